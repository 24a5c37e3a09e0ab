"""What is watched while files are taken in: a process and its child, a file that must stay closed, a port nobody may call."""
import ctypes
import os
import pathlib
import select
import socket
import struct
import threading
import time


def status(process: int, field: str) -> int | None:
    """A figure of /proc/PID/status, in KiB; None when the process is gone."""
    try:
        for line in open(f"/proc/{process}/status"):
            if line.startswith(field + ":"):
                return int(line.split()[1])
    except (OSError, ValueError):
        pass
    return None


def children(process: int) -> list[int]:
    """The processes that read files for a daemon."""
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
            if int(fields[1]) == process and b"\0decode" in (entry / "cmdline").read_bytes():
                found.append(int(entry.name))
        except (OSError, IndexError):
            continue
    return found


class Watched:
    """Samples a daemon and its children until it is told to stop."""

    def __init__(self, daemon: int):
        self.daemon = daemon
        self.peak = 0
        self.seen: dict[int, int] = {}
        self.largest = 0
        self.sockets: dict[int, set[str]] = {}
        self.ceilings: dict[int, int] = {}
        self.end = threading.Event()
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def run(self):
        while not self.end.wait(0.1):
            self.peak = max(self.peak, status(self.daemon, "VmRSS") or 0)
            for child in children(self.daemon):
                self.seen[child] = max(self.seen.get(child, 0), status(child, "VmHWM") or 0)
                self.largest = max(self.largest, status(child, "VmPeak") or 0)
                self.look(child)

    def look(self, child: int):
        try:
            for line in open(f"/proc/{child}/limits"):
                if line.startswith("Max address space"):
                    bound = line.split()[3]
                    # It sets its ceilings and closes what it inherited first of all, but may be seen before: the last
                    # look counts.
                    self.ceilings[child] = int(bound) if bound.isdigit() else 1 << 62
            targets = [os.readlink(f"/proc/{child}/fd/{descriptor}") for descriptor in os.listdir(f"/proc/{child}/fd")]
            # Standard input and output are local sockets that the daemon made; any other kind would lead somewhere.
            local = {line.split()[6] for line in open(f"/proc/{child}/net/unix").readlines()[1:]}
            self.sockets[child] = {target for target in targets
                                   if target.startswith("socket:") and target[8:-1] not in local}
        except OSError:
            pass

    def stop(self):
        self.end.set()
        self.thread.join()


class Secret:
    """A file that no reader may open, by the kernel's word (inotify)."""

    IN_OPEN = 0x20

    def __init__(self, path: pathlib.Path):
        path.write_text("a secret that must not be read\n")
        libc = ctypes.CDLL(None, use_errno=True)
        self.descriptor = libc.inotify_init1(os.O_NONBLOCK)
        libc.inotify_add_watch(self.descriptor, os.fsencode(path), self.IN_OPEN)

    def was_opened(self) -> bool:
        ready, _, _ = select.select([self.descriptor], [], [], 0)
        return bool(ready) and len(os.read(self.descriptor, 4096)) >= struct.calcsize("iIII")


class Port:
    """A port of this machine that counts who calls."""

    def __init__(self):
        self.server = socket.create_server(("127.0.0.1", 0))
        self.number = self.server.getsockname()[1]
        self.calls = 0
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        while True:
            connection, _ = self.server.accept()
            self.calls += 1
            connection.close()


def settled(value, seconds: float = 3) -> int:
    """The least of a figure over some seconds: what stays once the work is done."""
    end, least = time.monotonic() + seconds, None
    while time.monotonic() < end:
        now = value()
        least = now if least is None or (now is not None and now < least) else least
        time.sleep(0.2)
    return least or 0
