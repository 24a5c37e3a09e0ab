"""Purple notices and modus-operandi diffusions, planted on local methods or not, sound or spoilt."""

from __future__ import annotations

from copy import deepcopy
from datetime import timedelta

from .methods import COMMON, LISTS, Family, description, indicator, method
from .notices import FORMAT, OTHERS, Desk

MATCHES = ["same_indicator", "indicator_rewritten", "same_rare_slots", "slots_and_objects", "several"]
NEAR_MISSES = ["common_indicator", "common_slots_only", "same_offence_only"]


def related(kind: str, desk: Desk, family: Family, local: dict, everyone: list[Family]):
    """(method, family) of a notice that stands to the local record as the kind says."""
    rng = desk.rng
    if kind in ("same_indicator", "indicator_rewritten"):
        found = method(rng, family, rare=0.1)
        found["indicators"] = [dict(rng.pick(local["indicators"]))]
        if kind == "indicator_rewritten":
            found["indicators"] = [_rewritten(found["indicators"][0])]
        return found, family
    if kind in ("same_rare_slots", "slots_and_objects", "several"):
        found = method(rng, family, rare=0.05)
        names = list(local["elements"])
        kept = rng.sample(names, max(4, len(names) * 3 // 4))
        for name in names:
            if name in kept:
                found["elements"][name] = deepcopy(local["elements"][name])
        if kind != "same_rare_slots":
            for name in LISTS:
                found[name] = list(local[name])
        found["indicators"] = [indicator(rng, False)]
        if kind == "several":
            found["indicators"].append(dict(rng.pick(local["indicators"])))
        return found, family
    if kind == "common_indicator":
        other = rng.pick([f for f in everyone if f is not family])
        found = method(rng, other)
        found["indicators"] = [dict(i) for i in local["indicators"]
                               if (i["type"], i["value"]) in COMMON]
        return found, other
    found = method(rng, family, rare=0)
    found["indicators"] = []
    if kind == "common_slots_only":
        for name in rng.sample(list(local["elements"]), 2):
            common = family.slots[name][0]
            if local["elements"][name] in common:
                found["elements"][name] = local["elements"][name]
    return found, family


def make_distinct(desk: Desk, family: Family, found: dict) -> None:
    """Gives a local method the unusual values and the indicator that a planted match needs."""
    rng = desk.rng
    for name in family.elements:
        odd = family.slots[name][1]
        if odd and name not in ("techniques", "wallets"):
            found["elements"][name] = rng.pick(odd)
    for name in LISTS:
        found[name] = list(dict.fromkeys([*found[name], rng.pick(family.slots[name][1])]))
    cyber = "malware" in family.slots or "infrastructure" in family.slots
    found["indicators"] = [indicator(rng, cyber, own=True)]


def _rewritten(entry: dict) -> dict:
    """The same value as another office writes it: defanged, spaced, in capitals."""
    kind, value = entry["type"], entry["value"]
    if kind in ("domain", "ipv4", "email"):
        value = value.replace(".", "[.]").replace("@", "[at]")
    elif kind == "url":
        value = value.replace("https://", "hxxps://").replace(".example", "[.]example")
    elif kind == "sha256":
        value = value.upper()
    elif kind == "phone":
        value = value.replace("+", "00").replace(" ", "")
    elif kind in ("plate", "serial"):
        value = value.replace("-", " ").lower()
    elif kind == "account":
        value = " ".join(value[i : i + 4] for i in range(0, len(value), 4))
    else:
        value = value.lower()
    return {"type": kind, "value": value}


def purple(desk: Desk, family: Family, found: dict, *, diffusion: bool,
           country: str | None = None, place: str | None = None) -> dict:
    """A compliant purple notice or modus-operandi diffusion about the method."""
    rng = desk.rng
    issuer = country if country and country != desk.home else desk.home
    while issuer == desk.home:
        issuer = rng.pick(desk.atlas.aggregates["nationality"])
    event = desk.today - timedelta(days=rng.between(60, 700))
    published = min(event + timedelta(days=rng.between(20, 200)), desk.today - timedelta(days=3))
    number = desk.serial()
    doc = {"format": FORMAT}
    if diffusion:
        doc["doc_kind"], doc["diffusion_purpose"] = "diffusion", "modus"
    else:
        doc["doc_kind"], doc["notice_type"] = "notice", "purple"
    doc.update({
        "entity_id": desk.entity_id(published.year), "issuer": issuer, "issuer_kind": "ncb",
        "issuer_ref": f"{issuer}/MO/{published.year}/{number:05d}",
        "published_at": published.isoformat(),
        "received_at": f"{(published + timedelta(days=1)).isoformat()}T10:{rng.between(0, 59):02d}:00Z",
        "expires_at": published.replace(year=published.year + 5,
                                        day=min(published.day, 28)).isoformat(),
    })
    if not diffusion:
        doc["gs_status"] = "published"
    doc.update({
        "channel": "i24_7",
        "recipients": list(dict.fromkeys([desk.home, *rng.sample(OTHERS, 3)])),
        "confidentiality": "for_official_use_only", "languages": ["en"],
    })
    opened = rng.chance(0.6)
    places = desk.atlas.places[issuer]
    mo = {
        "title": family.title, "purpose": "request_info" if opened else "warn",
        "investigation_state": "open" if opened else "closed", "offence_code": family.code,
        "description": description(rng, found, family.title), "elements": found["elements"],
        "objects": found["objects"], "devices": found["devices"],
        "concealment": found["concealment"], "indicators": found["indicators"],
        "events": [{"date": event.isoformat(), "country": issuer,
                    "place": place if place in places else rng.pick(places)}],
        "similarity_note": "Several cases with the same way of working were found and compared.",
        "prevention": "Owners and staff should be told of this way of working.",
        "contact": f"NCB {issuer}, crime analysis desk", "cases": rng.between(2, 14),
    }
    if opened:
        mo["questions"] = "Are similar cases, persons or vehicles known to you?"
    doc["mo"] = mo
    return doc


def _drop(*names):
    def spoil(desk, doc):
        for name in names:
            doc["mo"].pop(name, None)

    return spoil


def _put(**values):
    def spoil(desk, doc):
        doc["mo"].update(values)

    return spoil


def _closed_without_note(desk, doc):
    doc["mo"].update(investigation_state="closed", purpose="warn", cases=1)
    doc["mo"].pop("similarity_note")


def _open_without_method(desk, doc):
    doc["mo"].update(investigation_state="open", elements={}, objects=[], devices=[],
                     concealment=[], indicators=[], description="A method was used in several cases.")


def _named(**person):
    def spoil(desk, doc):
        doc["mo"]["persons"] = [{"family_name": "EXEMPLE", "forenames": "Essai",
                                 "birth_date": "1980-05-05", **person}]

    return spoil


def _processing(desk, doc):
    if doc["doc_kind"] == "notice":
        doc["gs_status"] = "being_processed"
    else:
        doc["recipients"] = ["BR", "JP"]


# rule, name, purple notice, diffusion, also right, spoiler
FAULTS = [
    ("PUR-01", "wrong_purpose", "rejected", "held", ("held", "rejected"), _put(purpose="arrest")),
    ("PUR-02", "state_missing", "held", "held", (), _drop("investigation_state")),
    ("PUR-03", "offence_missing", "held", "held", ("restricted",), _drop("offence_code")),
    ("PUR-03", "offence_not_serious", "held", "held", (), _put(offence_code="0801")),
    ("PUR-04", "closed_without_similarity", "held", "accepted", (), _closed_without_note),
    ("PUR-06", "open_without_method", "held", "held", ("accepted",), _open_without_method),
    ("PUR-11", "person_without_status", "held", "held", ("restricted",), _named()),
    ("PUR-12", "person_wanted", "accepted", "accepted", ("restricted", "held"),
     _named(status="prosecution")),
    ("PUR-20", "no_contact", "accepted", "held", (),
     lambda desk, doc: (_put(purpose="request_info", investigation_state="open")(desk, doc),
                        _drop("contact", "questions")(desk, doc))),
    ("ENV-07", "being_processed_or_not_for_us", "held", "held", ("rejected",), _processing),
]
