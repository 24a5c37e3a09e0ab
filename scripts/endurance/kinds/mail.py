"""E-mail that nests, floods, encloses or disguises."""
import base64
import gzip
import quopri

from . import kind, notice, text

HEAD = ("From: NCB Utopia <ncb@utopia.example>\r\nTo: NCB France <ncb@france.example>\r\n"
        "Date: Sun, 15 Mar 2026 08:00:00 +0000\r\nMessage-ID: <1@utopia.example>\r\nMIME-Version: 1.0\r\n")
LETTER = "Dear colleagues,\r\nplease see below.\r\n"


def mail(content: str, subject: str = "information", more: str = "") -> str:
    return f"{HEAD}Subject: {subject}\r\n{more}\r\n{content}"


def part(kind_: str, content: bytes, name: str = "", more: str = "") -> str:
    named = f'Content-Disposition: attachment; filename="{name}"\r\n' if name else ""
    coded = base64.encodebytes(content).decode().replace("\n", "\r\n")
    return f"Content-Type: {kind_}\r\n{named}{more}Content-Transfer-Encoding: base64\r\n\r\n{coded}"


def mixed(*parts: str, subject: str = "information", letter: str = LETTER) -> str:
    inner = "".join(f"--frontier\r\n{each}\r\n" for each in (f"Content-Type: text/plain\r\n\r\n{letter}", *parts))
    return mail(inner + "--frontier--\r\n", subject, 'Content-Type: multipart/mixed; boundary="frontier"\r\n')


@kind("mail with parts within parts without end", "rejected", "too-deep too-many-values")
def nested():
    for depth in (20, 100, 2000):
        inner = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(depth))
        yield f"open-{depth}.eml", HEAD + inner + "Content-Type: text/plain\r\n\r\nx"
        closed = "".join(f"\r\n--b{n}--\r\n" for n in reversed(range(depth)))
        yield f"closed-{depth}.eml", HEAD + inner + "Content-Type: text/plain\r\n\r\nx" + closed
    yield "same-boundary.eml", HEAD + 'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n' * 1000, (
        "rejected ignored held"), ""


@kind("mail with messages within messages", "ignored rejected held", "plain-message too-deep incomplete too-many-values too-many-items needs-keying")
def messages():
    for depth in (3, 20, 300):
        inner = "".join(f"Content-Type: message/rfc822\r\n\r\n{HEAD}" for _ in range(depth))
        yield f"messages-{depth}.eml", HEAD + inner + "Content-Type: text/plain\r\n\r\n" + LETTER
    inner = mail(LETTER)
    for _ in range(12):
        inner = mixed(part("message/rfc822", inner.encode()))
    yield "attached.eml", inner


@kind("mail with false boundaries", "ignored rejected held", "plain-message incomplete needs-keying syntax")
def boundaries():
    for name, boundary in [("missing", ""), ("empty", '; boundary=""'), ("never", '; boundary="never"'),
                           ("dashes", '; boundary="--"'), ("spaces", '; boundary="   "'), ("pattern", '; boundary=".*"'),
                           ("long", f'; boundary="{"x" * 10_000}"'), ("two", '; boundary="a"; boundary="frontier"'),
                           ("not-ascii", '; boundary="é"'), ("comment", "; boundary=(x)frontier")]:
        yield f"{name}.eml", mail(f"--frontier\r\nContent-Type: text/plain\r\n\r\n{LETTER}--frontier--\r\n",
                                  more=f"Content-Type: multipart/mixed{boundary}\r\n")
    yield "prefix.eml", mail("--ab\r\n\r\nx\r\n--a\r\n\r\n--abc\r\n\r\ny\r\n--ab--\r\n",
                             more='Content-Type: multipart/mixed; boundary="ab"\r\n')


