"""Files that no reader can take, and how each must end."""

from __future__ import annotations

import json

from .identity import Identity
from .item import Item, truth
from .notices import Desk, wanted
from .packing import gzip_bytes

R, RI = "rejected", ("ignored",)
KINDS = {
    "truncated_json": ("json", R, ()), "duplicate_keys": ("json", R, ()),
    "empty_file": ("json", R, RI), "only_blanks": ("json", R, RI), "not_utf8": ("json", R, ()),
    "gzip_cut": ("json.gz", R, ()), "gzip_bad_checksum": ("json.gz", R, ()),
    "unknown_format": ("bin", R, RI), "plain_prose": ("txt", R, ("held", "ignored")),
    "trailing_text": ("json", R, ()), "two_values": ("json", R, ("accepted",)),
    "deep_nesting": ("json", R, ()), "number_too_large": ("json", R, ("accepted", "held")),
    "lone_surrogate": ("json", R, ("accepted", "held")), "nul_inside": ("json", R, ()),
    "unknown_kind": ("json", R, ("held",)), "json_scalar": ("json", R, ()),
    "empty_array": ("json", R, RI), "comment_inside": ("json", R, ()),
    "ndjson_bad_line": ("ndjson", "mixed", ("rejected",)),
}


def broken(kind: str, desk: Desk, at: float, person: Identity) -> Item:
    """One file that is damaged in the named way."""
    ending, expected, accept = KINDS[kind]
    doc = wanted(desk, [person], diffusion=False)
    text = json.dumps(doc, ensure_ascii=False, separators=(",", ":")) + "\n"
    data = text.encode()
    if kind == "truncated_json":
        data = data[: len(data) * desk.rng.between(30, 95) // 100]
    elif kind == "duplicate_keys":
        data = text.replace('"issuer":', '"entity_id":"2024/1","issuer":', 1).encode()
    elif kind == "empty_file":
        data = b""
    elif kind == "only_blanks":
        data = b" \n\t\n"
    elif kind == "not_utf8":
        data = data.replace(b'"i24_7"', b'"i24_7","remarks":"caf\xe9 \xff\xfe"', 1)
    elif kind == "gzip_cut":
        data = gzip_bytes(data)[:-37]
    elif kind == "gzip_bad_checksum":
        packed = gzip_bytes(data)
        data = packed[:-8] + bytes(b ^ 0x55 for b in packed[-8:-4]) + packed[-4:]
    elif kind == "unknown_format":
        data = b"\x7fELX\x00\x01\x02" + bytes(int(desk.rng.random() * 256) for _ in range(400))
    elif kind == "plain_prose":
        data = b"Dear colleagues,\n\nplease find below what we discussed yesterday.\n\nRegards\n"
    elif kind == "trailing_text":
        data = text.rstrip().encode() + b" -- end of message --\n"
    elif kind == "two_values":
        data = text.rstrip().encode() + b"{\"format\":\"noticed/notice/1\"}\n"
    elif kind == "deep_nesting":
        data = b"[" * 3000 + b"]" * 3000
    elif kind == "number_too_large":
        data = text.replace('"format":', '"importance_stated":1e999,"format":', 1).encode()
    elif kind == "lone_surrogate":
        data = text.replace('"format":', '"remarks":"\\ud800","format":', 1).encode()
    elif kind == "nul_inside":
        data = text.replace('"issuer":', '"iss\x00uer":', 1).encode()
    elif kind == "unknown_kind":
        data = text.replace('"doc_kind":"notice"', '"doc_kind":"memo"', 1).encode()
    elif kind == "json_scalar":
        data = b"42\n"
    elif kind == "empty_array":
        data = b"[]\n"
    elif kind == "comment_inside":
        data = text.replace('"issuer":', '/* sender */ "issuer":', 1).encode()
    elif kind == "ndjson_bad_line":
        data = data + data[: len(data) // 2] + b"\n"
    pipeline = desk.rng.pick(["red-notice", "red-notice", "diffusion", "purple-notice"])
    if kind in ("ndjson_bad_line", "unknown_kind"):
        pipeline = "red-notice"
    item = Item(at, pipeline, doc, data=data, name=kind.replace("_", "-"), ending=ending)
    line = truth("broken", None, kind=kind, expected=expected)
    if accept:
        line["accept"] = list(accept)
    item.truth.append(line)
    return item
