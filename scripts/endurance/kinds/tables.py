"""Tables whose cells do not close, do not end, or are meant for another program."""
from . import kind
from .json_files import MIB, filled

HEADER = "Document,Notice colour,File No,Requesting country,Family name,Forenames,Sex,Date of birth,Nationality,Charge\n"
ROW = "Red notice,red,2026/{n},Uruguay,QUILL{n},Ambrose,Male,9 May 1971,UY,Armed robbery\n"


def row(n: int) -> str:
    return ROW.format(n=n)


@kind("tables with a quotation mark that does not close", "rejected mixed", "too-many-items broken-row syntax incomplete unknown-table too-many-values field-too-large")
def open_quotes():
    yield "first-cell.csv", HEADER + '"' + row(1300) + row(1301) + row(1302)
    yield "last-row.csv", HEADER + row(1303) + '"Red notice,red,'
    yield "header.csv", '"' + HEADER + row(1304)
    yield "inside.csv", HEADER + row(1305).replace("QUILL", 'QU"ILL') + row(1306), "rejected mixed held restricted", ""
    yield "long.csv", HEADER + '"' + row(1307) * 100_000


@kind("tables with ten thousand columns", "rejected", "too-many-values unknown-table broken-row too-many-items too-large field-too-large")
def columns():
    yield "header.csv", HEADER.strip() + "".join(f",c{n}" for n in range(10_000)) + "\n" + row(1310)
    yield "row.csv", HEADER + row(1311).strip() + ",x" * 10_000 + "\n"
    yield "commas.csv", HEADER + "," * 1_000_000 + "\n"
    yield "same.csv", "Family name,Date of birth" + ",Alias" * 10_000 + "\nX,1971\n"


@kind("tables with formulas", "accepted held restricted rejected mixed", "")
def formulas():
    for number, cell in enumerate(["=cmd|' /C calc'!A0", "=HYPERLINK(\"\"http://127.0.0.1:@PORT@/x\"\")", "+1+1", "-1+1",
                                   "@SUM(1)", "\t=1+1", "=IMPORTXML(\"\"http://127.0.0.1:@PORT@/x\"\")"]):
        yield f"formula-{number}.csv", HEADER + row(1320 + number).replace(f"QUILL{1320 + number}", f'"{cell}"')


@kind("tables with rows too short and too long", "rejected mixed held restricted", "")
def shapes():
    yield "short.csv", HEADER + "Red notice,red\n" + row(1330)
    yield "long.csv", HEADER + row(1331).strip() + ",x,y,z\n" + row(1332)
    yield "empty-rows.csv", HEADER + "\n" * 50 + row(1333)
    yield "one-cell.csv", HEADER + "x\n"
    yield "ends.csv", HEADER.replace("\n", "\r") + row(1334).replace("\n", "\r\n") + row(1335)
    yield "header-only.csv", HEADER, "rejected", "no-notice unknown-table"
    yield "semicolons.csv", (HEADER + row(1336)).replace(",", ";")


@kind("tables with zeros and wrong letters", "rejected mixed", "nul-character control-character broken-row unknown-format not-utf8 "
      "unclear-encoding wrong-encoding unknown-table wrong-value")
def zeros():
    yield "cell.csv", HEADER + row(1340).replace("QUILL", "QU\0ILL")
    yield "row.csv", HEADER + "\0" * 100 + "\n" + row(1341)
    yield "bytes.csv", (HEADER + row(1342)).encode().replace(b"QUILL", b"QU\xff\xfeILL")
    yield "half-utf-16.csv", HEADER.encode("utf-16-le") + row(1343).encode()


@kind("tables of nothing that is known", "rejected ignored", "unknown-table unknown-format plain-message")
def unknown():
    yield "money.csv", "iban,amount,currency\nFR76,12.50,EUR\nFR77,13.50,EUR\n"
    yield "no-header.csv", "1,2,3\n4,5,6\n"
    yield "twice.csv", "name,name,name\na,b,c\n"
    yield "commas.csv", ",,,,\n,,,,\n"
    yield "tabs.tsv", "a\tb\tc\n1\t2\t3\n"


@kind("tables with an endless cell or too many rows", "rejected mixed", "field-too-large too-large too-many-items broken-row too-many-values")
def endless():
    yield "cell.csv", lambda path: filled(path, HEADER + 'Red notice,red,2026/1350,Uruguay,"', "x", 40 * MIB, '",A,M,1971,UY,x\n')
    yield "header.csv", "x" * (2 * MIB) + "," + HEADER
    yield "rows.csv", HEADER + "a,b,c,d,e,f,g,h,i,j\n" * 150_000
