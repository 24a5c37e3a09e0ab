"""Compliant red notices and wanted-person diffusions, in the canonical form of a notice document."""

from __future__ import annotations

from datetime import date, timedelta

from .atlas import Atlas
from .identity import Identity, draw_identity
from .offences import MONEY_CODES, ROLES, SERIOUS, facts_text
from .rng import Rng

FORMAT = "noticed/notice/1"
COURTS = ["District Court of {}", "Regional Court of {}", "Court of First Instance, {}",
          "Investigating Judge of {}", "High Court of {}"]
OTHERS = ["BE", "DE", "ES", "IT", "NL", "PT", "CH", "GB", "PL", "RO", "AT", "GR"]
LANGUAGES = {"spanish": "es", "french": "fr", "arabic": "en"}


class Desk:
    """What every writer of notices needs: draws, places, the home bureau, the day, the references."""

    def __init__(self, rng: Rng, atlas: Atlas, home: str, today: date):
        self.rng, self.atlas, self.home, self.today = rng, atlas, home, today
        self._used: set[str] = set()
        self._serial = 0

    def entity_id(self, year: int) -> str:
        while True:
            text = f"{year}/{self.rng.between(1000, 199999)}"
            if text not in self._used:
                self._used.add(text)
                return text

    def serial(self) -> int:
        self._serial += 1
        return self._serial

    def stranger(self) -> Identity:
        """A wanted person of whom the bureau knows nothing, of a nationality as is usual."""
        country = self.rng.pick(self.atlas.aggregates["nationality"])
        decade = int(self.rng.pick(self.atlas.aggregates["birth_decade"]))
        first = max(decade, 1945)
        return draw_identity(self.rng, self.atlas, self.atlas.people[country], country=country,
                             years=(first, min(first + 9, 1998)))

    def issuer_for(self, person: Identity) -> str:
        """Mostly the person's own country, never the home bureau's."""
        choice = person.nationalities[0]
        if choice == self.home or self.rng.chance(0.2):
            choice = self.home
            while choice == self.home:
                choice = self.rng.pick(self.atlas.aggregates["issuing_country"])
        return choice


def person_json(rng: Rng, person: Identity, *, capitals: bool = True) -> dict:
    """The person as a notice carries them: enough for RPD 83(2)(a), first combination."""
    family, forenames = person.family_text(), person.given_text()
    native = person.native()
    result = {
        "family_name": family.upper() if capitals else family,
        "forenames": forenames.upper() if capitals and rng.chance(0.3) else forenames,
        "sex": person.sex(), "birth_date": person.birth_text(), "birth_place": person.place,
        "birth_country": person.country, "nationalities": list(person.nationalities),
    }
    if native and rng.chance(0.5):
        result["script_name"] = native
    if rng.chance(0.3):
        result["parents"] = {"father": person.father_name, "mother": person.mother_name}
    if rng.chance(0.55):
        result["documents"] = [dict(d) for d in person.documents]
    result["height_cm"] = person.height
    result["eyes"], result["hair"] = person.eyes, person.hair
    if rng.chance(0.3):
        result["weight_kg"] = person.weight
    if rng.chance(0.25):
        result["marks"] = person.marks
    if rng.chance(0.08):
        result["danger"] = [rng.pick(["armed", "dangerous", "violent", "escape_risk"])]
    return result


