import JSON

/// A notice and a method in which every field that takes free text has a planted name.
enum Planted {
  /// Stands in everything that arrives about the purged notice, and nowhere in the bureau's own records.
  static let name = "Zorblaxian"

  /// The numbers of the purged notices, and a day of birth that only they have.
  static let numbers = ["918273", "A-645182/", "FUG/918273", "1969-02-17"]

  /// The number of the purged notice.
  static let number = 918273

  static let control: (String, JSONNode?) = ("control_no", "A-645182/9-2026")

  /// Every field of a person that takes free text.
  static let alias: (String, JSONNode?) = {
    var members = (Sample.person().object ?? []).map { ($0.key, $0.node as JSONNode?) }
    members += [
      ("aliases", ["Vito Zorblaxian", ["name": "Zorblaxian the Elder", "quality": "good"]]),
      ("marks", "scar, calls himself Zorblaxian"), ("name_at_birth", "Zorblaxianova"),
      ("full_name", "Ambrose Zorblaxian"), ("script_name", "Zorblaxian Ж"),
      ("birth_dates", ["1969-02-17"]),
      ("parents", ["father": "Otto Zorblaxian", "mother": "Ida Zorblaxian"]),
      (
        "documents",
        [
          [
            "type": "passport", "number": "ZORBLAXIAN77", "issuer": "UY",
            "valid_from": "1969-02-17", "valid_to": "2029-01-01",
          ]
        ]
      ), ("addresses", ["1 Zorblaxian Street"]), ("photo", ["zorblaxian.jpg"]),
      ("fingerprint", ["zorblaxian.nist"]), ("dna", "zorblaxian-dna"),
    ]
    return ("persons", .array([.object(members)]))
  }()

  /// Every field of a notice about a person that takes free text, each with the planted name.
  static let everything: [(String, JSONNode?)] = [
    alias, control, ("remarks", "Zorblaxian remarks"), ("seal", "Zorblaxian seal"),
    ("related", ["A-9/Zorblaxian"]),
    (
      "case",
      [
        "facts":
          "On 3 March 2025 in Alphaville the person took part as organiser in the armed robbery of Zorblaxian.",
        "facts_from": "2025-03-03", "place": "Zorblaxian Square", "country": "UY",
        "role": "organiser of Zorblaxian", "exception_reason": "Zorblaxian", "amount": 1000,
        "currency": "EUR",
        "charges": .array([
          [
            "text": "Armed robbery of Zorblaxian", "lang": "en", "code": "PTR",
            "translation": "Zorblaxian en bande", "law_ref": "Art. 211 Zorblaxian Code",
            "max_months": 180, "death_possible": false,
          ]
        ]),
      ]
    ),
    (
      "warrant",
      [
        "no": "W-Zorblaxian/26", "date": "2026-01-15", "authority": "Zorblaxian District Court",
        "authority_kind": "judicial", "country": "UY", "copy": true,
        "appeal_statement": "Zorblaxian may appeal",
      ]
    ),
    (
      "judgment",
      ["court": "Zorblaxian Court of Appeal", "date": "2025-12-01", "sentence_months": 48]
    ), ("extradition", ["assured": true, "treaty": "Zorblaxian treaty"]),
  ]

  /// A request about a method, with the planted name in each field of it.
  static let modus: JSONNode = [
    "format": "noticed/notice/1", "doc_kind": "diffusion", "diffusion_purpose": "modus",
    "issuer": "UY", "issuer_kind": "ncb", "issuer_ref": "UY/MO/918273",
    "published_at": "2026-09-14", "received_at": "2026-09-14T10:00:00Z", "channel": "i24_7",
    "recipients": ["FR"], "languages": ["en"], "remarks": "Zorblaxian",
    "mo": [
      "title": "Zorblaxian skimming", "purpose": "warn", "investigation_state": "open",
      "offence_code": "PTR", "description": "Zorblaxian covers the keypad of the machine.",
      "elements": [
        "target": "machines of Zorblaxian", "entry": "Zorblaxian", "means": "Zorblaxian overlay",
        "tale": "Zorblaxian", "trademark": "Zorblaxian", "malware": "Zorblaxian",
        "infrastructure": "zorblaxian.example", "wallets": ["zorblaxian1"],
        "sector": "Zorblaxian",
      ], "objects": ["Zorblaxian"], "devices": ["Zorblaxian"], "concealment": ["Zorblaxian"],
      "targets": ["Zorblaxian"],
      "indicators": [
        ["type": "domain", "value": "zorblaxian.example"],
        ["type": "email", "value": "vito@zorblaxian.example"],
        ["type": "wallet", "value": "zorblaxian1"], ["type": "other", "value": "Zorblaxian"],
      ], "events": [["date": "1969-02-17", "country": "UY", "place": "Zorblaxian"]],
      "similarity_note": "Zorblaxian", "prevention": "Zorblaxian", "questions": "Zorblaxian?",
      "contact": "Zorblaxian desk", "cases": 3,
    ],
  ]

  static func message(_ kind: String, on day: String, _ extra: [(String, JSONNode?)] = [])
    -> JSONNode
  {
    var members: [(String, JSONNode?)] =
      (Sample.cancellation(number, on: day, kind: kind).object
      ?? []).map { ($0.key, $0.node) }
    members.removeAll { member in
      ["reason", "refers_to"].contains(member.0) || extra.contains { $0.0 == member.0 }
    }
    members += [
      ("reason", "Zorblaxian"), ("remarks", "About Zorblaxian"),
      (
        "refers_to",
        [
          "entity_id": JSONNode("2026/\(number)"), "control_no": "A-645182/9-2026",
          "warrant_no": "W-Zorblaxian/26",
        ]
      ),
    ]
    members += extra
    return .object(members)
  }
}
