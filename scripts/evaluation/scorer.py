"""Calls the program that scores sets (`Benchmarks`, product evaluate-sets)."""

import json
import subprocess
import tempfile
from pathlib import Path


class Trouble(Exception):
    """Why something could not be measured, in words for the one who asked."""


class Absent(Trouble):
    """A set that this machine does not have."""


class Scorer:
    """The scorer of this checkout, built for release."""

    def __init__(self, root: Path, scratch: Path, policy: list, built=None):
        folder = built or self.build(root, scratch)
        self.program = f"{folder}/evaluate-sets"
        self.pairs_program = f"{folder}/score-pairs"
        self.policy = [word for text in policy for word in ("--set", text)]

    @staticmethod
    def build(root: Path, scratch: Path) -> str:
        package = root / "Benchmarks"
        build = ["swift", "build", "-c", "release", "--package-path", str(package), "--scratch-path", str(scratch)]
        ran = subprocess.run(build, capture_output=True, text=True, check=False)
        if ran.returncode != 0:
            raise Trouble(f"`{' '.join(build)}` failed:\n{ran.stdout[-2000:]}{ran.stderr[-2000:]}")
        return subprocess.run([*build, "--show-bin-path"], capture_output=True, text=True, check=True).stdout.strip()

    def run(self, *arguments, text: str = "") -> list:
        """The lines that the program writes."""
        ran = subprocess.run([self.program, *map(str, arguments), *self.policy], input=text, capture_output=True,
                             text=True, check=False)
        if ran.returncode != 0:
            raise Trouble(f"evaluate-sets {' '.join(map(str, arguments))}: {ran.stderr.strip()[-500:]}")
        return ran.stdout.splitlines()

    def pairs(self, pairs: list) -> list:
        """What the scorer says of pairs of persons."""
        lines = "".join(json.dumps({"query": query, "candidate": candidate}) + "\n" for query, candidate in pairs)
        return [json.loads(line) for line in self.run("pairs", text=lines)]

    def rank(self, queries: list, records: list, *options) -> tuple:
        """For each query `(id, target, person)` what was found among records `(id, person)`, and the last line."""
        with tempfile.TemporaryDirectory() as folder:
            asked, held = Path(folder) / "queries", Path(folder) / "records"
            write(asked, [{"id": name, "target": target, "person": person} for name, target, person in queries])
            write(held, [{"id": name, "person": person} for name, person in records])
            lines = [json.loads(line) for line in self.run("rank", asked, held, *options)]
        return lines[:-1], lines[-1]

    def link(self, left: list, right: list, *options) -> tuple:
        """The pairs `(left id, right id, bits, grade)` of two lists of `(id, person)`, and the last line."""
        with tempfile.TemporaryDirectory() as folder:
            first, second = Path(folder) / "left", Path(folder) / "right"
            write(first, [{"id": name, "person": person} for name, person in left])
            write(second, [{"id": name, "person": person} for name, person in right])
            lines = self.run("link", first, second, *options)
        pairs = [line.split("\t") for line in lines[:-1]]
        return [(a, b, float(bits), grade) for a, b, bits, grade in pairs], json.loads(lines[-1])


def write(path: Path, lines: list) -> None:
    with open(path, "w", encoding="utf-8") as file:
        for line in lines:
            file.write(json.dumps({key: value for key, value in line.items() if value is not None}) + "\n")
