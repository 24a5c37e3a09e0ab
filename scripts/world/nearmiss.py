"""Near misses: another person who shares something telling with a local record.

Each function turns the true person into the other one, whom the notice then describes.
"""

from __future__ import annotations

from copy import copy

from .atlas import Atlas
from .identity import DAYS, Identity, draw_document, draw_identity
from .rng import Rng


def _other_given(rng: Rng, person: Identity) -> list:
    """A given name that nobody would take for the first one: another first letter."""
    table = person.culture.female if person.female else person.culture.male
    for _ in range(200):
        part = rng.pick(table)
        if part[0][:1] != person.given[0][0][:1] and part[0] != person.given[0][0]:
            return [part]
    return [part]


def _other_birth(rng: Rng, person: Identity, low: int, high: int) -> tuple[int, int, int]:
    shift = rng.between(low, high)
    year = person.birth[0] + (shift if person.birth[0] + shift <= 1999 else -shift)
    month = rng.between(1, 12)
    while month == person.birth[1]:
        month = rng.between(1, 12)
    day = rng.between(1, DAYS[month - 1])
    while day in (person.birth[2], person.birth[1]):
        day = rng.between(1, DAYS[month - 1])
    return (year, month, day)


def _fresh(rng: Rng, atlas: Atlas, person: Identity) -> Identity:
    """A copy of the person with a body, papers and parents of its own."""
    fresh = draw_identity(rng, atlas, person.culture.name, country=person.country,
                          female=person.female)
    other = copy(person)
    other.documents, other.height, other.weight = fresh.documents, fresh.height, fresh.weight
    other.eyes, other.hair, other.marks = fresh.eyes, fresh.hair, fresh.marks
    other.father_name, other.mother_name = fresh.father_name, fresh.mother_name
    other.nationalities, other.maiden = list(person.nationalities), None
    return other


def _namesake(rng, atlas, person):
    other = _fresh(rng, atlas, person)
    other.birth = _other_birth(rng, person, 3, 19)
    places = [p for p in atlas.places[person.country] if p != person.place]
    other.place = rng.pick(places or [person.place])
    return other


def _relative(rng, atlas, person):
    other = _fresh(rng, atlas, person)
    other.given = _other_given(rng, person)
    other.birth = _other_birth(rng, person, 2, 9)
    other.father_name, other.mother_name = person.father_name, person.mother_name
    return other


def _father_or_son(rng, atlas, person):
    other = _fresh(rng, atlas, person)
    other.birth = _other_birth(rng, person, 22, 31)
    other.father = rng.pick(person.culture.fathers) if person.father else None
    return other


def _twin(rng, atlas, person):
    other = _fresh(rng, atlas, person)
    other.given = _other_given(rng, person)
    other.father_name, other.mother_name = person.father_name, person.mother_name
    return other


def _same_number(rng, atlas, person):
    other = draw_identity(rng, atlas, rng.pick(atlas.local), years=(1950, 1996))
    while other.culture.name == person.culture.name:
        other = draw_identity(rng, atlas, rng.pick(atlas.local), years=(1950, 1996))
    document = dict(person.documents[0])
    while document["issuer"] == person.documents[0]["issuer"]:
        document["issuer"] = rng.pick(atlas.aggregates["nationality"])
    other.documents = [document]
    return other


def _same_birth_date(rng, atlas, person):
    other = draw_identity(rng, atlas, person.culture.name, country=person.country,
                          female=person.female)
    while other.family[0][0][0][:2] == person.family[0][0][0][:2]:
        other.family = [rng.pick(person.culture.family)]
    other.given, other.birth = list(person.given), person.birth
    places = [p for p in atlas.places[person.country] if p != person.place]
    other.place = rng.pick(places or [person.place])
    return other


KINDS = {
    "namesake_other_birth_date": _namesake, "relative": _relative,
    "father_or_son": _father_or_son, "twin": _twin,
    "same_document_number_other_issuer": _same_number,
    "same_given_name_and_birth_date": _same_birth_date,
}


def other_person(kind: str, rng: Rng, atlas: Atlas, person: Identity) -> Identity:
    """The person of the near miss, unlike the given one in what the kind says."""
    other = KINDS[kind](rng, atlas, person)
    if not other.documents:
        other.documents = [draw_document(rng, other.country)]
    return other
