"""Stories of several documents: what amends, stops, replaces or repeats an earlier one."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date, timedelta

from .identity import Identity, draw_document
from .item import Item, new_item, truth
from .notices import FORMAT, Desk, references, wanted

# kind: (is a hit on the planted local record expected at the end, state of the first record)
KINDS = {
    "cancellation": (False, "cancelled"), "withdrawal": (False, "cancelled"),
    "cancellation_first": (False, "stopped"), "cancellation_by_stranger": (True, "in_force"),
    "cancellation_unknown": (None, "tombstone"), "suspension": (False, "suspended"),
    "resumption": (True, "in_force"), "ccf_block": (False, "blocked"),
    "ccf_unblock": (True, "in_force"), "update_corrects": (True, "in_force"),
    "update_unknown": (None, "parked"), "update_changes_issuer": (True, "in_force"),
    "addendum": (True, "in_force"), "caveat": (True, "in_force"), "extension": (True, "in_force"),
    "extension_without_reason": (True, "in_force"), "diffusion_then_notice": (True, "superseded"),
    "new_version": (True, "in_force"), "republication": (True, "in_force"),
}
DUPLICATES = ["same_bytes", "reformatted", "other_folder", "zipped_again"]


def base(desk: Desk, person: Identity, *, diffusion: bool = False) -> dict:
    """A compliant notice published early enough for something to follow it."""
    while True:
        doc = wanted(desk, [person], diffusion=diffusion)
        if date.fromisoformat(doc["published_at"]) <= desk.today - timedelta(days=45):
            return doc


def follow(desk: Desk, kind: str, of: dict, *, after: int = 5, **more) -> dict:
    """A document of the kind that refers to an earlier one and comes after it."""
    rng = desk.rng
    first = date.fromisoformat(of["published_at"])
    span = max(2, (desk.today - first).days - 35)
    day = first + timedelta(days=min(after + rng.between(0, span), (desk.today - first).days - 2))
    doc = {"format": FORMAT, "doc_kind": kind}
    if "notice_type" in of:
        doc["notice_type"] = of["notice_type"]
    else:
        doc["diffusion_purpose"] = of["diffusion_purpose"]
    doc["entity_id"] = of["entity_id"]
    doc.update({
        "issuer": of["issuer"], "issuer_kind": "ncb",
        "issuer_ref": f"{of['issuer']}/AMD/{day.year}/{desk.serial():05d}",
        "published_at": day.isoformat(), "received_at": f"{day.isoformat()}T11:30:00Z",
        "channel": "i24_7", "recipients": list(of["recipients"]),
        "confidentiality": "for_official_use_only", "languages": ["en"],
    })
    doc["refers_to"] = {key: of[key] for key in
                        ("entity_id", "control_no", "issuer_ref", "published_at") if key in of}
    if "warrant" in of:
        doc["refers_to"]["warrant_no"] = of["warrant"]["no"]
    doc.update(more)
    return doc


def _after(desk: Desk, at: float) -> float:
    return at + (1 - at) * (0.05 + 0.9 * desk.rng.random())


def story(kind: str, desk: Desk, at: float, person: Identity, local_id: str | None) -> list[Item]:
    """The items of one story, with what must be true when all have been taken in."""
    hit, state = KINDS[kind]
    at *= 0.7
    first = base(desk, person, diffusion=kind in ("withdrawal", "diffusion_then_notice"))
    items = _TOLD.get(kind, _simple)(kind, desk, at, first, person)
    known = [r for item in items for r in references(item.doc)]
    line = truth("lifecycle", first, kind=kind, expected=state, subject=0)
    line["references"] = list(dict.fromkeys(known))
    if local_id and hit is not None:
        line["local_record"] = local_id
        line["hit"] = hit
    items[-1].truth.append(line)
    return items


_REASONS = {
    "cancellation": "The warrant was withdrawn by the issuing court.",
    "withdrawal": "The person was located; the request has served its purpose.",
    "suspension": "The issuing authority is examining the file.",
    "addendum": "The person uses a walking stick since 2025.",
    "caveat": "A request for extradition was refused by another country.",
    "ccf_block": "The file is under examination by the Commission.",
    "extension": "The warrant is still valid and the person has not been found.",
}


def _simple(kind, desk, at, first, person):
    doc = follow(desk, kind, first, reason=_REASONS[kind])
    if kind in ("addendum", "caveat"):
        doc["remarks"] = doc["reason"]
    if kind == "ccf_block":
        _by_secretariat(doc)
    if kind == "suspension":
        doc["until"] = (desk.today + timedelta(days=60)).isoformat()
    if kind == "extension":
        doc["until"] = _nearly_five_years(desk)
    return [new_item(at, first, "accepted"),
            new_item(_after(desk, at), doc, "accepted", accept=["restricted"] if kind == "caveat" else [])]


def _years_on(day: str, years: int) -> str:
    return f"{int(day[:4]) + years}{day[4:]}"


def _nearly_five_years(desk: Desk) -> str:
    """As far as an extension may go, counted from today."""
    return (desk.today + timedelta(days=1800)).isoformat()


def _by_secretariat(doc: dict) -> None:
    doc["issuer"], doc["issuer_kind"] = "XPO", "gs"
    doc["issuer_ref"] = "GS/" + doc["issuer_ref"].split("/", 1)[1]


def _cancellation_first(kind, desk, at, first, person):
    doc = follow(desk, "cancellation", first, reason=_REASONS["cancellation"])
    return [new_item(at, doc, "accepted", accept=["held"]),
            new_item(_after(desk, at), first, "rejected", rule="LIF-06", accept=["held", "duplicate"])]


def _by_stranger(kind, desk, at, first, person):
    doc = follow(desk, "cancellation", first, reason="We ask that this record be deleted.")
    doc["issuer"] = next(c for c in ("BR", "CA") if c != first["issuer"])
    doc["issuer_ref"] = doc["issuer"] + doc["issuer_ref"][len(first["issuer"]):]
    return [new_item(at, first, "accepted"), new_item(_after(desk, at), doc, "held", rule="LIF-04")]


def _unknown(kind, desk, at, first, person):
    if kind == "cancellation_unknown":
        doc = follow(desk, "cancellation", first, reason=_REASONS["cancellation"])
        return [new_item(at, doc, "accepted", rule="LIF-05", accept=["held"])]
    doc = follow(desk, "update", first, reason="A new document is known.", persons=first["persons"])
    return [new_item(at, doc, "held", rule="LIF-01")]


def _undone(kind, desk, at, first, person):
    stop = "suspension" if kind == "resumption" else "ccf_block"
    one = follow(desk, stop, first, reason=_REASONS[stop], after=3)
    two = follow(desk, kind, first, reason="The examination is over.", after=4)
    days = (desk.today - date.fromisoformat(first["published_at"])).days
    for doc, share in ((one, 3), (two, 2)):
        day = desk.today - timedelta(days=max(2, days * (share - 1) // 4))
        doc["published_at"], doc["received_at"] = day.isoformat(), f"{day.isoformat()}T11:30:00Z"
    if stop == "ccf_block":
        _by_secretariat(one)
        _by_secretariat(two)
    middle = _after(desk, at)
    return [new_item(at, first, "accepted"), new_item(middle, one, "accepted"),
            new_item(_after(desk, middle), two, "accepted")]


def _update_corrects(kind, desk, at, first, person):
    right = deepcopy(first["persons"])
    wrong = first["persons"][0]
    wrong["birth_date"] = f"{person.birth[0] - 11}-{person.birth[1] % 12 + 1:02d}-03"
    for key in ("documents", "parents"):
        wrong.pop(key, None)
    doc = follow(desk, "update", first, reason="The true identity is established.", persons=right)
    return [new_item(at, first, "accepted"), new_item(_after(desk, at), doc, "accepted")]


def _changes_issuer(kind, desk, at, first, person):
    doc = follow(desk, "update", first, reason="The request is taken over.",
                 persons=deepcopy(first["persons"]))
    doc["issuer"] = next(c for c in ("BR", "CA") if c != first["issuer"])
    return [new_item(at, first, "accepted"),
            new_item(_after(desk, at), doc, "held", rule="LIF-03", accept=["rejected"])]


def _extension_bare(kind, desk, at, first, person):
    doc = follow(desk, "extension", first, until=_nearly_five_years(desk))
    return [new_item(at, first, "accepted"),
            new_item(_after(desk, at), doc, "held", rule="RET-04", accept=["rejected"])]


def _later_notice(desk: Desk, first: dict) -> dict:
    day = desk.today - timedelta(days=desk.rng.between(3, 30))
    doc = deepcopy(first)
    doc.pop("diffusion_purpose", None)
    doc.update({
        "doc_kind": "notice", "notice_type": "red", "gs_status": "published",
        "control_no": f"A-{desk.serial()}/{day.month}-{day.year}",
        "published_at": day.isoformat(), "received_at": f"{day.isoformat()}T15:00:00Z",
        "expires_at": _years_on(day.isoformat()[:8] + "01", 5),
    })
    return doc


def _then_notice(kind, desk, at, first, person):
    doc = _later_notice(desk, first)
    return [new_item(at, first, "accepted", accept=["restricted"]),
            new_item(_after(desk, at), doc, "accepted", rule="DIF-03")]


def _new_version(kind, desk, at, first, person):
    doc = deepcopy(first)
    doc["persons"][0]["documents"] = [draw_document(desk.rng, person.country, "passport")]
    doc["persons"][0]["aliases"] = [person.given_text(patronymic=False) + " " + person.family_text()]
    day = (desk.today - timedelta(days=2)).isoformat()
    doc["received_at"] = f"{day}T09:45:00Z"
    return [new_item(at, first, "accepted"), new_item(_after(desk, at), doc, "accepted", rule="DUP-01")]


def _republication(kind, desk, at, first, person):
    stop = follow(desk, "cancellation", first, reason=_REASONS["cancellation"])
    day = min(desk.today - timedelta(days=35), date.fromisoformat(first["published_at"])
              + timedelta(days=8))
    stop["published_at"], stop["received_at"] = day.isoformat(), f"{day.isoformat()}T11:30:00Z"
    doc = _later_notice(desk, first)
    doc["issuer_ref"] = f"{doc['issuer']}/FUG/{desk.today.year}/{desk.serial():05d}"
    middle = _after(desk, at)
    return [new_item(at, first, "accepted"), new_item(middle, stop, "accepted"),
            new_item(_after(desk, middle), doc, "restricted", rule="LIF-06", accept=["held"])]


_TOLD = {
    "cancellation_first": _cancellation_first, "cancellation_by_stranger": _by_stranger,
    "cancellation_unknown": _unknown, "update_unknown": _unknown, "resumption": _undone,
    "ccf_unblock": _undone, "update_corrects": _update_corrects,
    "update_changes_issuer": _changes_issuer, "extension_without_reason": _extension_bare,
    "diffusion_then_notice": _then_notice, "new_version": _new_version,
    "republication": _republication,
}


def duplicate(kind: str, desk: Desk, first: Item) -> Item:
    """The first item's document again, after it."""
    doc = first.doc
    text = json.dumps(doc, ensure_ascii=False, separators=(",", ":"))
    if kind == "reformatted":
        turned = dict(reversed(list(doc.items())))
        text = json.dumps(turned, ensure_ascii=True, indent=2)
    item = Item(_after(desk, first.at), first.pipeline, doc, data=(text + "\n").encode(),
                name=f"{first.name}-again")
    if kind == "other_folder":
        item.pipeline = "diffusion" if first.pipeline == "red-notice" else "red-notice"
    if kind == "zipped_again":
        item.ending = "json.gz"
    right = ["accepted"] if kind == "reformatted" else []
    item.truth.append(truth("duplicate", doc, kind=kind, expected="duplicate",
                            accept=["duplicate", *right]))
    return item
