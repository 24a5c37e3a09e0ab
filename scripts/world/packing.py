"""How documents become files: one a file, arrays, NDJSON, gzip; the bytes depend on nothing else."""

from __future__ import annotations

import json
import zlib

from .item import Item
from .rng import Rng


def gzip_bytes(data: bytes, members: int = 1) -> bytes:
    """A gzip file of stored blocks: no compressor's choices, so the same on every machine."""
    result = b""
    size = max(1, -(-len(data) // members))
    for start in range(0, max(1, len(data)), size):
        part = data[start : start + size]
        result += b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
        blocks = [part[i : i + 65535] for i in range(0, len(part), 65535)] or [b""]
        for i, block in enumerate(blocks):
            last = 1 if i == len(blocks) - 1 else 0
            length = len(block)
            result += bytes([last]) + length.to_bytes(2, "little")
            result += (length ^ 0xFFFF).to_bytes(2, "little") + block
        result += zlib.crc32(part).to_bytes(4, "little")
        result += (len(part) & 0xFFFFFFFF).to_bytes(4, "little")
    return result


# File names as people give them: blanks, brackets, letters outside ASCII.
ODD_NAMES = ["(copie)", "reçu à 8h", "СРОЧНО", "عاجل", "für Büro 2"]


def compact(value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def files(rng: Rng, items: list[Item]):
    """Yields (relative path, bytes, truth lines), in order of arrival."""
    waiting: dict[str, list[Item]] = {}
    number = 0
    for item in sorted(items, key=lambda i: i.at):
        group = [item]
        if not item.alone and item.data is None:
            # Documents that may share a file wait until a few of their kind are together.
            pending = waiting.setdefault(item.pipeline, [])
            if pending or rng.chance(0.03):
                pending.append(item)
                if len(pending) < 2 + len(pending[0].doc["issuer_ref"]) % 4:
                    continue
                group, waiting[item.pipeline] = pending, []
        number += 1
        yield _file(rng, number, group)
    for group in waiting.values():
        if group:
            number += 1
            yield _file(rng, number, group)


def _file(rng: Rng, number: int, group: list[Item]):
    first = group[0]
    name, ending, data = first.name, first.ending, first.data
    if len(group) > 1:
        name = f"{len(group)}-documents"
        if rng.chance(0.5):
            ending, data = "ndjson", "".join(compact(i.doc) + "\n" for i in group).encode()
        else:
            data = ("[" + ",\n".join(compact(i.doc) for i in group) + "]\n").encode()
    elif data is None:
        shape = rng.random()
        if shape < 0.12:
            data = (json.dumps(first.doc, ensure_ascii=False, indent=2) + "\n").encode()
        elif shape < 0.2:
            data = (json.dumps(first.doc, ensure_ascii=True) + "\n").encode()
        else:
            data = (compact(first.doc) + "\n").encode()
        if shape > 0.96:
            data, ending = gzip_bytes(data, 2 if shape > 0.99 else 1), ending + ".gz"
    if first.data is not None and ending == "json.gz" and not data.startswith(b"\x1f\x8b"):
        data = gzip_bytes(data)
    if rng.chance(0.02):
        name = f"{name} {rng.pick(ODD_NAMES)}"
    path = f"inbox/{first.pipeline}/{number:06d}-{name}.{ending}"
    lines = []
    for item in group:
        for line in item.truth:
            lines.append({"type": line.pop("type"), "notice": line.pop("notice", None),
                          "file": path, **line})
    return path, data, lines
