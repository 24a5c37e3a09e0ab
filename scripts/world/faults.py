"""What a rule must stop or restrict: each fault spoils a compliant notice in one way.

Entries: rule id, name, what is expected of a red notice, what of a wanted-person diffusion (None:
not made), other dispositions that are right as well, and the function that spoils the document.
"""

from __future__ import annotations

from datetime import timedelta

from . import offences
from .notices import Desk

HELD, REJECTED, RESTRICTED, ACCEPTED = "held", "rejected", "restricted", "accepted"


def _set(path: str, value):
    """Sets (or with None removes) the value at a dotted path; `persons` means the first one."""

    def spoil(desk: Desk, doc: dict) -> None:
        *outer, last = path.split(".")
        place = doc
        for key in outer:
            place = place[key][0] if key == "persons" else place[key]
        if value is None:
            place.pop(last, None)
        else:
            place[last] = value

    return spoil


def _all(*spoilers):
    def spoil(desk: Desk, doc: dict) -> None:
        for one in spoilers:
            one(desk, doc)

    return spoil


def _charges(table, *, add: bool = False):
    def spoil(desk: Desk, doc: dict) -> None:
        code, months, text = desk.rng.pick(table)
        charge = {"text": text, "lang": "en", "law_ref": "Art. 401 Penal Code",
                  "max_months": months,
                  "limitation_date": doc["case"]["charges"][0]["limitation_date"]}
        if code:
            charge["code"] = code
        case = doc["case"]
        if add:
            case["charges"].append(charge)
            return
        case["charges"] = [charge]
        template = offences.EXCUSES.get(code or "", offences.PLAIN_FACTS)
        case["facts"] = offences.facts_text(template, date=case["facts_from"], place=case["place"],
                                            city=case["place"], role=case["role"])
        for key in ("amount", "currency", "oc_link"):
            case.pop(key, None)

    return spoil


def _every_charge(key: str, value):
    def spoil(desk: Desk, doc: dict) -> None:
        for charge in doc["case"]["charges"]:
            if value is None:
                charge.pop(key, None)
            else:
                charge[key] = value

    return spoil


def _sentenced(**judgment):
    """Makes the person one who is to serve a sentence, with the judgment's values as given."""

    def spoil(desk: Desk, doc: dict) -> None:
        warrant = doc["warrant"]
        doc["persons"][0]["status"] = "sentence"
        doc["judgment"] = {
            "court": warrant["authority"], "date": warrant["date"], "sentence_months": 48,
            "remaining_months": 40, "in_absentia": False,
            "enforce_until": str(desk.today.year + 9) + "-05-01",
        }
        doc["judgment"].update(judgment)

    return spoil


def _days(path: str, days: int):
    def spoil(desk: Desk, doc: dict) -> None:
        _set(path, (desk.today + timedelta(days=days)).isoformat())(desk, doc)

    return spoil


def _future(desk: Desk, doc: dict) -> None:
    day = desk.today + timedelta(days=desk.rng.between(20, 300))
    doc["published_at"] = day.isoformat()
    doc["expires_at"] = day.replace(year=day.year + 5, day=min(day.day, 28)).isoformat()


def _issuer(value: str, kind: str = "ncb"):
    def spoil(desk: Desk, doc: dict) -> None:
        doc["issuer"], doc["issuer_kind"] = value, kind
        doc["warrant"]["country"] = value

    return spoil


def _age(years_now: int | None = None, years_at_facts: int | None = None):
    def spoil(desk: Desk, doc: dict) -> None:
        if years_now is not None:
            birth = f"{desk.today.year - years_now}-02-11"
            facts = (desk.today - timedelta(days=140)).isoformat()
            doc["case"]["facts_from"] = doc["case"]["facts_to"] = facts
            doc["case"]["facts"] = doc["case"]["facts"].replace(
                doc["case"]["facts"][3:13], facts, 1)
            day = (desk.today - timedelta(days=100)).isoformat()
            doc["warrant"]["date"] = day
            doc["published_at"] = (desk.today - timedelta(days=40)).isoformat()
            doc["received_at"] = doc["published_at"] + "T09:00:00Z"
            doc["entity_id"] = desk.entity_id(desk.today.year)
            if "control_no" in doc:
                doc["control_no"] = (f"A-{desk.serial()}/{int(doc['published_at'][5:7])}-"
                                     f"{doc['published_at'][:4]}")
            if "judgment" in doc:
                doc.pop("judgment")
                doc["persons"][0]["status"] = "prosecution"
        else:
            birth = f"{int(doc['case']['facts_from'][:4]) - years_at_facts}-02-11"
        doc["persons"][0]["birth_date"] = birth

    return spoil


