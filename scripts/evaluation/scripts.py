"""Names across scripts."""

from benchmarks.page import Row, Section

from . import figures, peers, sets
from .scorer import Absent

GOALS = {"russian": 0.93, "arabic": 0.90, "hebrew": 0.83, "chinese": 0.70, "katakana": 0.85, "korean": 0.70,
         "japanese": None}
READINGS = {"chinese": "Mandarin names by pinyin", "cantonese": "Cantonese names as Hong Kong writes them",
            "taiwan": "Mandarin names as Taiwan writes them (Wade and Giles)",
            "hanja": "Korean names in Han characters, customary spellings",
            "korean": "Korean names, customary spellings", "greek": "Greek names"}


def measure(evaluation) -> Section:
    rows, absent = [], []
    similarity, latin = peers.jaro_winkler(), peers.latin()
    compared, seconds = 0, 0.0
    for language, least in GOALS.items():
        path = evaluation.sets / "translit" / f"{language}-dev.tsv"
        if not path.exists():
            absent.append(f"{language}: {path} is not there.")
            continue
        ranks, held, keyed, theirs = [], [], [], []
        for seed in range(evaluation.options.draws):
            asked, records = sets.transliterations(path, 200, 1000, seed)
            answers, last = evaluation.scorer.rank(asked, records)
            ranks += [tuple(answer["target"][2:]) for answer in answers]
            compared, seconds = compared + last["compared"], seconds + last["seconds"]
            answers, _ = evaluation.scorer.rank(asked, records, "--held", 1000)
            held += [tuple(answer["target"][2:]) == (0, 0) for answer in answers]
            if similarity and latin:
                theirs += transliterated(similarity, latin, asked, records)
            names, pool = sets.whole_names(path, 400, 20_000, seed)
            answers, _ = evaluation.scorer.rank(names, pool, "--held", len(pool), "--keyed", 32)
            keyed += ["target" in answer for answer in answers]
        first = [rank == (0, 0) for rank in ranks]
        value = sum(first) / len(first)
        low, high = figures.interval(first, lambda drawn: sum(drawn) / len(drawn))
        rows.append(Row(f"{language}: recall@1", f"{value:.3f} ({low:.3f}–{high:.3f})",
                        f"≥ {least}" if least else "", value >= least if least else None))
        rows.append(Row(f"{language}: recall@5, @10; recall@1 as one of many",
                        f"{within(ranks, 5):.3f}, {within(ranks, 10):.3f}; {sum(held) / len(held):.3f}"))
        if theirs:
            low, high = figures.interval(list(zip(first, theirs)), lambda drawn: sum(a - b for a, b in drawn) / len(drawn))
            rows.append(Row(f"{language}: ICU's `Any-Latin` and Jaro-Winkler: recall@1; behind by",
                            f"{sum(theirs) / len(theirs):.3f}; {low:+.3f} to {high:+.3f}"))
        rows.append(Row(f"{language}: names of two parts that keys find among 20,000", f"{sum(keyed) / len(keyed):.3f}"))
    if not rows:
        raise Absent("; ".join(absent))
    rows.append(Row("pairs a second across scripts, one core", f"{compared / seconds:,.0f}", "≥ 100,000",
                    compared / seconds >= 100_000))
    notes = [f"{evaluation.options.draws} draws of 200 queries, each a part of a name in its script, looked for among 1,000 "
             "in Latin; names are not in what the tables were learned from, though how many weights are kept was chosen with "
             "these figures in view. The labels name some persons by the forename in "
             "one language and by the family name in another: up to a fifth of Korean and Chinese pairs have no common part. "
             "Most Chinese names here are foreign ones in Chinese."]
    if not (similarity and latin):
        notes.append("ICU's transliteration with Jaro-Winkler is not measured: `pip install rapidfuzz PyICU` brings it.")
    return Section("Across scripts: parts of names", rows, notes + absent)


def within(ranks: list, count: int) -> float:
    """The share of queries whose target is among the first so many; who ties stands before it."""
    return sum(sum(rank) < count for rank in ranks) / len(ranks)


def transliterated(similarity, latin, asked: list, records: list) -> list:
    """Of each query, whether its target alone is the most alike by Jaro-Winkler, in Latin letters by ICU's rules."""
    pool = [(name, person["full_name"].lower()) for name, person in records]
    found = []
    for _, target, person in asked:
        text = latin(person["full_name"])
        scores = {name: similarity(text, other) for name, other in pool}
        found.append(sum(score >= scores[target] for score in scores.values()) == 1)
    return found


def measure_readings(evaluation) -> Section:
    path = evaluation.root / "fixtures/matching/readings.csv"
    rows = []
    for language, title in READINGS.items():
        asked, records = sets.readings(path, language, 200, 1)
        answers, _ = evaluation.scorer.rank(asked, records)
        keyed, _ = evaluation.scorer.rank(asked, records, "--held", len(records), "--keyed", 32)
        ranks = [tuple(answer["target"][2:]) for answer in answers]
        found = sum("target" in answer for answer in keyed) / len(keyed)
        rows.append(Row(f"{title}: recall@1, @5, @10 among {len(records)}",
                        f"{sum(rank == (0, 0) for rank in ranks) / len(ranks):.3f}, {within(ranks, 5):.3f}, "
                        f"{within(ranks, 10):.3f}"))
        rows.append(Row(f"{title}: found by keys", f"{found:.3f}"))
    return Section("Across scripts: whole names by their readings", rows, [
        "Names composed of common family and given names of `fixtures/matching/readings.csv` with one of their customary "
        "spellings; every other name of the pool shares parts with the one that is asked for."])
