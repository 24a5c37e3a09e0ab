"""Compares what the product says (hits, drops) with the truth of a generated world."""

from __future__ import annotations

import base64
import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

# What a document's outcome may be called beside the four dispositions.
SAME = {
    "new": "accepted", "version": "accepted", "superseding": "accepted", "amended": "accepted",
    "applied": "accepted", "repeat": "duplicate", "stopped": "rejected", "refused": "rejected",
    "quarantined": "rejected", "accept": "accepted", "hold": "held", "reject": "rejected",
    "restrict": "restricted",
}
# A hit that ended because its notice or its record went away no longer counts as one.
CLOSED = {"closed", "withdrawn", "superseded", "expired", "removed", "void", "ended", "purged"}
FINAL = {"accepted", "restricted", "held", "rejected", "duplicate", "ignored", "mixed"}


def read(path: Path) -> list[dict]:
    """The objects of an NDJSON file or a JSON array; anything else on a line is left out."""
    text = path.read_text(encoding="utf-8")
    if text.lstrip().startswith("["):
        rows = json.loads(text)
    else:
        rows = [json.loads(line) for line in text.splitlines() if line.strip()]
    return [row for row in rows if isinstance(row, dict)]


def outcome(value) -> str | None:
    text = value.lower() if isinstance(value, str) else None
    return SAME.get(text, text)


def plain_id(value) -> str:
    """The record's own id when it stands behind its source ("source/P-1", "source:P-1")."""
    text = value.get("id", "") if isinstance(value, dict) else str(value or "")
    for mark in ("/", ":"):
        text = text.rsplit(mark, 1)[-1]
    return text


@dataclass
class Tally:
    """Right ones of all, with the first few wrong ones."""

    right: int = 0
    total: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, is_right: bool, note: str) -> None:
        self.total += 1
        self.right += is_right
        if not is_right:
            self.wrong.append(note)

    @property
    def share(self) -> float | None:
        return self.right / self.total if self.total else None

    def json(self) -> dict:
        return {"right": self.right, "total": self.total, "share": self.share,
                "wrong": self.wrong[:20]}


class Hits:
    """The live hits of the list, by reference of the notice; closed ones are left out."""

    def __init__(self, rows: list[dict]):
        self.rows = rows = [r for r in rows if str(r.get("status") or "").lower() not in CLOSED]
        self.by_reference: dict[str, list[dict]] = defaultdict(list)
        for row in rows:
            named = [row.get(key) for key in
                     ("reference", "notice", "entity_id", "issuer_ref", "control_no")]
            named += row.get("references") or []
            for name in {str(n) for n in named if n}:
                self.by_reference[name].append(row)

    def of(self, line: dict) -> list[dict]:
        """Every hit of the notice of a truth line, best first, each once."""
        found = {}
        for name in line.get("references") or [line.get("notice")]:
            for row in self.by_reference.get(str(name), ()):
                found[id(row)] = row
        return sorted(found.values(), key=lambda r: -(r.get("probability") or r.get("score") or 0))

    def on(self, line: dict) -> dict | None:
        """The best hit of the notice on the line's local record, or None."""
        for row in self.of(line):
            if plain_id(row.get("local_record")) == line.get("local_record"):
                return row
        return None


