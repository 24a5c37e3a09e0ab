"""Makes a world and writes it to a folder."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from .atlas import Atlas
from .makers import Makers
from .methods import COMMON, families, local_modus, method
from .notices import Desk
from .packing import compact, files
from .persons import Crowd
from .plan import Job, make_plan
from .purple import make_distinct
from .rng import Rng, by_rank


class World:
    """A planned world: its size, seed, home bureau and reference day."""

    def __init__(self, persons: int, notices: int, modus: int, seed: int, home: str, today: date,
                 unrelated: bool = False):
        self.persons, self.notices, self.modus, self.seed = persons, notices, modus, seed
        self.home, self.today = home, today
        self.atlas = Atlas()
        self.jobs = make_plan(Rng(seed, "plan"), persons, modus, notices, unrelated)
        self.desk = Desk(Rng(seed, "notices"), self.atlas, home, today)
        self.families = families()
        self.makers = Makers(self.desk, self.families)

    def write(self, folder: Path) -> dict[str, int]:
        """Writes everything and returns how many of each there are."""
        folder.mkdir(parents=True, exist_ok=True)
        methods = self._write_modus(folder)
        for job in self.jobs:
            self.makers.make(job, methods)
        self._write_persons(folder)
        return self._write_files(folder)

    def _write_modus(self, folder: Path) -> dict:
        """Local methods first: a planted notice is made from the local record."""
        rng = Rng(self.seed, "modus")
        planted = {job.local: job for job in self.jobs
                   if job.sort in ("modus_match", "modus_near_miss")}
        common, result = by_rank(self.families, 512, 6), {}
        with _open(folder / "modus.ndjson") as out:
            for index in range(self.modus):
                family = rng.pick(common)
                found = method(rng, family)
                if rng.chance(0.06):
                    found["indicators"].append(_entry(rng))
                country = rng.pick(self.atlas.countries[rng.pick(self.atlas.local)])
                if rng.chance(0.6):
                    country = self.home if self.home in self.atlas.places else country
                job = planted.get(index)
                if job is not None:
                    self._prepare(rng, job, family, found)
                day = self.today - timedelta(days=rng.between(20, 1500))
                record = local_modus(rng, self.atlas, family, index, self.home, found,
                                     day.isoformat(), rng.pick(self.atlas.places[country]), country)
                if job is not None:
                    result[index] = (family, record)
                out.write(compact(record) + "\n")
        return result

    def _prepare(self, rng: Rng, job: Job, family, found) -> None:
        if job.sort == "modus_match":
            make_distinct(self.desk, family, found)
        elif job.kind == "common_indicator":
            found["indicators"] = [_entry(rng)]
        else:
            found["indicators"] = []

    def _write_persons(self, folder: Path) -> None:
        crowd = Crowd(Rng(self.seed, "crowd"), self.atlas, self.home, self.today.isoformat())
        planted, record = self.makers.local, crowd.record
        with _open(folder / "persons.ndjson") as out:
            for start in range(0, self.persons, 5000):
                end = min(start + 5000, self.persons)
                out.write("".join(
                    [compact(planted.get(i) or record(i)) + "\n" for i in range(start, end)]
                ))

    def _write_files(self, folder: Path) -> dict[str, int]:
        counts: dict[str, int] = {}
        for name in ("red-notice", "purple-notice", "diffusion", "public-extract"):
            (folder / "inbox" / name).mkdir(parents=True, exist_ok=True)
        with _open(folder / "truth.ndjson") as out:
            for path, data, lines in files(Rng(self.seed, "files"), self.makers.items):
                (folder / path).write_bytes(data)
                counts["file"] = counts.get("file", 0) + 1
                for line in lines:
                    counts[line["type"]] = counts.get(line["type"], 0) + 1
                    out.write(compact(line) + "\n")
        return counts


def _entry(rng: Rng) -> dict:
    kind, value = rng.pick(COMMON)
    return {"type": kind, "value": value}


def _open(path: Path):
    return open(path, "w", encoding="utf-8", newline="\n", buffering=1 << 20)
