"""One invented person: who they are, before anybody writes them down."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from .atlas import Atlas, MARKS
from .names_of import MARRIED_NAME, Culture, culture
from .rng import Rng

DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass
class Identity:
    """The true person; families are (masculine or neutral, feminine) parts."""

    culture: Culture
    female: bool
    given: list
    family: list
    father: tuple | None  # (given part, son's patronymic, daughter's patronymic)
    birth: tuple[int, int, int]
    country: str
    place: str
    nationalities: list[str]
    documents: list[dict] = field(default_factory=list)
    height: int = 175
    weight: int = 75
    eyes: str = "BRO"
    hair: str = "BLA"
    marks: str = ""
    father_name: str = ""
    mother_name: str = ""
    maiden: tuple | None = None

    @property
    def patronymic(self):
        """The written patronymic part, nil where the culture or the person has none."""
        if self.father is None:
            return None
        return self.father[2] if self.female else self.father[1]

    def family_text(self, which: int = 0) -> str:
        return " ".join(form(pair[1 if self.female else 0], which) for pair in self.family)

    def given_text(self, which: int = 0, patronymic: bool = True) -> str:
        parts = [form(part, which) for part in self.given]
        if patronymic and self.patronymic is not None:
            parts.append(form(self.patronymic, which))
        return " ".join(parts)

    def native(self) -> str | None:
        """Family name, given names and patronymic in the native script."""
        if self.culture.script is None:
            return None
        parts = [pair[1 if self.female else 0][1] for pair in self.family]
        parts += [part[1] for part in self.given]
        if self.patronymic is not None:
            parts.append(self.patronymic[1])
        if self.culture.name in ("chinese", "korean"):
            return "".join(parts)
        return " ".join(parts)

    def sex(self) -> str:
        return "F" if self.female else "M"

    def birth_text(self) -> str:
        return "%04d-%02d-%02d" % self.birth

    def name_bits(self) -> int:
        """How rare the name is: about -log2 of the chance to draw it again, whole bits."""
        tables = self.culture
        given = tables.female if self.female else tables.male
        return _bits(given, self.given[0]) + sum(_bits(tables.family, pair) for pair in self.family)


_COUNTS: dict[int, Counter] = {}


def _bits(table: list, entry) -> int:
    """Bits of an entry of a weighted table; a made-up entry counts as the rarest."""
    counts = _COUNTS.setdefault(id(table), Counter())
    if not counts:
        counts.update(table)
    return (len(table) // max(1, counts[entry])).bit_length()


def form(part, which: int) -> str:
    """The part's usual Latin form (0) or another one, wrapping round those it has."""
    if which == 0 or not part[2]:
        return part[0]
    return part[2][(which - 1) % len(part[2])]


def draw_identity(rng: Rng, atlas: Atlas, culture_name: str, *, country: str | None = None,
                  female: bool | None = None, years: tuple[int, int] = (1950, 1998)) -> Identity:
    """A person of the culture born within the years (both included)."""
    tables = culture(culture_name)
    if female is None:
        female = rng.chance(0.17)
    given_table = tables.female if female else tables.male
    second_given, second_family, patronymic = tables.shape
    while True:
        given = [rng.pick(given_table)]
        if rng.chance(second_given):
            other = rng.pick(given_table)
            if other[0] != given[0][0]:
                given.append(other)
        family = [rng.pick(tables.family)]
        if (given[0][0], family[0][1 if female else 0][0]) not in atlas.never:
            break
    if rng.chance(second_family):
        other = rng.pick(tables.family)
        if other[0] != family[0][0]:
            family.append(other)
    father = rng.pick(tables.fathers) if tables.fathers and rng.chance(patronymic) else None
    month = rng.between(1, 12)
    birth = (rng.between(*years), month, rng.between(1, DAYS[month - 1]))
    country = country or rng.pick(atlas.countries[culture_name])
    person = Identity(tables, female, given, family, father, birth, country,
                      rng.pick(atlas.places[country]), [country])
    if rng.chance(0.045):
        extra = rng.pick(atlas.countries[culture_name])
        if extra != country:
            person.nationalities.append(extra)
    person.documents = [draw_document(rng, country)]
    person.height = (158 if female else 168) + rng.between(0, 10) + rng.between(0, 10)
    person.weight = (52 if female else 64) + rng.between(0, 18) + rng.between(0, 18)
    person.eyes = rng.pick(atlas.aggregates["eyes"]) or "BRO"
    person.hair = rng.pick(atlas.aggregates["hair"]) or "BLA"
    person.marks = rng.pick(MARKS)
    dad = father[0] if father else rng.pick(tables.male)
    person.father_name = f"{form(family[0][0], 0)} {form(dad, 0)}"
    mother = rng.pick(tables.female)
    person.mother_name = f"{form(rng.pick(tables.family)[1], 0)} {form(mother, 0)}"
    if female and culture_name in MARRIED_NAME and rng.chance(0.4):
        person.maiden = rng.pick(tables.family)
    return person


LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"


def draw_document(rng: Rng, country: str, kind: str | None = None) -> dict:
    """A passport, an identity card or a driving licence of the country, in a made-up number."""
    kind = kind or rng.pick(("passport", "passport", "passport", "national_id", "driving_licence"))
    if kind == "passport":
        number = rng.text(LETTERS, 2) + rng.digits(7)
    elif kind == "national_id":
        number = rng.digits(12)
    else:
        number = rng.text(LETTERS, 3) + rng.digits(8)
    return {"type": kind, "number": number, "issuer": country}
