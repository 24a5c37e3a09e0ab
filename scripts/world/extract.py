"""The public extract, in the shape of INTERPOL's public interface with its sentinels."""

from __future__ import annotations

from .identity import Identity
from .notices import Desk
from .offences import SERIOUS
from .scripts_of import latin_spellings

BASE = "https://ws-public.interpol.int/notices/v1/red"
LANGUAGES = {"RU": "RUS", "SV": "SPA", "AR": "SPA", "IN": "HIN", "PK": "URD", "FR": "FRE",
             "DE": "GER", "CN": "CHI", "GE": "GEO", "TR": "TUR", "UA": "UKR", "RO": "RUM"}


def detail(desk: Desk, person: Identity) -> dict:
    """A red detail: 17 keys, always all present; 0, null and "-" stand for not known."""
    rng, aggregates = desk.rng, desk.atlas.aggregates
    entity = desk.entity_id(rng.between(desk.today.year - 9, desk.today.year))
    path = f"{BASE}/{entity.replace('/', '-')}"
    shape = rng.pick(aggregates["birth_date"])
    born = {"day": "%04d/%02d/%02d" % person.birth, "year": "%04d" % person.birth[0],
            "null": None}[shape]
    forename = _plain(rng, person.given_text().upper())
    if rng.pick(aggregates["forename"]) == "null":
        forename = rng.pick([None, "-"])
    count = int(rng.pick(aggregates["warrants"]))
    warrants = [{"issuing_country_id": desk.issuer_for(person), "charge": _charge(desk),
                 "charge_translation": None} for _ in range(count)]
    links = {"self": {"href": path}, "images": {"href": path + "/images"}}
    if rng.pick(aggregates["thumbnail"]) == "true":
        links["thumbnail"] = {"href": path + "/images/" + rng.digits(8)}
    eyes, hair = rng.pick(aggregates["eyes"]), rng.pick(aggregates["hair"])
    language = LANGUAGES.get(person.nationalities[0])
    return {
        "arrest_warrants": warrants, "weight": _sized(rng, aggregates["weight"], person.weight),
        "forename": forename, "date_of_birth": born, "entity_id": entity,
        "languages_spoken_ids": [language] if language else None,
        "nationalities": list(person.nationalities),
        "height": _sized(rng, aggregates["height"], person.height / 100),
        "sex_id": person.sex(), "country_of_birth_id": person.country,
        "name": _plain(rng, person.family_text().upper()),
        "distinguishing_marks": person.marks if rng.chance(0.05) else None,
        "eyes_colors_id": [eyes] if eyes else None, "hairs_id": [hair] if hair else None,
        "place_of_birth": person.place.upper() if rng.chance(0.95) else None,
        "_embedded": {"links": []}, "_links": links,
    }


def _plain(rng, name: str) -> str:
    """Nearly always without marks, now and then with a stray blank, as in the real extract."""
    if rng.chance(0.97):
        name = (*latin_spellings(name), name)[0]
    if rng.chance(0.004):
        name = name.replace(" ", "  ") + " "
    return name


def _sized(rng, table, value):
    kind = rng.pick(table)
    if kind == "null":
        return None
    return 0 if kind == "0" else value


def _charge(desk: Desk) -> str:
    rng = desk.rng
    texts = [rng.pick(SERIOUS)[3:6] for _ in range(1 + rng.chance(0.4) + rng.chance(0.2))]
    column = 2 if rng.chance(0.22) else 0
    joint = rng.pick(["; ", "\r\n", ", "])
    words = [t[column] for t in texts]
    if len(words) > 1 and rng.chance(0.3):
        return "\r\n".join(f"{i + 1}) {word}" for i, word in enumerate(words))
    return joint.join(dict.fromkeys(words))


def listing(items: list[dict]) -> dict:
    """A page of the list, which carries fewer fields than the details."""
    keys = ("date_of_birth", "nationalities", "entity_id", "forename", "name", "_links")
    return {
        "total": len(items), "query": {"page": 1, "resultPerPage": 160},
        "_embedded": {"notices": [{key: item[key] for key in keys} for item in items]},
        "_links": {key: {"href": BASE + "?page=1&resultPerPage=160"}
                   for key in ("self", "first", "last")},
    }
