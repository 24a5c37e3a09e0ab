"""XML that would have its reader open, multiply or misread something."""
from . import day, kind
from .json_files import MIB, filled

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def body(inner: str = "", before: str = "", attributes: str = "", head: str = HEAD) -> str:
    return (f'{head}{before}<notice xmlns="urn:noticed:notice:1"{attributes}><doc_kind>notice</doc_kind>'
            f"<notice_type>red</notice_type>{inner}</notice>")


def places():
    """Where something from outside would be fetched, filled in by the run."""
    return ["@SECRET@", "http://127.0.0.1:@PORT@/evil", "//127.0.0.1/share/x", "/etc/passwd", "php://filter/x", "ftp://127.0.0.1/x"]


@kind("XML that multiplies (billion laughs)", "rejected", "doctype")
def laughs():
    for name, count, width in [("classic", 10, 10), ("flat", 2, 60_000), ("deep", 60, 2)]:
        steps = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * width}">' for n in range(1, count))
        yield f"{name}.xml", body("<remarks>&l9;</remarks>", f'<!DOCTYPE notice [<!ENTITY l0 "lol">{steps}]>')
    yield "parameter.xml", body("", '<!DOCTYPE n [<!ENTITY % a "&#37;b;&#37;b;"><!ENTITY % b "x">%a;]>')
    yield "circle.xml", body("<remarks>&a;</remarks>", '<!DOCTYPE n [<!ENTITY a "&b;"><!ENTITY b "&a;">]>')
    yield "attributes.xml", body("", '<!DOCTYPE n [<!ATTLIST notice x CDATA "y">]>')


@kind("XML that pulls in a file", "rejected", "doctype")
def entities():
    for number, place in enumerate(places()):
        yield f"entity-{number}.xml", body("<remarks>&x;</remarks>", f'<!DOCTYPE notice [<!ENTITY x SYSTEM "{place}">]>')
        yield f"parameter-{number}.xml", body("", f'<!DOCTYPE notice [<!ENTITY % x SYSTEM "{place}"> %x;]>')
    yield "public.xml", body("<remarks>&x;</remarks>", '<!DOCTYPE notice [<!ENTITY x PUBLIC "-//X" "@SECRET@">]>')


@kind("XML with a document type elsewhere", "rejected", "doctype")
def doctypes():
    for number, place in enumerate(places()):
        yield f"system-{number}.xml", body("", f'<!DOCTYPE notice SYSTEM "{place}">')
    yield "bare.xml", body("", "<!DOCTYPE notice>")
    yield "late.xml", body("", "<!-- a comment -->\n<?p i?>\n<!DOCTYPE notice [ ]>")


@kind("XML that names other files without a document type", "rejected held accepted restricted duplicate",
      "")
