"""The figures as text, and their place in the page."""

import re
from pathlib import Path
from typing import NamedTuple, Optional

BEGIN = "<!-- figures -->"
END = "<!-- /figures -->"
ORDER = ["latency", "intake", "import", "screen", "crowd", "recall", "process", "pairs", "review", "test"]


class Row(NamedTuple):
    """One figure. `reached` is nil where nothing must be reached."""

    what: str
    figure: str
    must: str = ""
    reached: Optional[bool] = None


class Section(NamedTuple):
    title: str
    rows: list
    notes: list


def text(name: str, section: Section, state) -> str:
    lines = [f"### {section.title}", f"<!-- {name} -->", "", state.line, "",
             "| what | figure | must reach | reached |", "|---|---|---|---|"]
    for row in section.rows:
        reached = "" if row.reached is None else "yes" if row.reached else "**no**"
        lines.append(f"| {row.what} | {row.figure} | {row.must} | {reached} |")
    lines.append("")
    lines += [f"- {note}" for note in section.notes]
    return "\n".join(lines).rstrip() + "\n"


def write(page: Path, name: str, section: str, order: Optional[list] = None) -> bool:
    """Puts a section in its place between the markers; the others stay. False when there are no markers."""
    try:
        whole = page.read_text()
    except FileNotFoundError:
        return False
    before, begin, rest = whole.partition(BEGIN)
    figures, end, after = rest.partition(END)
    if not begin or not end:
        return False
    sections = {}
    for part in re.split(r"(?m)^(?=### )", figures):
        found = re.search(r"(?m)^<!-- (\w+) -->$", part)
        if found:
            sections[found[1]] = part.strip() + "\n"
    sections[name] = section
    known = [each for each in order or ORDER if each in sections]
    body = "\n".join(sections[each] for each in known)
    page.write_text(f"{before}{begin}\n\n{body}\n{end}{after}")
    return True


def rate(count: float, seconds: float) -> str:
    return f"{count / seconds:,.0f}" if seconds > 0 else "unmeasurably many"


def runs(count: int) -> str:
    return "One run" if count == 1 else f"Median of {count} runs"


def spread(values: list, form: str = ".2f", unit: str = "s") -> str:
    """The least and the most of several runs."""
    if len(values) == 1:
        return f"{values[0]:{form}} {unit}"
    return f"{min(values):{form}} to {max(values):{form}} {unit}"
