"""The reading process killed, starved of memory and stopped while files flow: no file may be lost or wrongly charged."""
import json
import os
import random
import resource
import signal
import time

from . import kinds
from .bureau import Bureau, say
from .files import left
from .observation import children, settled, status


def run(options) -> bool:
    with Bureau("decoder") as bureau:
        bureau.once()
        daemon = bureau.start()
        drop(bureau, 0, 1)
        bureau.wait(lambda: rows(bureau) == 1 and children(daemon.pid), 60)
        good = killed(bureau, options.times or 20, random.Random(options.seed))
        good &= stopped(bureau)
        good &= starved(bureau)
        crashed = bureau.sql("select name_readable, outcome from noticed.drop where reasons::text like '%crashed-decoder%'")
        good &= say(crashed == [["starving.json", "rejected"]], f"only the file that starved its process is charged: {crashed}")
        held = settled(lambda: status(daemon.pid, "VmRSS")) // 1024
        good &= say(daemon.poll() is None, f"the daemon was never restarted; it holds {held} MiB")
        return good & say(not left(bureau), "no file is left in the inbox or claimed")


def drop(bureau: Bureau, first: int, count: int):
    """Drops sound notices by rename."""
    spool = bureau.home / "drop-spool"
    spool.mkdir(exist_ok=True)
    for number in range(first, first + count):
        path = spool / f"sound-{number}.json"
        path.write_text(json.dumps(kinds.notice(5000 + number)))
        os.rename(path, bureau.home / "inbox" / "red-notice" / path.name)


def rows(bureau: Bureau, condition: str = "true") -> int:
    return int(bureau.sql(f"select count(*) from noticed.drop where {condition}")[0][0])


def killed(bureau: Bureau, times: int, chance: random.Random) -> bool:
    """Kills the process at random moments while files flow, at least a second apart, as no file is at fault."""
    first, kills, before = 1, 0, set()
    while kills < times:
        drop(bureau, first, 40)
        first += 40
        time.sleep(chance.uniform(0.02, 0.4))
        for child in children(bureau.daemon.pid):
            os.kill(child, signal.SIGKILL)
            before.add(child)
            kills += 1
        bureau.wait(lambda: rows(bureau) == first, 30)
    done = bureau.wait(lambda: rows(bureau) == first, 60)
    accepted = rows(bureau, "outcome = 'accepted'")
    return say(done is not None and accepted == first, f"{kills} reading processes killed; {accepted} of {first} sound files accepted")


def stopped(bureau: Bureau) -> bool:
    """Stops the process, so that it hangs without an end of its own."""
    # The last one may have been killed with nothing left to read; the next starts with the next file.
    before = rows(bureau)
    drop(bureau, 3999, 1)
    bureau.wait(lambda: rows(bureau) == before + 1 and children(bureau.daemon.pid), 60)
    before = rows(bureau)
    child = children(bureau.daemon.pid)[0]
    os.kill(child, signal.SIGSTOP)
    drop(bureau, 4000, 3)
    took = bureau.wait(lambda: rows(bureau) == before + 3, 120)
    good = rows(bureau, "outcome = 'accepted' and name_readable ~ 'sound-400[012][.]'") == 3
    return say(took is not None and good and child not in children(bureau.daemon.pid),
               f"a process that hung was ended and its files read by the next, {took or 0:.0f} s later")


def starved(bureau: Bureau) -> bool:
    """Lowers the memory that each process may have until a large file ends it, among sound ones."""
    before = rows(bureau)
    large = json.dumps(kinds.notice(8000, remarks="@")).replace("@", "long " * 200_000)
    spool = bureau.home / "drop-spool" / "starving.json"
    spool.write_text("[" + ",".join([large] * 30) + "]")

    def starve():
        for child in children(bureau.daemon.pid):
            bound = ((status(child, "VmSize") or 0) + 8 * 1024) * 1024
            if resource.prlimit(child, resource.RLIMIT_AS)[0] > 1 << 30:
                resource.prlimit(child, resource.RLIMIT_AS, (bound, bound))
        return rows(bureau) == before + 41
    starve()
    drop(bureau, 4100, 20)
    os.rename(spool, bureau.home / "inbox" / "red-notice" / spool.name)
    drop(bureau, 4200, 20)
    took = bureau.wait(starve, 120, 0.01)
    accepted = rows(bureau, "outcome = 'accepted' and name_readable ~ 'sound-4[12]..[.]'")
    return say(took is not None and accepted == 40, f"a process at its ceiling of memory: {accepted} of 40 sound files around it accepted")
