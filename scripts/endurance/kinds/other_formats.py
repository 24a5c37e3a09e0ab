"""Bundles, events and entities that refer in circles or carry patterns without end, and zones that are none."""
import json
import uuid

from . import kind, notice, text


def ident(word: str, number: int = 0) -> str:
    return f"{word}--{uuid.UUID(int=(0x4000 << 64) | (0x8000 << 48) | number)}"


def thing(word: str, number: int = 0, **more) -> dict:
    return {"type": word, "spec_version": "2.1", "id": ident(word, number), "created": "2026-01-09T08:00:00.000Z",
            "modified": "2026-01-09T08:00:00.000Z", **more}


def bundle(*objects) -> str:
    return text({"type": "bundle", "id": ident("bundle"), "objects": list(objects)})


def report(*references: str, number: int = 1) -> dict:
    return thing("report", number, name="A method", report_types=["attack-pattern"], published="2026-01-09T08:00:00Z",
                 object_refs=list(references))


ENDS = "held accepted restricted rejected mixed duplicate"


@kind("STIX patterns without end", ENDS)
def patterns():
    for number, pattern in enumerate([
            "(" * 10_000 + "[a:b='c']" + ")" * 10_000, "[" + " OR ".join(["domain-name:value='a.example'"] * 20_000) + "]",
            "[file:name MATCHES '" + "(a+)+" * 1000 + "$']", "[domain-name:value='", "[" * 50_000, "]", "", "[a:b='" + "x" * 500_000 + "']",
            "[a:b='\\']", "[file:hashes.'SHA-256'='zz']", "[a:b IN (" + "'x'," * 50_000 + "'y')]"]):
        indicator = thing("indicator", 7, pattern=pattern, pattern_type="stix", valid_from="2026-01-09T08:00:00Z")
        yield f"pattern-{number}.json", bundle(report(indicator["id"], number=100 + number), indicator)


@kind("STIX that refers in circles", ENDS)
def circles():
    yield "report.json", bundle(report(ident("report", 201), number=201))
    two = [report(ident("report", 203), number=202), report(ident("report", 202), number=203)]
    yield "two-reports.json", bundle(*two)
    groups = [thing("grouping", n, context="x", object_refs=[ident("grouping", (n + 1) % 50)]) for n in range(50)]
    yield "groups.json", bundle(report(ident("grouping"), number=204), *groups)
    relation = thing("relationship", 9, relationship_type="x", source_ref=ident("relationship", 9), target_ref=ident("relationship", 9))
    yield "relation.json", bundle(report(relation["id"], number=205), relation)
    yield "marking.json", bundle(thing("report", 206, name="x", published="2026-01-09T08:00:00Z", object_refs=[ident("report", 206)],
                                       object_marking_refs=[ident("report", 206)], created_by_ref=ident("report", 206)))


@kind("STIX that is none, or too much", ENDS, "")
def bundles():
    yield "no-report.json", bundle(thing("malware", 1, name="x", is_family=True))
    yield "empty.json", bundle(), "rejected", "no-notice unknown-format wrong-value wrong-type"
    yield "numbers.json", '{"type":"bundle","id":7,"objects":[1,2]}', "rejected", ""
    yield "object.json", '{"type":"bundle","id":"x","objects":{}}', "rejected", ""
    yield "ids-twice.json", bundle(report(number=301), report(number=301), report(number=301))
    yield "many.json", bundle(*[thing("domain-name", n, value=f"d{n}.example") for n in range(20_000)])
    yield "reports.json", bundle(*[report(number=1000 + n) for n in range(300)])
    yield "dangling.json", bundle(report(*[ident("malware", n) for n in range(5000)], number=302))


@kind("MISP events that nest, flood or lie", ENDS, "")
def events():
    def event(**more):
        return json.dumps({"Event": {"uuid": str(uuid.UUID(int=77)), "info": "x", "date": "2026-03-14", **more}})
    yield "nested.json", '{"Event":' * 2000 + "{}" + "}" * 2000, "rejected", "too-deep"
    yield "response.json", json.dumps({"response": [{"Event": {"info": "x"}}] * 5000}), "rejected mixed held", ""
    yield "no-fields.json", '{"Event":{}}', "rejected held", ""
    yield "wrong-types.json", event(Attribute={"a": 1}, Object="x", Tag=7), "rejected held", ""
    yield "attributes.json", event(Attribute=[{"type": "domain", "value": f"d{n}.example"} for n in range(9000)])
    yield "unknown.json", event(Attribute=[{"type": "martian", "value": "x", "object_relation": None}])
    yield "relations.json", event(Object=[{"name": "interpol-notice", "uuid": "x", "ObjectReference": [{"referenced_uuid": "x"}]}])


@kind("FollowTheMoney entities in circles", ENDS, "")
def money():
    def entity(ident_, schema, **properties):
        return json.dumps({"id": ident_, "schema": schema, "properties": {k: [v] for k, v in properties.items()}})
    yield "itself.json", entity("a", "Sanction", entity="a")
    yield "two.ndjson", entity("a", "Sanction", entity="b") + "\n" + entity("b", "Sanction", entity="a")
    yield "family.ndjson", "\n".join([entity("a", "Person", name="X"), entity("f", "Family", person="f", relative="f")])
    yield "unknown-schema.json", entity("a", "Martian", name="X")
    yield "dangling.ndjson", "\n".join([entity("a", "Person", name="X Y"), entity("s", "Sanction", entity="nobody")])
    yield "twice.ndjson", "\n".join([entity("a", "Person", name="X Y")] * 3)
    yield "addresses.ndjson", "\n".join([entity("a", "Person", name="X Y", addressEntity="p")]
                                        + [entity("p", "Address", full="x")] * 5000)
    yield "properties.json", '{"id":"a","schema":"Person","properties":[1]}'


@kind("machine-readable zones that are none", "accepted held restricted duplicate", "")
def zones():
    line = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
    for number, zone in enumerate([
            "<" * 88, line + "\nL898902C36UTO7408122F1204159ZE184226B<<<<<10", line, line + "\n" + "9" * 44, "P<" + "\U0001f642" * 42,
            "<" * 100_000, "I<UTO\n\n\n", line + "\nL898902C36UTO9999999X9999999<<<<<<<<<<<<<<00", "A" * 30 + "\n" + "B" * 30 + "\n" + "C" * 30,
            "\u202e" + line, line.replace("<", "‹"), "V" + line[1:] + "\n" + line]):
        yield f"zone-{number}.json", text(notice(1400 + number, person={
            "documents": [{"type": "passport", "number": "L898902C3", "mrz": zone}]})), (
                "accepted held restricted duplicate rejected"), ""
