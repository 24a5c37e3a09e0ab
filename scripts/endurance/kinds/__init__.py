"""Files that try to harm their reader, by kind, each with the end that its kind demands.

A kind is a generator of `(name, content)`; content is bytes, a text, or a function that writes the file at a path. The
end is the set of outcomes that are right, and the set of reason codes of which at least one must be told; an empty set
of codes means that none has to be told. A content may carry ends of its own: `(name, content, outcomes, codes)`.
"""
from datetime import date, timedelta
import json

KINDS = {}


def kind(name: str, outcomes: str, codes: str = ""):
    """Registers a generator: outcomes and codes are words with spaces between them."""
    def register(make):
        assert name not in KINDS, name
        KINDS[name] = (make, frozenset(outcomes.split()), frozenset(codes.split()))
        return make
    return register


def day(ago: int) -> str:
    return (date.today() - timedelta(days=ago)).isoformat()


def notice(number: int, **other) -> dict:
    """A red notice that every rule lets pass; a value of None leaves a field out."""
    person = {
        "family_name": "QUILLFEATHER", "forenames": f"Ambrose {number}", "sex": "M", "birth_date": "1971-05-09",
        "birth_place": "Alphaville", "nationalities": ["UY"], "height_cm": 181, "eyes": "BRO", "hair": "BLA",
        "status": "prosecution"}
    person.update(other.pop("person", {}))
    made = {
        "format": "noticed/notice/1", "doc_kind": "notice", "notice_type": "red", "entity_id": f"2026/{number}",
        "control_no": f"A-{number}/9-2026", "issuer": "UY", "issuer_kind": "ncb", "issuer_ref": f"UY/FUG/{number}",
        "published_at": day(60), "gs_status": "published", "channel": "i24_7", "recipients": ["FR"],
        "confidentiality": "for_official_use_only", "languages": ["en"], "persons": [person],
        "case": {
            "facts": "On 3 March 2025 in Alphaville the person took part as organiser in the armed robbery of a shop.",
            "facts_from": "2025-03-03", "place": "Alphaville", "country": "UY", "role": "organiser",
            "charges": [{"text": "Armed robbery", "lang": "en", "code": "PTR", "law_ref": "Art. 211 Penal Code",
                         "max_months": 180, "death_possible": False}]},
        "warrant": {"no": f"W-{number}/26", "date": day(300), "authority": "District Court of Alphaville",
                    "authority_kind": "judicial", "country": "UY", "copy": True},
        "extradition": {"assured": True}}
    made.update(other)
    return {key: value for key, value in made.items() if value is not None}


def text(value) -> str:
    return json.dumps(value, ensure_ascii=False)


def everything():
    """Every file as `(kind, name, content, outcomes, codes)`."""
    from . import binary, diffusions, json_files, mail, other_formats, tables, xml_files  # noqa: F401
    for name, (make, outcomes, codes) in KINDS.items():
        for made in make():
            own = made[2:] or (None, None)
            yield (name, made[0], made[1], frozenset(own[0].split()) if own[0] else outcomes,
                   frozenset(own[1].split()) if own[1] is not None else codes)
