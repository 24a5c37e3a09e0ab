import JSON

/// Reads persons of the FollowTheMoney model: an id, a schema, and properties that are lists of texts.
enum FollowTheMoney {
  /// What an entity is here.
  enum Entity {
    case person(JSONNode)
    /// No person: its schema.
    case other(String)
  }

  static func isEntity(_ node: JSONNode) -> Bool {
    node["schema"]?.string != nil && node["properties"]?.object != nil
  }

  /// The record of an entity; properties and values that say nothing here are counted.
  static func entity(_ node: JSONNode, remarks: inout ImportRemarks) -> Entity {
    let schema = node["schema"]?.string ?? ""
    guard schema == "Person" else { return .other(schema) }
    var reader = PersonReader(node)
    let record = reader.record()
    for name in reader.leftOver { remarks.ignored["properties.\(name)", default: 0] += 1 }
    return .person(record)
  }

  /// The properties of one person, taken one after the other.
  private struct PersonReader {
    private let id: String?
    private var properties: [String: [String]] = [:]
    private var members: [(String, JSONNode?)] = []
    /// Properties of which something was not understood.
    private var troubled: Set<String> = []

    init(_ node: JSONNode) {
      id = node["id"]?.string
      for member in node["properties"]?.object ?? [] {
        let nodes = member.node.array ?? [member.node]
        let texts = nodes.compactMap(\.string).filter { $0.utf8.contains { $0 > 0x20 } }
        if !texts.isEmpty { properties[member.key] = texts }
        if texts.count < nodes.count { troubled.insert(member.key) }
      }
    }

    var leftOver: [String] { Set(properties.keys).union(troubled).sorted() }

    private mutating func take(_ names: String...) -> [String] {
      var texts: [String] = []
      for name in names {
        for text in properties.removeValue(forKey: name) ?? [] where !texts.contains(text) {
          texts.append(text)
        }
      }
      return texts
    }

    private mutating func put(_ key: String, _ texts: [String]) {
      if !texts.isEmpty { members.append((key, .array(texts))) }
    }

    mutating func record() -> JSONNode {
      members = [("id", id.map { JSONNode($0) })]
      names()
      births()
      gender()
      origin()
      documents()
      body()
      status()
      return .object(members)
    }

    private mutating func names() {
      var names = take("name")
      let (families, firsts) = (take("lastName"), take("firstName"))
      let middle = take("secondName", "middleName")
      if families.count == 1, firsts.count == 1 {
        members.append(("family_name", JSONNode(families[0])))
        members.append(("forenames", JSONNode((firsts + middle.prefix(1)).joined(separator: " "))))
      } else if names.isEmpty, !families.isEmpty || !firsts.isEmpty {
        members.append(("family_name", families.first.map { JSONNode($0) }))
        members.append(("forenames", firsts.first.map { JSONNode($0) }))
      } else if !names.isEmpty {
        members.append(("full_name", JSONNode(names.removeFirst())))
      }
      var aliases = names.map { JSONNode($0) }
      aliases += take("alias").map { ["name": JSONNode($0), "quality": "good"] }
      aliases += take("previousName").map { ["name": JSONNode($0), "kind": "previous"] }
      aliases += take("weakAlias").map { ["name": JSONNode($0), "quality": "weak"] }
      if !aliases.isEmpty { members.append(("aliases", .array(aliases))) }
      let (father, mother) = (take("fatherName"), take("motherName"))
      if !father.isEmpty || !mother.isEmpty {
        members.append(
          (
            "parents",
            [
              "father": father.first.map { JSONNode($0) },
              "mother": mother.first.map { JSONNode($0) },
            ]
          )
        )
      }
    }