def wanted(desk: Desk, people: list[Identity], *, diffusion: bool, issuer: str | None = None,
           persons: list[dict] | None = None, sentence: bool | None = None) -> dict:
    """A red notice or a wanted-person diffusion that passes every rule."""
    rng = desk.rng
    issuer = issuer or desk.issuer_for(people[0])
    warrant_day = desk.today - timedelta(days=rng.between(90, 1400))
    facts_day = warrant_day - timedelta(days=rng.between(15, 420))
    published = min(warrant_day + timedelta(days=rng.between(7, 220)),
                    desk.today - timedelta(days=rng.between(2, 20)))
    if diffusion:
        published = max(published, desk.today - timedelta(days=rng.between(3, 500)))
    sentence = rng.chance(0.22) if sentence is None else sentence
    doc = _envelope(desk, issuer, published, diffusion)
    doc["persons"] = persons or [person_json(rng, person) for person in people]
    for entry in doc["persons"]:
        entry["status"] = "sentence" if sentence else "prosecution"
    places = desk.atlas.places[issuer]
    place = rng.pick(places)
    role = rng.pick(ROLES)
    first = rng.pick(SERIOUS)
    chosen = [first] + [c for c in rng.sample(SERIOUS, 1 if rng.chance(0.25) else 0) if c != first]
    until = facts_day + timedelta(days=rng.between(0, 12))
    case = {
        "facts": facts_text(first[6], date=facts_day.isoformat(), place=place,
                            city=rng.pick([p for p in places if p != place] or places), role=role),
        "facts_from": facts_day.isoformat(), "facts_to": until.isoformat(),
        "place": place, "country": issuer, "role": role,
        "charges": [charge_json(desk, c, issuer, warrant_day) for c in chosen],
    }
    if first[0] in MONEY_CODES:
        case["amount"], case["currency"] = rng.between(120, 9000) * 1000, "EUR"
    if rng.chance(0.2):
        case["oc_link"] = True
    doc["case"] = case
    court = rng.pick(COURTS).format(rng.pick(places))
    doc["warrant"] = {
        "no": f"{rng.between(1, 4999)}/{warrant_day.year}-{desk.serial()}",
        "date": warrant_day.isoformat(), "authority": court, "authority_kind": "judicial",
        "country": issuer, "expiry": later(warrant_day, 10, 20, rng), "copy": True,
    }
    if sentence:
        months = rng.between(12, 180)
        doc["judgment"] = {
            "court": court, "date": (warrant_day - timedelta(days=rng.between(0, 10))).isoformat(),
            "sentence_months": months, "remaining_months": rng.between(max(7, months // 2), months),
            "in_absentia": False, "enforce_until": later(warrant_day, 10, 20, rng),
        }
    doc["extradition"] = {"assured": True, "provisional_request": False}
    return doc


def _envelope(desk: Desk, issuer: str, published: date, diffusion: bool) -> dict:
    rng = desk.rng
    received = min(published + timedelta(days=rng.between(0, 2)), desk.today - timedelta(days=1))
    number = desk.serial()
    doc = {"format": FORMAT}
    if diffusion:
        doc["doc_kind"], doc["diffusion_purpose"] = "diffusion", "arrest"
    else:
        doc["doc_kind"], doc["notice_type"] = "notice", "red"
    doc["entity_id"] = desk.entity_id(published.year)
    if not diffusion:
        doc["control_no"] = f"A-{number}/{published.month}-{published.year}"
    doc.update({
        "issuer": issuer, "issuer_kind": "ncb",
        "issuer_ref": f"{issuer}/FUG/{published.year}/{number:05d}",
        "published_at": published.isoformat(),
        "received_at": f"{received.isoformat()}T{rng.between(6, 20):02d}:{rng.between(0, 59):02d}:00Z",
        "expires_at": published.replace(year=published.year + 5, day=min(published.day, 28)).isoformat(),
    })
    if not diffusion:
        doc["gs_status"] = "published"
    doc.update({
        "channel": "i24_7", "recipients": [desk.home] + rng.sample(OTHERS, rng.between(0, 4)),
        "confidentiality": "for_official_use_only",
        "languages": ["en"] if rng.chance(0.8) else ["en", rng.pick(["fr", "es", "ar"])],
    })
    doc["recipients"] = list(dict.fromkeys(doc["recipients"]))
    return doc


def charge_json(desk: Desk, entry, issuer: str, warrant_day: date) -> dict:
    """One charge of the table, in the language that the requesting country would use."""
    code, months, law, english, french, spanish, _ = entry
    language = LANGUAGES.get(desk.atlas.people.get(issuer, "english"), "en")
    text = {"en": english, "fr": french, "es": spanish}[language]
    charge = {"text": text, "lang": language}
    if language != "en":
        charge["translation"] = english
    charge.update({"code": code, "law_ref": law, "max_months": months,
                   "limitation_date": later(warrant_day, 12, 25, desk.rng),
                   "death_possible": False})
    return charge


def later(day: date, low: int, high: int, rng: Rng) -> str:
    """The day moved by a whole number of years from low to high."""
    return day.replace(year=day.year + rng.between(low, high), day=min(day.day, 28)).isoformat()


def references(doc: dict) -> list[str]:
    """Every reference under which a record of the document may be shown."""
    return [doc[key] for key in ("entity_id", "control_no", "issuer_ref") if doc.get(key)]


def slug(doc: dict) -> str:
    """The kind in a word, for a file name."""
    kind = doc.get("doc_kind")
    if kind == "notice":
        return doc.get("notice_type", "notice")
    if kind == "diffusion":
        return {"arrest": "wpd", "modus": "mo"}.get(doc.get("diffusion_purpose"), "diffusion")
    return str(kind)
