"""What others say of the same names; each is measured where this Python has it."""

import itertools

ABSENT = {
    "rapidfuzz Jaro-Winkler": "rapidfuzz",
    "nomenklatura logic-v2": "nomenklatura",
}


def of_names(pairs: list) -> dict:
    """For each peer that is there its scores of pairs of names, and its usual threshold."""
    found = {}
    similarity = jaro_winkler()
    if similarity:
        found["rapidfuzz Jaro-Winkler"] = ([similarity(a.lower(), b.lower()) for a, b in pairs], 0.9)
    logic = logic_v2()
    if logic:
        found["nomenklatura logic-v2"] = ([logic(a, b) for a, b in pairs], 0.7)
    return found


def absent(found: dict) -> list:
    return absent_of(ABSENT, found)


def absent_of(wanted: dict, found: dict) -> list:
    """What to say of whom nothing was found that begins so."""
    return [f"{name} is not measured: `pip install {package}` brings it." for name, package in wanted.items()
            if not any(each.startswith(name) for each in found)]


def jaro_winkler():
    try:
        from rapidfuzz.distance.JaroWinkler import similarity
    except ImportError:
        return None
    return similarity


def logic_v2():
    """The score of two names by nomenklatura's screening default; nil when it is not there."""
    score = algorithm("logic-v2")
    return score and (lambda a, b: score(entity({"full_name": a}), entity({"full_name": b})))


def algorithm(name: str):
    """The score of two entities by an algorithm of nomenklatura; nil when it is not there."""
    try:
        from nomenklatura.matching import get_algorithm
    except ImportError:
        return None
    found = get_algorithm(name)
    if found is None:
        return None
    config = found.default_config()
    return lambda a, b: found.compare(a, b, config).score


# Analyses are cached by id: each entity needs one of its own.
IDS = itertools.count(1)


def entity(person: dict):
    """A person as nomenklatura takes it."""
    from followthemoney import model
    values = {"name": [person["full_name"], *person.get("aliases", [])], "birthDate": person.get("birth_dates", [])}
    return model.get_proxy({"id": f"e{next(IDS)}", "schema": "Person", "properties": values})


def latin():
    """ICU's rules from any script to Latin letters without marks; nil when they are not there."""
    try:
        from icu import Transliterator
    except ImportError:
        return None
    rules = Transliterator.createInstance("Any-Latin; Latin-ASCII; Lower")
    return rules.transliterate
