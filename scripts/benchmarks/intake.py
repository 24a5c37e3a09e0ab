"""Files a second from the first rename until everything is recorded and matched, and the daemon's memory."""

import ctypes
import hashlib
import os
import shutil
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

from . import machine, page
from .bench import Bench, say
from .home import Daemon, Home, Session, Trouble, quoted
from .page import Row, Section, rate, spread

# How long nothing may move before a run is given up; unfinished files are taken after five quiet seconds.
PATIENCE = 120.0
BATCH = 100


class Run(NamedTuple):
    files: int
    recorded: float
    matched: float
    peak_mib: float
    processor: float
    server: float
    floor: float
    # Of the process that reads the files; zero when the daemon reads them itself.
    child_peak_mib: float
    child_processor: float


def measure(bench: Bench) -> Section:
    options = bench.options
    home = bench.populated()
    if not home.is_durable():
        raise Trouble("the server does not answer durably: fsync, synchronous_commit and full_page_writes must be on")
    with Daemon(home):
        home.await_quiet()
    runs, inside, bytes_dropped = [], [], 0
    for number in range(options.runs):
        # In turns, so that both meet a database of the same size and the same weather.
        for words, into in [((), runs), (("--read-inside",), inside)]:
            files = bench.untaken()[: options.notices]
            if len(files) < options.notices:
                raise Trouble(f"the world holds only {len(files)} files for run {number + 1}")
            bench.take(files)
            bytes_dropped += sum(path.stat().st_size for path in files)
            floor = plain(bench, home, files)
            last = run(home, files, floor, words)
            into.append(last)
            say(f"intake {number + 1} {' '.join(words)}: recorded in {last.recorded:.1f} s, matched in {last.matched:.1f} s, "
                f"{last.peak_mib:.0f} MiB and {last.child_peak_mib:.0f} MiB, plain {last.floor:.1f} s")
    recorded, matched = median(each.recorded for each in runs), median(each.matched for each in runs)
    count = options.notices
    peak = max(each.peak_mib for each in runs)
    outcomes = home.sql("select string_agg(outcome || ' ' || n, ', ' order by n desc) from (select outcome, "
                        "to_char(count(*), 'FM999,999,999') as n from noticed.drop group by outcome) x")
    hits = int(home.sql("select count(*) from noticed.hit"))
    full = options.persons >= 1_000_000 and count >= 20_000
    return Section(f"Intake of {count:,} notices against {options.persons:,} local persons", [
        Row("recorded and matched, files a second", rate(count, matched), "≥ 1,000", count / matched >= 1000),
        Row("recorded, files a second", rate(count, recorded)),
        Row("recorded and matched when the daemon reads the files itself, files a second",
            rate(count, median(each.matched for each in inside))),
        Row("recorded when the daemon reads the files itself, files a second",
            rate(count, median(each.recorded for each in inside))),
        Row("processor time of the daemon, a file", f"{median(each.processor for each in runs) / count * 1e3:.2f} ms"),
        Row("processor time of the reading process, a file",
            f"{median(each.child_processor for each in runs) / count * 1e3:.2f} ms"),
        Row("processor time of the daemon when it reads the files itself, a file",
            f"{median(each.processor for each in inside) / count * 1e3:.2f} ms"),
        Row("processor time of the database server, a file",
            f"{median(each.server for each in runs) / count * 1e3:.2f} ms"),
        Row("most memory of the daemon", f"{peak:.0f} MiB", "≤ 256 MiB", peak <= 256),
        Row("most memory of the reading process", f"{max(each.child_peak_mib for each in runs):.0f} MiB"),
        Row("floor: the files archived and stored as they are, files a second",
            rate(count, median(each.floor for each in runs))),
    ], [
        f"{page.runs(len(runs))}, each with {count:,} new files (mean {bytes_dropped / (len(runs) + len(inside)) / count / 1000:.1f} kB) "
        f"renamed into the inbox of a running daemon: recorded {spread([each.recorded for each in runs], '.1f')}, "
        f"recorded and matched {spread([each.matched for each in runs], '.1f')}. The clock runs from the first rename until "
        "every file has its row, or until the match queue is empty as well. Broken and unfinished files are among "
        "them.",
        f"Files are read by a process of their own (`noticed decode`), and in turns with it by the daemon itself "
        f"(`--read-inside`): recorded {spread([each.recorded for each in inside], '.1f')}, recorded and matched "
        f"{spread([each.matched for each in inside], '.1f')}.",
        f"After the runs: {outcomes}; {hits:,} hits.",
        "fsync, synchronous_commit and full_page_writes are on.",
        f"The floor reads each file, hashes it, writes a copy, and inserts it as bytes, {BATCH} a sync and a transaction, on "
        "the same server; it decodes, judges, keys and matches nothing (Python and psql, one after the other).",
    ] + ([] if full else ["The budget is meant for 20,000 notices against 1,000,000 persons."]))


