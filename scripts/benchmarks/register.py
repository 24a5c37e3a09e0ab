"""persons/s of `noticed person import`, beside psql's \\copy of the very rows and keys that it made."""

import os
import subprocess
import time
from statistics import median

from .bench import Bench, say
from .home import Home, Trouble
from .page import Row, Section, rate, runs, spread

TABLES = ["noticed.local_person", "noticed.local_key"]


def measure(bench: Bench) -> Section:
    persons = bench.options.persons
    register = bench.world / "persons.ndjson"
    imports, copies, peaks = [], [], []
    keys = 0
    for run in range(bench.options.runs):
        home = bench.home(f"import-{run}")
        ran = home.noticed("person", "import", str(register))
        imports.append(ran.seconds)
        peaks.append(ran.peak_mib)
        say(f"import {run + 1}: {ran.seconds:.1f} s, {ran.peak_mib:.0f} MiB")
        held = int(home.sql("select count(*) from noticed.local_person where prepared is not null"))
        if held != persons:
            raise Trouble(f"{persons:,} persons were imported, {held:,} are held")
        if run == 0:
            keys = int(home.sql("select count(*) from noticed.local_key"))
            for table in TABLES:
                home.sql(f"\\copy (select {columns(home, table)} from {table}) to '{rows_file(bench, table)}'")
        copies.append(copy(bench, home))
        say(f"\\copy {run + 1}: {copies[-1]:.1f} s")
        if run + 1 < bench.options.runs:
            bench.remove(home)
        else:
            bench.keep(home)
    size = sum(os.path.getsize(rows_file(bench, table)) for table in TABLES)
    for table in TABLES:
        os.unlink(rows_file(bench, table))
    ratio = median(peer / own for own, peer in zip(imports, copies))
    many = persons >= 1_000_000
    return Section(f"Import of {persons:,} local persons", [
        Row("`noticed person import`, persons a second", rate(persons, median(imports))),
        Row("`psql \\copy` of the same rows and keys, persons a second", rate(persons, median(copies))),
        Row("ratio of the two", f"{ratio:.2f}", "≥ 0.25", ratio >= 0.25),
        Row("most memory of the import", f"{max(peaks):.0f} MiB", "≤ 256 MiB", max(peaks) <= 256),
    ], [
        f"{runs(bench.options.runs)}, each into a new database: import {spread(imports, '.1f')}, "
        f"`\\copy` {spread(copies, '.1f')}; the ratio is the median of the runs' ratios.",
        "The import reads NDJSON, checks, prepares and keys each person, looks up each for an earlier record, and ends with "
        f"a count of how common each name is. `\\copy` is given the finished rows: {persons:,} persons, {keys:,} keys, "
        f"{size / 2**20:,.0f} MiB, in one transaction, into the same tables with the same indexes and triggers, in a new "
        "database of the same server.",
    ] + ([] if many else [f"The budget is meant for 1,000,000 persons; these are {persons:,}."]))


def columns(home: Home, table: str) -> str:
    """The columns that are written; those that the database works out are left to it."""
    return home.sql("select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute "
                    f"where attrelid = '{table}'::regclass and attnum > 0 and not attisdropped and attgenerated = ''")


def rows_file(bench: Bench, table: str) -> str:
    return str(bench.folder / f"{table}.copy")


def copy(bench: Bench, home: Home) -> float:
    """Seconds for the rows to go into the same tables of a new database."""
    home.sql("create database peer", database="postgres")
    try:
        dump = subprocess.run(["pg_dump", "-h", home.address, "-U", "noticed_admin", "-s", "noticed"],
                              capture_output=True, text=True, env=home.environment, check=False)
        if dump.returncode != 0:
            raise Trouble(f"pg_dump: {dump.stderr.strip()}")
        home.psql("-f", "-", database="peer", input=dump.stdout)
        home.sql("checkpoint")
        script = "begin;\n" + "".join(
            f"\\copy {table} ({columns(home, table)}) from '{rows_file(bench, table)}'\n" for table in TABLES) + "commit;\n"
        start = time.perf_counter()
        home.psql("-f", "-", database="peer", input=script)
        return time.perf_counter() - start
    finally:
        home.sql("drop database peer with (force)", database="postgres")
