import JSON
import Notices

/// Somebody on a passenger list, segment by segment.
struct TravellerDraft {
  private struct Document {
    var type: String?
    var number: String?
    var issuer: String?
    var validTo: PartialDate?
  }

  private let line: Int
  private let policy: ReadingPolicy
  private let today: CivilDay
  private var familyName: String?
  private var forenames: [String] = []
  private var address: String?
  private var reference: String?
  private var sex: String?
  private var births: [PartialDate] = []
  private var birthPlace: String?
  private var birthCountry: String?
  private var nationalities: [String] = []
  private var documents: [Document] = []
  private var unread: [String] = []

  /// Begins with the segment that names somebody.
  init(_ segment: Interchange.Segment, policy: ReadingPolicy, today: CivilDay) {
    line = segment.line
    self.policy = policy
    self.today = today
    familyName = segment.text(3)
    forenames = (1...4).compactMap { segment.text(3, $0) }
    let parts = (4...8).flatMap { element in (0...3).compactMap { segment.text(element, $0) } }
    // Where somebody will be staying is not where somebody lives, but it is an address.
    address = parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  mutating func take(_ segment: Interchange.Segment) {
    switch (segment.tag, segment.text(0)) {
    case ("ATT", "2"):
      let code = segment.text(2)?.uppercased()
      if code == "M" || code == "F" { sex = code }
    case ("DTM", "329"): takeBirth(segment.text(0, 1) ?? "")
    case ("DTM", "36") where !documents.isEmpty:
      let date = Self.date(segment.text(0, 1) ?? "") { $0.expiry }
      if date == nil { note("documents[\(documents.count - 1)].valid_to") }
      documents[documents.count - 1].validTo = date
    case ("LOC", "180"):
      birthCountry = country(segment.text(1), "birth_country")
      let words = [segment.text(1, 3), segment.text(2, 3)].compactMap { $0 }
      if !words.isEmpty { birthPlace = words.joined(separator: ", ") }
    case ("LOC", "91") where !documents.isEmpty:
      documents[documents.count - 1].issuer =
        country(segment.text(1), "documents[\(documents.count - 1)].issuer")
    case ("NAT", _):
      if let code = country(segment.text(1), "nationalities"), !nationalities.contains(code) {
        nationalities.append(code)
      }
    case ("RFF", "ABO"): reference = reference ?? segment.text(0, 1)
    case ("DOC", _):
      documents.append(Document(type: Self.type(segment.text(0) ?? ""), number: segment.text(1)))
    default: break
    }
  }

  private mutating func takeBirth(_ text: String) {
    let last = PartialDate(year: today.parts.year, month: today.parts.month, day: today.parts.day)
    let bytes = Array(text.utf8)
    if bytes.count == 6, let last, let zone = ZoneDate(bytes[...]) {
      // Who is called 57 was born in 1957; who is called 12 may be a child or very old.
      births = zone.births(before: last).filter { $0.latest.years(to: last.latest) <= 105 }
    } else if let date = Self.date(text, { _ in nil }), date.earliest <= today {
      births = [date]
    }
    if births.isEmpty { note("birth_date") }
  }

  /// A date of eight digits, or of six by what is made of them; nil for anything else.
  private static func date(_ text: String, _ short: (ZoneDate) -> PartialDate?) -> PartialDate? {
    let bytes = Array(text.utf8)
    guard bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    if bytes.count == 6 { return ZoneDate(bytes[...]).flatMap(short) }
    guard bytes.count == 8 else { return nil }
    func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let (month, day) = (number(4..<6), number(6..<8))
    return PartialDate(
      year: number(0..<4),
      month: month == 0 ? nil : month,
      day: month == 0 || day == 0 ? nil : day
    )
  }

  /// A country by its code in two or three letters, or by that of machine-readable documents.
  private mutating func country(_ code: String?, _ field: String) -> String? {
    guard let code = code?.uppercased() else { return nil }
    if let known = policy.zones.codes[code] { return known.country?.code }
    if code.utf8.count <= 3, let known = policy.vocabulary.code(of: code, .country) { return known }
    note(field)
    return nil
  }

  private mutating func note(_ field: String) {
    if !unread.contains(field) { unread.append(field) }
  }

  private static func type(_ code: String) -> String {
    switch code {
    case "P", "PP", "IP": "passport"
    case "I", "C", "A", "ID": "national_id"
    case "V": "visa"
    case "AC", "L": "crew_certificate"
    default: "other"
    }
  }

  var traveller: PassengerList.Traveller {
    func list(_ nodes: [JSONNode]) -> JSONNode? { nodes.isEmpty ? nil : .array(nodes) }
    func text(_ value: String?) -> JSONNode? { value.map { JSONNode($0) } }
    let node = JSONNode.object([
      ("id", text(reference)),
      ("family_name", text(familyName)),
      ("forenames", forenames.isEmpty ? nil : JSONNode(forenames.joined(separator: " "))),
      ("sex", text(sex)),
      ("birth_date", text(births.first?.description)),
      ("birth_dates", list(births.dropFirst().map { JSONNode($0.description) })),
      ("birth_place", text(birthPlace)),
      ("birth_country", text(birthCountry)),
      ("nationalities", list(nationalities.map { JSONNode($0) })),
      (
        "documents",
        list(
          documents.filter { $0.number != nil }.map { document in
            .object([
              ("type", text(document.type)), ("number", text(document.number)),
              ("issuer", text(document.issuer)),
              ("valid_to", text(document.validTo?.description)),
            ])
          }
        )
      ),
      ("addresses", list([address].compactMap { $0 }.map { JSONNode($0) })),
    ])
    return PassengerList.Traveller(node: node, line: line, unread: unread)
  }
}
