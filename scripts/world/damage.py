"""Planted matches: one true person, written in two ways that differ by a named damage.

Each function changes the notice's person, the local record, or both, and returns False when the
person does not lend itself to it. What it leaves is enough for a careful reader to see one person.
"""

from __future__ import annotations

from .identity import Identity, draw_document, form
from .rng import Rng

# Cultures that can carry a damage; None means any.
FIT = {
    "transliteration": ["russian", "ukrainian", "arabic", "persian", "urdu", "chinese", "korean",
                        "armenian", "georgian", "hindi", "turkish", "german"],
    "native_script": ["russian", "ukrainian", "serbian", "greek", "georgian", "armenian", "arabic",
                      "persian", "chinese", "korean", "hindi"],
    "lost_patronymic": ["russian", "ukrainian", "arabic"],
    "maiden_name": ["french", "german", "english", "russian", "polish", "romanian", "serbian"],
    "lost_name_part": ["spanish", "portuguese"],
}
KEYS = {"a": "sq", "e": "rw", "i": "ou", "o": "ip", "u": "iy", "n": "mb", "m": "n", "s": "ad",
        "t": "ry", "r": "te", "l": "k", "k": "lj", "d": "sf", "v": "bc", "c": "vx"}


def shape(name: str, rng: Rng, person: Identity) -> bool:
    """Changes the person before anything is written, where a damage needs it."""
    if name in ("swapped_day_month", "several"):
        month, day = rng.between(1, 12), rng.between(1, 11)
        person.birth = (person.birth[0], month, day + 1 if day >= month else day)
    elif name == "lost_patronymic":
        table = person.culture.fathers
        person.father = person.father or rng.pick(table)
    elif name == "maiden_name":
        while person.maiden is None or person.maiden == person.family[0]:
            person.maiden = rng.pick(person.culture.family)
        person.family = person.family[:1]
    elif name == "lost_name_part":
        while len(person.family) < 2:
            other = rng.pick(person.culture.family)
            if other != person.family[0]:
                person.family.append(other)
    if name in ("transliteration", "several") and person.culture.name in FIT["transliteration"]:
        options = [f for f in person.culture.family[:: 37] if f[0][2]]
        if not person.family[0][0][2]:
            person.family[0] = rng.pick(options)
    return True


def damage(name: str, rng: Rng, person: Identity, notice: dict, local: dict) -> list[str]:
    """Applies the damage and returns the details of it, most telling first."""
    if name == "none":
        return []
    if name == "several":
        pool = ["typo", "year_only", "alias", "order_swapped", "swapped_day_month"]
        if person.culture.name in FIT["transliteration"]:
            pool.append("transliteration")
        chosen = rng.sample(pool, 2 + rng.chance(0.3))
        # A year alone beside another name leaves too little: both keep the document then.
        if "year_only" in chosen or len(chosen) > 2:
            _share_document(person, notice, local)
        for one in chosen:
            _ONE[one](rng, person, notice, local)
        return sorted(chosen)
    return _ONE[name](rng, person, notice, local)


def _share_document(person: Identity, notice: dict, local: dict) -> None:
    for side in (notice, local):
        side["documents"] = [dict(d) for d in person.documents]


def _transliteration(rng, person, notice, local):
    notice.pop("script_name", None)
    options = max(len(p[2]) for p in [person.family[0][person.female], *person.given])
    which = rng.between(1, max(1, options))
    notice["family_name"] = person.family_text(which).upper()
    notice["forenames"] = person.given_text(which)
    return [f"table {which}"]


def _native_script(rng, person, notice, local):
    notice.pop("script_name", None)
    if person.culture.name in ("chinese", "korean"):
        notice["family_name"] = person.family[0][person.female][1]
        notice["forenames"] = person.given[0][1]
        return [person.culture.script]
    notice["family_name"] = " ".join(pair[person.female][1] for pair in person.family)
    parts = [part[1] for part in person.given]
    if person.patronymic is not None:
        parts.append(person.patronymic[1])
    notice["forenames"] = " ".join(parts)
    return [person.culture.script]


def _swapped(rng, person, notice, local):
    year, month, day = person.birth
    if notice["birth_date"] != local["birth_date"]:
        return []
    side = notice if rng.chance(0.5) else local
    side["birth_date"] = f"{year:04d}-{day:02d}-{month:02d}"
    return []


