"""What the benchmarks of one call share: the program, the generated world, and one home that holds the population."""

import os
import shutil
import subprocess
import sys
import tempfile
from datetime import datetime, timezone
from pathlib import Path

from . import natively
from .home import Home, Trouble

__all__ = ["Bench", "Trouble"]


class Bench:
    def __init__(self, root: Path, options):
        self.root = root
        self.options = options
        self.folder = Path(tempfile.mkdtemp(prefix="noticed-bench-"))
        self.program = None
        self._world = None
        self._taken = set()
        self._populated = None
        self._homes = []

    def __enter__(self):
        try:
            self.program = program(self.root)
            return self
        except BaseException:
            self.__exit__()
            raise

    def __exit__(self, *_):
        for home in list(self._homes):
            self.remove(home)
        shutil.rmtree(self.folder, ignore_errors=True)

    def home(self, name: str) -> Home:
        """A new home with its own private database."""
        home = Home(self.program, self.folder / name, self.root)
        self._homes.append(home)
        home.start()
        return home

    def remove(self, home: Home) -> None:
        home.destroy()
        if home in self._homes:
            self._homes.remove(home)
        if home is self._populated:
            self._populated = None

    @property
    def world(self) -> Path:
        """The generated world: the persons, and notices enough for every run of this call."""
        if self._world is None:
            options = self.options
            notices = 0
            if options.what in ("intake", "all"):
                # As many again for the runs that read inside the daemon.
                notices += 2 * options.notices * options.runs
            if options.what in ("latency", "all"):
                # About one notice in ten is simple enough to be dropped alone.
                notices += options.drops * 30
            say(f"a world of {options.persons:,} persons and {notices:,} notices")
            self._world = self.folder / "world"
            self.generate(self._world, options.persons, notices)
            natively.set_apart(self._world / "persons.ndjson", options.queries // 2)
        return self._world

    def generate(self, folder: Path, persons: int, notices: int, seed: int = 1, *more: str) -> None:
        # The daemon judges by today, so the world must be today's.
        today = datetime.now(timezone.utc).date().isoformat()
        ran = subprocess.run(
            [str(self.root / "scripts/generate-world"), "--persons", str(persons), "--notices", str(notices),
             "--seed", str(seed), "--today", today, "--out", str(folder), *more],
            capture_output=True, text=True, check=False)
        if ran.returncode != 0:
            raise Trouble(f"scripts/generate-world: {ran.stderr.strip()}")

    def take(self, files) -> None:
        """Marks files of the inbox as dropped already."""
        self._taken.update(files)

    def untaken(self) -> list:
        """The files of the world's inbox that no benchmark has dropped yet, in order of arrival."""
        files = [path for path in (self.world / "inbox").glob("*/*") if path.is_file()]
        return sorted((path for path in files if path not in self._taken), key=lambda path: path.name)

    def keep(self, home: Home) -> None:
        """Lets the other benchmarks use a home that holds the population."""
        self._populated = home

    def populated(self) -> Home:
        """A home that holds the population."""
        if self._populated is None:
            home = self.home("populated")
            say(f"import of {self.options.persons:,} persons")
            home.noticed("person", "import", str(self.world / "persons.ndjson"))
            self._populated = home
        return self._populated


def program(root: Path) -> str:
    """The program to be measured, built when none is named."""
    named = os.environ.get("NOTICED_BIN")
    if named:
        if not os.access(named, os.X_OK):
            raise SystemExit(f"bench: NOTICED_BIN: {named} is no program: name one, or unset it to build")
        return str(Path(named).resolve())
    say("swift build -c release --product noticed")
    script = ("set -e; cd \"$1\"; . scripts/lib/prepare; require_swift; install_packages; "
              "swift build -c release --product noticed >&2; swift build -c release --show-bin-path")
    ran = subprocess.run(["bash", "-c", script, "bench", str(root)], stdout=subprocess.PIPE, text=True, check=False)
    if ran.returncode != 0:
        raise SystemExit(ran.returncode)
    return ran.stdout.strip().splitlines()[-1] + "/noticed"


def say(text: str) -> None:
    print(f"   {text}", file=sys.stderr, flush=True)
