"""What others say of the same names; each is measured where this Python has it."""

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
    return [f"{name} is not measured: `pip install {package}` brings it." for name, package in ABSENT.items()
            if name not in found]


def jaro_winkler():
    try:
        from rapidfuzz.distance.JaroWinkler import similarity
    except ImportError:
        return None
    return similarity


def logic_v2():
    """The score of two names by nomenklatura's screening default; nil when it is not there."""
    try:
        from followthemoney import model
        from nomenklatura.matching import get_algorithm
    except ImportError:
        return None
    algorithm = get_algorithm("logic-v2")
    if algorithm is None:
        return None
    config = algorithm.default_config()
    made = [0]

    def entity(name: str):
        # Analyses are cached by id: each entity needs one of its own.
        made[0] += 1
        return model.get_proxy({"id": f"e{made[0]}", "schema": "Person", "properties": {"name": [name]}})

    return lambda a, b: algorithm.compare(entity(a), entity(b), config).score
