"""Wall time of the compliance review and of a trial of rules over everything held, and their memory."""

import os
import shutil
import time
from pathlib import Path
from statistics import median

from .bench import Bench, say
from .home import Home, Trouble
from .page import Row, Section, runs, spread

# One threshold of one rule, as a compliance officer would try it.
RULE = ("rules/penalty.yaml", "c.max_months >= 24 &&", "c.max_months >= 36 &&")
# A setting, so that every rule has to be asked by both.
SETTING = ("bureau.yaml", "minimumFacts: 40", "minimumFacts: 60")


def measure(bench: Bench) -> Section:
    options = bench.options
    home = populated(bench) if options.held_home is None else existing(bench, options.held_home)
    notices = int(home.sql("select count(*) from noticed.notice"))
    say(f"{notices:,} notices are held")
    home.sql("vacuum analyze")
    first = home.noticed("review", "run", "--format", "json")
    later, floors, one, every = [], [], [], []
    for number in range(options.runs):
        later.append(home.noticed("review", "run", "--format", "json"))
        floors.append(plain(home))
        one.append(trial(bench, home, *RULE))
        every.append(trial(bench, home, *SETTING))
        say(f"review {number + 1}: {later[-1].seconds:.1f} s, trial of one rule {one[-1].seconds:.1f} s, of all "
            f"{every[-1].seconds:.1f} s, plain reading {floors[-1]:.1f} s")

    def seconds(ran: list) -> str:
        return f"{median(each.seconds for each in ran):.1f} s"

    review = median(each.seconds for each in later)
    peak = max(each.peak_mib for each in [first, *later, *one, *every])
    rows = [
        Row("`noticed review`, the whole process", f"{review:.1f} s", "≤ 60 s", review <= 60),
        Row("the first one on this database", f"{first.seconds:.1f} s"),
        Row("`noticed rules diff`, one rule proposed", seconds(one), "≤ the review × 1.5",
            median(each.seconds for each in one) <= 1.5 * review),
        Row("`noticed rules diff`, a setting proposed, so that every rule is asked twice", seconds(every)),
        Row("most memory of one process", f"{peak:.0f} MiB"),
        Row("floor: the same documents read by `psql` alone", f"{median(floors):.1f} s"),
    ]
    return Section(f"Review of {notices:,} held notices", rows, [
        f"{runs(options.runs)} in turn: review {spread([each.seconds for each in later], '.1f')}, one rule "
        f"{spread([each.seconds for each in one], '.1f')}, every rule {spread([each.seconds for each in every], '.1f')}.",
        "A review reads each notice with its history, judges it by all rules of today, looks at every object beside "
        "notices and at 200 kept files, and writes its findings; `rules diff` judges and writes nothing.",
        "The floor reads every current document of one snapshot as text and throws it away.",
    ])


def populated(bench: Bench) -> Home:
    """A home of its own that holds the notices of a generated world."""
    home = bench.home("held")
    world = bench.folder / "held-world"
    say(f"a world of {bench.options.held:,} notices")
    bench.generate(world, max(2_000, bench.options.held // 5), bench.options.held, seed=5)
    home.noticed("person", "import", str(world / "persons.ndjson"))
    home.noticed("modus", "import", str(world / "modus.ndjson"))
    for folder in sorted((world / "inbox").iterdir()):
        target = home.folder / "inbox" / folder.name
        target.mkdir(parents=True, exist_ok=True)
        for path in sorted(folder.iterdir()):
            os.rename(path, target / path.name)
    shutil.rmtree(world)
    say("they are taken in")
    home.noticed("run", "--once")
    return home


def existing(bench: Bench, folder: Path) -> Home:
    """A home that holds notices already; it stays when the benchmark is over."""
    home = Home(bench.program, folder.resolve(), bench.root)
    home.start()
    return home


def trial(bench: Bench, home: Home, file: str, old: str, new: str):
    """Tries the home's rules with one text changed."""
    proposed = bench.folder / "proposed"
    shutil.rmtree(proposed, ignore_errors=True)
    shutil.copytree(home.folder / "pipelines", proposed)
    path = proposed / file
    text = path.read_text()
    if old not in text:
        raise Trouble(f"{path}: it has no “{old}” any more: tell scripts/benchmarks/review.py what to change")
    path.write_text(text.replace(old, new))
    return home.noticed("rules", "diff", str(proposed), "--format", "json")


def plain(home: Home) -> float:
    start = time.perf_counter()
    home.psql("-c", "\\copy (select content from noticed.notice_version where is_current) to /dev/null")
    return time.perf_counter() - start