def _strip_identifiers(desk: Desk, doc: dict) -> None:
    for key in ("documents", "height_cm", "weight_kg", "eyes", "hair", "marks", "parents",
                "script_name", "danger"):
        doc["persons"][0].pop(key, None)


def _excluded(desk: Desk, doc: dict) -> None:
    doc["access_restr"] = [desk.home]


def _not_for_us(desk: Desk, doc: dict) -> None:
    doc["recipients"] = ["BR", "JP", "NZ"]


def _no_name(desk: Desk, doc: dict) -> None:
    for key in ("family_name", "forenames", "script_name", "documents"):
        doc["persons"][0].pop(key, None)


def _placeholder(desk: Desk, doc: dict) -> None:
    person = doc["persons"][0]
    person.pop("script_name", None)
    person["family_name"], person["forenames"] = desk.rng.pick(
        [("UNKNOWN", "-"), ("-", "-"), ("X", "X"), ("NN", "UNKNOWN")])


def _denied(desk: Desk, doc: dict) -> None:
    doc["extradition"]["assured"] = False


def _not_ours(desk: Desk, doc: dict) -> None:
    doc["extradition"]["not_from"] = [desk.home]


PROSECUTION = _all(_set("persons.status", "prosecution"), _set("judgment", None))
# rule, name, red notice, diffusion, also right, spoiler
FAULTS = [
    ("PEN-01", "penalty_under_two_years", HELD, HELD, (),
     _all(PROSECUTION, _every_charge("max_months", 12))),
    ("PEN-02", "sentence_under_six_months", HELD, HELD, (),
     _sentenced(sentence_months=4, remaining_months=3)),
    ("PEN-04", "penalty_missing", HELD, HELD, (),
     _all(PROSECUTION, _every_charge("max_months", None))),
    ("PEN-05", "remaining_above_imposed", HELD, HELD, (), _sentenced(remaining_months=90)),
    ("PEN-06", "death_penalty_possible", RESTRICTED, RESTRICTED, (),
     _every_charge("death_possible", True)),
    ("OFF-01", "no_charge", HELD, HELD, (REJECTED,), _set("case.charges", [])),
    ("OFF-03", "purely_political", HELD, HELD, (REJECTED,), _charges(offences.POLITICAL)),
    ("OFF-14", "purely_military", HELD, HELD, (REJECTED, RESTRICTED), _charges(offences.MILITARY)),
    ("OFF-13", "purely_religious", HELD, HELD, (REJECTED,), _charges(offences.RELIGIOUS)),
    ("OFF-04", "mixed_political", RESTRICTED, HELD, (), _charges(offences.POLITICAL, add=True)),
    ("OFF-05", "behaviour", HELD, HELD, (), _charges(offences.BEHAVIOUR)),
    ("OFF-06", "family_matter", HELD, HELD, (RESTRICTED,), _charges(offences.FAMILY)),
    ("OFF-07", "private_dispute", HELD, HELD, (RESTRICTED,), _charges(offences.PRIVATE)),
    ("OFF-09", "unfunded_cheque", HELD, HELD, (RESTRICTED,), _charges(offences.CHEQUE)),
    ("OFF-10", "drug_possession", HELD, HELD, (), _charges(offences.POSSESSION)),
    ("OFF-11", "membership_only", RESTRICTED, HELD, (HELD,), _charges(offences.MEMBERSHIP)),
    ("OFF-17", "atrocity", HELD, HELD, (), _charges(offences.ATROCITY)),
    ("JUD-01", "no_facts", HELD, HELD, (), _set("case.facts", None)),
    ("JUD-02", "no_facts_date", HELD, HELD, (),
     _all(_set("case.facts_from", None), _set("case.facts_to", None))),
    ("JUD-03", "no_place", HELD, HELD, (), _all(_set("case.place", None), _set("case.country", None))),
    ("JUD-05", "no_warrant", HELD, HELD, (),
     _all(PROSECUTION, _set("warrant", None))),
    ("JUD-06", "warrant_of_another_country", HELD, HELD, (), _set("warrant.country", "BR")),
    ("JUD-08", "expired_warrant", HELD, HELD, (RESTRICTED,),
     _all(PROSECUTION, _days("warrant.expiry", -40))),
    ("JUD-09", "sentence_not_enforceable", HELD, HELD, (RESTRICTED,),
     _sentenced(enforce_until="2026-01-31")),
    ("JUD-10", "sentence_without_judgment", HELD, HELD, (),
     _all(_set("judgment", None), _set("persons.status", "sentence"))),
    ("JUD-11", "in_absentia", RESTRICTED, RESTRICTED, (),
     _sentenced(in_absentia=True, retrial_right=False)),
    ("JUD-14", "facts_before_criminal_age", HELD, HELD, (REJECTED,), _age(years_at_facts=4)),
    ("EXT-01", "extradition_denied", HELD, HELD, (), _denied),
    ("EXT-01", "extradition_not_stated", ACCEPTED, ACCEPTED, (), _set("extradition", None)),
    ("EXT-02", "not_from_us", ACCEPTED, ACCEPTED, (RESTRICTED,), _not_ours),
    ("ENV-03", "no_file_number", HELD, None, (REJECTED,), _set("entity_id", None)),
    ("ENV-05", "unknown_issuer", REJECTED, HELD, (REJECTED, HELD), _issuer("QZ")),
    ("ENV-06", "issued_by_secretariat", HELD, None, (REJECTED,),
     _set("issuer_kind", "gs")),
    ("ENV-07", "being_processed", HELD, None, (), _set("gs_status", "being_processed")),
    ("DIF-04", "refused_by_secretariat", REJECTED, REJECTED, (HELD,), _set("gs_status", "refused")),
    ("ENV-08", "not_a_recipient", HELD, HELD, (REJECTED,), _not_for_us),
    ("ENV-08", "excluded_by_restriction", HELD, HELD, (REJECTED,), _excluded),
    ("ENV-09", "published_in_the_future", HELD, HELD, (REJECTED,), _future),
    ("ENV-11", "above_clearance", REJECTED, REJECTED, (HELD, RESTRICTED, ACCEPTED),
     _set("confidentiality", "confidential")),
    ("IDN-01", "missing_identifier", HELD, HELD, (), _strip_identifiers),
    ("IDN-02", "no_name", HELD, HELD, (REJECTED,), _no_name),
    ("IDN-04", "impossible_birth_date", HELD, HELD, (), _set("persons.birth_date", "1871-03-02")),
    ("IDN-06", "placeholder_name", HELD, HELD, (REJECTED,), _placeholder),
    ("IDN-12", "status_missing", HELD, HELD, (RESTRICTED,), _set("persons.status", None)),
    ("IDN-13", "deceased", HELD, HELD, (), _set("persons.status", "deceased")),
    ("IDN-14", "minor_now", RESTRICTED, RESTRICTED, (HELD,), _age(years_now=17)),
    ("IDN-14", "minor_at_facts", ACCEPTED, ACCEPTED, (RESTRICTED,), _age(years_at_facts=17)),
    ("NEU-01", "politician", RESTRICTED, HELD, (), _set("persons.occupation_flag", "politician")),
    ("ENV-12", "language_only", ACCEPTED, ACCEPTED, (), _set("languages", ["ru"])),
    ("RET-01", "expired_on_arrival", HELD, HELD, (REJECTED, RESTRICTED, ACCEPTED),
     _days("expires_at", -60)),
]
