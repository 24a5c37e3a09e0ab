"""Text that is long, disguised, quoted, or that floods its reader with labels."""
import random

from . import kind
from .json_files import MIB, filled

DIFFUSION = """FROM: NCB UTOPIA
OUR REF: UT/FUG/2026/0417
SUBJECT: WANTED PERSON DIFFUSION
FAMILY NAME: EXAMPLE
FORENAME: TEST
DOB: 09/05/1971
OFFENCE: FRAUD
"""


@kind("text of a million lines", "rejected", "too-large too-many-values field-too-large")
def lines():
    yield "same.txt", "a line of text\n" * 1_000_000
    yield "empty-lines.txt", "x" + "\n" * 1_000_000
    yield "carriage-returns.txt", "x" + "\r" * 1_000_000
    yield "diffusion.txt", DIFFUSION + "and so on\n" * 1_000_000
    yield "separators.txt", "x\u2028" * 1_000_000


@kind("text of one endless line", "rejected", "too-large field-too-large")
def line():
    yield "60-mb.txt", lambda path: filled(path, "FAMILY NAME: ", "x", 60 * MIB, "")
    yield "words.txt", "word " * 1_000_000
    yield "spaces.txt", "x" + " " * (5 * MIB) + "y"
    yield "100-mb.txt", lambda path: filled(path, "FAMILY NAME: ", "x", 100 * MIB, ""), "ignored", ""


@kind("text with letters that turn the line", "held restricted rejected accepted ignored duplicate")
def overrides():
    for name, sign in [("override", "\u202e"), ("embedding", "\u202b"), ("isolate", "\u2067"), ("mark", "\u200f"),
                       ("many", "\u202e" * 5000)]:
        yield f"{name}.txt", DIFFUSION.replace("EXAMPLE", f"EXAM{sign}PLE")


@kind("text with piles of accents", "held restricted rejected accepted ignored")
def zalgo():
    yield "name.txt", DIFFUSION.replace("EXAMPLE", "".join(letter + "\u0316\u0301\u0489" * 200 for letter in "EXAMPLE"))
    yield "labels.txt", "".join(letter + "\u0301" * 5 for letter in DIFFUSION)
    yield "all.txt", "a" + "\u0301" * 60_000


@kind("text with zeros and control characters", "rejected ignored held", "nul-character control-character unknown-format "
      "plain-message syntax unclear-encoding needs-keying not-utf8")
def controls():
    yield "nul.txt", DIFFUSION.replace("TEST", "TE\0ST"), "rejected", "nul-character control-character unknown-format"
    yield "escape.txt", DIFFUSION.replace("TEST", "\x1b[31mTEST\x1b]0;x\x07")
    yield "backspace.txt", DIFFUSION.replace("TEST", "TEST\b\b\b\bMARK")
    yield "form-feed.txt", DIFFUSION.replace("\n", "\x0c\n"), "held restricted rejected accepted duplicate", ""
    yield "all.txt", "".join(chr(n) for n in range(1, 32)) * 50, "rejected", ""


@kind("bytes without any meaning", "rejected", "unknown-format unclear-encoding nul-character control-character not-utf8 wrong-encoding")
def noise():
    chance = random.Random(3)
    for size in (16, 1000, 100_000, 5_000_000):
        yield f"noise-{size}.bin", chance.randbytes(size)
    yield "ones.bin", b"\xff" * 1000
    yield "mark-only.txt", b"\xff\xfe", "rejected", "empty-file"


@kind("quotes within quotes", "ignored held", "plain-message needs-keying")
def quoted():
    for depth in (3, 100, 500):
        yield f"depth-{depth}.txt", "see below\n" + "".join(
            ">" * depth + " " + line + "\n" for line in DIFFUSION.splitlines())
    chain = "thank you\n"
    for number in range(200):
        chain += f"\n-----Original Message-----\nFrom: a{number}@b.example\nSent: today\n" + DIFFUSION
    yield "chain.txt", chain
    yield "staircase.txt", "".join(">" * depth + " FAMILY NAME: EXAMPLE\n" for depth in range(1, 2000)), "ignored held rejected", ""


@kind("floods of labels", "rejected held restricted", "")
def labels():
    yield "names.txt", DIFFUSION + "FAMILY NAME: EXAMPLE\n" * 100_000, "rejected", "too-large too-many-values"
    yield "tags.txt", "SUBJECT: WANTED PERSON DIFFUSION\n" + "NAM/X,Y DOB/19710509 SEX/M EID/2026/1 " * 5000 + "\n", "rejected", ""
    yield "one-line.txt", "SUBJECT: WANTED PERSON DIFFUSION\n" + "DOB: " * 10_000 + "\n"
    yield "aliases.txt", DIFFUSION + "ALIAS: " + "; ".join(f"NAME {n}" for n in range(6000)) + "\n", "rejected held restricted", ""
    yield "numbers.txt", DIFFUSION + "".join(f"{n}. FAMILY NAME: N{n}\n" for n in range(1, 3000)), "rejected", "too-many-values too-large"
    yield "colons.txt", DIFFUSION + ":" * 60_000 + "\n"
    yield "kinds.txt", "SUBJECT: " + "WANTED PERSON DIFFUSION CANCELLATION AMENDMENT SUSPENSION " * 500 + "\nFAMILY NAME: X\n"


@kind("letters of people, and nothing else", "ignored", "plain-message")
def letters():
    for name, words in [
            ("english", "Dear colleagues,\nthe meeting is at nine.\nKind regards\n"),
            ("french", "Chers collègues,\nla réunion commence à neuf heures.\nBien à vous\n"),
            ("spanish", "Estimados colegas:\nla reunión empieza a las nueve.\nSaludos\n"),
            ("arabic", "الزملاء الأعزاء،\nيبدأ الاجتماع في التاسعة.\nمع التحية\n"),
            ("emoji", "🙂 👍🏽 see you 👨‍👩‍👧\n"), ("number", "42\n"), ("shell", "#!/bin/sh\nrm -rf /\n"),
            ("query", "'; drop table noticed.notice --\n")]:
        yield f"{name}.txt", words
