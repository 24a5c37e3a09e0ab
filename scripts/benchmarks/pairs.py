"""Pairs scored a second: the whole program, and rapidfuzz's bare comparison of the same names."""

import json
import os
import subprocess
import time
from itertools import islice
from statistics import median

from .bench import Bench
from .home import Trouble
from .page import Row, Section, rate, runs, spread

PAIRS = 50_000


def measure(bench: Bench) -> Section:
    pairs = min(PAIRS, max(1_000, bench.options.persons))
    with open(bench.world / "persons.ndjson", encoding="utf-8") as lines:
        persons = [json.loads(line) for line in islice(lines, pairs)]
    both = paired(persons)
    names = [(name_of(first), name_of(second)) for first, second in both]
    home = bench.populated()
    bare = timed(bench, home, [({"full_name": first}, {"full_name": second}) for first, second in names])
    full = timed(bench, home, both)
    alone = scorer_alone(bench, names)
    peer = rapidfuzz(names, bench.options.runs)
    count = len(both)
    rows = [
        Row("`noticed match score`, names alone, pairs a second", rate(count, median(bare))),
        Row("`noticed match score`, whole records, pairs a second", rate(count, median(full))),
    ]
    notes = ["A third of the pairs are one person twice, a third neighbours in the order of names, a third two persons of the "
             "register.",
             f"{runs(bench.options.runs)} of {count:,} pairs: names {spread(bare)}, whole records {spread(full)}. "
             "The whole program: NDJSON read, names prepared, scored, every feature explained in words and written as NDJSON, "
             f"on {os.cpu_count()} cores."]
    if isinstance(alone, str):
        notes.append(alone)
    else:
        rows.append(Row("the scorer alone, prepared, one name a side, one core, pairs a second", f"{alone:,.0f}",
                        "≥ 1,000,000", alone >= 1_000_000))
        notes.append("The scorer alone: `Benchmarks/`, the median of 9 rounds over the same pairs of names, prepared before.")
    if peer:
        rows.append(Row("rapidfuzz Jaro-Winkler, one call a pair, one core, pairs a second", rate(count, median(peer))))
        notes.append("rapidfuzz compares two strings as they are: no preparation, no other script, no evidence in bits.")
    else:
        notes.append("rapidfuzz cannot be imported by this Python, so there is no peer; `pip install rapidfuzz` brings it.")
    return Section("Scoring of pairs", rows, notes)


def paired(persons: list) -> list:
    """A third are one person twice, a third neighbours in the order of names, a third two of the register."""
    sorted_by_name = sorted(persons, key=name_of)
    return [
        (person, person) if place % 3 == 0
        else (sorted_by_name[place - 1], sorted_by_name[place]) if place % 3 == 1
        else (persons[place - 1], person)
        for place, person in enumerate(persons)
    ]


def name_of(person: dict) -> str:
    parts = filter(None, [person.get("forenames"), person.get("family_name")])
    return " ".join(parts) or person.get("full_name", "")


def timed(bench: Bench, home, both: list) -> list:
    file, answers = bench.folder / "pairs.ndjson", bench.folder / "scores.ndjson"
    with open(file, "w", encoding="utf-8") as lines:
        for query, candidate in both:
            lines.write(json.dumps({"query": query, "candidate": candidate}, ensure_ascii=False) + "\n")
    seconds = [home.noticed("match", "score", input_file=file, output_file=answers).seconds
               for _ in range(bench.options.runs)]
    with open(answers, encoding="utf-8") as lines:
        first = json.loads(next(lines))
        if "error" in first or sum(1 for _ in lines) + 1 != len(both):
            raise Trouble(f"match score did not answer every pair: {first.get('error', 'lines are missing')}")
    return seconds


def scorer_alone(bench: Bench, names: list):
    """Pairs a second of the scorer without anything around it; a sentence when it could not be built."""
    package = bench.root / "Benchmarks"
    if not (package / "Package.swift").exists():
        return "The scorer alone is not measured here: nothing in this checkout calls it without the program around it."
    build = ["swift", "build", "-c", "release", "--package-path", str(package), "--scratch-path",
             str(bench.root / ".build/benchmarks")]
    if subprocess.run(build, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode != 0:
        return "The scorer alone is not measured: `swift build --package-path Benchmarks` failed."
    folder = subprocess.run([*build, "--show-bin-path"], capture_output=True, text=True, check=True).stdout.strip()
    lines = "".join(f"{first}\t{second}\n" for first, second in names)
    ran = subprocess.run([f"{folder}/score-pairs"], input=lines, capture_output=True, text=True, check=False)
    if ran.returncode != 0:
        raise Trouble(f"score-pairs: {ran.stderr.strip()}")
    return float(ran.stdout)


def rapidfuzz(names: list, times: int) -> list:
    """Seconds of each run; none when rapidfuzz is not there."""
    try:
        from rapidfuzz.distance.JaroWinkler import similarity
    except ImportError:
        return []
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        for first, second in names:
            similarity(first, second)
        seconds.append(time.perf_counter() - start)
    return seconds