    private mutating func births() {
      var dates: [String] = []
      for text in take("birthDate") {
        // A moment is given by some sources where a day is meant.
        let day = String(text.prefix { $0 != "T" && $0 != " " })
        guard ImportDates.isDate(day) else {
          troubled.insert("birthDate")
          continue
        }
        dates.append(day)
      }
      members.append(("birth_date", dates.first.map { JSONNode($0) }))
      put("birth_dates", Array(dates.dropFirst()))
      let places = take("birthPlace")
      members.append(("birth_place", places.first.map { JSONNode($0) }))
      members.append(("birth_country", countries("birthCountry").first.map { JSONNode($0) }))
    }

    private mutating func gender() {
      guard let text = take("gender").first?.lowercased() else { return }
      switch text {
      case "male", "m": members.append(("sex", "M"))
      case "female", "f": members.append(("sex", "F"))
      default: members.append(("sex", "U"))
      }
    }

    private mutating func countries(_ names: String...) -> [String] {
      var codes: [String] = []
      for name in names {
        for text in properties.removeValue(forKey: name) ?? [] {
          let code = text.uppercased()
          guard code.utf8.count == 2, code.utf8.allSatisfy({ 0x41...0x5A ~= $0 }) else {
            troubled.insert(name)
            continue
          }
          if !codes.contains(code) { codes.append(code) }
        }
      }
      return codes
    }

    private mutating func origin() {
      put("nationalities", countries("nationality", "citizenship"))
      put("addresses", take("address"))
      var languages: [String] = []
      for text in take("spokenLanguage") where text.utf8.count == 3 {
        languages.append(text.uppercased())
      }
      put("languages", languages)
    }

    private mutating func documents() {
      var documents: [JSONNode] = []
      let kinds = [
        ("passportNumber", "passport"), ("idNumber", "national_id"),
        ("socialSecurityNumber", "social_security"), ("taxNumber", "tax_number"),
        ("innCode", "tax_number"),
      ]
      for (property, type) in kinds {
        for number in take(property) {
          documents.append(["type": JSONNode(type), "number": JSONNode(number)])
        }
      }
      if !documents.isEmpty { members.append(("documents", .array(documents))) }
    }

    private mutating func body() {
      if let height = take("height").first {
        let centimetres = ImportDates.centimetres(height)
        if centimetres == nil { troubled.insert("height") }
        members.append(("height_cm", centimetres.map { JSONNode($0) }))
      }
      if let weight = take("weight").first {
        let kilograms = ImportDates.leadingNumber(weight).map { Int($0.rounded()) }
        if kilograms == nil { troubled.insert("weight") }
        members.append(("weight_kg", kilograms.map { JSONNode($0) }))
      }
      members.append(("eyes", take("eyeColor").first.map { JSONNode($0) }))
      members.append(("hair", take("hairColor").first.map { JSONNode($0) }))
      members.append(("marks", take("appearance").first.map { JSONNode($0) }))
    }

    private mutating func status() {
      if !take("deathDate").isEmpty { members.append(("deceased", true)) }
      let topics = take("topics")
      if topics.contains("wanted") { members.append(("category", "wanted")) }
    }
  }
}

/// Dates and measures in the ways that registers write them.
enum ImportDates {
  static func isDate(_ text: String) -> Bool { Self.date(text) }

  private static func date(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard [4, 7, 10].contains(bytes.count) else { return false }
    return bytes.enumerated().allSatisfy { place, byte in
      place == 4 || place == 7 ? byte == 0x2D : 0x30...0x39 ~= byte
    }
  }

  /// The height in centimetres of `180`, `180 cm`, `1.80 m`; nil for anything else.
  static func centimetres(_ text: String) -> Int? {
    guard let number = leadingNumber(text) else { return nil }
    let height = number < 3 ? number * 100 : number
    return 30...280 ~= height ? Int(height.rounded()) : nil
  }

  /// The number at the beginning of a text; nil when there is none.
  static func leadingNumber(_ text: String) -> Double? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    return Double(digits.map { $0 == "," ? "." : String($0) }.joined())
  }
}