def run(home: Home, files: list, floor: float, words: tuple = ()) -> Run:
    staged = stage(home, files)
    with Daemon(home, *words) as daemon, Session(home) as session:
        home.await_quiet()
        before = rows(session)
        spent = machine.processor_seconds(daemon.process)
        # The daemon's whole family, less itself: its only child is the reading process.
        read = machine.family_seconds(daemon.process) - spent
        postmaster = int(session.ask("select split_part(pg_read_file('postmaster.pid'), e'\\n', 1)"))
        served = machine.family_seconds(postmaster)
        begun = time.time()
        start = time.perf_counter()
        for path, target in staged:
            os.rename(path, target)
        last, moved = before, time.monotonic()
        while (now := rows(session)) < before + len(files):
            if now != last:
                last, moved = now, time.monotonic()
            if time.monotonic() - moved > PATIENCE:
                raise Trouble(f"{before + len(files) - now:,} of {len(files):,} files have no row, and nothing moves")
            daemon.is_alive()
            time.sleep(0.25)
        # The question comes late; the rows themselves say when the last one was written.
        recorded = float(session.ask("select extract(epoch from max(recorded_at)) from noticed.drop")) - begun
        end = time.monotonic() + PATIENCE * 10
        while session.ask("select exists (select from noticed.match_task)") == "t":
            daemon.is_alive()
            if time.monotonic() > end:
                raise Trouble("the match queue does not empty")
            time.sleep(0.02)
        matched = time.perf_counter() - start
        own = machine.processor_seconds(daemon.process)
        return Run(len(files), recorded, matched, machine.peak_mib(daemon.process), own - spent,
                   machine.family_seconds(postmaster) - served, floor,
                   max((machine.peak_mib(child) for child in machine.children(daemon.process)), default=0),
                   machine.family_seconds(daemon.process) - own - read)


def rows(session: Session) -> int:
    return int(session.ask("select count(*) from noticed.drop"))


def stage(home: Home, files: list) -> list:
    """Copies on the inbox's file system, on the disk before the clock starts, with the place that each shall have."""
    staging = home.folder / "staging"
    staging.mkdir(exist_ok=True)
    staged = []
    for source in files:
        path = staging / source.name
        shutil.copyfile(source, path)
        staged.append((path, home.folder / "inbox" / source.parent.name / source.name))
    os.sync()
    return staged


def plain(bench: Bench, home: Home, files: list) -> float:
    """Seconds for the same files to be archived and stored, and nothing more."""
    # Not removed before the end: ext4 without a journal searches past every inode that was freed in the last minutes, so
    # that each file which the daemon makes meanwhile would pay for this one's.
    archive = Path(tempfile.mkdtemp(prefix="plain-", dir=bench.folder))
    with Session(home) as session:
        session.ask("create table public.bench_floor (sha256 bytea, content bytea)")
        start = time.perf_counter()
        for place in range(0, len(files), BATCH):
            values = []
            for path in files[place: place + BATCH]:
                values.append(store(path, archive))
            sync(archive)
            session.ask(f"insert into public.bench_floor values {', '.join(values)}")
        seconds = time.perf_counter() - start
        session.ask("drop table public.bench_floor")
    return seconds


def store(path: Path, archive: Path) -> str:
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    (archive / digest).write_bytes(content)
    return f"({quoted(chr(92) + 'x' + digest)}, {quoted(chr(92) + 'x' + content.hex())})"


def sync(folder: Path) -> None:
    """Puts everything of the folder's file system on the disk, as the daemon does once a batch."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        if ctypes.CDLL(None, use_errno=True).syncfs(descriptor) != 0:
            raise Trouble(f"syncfs: {os.strerror(ctypes.get_errno())}")
    finally:
        os.close(descriptor)
