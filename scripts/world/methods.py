"""Methods of crime: a drawn modus operandi in the project's `mo` vocabulary."""

from __future__ import annotations

from .atlas import Atlas, lines
from .rng import Rng

LISTS = ("objects", "devices", "concealment")
SYLLABLES = ("ka", "lo", "ven", "tri", "mo", "sar", "del", "pin", "gor", "us", "he", "ron", "bal",
             "fi", "dur", "net", "ola", "quo", "zim", "ter")
HEX = "0123456789abcdef"
BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
# Values that many records share and that must never make a match on their own.
COMMON = [("ipv4", "192.168.1.1"), ("ipv4", "10.0.0.1"), ("domain", "gmail.com"),
          ("domain", "google.com"), ("url", "https://www.facebook.com/"), ("ipv4", "8.8.8.8"),
          ("sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]


class Family:
    """A family of methods: its offence code, title and the values of each slot."""

    __slots__ = ("title", "code", "slots")

    def __init__(self, title: str, code: str):
        self.title, self.code = title, code
        self.slots: dict[str, tuple[list[str], list[str]]] = {}

    @property
    def elements(self) -> list[str]:
        return [name for name in self.slots if name not in LISTS]


def families() -> list[Family]:
    """The families of the data file."""
    result = []
    for line in lines("methods.txt"):
        if line.startswith("= "):
            title, code = line[2:].split(" | ")
            result.append(Family(title, code.strip()))
            continue
        name, _, values = line.partition(": ")
        common, _, rare = values.partition(" // ")
        result[-1].slots[name] = (
            [v.strip() for v in common.split(" ; ") if v.strip() not in ("", "nothing", "none")],
            [v.strip() for v in rare.split(" ; ") if v.strip()],
        )
    return result


def indicator(rng: Rng, cyber: bool, *, own: bool = False) -> dict:
    """One exact trace in a reserved or made-up range; `own` leaves out what many may share."""
    word = "".join(rng.pick(SYLLABLES) for _ in range(3)) + rng.digits(2)
    kinds = (["domain", "url", "email", "sha256", "wallet", "ipv6", "cve"] if cyber
             else ["phone", "plate", "serial", "account"])
    kind = rng.pick([k for k in kinds if not (own and k in ("cve", "ipv6"))])
    value = {
        "domain": lambda: f"{word}-pay.example", "email": lambda: f"{word}@mail-{word[:4]}.example",
        "url": lambda: f"https://{word}.example/{rng.text(HEX, 8)}/in.php",
        "sha256": lambda: rng.text(HEX, 64), "wallet": lambda: "bc1q" + rng.text(HEX, 38),
        "ipv6": lambda: "2001:db8:" + ":".join(rng.text(HEX, 4) for _ in range(6)),
        "cve": lambda: f"CVE-{rng.between(2021, 2026)}-{rng.digits(5)}",
        "phone": lambda: " ".join(["+999 6", *(rng.digits(2) for _ in range(4))]),
        "plate": lambda: f"{rng.text(BASE58[9:33], 2)}-{rng.digits(3)}-{rng.text(BASE58[9:33], 2)}",
        "serial": lambda: "SN" + rng.digits(4) + "-" + rng.text(HEX, 6).upper(),
        "account": lambda: "QQ" + rng.digits(20),
    }[kind]()
    return {"type": kind, "value": value}


def method(rng: Rng, family: Family, *, rare: float = 0.25) -> dict:
    """Slots and lists of one method; `rare` is the chance of an unusual value in a slot."""
    elements = {}
    for name in family.elements:
        if rng.chance(0.18):
            continue
        common, odd = family.slots[name]
        elements[name] = rng.pick(odd) if odd and (not common or rng.chance(rare)) \
            else rng.pick(common)
        if name in ("techniques", "wallets"):
            elements[name] = [elements[name]]
    found = {"elements": elements}
    for name in LISTS:
        common, odd = family.slots[name]
        values = [rng.pick(common)] if common else []
        if odd and rng.chance(rare + 0.1):
            values.append(rng.pick(odd))
        found[name] = values
    cyber = "malware" in family.slots or "infrastructure" in family.slots
    found["indicators"] = [indicator(rng, cyber) for _ in range(rng.between(0, 2))]
    return found


_LEADS = {
    "target": ["aimed at: {}", "chosen target: {}"], "entry": ["way in: {}", "entered by {}"],
    "means": ["used: {}", "worked with {}"], "time": ["time: {}", "took place {}"],
    "style": ["way of working: {}", "noted: {}"], "tale": ["story told: {}", "pretext: {}"],
    "pals": ["seen together: {}", "persons: {}"], "transport": ["came and left by {}", "vehicle: {}"],
    "trademark": ["peculiarity: {}", "signature of the group: {}"],
}


def description(rng: Rng, found: dict, title: str) -> str:
    """The method in sentences, in another wording each time."""
    says = []
    for name, value in found["elements"].items():
        text = ", ".join(value) if isinstance(value, list) else value
        lead = rng.pick(_LEADS[name]) if name in _LEADS else name + ": {}"
        says.append(lead.format(text))
    says = rng.shuffled(says)
    body = ". ".join(s[0].upper() + s[1:] for s in says)
    tail = f" Taken or carried: {', '.join(found['objects'])}." if found["objects"] else ""
    hid = f" Hidden: {', '.join(found['concealment'])}." if found["concealment"] else ""
    return f"{title}. {body}.{tail}{hid}"


def local_modus(rng: Rng, atlas: Atlas, family: Family, index: int, home: str, found: dict,
                day: str, place: str, country: str) -> dict:
    """A record of the bureau's own file of methods."""
    return {
        "id": f"M-{index + 1:06d}", "source": rng.pick(("crime-analysis", "regional-file")),
        "title": family.title, "investigation_state": rng.pick(("open", "closed")),
        "offence_code": family.code, "events": [{"date": day, "country": country, "place": place}],
        "elements": found["elements"], "objects": found["objects"],
        "devices": found["devices"], "concealment": found["concealment"],
        "indicators": found["indicators"],
        "description": description(rng, found, family.title),
    }