def score_hits(truth: list[dict], hits: Hits) -> dict:
    """Recall by damage, near misses wrongly hit, precision over what the truth labels."""
    recall: dict[str, Tally] = defaultdict(Tally)
    misses: dict[str, Tally] = defaultdict(Tally)
    lifecycle: dict[str, Tally] = defaultdict(Tally)
    grades: dict[str, Counter] = defaultdict(Counter)
    precision: dict[str, Tally] = defaultdict(Tally)
    first_ranked, right_rows, free_rows, wrong_bits = Tally(), set(), set(), Counter()
    for line in truth:
        kind, damage = line["type"], line.get("damage")
        note = f"{line.get('file')} {line.get('local_record')}"
        if kind == "lifecycle" and "hit" in line:
            row = hits.on(line)
            lifecycle[line["kind"]].add((row is not None) == line["hit"], note)
            if line["hit"]:
                right_rows.add(id(row))
        if kind not in ("match", "modus_match", "near_miss"):
            continue
        row = hits.on(line)
        if line["expected"] == "any":
            free_rows.add(id(row))
        elif line["expected"] == "hit":
            name = f"modus_{damage}" if kind == "modus_match" else damage
            recall[name].add(row is not None, note)
            if row is None:
                wrong_bits[line.get("name_bits")] += 1
                continue
            right_rows.add(id(row))
            grades[name][str(row.get("grade"))] += 1
            everything = hits.of(line)
            if not line.get("special"):
                first_ranked.add(everything[0] is row, note)
                for other in everything:
                    precision[name].add(other is row,
                                        f"{note} {plain_id(other.get('local_record'))}")
        else:
            misses[damage].add(row is None, note)
            if row is not None:
                grades[f"near miss {damage}"][str(row.get("grade"))] += 1
    counted = [row for row in hits.rows if id(row) not in free_rows]
    by_grade: dict[str, Tally] = defaultdict(Tally)
    for row in counted:
        by_grade[str(row.get("grade"))].add(id(row) in right_rows, "")
    return {"recall": recall, "near_misses": misses, "lifecycle": lifecycle, "grades": grades,
            "precision": precision, "precision_by_grade": by_grade, "first_ranked": first_ranked,
            "hits": len(hits.rows),
            "labelled_right": sum(1 for row in counted if id(row) in right_rows)}


class Drops:
    """The drop list, by pipeline and file name."""

    def __init__(self, rows: list[dict]):
        self.by_file: dict[str, list[dict]] = defaultdict(list)
        for row in rows:
            self.by_file[f"{row.get('pipeline')}/{drop_name(row)}"].append(row)
            self.by_file[f"*/{drop_name(row)}"].append(row)

    def of(self, file: str) -> list[dict]:
        """The rows of a truth line's file, of its pipeline or, where none is said, of any."""
        _, pipeline, name = file.split("/", 2)
        exact = self.by_file.get(f"{pipeline}/{name}")
        return exact or [r for r in self.by_file.get(f"*/{name}", ()) if not r.get("pipeline")]


def drop_name(row: dict) -> str:
    raw = row.get("name_b64")
    if raw:
        try:
            return base64.b64decode(raw).decode("utf-8", "surrogateescape").rsplit("/", 1)[-1]
        except ValueError:
            pass
    return str(row.get("name") or "").rsplit("/", 1)[-1]


def document_outcome(row: dict, line: dict) -> str | None:
    """The outcome of the document that the truth line means, else of the whole file."""
    documents = [d for d in row.get("documents") or [] if isinstance(d, dict)]
    known = set(line.get("references") or ())
    for document in documents:
        named = {str(document.get(key)) for key in
                 ("reference", "entity_id", "issuer_ref", "control_no")}
        named |= {str(n) for n in document.get("references") or ()}
        if named & known:
            return outcome(document.get("outcome") or document.get("disposition"))
    if len(documents) == 1:
        return outcome(documents[0].get("outcome") or documents[0].get("disposition"))
    return outcome(row.get("outcome"))


def score_drops(truth: list[dict], drops: Drops) -> dict:
    """Dispositions right and wrong by rule, and whether every file is in exactly one state."""
    by_rule: dict[str, Tally] = defaultdict(Tally)
    confusion: Counter = Counter()
    states, files = Tally(), {}
    for line in truth:
        files.setdefault(line["file"], None)
        if line["type"] not in ("disposition", "broken", "duplicate"):
            continue
        rows = drops.of(line["file"])
        if line["type"] == "broken":
            got = outcome(rows[0].get("outcome")) if rows else None
        else:
            got = document_outcome(rows[0], line) if rows else None
        right = {line["expected"], *line.get("accept", ())}
        name = line.get("rule") or {"broken": "broken file", "duplicate": "duplicate"}.get(
            line["type"], "compliant")
        if line.get("kind"):
            name += f" {line['kind']}"
        by_rule[name].add(got in right, f"{line['file']}: expected {line['expected']}, is {got}")
        confusion[f"{line['expected']} -> {got}"] += got not in right
    for file in files:
        rows = drops.of(file)
        found = [outcome(row.get("outcome")) for row in rows]
        states.add(len(found) == 1 and found[0] in FINAL,
                   f"{file}: {', '.join(map(str, found)) or 'no row'}")
    return {"dispositions": by_rule, "confusion": Counter({k: v for k, v in confusion.items() if v}),
            "one_state": states}
