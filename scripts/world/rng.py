"""Random draws that are the same on every machine and in every Python from 3.9 on.

Only `random.Random.random()` is used, because its sequence for an integer seed is guaranteed;
`choice`, `shuffle` and `sample` have changed between versions.
"""

from __future__ import annotations

import hashlib
import random


class Rng:
    """A named stream of draws: the same seed and label always give the same sequence."""

    __slots__ = ("random",)

    def __init__(self, seed: int, label: str):
        digest = hashlib.sha256(f"{seed}/{label}".encode()).digest()
        self.random = random.Random(int.from_bytes(digest, "big")).random

    def pick(self, items):
        return items[int(self.random() * len(items))]

    def chance(self, probability: float) -> bool:
        return self.random() < probability

    def between(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return low + int(self.random() * (high - low + 1))

    def shuffled(self, items) -> list:
        result = list(items)
        for i in range(len(result) - 1, 0, -1):
            j = int(self.random() * (i + 1))
            result[i], result[j] = result[j], result[i]
        return result

    def sample(self, items, count: int) -> list:
        """Up to `count` different items, in random order."""
        result = list(items)
        count = min(count, len(result))
        for i in range(count):
            j = i + int(self.random() * (len(result) - i))
            result[i], result[j] = result[j], result[i]
        return result[:count]

    def digits(self, count: int) -> str:
        return str(int(self.random() * 10**count)).zfill(count)

    def text(self, alphabet: str, count: int) -> str:
        draw, size = self.random, len(alphabet)
        return "".join([alphabet[int(draw() * size)] for _ in range(count)])


def spread(items, weights, slots: int = 8192) -> list:
    """A list in which an item stands in proportion to its weight, at least once.

    One multiplication then draws by weight, and integer arithmetic keeps it exact everywhere.
    """
    total = sum(weights)
    result = []
    for item, weight in zip(items, weights):
        result.extend([item] * max(1, weight * slots // total))
    return result


def by_rank(items, slots: int = 8192, head: int = 4) -> list:
    """Zipf-like: the first items are common, the last ones rare."""
    return spread(items, [1_000_000 // (rank + head) for rank in range(len(items))], slots)
