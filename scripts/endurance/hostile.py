"""Objects in the inbox that must not be opened, and files that try to harm their reader."""
import base64
import gzip
import os
import shutil
import time

from .bureau import Bureau, say


def run(options) -> bool:
    with Bureau("hostile") as bureau:
        bureau.once()
        inbox = os.fsencode(bureau.home / "inbox" / "red-notice")
        secret = bureau.home / "secret.json"
        secret.write_text('{"format":"noticed/notice/1"}')
        accessed = secret.stat().st_atime_ns
        os.symlink(secret, inbox + b"/link.json")
        os.mkfifo(inbox + b"/pipe.json")
        os.mkdir(inbox + b"/folder.json")
        names = {
            "newline and escape": b"new\nline\x1b[31m.json",
            "not UTF-8": b"caf\xe9\xff.json",
        }
        for name in names.values():
            with open(inbox + b"/" + name, "wb") as file:
                file.write(b'{"format":"noticed/notice/1","doc_kind":"%d"}' % len(name))
        open(inbox + b"/empty.json", "wb").close()
        with gzip.open(bureau.home / "bomb.gz", "wb", 9) as bomb:
            for _ in range(200):
                bomb.write(bytes(1 << 20))
        shutil.move(bureau.home / "bomb.gz", os.fsdecode(inbox) + "/bomb.json.gz")
        half = open(inbox + b"/half.json", "wb")
        half.write(b'{"format":"noticed/notice/1","doc_kind":')
        half.flush()
        bureau.start()
        time.sleep(3)
        good = say(os.path.exists(inbox + b"/half.json"), "a file that is still written to is left alone")
        half.write(b'"notise"}')
        half.close()
        bureau.wait(lambda: not os.path.exists(inbox + b"/half.json"), 30)
        time.sleep(8)
        rows = bureau.lines("drop", "list", "--limit", "1000")
        by_name = {row["name"]: row for row in rows}
        for name, outcome in [("link.json", "ignored"), ("pipe.json", "ignored"), ("folder.json", "ignored"),
                              ("empty.json", "rejected"), ("bomb.json.gz", "rejected"), ("half.json", "rejected")]:
            row = by_name.get(name)
            count = sum(1 for other in rows if other["name"] == name)
            reason = row["reasons"][0]["text"] if row and row["reasons"] else "no reason"
            good &= say(bool(row) and row["outcome"] == outcome and count == 1, f"{name}: {outcome}, one row: {reason}")
        for what, name in names.items():
            found = [row for row in rows if row["name_b64"] == base64.b64encode(name).decode()]
            shown = found[0]["name"] if found else "-"
            good &= say(len(found) == 1 and "\x1b" not in shown and "\n" not in shown, f"a name with {what}: {shown}")
        good &= say(secret.stat().st_atime_ns == accessed and secret.exists(), "the target of the link was not touched")
        good &= say(os.path.lexists(inbox + b"/link.json"), "what is not taken stays where it lies")
        peak = next(line for line in open(f"/proc/{bureau.daemon.pid}/status") if line.startswith("VmHWM"))
        print("daemon " + peak.strip())
        return good & say(bureau.daemon.poll() is None, "the daemon lives")
