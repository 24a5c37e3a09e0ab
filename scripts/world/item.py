"""A planned arrival and the truth that goes with it."""

from __future__ import annotations

from dataclasses import dataclass, field

from .notices import references, slug

PIPELINE = {"red": "red-notice", "purple": "purple-notice", "wpd": "diffusion", "mo": "diffusion"}


@dataclass
class Item:
    """One document on its way: what it says, when it comes, what is true of it.

    `at` orders arrivals (0…1). `data` replaces the document's own bytes where set.
    `alone` keeps it from being packed with others into one file.
    """

    at: float
    pipeline: str
    doc: dict | None
    truth: list[dict] = field(default_factory=list)
    data: bytes | None = None
    name: str = ""
    ending: str = "json"
    alone: bool = True


def new_item(at: float, doc: dict, expected: str, *, alone: bool = True, rule: str | None = None,
             accept: list[str] | None = None, pipeline: str | None = None) -> Item:
    """An item with its disposition line; `accept` lists what is right as well."""
    kind = slug(doc)
    item = Item(at, pipeline or PIPELINE.get(kind, "red-notice"), doc, name=kind, alone=alone)
    line = truth("disposition", doc, expected=expected)
    if rule:
        line["rule"] = rule
    if accept:
        line["accept"] = accept
    item.truth.append(line)
    return item


def truth(kind: str, doc: dict | None, /, **more) -> dict:
    """A truth line; the file is filled in when the document is written."""
    line = {"type": kind}
    if doc is not None:
        found = references(doc)
        line["notice"] = found[0] if found else None
        line["references"] = found
    line.update(more)
    return line
