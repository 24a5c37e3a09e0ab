"""Hundreds of files that try to harm their reader, each of which must come to the end that its kind demands."""
import json
import os
import pathlib
import time

from . import kinds
from .bureau import Bureau, say
from .observation import Port, Secret, Watched, settled, status

INBOXES = {"json_files": "red-notice", "xml_files": "red-notice", "binary": "red-notice", "mail": "diffusion",
           "diffusions": "diffusion", "tables": "diffusion", "other_formats": "purple-notice"}
PATIENCE = 180
MIB = 1024


def run(options) -> bool:
    with Bureau("files") as bureau:
        bureau.once()
        secret, port = Secret(bureau.home / "secret.txt"), Port()
        truth = write(bureau.home / "staging", {"@SECRET@": str(bureau.home / "secret.txt"), "@PORT@": str(port.number)})
        (bureau.home / "truth.ndjson").write_text("".join(json.dumps(line) + "\n" for line in truth))
        names = {line["kind"] for line in truth}
        good = say(len(truth) >= 300 and len(names) >= 40, f"{len(truth)} files of {len(names)} kinds")
        daemon = bureau.start()
        watched = Watched(daemon.pid)
        good &= flow(bureau, truth, "first time")
        after = settled(lambda: status(daemon.pid, "VmRSS"))
        good &= ends(bureau, truth)
        good &= flow(bureau, truth, "second time")
        again = settled(lambda: status(daemon.pid, "VmRSS"))
        watched.stop()
        good &= say(again <= after + 48 * MIB,
                    f"the daemon holds {after // MIB} MiB after the files and {again // MIB} MiB after all of them once more; "
                    f"at most {watched.peak // MIB} MiB meanwhile")
        good &= say(daemon.poll() is None and "trouble" not in (bureau.home / "daemon.log").read_text(errors="replace").lower(),
                    "the daemon was never restarted and reported no trouble")
        ceiling = max(watched.ceilings.values(), default=1 << 62)
        good &= say(ceiling < 1 << 40 and watched.largest * 1024 <= ceiling,
                    f"{len(watched.seen)} reading processes; the largest had {watched.largest // MIB} MiB of address space "
                    f"({max(watched.seen.values(), default=0) // MIB} MiB resident) of the {ceiling >> 20} that it may")
        good &= say(not secret.was_opened(), "the file that some of them name was not opened")
        good &= say(port.calls == 0 and not any(watched.sockets.values()), f"{port.calls} calls of a port, and reading processes had {sum(map(len, watched.sockets.values()))} sockets that lead out")
        return good & say(not left(bureau), "every original is gone from the inbox, and no claim is left")


def write(folder: pathlib.Path, words: dict) -> list[dict]:
    """Writes the files and the truth about them."""
    folder.mkdir()
    truth = []
    for number, (kind, name, content, outcomes, codes) in enumerate(kinds.everything()):
        module = kinds.KINDS[kind][0].__module__.rsplit(".", 1)[1]
        path = folder / f"{number:04}-{name}"
        if callable(content):
            content(path)
        else:
            content = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
            for word, value in words.items():
                content = content.replace(word.encode(), value.encode())
            path.write_bytes(content)
        truth.append({"file": path.name, "inbox": INBOXES[module], "kind": kind, "outcomes": sorted(outcomes),
                      "codes": sorted(codes)})
    return truth


def flow(bureau: Bureau, truth: list[dict], which: str) -> bool:
    """Drops every file and waits until all have their row."""
    before = count(bureau)
    begin = time.monotonic()
    for line in truth:
        staged = bureau.home / "staging" / line["file"]
        kept = bureau.home / "drop-spool"
        kept.mkdir(exist_ok=True)
        os.link(staged, kept / line["file"])
        copy(kept / line["file"])
        os.rename(kept / line["file"], bureau.home / "inbox" / line["inbox"] / line["file"])
    last, moved = before, time.monotonic()
    while (now := count(bureau)) < before + len(truth):
        if now != last:
            last, moved = now, time.monotonic()
        if time.monotonic() - moved > PATIENCE or bureau.daemon.poll() is not None:
            break
        time.sleep(0.5)
    return say(now - before == len(truth), f"{which}: {now - before} rows in {time.monotonic() - begin:.0f} s")


def copy(path: pathlib.Path):
    """Gives a hard link bytes of its own, holes included."""
    other = path.with_name(path.name + ".copy")
    os.system(f"cp --sparse=always '{path}' '{other}'")
    os.rename(other, path)


def count(bureau: Bureau) -> int:
    return int(bureau.sql("select count(*) from noticed.drop")[0][0])


def ends(bureau: Bureau, truth: list[dict]) -> bool:
    """Compares what became of each file with what its kind demands."""
    rows = {row["name"]: row for row in bureau.lines("drop", "list", "--limit", "10000")}
    wrong, tally = [], {}
    for line in truth:
        row = rows.get(line["file"])
        codes = [reason["code"] for reason in row["reasons"]] if row else []
        outcome = row["outcome"] if row else "missing"
        tally[outcome] = tally.get(outcome, 0) + 1
        fits = outcome in line["outcomes"] and (not line["codes"] or bool(set(codes) & set(line["codes"])))
        line["outcome"], line["told"] = outcome, sorted(set(codes))
        if not fits:
            wrong.append(line)
    for line in wrong:
        print(f"      {line['kind']}: {line['file']}: {line['outcome']} {line['told']}, "
              f"not {'/'.join(line['outcomes'])} {line['codes']}")
    seen = pathlib.Path(os.environ.get("NOTICED_ENDURE_OUT", bureau.home / "seen.ndjson"))
    seen.write_text("".join(json.dumps(line) + "\n" for line in truth))
    told = ", ".join(f"{count} {outcome}" for outcome, count in sorted(tally.items(), key=lambda pair: -pair[1]))
    return say(not wrong, f"each in the end that its kind demands, with a reason of its kind ({told})")


def left(bureau: Bureau) -> list[str]:
    """What still lies in the inbox or is claimed; a file that is larger than is taken stays, and its row says so."""
    stays = {row[0] for row in bureau.sql("select name_readable from noticed.drop where outcome = 'ignored' and sha256 is null")}
    found = [path for folder in ("inbox", "claimed") for path in (bureau.home / folder).rglob("*") if path.is_file()]
    return [path.name for path in found if path.name not in stays and not path.name.startswith(".")]
