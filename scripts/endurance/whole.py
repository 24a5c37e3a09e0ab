"""Ten thousand notices against a hundred thousand persons: every file once, and a second drop changes nothing."""
import subprocess
import time

from .bureau import ROOT, Bureau, say, world


def run(options) -> bool:
    place = world(options.persons or 100_000, options.notices or 10_000, options.seed)
    with Bureau("world") as bureau:
        begin = time.monotonic()
        bureau.fill(place)
        print(f"imported in {time.monotonic() - begin:.1f} s")
        dropped = bureau.drop(place)
        begin = time.monotonic()
        print(bureau.once())
        print(f"{dropped} files in {time.monotonic() - begin:.1f} s, matching included")
        drops = bureau.sql("select outcome, count(*) from noticed.drop group by 1 order by 1")
        total = sum(int(row[1]) for row in drops)
        print("drops: " + ", ".join(f"{count} {outcome}" for outcome, count in drops))
        good = say(total == dropped, f"each of {dropped} files has one row ({total})")
        for folder in ["inbox", "claimed"]:
            left = [p for p in (bureau.home / folder).rglob("*") if p.is_file() and p.name != ".now"]
            good &= say(not left, f"nothing is left in {folder}/ ({len(left)})")
        hits = bureau.home / "hits.ndjson"
        rows = bureau.home / "drops.ndjson"
        hits.write_text(bureau.call("hit", "list", "--format", "ndjson", "--limit", "1000000", "--queue", "all",
                                    "--as", "compliance", "--purpose", "endure"))
        rows.write_text(bureau.call("drop", "list", "--format", "ndjson", "--limit", "1000000"))
        score = subprocess.run(
            [ROOT / "scripts/score-world", str(place / "truth.ndjson"), "--hits", str(hits), "--drops", str(rows)],
            capture_output=True, text=True)
        print(score.stdout)
        before = bureau.state()
        bureau.drop(place)
        print(bureau.once())
        again = bureau.sql("select outcome, count(*) from noticed.drop group by 1 order by 1")
        duplicates = dict((row[0], int(row[1])) for row in again).get("duplicate", 0)
        first = dict((row[0], int(row[1])) for row in drops).get("duplicate", 0)
        good &= say(duplicates - first == dropped, f"the second drop: {duplicates - first} of {dropped} duplicates")
        good &= say(bureau.state()["hits"] == before["hits"], f"no new hit ({len(before['hits'])} before and after)")
        return good
