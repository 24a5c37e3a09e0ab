import JSON
import Notices

/// The shape of a record of the public web pages: a list item, or the details of a notice.
///
/// Nobody promises this shape: what is not known in it is remarked and left in the original bytes;
/// only a value of a type that it never has refuses the record.
enum PublicExtract {
  /// Keys of which a record has at least one beside `entity_id`.
  static let telltales: Set<String> = [
    "_links", "forename", "date_of_birth", "sex_id", "arrest_warrants", "nationalities",
  ]

  /// Keys that only details have; `_embedded` holds links to related records.
  static let passedOver: Set<String> = ["_links", "_embedded"]
}

/// Reads a record of the public web pages.
func readPublicExtract(_ source: Source) -> Result<AdaptedDocument, Rejection> {
  var record = PublicRecord(source)
  var notice = Notice()
  notice.documentKind = .notice
  notice.channel = .publicWeb
  notice.entityID = record.entityID()
  notice.colour = record.colour()
  notice.persons = [record.person()]
  record.fillCase(of: &notice)
  record.remarkUnread()
  if let first = record.reasons.first {
    return .failure(Rejection(first, Array(record.reasons.dropFirst())))
  }
  return .success(
    AdaptedDocument(
      notice: notice,
      format: .publicExtract,
      origins: Origins(
        adapted: record.origins,
        whole: source.node.offset,
        base: source.base,
        places: source.places
      ),
      remarks: record.remarks
    )
  )
}

extension PublicRecord {
  /// The number of the person's file, written `YYYY/N`; in addresses of pages it has a hyphen.
  mutating func entityID() -> String? {
    guard let node = take("entity_id"), let raw = node.string else {
      refuse("entity_id", "is missing; a record without it cannot be told from others")
      return nil
    }
    note("entity_id", from: node, "/entity_id")
    let parts = raw.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isDigits = { (part: Substring.UTF8View) in part.allSatisfy { (0x30...0x39).contains($0) } }
    if parts.count == 2, parts[0].count == 4, (1...6).contains(parts[1].count),
      parts.allSatisfy(isDigits)
    {
      remark("entity_id", raw, .rewritten, "the file number was written with a hyphen")
      return parts.map { String(Substring($0)) }.joined(separator: "/")
    }
    let text = cleaned(raw)
    if text.isEmpty {
      refuse("entity_id", "is empty; a record without it cannot be told from others")
    }
    return text
  }

  /// The colour, from the address of the record's own page, else from what only red notices have.
  mutating func colour() -> NoticeColour? {
    let colours: [(String, NoticeColour)] = [
      ("/red", .red), ("/yellow", .yellow), ("/un", .specialUnitedNations),
    ]
    let links = source.node["_links"]
    for name in ["self", "images", "thumbnail"] {
      guard let link = links?[name]?["href"], let address = link.string else { continue }
      for (part, colour) in colours where address.contains("/notices/v1\(part)") {
        note("notice_type", from: link, "/_links/\(name)/href")
        return colour
      }
    }
    if let warrants = source.node["arrest_warrants"] {
      note("notice_type", from: warrants, "/arrest_warrants")
      return .red
    }
    remark(
      "notice_type",
      nil,
      .readAsMissing,
      "nothing in the record tells the colour of the notice"
    )
    return nil
  }

  mutating func fillCase(of notice: inout Notice) {
    var facts = CaseFacts()
    facts.facts = text("summary", to: "case.facts")
    facts.place = text("place", to: "case.place")
    facts.country = country("country", to: "case.country")
    facts.factsFrom = date("date_of_event", to: "case.facts_from")
    let warrants = self.warrants()
    facts.charges = warrants.map(\.charge)
    if facts != CaseFacts() { notice.caseFacts = facts }
    if let reference = text("un_reference", to: "related[0]") { notice.related = [reference] }
    fillIssuer(of: &notice, from: warrants)
  }

  /// The warrants' countries: one goes to issuer and warrant, others to the remarks.
  private mutating func fillIssuer(of notice: inout Notice, from warrants: [PublicWarrant]) {
    let single = warrants.first { $0.countries.count == 1 }
    if let country = single?.countries.first, let index = single?.index {
      notice.issuer = country
      if country.isNumeric { notice.issuerKind = .internationalEntity }
      if country.code.utf8.count == 2 { notice.issuerKind = .bureau }
      var warrant = Warrant()
      warrant.country = country
      notice.warrant = warrant
      for path in ["issuer", "warrant.country"] {
        origins[path] = origins["warrants[\(index)]"]
      }
    }
    let all = Set(warrants.map { $0.countries.map(\.code) })
    guard all.count > 1 || single == nil && !warrants.isEmpty else { return }
    // A notice has one issuer; that a second country wants the person as well must not be lost.
    notice.remarks = warrants.enumerated().map { position, warrant in
      let countries = warrant.countries.map(\.code).joined(separator: ", ")
      return
        "Charge \(position + 1): warrant of \(countries.isEmpty ? "a country not stated" : countries)."
    }.joined(separator: " ")
    remark(
      "remarks",
      nil,
      .converted,
      "the warrants are not all of one country; “remarks” says which charge is whose"
    )
  }

  private mutating func warrants() -> [PublicWarrant] {
    guard let list = list("arrest_warrants") else { return [] }
    var warrants: [PublicWarrant] = []
    for (index, node) in list.enumerated() {
      let pointer = "/arrest_warrants/\(index)"
      guard case .object(let members) = node.value else {
        refuse("arrest_warrants", "has something else than an object in it", node, pointer)
        continue
      }
      var charge = Charge()
      let path = "case.charges[\(warrants.count)]"
      charge.text = verbatim(node["charge"], to: "\(path).text", "\(pointer)/charge")
      charge.translation = verbatim(
        node["charge_translation"],
        to: "\(path).translation",
        "\(pointer)/charge_translation"
      )
      let issuing = node["issuing_country_id"]
      let countries = self.countries(issuing, to: "issuer", "\(pointer)/issuing_country_id")
      if let issuing { note("warrants[\(index)]", from: issuing, "\(pointer)/issuing_country_id") }
      let known: Set<String> = ["charge", "charge_translation", "issuing_country_id"]
      for member in members where !known.contains(member.key) {
        remark("arrest_warrants", nil, .notRead, "a warrant has a key that is not known")
      }
      warrants.append(PublicWarrant(index: index, charge: charge, countries: countries))
    }
    return warrants
  }
}

/// One entry of `arrest_warrants`.
struct PublicWarrant {
  var index: Int
  var charge: Charge
  var countries: [CountryCode]
}
