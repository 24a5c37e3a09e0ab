"""What the figures were taken on: the machine, its load before the run, the commit, the day."""

import os
import subprocess
import tempfile
import time
from datetime import datetime, timezone
from pathlib import Path
from typing import NamedTuple


class State(NamedTuple):
    line: str


def state(root: Path) -> State:
    """The state of the machine before a run, in one line."""
    load = " ".join(f"{part:.1f}" for part in os.getloadavg())
    parts = [
        datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M UTC"),
        f"commit {commit(root)}",
        f"{os.cpu_count()} cores ({processor()})",
        f"{memory_gib():.0f} GiB",
        f"disk {disk(Path(tempfile.gettempdir()))}",
        f"load before the run {load}",
    ]
    return State(" · ".join(parts))


def commit(root: Path) -> str:
    named = asked("git", "-C", str(root), "rev-parse", "--short", "HEAD") or "unknown"
    program = os.environ.get("NOTICED_BIN")
    return f"{named}, program {program}" if program else named


def processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return os.uname().machine


def memory_gib() -> float:
    for line in Path("/proc/meminfo").read_text().splitlines():
        if line.startswith("MemTotal"):
            return int(line.split()[1]) / 2**20
    return 0


def disk(folder: Path) -> str:
    """The file system and device of a folder, and what one synced write of 4 KiB takes there now (median of 50)."""
    found = asked("findmnt", "-n", "-o", "FSTYPE,SOURCE", "-T", str(folder)).split()
    times = []
    with tempfile.NamedTemporaryFile(dir=folder, prefix="noticed-bench-") as file:
        for _ in range(50):
            start = time.perf_counter()
            os.write(file.fileno(), b"x" * 4096)
            os.fdatasync(file.fileno())
            times.append(time.perf_counter() - start)
    return f"{' on '.join(found) or 'unknown'}, {sorted(times)[25] * 1e3:.1f} ms a synced write"


def asked(*command: str) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except FileNotFoundError:
        return ""


def peak_mib(process: int) -> float:
    """The most memory that a running process ever held (VmHWM)."""
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return 0


def processor_seconds(process: int) -> float:
    """User and system time of a running process."""
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def family_seconds(parent: int) -> float:
    """User and system time of a running process, of its children that run, and of those that ended."""
    total = 0
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rsplit(")", 1)[1].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        times = [int(field) for field in fields[11:15]]
        if path.parent.name == str(parent):
            total += sum(times)
        elif fields[1] == str(parent):
            total += times[0] + times[1]
    return total / os.sysconf("SC_CLK_TCK")


def children(parent: int) -> list:
    """The running children of a process."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            if path.read_text().rsplit(")", 1)[1].split()[1] == str(parent):
                found.append(int(path.parent.name))
        except (FileNotFoundError, ProcessLookupError):
            continue
    return found
