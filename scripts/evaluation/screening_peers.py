"""What others make of one query against a list; each is measured where this Python has it."""

import itertools
import math

from . import peers

# How many records each of two cheap likenesses hands on to nomenklatura, as its search index would.
CANDIDATES = 60


def ranked(records: list, positives: list, hard: list, dates: bool) -> dict:
    """For each peer that is there: the score of each target, the best score of each hard negative, how many records of
    each target's query score more and as much."""
    found = {}
    similarity = peers.jaro_winkler()
    if not similarity:
        return found
    found["rapidfuzz Jaro-Winkler" + (", -0.15 on a year conflict" if dates else "")] = judged(
        lambda person: jaro_winkler(similarity, person, records, dates), positives, hard)
    for name in ("logic-v2", "er-unstable") if dates else ("logic-v2",):
        score = peers.algorithm(name)
        if score:
            found[f"nomenklatura {name}"] = judged(again(score, records, similarity), positives, hard)
    return found


def judged(scores, positives: list, hard: list) -> tuple:
    targets, ranks = [], []
    for _, target, person in positives:
        all_ = scores(person)
        own = all_.get(target, -math.inf)
        targets.append(own)
        ranks.append((sum(score > own for score in all_.values()) + (own == -math.inf),
                      sum(score == own for score in all_.values()) - 1))
    return targets, [max(scores(person).values()) for _, _, person in hard], ranks


def names(person: dict) -> list:
    return [name.lower() for name in [person["full_name"], *person.get("aliases", [])]]


def jaro_winkler(similarity, person: dict, records: list, dates: bool) -> dict:
    """By the best Jaro-Winkler of any two names."""
    def years(of: dict) -> set:
        return {day[:4] for day in of.get("birth_dates", [])}

    asked, born = names(person)[0], years(person)
    return {name: max(similarity(asked, each) for each in names(record))
            - (0.15 if dates and born and years(record) and not born & years(record) else 0) for name, record in records}


def again(score, records: list, similarity):
    """Scores of the records whose names are most alike by two cheap measures, in the way of a search index before it."""
    from rapidfuzz.fuzz import token_sort_ratio
    held = {name: (person, peers.entity(person)) for name, person in records}

    def scores(person: dict) -> dict:
        asked, whole = names(person)[0], peers.entity(person)
        near = set()
        for measure in (similarity, token_sort_ratio):
            ordered = sorted(held, key=lambda name: -max(measure(asked, each) for each in names(held[name][0])))
            near.update(itertools.islice(ordered, CANDIDATES))
        return {name: score(whole, held[name][1]) for name in near}

    return scores
