"""JSON that is too deep, too long, too many, ambiguous, broken, or written in something else than UTF-8."""
import random

from . import kind, notice, text

MIB = 1 << 20


def inside(number: int, raw: str, field: str = "remarks") -> str:
    """A notice with something written as it stands in the place of a value."""
    return text(notice(number, **{field: "@@"})).replace('"@@"', raw)


@kind("JSON nested without end", "rejected", "too-deep")
def depth():
    for size in (65, 1000, 100_000, 5_000_000):
        # A list as deep as is read, with one empty list in it, is a list of no notice.
        yield f"closed-{size}.json", "[" * size + "]" * size, "rejected", "too-deep unknown-format"
        yield f"in-a-field-{size}.json", inside(1001, "[" * size + "1" + "]" * size)
    yield "open.json", "[" * 1_000_000
    yield "objects.json", '{"a":' * 1_000_000
    yield "mixed.json", '{"format":"noticed/notice/1","persons":' + '[{"a":' * 500_000


@kind("JSON with a key twice", "rejected", "duplicate-key")
def duplicates():
    sound = text(notice(1002))
    yield "top.json", sound[:-1] + ',"doc_kind":"cancellation"}'
    yield "written-otherwise.json", sound[:-1] + ',"doc\\u005fkind":"cancellation"}'
    yield "equal-value.json", sound[:-1] + ',"format":"noticed/notice/1"}'
    yield "in-a-person.json", sound.replace('"sex": "M"', '"sex": "M", "sex": "F"')
    yield "thousand-times.json", sound[:-1] + ',"remarks":"x"' * 1000 + "}"
    yield "nothing-else.json", '{"format":"noticed/notice/1","format":"noticed/notice/1"}'


@kind("JSON with half a surrogate pair", "rejected", "lone-surrogate")
def surrogates():
    for name, raw in [("high", "\\ud800"), ("low", "\\udc00"), ("turned", "\\udc00\\ud800"), ("twice", "\\ud800\\ud800"),
                      ("before-a-letter", "\\ud83dx"), ("at-the-end", "x\\uDBFF")]:
        yield f"{name}.json", inside(1003, f'"{raw}"')
    yield "in-a-key.json", text(notice(1003))[:-1] + ',"\\ud800":1}'


@kind("JSON with U+0000", "rejected", "nul-character control-character unknown-format")
def nul():
    yield "escaped.json", inside(1004, '"a\\u0000b"')
    yield "in-a-name.json", text(notice(1004, person={"family_name": "A@@B"})).replace("@@", "\\u0000")
    yield "raw.json", inside(1004, '"a\0b"')
    yield "at-the-end.json", text(notice(1004)) + "\0", "rejected", "syntax control-character nul-character"
    yield "at-the-start.json", "\0" + text(notice(1004))


@kind("JSON with numbers that no number is", "rejected", "bad-number syntax wrong-type wrong-value incomplete")
def numbers():
    for name, raw in [
            ("too-large", "1e400"), ("digits", "9" * 100_000), ("not-a-number", "NaN"), ("infinity", "-Infinity"),
            ("hexadecimal", "0x10"), ("zero-first", "0180"), ("plus", "+180"), ("point", "180."), ("no-digit", ".5"),
            ("exponent", "1e"), ("huge-exponent", "1e999999999"), ("two-points", "1.8.0"), ("minus", "-"),
            ("beyond-64-bits", "18446744073709551616"),
            ("fraction", "180.5"), ("underline", "1_80"), ("arabic", "١٨٠")]:
        yield f"{name}.json", text(notice(1005, person={"height_cm": "@@"})).replace('"@@"', raw)
    # A number that is one, and that no person measures, is for the rules.
    for number, height in enumerate([-180, 4_000_000]):
        yield f"no-height-{number}.json", text(notice(1015 + number, person={"height_cm": height})), "accepted", "IDN-09"


@kind("JSON that breaks off", "rejected", "incomplete")
def cut():
    chance = random.Random(7)
    sound = text(notice(1006))
    for number in range(12):
        yield f"cut-{number}.json", sound[: chance.randrange(40, len(sound) - 2)], "rejected", "incomplete syntax bad-number"
    yield "in-a-letter.json", text(notice(1006, remarks="é")).encode().split(b"\xc3")[0] + b"\xc3", "rejected", (
        "not-utf8 incomplete")
    yield "last-brace.json", sound[:-1]
    yield "list.json", "[" + sound + ","


