"""The bureau's own register of persons: the crowd, and the planted ones among it."""

from __future__ import annotations

from .atlas import Atlas, STREETS
from .identity import DAYS, LETTERS, Identity
from .names_of import MARRIED_NAME, culture
from .rng import Rng, spread

CATEGORIES = spread(
    ["suspect", "convicted", "wanted", "other", "witness", "victim", "missing", "staff"],
    [38, 25, 6, 16, 6, 6, 2, 1], 256,
)
SOURCES = spread(["national-police", "prison-register", "border-file", "gendarmerie"],
                 [50, 20, 20, 10], 128)
EYES = ("BRO", "BROD", "BLA", "BLU", "GRE", "GRY", "BROH")
HAIR = ("BRO", "BLA", "BROF", "YELB", "GRY", "RED", "HAIB")
DATES = [f"{m:02d}-{d:02d}" for m in range(1, 13) for d in range(1, DAYS[m - 1] + 1)]


def person_id(index: int) -> str:
    return f"P-{index + 1:07d}"


class Crowd:
    """Draws background persons fast: a few dozen draws each, no table is searched."""

    def __init__(self, rng: Rng, atlas: Atlas, home: str, today: str):
        self.draw, self.atlas, self.home = rng.random, atlas, home
        self.rng = rng
        self.this_year = int(today[:4])
        self.cities = atlas.places.get(home, ["Centre-Ville", "Port-Neuf", "Hautes-Rives"])
        self.tables = {name: culture(name) for name in set(atlas.local)}

    def record(self, index: int) -> dict:
        draw, atlas = self.draw, self.atlas
        name = atlas.local[int(draw() * len(atlas.local))]
        tables = self.tables[name]
        female = draw() < 0.3
        second_given, second_family, patronymic = tables.shape
        given_table = tables.female if female else tables.male
        side = 1 if female else 0
        # One in eight is written in another spelling than the usual one.
        odd = draw() < 0.12
        while True:
            first = given_table[int(draw() * len(given_table))]
            pair = tables.family[int(draw() * len(tables.family))]
            part = pair[side]
            if (first[0], part[0]) not in atlas.never:
                break
        if odd:
            forenames = _other(first, draw())
            family = _other(part, draw())
        else:
            forenames, family = first[0], part[0]
        native = [part[1], first[1]] if tables.script else None
        if second_given and draw() < second_given:
            more = given_table[int(draw() * len(given_table))]
            forenames += " " + more[0]
            if native:
                native.append(more[1])
        father = None
        if tables.fathers:
            father = tables.fathers[int(draw() * len(tables.fathers))]
            if draw() < patronymic:
                middle = father[2 - (not female)]
                forenames += " " + (_other(middle, 0.5) if odd else middle[0])
                if native:
                    native.append(middle[1])
        if second_family and draw() < second_family:
            family += " " + tables.family[int(draw() * len(tables.family))][side][0]
            native = None
        born = atlas.countries[name]
        country = born[int(draw() * len(born))]
        record = {"id": person_id(index)}
        shape = draw()
        if shape < 0.04:
            record["full_name"] = (
                f"{family} {forenames}" if tables.east else f"{forenames} {family}"
            )
        else:
            record["family_name"] = family.upper() if shape < 0.3 else family
            record["forenames"] = forenames
        if native and draw() < 0.12:
            joint = "" if tables.east else " "
            record["aliases"] = [
                {"name": joint.join(native), "kind": "original_script", "script": tables.script}
            ]
        elif draw() < 0.06:
            alias = given_table[int(draw() * len(given_table))][0]
            record["aliases"] = [f"{alias} {family}"]
        record["sex"] = "F" if female else "M"
        age = draw() + draw()
        year = self.this_year - 18 - int(age * 30)
        kind = draw()
        if kind < 0.955:
            day = DATES[int(draw() * 365)] if kind > 0.017 else "01-01"
            record["birth_date"] = f"{year}-{day}"
        elif kind < 0.98:
            record["birth_date"] = str(year)
        elif kind < 0.985:
            record["birth_date"] = f"{year}-{1 + int(draw() * 12):02d}"
        places = atlas.places[country]
        if draw() < 0.8:
            record["birth_place"] = places[int(draw() * len(places))]
        record["birth_country"] = country
        record["nationalities"] = [country]
        self._extras(record, country, female, name, tables, father)
        record["source"] = SOURCES[int(draw() * len(SOURCES))]
        record["category"] = CATEGORIES[int(draw() * len(CATEGORIES))]
        record["retain_until"] = (
            f"{self.this_year + 1 + int(draw() * 15)}-{DATES[int(draw() * 365)]}"
        )
        record["deceased"] = draw() < 0.004
        status = draw()
        if status < 0.006 and country != self.home:
            record["protection"] = {
                "status": ("recognised", "applied", "refused")[int(status * 500)], "from": [country]
            }
        else:
            record["protection"] = {"status": "none"}
        return record

    def _extras(self, record, country, female, name, tables, father):
        draw = self.draw
        if female and name in MARRIED_NAME and draw() < 0.25:
            record["name_at_birth"] = tables.family[int(draw() * len(tables.family))][1][0]
        if draw() < 0.1:
            dad = father[0] if father else tables.male[int(draw() * len(tables.male))]
            record["parents"] = {"father": dad[0]}
        if draw() < 0.35:
            letters = LETTERS[int(draw() * 23)] + LETTERS[int(draw() * 23)]
            record["documents"] = [{
                "type": "passport", "number": f"{letters}{int(draw() * 9_999_999):07d}",
                "issuer": country,
            }]
        if draw() < 0.3:
            street = STREETS[int(draw() * len(STREETS))]
            city = self.cities[int(draw() * len(self.cities))]
            record["addresses"] = [f"{1 + int(draw() * 120)} {street}, {city}"]
        if draw() < 0.3:
            record["height_cm"] = (158 if female else 168) + int(draw() * 11) + int(draw() * 11)
            record["eyes"] = EYES[int(draw() * 7)]
            record["hair"] = HAIR[int(draw() * 7)]


def _other(part, where: float) -> str:
    return part[2][int(where * len(part[2]))] if part[2] else part[0]


def planted_record(rng: Rng, person: Identity, index: int, today: str) -> dict:
    """The register's entry for a planted person: name and birth date, and some of the rest."""
    record = {
        "id": person_id(index), "family_name": person.family_text(),
        "forenames": person.given_text(), "sex": person.sex(), "birth_date": person.birth_text(),
        "birth_place": person.place, "birth_country": person.country,
        "nationalities": list(person.nationalities),
    }
    if person.culture.east and rng.chance(0.3):
        record["full_name"] = f"{record.pop('family_name')} {record.pop('forenames')}"
    for key, missing in (("birth_place", 0.3), ("birth_country", 0.25), ("nationalities", 0.15),
                         ("sex", 0.03)):
        if rng.chance(missing):
            del record[key]
    if rng.chance(0.4):
        record["documents"] = [dict(d) for d in person.documents]
    if rng.chance(0.4):
        record["height_cm"] = person.height + rng.between(-2, 2)
        record["eyes"], record["hair"] = person.eyes, person.hair
    if rng.chance(0.25):
        record["parents"] = {"father": person.father_name, "mother": person.mother_name}
    record.update({
        "source": rng.pick(SOURCES), "category": rng.pick(("suspect", "convicted", "wanted")),
        "retain_until": f"{int(today[:4]) + rng.between(1, 12)}-06-30", "deceased": False,
        "protection": {"status": "none"},
    })
    return record
