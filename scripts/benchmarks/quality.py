"""What the whole product finds at full size: planted matches, near misses, and notices of nobody who is held."""

import json
import os
import shutil
from collections import Counter
from pathlib import Path

from world.score import Hits, Tally, read, score_hits

from .bench import Bench, say
from .home import Home, Trouble
from .page import Row, Section


def measure(bench: Bench) -> Section:
    options = bench.options
    notices = min(options.notices, 10_000)
    world, unrelated = bench.folder / "planted", bench.folder / "unrelated"
    bench.generate(world, options.persons, notices)
    # Its persons are not imported; only its notices count, which tell of nobody.
    bench.generate(unrelated, 1, notices, 3, "--unrelated")
    home = bench.home("recall")
    say(f"import of {options.persons:,} persons")
    home.noticed("person", "import", str(world / "persons.ndjson"))
    home.noticed("modus", "import", str(world / "modus.ndjson"))
    drop(home, world)
    home.noticed("run", "--once")
    found = score_hits([line for line in read(world / "truth.ndjson") if "type" in line], Hits(raised(home)))
    persons = total(tally for name, tally in found["recall"].items() if not name.startswith("modus_"))
    methods = total(tally for name, tally in found["recall"].items() if name.startswith("modus_"))
    near = total(tally for name, tally in found["near_misses"].items() if not name.startswith("modus_"))
    right = total(tally for name, tally in found["precision"].items() if not name.startswith("modus_"))
    # File numbers are drawn anew in each world, so that one may come in both: only what is raised from here on counts.
    before = {row["hit"] for row in raised(home)}
    drop(home, unrelated)
    home.noticed("run", "--once")
    strangers = told(unrelated)
    hits, best = alerts([row for row in raised(home) if row["hit"] not in before], strangers)
    any_, strong = len(hits) / len(strangers), sum(best[name] == "strong" for name in hits) / len(strangers)
    most = max(hits.values(), default=0)
    bench.remove(home)
    full = options.persons >= 1_000_000 and notices >= 10_000
    return Section(f"What is found: {notices:,} notices against {options.persons:,} local persons", [
        Row(f"planted matches of persons ({persons.total:,}) that are raised", f"{share(persons)}", "≥ 0.99",
            (persons.share or 0) >= 0.99),
        Row("hits of their notices that are the planted one", f"{share(right)}", "≥ 0.95", (right.share or 0) >= 0.95),
        Row("first in the notice's list", share(found["first_ranked"])),
        Row(f"near misses ({near.total:,}) that are left alone", share(near)),
        Row(f"planted matches of methods ({methods.total:,}) that are raised", share(methods)),
        Row(f"notices of nobody who is held ({len(strangers):,}) that raise any hit", f"{any_:.4f}", "≤ 0.02",
            any_ <= 0.02),
        Row("notices of nobody who is held that raise a strong hit", f"{strong:.4f}", "≤ 0.001", strong <= 0.001),
        Row("most hits that one of them raises", f"{most}"),
    ], [
        "Lost by kind of damage: " + (", ".join(
            f"{name} {tally.total - tally.right} of {tally.total}" for name, tally in sorted(found["recall"].items())
            if tally.right < tally.total) or "none") + ".",
        "The whole way: files dropped, `noticed run --once`, hits listed; rarity counted by the import.",
        "The notices of nobody who is held are drawn from the same names; `scripts/generate-world --unrelated`.",
    ] + ([] if full else ["The goals are meant for 10,000 notices against 1,000,000 persons."]))


def drop(home: Home, world: Path) -> None:
    """Renames every file of a world into the inbox, in the order of their numbers."""
    spool = home.folder / "bench-spool"
    spool.mkdir(exist_ok=True)
    for path in sorted((p for p in (world / "inbox").rglob("*") if p.is_file()), key=lambda p: p.name):
        folder = home.folder / "inbox" / path.parent.name
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, spool / path.name)
        os.rename(spool / path.name, folder / path.name)


def raised(home: Home) -> list:
    listed = home.folder / "hits.ndjson"
    home.noticed("hit", "list", "--format", "ndjson", "--limit", "1000000", "--queue", "all", "--as", "compliance",
                 "--purpose", "benchmark", output_file=listed)
    return read(listed)


def told(world: Path) -> dict:
    """Each document's references, by the first."""
    documents = {}
    with open(world / "truth.ndjson", encoding="utf-8") as lines:
        for line in map(json.loads, lines):
            if line["type"] == "disposition" and line["expected"] == "accepted":
                documents[line["references"][0]] = set(line["references"])
    if not documents:
        raise Trouble("the world of notices of nobody has none")
    return documents


def alerts(rows: list, documents: dict) -> tuple:
    """How many hits each document raised that raised any, and the best grade of it."""
    names = {reference: name for name, references in documents.items() for reference in references}
    count, best = Counter(), {}
    for row in rows:
        name = names.get(row.get("reference"))
        if name is not None:
            count[name] += 1
            if row.get("grade") == "strong":
                best[name] = "strong"
            best.setdefault(name, row.get("grade"))
    return count, best


def total(tallies) -> Tally:
    tallies = list(tallies)
    return Tally(sum(t.right for t in tallies), sum(t.total for t in tallies))


def share(tally: Tally) -> str:
    return "none asked" if tally.share is None else f"{tally.share:.4f}"