@kind("JSON as other languages write it", "rejected", "syntax unknown-format bad-number control-character incomplete")
def loose():
    sound = text(notice(1007))
    yield "comma-at-the-end.json", sound[:-1] + ",}"
    yield "comma-in-a-list.json", sound.replace('["FR"]', '["FR",]')
    yield "comment.json", "{ // a comment\n" + sound[1:]
    yield "comment-of-c.json", sound.replace('"doc_kind"', '/* x */ "doc_kind"')
    yield "single-quotes.json", sound.replace('"', "'")
    yield "bare-keys.json", sound.replace('"format":', "format:")
    yield "python.json", sound.replace("true", "True")
    yield "second-value.json", sound + " " + "{}"
    yield "junk-after.json", sound + " x"
    yield "raw-newline.json", inside(1007, '"a\nb"')
    yield "raw-tab.json", inside(1007, '"a\tb"')
    yield "unknown-escape.json", inside(1007, '"\\x41"')
    yield "short-escape.json", inside(1007, '"\\u12"')
    yield "non-breaking-space.json", sound.replace(": ", ":\u00a0")


@kind("JSON behind a byte order mark", "accepted duplicate")
def mark():
    yield "mark.json", b"\xef\xbb\xbf" + text(notice(1008)).encode()
    yield "mark-and-lines.json", b"\xef\xbb\xbf\r\n" + text(notice(1009)).encode()
    yield "two-marks.json", b"\xef\xbb\xbf" * 2 + text(notice(1008)).encode(), "rejected", "syntax unknown-format"
    yield "mark-within.json", text(notice(1008)).encode().replace(b"{", b"\xef\xbb\xbf{", 2), "rejected", "syntax"


@kind("JSON in another encoding", "rejected", "not-utf8 unknown-format wrong-encoding unclear-encoding control-character")
def encodings():
    sound = text(notice(1010, remarks="Möglich, ПРИМЕР"))
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "cp037", "utf-7"):
        if encoding == "utf-7":
            continue
        yield f"{encoding}.json", sound.encode(encoding, "replace")
    yield "latin-1.json", text(notice(1010, remarks="Möglich")).encode("latin-1")
    yield "windows-1251.json", text(notice(1010, remarks="ПРИМЕР")).encode("cp1251")


@kind("JSON with bytes that are not UTF-8", "rejected", "not-utf8")
def bytes_():
    for name, raw in [("overlong", b"\xc0\x80"), ("overlong-slash", b"\xe0\x80\xaf"), ("surrogate", b"\xed\xa0\x80"),
                      ("beyond", b"\xf4\x90\x80\x80"), ("five-bytes", b"\xf8\x88\x80\x80\x80"), ("alone", b"\x80"),
                      ("cut", b"\xe2\x82")]:
        yield f"{name}.json", inside(1011, '"@@"').encode().replace(b"@@", raw)


@kind("JSON with one endless text", "rejected", "field-too-large too-large")
def long():
    yield "60-mb.json", lambda path: filled(path, '{"format":"noticed/notice/1","remarks":"', "x", 60 * MIB, '"}')
    yield "escapes.json", lambda path: filled(path, '{"format":"noticed/notice/1","remarks":"', "\\u0041", 40 * MIB, '"}')
    yield "key.json", lambda path: filled(path, '{"', "k", 20 * MIB, '":1}')
    yield "70-mb.json", lambda path: filled(path, '{"format":"noticed/notice/1","remarks":"', "x", 70 * MIB, '"}'), "ignored", ""
    yield "open.json", lambda path: filled(path, '{"format":"noticed/notice/1","remarks":"', "x", 30 * MIB, ""), (
        "rejected"), "field-too-large incomplete"


