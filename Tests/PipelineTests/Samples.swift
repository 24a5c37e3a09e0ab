import JSON

/// Synthetic notices of the tests.
enum Sample {
  /// A red notice that every rule lets pass.
  static func red(
    _ number: Int,
    control: String? = nil,
    published: String = "2026-09-14",
    issuer: String = "UY",
    family: String = "QUILLFEATHER",
    forenames: String = "Ambrose Tiberius",
    birth: String = "1971-05-09",
    extra: [(String, JSONNode?)] = []
  ) -> JSONNode {
    var members: [(String, JSONNode?)] = [
      ("format", "noticed/notice/1"), ("doc_kind", "notice"), ("notice_type", "red"),
      ("entity_id", JSONNode("2026/\(number)")),
      ("control_no", JSONNode(control ?? "A-\(number)/9-2026")), ("issuer", JSONNode(issuer)),
      ("issuer_kind", "ncb"), ("issuer_ref", JSONNode("\(issuer)/FUG/\(number)")),
      ("published_at", JSONNode(published)), ("received_at", JSONNode("\(published)T10:00:00Z")),
      ("gs_status", "published"), ("channel", "i24_7"), ("recipients", ["FR"]),
      ("confidentiality", "for_official_use_only"), ("languages", ["en"]),
      ("persons", .array([person(family: family, forenames: forenames, birth: birth)])),
      (
        "case",
        [
          "facts":
            "On 3 March 2025 in Alphaville the person took part as organiser in the armed robbery of a jewellery shop.",
          "facts_from": "2025-03-03", "place": "Alphaville", "country": JSONNode(issuer),
          "role": "organiser",
          "charges": .array([
            [
              "text": "Armed robbery", "lang": "en", "code": "PTR",
              "law_ref": "Art. 211 Penal Code",
              "max_months": 180, "death_possible": false,
            ]
          ]),
        ]
      ),
      (
        "warrant",
        [
          "no": JSONNode("W-\(number)/26"), "date": "2026-01-15",
          "authority": "District Court of Alphaville", "authority_kind": "judicial",
          "country": JSONNode(issuer), "copy": true,
        ]
      ), ("extradition", ["assured": true]),
    ]
    for (key, value) in extra {
      members.removeAll { $0.0 == key }
      members.append((key, value))
    }
    return .object(members)
  }

  /// The wanted diffusion of the same case, sent before the notice.
  static func diffusion(_ number: Int, published: String = "2026-08-01", issuer: String = "UY")
    -> JSONNode
  {
    red(
      number,
      published: published,
      issuer: issuer,
      extra: [
        ("doc_kind", "diffusion"), ("notice_type", nil), ("diffusion_purpose", "arrest"),
        ("control_no", nil), ("gs_status", nil),
      ]
    )
  }

  static func person(
    family: String = "QUILLFEATHER",
    forenames: String = "Ambrose Tiberius",
    birth: String = "1971-05-09"
  ) -> JSONNode {
    [
      "family_name": JSONNode(family), "forenames": JSONNode(forenames), "sex": "M",
      "birth_date": JSONNode(birth), "birth_place": "Alphaville", "nationalities": ["UY"],
      "height_cm": 181, "eyes": "BRO", "hair": "BLA", "status": "prosecution",
    ]
  }

  /// The local record of the same person.
  static let local: JSONNode = [
    "family_name": "Quillfeather", "forenames": "Ambrose", "sex": "M", "birth_date": "1971-05-09",
    "birth_place": "Alphaville", "nationalities": ["UY"],
  ]

  /// A document that takes a red notice away.
  static func cancellation(
    _ number: Int,
    on day: String = "2026-10-20",
    issuer: String = "UY",
    kind: String = "cancellation"
  ) -> JSONNode {
    .object([
      ("format", "noticed/notice/1"), ("doc_kind", JSONNode(kind)), ("notice_type", "red"),
      ("issuer", JSONNode(issuer)), ("issuer_kind", "ncb"), ("published_at", JSONNode(day)),
      ("channel", "i24_7"),
      (
        "refers_to",
        ["entity_id": JSONNode("2026/\(number)"), "control_no": JSONNode("A-\(number)/9-2026")]
      ), ("reason", "The warrant was withdrawn."),
    ])
  }
}