def _lost_patronymic(rng, person, notice, local):
    side = notice if rng.chance(0.6) else local
    side.pop("full_name", None)
    side["forenames"] = person.given_text(patronymic=False)
    side.setdefault("family_name", person.family_text())
    notice.pop("script_name", None)
    return ["notice" if side is notice else "local"]


def _maiden_name(rng, person, notice, local):
    born = form(person.maiden[1], 0)
    notice.pop("script_name", None)
    if rng.chance(0.6):
        local["name_at_birth"] = born
        notice["family_name"] = born.upper()
        return ["local knows both"]
    local["family_name"] = born
    notice["name_at_birth"] = born
    return ["notice knows both"]


def _typo_in(rng: Rng, text: str) -> str:
    places = [i for i in range(1, len(text)) if text[i].isalpha() and text[i - 1].isalpha()]
    if len(places) < 2:
        return text + text[-1:]
    i = rng.pick(places)
    kind = rng.between(0, 3)
    if kind == 0:
        return text[:i] + text[i + 1 :]
    if kind == 1:
        return text[:i] + text[i] + text[i:]
    if kind == 2 and text[i] != text[i - 1]:
        return text[: i - 1] + text[i] + text[i - 1] + text[i + 1 :]
    near = rng.pick(KEYS.get(text[i].lower(), "eain"))
    return text[:i] + (near.upper() if text[i].isupper() else near) + text[i + 1 :]


def _typo(rng, person, notice, local):
    field = "family_name" if rng.chance(0.6) else "forenames"
    before = notice[field]
    while notice[field] == before:
        notice[field] = _typo_in(rng, before)
    notice.pop("script_name", None)
    return [field]


def _alias(rng, person, notice, local):
    given = form(rng.pick(person.culture.female if person.female else person.culture.male), 0)
    family = form(rng.pick(person.culture.family)[person.female], 0)
    notice.pop("script_name", None)
    true_name = f"{person.given_text(patronymic=False)} {person.family_text()}"
    if rng.chance(0.6):
        notice["family_name"], notice["forenames"] = family.upper(), given
        quality = rng.pick(["good", "good", "weak"])
        notice["aliases"] = [{"name": true_name, "quality": quality}]
        return [f"true name is a {quality} alias of the notice"]
    local.pop("full_name", None)
    local["family_name"], local["forenames"] = family, given
    local["aliases"] = [true_name]
    return ["true name is an alias of the local record"]


def _new_document(rng, person, notice, local):
    country = person.documents[0]["issuer"]
    notice["documents"] = [draw_document(rng, country, "passport")]
    local["documents"] = [draw_document(rng, country, "passport")]
    return []


def _missing_birth_date(rng, person, notice, local):
    local.pop("birth_date", None)
    if rng.chance(0.5):
        _share_document(person, notice, local)
        return ["same document"]
    for side in (notice, local):
        side["parents"] = {"father": person.father_name, "mother": person.mother_name}
    return ["same parents"]


def _year_only(rng, person, notice, local):
    side = notice if rng.chance(0.6) else local
    side["birth_date"] = f"{person.birth[0]:04d}"
    return ["notice" if side is notice else "local"]


def _order_swapped(rng, person, notice, local):
    notice.pop("script_name", None)
    family, forenames = notice["family_name"], notice["forenames"]
    notice["family_name"], notice["forenames"] = forenames.upper(), family.capitalize()
    if rng.chance(0.4) and "full_name" not in local:
        local["full_name"] = f"{local.pop('family_name')} {local.pop('forenames')}"
        return ["fields swapped, local in one field"]
    return ["fields swapped"]


def _lost_name_part(rng, person, notice, local):
    keep = person.family[0] if rng.chance(0.75) else person.family[1]
    notice["family_name"] = form(keep[person.female], 0).upper()
    return ["first kept" if keep is person.family[0] else "second kept"]


_ONE = {
    "transliteration": _transliteration, "native_script": _native_script,
    "swapped_day_month": _swapped, "lost_patronymic": _lost_patronymic,
    "maiden_name": _maiden_name, "typo": _typo, "alias": _alias, "new_document": _new_document,
    "missing_birth_date": _missing_birth_date, "year_only": _year_only,
    "order_swapped": _order_swapped, "lost_name_part": _lost_name_part,
}
KINDS = ["none", *_ONE, "several"]