def filled(path, before: str, part: str, size: int, after: str):
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(before)
        for _ in range(size // MIB):
            file.write(part * (MIB // len(part)))
        file.write(after)


@kind("JSON of a million small values", "rejected", "too-many-values too-many-items unknown-field")
def many():
    yield "lists.json", inside(1012, "[" + "[]," * 1_000_000 + "[]]")
    yield "numbers.json", inside(1012, "[" + "1," * 5_000_000 + "1]")
    yield "keys.json", "{" + ",".join(f'"k{n}":{n}' for n in range(500_000)) + "}"
    yield "items.json", "[" + "{}," * 1_000_000 + "{}]"
    yield "lines.json", '{"a":1}\n' * 500_000
    yield "white-space.json", " " * (20 * MIB), "rejected", "empty-file"


@kind("JSON with fields of the wrong type", "rejected", "wrong-type wrong-value unknown-field empty-text")
def types():
    for name, change in [
            ("persons-text", {"persons": "x"}), ("persons-object", {"persons": {"family_name": "X"}}),
            ("persons-of-numbers", {"persons": [1, 2]}), ("case-list", {"case": []}), ("type-list", {"notice_type": ["red"]}),
            ("unknown-kind", {"doc_kind": "notise"}), ("unknown-field", {"isuer": "UY"}), ("prototype", {"__proto__": {}}),
            ("constructor", {"constructor": {"prototype": {}}}), ("homoglyph", {"реrsons": []}), ("empty", {"remarks": ""}),
            ("flag", {"issuer": True}), ("country", {"issuer": "Uruguay; drop table notice"})]:
        yield f"{name}.json", text(notice(1013, **change))


@kind("JSON with days that no calendar has", "rejected", "wrong-value")
def days():
    for name, value in [("february", "2026-02-30"), ("month", "2026-13-01"), ("zero", "0000-00-00"), ("year", "99999-01-01"),
                        ("words", "yesterday"), ("negative", "-2026-01-01"), ("digits", "20260101"), ("arabic", "٢٠٢٦-٠١-٠١")]:
        yield f"{name}.json", text(notice(1014, published_at=value))


@kind("lists of anything but notices", "rejected", "unknown-format no-notice wrong-type")
def garbage():
    for name, raw in [("numbers", "[1,2,3]"), ("nulls", "[null,null]"), ("mixed", '[1,null,"x",{},[]]'), ("empty", "[]"),
                      ("object", "{}"), ("nothing", "null"), ("text", '"notice"'), ("number", "42"),
                      ("public-list", '{"_embedded":{"notices":[]}}'), ("no-list", '{"_embedded":{"notices":7}}'),
                      ("unknown-version", '{"format":"noticed/notice/99"}')]:
        yield f"{name}.json", raw, *(("ignored rejected", "plain-message unknown-format") if raw[0] not in "[{" else ())


@kind("one bad line among good ones", "mixed", "syntax duplicate-key not-utf8 lone-surrogate")
def lines():
    for name, bad in [("syntax", b'{"format":,}'), ("twice", b'{"a":1,"a":2}'), ("bytes", b'{"a":"\xff"}'),
                      ("half", b'{"a":"\\ud800"}')]:
        good = [text(notice(number)).encode() for number in (1020, 1021)]
        yield f"{name}.ndjson", b"\n".join([good[0], bad, good[1].replace(b"2026/1021", b"2026/10" + str(len(bad)).encode())])


@kind("names of persons that deceive the eye", "accepted held restricted duplicate rejected")
def names():
    for number, (name, value) in enumerate([
            ("right-to-left", "نموذج‏ تجريبي"), ("override", "REHTAEF\u202eLLIUQ"), ("emoji", "QUILL🕵️‍♀️FEATHER"),
            ("newline", "QUILL\nFEATHER"), ("zalgo", "Q" + "\u0301" * 500 + "UILL"), ("zero-width", "QU\u200bILL\u200dFEATHER"),
            ("tag-letters", "QUILL\U000e0041\U000e0042"), ("noncharacter", "QUILL\uffff"), ("private", "QUILL\ue000"),
            ("escape", "QUILL\u001b[31mRED"), ("injection", "'; drop table noticed.notice; --"), ("markup", "<script>x</script>"),
            ("long", "QUILL" * 2000), ("one-letter", "Q"), ("digits", "12345"), ("placeholder", "N/A")]):
        yield f"{name}.json", text(notice(1030 + number, person={"family_name": value}))


@kind("ten thousand persons in one notice", "accepted held restricted rejected")
def crowd():
    yield "persons.json", text(notice(1050, persons=[{"family_name": f"N{n}"} for n in range(10_000)]))
    yield "aliases.json", text(notice(1051, person={"aliases": [f"NAME {n}" for n in range(10_000)]}))
    yield "charges.json", text(notice(1052, case={"charges": [{"text": "theft; " * 200}] * 500}))
    yield "charge.json", text(notice(1053, case={"charges": [{"text": "theft and robbery, " * 20_000}]}))
