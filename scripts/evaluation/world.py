"""The generated world: planted matches, near misses, and notices of nobody who is held."""

import json
import subprocess

from benchmarks.page import Row, Section

from .scorer import Trouble

# What a near miss is not raised for is not its person: it was held, or the record may not be kept.
NOT_OF_PERSONS = {"held", "retention_over"}
FIELDS = ("family_name", "forenames", "full_name", "name_at_birth", "aliases", "script_name", "sex", "birth_date",
          "birth_dates", "birth_place", "birth_country", "nationalities", "parents", "documents", "addresses",
          "height_cm", "weight_kg", "eyes", "hair")


# Up to so many persons every record is compared; beyond, what keys lose is measured on a world of so many.
CUT = 20_000
UNRELATED = 10_000


def measure(evaluation) -> Section:
    count = evaluation.options.persons
    home = make(evaluation, f"{count}", count, 1, min(10_000, max(1000, count // 7)))
    records = persons(home, count)
    planted, misses = questions(home, records, "match", "hit"), questions(home, records, "near_miss", "no_hit")
    notices = strangers(make(evaluation, "unrelated", 1, 3, UNRELATED, "--unrelated"))
    alone = [(f"u{place}.{number}", None, person) for place, people in enumerate(notices)
             for number, person in enumerate(people)]
    options = ("--held", len(records), "--counted", "--top", 50, "--keyed", 32)
    answers, last = evaluation.scorer.rank(
        [*named("m", planted), *named("n", misses), *alone], records, *options)
    keyed, missed = answers[:len(planted)], answers[len(planted):len(planted) + len(misses)]
    right = sum(raised(answer, target) for answer, (target, _) in zip(keyed, planted))
    false = sum(raised(answer, target) for answer, (target, _) in zip(missed, misses))
    grades: dict = {}
    for answer in answers[len(planted) + len(misses):]:
        grades.setdefault(answer["id"].partition(".")[0], []).extend(hit[3] for hit in answer["hits"] if hit[3] != "none")
    any_ = sum(found != [] for found in grades.values()) / max(1, len(grades))
    strong = sum("strong" in found for found in grades.values()) / max(1, len(grades))
    most = max(map(len, grades.values()), default=0)
    share, searched, over = kept(evaluation, home, records, planted)
    rows = [
        Row(f"planted matches ({len(planted)}) that are raised", f"{right / len(planted):.4f}", "≥ 0.99",
            right / len(planted) >= 0.99),
        Row(f"near misses ({len(misses)}) that are raised", f"{false / max(1, len(misses)):.4f}"),
        Row("of planted matches and near misses raised, the share that is right", f"{right / max(1, right + false):.4f}",
            "≥ 0.95", right / max(1, right + false) >= 0.95),
        Row(f"hits of an exhaustive comparison ({searched} queries, {over:,} persons) that 32 candidates by keys keep",
            f"{share:.4f}", "≥ 0.998", share >= 0.998),
        Row(f"notices of nobody who is held ({len(grades):,}) that raise any hit", f"{any_:.4f}", "≤ 0.02", any_ <= 0.02),
        Row("notices of nobody who is held that raise a strong one", f"{strong:.4f}", "≤ 0.001", strong <= 0.001),
        Row("notices of nobody who is held: the most hits of one", f"{most}"),
        Row("queries a second with keys, one core", f"{len(answers) / last['seconds']:,.0f}"),
    ]
    return Section(f"The generated world, {len(records):,} persons", rows, [
        "`scripts/generate-world --seed 1`; subjects of notices that stand alone in a file of the product's own format, "
        "against the local persons, with rarity counted over them; `scripts/bench recall` measures the same through the "
        "whole product. The notices of nobody who is held are drawn from the same names (`--unrelated --seed 3`); those "
        f"that tell of a person in that format, of {UNRELATED:,}."])


def kept(evaluation, home, records: list, planted: list) -> tuple:
    """The share of an exhaustive comparison's hits that candidates by keys keep; of how many queries and persons."""
    if len(records) > CUT:
        home = make(evaluation, "cut", CUT, 1, CUT // 7)
        records = persons(home, CUT)
        planted = questions(home, records, "match", "hit")
    found = []
    for more in ((), ("--keyed", 32)):
        answers, _ = evaluation.scorer.rank(named("m", planted), records, "--held", len(records), "--counted", "--top", 50,
                                            *more)
        found.append({(answer["id"], hit[0]) for answer in answers for hit in answer["hits"] if hit[3] != "none"})
    return len(found[0] & found[1]) / max(1, len(found[0])), len(planted), len(records)


def named(letter: str, questions_: list) -> list:
    return [(f"{letter}{place}", target, person) for place, (target, person) in enumerate(questions_)]


def questions(home, records: list, kind: str, expected: str) -> list:
    """`(target, person)` of what the truth says of one kind and of a record that is held."""
    ids = {name for name, _ in records}
    return [(target, person) for _, target, person in subjects(home, kind, expected) if target in ids]


def strangers(home) -> list:
    """The persons of each sound notice that tells of any."""
    found = []
    with open(home / "truth.ndjson", encoding="utf-8") as lines:
        files = {line["file"] for line in map(json.loads, lines)
                 if line["type"] == "disposition" and line["expected"] == "accepted"}
    for file in sorted(files):
        try:
            document = json.loads((home / file).read_text(encoding="utf-8"))
        except (UnicodeDecodeError, json.JSONDecodeError, FileNotFoundError):
            continue
        people = document.get("persons") if isinstance(document, dict) else None
        if people:
            found.append([stated(person) for person in people])
    return found


def make(evaluation, name: str, people: int, seed: int, notices: int, *more: str):
    home = evaluation.folder / f"world-{name}"
    ran = subprocess.run([str(evaluation.root / "scripts/generate-world"), "--persons", str(people), "--notices",
                          str(notices), "--seed", str(seed), "--out", str(home), *more], capture_output=True, text=True,
                         check=False)
    if ran.returncode != 0:
        raise Trouble(f"generate-world: {ran.stderr.strip()[-300:]}")
    return home


def persons(home, most: int) -> list:
    found = []
    with open(home / "persons.ndjson", encoding="utf-8") as lines:
        for line in lines:
            person = json.loads(line)
            found.append((person["id"], stated(person)))
            if len(found) == most:
                break
    return found


def stated(person: dict) -> dict:
    return {key: person[key] for key in FIELDS if person.get(key) not in (None, "", [], {})}


def subjects(home, kind: str, expected: str) -> list:
    """`(file, local record, person)` of what the truth says of one kind."""
    found = []
    with open(home / "truth.ndjson", encoding="utf-8") as lines:
        for line in lines:
            truth = json.loads(line)
            if truth["type"] != kind or truth.get("expected") != expected or truth.get("damage") in NOT_OF_PERSONS:
                continue
            path = home / truth["file"]
            try:
                document = json.loads(path.read_text(encoding="utf-8"))
            except (UnicodeDecodeError, json.JSONDecodeError, FileNotFoundError):
                continue
            if not isinstance(document, dict) or not document.get("persons"):
                continue
            people = document["persons"]
            if truth.get("subject", 0) < len(people) and truth.get("local_record"):
                found.append((truth["file"], truth["local_record"], stated(people[truth.get("subject", 0)])))
    return found


def raised(answer: dict, target: str) -> bool:
    return any(hit[0] == target and hit[3] != "none" for hit in answer["hits"])