@kind("mail whose text is coded wrongly", "rejected", "syntax incomplete wrong-encoding")
def coded():
    diffusion = "SUBJECT: WANTED PERSON DIFFUSION\r\nFAMILY NAME: EXAMPLE\r\nDOB: 09/05/1971\r\n"
    for name, coding, content in [
            ("garbage", "base64", "%%%% this is no base64 %%%%"), ("one-letter", "base64", "U"),
            ("cut", "base64", base64.b64encode(diffusion.encode()).decode()[:-3] + "*"),
            ("unknown", "x-uuencode-of-mars", diffusion)]:
        yield f"{name}.eml", mail(content, "WANTED PERSON DIFFUSION", f"Content-Transfer-Encoding: {coding}\r\n")
    yield "padding.eml", mail("=" * 1000, "WANTED PERSON DIFFUSION", "Content-Transfer-Encoding: base64\r\n"), (
        "rejected held ignored"), ""
    yield "quoted.eml", mail("=ZZ=4" * 1000, "information", "Content-Transfer-Encoding: quoted-printable\r\n"), (
        "rejected ignored"), ""


@kind("mail with a flood of headers", "rejected", "too-large too-many-values field-too-large")
def headers():
    yield "many.eml", "".join(f"X-{n}: y\r\n" for n in range(10_000)) + mail(LETTER)
    yield "long.eml", f"X-Long: {'x' * 5_000_000}\r\n" + mail(LETTER)
    yield "folded.eml", "X-Folded: x\r\n" + " x\r\n" * 500_000 + mail(LETTER)
    yield "received.eml", "Received: from a by b\r\n" * 50_000 + mail(LETTER)
    yield "addresses.eml", HEAD + "Cc: " + "a@b.example, " * 100_000 + "\r\n\r\n" + LETTER


@kind("mail with a flood of encoded words", "ignored rejected held", "plain-message too-large field-too-large needs-keying")
def words():
    yield "many.eml", mail(LETTER, "=?utf-8?B?eA==?= " * 10_000)
    yield "nested.eml", mail(LETTER, "=?utf-8?B?" + base64.b64encode(b"=?utf-8?B?eA==?=").decode() + "?=")
    yield "unknown.eml", mail(LETTER, "=?x-martian?Q?abc?= =?utf-8?X?abc?= =?utf-8?B?%%%?= =?utf-8?Q?=ZZ?= =?=?=?")
    yield "half.eml", mail(LETTER, "=?utf-8?B?w6?=" * 100)
    yield "newline.eml", mail(LETTER, "=?utf-8?Q?a=0D=0ATo:_somebody=0D=0A=0D=0AFAMILY_NAME:_X?=")
    yield "nul.eml", mail(LETTER, "=?utf-8?Q?=00=01=1B[31m?=")


@kind("mail with an Outlook enclosure", "held", "needs-keying")
def outlook():
    for name in ("winmail.dat", "WINMAIL.DAT", "att00001.dat"):
        yield f"{name}.eml", mixed(part("application/ms-tnef", b"\x78\x9f\x3e\x22" + bytes(200), name))


@kind("mail that is encrypted", "held", "needs-keying")
def encrypted():
    secret = "-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA9x\r\n=abcd\r\n-----END PGP MESSAGE-----\r\n"
    yield "pgp-inline.eml", mail(secret)
    yield "pgp-mime.eml", mail(
        "--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b\r\nContent-Type: application/octet-stream\r\n\r\n"
        + secret + "--b--\r\n",
        more='Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary="b"\r\n')
    yield "s-mime.eml", HEAD + part("application/pkcs7-mime; smime-type=enveloped-data", b"\x30\x80\x06\x09", "smime.p7m")
    yield "s-mime-attached.eml", mixed(part("application/x-pkcs7-mime", b"\x30\x80", "smime.p7m"))


@kind("mail with what only a person can read", "held", "needs-keying")
def enclosed():
    from . import binary
    for name, (type_, content) in {
            "scan.pdf": ("application/pdf", binary.pdf("")), "script.pdf": ("application/pdf", binary.pdf(binary.SCRIPT)),
            "diffusion.docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", binary.document()),
            "diffusion.zip": ("application/zip", binary.archive({"diffusion.docx": binary.document()})),
            "locked.zip": ("application/zip", binary.locked_archive()), "old.doc": ("application/msword", binary.OLD_OFFICE),
            "page.tif": ("image/tiff", b"II*\0" + bytes(500)), "page.jpg": ("image/jpeg", b"\xff\xd8\xff\xe0" + bytes(500)),
            "called.txt": ("text/plain", binary.pdf("")), "called.json": ("application/json", binary.archive({"a": b"b"})),
            "..\\..\\windows\\x.pdf": ("application/pdf", binary.pdf("")), "../../etc/x.pdf": ("application/pdf", binary.pdf("")),
            "fdp.\u202etxt.pdf": ("application/pdf", binary.pdf("")), "a\x00b.pdf": ("application/pdf", binary.pdf(""))}.items():
        label = "".join(letter if letter.isalnum() or letter == "." else "_" for letter in name)
        yield f"{label}.eml", mixed(part(type_, content, name)).encode()


