"""Precision, recall and what is made of them."""

import bisect
import math
import random


def f1(right: int, false: int, missed: int) -> float:
    return 2 * right / max(1, 2 * right + false + missed)


def best_threshold(scored: list, total=None) -> tuple:
    """The best F1 in hindsight and the score from which it is reached, of `(score, is a match)`.

    `total` is how many matches there are, when not each of them is among the scored.
    """
    scored = sorted(scored, key=lambda pair: -pair[0])
    total = sum(1 for _, match in scored if match) if total is None else total
    best, at, right, false = 0.0, math.inf, 0, 0
    for place, (score, match) in enumerate(scored):
        right, false = right + match, false + (not match)
        if place + 1 < len(scored) and scored[place + 1][0] == score:
            continue
        value = f1(right, false, total - right)
        if value > best:
            best, at = value, score
    return best, at


def area(scored: list) -> float:
    """The area under the receiver operating curve: the share of (match, no match) in which the match scores higher."""
    matches = [score for score, match in scored if match]
    others = sorted(score for score, match in scored if not match)
    if not matches or not others:
        return math.nan
    wins = sum(bisect.bisect_left(others, score) + bisect.bisect_right(others, score) for score in matches)
    return wins / (2 * len(matches) * len(others))


def recall_at(share: float, targets: list, alarms: list) -> float:
    """The share of targets that score above the threshold at which this share of the negatives raises an alert."""
    allowed = math.floor(share * len(alarms) + 1e-9)
    ordered = sorted(alarms, reverse=True)
    threshold = ordered[allowed] if allowed < len(ordered) else -math.inf
    return sum(1 for score in targets if score > threshold) / max(1, len(targets))


def calibration(stated: list, bins: int = 10) -> tuple:
    """The expected calibration error over bins of equal mass, and the bins, of `(probability, is right)`."""
    ordered = sorted(stated, key=lambda pair: pair[0])
    rows, error = [], 0.0
    for number in range(bins):
        part = ordered[number * len(ordered) // bins:(number + 1) * len(ordered) // bins]
        if not part:
            continue
        said = sum(p for p, _ in part) / len(part)
        was = sum(1 for _, right in part if right) / len(part)
        rows.append((said, was, len(part)))
        error += abs(said - was) * len(part) / len(ordered)
    return error, rows


def interval(cases: list, figure, times: int = 400) -> tuple:
    """The 95 % interval of a figure by bootstrap over its cases."""
    draw = random.Random(11)
    values = sorted(figure(draw.choices(cases, k=len(cases))) for _ in range(times))
    return values[int(times * 0.025)], values[int(times * 0.975)]


def interval_of_two(cases: list, others: list, figure, times: int = 400) -> tuple:
    """The 95 % interval of a figure that two sets of cases make together, each drawn anew by itself."""
    draw = random.Random(11)
    values = sorted(figure(draw.choices(cases, k=len(cases)), draw.choices(others, k=len(others))) for _ in range(times))
    return values[int(times * 0.025)], values[int(times * 0.975)]
