"""A home of the program under test, with its own private database."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
TODAY = "2026-11-01"


def program() -> str:
    if "NOTICED_BIN" in os.environ:
        return os.environ["NOTICED_BIN"]
    subprocess.run(["swift", "build", "-c", "release", "--product", "noticed"], cwd=ROOT, check=True)
    shown = subprocess.run(
        ["swift", "build", "-c", "release", "--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return shown.stdout.strip() + "/noticed"


def world(persons: int, notices: int, seed: int) -> pathlib.Path:
    folder = pathlib.Path(tempfile.gettempdir()) / f"noticed-world-{persons}-{notices}-{seed}"
    if not (folder / "truth.ndjson").exists():
        subprocess.run(
            [ROOT / "scripts/generate-world", "--persons", str(persons), "--notices", str(notices), "--seed", str(seed),
             "--today", TODAY, "--out", str(folder), "--replace"],
            check=True, stdout=subprocess.DEVNULL)
    return folder


class Bureau:
    """Made fresh, destroyed at the end."""

    def __init__(self, name: str):
        self.home = pathlib.Path(tempfile.gettempdir()) / f"noticed-endure-{name}-{os.getpid()}"
        self.binary = program()
        self.daemon = None

    def __enter__(self):
        self.call("db", "start")
        return self

    def __exit__(self, *_):
        if self.daemon:
            self.daemon.kill()
            self.daemon.wait()
        self.call("db", "destroy", "--yes", check=False)
        shutil.rmtree(self.home, ignore_errors=True)

    def call(self, *words: str, check: bool = True) -> str:
        done = subprocess.run(
            [self.binary, *words, "--home", str(self.home)], capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if check and done.returncode not in (0, 1):
            raise RuntimeError(f"{words}: {done.returncode}: {done.stderr}")
        return done.stdout

    def status(self) -> tuple[int, str]:
        done = subprocess.run(
            [self.binary, "status", "--home", str(self.home), "--format", "table"], capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr

    def lines(self, *words: str) -> list[dict]:
        return [json.loads(line) for line in self.call(*words, "--format", "ndjson").splitlines()]

    def start(self) -> subprocess.Popen:
        """Starts the daemon, by today's clock."""
        self.log = open(self.home / "daemon.log", "ab")
        self.daemon = subprocess.Popen(
            [self.binary, "run", "--home", str(self.home)], stdout=self.log, stderr=self.log, stdin=subprocess.DEVNULL)
        return self.daemon

    def once(self) -> str:
        return self.call("run", "--once", "--as-of", TODAY, "--format", "table").strip()

    def database(self) -> dict:
        return json.loads(self.call("db", "status", "--format", "json").splitlines()[0] or "{}")

    def sql(self, text: str, role: str | None = None) -> list[list[str]]:
        place = self.place()
        words = ["psql", "-XqAt", "-F", "\t", "-h", f"{place}/run", "-U", "noticed_admin", "-d", "noticed",
                 "-v", "ON_ERROR_STOP=1"]
        if role:
            text = f"set role {role}; {text}"
        done = subprocess.run(words, input=text, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(done.stderr)
        return [line.split("\t") for line in done.stdout.splitlines()]

    def place(self) -> str:
        if not hasattr(self, "_place"):
            self._place = json.loads(self.call("db", "status", "--format", "ndjson"))["directory"]
        return self._place

    def fill(self, world: pathlib.Path):
        """Imports the bureau's own records and waits for nothing."""
        self.call("person", "import", str(world / "persons.ndjson"))
        self.call("modus", "import", str(world / "modus.ndjson"))

    def drop(self, world: pathlib.Path) -> int:
        """Drops every file of a world by rename, in the order of their numbers."""
        files = sorted((p for p in (world / "inbox").rglob("*") if p.is_file()), key=lambda p: p.name)
        spool = self.home / "drop-spool"
        spool.mkdir(exist_ok=True)
        for path in files:
            folder = self.home / "inbox" / path.parent.name
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, spool / path.name)
            os.rename(spool / path.name, folder / path.name)
        return len(files)

    def state(self) -> dict[str, list]:
        """What is held, in a form in which two runs can be compared."""
        return {
            "drops": self.sql("select encode(sha256,'hex'), outcome from noticed.drop order by 1, 2"),
            "notices": self.sql(
                "select reference, kind, noticed.state_of(n, date '" + TODAY + "') from noticed.notice n order by 1, 2, 3"),
            "hits": self.sql(
                "select n.reference, coalesce(p.id, m.id), h.grade, round(h.score::numeric, 3), h.status from noticed.hit h "
                "join noticed.notice n on n.id = h.notice left join noticed.local_person p on p.number = h.person "
                "left join noticed.local_modus m on m.number = h.modus where h.status <> 'closed' order by 1, 2"),
            # What waited and was settled has come to the same end as what never had to wait.
            "custody": self.sql(
                "select act, count(*) from (select act, object, first_value(act) over (partition by object, object_id "
                "order by number desc) as last from noticed.custody_event where object <> 'hit') c "
                "where not (object = 'drop' and act like 'drop-%' and act <> last) "
                "and not (act in ('document-waits', 'document-settled') and last = 'document-settled') "
                "group by 1 order by 1"),
        }

    def wait(self, condition, seconds: float = 60, pause: float = 0.05) -> float | None:
        """Waits for a condition; the seconds it took, or None when the time ran out."""
        begin = time.monotonic()
        while time.monotonic() - begin < seconds:
            if condition():
                return time.monotonic() - begin
            time.sleep(pause)
        return None


def say(good: bool, what: str) -> bool:
    print(("ok    " if good else "FAIL  ") + what, flush=True)
    return good