@kind("mail of a page alone", "ignored held accepted rejected", "")
def pages():
    for name, page, outcomes, codes in [
            ("letter", "<p>Dear colleagues, see you at <b>nine</b>.</p>", "ignored", "plain-message"),
            ("script", "<script>fetch('http://127.0.0.1:@PORT@/x')</script><img src='http://127.0.0.1:@PORT@/p'>hello", "ignored",
             "plain-message"),
            ("hidden", "<div style='display:none'>SUBJECT: CANCELLATION</div>hello", "ignored held", ""),
            ("tags", "<b>" * 200_000 + "hello", "ignored rejected", ""),
            ("tables", "<table><tr><td>" * 50_000 + "hello", "ignored rejected", ""),
            ("entities", "&#x0;&#xD800;&#x110000;&nosuch;" * 20_000, "ignored rejected", ""),
            ("open", "<p <p <p <!-- <![CDATA[ " * 20_000, "ignored rejected", ""), ("empty", "", "ignored", "plain-message")]:
        yield f"{name}.eml", mail(page, more="Content-Type: text/html; charset=utf-8\r\n"), outcomes, codes


@kind("mail with ten thousand parts", "rejected", "too-many-values too-many-items")
def parts():
    yield "parts.eml", mixed(*["Content-Type: text/plain\r\n\r\nx"] * 10_000)
    yield "empty-parts.eml", mail("--b\r\n" * 100_000, more='Content-Type: multipart/mixed; boundary="b"\r\n')
    yield "attachments.eml", mixed(*[part("application/json", text(notice(1100 + n)).encode(), f"{n}.json") for n in range(60)])


@kind("mail that encloses a bomb", "rejected ignored mixed held", "compression-ratio too-large too-deep unknown-format too-many-values plain-message")
def bombs():
    yield "gzip.eml", mixed(part("application/gzip", gzip.compress(bytes(100 << 20)), "notice.json.gz")), "rejected", (
        "compression-ratio too-large")
    yield "deep.eml", mixed(part("application/json", b"[" * 200_000, "notice.json")), "rejected", "too-deep"
    yield "laughs.eml", mixed(part("text/xml", b"<!DOCTYPE n [<!ENTITY a 'b'>]><notice>&a;</notice>", "notice.xml")), (
        "rejected"), "doctype"
    yield "remote.eml", mail("", more=(
        'Content-Type: message/external-body; access-type=URL; URL="http://127.0.0.1:@PORT@/x"\r\n'))


@kind("mail in letters that are none", "ignored rejected held", "plain-message wrong-encoding unclear-encoding nul-character "
      "control-character needs-keying not-utf8 incomplete")
def letters():
    yield "utf-8-that-is-latin-1.eml", mail("Fährt über die Brücke", more="Content-Type: text/plain; charset=utf-8\r\n").encode("latin-1")
    yield "unknown.eml", mail(LETTER, more="Content-Type: text/plain; charset=x-martian\r\n")
    yield "utf-7.eml", mail("+AGEAYg-", more="Content-Type: text/plain; charset=utf-7\r\n")
    yield "nul.eml", mail("a\0b\0c", more="Content-Type: text/plain; charset=utf-8\r\n")
    yield "binary.eml", mail("", more="Content-Type: text/plain\r\n").encode() + bytes(range(256)) * 40
    yield "quoted.eml", mail(quopri.encodestring(bytes(range(128, 256)) * 40).decode(), more=(
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"))
    yield "headers-only.eml", HEAD
    yield "cut.eml", mail("--b\r\nContent-Type: text/pl", more='Content-Type: multipart/mixed; boundary="b"\r\n')
