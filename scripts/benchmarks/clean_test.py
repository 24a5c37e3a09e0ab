"""How long scripts/test takes on a fresh clone."""

import subprocess
import time

from .bench import Bench
from .home import Trouble
from .page import Row, Section


def measure(bench: Bench) -> Section:
    clone = bench.folder / "clone"
    subprocess.run(["git", "clone", "-q", str(bench.root), str(clone)], check=True)
    log = bench.folder / "test.log"
    start = time.perf_counter()
    with open(log, "wb") as output:
        ran = subprocess.run([str(clone / "scripts/test")], stdin=subprocess.DEVNULL, stdout=output,
                             stderr=subprocess.STDOUT, check=False)
    minutes = (time.perf_counter() - start) / 60
    if ran.returncode != 0:
        said = log.read_text(errors="replace").strip().splitlines()[-5:]
        raise Trouble(f"scripts/test: exit {ran.returncode}: {' / '.join(said)}")
    return Section("A clean scripts/test", [
        Row("a fresh clone, everything built and tested", f"{minutes:.1f} minutes", "≤ 15 minutes", minutes <= 15),
    ], ["One run; packages are fetched from the package manager's cache where it has them."])
