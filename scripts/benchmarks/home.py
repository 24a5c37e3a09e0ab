"""A home with its own private database, the program run in it, and SQL asked of its server."""

import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from typing import NamedTuple


class Trouble(Exception):
    """A figure that could not be taken, and why."""


class Ran(NamedTuple):
    seconds: float
    peak_mib: float
    output: str


class Home:
    def __init__(self, program: str, folder: Path, root: Path):
        self.program = program
        self.folder = folder
        self.address = ""
        # No other server may be meant, whatever the caller's variables say.
        self.environment = {name: value for name, value in os.environ.items()
                            if not name.startswith("PG") and not name.startswith("NOTICED_")}
        self.environment["NOTICED_HOME"] = str(folder)
        self.environment["NOTICED_SHARE"] = os.environ.get("NOTICED_SHARE", str(root))

    def start(self) -> None:
        self.noticed("db", "start")
        self.address = json.loads(self.noticed("db", "status", "--format", "json").output)["address"]

    def destroy(self) -> None:
        if self.folder.exists():
            try:
                self.noticed("db", "destroy", "--yes")
            except Trouble as trouble:
                print(f"bench: {trouble}", flush=True)
        shutil.rmtree(self.folder, ignore_errors=True)

    def noticed(self, *words: str, input_file: Path = None, output_file: Path = None) -> Ran:
        """Runs the program to its end: the wall time of the process and the most memory it held."""
        with open(input_file or "/dev/null", "rb") as source, \
                (open(output_file, "w+b") if output_file else tempfile.TemporaryFile()) as output, \
                tempfile.TemporaryFile() as errors:
            start = time.perf_counter()
            child = subprocess.Popen([self.program, *words], stdin=source, stdout=output, stderr=errors,
                                     env=self.environment)
            try:
                _, status, usage = os.wait4(child.pid, 0)
            except BaseException:
                child.kill()
                child.wait()
                raise
            seconds = time.perf_counter() - start
            child.returncode = os.waitstatus_to_exitcode(status)
            if child.returncode not in (0, 1):
                errors.seek(0)
                said = errors.read().decode(errors="replace").strip().splitlines()[-3:]
                raise Trouble(f"noticed {' '.join(words[:2])}: exit {child.returncode}: {' / '.join(said)}")
            output.seek(0)
            text = "" if output_file else output.read().decode()
        return Ran(seconds, usage.ru_maxrss / 1024, text)

    def psql(self, *words: str, database: str = "noticed", **more) -> str:
        """Runs psql to its end."""
        ran = subprocess.run([*self.psql_command(database), *words], capture_output=True, text=True,
                             env=self.environment, check=False, **more)
        if ran.returncode != 0:
            raise Trouble(f"psql: {ran.stderr.strip()}")
        return ran.stdout.strip()

    def psql_command(self, database: str = "noticed") -> list:
        return ["psql", "-h", self.address, "-U", "noticed_admin", "-d", database, "-qAtX",
                "-v", "ON_ERROR_STOP=1"]

    def sql(self, statement: str, database: str = "noticed") -> str:
        return self.psql("-c", statement, database=database)

    def is_durable(self) -> bool:
        return self.sql("select bool_and(setting = 'on') from pg_settings where name in ('fsync', "
                        "'synchronous_commit', 'full_page_writes')") == "t"

    def await_quiet(self) -> None:
        """Waits until a running daemon has nothing left to match."""
        with Session(self) as session:
            wait(lambda: session.ask("select not exists (select from noticed.match_task)") == "t",
                 600, "the match queue does not empty")


class Session:
    """One open psql session, so that a question costs no process."""

    END = "--end-of-answer--"

    def __init__(self, home: Home, database: str = "noticed"):
        self.child = subprocess.Popen(
            home.psql_command(database), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, env=home.environment)
        self.ask("select 1")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.stdin.close()
        self.child.wait()
        self.child.stdout.close()

    def ask(self, statement: str) -> str:
        self.child.stdin.write(f"{statement};\n\\echo {self.END}\n")
        self.child.stdin.flush()
        lines = []
        for line in self.child.stdout:
            if line.rstrip("\n") == self.END:
                return "".join(lines).strip()
            lines.append(line)
        raise Trouble(f"psql: {''.join(lines).strip()}")


class Daemon:
    """`noticed run`, from its start to its orderly end."""

    def __init__(self, home: Home, *words: str):
        self.home = home
        self.words = words

    def __enter__(self):
        self.log = open(self.home.folder / "daemon.log", "ab")
        self.child = subprocess.Popen([self.home.program, "run", *self.words], stdin=subprocess.DEVNULL,
                                      stdout=self.log, stderr=self.log, env=self.home.environment)
        self.process = self.child.pid
        inbox = self.home.folder / "inbox"
        wait(lambda: self.is_alive() and inbox.is_dir() and self.beats(), 60, "the daemon does not come up")
        return self

    def __exit__(self, *_):
        if self.child.poll() is None:
            self.child.send_signal(signal.SIGTERM)
            try:
                self.child.wait(60)
            except subprocess.TimeoutExpired:
                self.child.kill()
                self.child.wait()
        self.log.close()

    def is_alive(self) -> bool:
        if self.child.poll() is None:
            return True
        said = (self.home.folder / "daemon.log").read_text(errors="replace").strip().splitlines()[-3:]
        raise Trouble(f"the daemon ended with exit {self.child.returncode}: {' / '.join(said)}")

    def beats(self) -> bool:
        return self.home.sql("select exists (select from noticed.node where last_seen > now() - interval '10 s')") == "t"


def wait(condition, seconds: float, otherwise: str, pause: float = 0.05) -> None:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise Trouble(f"{otherwise} within {seconds:.0f} seconds")
        time.sleep(pause)


def quoted(text: str) -> str:
    """A text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"
