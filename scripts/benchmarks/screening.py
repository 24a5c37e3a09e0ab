"""Seconds for a batch of persons to be screened, beside pg_trgm on the same server, and how it grows with the population."""

import json
import subprocess
import tempfile
import time
from itertools import islice
from pathlib import Path
from statistics import median
from typing import NamedTuple

from .bench import Bench, say
from .home import Home, Session, Trouble, quoted
from .page import Row, Section, rate, runs, spread

ASKED = ("id", "family_name", "forenames", "full_name", "sex", "birth_date", "birth_country", "nationalities")
SAMPLE = 100
ALONE = 1000
WARM = 50
# The smaller of two populations, and the milliseconds within which 95 of a hundred single queries must be answered there and
# among very many.
FEW = 100_000
MANY = 5_000_000
TIMES = 5
GOALS = {FEW: 2, MANY: 10}


class Screened(NamedTuple):
    seconds: list
    examined: int
    found: int


def measure(bench: Bench) -> Section:
    options = bench.options
    few = max(1, min(FEW, options.persons // 10))
    known, strangers = questions(bench, few)
    file = bench.folder / "queries.ndjson"
    file.write_text("".join(json.dumps(person, ensure_ascii=False) + "\n" for person in known + strangers))
    asked = len(known) + len(strangers)
    ids = {person["id"] for person in known}

    small = bench.home("screen-tenth")
    register = bench.folder / "tenth.ndjson"
    with open(bench.world / "persons.ndjson", encoding="utf-8") as whole, open(register, "w", encoding="utf-8") as part:
        part.writelines(islice(whole, few))
    small.noticed("person", "import", str(register))
    tenth = screen(bench, small, file, ids)
    asked_alone = (known + strangers)[:: max(1, asked // ALONE)][:ALONE]
    few_alone = rounds(bench, small, asked_alone)
    bench.remove(small)

    home = bench.populated()
    whole = screen(bench, home, file, ids)
    whole_alone = rounds(bench, home, asked_alone)
    natively = bench.world / "natively.ndjson"
    across = [json.loads(line) for line in natively.read_text(encoding="utf-8").splitlines()]
    crossed = screen(bench, home, natively, {person["id"] for person in across})
    across_alone = rounds(bench, home, across[:: max(1, len(across) // ALONE)][:ALONE])
    sample = (known + strangers)[:: max(1, asked // SAMPLE)][:SAMPLE]
    sample_file = bench.folder / "sample.ndjson"
    sample_file.write_text("".join(json.dumps(person, ensure_ascii=False) + "\n" for person in sample))
    alone = [home.noticed("screen", "--batch", str(sample_file), output_file=bench.folder / "answers.ndjson").seconds
             for _ in range(options.runs)]
    trigrams = sorted(similar(home, sample))

    seconds = median(whole.seconds)
    growth = seconds / median(tenth.seconds)
    ten_times = options.persons == 10 * few
    full = options.persons >= 1_000_000 and asked >= 10_000
    return Section(f"Screening of {asked:,} persons against {options.persons:,}", [
        Row("`noticed screen --batch`, whole process", f"{seconds:.2f} s", f"≤ {asked / 1000:g} s",
            seconds <= asked / 1000),
        Row("candidates compared a second", rate(whole.examined, seconds)),
        Row("a query of that batch", f"{seconds / asked * 1e3:.2f} ms"),
        Row(f"a query of a batch of {len(sample)}, whole process", f"{median(alone) / len(sample) * 1e3:.2f} ms"),
        Row(f"pg_trgm: a query, the same {len(sample)}, 50 most similar names",
            f"p50 {trigrams[len(trigrams) // 2] * 1e3:.2f} ms, p95 {trigrams[len(trigrams) * 95 // 100] * 1e3:.2f} ms"),
        alone_row(few, few_alone),
        alone_row(options.persons, whole_alone),
        Row(f"{len(across):,} persons asked for in another script than theirs is held in, a query of the batch",
            f"{median(crossed.seconds) / len(across) * 1e3:.2f} ms", "≤ 1 ms",
            median(crossed.seconds) / len(across) <= 1e-3),
        alone_row(options.persons, across_alone, ", in another script"),
        Row("of those who are asked for in another script: found", share(crossed.found, len(across))),
        Row(f"growth from {few:,} to {options.persons:,} persons", f"{growth:.2f}×", "< 2×" if ten_times else "",
            growth < 2 if ten_times else None),
        Row(f"of the {len(known):,} who are held: found", f"{share(whole.found, len(known))} "
            f"(among {few:,}: {share(tenth.found, len(known))})"),
    ], [
        f"{runs(options.runs)}: {spread(whole.seconds)}; among {few:,} persons {median(tenth.seconds):.2f} s "
        f"({spread(tenth.seconds)}). {whole.examined / asked:,.1f} candidates compared a query, "
        f"{tenth.examined / asked:,.1f} among {few:,}.",
        "Half of the queries ask for persons who are held, half for others; name, sex, date and country of birth and "
        "nationality, without documents. Found means: the record itself is among the ten shown. What is missed is the "
        "price of the cap on common keys.",
        f"In a warm process: `noticed screen --batch -` is given one line and answers it before the next, {len(asked_alone):,} "
        f"times after {WARM} that are not counted, the middle of {bench.options.runs} runs; from the writing of the line to the reading of the answer, the look-up "
        "logged durably, after a vacuum as the server does it by itself.",
        "In another script: the name in Cyrillic, Arabic, Han and so on as the person writes it, against a record that has it "
        "in Latin letters alone; the whole process, as above.",
        "pg_trgm: `name % query`, threshold 0.3, GIN index, one session, names in lower case as they are written; it compares "
        "no date of birth and no other script, and is told for its cost alone. `noticed` uses two sessions in a batch.",
    ] + ([] if full else ["The budgets are meant for 10,000 queries against 1,000,000 persons, and for single queries "
                          "against 100,000 and 5,000,000."]))


def measure_crowd(bench: Bench) -> Section:
    """Single queries against five times as many persons."""
    count = bench.options.persons * TIMES
    world = bench.folder / "crowd"
    say(f"a world of {count:,} persons")
    bench.generate(world, count, 0)
    known, strangers = asked_of(bench, world / "persons.ndjson", count, ALONE // 2, ALONE // 2)
    home = bench.home("screen-crowd")
    say(f"import of {count:,} persons")
    imported = home.noticed("person", "import", str(world / "persons.ndjson"))
    middle = rounds(bench, home, known + strangers)
    bench.remove(home)
    return Section(f"Single queries among {count:,} persons", [alone_row(count, middle)], [
        f"{runs(bench.options.runs)}, each with {len(known) + len(strangers):,} queries after {WARM} that are not counted; half ask "
        "for persons who are held. Measured as in the screening above.",
        f"The persons were imported in {imported.seconds:,.0f} s."])


def rounds(bench: Bench, home: Home, asked: list) -> tuple:
    """The run in the middle of as many as the call wants, by what 95 of a hundred queries take."""
    times = sorted((one_by_one(home, asked) for _ in range(bench.options.runs)), key=lambda run: run[1])
    return times[len(times) // 2]


def alone_row(persons: int, times: tuple, how: str = "") -> Row:
    most = GOALS.get(persons)
    return Row(f"one query in a warm process{how}, {persons:,} persons", f"p50 {times[0]:.2f} ms, p95 {times[1]:.2f} ms",
               f"p95 ≤ {most} ms" if most else "", times[1] <= most if most else None)


def questions(bench: Bench, few: int) -> tuple:
    """Persons of the first tenth of the register, and as many from another world."""
    half = bench.options.queries // 2
    return asked_of(bench, bench.world / "persons.ndjson", few, half, bench.options.queries - min(half, few))


def asked_of(bench: Bench, register: Path, most: int, held: int, others: int) -> tuple:
    """So many of the first persons of a register, as they are asked for, and so many from another world."""
    with open(register, encoding="utf-8") as lines:
        step = max(1, most // max(1, held))
        known = [reduced(line) for line in islice(lines, 0, most, step)][:held]
    folder = bench.folder / "strangers"
    bench.generate(folder, max(1, others), 0, seed=2)
    with open(folder / "persons.ndjson", encoding="utf-8") as lines:
        strangers = [{**reduced(line), "id": f"stranger-{number}"} for number, line in enumerate(lines)]
    return known, strangers


def reduced(line: str) -> dict:
    person = json.loads(line)
    return {name: person[name] for name in ASKED if name in person}


def screen(bench: Bench, home: Home, file: Path, known: set) -> Screened:
    answers = bench.folder / "answers.ndjson"
    seconds = []
    for run in range(bench.options.runs):
        ran = home.noticed("screen", "--batch", str(file), output_file=answers)
        seconds.append(ran.seconds)
        say(f"screen {run + 1}: {ran.seconds:.2f} s")
    examined = found = lines = 0
    with open(answers, encoding="utf-8") as output:
        for line in output:
            answer = json.loads(line)
            if "error" in answer:
                raise Trouble(f"screen: {answer['error']}")
            lines += 1
            examined += answer["candidates_examined"]
            found += answer["id"] in known and any(hit["record"] == answer["id"] for hit in answer["hits"])
    if not lines:
        raise Trouble("screen answered nothing")
    return Screened(seconds, examined, found)


def one_by_one(home: Home, asked: list) -> tuple:
    """Milliseconds from a question to its answer when the next is asked only then: the middle and the 95th of a hundred."""
    lines = [json.dumps(person, ensure_ascii=False).encode() + b"\n" for person in asked]
    # As the server does by itself some minutes after an import.
    home.sql("vacuum analyze")
    times = []
    with tempfile.TemporaryFile() as errors, subprocess.Popen(
            [home.program, "screen", "--batch", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors,
            env=home.environment) as child:
        for line in lines[:WARM] + lines:
            start = time.perf_counter()
            child.stdin.write(line)
            child.stdin.flush()
            if not child.stdout.readline():
                raise Trouble("screen --batch - gave no answer")
            times.append((time.perf_counter() - start) * 1e3)
        child.stdin.close()
    times = sorted(times[WARM:])
    return times[len(times) // 2], times[len(times) * 95 // 100]


def similar(home: Home, sample: list) -> list:
    """Seconds of each query by trigrams, each asked once to warm up and once to be timed."""
    home.sql("create database peer", database="postgres")
    try:
        home.sql("create extension pg_trgm; create table name (person bigint, name text)", database="peer")
        names = home.folder / "names.copy"
        home.sql(f"\\copy (select number, lower(coalesce(concat_ws(' ', record ->> 'forenames', record ->> 'family_name'), "
                 f"record ->> 'full_name', '')) from noticed.local_person) to '{names}'")
        home.sql(f"\\copy name from '{names}'", database="peer")
        names.unlink()
        home.sql("create index on name using gin (name gin_trgm_ops)", database="peer")
        home.sql("vacuum analyze name", database="peer")
        times = []
        with Session(home, "peer") as session:
            session.ask("set pg_trgm.similarity_threshold = 0.3")
            for person in sample:
                name = " ".join(filter(None, [person.get("forenames"), person.get("family_name")])) \
                    or person.get("full_name", "")
                asked = quoted(name.lower())
                query = (f"select person, similarity(name, {asked}) as likeness from name where name % {asked} "
                         "order by likeness desc limit 50")
                session.ask(query)
                start = time.perf_counter()
                session.ask(query)
                times.append(time.perf_counter() - start)
        return times
    finally:
        home.sql("drop database peer with (force)", database="postgres")


def share(part: int, whole: int) -> str:
    return f"{part / whole:.2%}" if whole else "none asked"
