"""Two things at the same instant, many times: none may be missed."""
import json
import os
import random
import statistics
import subprocess
import threading
import time

from .bureau import TODAY, Bureau, say
from .chaos import settle

LETTERS = "bcdfghklmnprstvz"
VOWELS = "aeiou"


def person(number: int) -> dict:
    chance = random.Random(number)
    def word(count):
        return "".join(chance.choice(LETTERS) + chance.choice(VOWELS) for _ in range(count)).capitalize()
    return {"family_name": word(4), "forenames": word(3), "sex": "M",
            "birth_date": f"19{chance.randrange(50, 99)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 28):02}"}


def red(number: int, day: str) -> dict:
    return {
        "format": "noticed/notice/1", "doc_kind": "notice", "notice_type": "red", "entity_id": f"2026/{number}",
        "control_no": f"A-{number}/9-2026", "issuer": "UY", "issuer_kind": "ncb", "issuer_ref": f"UY/{number}",
        "published_at": day, "received_at": f"{day}T10:00:00Z", "gs_status": "published", "channel": "i24_7",
        "recipients": ["FR"], "confidentiality": "for_official_use_only", "languages": ["en"],
        "persons": [dict(person(number), status="prosecution", height_cm=180, nationalities=["UY"])],
        "case": {"facts": "On 3 March 2025 in Alphaville the person took part as organiser in an armed robbery of a shop.",
                 "facts_from": "2025-03-03", "place": "Alphaville", "country": "UY", "role": "organiser",
                 "charges": [{"text": "Armed robbery", "lang": "en", "code": "PTR", "law_ref": "Art. 211",
                              "max_months": 180, "death_possible": False}]},
        "warrant": {"no": f"W-{number}", "date": "2026-01-15", "authority": "Court of Alphaville",
                    "authority_kind": "judicial", "country": "UY", "copy": True},
        "extradition": {"assured": True}}


def cancellation(number: int, day: str) -> dict:
    return {"format": "noticed/notice/1", "doc_kind": "cancellation", "notice_type": "red", "issuer": "UY",
            "issuer_kind": "ncb", "published_at": day, "channel": "i24_7",
            "refers_to": {"entity_id": f"2026/{number}", "control_no": f"A-{number}/9-2026"}, "reason": "withdrawn"}


class Feeder:
    """One psql session that writes local persons by the plain SQL contract."""

    def __init__(self, bureau: Bureau):
        self.process = subprocess.Popen(
            ["psql", "-XqAt", "-h", f"{bureau.place()}/run", "-U", "noticed_admin", "-d", "noticed"],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        self.run("set role noticed_feeder;")

    def run(self, text: str):
        self.process.stdin.write(text + "\n")
        self.process.stdin.flush()

    def insert(self, number: int):
        record = json.dumps(person(number))
        self.run(f"insert into feeder.person (source, id, record) values ('race', '{number}', '{record}');")


def drop(bureau: Bureau, name: str, document: dict):
    draft = bureau.home / f".{name}"
    draft.write_text(json.dumps(document))
    os.rename(draft, bureau.home / "inbox" / "red-notice" / name)


def race(options) -> bool:
    times = options.times or 200
    today = time.strftime("%Y-%m-%d", time.gmtime())
    with Bureau("race") as bureau:
        bureau.once()
        bureau.start()
        time.sleep(1)
        feeder = Feeder(bureau)
        for number in range(1, times + 1):
            gate = threading.Barrier(2)
            def left():
                gate.wait()
                feeder.insert(number)
            def right():
                gate.wait()
                drop(bureau, f"n{number}.json", red(number, TODAY if TODAY < today else today))
            threads = [threading.Thread(target=left), threading.Thread(target=right)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        def count(condition="true"):
            return int(bureau.sql(
                "select count(*) from noticed.hit h join noticed.local_person p on p.number = h.person "
                "join noticed.notice n on n.id = h.notice "
                f"where n.reference = '2026/' || p.id and {condition}")[0][0])
        bureau.wait(lambda: count() >= times, 60, 0.5)
        settle(bureau)
        good = say(count() == times, f"person and notice at the same instant: {count()} of {times} hits")
        base = times + 1
        chance = random.Random(options.seed)
        for number in range(base, base + times):
            feeder.insert(number)
        for number in range(base, base + times):
            drop(bureau, f"n{number}.json", red(number, TODAY if TODAY < today else today))
            time.sleep(chance.uniform(0, 0.08))
            drop(bureau, f"c{number}.json", cancellation(number, today))
        bureau.wait(lambda: int(bureau.sql("select count(*) from noticed.notice where life = 'cancelled'")[0][0]) >= times, 60, 0.5)
        settle(bureau)
        time.sleep(2)
        stopped = int(bureau.sql("select count(*) from noticed.notice where life = 'cancelled'")[0][0])
        late = int(bureau.sql("select count(*) from noticed.document where outcome = 'stopped'")[0][0])
        raised = count(f"p.id::int >= {base}")
        left = count(f"p.id::int >= {base} and h.status in ('open', 'taken')")
        keys = int(bureau.sql(
            "select count(*) from noticed.notice_key k join noticed.subject s on s.id = k.subject "
            "join noticed.notice n on n.id = s.notice where n.life = 'cancelled'")[0][0])
        good &= say(stopped + late >= times, f"cancellation against match: {stopped} cancelled, {late} stopped on arrival")
        return good & say(left == 0 and keys == 0, f"no open hit is left ({raised} were raised and closed), no key either")


def feed(options) -> bool:
    times = options.times or 20
    today = time.strftime("%Y-%m-%d", time.gmtime())
    with Bureau("feed") as bureau:
        bureau.once()
        bureau.start()
        for number in range(1, times + 1):
            drop(bureau, f"n{number}.json", red(number, TODAY if TODAY < today else today))
        bureau.wait(lambda: bureau.sql("select count(*) from noticed.notice")[0][0] == str(times), 60)
        settle(bureau)
        feeder = Feeder(bureau)
        seconds = []
        for number in range(1, times + 1):
            feeder.insert(number)
            took = bureau.wait(
                lambda: bureau.sql(f"select count(*) from noticed.hit h join noticed.local_person p on p.number = h.person "
                                   f"where p.id = '{number}'") == [["1"]], 20, 0.01)
            seconds.append(took if took is not None else 99)
        return say(max(seconds) <= 2, f"plain SQL to hit: median {statistics.median(seconds):.2f} s, longest {max(seconds):.2f} s")
