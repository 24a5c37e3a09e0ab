"""The daemon killed, or its database stopped, in mid-run: the end must be that of an undisturbed run."""
import os
import random
import signal
import subprocess
import time

from .bureau import Bureau, say, world


def quiet_run(place) -> dict:
    with Bureau("quiet") as bureau:
        bureau.fill(place)
        bureau.drop(place)
        bureau.once()
        return bureau.state()


def same(expected: dict, found: dict) -> bool:
    good = True
    for what in expected:
        good &= say(expected[what] == found[what], f"{what}: {len(found[what])} rows as in the undisturbed run")
        if expected[what] != found[what]:
            left = [row for row in expected[what] if row not in found[what]][:5]
            right = [row for row in found[what] if row not in expected[what]][:5]
            print(f"      only undisturbed: {left}\n      only disturbed: {right}")
    return good


def kill(options) -> bool:
    place = world(options.persons or 20_000, options.notices or 3_000, options.seed)
    expected = quiet_run(place)
    chance = random.Random(options.seed)
    with Bureau("killed") as bureau:
        bureau.fill(place)
        dropped = bureau.drop(place)
        kills = 0
        for round in range(options.rounds):
            mark = recorded(bureau)
            words = [bureau.binary, "run", "--once", "--as-of", "2026-11-01", "--home", str(bureau.home)]
            process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            # A third of the deaths while it starts and recovers, the others at some file of its work.
            if round % 3:
                further = chance.randrange(1, max(2, 2 * dropped // options.rounds))
                bureau.wait(lambda: process.poll() is not None or recorded(bureau) >= mark + further, 60)
            try:
                process.wait(chance.uniform(0.05, 1.2 if round % 3 == 0 else 0.4))
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
                kills += 1
        done = recorded(bureau)
        print(f"{kills} kills among {options.rounds} starts; {done} of {dropped} files were recorded by then")
        good = say(done > dropped // 4, "the deaths came in mid-work")
        print(bureau.once())
        good &= same(expected, bureau.state())
        crashed = bureau.sql("select count(*) from noticed.drop where reasons::text like '%crashed-decoder%'")
        return good & say(crashed == [["0"]], "no file was charged with a death")


def recorded(bureau: Bureau) -> int:
    return int(bureau.sql("select count(*) from noticed.drop")[0][0])


def server(bureau: Bureau, *words: str):
    data = f"{bureau.place()}/data"
    owner = subprocess.run(["stat", "-c", "%U", data], capture_output=True, text=True, check=True).stdout.strip()
    bindir = subprocess.run(["pg_config", "--bindir"], capture_output=True, text=True, check=True).stdout.strip()
    command = [f"{bindir}/pg_ctl", "-D", data, *words]
    if os.geteuid() == 0:
        command = ["setpriv", "--reuid", owner, "--regid", owner, "--init-groups", "--"] + command
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")


def database(options) -> bool:
    place = world(options.persons or 20_000, options.notices or 3_000, options.seed)
    # Dropped while the daemon looks: what lay there before is not taken in the order in which it came, because a file that
    # cannot be seen to be whole is left to lie for some seconds, and then its history tells of another order.
    with Bureau("quiet") as bureau:
        bureau.fill(place)
        look(bureau)
        bureau.drop(place)
        settle(bureau)
        expected = bureau.state()
    with Bureau("stopped") as bureau:
        bureau.fill(place)
        look(bureau)
        dropped = bureau.drop(place)
        named = 0
        for _ in range(3):
            mark = int(bureau.sql("select count(*) from noticed.drop")[0][0])
            bureau.wait(lambda: int(bureau.sql("select count(*) from noticed.drop")[0][0]) >= mark + dropped // 5, 30)
            server(bureau, "stop", "-m", "immediate")
            time.sleep(1)
            code, text = bureau.status()
            named += code == 69 and "database" in text
            bureau.call("db", "start")
        good = say(named == 3, f"status named the missing database {named} of 3 times")
        settle(bureau)
        good &= same(expected, bureau.state())
        return good & say(bureau.daemon.poll() is None, "the daemon lives")


def look(bureau: Bureau):
    """Starts the daemon and waits until it looks into the inbox."""
    bureau.start()
    bureau.wait(lambda: bureau.sql("select count(*) from noticed.node")[0][0] != "0", 30)
    time.sleep(2)


def settle(bureau: Bureau):
    """Waits until nothing is left to take in, to match or to prepare."""
    def is_idle() -> bool:
        # In this order: a file goes from the inbox to the claims, and from there into a row.
        for folder in ["inbox", "claimed"]:
            if any(p.is_file() and p.name != ".now" for p in (bureau.home / folder).rglob("*")):
                return False
        rows = bureau.sql("select (select count(*) from noticed.match_task), "
                          "(select count(*) from noticed.drop where settled_at is null and sha256 is not null)")
        return rows == [["0", "0"]]
    if bureau.wait(is_idle, 300, 0.5) is None:
        print("      it did not become idle within 300 s")