def pulls():
    for number, place in enumerate(places()):
        yield f"include-{number}.xml", body(
            f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{place}" parse="text"/>')
        yield f"schema-{number}.xml", body("", attributes=(
            f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:noticed:notice:1 {place}"'))
        yield f"style-{number}.xml", body("", f'<?xml-stylesheet type="text/xsl" href="{place}"?>')


@kind("XML nested without end", "rejected", "too-deep")
def depth():
    for size in (65, 1000, 100_000, 2_000_000):
        yield f"closed-{size}.xml", body("<a>" * size + "</a>" * size)
    yield "open.xml", body("<a>" * 1_000_000)
    yield "root.xml", HEAD + "<notice>" * 500_000


@kind("XML with too many or too long attributes", "rejected", "too-many-values field-too-large too-large syntax duplicate-key")
def attributes():
    yield "many.xml", body(attributes="".join(f' a{n}="x"' for n in range(50_000)))
    yield "few-too-many.xml", body(attributes="".join(f' a{n}="x"' for n in range(100)))
    yield "namespaces.xml", body(attributes="".join(f' xmlns:n{n}="urn:{n}"' for n in range(20_000)))
    yield "long.xml", body(attributes=f' a="{"x" * 20 * MIB}"')
    yield "long-name.xml", body(f"<{'n' * 100_000}/>")
    yield "twice.xml", body(attributes=' a="1" a="2"')
    yield "no-quotes.xml", body(attributes=" a=1")


@kind("XML in an encoding it does not declare", "rejected", "wrong-encoding unclear-encoding not-utf8 syntax unknown-format incomplete")
def encodings():
    words = "<remarks>Fährt über die Brücke, ПРИМЕР</remarks>"
    yield "latin-called-utf-8.xml", body("<remarks>Fährt über</remarks>").encode("latin-1")
    yield "cyrillic-called-utf-8.xml", body(words).replace("ä", "a").replace("ü", "u").encode("cp1251")
    yield "utf-16-called-utf-8.xml", body(words).encode("utf-16-le"), "rejected held", ""
    # Text that is sound UTF-8 is read whatever it is called.
    yield "unknown.xml", body(words, head='<?xml version="1.0" encoding="x-martian"?>'), "held", ""
    yield "utf-7.xml", body("<remarks>+ADw-script+AD4-</remarks>", head='<?xml version="1.0" encoding="UTF-7"?>'), "held", ""
    yield "ebcdic.xml", body("").encode("cp037")
    yield "utf-8-called-utf-16.xml", body(words, head='<?xml version="1.0" encoding="UTF-16"?>'), "held duplicate", ""
    yield "half-a-letter.xml", body("<remarks>x").encode() + b"\xc3"


@kind("XML floods of CDATA, comments and instructions", "rejected held duplicate",
      "")
def floods():
    yield "cdata-many.xml", body("<remarks>" + "<![CDATA[x]]>" * 1_000_000 + "</remarks>")
    yield "cdata-one.xml", body(f"<remarks><![CDATA[{'x' * 20 * MIB}]]></remarks>")
    yield "cdata-open.xml", body("<remarks><![CDATA[x")
    yield "cdata-end.xml", body("<remarks>]]></remarks>")
    yield "comments.xml", body("<!-- x -->" * 1_000_000)
    yield "comment-one.xml", body(f"<!--{'x' * 20 * MIB}-->")
    yield "comment-open.xml", body("<!-- x")
    yield "instructions.xml", body("<?x y?>" * 500_000)
    yield "elements.xml", body("<a/>" * 1_000_000)
    yield "references.xml", body("<remarks>" + "&#65;" * 2_000_000 + "</remarks>")
    yield "text.xml", lambda path: filled(path, body("@").split("@")[0] + "<remarks>", "x", 60 * MIB, "</remarks></notice>")


@kind("XML that is not well formed", "rejected",
      "syntax incomplete nul-character control-character unknown-format unknown-field")
def malformed():
    for name, inner in [("entity", "&nbsp;"), ("ampersand", "a & b"), ("crossed", "<a><b></a></b>"), ("open", "<a>"),
                        ("prefix", "<x:y/>"), ("character", "<remarks>&#0;</remarks>"), ("bell", "<remarks>&#7;</remarks>"),
                        ("surrogate", "<remarks>&#xD800;</remarks>"), ("beyond", "<remarks>&#x110000;</remarks>"),
                        ("less", "<remarks>1 < 2</remarks>"), ("raw-control", "<remarks>\x01</remarks>"),
                        ("raw-nul", "<remarks>\0</remarks>")]:
        yield f"{name}.xml", body(inner)
    sound = body("<remarks>x</remarks>")
    for number in (70, 100, 130, len(sound) - 3):
        yield f"cut-{number}.xml", sound[:number]
    yield "two-roots.xml", sound + "<notice/>"
    yield "head-only.xml", HEAD, "rejected", "syntax incomplete unknown-format empty-file"


@kind("XML of other kinds, and pages", "rejected", "unknown-format")
def others():
    yield "page.html", "<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>", "rejected ignored", (
        "unknown-format plain-message doctype")
    yield "feed.xml", HEAD + '<rss version="2.0"><channel/></rss>'
    yield "picture.svg", HEAD + '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>x</script></svg>'
    yield "message.xml", HEAD + '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"/>'
    yield "other-namespace.xml", HEAD + '<notice xmlns="urn:somebody:else"/>'


@kind("registers in XML without a sound entry", "rejected", "no-notice incomplete too-many-items wrong-value")
def lists():
    yield "empty.xml", HEAD + "<CONSOLIDATED_LIST><INDIVIDUALS/></CONSOLIDATED_LIST>"
    yield "no-notices.xml", HEAD + '<notices xmlns="urn:noticed:notice:1"></notices>'
    yield "cut.xml", HEAD + f"<CONSOLIDATED_LIST dateGenerated='{day(3)}'><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID>"
    yield "items.xml", HEAD + '<notices xmlns="urn:noticed:notice:1">' + "<notice/>" * 200_000 + "</notices>"
