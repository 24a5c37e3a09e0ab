"""The name tables of each culture, ready to be drawn from.

A part is a tuple (usual Latin form, native form or None, other Latin forms).
"""

from __future__ import annotations

from pathlib import Path

from .rng import by_rank
from .scripts_of import (latin_spellings, native_spellings, to_serbian_cyrillic)

FOLDER = Path(__file__).resolve().parent / "names"
NATIVE = {"russian": "ru", "ukrainian": "uk", "greek": "el", "georgian": "ka", "armenian": "hy"}
TABLES = {"arabic", "persian", "hindi", "urdu", "chinese", "korean"}
SCRIPT = {
    "russian": "Cyrl", "ukrainian": "Cyrl", "serbian": "Cyrl", "greek": "Grek", "georgian": "Geor",
    "armenian": "Armn", "arabic": "Arab", "persian": "Arab", "urdu": "Arab", "hindi": "Deva",
    "chinese": "Hani", "korean": "Hang",
}
# Chance of a second given name, of a second family name, of a patronymic that is written.
SHAPE = {
    "english": (0.45, 0.02, 0), "french": (0.12, 0.04, 0), "spanish": (0.5, 0.88, 0),
    "portuguese": (0.4, 0.7, 0), "german": (0.15, 0.04, 0), "italian": (0.06, 0.01, 0),
    "polish": (0.15, 0.02, 0), "romanian": (0.35, 0.01, 0), "russian": (0, 0, 0.85),
    "ukrainian": (0, 0, 0.7), "serbian": (0, 0.01, 0), "albanian": (0, 0, 0),
    "turkish": (0.2, 0.02, 0), "arabic": (0.08, 0.1, 0.22), "persian": (0.25, 0.05, 0),
    "hindi": (0.05, 0, 0), "urdu": (0.3, 0.05, 0), "chinese": (0, 0, 0), "korean": (0, 0, 0),
    "vietnamese": (0, 0, 0), "westafrican": (0.15, 0.03, 0), "georgian": (0, 0, 0),
    "armenian": (0, 0, 0), "greek": (0.1, 0, 0),
}
EAST_ORDER = {"chinese", "korean", "vietnamese"}
MARRIED_NAME = {
    "english", "french", "german", "italian", "polish", "romanian", "russian", "ukrainian",
    "serbian", "turkish", "westafrican", "armenian", "portuguese", "albanian",
}


class Culture:
    """One culture's tables: `male`, `female`, `family` and, where used, `fathers`."""

    __slots__ = ("name", "male", "female", "family", "fathers", "shape", "script", "east")

    def __init__(self, name: str):
        sections = _sections(FOLDER / f"{name}.txt")
        self.name, self.shape = name, SHAPE[name]
        self.script, self.east = SCRIPT.get(name), name in EAST_ORDER
        if name in ("chinese", "korean"):
            self.male = by_rank(_syllables(sections["male"], name), 16384, 40)
            self.female = by_rank(_syllables(sections["female"], name), 16384, 40)
        else:
            # Middle names ("Văn", "Thị") before one-word given names make the rest of the table.
            for sex, unfit in (("male", "Thị"), ("female", "Văn")):
                tokens = list(sections[sex])
                tokens += [
                    f"{middle}_{token}" for token in sections[sex] if "_" not in token
                    for middle in sections.get("middle", ()) if middle not in (unfit, token)
                ]
                tokens = list(dict.fromkeys(tokens))
                setattr(self, sex, by_rank([_part(t, name) for t in tokens]))
        families = list(dict.fromkeys(
            sections["family"]
            + [stem + suffix for suffix in sections.get("suffixes", ())
               for stem in sections.get("stems", ())]
        ))
        families += _joined(sections, name, set(families))
        self.family = by_rank(
            [(_part(t, name), _part(_feminine(t, name), name)) for t in families], 16384
        )
        self.fathers = None
        if self.shape[2]:
            self.fathers = by_rank([_father(t, name) for t in sections["male"]])


def _sections(path: Path) -> dict[str, list[str]]:
    result, current = {}, None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = result.setdefault(line.strip("[] "), [])
        elif not line.startswith("#") and current is not None:
            current.extend(line.split())
    return result


def _part(token: str, culture: str):
    token = token.replace("_", " ")
    if culture in NATIVE:
        spellings = native_spellings(token, NATIVE[culture])
        return (spellings[0], token, spellings[1:])
    if culture in TABLES:
        native, _, latin = token.partition("=")
        spellings = tuple(latin.split("|"))
        return (spellings[0], native, spellings[1:])
    native = to_serbian_cyrillic(token) if culture == "serbian" else None
    return (token, native, latin_spellings(token))


