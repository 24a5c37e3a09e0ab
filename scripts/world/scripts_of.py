"""How names are written: letter tables from native scripts to Latin, and the spellings that occur."""

from __future__ import annotations

import unicodedata

_RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
SCHEMES = {
    # The first is what a record normally carries; the others are what travels under other tables.
    "ru": {
        "bgn": "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya",
        "icao": "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y  e iu ia",
        "french": "a b v g d e io j z i i k l m n o p r s t ou f kh ts tch ch chtch  y  e iou ia",
        "german": "a b w g d e jo sch s i j k l m n o p r s t u f ch z tsch sch schtsch  y  e ju ja",
        "scholarly": "a b v g d e ë ž z i j k l m n o p r s t u f ch c č š šč  y  è ju ja",
    },
}
_UKRAINIAN = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'"
SCHEMES["uk"] = {
    "national": "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch  iu ia ",
    "bgn": "a b v h g d e ye zh z y i yi y k l m n o p r s t u f kh ts ch sh shch  yu ya ",
    "russian": "a b v g g d e e zh z i i i i k l m n o p r s t u f kh ts ch sh shch  yu ya ",
    "german": "a b w h g d e je sch s y i ji j k l m n o p r s t u f ch z tsch sch schtsch  ju ja ",
}
_GREEK = "αβγδεζηθικλμνξοπρσςτυφχψω"
SCHEMES["el"] = {
    "elot": "a v g d e z i th i k l m n x o p r s s t y f ch ps o",
    "phonetic": "a v g d e z i th i k l m n x o p r s s t i f h ps o",
}
_GEORGIAN = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"
SCHEMES["ka"] = {
    "national": "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h",
    "french": "a b g d e v z t i k l m n o p j r s t ou p k gh q ch tch ts dz ts tch kh dj h",
    "russian": "a b g d e v z t i k l m n o p zh r s t u f k g k sh ch ts dz ts ch kh dzh g",
}
_ARMENIAN = "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ"
SCHEMES["hy"] = {
    "east": "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f",
    "french": "a b g d e z e e t j i l kh dz k h dz gh tch m i n ch o tch p dj r s v t r ts v p k o f",
    "russian": "a b g d e z e y t zh i l kh ts k a dz g ch m y n sh o ch p dzh r s v t r ts v p k o f",
}
_LETTERS = {"ru": _RUSSIAN, "uk": _UKRAINIAN, "el": _GREEK, "ka": _GEORGIAN, "hy": _ARMENIAN}
_PAIRS = {
    "el": {"ου": "ou", "αυ": "av", "ευ": "ev", "μπ": "b", "ντ": "d", "γγ": "ng", "γκ": "gk"},
    "hy": {"ու": "u", "և": "ev"},
    "uk": {"зг": "zgh"},
}
_TABLES = {
    (language, scheme): dict(zip(_LETTERS[language], row.split(" ")))
    for language, schemes in SCHEMES.items()
    for scheme, row in schemes.items()
}
_SERBIAN = {
    "lj": "љ", "nj": "њ", "dž": "џ", "đ": "ђ", "ž": "ж", "č": "ч", "ć": "ћ", "š": "ш", "a": "а",
    "b": "б", "c": "ц", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "i": "и", "j": "ј",
    "k": "к", "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "r": "р", "s": "с", "t": "т",
    "u": "у", "v": "в", "z": "з",
}
_FOLDS = {
    "ß": ("ss", "ss"), "ä": ("a", "ae"), "ö": ("o", "oe"), "ü": ("u", "ue"), "đ": ("d", "dj"),
    "ł": ("l", "l"), "ı": ("i", "i"), "ø": ("o", "oe"), "å": ("a", "aa"), "æ": ("ae", "ae"),
    "ş": ("s", "sh"), "ç": ("c", "ch"), "ğ": ("g", "gh"), "š": ("s", "sh"), "č": ("c", "ch"),
    "ž": ("z", "zh"), "ć": ("c", "c"), "ș": ("s", "sh"), "ț": ("t", "ts"), "ă": ("a", "a"),
    "ñ": ("n", "n"), "ë": ("e", "e"),
}


def capitalised(text: str) -> str:
    """Each word, and each part after a hyphen, with a capital first letter."""
    result, start = [], True
    for letter in text:
        result.append(letter.upper() if start else letter)
        start = letter in " -"
    return "".join(result)


def to_latin(native: str, language: str, scheme: str) -> str:
    """The native name in Latin letters under one named table."""
    table, pairs = _TABLES[language, scheme], _PAIRS.get(language, {})
    plain = native.lower()
    if language == "el":
        plain = "".join(
            c for c in unicodedata.normalize("NFD", plain) if c not in "\u0301\u0308"
        )
    result, i = [], 0
    while i < len(plain):
        pair = pairs.get(plain[i : i + 2])
        if pair is not None:
            result.append(pair)
            i += 2
            continue
        result.append(pairs.get(plain[i]) or table.get(plain[i], plain[i]))
        i += 1
    latin = "".join(result)
    if language == "uk" and scheme == "national":
        # At the start of a word the national table writes Y where it writes I inside.
        for letters, inside, first in (("є", "ie", "ye"), ("ї", "i", "yi"), ("й", "i", "y"),
                                       ("ю", "iu", "yu"), ("я", "ia", "ya")):
            if plain[:1] == letters and latin.startswith(inside):
                latin = first + latin[len(inside) :]
    return capitalised(latin)


def to_serbian_cyrillic(latin: str) -> str:
    plain, result, i = latin.lower(), [], 0
    while i < len(plain):
        two = _SERBIAN.get(plain[i : i + 2])
        result.append(two or _SERBIAN.get(plain[i], plain[i]))
        i += 2 if two else 1
    return capitalised("".join(result))


def latin_spellings(latin: str) -> tuple[str, ...]:
    """The plain and the expanded form of a name with marks (Müller: Muller, Mueller)."""
    found = []
    for which in (0, 1):
        letters = []
        for letter in latin:
            fold = _FOLDS.get(letter.lower())
            if fold is not None:
                text = fold[which]
                if letter.isupper():
                    text = text.upper() if latin.isupper() else capitalised(text)
                letters.append(text)
                continue
            base = unicodedata.normalize("NFD", letter)
            letters.append("".join(c for c in base if not unicodedata.combining(c)))
        text = "".join(letters)
        if text != latin and text not in found:
            found.append(text)
    return tuple(found)


def native_spellings(native: str, language: str) -> tuple[str, ...]:
    """Every Latin spelling under the language's tables, the usual one first, without repeats."""
    result = []
    for scheme in SCHEMES[language]:
        text = to_latin(native, language, scheme)
        if text not in result:
            result.append(text)
    return tuple(result)
