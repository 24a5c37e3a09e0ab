"""From the rename into the inbox to the hit, on a quiet daemon."""

import json
import os
import random
import shutil
import time
from collections import Counter
from pathlib import Path

from .bench import Bench, say
from .home import Daemon, Home, Session, Trouble, quoted
from .page import Row, Section

# Notices that must raise a hit, whatever became better or worse in matching.
PLAIN = ("none", "order_swapped", "transliteration", "new_document", "typo")
WARM = 5
PATIENCE = 10.0


def measure(bench: Bench) -> Section:
    chosen = notices(bench, bench.options.drops + WARM)
    home = bench.populated()
    times, missed = [], 0
    with Daemon(home), Session(home) as session:
        home.await_quiet()
        commits = sorted(committed(home, chosen))
        pause = random.Random(1)
        for number, (source, person) in enumerate(chosen):
            seconds = drop(home, session, source, person)
            if number < WARM:
                continue
            if seconds is None:
                missed += 1
            else:
                times.append(seconds)
            # The next one must meet a daemon that sleeps, and not always at the same point of its beat.
            time.sleep(pause.uniform(0.05, 0.25))
    bench.take(source for source, _ in chosen)
    if not times:
        raise Trouble(f"none of {len(chosen)} notices raised its hit within {PATIENCE:.0f} s")
    times.sort()
    p50, p99 = part(times, 50), part(times, 99)
    notes = [
        f"{len(times)} drops, one at a time, of notices that match an imported person, against {bench.options.persons:,} local "
        f"persons, after {WARM} that are not counted; from just before the rename to the moment when an open session's "
        "query shows the hit on the expected person (asked every 2 ms).",
        "The floor is what this server takes to store the same document durably: one insert and its commit, nothing else.",
    ]
    if missed:
        notes.append(f"{missed} further drops raised no hit on the expected person within {PATIENCE:.0f} s and are not "
                     "in the figures.")
    return Section("From the drop to the hit", [
        Row("p50", f"{p50:.3f} s", "≤ 0.5 s", p50 <= 0.5),
        Row("p99", f"{p99:.3f} s", "≤ 2 s", p99 <= 2),
        Row("least to most", f"{times[0]:.3f} to {times[-1]:.3f} s"),
        Row("floor: one durable insert of the same document", f"p50 {part(commits, 50):.4f} s, "
            f"p99 {part(commits, 99):.4f} s"),
    ], notes)


def notices(bench: Bench, count: int) -> list:
    """Files of one sound document each with the person that must be hit."""
    lines = [json.loads(line) for line in open(bench.world / "truth.ndjson", encoding="utf-8")]
    matches = Counter(line["file"] for line in lines if line["type"] == "match")
    stories = {line["file"] for line in lines if line["type"] in ("lifecycle", "duplicate", "broken", "near_miss")}
    untaken = set(bench.untaken())
    chosen = []
    for line in lines:
        if line["type"] != "match" or line["expected"] != "hit" or line.get("special") or line["damage"] not in PLAIN:
            continue
        path = bench.world / line["file"]
        if path in untaken and path.suffix == ".json" and matches[line["file"]] == 1 and line["file"] not in stories:
            chosen.append((path, line["local_record"]))
    if len(chosen) < count:
        raise Trouble(f"the world holds only {len(chosen)} notices that are simple enough, {count} are needed: "
                      "ask for more persons")
    return chosen[:count]


def drop(home: Home, session: Session, source: Path, person: str):
    """Seconds from the rename to the hit; nil when it did not come."""
    inbox = home.folder / "inbox" / source.parent.name
    temporary = inbox / f".{source.name}.tmp"
    shutil.copyfile(source, temporary)
    with open(temporary, "rb") as file:
        os.fsync(file.fileno())
    name = f"latency-{source.name}"
    question = (
        "select exists (select from noticed.drop d join noticed.document c on c.drop = d.id "
        "join noticed.hit h on h.notice = c.notice join noticed.local_person p on p.number = h.person "
        f"where d.recorded_at > now() - interval '1 minute' and d.name = convert_to({quoted(name)}, 'UTF8') "
        f"and p.id = {quoted(person)})")
    start = time.perf_counter()
    os.rename(temporary, inbox / name)
    while True:
        answer = session.ask(question)
        seconds = time.perf_counter() - start
        if answer == "t":
            return seconds
        if seconds > PATIENCE:
            say(f"{source.name}: no hit on {person}: {became(session, name)}")
            return None
        time.sleep(0.002)


def became(session: Session, name: str) -> str:
    return session.ask(f"select outcome, reasons from noticed.drop where name = convert_to({quoted(name)}, 'UTF8')")


def committed(home: Home, chosen: list) -> list:
    """Seconds of one insert with its commit for each document."""
    with Session(home) as session:
        session.ask("create table public.bench_floor (document jsonb)")
        times = []
        try:
            for source, _ in chosen:
                statement = f"insert into public.bench_floor values ({quoted(source.read_text())})"
                start = time.perf_counter()
                session.ask(statement)
                times.append(time.perf_counter() - start)
        finally:
            session.ask("drop table public.bench_floor")
    return times


def part(ordered: list, percent: int) -> float:
    """The least value that so many per cent do not exceed."""
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]
