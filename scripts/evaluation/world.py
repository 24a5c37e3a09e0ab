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


def measure(evaluation) -> Section:
    count = evaluation.options.persons
    home = make(evaluation, count, 1, max(1000, count // 7))
    records = persons(home, count)
    planted, near = subjects(home, "match", "hit"), subjects(home, "near_miss", "no_hit")
    ids = {name for name, _ in records}
    planted = [each for each in planted if each[1] in ids]
    options = ("--held", len(records), "--counted")
    queries = [(f"m{place}", target, person) for place, (_, target, person) in enumerate(planted)]
    misses = [(f"n{place}", target, person) for place, (_, target, person) in enumerate(near)]
    whole, _ = evaluation.scorer.rank(queries, records, *options, "--top", 50)
    keyed, _ = evaluation.scorer.rank(queries, records, *options, "--top", 50, "--keyed", 32)
    missed, _ = evaluation.scorer.rank(misses, records, *options, "--top", 50)
    right = sum(raised(answer, target) for answer, (_, target, _) in zip(keyed, queries))
    false = sum(raised(answer, target) for answer, (_, target, _) in zip(missed, misses))
    hits = {(answer["id"], hit[0]) for answer in whole for hit in answer["hits"] if hit[3] != "none"}
    kept = {(answer["id"], hit[0]) for answer in keyed for hit in answer["hits"] if hit[3] != "none"}
    other = make(evaluation, 10_000, 2, 10)
    strangers = [(name, None, person) for name, person in persons(other, 10_000)]
    alone, last = evaluation.scorer.rank(strangers, records, *options, "--top", 50, "--keyed", 32)
    any_ = sum(answer["hits"] != [] and answer["hits"][0][3] != "none" for answer in alone) / len(alone)
    strong = sum(answer["hits"] != [] and answer["hits"][0][3] == "strong" for answer in alone) / len(alone)
    most = max(sum(hit[3] != "none" for hit in answer["hits"]) for answer in alone)
    rows = [
        Row(f"planted matches ({len(queries)}) that are raised", f"{right / len(queries):.4f}", "≥ 0.99",
            right / len(queries) >= 0.99),
        Row(f"near misses ({len(misses)}) that are raised", f"{false / max(1, len(misses)):.4f}"),
        Row("of planted matches and near misses raised, the share that is right", f"{right / max(1, right + false):.4f}",
            "≥ 0.95", right / max(1, right + false) >= 0.95),
        Row("hits of an exhaustive comparison that 32 candidates by keys keep", f"{len(hits & kept) / max(1, len(hits)):.4f}",
            "≥ 0.998", len(hits & kept) >= 0.998 * len(hits)),
        Row("10,000 persons of another world: share that raises any hit", f"{any_:.4f}", "≤ 0.02", any_ <= 0.02),
        Row("10,000 persons of another world: share that raises a strong one", f"{strong:.4f}", "≤ 0.001", strong <= 0.001),
        Row("10,000 persons of another world: the most hits of one", f"{most}"),
        Row("queries a second with keys, one core", f"{len(alone) / last['seconds']:,.0f}"),
    ]
    return Section(f"The generated world, {len(records):,} persons", rows, [
        "`scripts/generate-world --seed 1`; subjects of notices that stand alone in a file of the product's own format, "
        "against the local persons, with rarity counted over them. The persons of another world are drawn from the same "
        "names and are nobody here."])


def make(evaluation, people: int, seed: int, notices: int):
    home = evaluation.folder / f"world-{seed}"
    ran = subprocess.run([str(evaluation.root / "scripts/generate-world"), "--persons", str(people), "--notices",
                          str(notices), "--seed", str(seed), "--out", str(home)], capture_output=True, text=True,
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