def _syllables(tokens: list[str], culture: str) -> list:
    """Two-syllable given names, and in Chinese the one-syllable ones too."""
    single = []
    for token in tokens:
        native, _, latin = token.partition("=")
        single.append((native, latin.lower().split("|")))
    result = []
    if culture == "chinese":
        result = [(latin[0].capitalize(), native, ()) for native, latin in single]
    ranked = sorted(
        ((i + j, i, j) for i in range(len(single)) for j in range(len(single)) if i != j)
    )
    for _, i, j in ranked[:1600]:
        (first, a), (second, b) = single[i], single[j]
        one, two = a[0].capitalize(), b[0]
        if culture == "chinese":
            usual = one + two
            others = (f"{one} {two.capitalize()}", f"{one}-{two}", f"{one}-{two.capitalize()}")
        else:
            usual = f"{one}-{two}"
            last_a, last_b = a[-1].capitalize(), b[-1]
            others = (f"{one} {two.capitalize()}", one + two, f"{last_a}{last_b}",
                      f"{last_a} {last_b.capitalize()}")
        result.append((usual, first + second, tuple(dict.fromkeys(o for o in others if o != usual))))
    return result


_JOINED = {
    # Family names made of a father's name: native and Latin text before and after it.
    "arabic": (("بن_", "Ben_", "", ""), ("أبو_", "Abu_", "", ""), ("", "", "ي", "i")),
    "persian": (("", "", "زاده", "zadeh"), ("", "", "پور", "pour"), ("", "", "نژاد", "nejad"),
                ("", "", "ی", "i")),
    "urdu": (("", "", "", ""), ("", "", "زئی", "zai")),
    "hindi": (("", "", "", ""),),
}


def _joined(sections, culture: str, known: set[str]) -> list[str]:
    result = []
    for native_before, before, native_after, after in _JOINED.get(culture, ()):
        for token in sections["male"]:
            native, _, latin = token.partition("=")
            spellings = "|".join(before + text + after for text in latin.split("|"))
            made = f"{native_before}{native}{native_after}={spellings}"
            if made not in known and made.split("=")[0] not in {k.split("=")[0] for k in known}:
                result.append(made)
    return result


def _feminine(token: str, culture: str) -> str:
    if culture == "russian":
        if token.endswith("ий"):
            return token[:-2] + "ая"
        return token + "а" if token[-2:] in ("ов", "ев", "ёв", "ин") else token
    if culture == "ukrainian":
        if token.endswith("ський"):
            return token[:-2] + "а"
        return token + "а" if token.endswith("ов") else token
    if culture == "polish" and token[-3:] in ("ski", "cki", "zki"):
        return token[:-1] + "a"
    if culture == "greek":
        if token.endswith("όπουλος"):
            return token[:-7] + "οπούλου"
        if token.endswith(("ης", "άς", "ός")):
            return token[:-1]
    return token


_IRREGULAR = {
    "Михаил": "Михайл", "Павел": "Павл", "Пётр": "Петр", "Лев": "Льв", "Яков": "Яковл",
    "Микола": "Миколай", "Левко": "Левк",
}


def _father(token: str, culture: str):
    """(father's given name, son's patronymic, daughter's patronymic), each a part."""
    given = _part(token, culture)
    if culture == "arabic":
        latin, native, others = given
        son = (f"bin {latin}", f"بن {native}",
               tuple(f"{word} {o}" for word in ("ibn", "ben", "bin") for o in (latin, *others)
                     if f"{word} {o}" != f"bin {latin}"))
        daughter = (f"bint {latin}", f"بنت {native}", tuple(f"bint {o}" for o in others))
        return given, son, daughter
    stem = _IRREGULAR.get(token, token)
    if culture == "russian":
        if stem in ("Илья", "Никита"):
            son = stem[:-1] + "ич"
            daughter = stem[:-1] + "ична" if stem != "Илья" else "Ильинична"
        elif stem.endswith("ий") and stem != "Дмитрий":
            son, daughter = stem[:-2] + "ьевич", stem[:-2] + "ьевна"
        elif stem[-1] in "йь":
            base = stem[:-1]
            son, daughter = base + "евич", base + "евна"
        elif stem[-1] in "ая":
            son, daughter = stem + "евич", stem + "евна"
        elif stem == "Яковл":
            son, daughter = "Яковлевич", "Яковлевна"
        else:
            son, daughter = stem + "ович", stem + "овна"
    elif stem == "Ілля":
        son, daughter = "Ілліч", "Іллівна"
    elif stem.endswith("й"):
        son, daughter = stem + "ович", stem[:-1] + "ївна"
    elif stem.endswith(("о", "а", "ь")):
        son, daughter = stem[:-1] + "ович", stem[:-1] + "івна"
    else:
        son, daughter = stem + "ович", stem + "івна"
    return given, _part(son, culture), _part(daughter, culture)


_LOADED: dict[str, Culture] = {}


def culture(name: str) -> Culture:
    """The culture's tables, read once."""
    if name not in _LOADED:
        _LOADED[name] = Culture(name)
    return _LOADED[name]
