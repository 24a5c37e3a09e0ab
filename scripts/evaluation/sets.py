"""Reads the labelled sets. None of them is part of the repository: some name real people."""

import csv
import json
import random
from datetime import date
from pathlib import Path


def name_pairs(path: Path) -> list:
    """`(group, name, name, is a match)` of each pair."""
    with open(path, encoding="utf-8", newline="") as file:
        return [(row["case_group"], row["name1"], row["name2"], row["is_match"] == "true")
                for row in csv.DictReader(file) if row["schema"] == "Person"]


def people(path: Path) -> dict:
    """By strength, `(person, person, is a match, note)` of each case of the project's own."""
    cases: dict = {}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            pair = [{key: value for key, value in (("full_name", row[side]), ("birth_date", row[f"{side}_birth"])) if value}
                    for side in ("query", "candidate")]
            cases.setdefault(row["strength"], []).append((*pair, row["match"] == "yes", row["note"]))
    return cases


def screening(path: Path, dates: bool = True) -> tuple:
    """Records `(id, person)`, queries `(id, target, person)` that have one, hard negatives and synthetic ones."""
    with open(path, encoding="utf-8") as file:
        content = json.load(file)

    def person(names: list, days: list) -> dict:
        fields = {"full_name": names[0]}
        if names[1:]:
            fields["aliases"] = names[1:]
        if days and dates:
            fields["birth_dates"] = days
        return fields

    records = [(row["id"], person(row["names"], row["dob"])) for row in content["records"]]
    positives = [(row["id"], row["target"], person([row["name"]], row["dob"])) for row in content["positives"]]
    negatives = [(row["id"], None, person([row["name"]], row["dob"]), bool(row.get("hard")))
                 for row in content["negatives"]]
    return (records, positives, [row[:3] for row in negatives if row[3]],
            [row[:3] for row in negatives if not row[3]])


def transliterations(path: Path, queries: int, pool: int, seed: int) -> tuple:
    """Queries `(id, target, person)` in their script and the Latin pool `(id, person)` they are looked for in."""
    with open(path, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    draw = random.Random(seed)
    draw.shuffle(rows)
    kept, latin, native = [], set(), set()
    for row in rows:
        letters = "".join(row[1].split())
        if len(row[0]) < 2 or row[0] in latin or letters in native:
            continue
        latin.add(row[0])
        native.add(letters)
        kept.append((row[0], letters))
        if len(kept) == pool:
            break
    records = [(f"r{place}", {"full_name": name.capitalize()}) for place, (name, _) in enumerate(kept)]
    asked = [(f"q{place}", f"r{place}", {"full_name": letters}) for place, (_, letters) in enumerate(kept[:queries])]
    return asked, records


def whole_names(path: Path, queries: int, pool: int, seed: int) -> tuple:
    """Names of two parts each, drawn from a transliteration set: queries in their script, the Latin pool."""
    parts, latin = transliterations(path, 8000, 8000, seed)
    draw = random.Random(seed + 100)
    # Chinese and Japanese write foreign names with a point between the parts.
    point = "·" if path.name.startswith(("chinese", "katakana", "japanese")) else " "
    asked, records = [], []
    for place in range(pool):
        one, other = draw.randrange(len(parts)), draw.randrange(len(parts))
        records.append((f"r{place}", {"full_name": f"{latin[one][1]['full_name']} {latin[other][1]['full_name']}"}))
        if place < queries:
            native = f"{parts[one][2]['full_name']}{point}{parts[other][2]['full_name']}"
            asked.append((f"q{place}", f"r{place}", {"full_name": native}))
    return asked, records


def reading_parts(path: Path) -> dict:
    """The Latin spellings of family and given names of all languages."""
    parts: dict = {"family": [], "given": []}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            parts[row["part"]] += row["latin"].split("|")
    return parts


def readings(path: Path, language: str, queries: int, seed: int) -> tuple:
    """Whole names made of parts with their customary Latin spellings: queries in their script, the Latin pool."""
    parts: dict = {"family": [], "given": []}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["language"] == language:
                parts[row["part"]].append((row["native"], row["latin"].split("|")))
    draw = random.Random(seed)
    asked, records = [], []
    names = [(family, given) for family in parts["family"] for given in parts["given"]]
    draw.shuffle(names)
    for place, ((family, families), (given, givens)) in enumerate(names):
        latin, first = draw.choice(families), draw.choice(givens)
        whole = f"{latin} {first}" if language != "greek" or draw.random() < 0.3 else f"{first} {latin}"
        native = f"{given} {family}" if language == "greek" else family + given
        records.append((f"r{place}", {"full_name": whole}))
        if place < queries:
            asked.append((f"q{place}", f"r{place}", {"full_name": native}))
    return asked, records


def febrl(path: Path, fields: str) -> list:
    """`(id, person)` of each record; `fields` is all, or hard: names, date of birth and state only."""
    people = []
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, skipinitialspace=True):
            row = {key.strip(): (value or "").strip() for key, value in row.items() if key}
            person = {"forenames": row["given_name"], "family_name": row["surname"],
                      "birth_date": day(row["date_of_birth"])}
            if fields == "all":
                street = " ".join(filter(None, [row["street_number"], row["address_1"], row["address_2"]]))
                place = " ".join(filter(None, [row["suburb"], row["postcode"], row["state"]]))
                address = ", ".join(filter(None, [street, place]))
                if row["soc_sec_id"]:
                    person["documents"] = [{"type": "national_id", "number": row["soc_sec_id"]}]
            else:
                address = row["state"]
            if address:
                person["addresses"] = [address]
            people.append((row["rec_id"], {key: value for key, value in person.items() if value}))
    return people


def day(text: str) -> str:
    """A date as written in FEBRL, as far as the calendar has it."""
    if len(text) != 8 or not text.isdigit():
        return ""
    year, month, day_of_month = text[:4], text[4:6], text[6:]
    try:
        return date(int(year), int(month), int(day_of_month)).isoformat()
    except ValueError:
        return f"{year}-{month}" if "01" <= month <= "12" else year if year >= "1800" else ""
