"""How many of each thing a world has, and which local records carry something planted."""

from __future__ import annotations

from dataclasses import dataclass

from . import damage, faults, lifecycle, nearmiss, purple
from .broken import KINDS as BROKEN
from .rng import Rng

# Shares of the asked number of notices; every kind comes at least once, whatever the number.
SHARES = {
    "match": 0.22, "near_miss": 0.10, "fault_red": 0.06, "fault_wpd": 0.04, "fault_mo": 0.01,
    "fault_dmo": 0.008, "lifecycle": 0.035, "duplicate": 0.02, "broken": 0.01, "extract": 0.05,
    "extract_match": 0.01, "modus_match": 0.025, "modus_near_miss": 0.015, "modus": 0.07,
    "special": 0.008, "misfiled": 0.004,
}
# Local records that change what a hit means: what is expected of the hit, by rule.
SPECIALS = {
    "victim": ("hit", "HIT-05"), "witness": ("hit", "HIT-05"), "staff": ("hit", "HIT-05"),
    "protected_from_issuer": ("any", "NEU-05"), "protection_applied": ("any", "NEU-06"),
    "own_national": ("hit", "IDN-18"), "retention_over": ("no_hit", "HIT-06"),
    "deceased": ("any", None), "two_subjects": ("hit", None), "held": ("no_hit", "HIT-03"),
}


@dataclass
class Job:
    """One thing to make: its sort, its kind, the local record it is planted on (or None)."""

    sort: str
    kind: str
    local: int | None = None
    extra: tuple = ()


def kinds(sort: str) -> list:
    """Every kind of the sort, each with what its maker needs."""
    return {
        "match": [(k, ()) for k in damage.KINDS],
        "near_miss": [(k, ()) for k in nearmiss.KINDS],
        "fault_red": [(f[1], f) for f in faults.FAULTS if f[2]],
        "fault_wpd": [(f[1], f) for f in faults.FAULTS if f[3]],
        "fault_mo": [(f[1], f) for f in purple.FAULTS],
        "fault_dmo": [(f[1], f) for f in purple.FAULTS],
        "lifecycle": [(k, ()) for k in lifecycle.KINDS],
        "duplicate": [(k, ()) for k in lifecycle.DUPLICATES],
        "broken": [(k, ()) for k in BROKEN],
        "extract": [(k, ()) for k in ("detail", "details", "listing")],
        "extract_match": [("exact", ())],
        "modus_match": [(k, ()) for k in purple.MATCHES],
        "modus_near_miss": [(k, ()) for k in purple.NEAR_MISSES],
        "modus": [("purple", ()), ("mo", ())],
        "special": [(k, ()) for k in SPECIALS],
        "misfiled": [("red", ()), ("wpd", ()), ("purple", ())],
        "plain": [("red", ()), ("red", ()), ("wpd", ())],
    }[sort]


ON_PERSONS = {"match", "near_miss", "lifecycle", "special", "extract_match"}
ON_MODUS = {"modus_match", "modus_near_miss"}


def make_plan(rng: Rng, persons: int, modus: int, notices: int, unrelated: bool = False) -> list[Job]:
    """The jobs of a world; the rest, ten or more, are plain compliant notices. Unrelated: nothing but these."""
    jobs: list[Job] = []
    for sort, share in () if unrelated else SHARES.items():
        each = kinds(sort)
        count = int(notices * share)
        if sort not in ("fault_wpd", "fault_dmo"):
            count = max(count, len(each))
        order = rng.shuffled(each)
        jobs += [Job(sort, *_pair(order[i % len(order)])) for i in range(count)]
    each = kinds("plain")
    jobs += [Job("plain", each[i % len(each)][0]) for i in range(max(10, notices - len(jobs)))]
    _place(rng, jobs, ON_PERSONS, persons)
    _place(rng, jobs, ON_MODUS, modus)
    return rng.shuffled(jobs)


def _pair(entry):
    kind, extra = entry
    return kind, None, extra


def _place(rng: Rng, jobs: list[Job], sorts: set[str], size: int) -> None:
    """Gives each job a local record of its own, while there are any left (half at most)."""
    wanting = [job for job in jobs if job.sort in sorts]
    free = set()
    chosen = []
    while len(chosen) < min(len(wanting), size // 2):
        index = int(rng.random() * size)
        if index not in free:
            free.add(index)
            chosen.append(index)
    for job, index in zip(wanting, chosen):
        job.local = index
    for job in wanting[len(chosen):]:
        job.sort, job.kind = ("plain", "red") if sorts is ON_PERSONS else ("modus", "purple")
