"""Persons who are asked for in their own script while the register has them in Latin letters alone."""

import json
from pathlib import Path

MARK = '"original_script"'
ASKED = ("id", "sex", "birth_date", "birth_country", "nationalities")


def set_apart(register: Path, most: int) -> Path:
    """Takes the name in its own script out of at most so many records, evenly spread; returns the file of who is asked for by it."""
    with open(register, encoding="utf-8") as lines:
        written = sum(MARK in line for line in lines)
    step = max(1, written // most)
    asked_file, changed = register.with_name("natively.ndjson"), register.with_suffix(".changed")
    seen = taken = 0
    with open(register, encoding="utf-8") as lines, open(changed, "w", encoding="utf-8", newline="\n") as kept, \
            open(asked_file, "w", encoding="utf-8", newline="\n") as asked:
        for line in lines:
            if MARK in line:
                seen += 1
                if seen % step == 0 and taken < most:
                    taken += 1
                    person = json.loads(line)
                    name = next(alias["name"] for alias in person.pop("aliases") if alias["kind"] == "original_script")
                    question = {"full_name": name, **{field: person[field] for field in ASKED if field in person}}
                    asked.write(json.dumps(question, ensure_ascii=False) + "\n")
                    line = json.dumps(person, ensure_ascii=False) + "\n"
            kept.write(line)
    changed.replace(register)
    return asked_file
