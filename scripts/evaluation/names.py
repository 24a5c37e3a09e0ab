"""Pairs of names, and how fast they are scored."""

import random
import statistics
import subprocess
import time

from benchmarks.page import Row, Section

from . import figures, peers, sets
from .scorer import Absent


def measure(evaluation) -> Section:
    path = evaluation.sets / "name-pairs-dev.csv"
    if not path.exists():
        raise Absent(f"{path} is not there")
    pairs = sets.name_pairs(path)
    scores = evaluation.scorer.pairs([({"full_name": first}, {"full_name": second}) for _, first, second, _ in pairs])
    groups = {"made by hand": [place for place, pair in enumerate(pairs) if pair[0] != "synth_people"],
              "all": list(range(len(pairs)))}
    goals = {"made by hand": 0.93, "all": 0.78}
    rows = []
    others = peers.of_names([(first, second) for _, first, second, _ in pairs])
    for group, places in groups.items():
        said = [scores[place]["grade"] != "none" for place in places]
        truth = [pairs[place][3] for place in places]
        precision, recall, value = rates(said, truth)
        low, high = figures.interval(list(zip(said, truth)), lambda drawn: rates(*zip(*drawn))[2])
        best, at = figures.best_threshold([(scores[place]["bits"], pairs[place][3]) for place in places])
        rows.append(Row(f"{group} ({len(places)}): F1 at the shipped threshold",
                        f"{value:.3f} ({low:.3f}–{high:.3f})", f"≥ {goals[group]}", value >= goals[group]))
        rows.append(Row(f"{group}: precision, recall; best F1 in hindsight (from bits)",
                        f"{precision:.3f}, {recall:.3f}; {best:.3f} ({at:.1f})"))
        for name, (values, threshold) in others.items():
            theirs = [values[place] >= threshold for place in places]
            value = rates(theirs, truth)[2]
            low, high = figures.interval(list(zip(said, theirs, truth)), ahead)
            hindsight = figures.best_threshold([(values[place], pairs[place][3]) for place in places])[0]
            rows.append(Row(f"{group}: {name} at {threshold}", f"{value:.3f}, behind by {low:+.3f} to {high:+.3f}; best {hindsight:.3f}"))
    notes = ["A match is whatever grade is not `none`. Of the pairs that are not made by hand many labels were proposed by a "
             "language model: “Tom Cook” is labelled as “Tim Cook”, “Friedrich Hans” as another than “Hans Friedrich”. A "
             "bureau needs it the other way round, and nothing is fitted to them."]
    return Section("Pairs of names", rows, notes + peers.absent(others))


def measure_cases(evaluation) -> Section:
    """The project's own pairs of people: a strong one that is judged wrongly fails the run, as it fails the tests."""
    rows, notes = [], []
    for strength, cases in sets.people(evaluation.root / "fixtures/matching/people.csv").items():
        scores = evaluation.scorer.pairs([(query, candidate) for query, candidate, _, _ in cases])
        said = [score["grade"] != "none" for score in scores]
        truth = [match for _, _, match, _ in cases]
        precision, recall, value = rates(said, truth)
        best, at = figures.best_threshold(list(zip([score["bits"] for score in scores], truth)))
        wrong = [note for (_, _, match, note), raised in zip(cases, said) if match != raised]
        must = strength == "STRONG"
        rows.append(Row(f"{strength.lower()} cases ({len(cases)}): judged wrongly", str(len(wrong)), "0" if must else "",
                        not wrong if must else None))
        rows.append(Row(f"{strength.lower()} cases: precision, recall, F1; best F1 in hindsight (from bits)",
                        f"{precision:.3f}, {recall:.3f}, {value:.3f}; {best:.3f} ({at:.1f})"))
        if wrong:
            notes.append(f"{strength.capitalize()} cases judged wrongly: {'; '.join(wrong)}.")
    return Section("The project's own cases", rows, [
        "Pairs of `fixtures/matching/people.csv`, each with a date of birth where it has one. A strong case that fails stops the "
        "build (`PeopleTests`) and this script; the others are tracked.", *notes])


def ahead(drawn: list) -> float:
    """The difference of two F1 over the same cases."""
    ours, theirs, truth = zip(*drawn)
    return rates(ours, truth)[2] - rates(theirs, truth)[2]


def rates(said, truth) -> tuple:
    """Precision, recall and F1."""
    right = sum(1 for a, b in zip(said, truth) if a and b)
    false = sum(1 for a, b in zip(said, truth) if a and not b)
    missed = sum(1 for a, b in zip(said, truth) if not a and b)
    return right / max(1, right + false), right / max(1, right + missed), figures.f1(right, false, missed)


def logic_rate(score, pairs: list, rounds: int) -> float:
    """Pairs a second of names joined by a stroke, whose analyses nomenklatura keeps from the first round on."""
    def whole(text: str):
        first, *others = text.split("|")
        return peers.entity({"full_name": first, "aliases": others})

    rates_ = []
    # It keeps the analyses of a thousand entities.
    entities = [(whole(a), whole(b)) for a, b in pairs[:400]]
    for number in range(rounds + 1):
        start = time.process_time()
        for a, b in entities:
            score(a, b)
        if number:
            rates_.append(len(entities) / (time.process_time() - start))
    return statistics.median(rates_)


def measure_speed(evaluation) -> Section:
    """Prepared pairs a second on one core, of one name a side and of four."""
    parts = sets.reading_parts(evaluation.root / "fixtures/matching/readings.csv")
    draw = random.Random(7)

    def name() -> str:
        family, given = draw.choice(parts["family"]), draw.choice(parts["given"])
        return f"{given} {family}"

    rows = []
    for count, goal in ((1, 1_000_000), (4, 150_000)):
        lines = "".join("|".join(name() for _ in range(count)) + "\t" + "|".join(name() for _ in range(count)) + "\n"
                        for _ in range(20_000))
        ran = subprocess.run([evaluation.scorer.pairs_program], input=lines, capture_output=True, text=True, check=True)
        rate = float(ran.stdout)
        title = "one name" if count == 1 else "four names"
        rows.append(Row(f"pairs a second, {title} a side", f"{rate:,.0f}", f"≥ {goal:,}", rate >= goal))
        score = peers.algorithm("logic-v2")
        if score:
            theirs = logic_rate(score, [line.split("\t") for line in lines.splitlines()[:2000]], evaluation.options.rounds)
            rows.append(Row(f"nomenklatura logic-v2: pairs a second, {title} a side; times as many here",
                            f"{theirs:,.0f}; {rate / theirs:,.0f}"))
    return Section("Speed of the scorer", rows, [
        "Prepared before, one core, by the processor time spent, median of 9 rounds over 20,000 random pairs of Chinese, Korean and Greek names in Latin. "
        "`scripts/bench pairs` measures the same on persons of the generated world, and beside rapidfuzz."])
