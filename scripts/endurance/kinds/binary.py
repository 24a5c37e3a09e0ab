"""Packed, scanned, executable, sparse and empty files."""
import gzip
import io
import os
import random
import struct
import zipfile
import zlib

from . import kind, notice, text

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000)
SCRIPT = "/OpenAction << /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1:@PORT@/x'\\)) >>"


def pdf(catalogue: str) -> bytes:
    """A page that has a picture and no text."""
    return (f"%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R {catalogue} >> endobj\n"
            "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
            "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj\n"
            "trailer << /Root 1 0 R >>\n%%EOF\n").encode()


def archive(files: dict) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return made.getvalue()


def document() -> bytes:
    return archive({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:document>FAMILY NAME: EXAMPLE</w:document>"})


def locked_archive() -> bytes:
    """An archive whose entry says that it is encrypted."""
    made = bytearray(archive({"notice.json": b"{}"}))
    made[6] |= 1
    return bytes(made)


def picture() -> bytes:
    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
    head = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")


@kind("empty files", "rejected", "empty-file")
def empty():
    for name, content in [("nothing", b""), ("spaces", b"   \n\t\r\n"), ("mark", b"\xef\xbb\xbf"), ("lines", b"\n" * 10_000),
                          ("packed", gzip.compress(b""))]:
        yield f"{name}.json", content, "rejected", "empty-file unknown-format"


@kind("sparse files", "rejected", "too-large nul-character unknown-format control-character")
def sparse():
    for mib in (10, 300, 5000):
        def write(path, mib=mib):
            with open(path, "wb") as file:
                os.truncate(file.fileno(), mib << 20)
        # Larger than is taken, a file is left where it lies.
        yield f"sparse-{mib}.json", write, *(("ignored", "") if mib > 64 else ())


@kind("gzip bombs", "rejected", "compression-ratio too-large")
def bombs():
    for mib in (10, 100, 1000):
        made = zlib.compressobj(9, zlib.DEFLATED, 31)
        packed = b"".join(made.compress(bytes(1 << 20)) for _ in range(mib)) + made.flush()
        yield f"zeros-{mib}.json.gz", packed
    yield "sound-and-zeros.json.gz", gzip.compress(text(notice(1500)).encode() + b" " * (50 << 20))
    chance = random.Random(5)
    block = chance.randbytes(20_000)
    yield "just-too-large.json.gz", gzip.compress(b'["' + block.hex().encode() * 1800), "rejected", "compression-ratio too-large"


@kind("gzip within gzip", "rejected", "unknown-format compression-ratio")
def nested():
    packed = text(notice(1501)).encode()
    for depth in range(1, 12):
        packed = gzip.compress(packed)
        if depth in (2, 3, 11):
            yield f"depth-{depth}.json.gz", packed


@kind("gzip of many members", "rejected", "gzip-members")
def members():
    yield "bytes.json.gz", b"".join(gzip.compress(bytes([letter])) for letter in text(notice(1502)).encode())
    yield "empty.json.gz", gzip.compress(b"") * 10_000
    yield "last.json.gz", gzip.compress(text(notice(1503)).encode()) + gzip.compress(b"") * 64


@kind("gzip that breaks off or is damaged", "rejected", "truncated-gzip damaged-gzip gzip-junk gzip-header")
def damaged():
    sound = gzip.compress(text(notice(1504)).encode(), mtime=0)
    for cut in (3, 9, 12, len(sound) // 2, len(sound) - 8, len(sound) - 1):
        yield f"cut-{cut}.json.gz", sound[:cut]
    for place in (2, 3, 20, len(sound) - 6, len(sound) - 2):
        broken = bytearray(sound)
        broken[place] ^= 0xFF
        yield f"damaged-{place}.json.gz", bytes(broken)
    yield "junk.json.gz", sound + b"junk"
    yield "zeros.json.gz", sound + bytes(512)
    yield "name.json.gz", sound[:3] + b"\x08" + sound[4:10] + b"n" * 500_000 + b"\0" + sound[10:]
    yield "only-mark.json.gz", b"\x1f\x8b"


@kind("scans, and documents that only a person can read", "held", "needs-keying")
def scans():
    for name, content in [
            ("scan.pdf", pdf("")), ("script.pdf", pdf(SCRIPT)), ("cut.pdf", pdf("")[:60]), ("launch.pdf", pdf("/AA << /O << /S /Launch /F (x) >> >>")),
            ("remote.pdf", pdf("/OpenAction << /S /URI /URI (http://127.0.0.1:@PORT@/x) >>")), ("locked.pdf", pdf("/Encrypt 9 0 R")),
            ("called.json", pdf("/Lang (en)")), ("old.doc", OLD_OFFICE), ("message.msg", OLD_OFFICE + b"__substg1.0_"), ("letter.docx", document()),
            ("letter.rtf", b"{\\rtf1\\ansi{\\object\\objocx} FAMILY NAME: EXAMPLE}")]:
        yield name, content


@kind("pictures", "held", "needs-keying")
def pictures():
    for name, content in [
            ("huge.png", picture()), ("cut.png", b"\x89PNG\r\n\x1a\n"), ("page.jpg", b"\xff\xd8\xff\xe0" + bytes(600)),
            ("page.tif", b"II*\0" + bytes(600)), ("page-2.tif", b"MM\0*" + bytes(600)), ("page.gif", b"GIF89a" + bytes(600)),
            ("page.bmp", b"BM\x36\x04\0\0\0\0\0\0\x36\x04\0\0" + bytes(600)),
            ("page.webp", b"RIFF\x64\x02\0\0WEBPVP8 " + bytes(600)), ("page.heic", b"\0\0\0\x18ftypheic" + bytes(600)),
            ("page.jp2", b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(600)), ("comment.jpg", b"\xff\xd8\xff\xfe\xff\xff" + b"<notice/>" * 60)]:
        yield name, content


@kind("archives", "held", "needs-keying")
def archives():
    chance = random.Random(9).randbytes(300)
    tar = bytearray(10_240)
    tar[:11] = b"notice.json"
    tar[257:263] = b"ustar\0"
    yield "notices.zip", archive({f"{n}.json": text(notice(1510 + n)) for n in range(3)})
    yield "locked.zip", locked_archive()
    yield "bomb.zip", archive({"zeros": bytes(50 << 20)})
    yield "paths.zip", archive({"../../etc/cron.d/x": b"x", "C:\\x": b"x", "/etc/passwd": b"x"})
    yield "cut.zip", archive({"a": b"b" * 1000})[:40]
    yield "empty.zip", b"PK\x05\x06" + bytes(18)
    for name, mark in [("a.7z", b"7z\xbc\xaf\x27\x1c"), ("a.rar", b"Rar!\x1a\x07\x01\x00"), ("a.xz", b"\xfd7zXZ\0"), ("a.bz2", b"BZh9"),
                       ("a.zst", b"\x28\xb5\x2f\xfd")]:
        yield name, mark + chance
    yield "notices.tar", bytes(tar)
    yield "notices.tar.gz", gzip.compress(bytes(tar) + chance * 40)


@kind("programs", "rejected", "unknown-format")
def programs():
    for name, mark in [("program", b"\x7fELF\x02\x01\x01" + bytes(9)), ("program.exe", b"MZ\x90\0\x03\0\0\0"),
                       ("program.macho", b"\xcf\xfa\xed\xfe\x07\0\0\x01"), ("Program.class", b"\xca\xfe\xba\xbe\0\0\0\x41"),
                       ("program.wasm", b"\0asm\x01\0\0\0"), ("data.sqlite", b"SQLite format 3\0"), ("link.lnk", b"L\0\0\0\x01\x14\x02\0")]:
        yield name, mark + random.Random(1).randbytes(3000)
