"""Wall time of whole processes."""

import subprocess
import time
from statistics import median

from .bench import Bench
from .home import Trouble
from .page import Row, Section

TIMES = 20


def measure(bench: Bench) -> Section:
    home = bench.populated()
    screen = [home.program, "screen", "--format", "ndjson"]
    commands = {
        "`noticed screen`, a Latin name": [*screen, "--family-name", "Kowalski", "--forenames", "Andrzej",
                                           "--birth-date", "1971-05-09"],
        "`noticed screen`, a Cyrillic name": [*screen, "--family-name", "Кузнецов", "--forenames", "Алексей",
                                              "--birth-date", "1971-05-09"],
        "`noticed --help`": [home.program, "--help"],
        "`psql -c 'select 1'`, the same server": [*home.psql_command(), "-c", "select 1"],
        "`/bin/true`": ["/bin/true"],
    }
    times = {name: [] for name in commands}
    # In turn, so that a busy moment of the machine falls on all of them.
    for turn in range(TIMES + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            ran = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.PIPE, env=home.environment, check=False)
            seconds = time.perf_counter() - start
            if ran.returncode not in (0, 1):
                raise Trouble(f"{name}: exit {ran.returncode}: {ran.stderr.decode(errors='replace').strip()}")
            if turn > 0:
                times[name].append(seconds * 1e3)
    rows = []
    for name, values in times.items():
        middle = median(values)
        must = "≤ 60 ms" if "screen" in name else ""
        rows.append(Row(name, f"{middle:.1f} ms ({min(values):.1f} to {max(values):.1f})", must,
                        middle <= 60 if must else None))
    return Section(f"One call as a whole process, {bench.options.persons:,} local persons", rows, [
        f"Median (least to most) of {TIMES} calls each, in turn, after one that is not counted; from before the start of the "
        "process to its end. A screening connects, checks the schema, compares, and logs the look-up durably.",
    ])
