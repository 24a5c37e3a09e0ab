import Notices

/// Reads the zones that stand in persons' documents.
///
/// It fills in what the source does not state and remarks what disagrees with it; nothing that is
/// stated is changed.
func readZones(of document: inout AdaptedDocument, policy: ReadingPolicy) {
  let published = document.notice.publishedAt
  for index in document.notice.persons.indices {
    complete(&document, \.persons[index], "persons[\(index)]", published, policy)
  }
  for index in (document.notice.modusOperandi?.persons ?? []).indices
  where document.notice.modusOperandi?.persons[index].documents.isEmpty == false {
    complete(&document, \.methodPersons[index], "mo.persons[\(index)]", published, policy)
  }
}

private func complete(
  _ document: inout AdaptedDocument,
  _ person: WritableKeyPath<Notice, Person>,
  _ path: String,
  _ published: PartialDate?,
  _ policy: ReadingPolicy
) {
  let documents = document.notice[keyPath: person].documents
  guard documents.contains(where: { $0.zone != nil }) else { return }
  var completion = ZoneCompletion(
    person: document.notice[keyPath: person],
    path: path,
    published: published,
    policy: policy
  )
  for index in documents.indices { completion.takeZone(ofDocumentAt: index) }
  document.notice[keyPath: person] = completion.person
  document.remarks += completion.remarks
  for (path, source) in completion.filled { document.origins.derive(path, from: source) }
}

extension Notice {
  /// The persons of the method; there are some when there is a method.
  fileprivate var methodPersons: [Person] {
    get { modusOperandi?.persons ?? [] }
    set { modusOperandi?.persons = newValue }
  }
}

/// A person while the zones of the documents are read.
struct ZoneCompletion {
  var person: Person
  let path: String
  /// The day of the notice, by which a birth year is dated when the document has no expiry.
  let published: PartialDate?
  let policy: ReadingPolicy
  private(set) var remarks: [ReadingRemark] = []
  /// Paths of fields that were filled, each with the path of the zone.
  private(set) var filled: [(path: String, source: String)] = []
  /// The document that is read.
  private var place = 0

  init(person: Person, path: String, published: PartialDate?, policy: ReadingPolicy) {
    self.person = person
    self.path = path
    self.published = published
    self.policy = policy
  }

  private var documentPath: String { "\(path).documents[\(place)]" }

  mutating func takeZone(ofDocumentAt index: Int) {
    guard let text = person.documents[index].zone else { return }
    place = index
    guard let zone = MachineReadableZone(text) else {
      remark("mrz", text, .keptRaw, "this is no machine-readable zone that can be read")
      return
    }
    remarkState(of: zone, text)
    takeDocument(zone)
    takeName(zone.name)
    takeNationality(zone)
    takeBirth(zone)
    if let sex = zone.sex.flatMap({ Sex(rawValue: $0) }) {
      switch person.sex {
      case nil:
        person.sex = sex
        filled.append(("\(path).sex", "\(documentPath).mrz"))
      case .unknown?, sex?: break
      default: contradiction("sex", zone.sex)
      }
    }
  }

  private mutating func remarkState(of zone: MachineReadableZone, _ text: String) {
    if zone.wasFilledUp {
      remark("mrz", text, .rewritten, "the line of the name is short; fillers were put at its end")
    }
    for field in zone.repaired where field != .composite {
      remark(
        "mrz",
        text,
        .converted,
        "letters and digits that resemble each other were exchanged in the \(field.rawValue): "
          + "one reading alone makes the check digits right"
      )
    }
    for field in ZoneField.allCases where zone.unconfirmed.contains(field) {
      let end = field == .composite || field == .personalNumber ? "" : "; it was not taken"
      remark("mrz", text, .keptRaw, "the check digit of the \(field.rawValue) is wrong\(end)")
    }
  }

  // MARK: - The document

  private mutating func takeDocument(_ zone: MachineReadableZone) {
    var document = person.documents[place]
    if document.type == nil, let type = zone.documentWord {
      document.type = type
      filled.append(("\(documentPath).type", "\(documentPath).mrz"))
    }
    if let number = zone.number, !zone.unconfirmed.contains(.number) {
      if let stated = document.number {
        if Self.folded(stated) != Self.folded(number) { contradiction("documents.number", number) }
      } else {
        document.number = number
        filled.append(("\(documentPath).number", "\(documentPath).mrz"))
      }
    }
    if let issuer = country(zone.issuer, "issuer") {
      if let stated = document.issuer {
        if stated != issuer { contradiction("documents.issuer", zone.issuer) }
      } else {
        document.issuer = issuer
        filled.append(("\(documentPath).issuer", "\(documentPath).mrz"))
      }
    }
    if !zone.unconfirmed.contains(.expiry), let expiry = zone.expiry?.expiry {
      if let stated = document.validTo {
        if !stated.canBe(expiry) { contradiction("documents.valid_to", expiry.description) }
      } else {
        document.validTo = expiry
        filled.append(("\(documentPath).valid_to", "\(documentPath).mrz"))
      }
    }
    person.documents[place] = document
  }

  // MARK: - The person

  private mutating func takeName(_ name: ZoneName) {
    let whole = [name.primary, name.secondary].compactMap { $0 }.joined(separator: " ")
    guard !whole.isEmpty else { return }
    if name.hasDigits {
      remark("mrz", whole, .keptRaw, "a digit stands in the name of the zone; it was not taken")
      return
    }
    if name.isCut {
      remark("mrz", whole, .keptRaw, "the name fills its field; what was longer is cut off")
    }
    if person.familyName == nil, person.forenames == nil, person.fullName == nil {
      person.familyName = name.primary
      person.forenames = name.secondary
      filled.append(("\(path).family_name", "\(documentPath).mrz"))
      if name.secondary != nil { filled.append(("\(path).forenames", "\(documentPath).mrz")) }
      remarks.append(
        ReadingRemark(
          path: "\(path).family_name",
          raw: whole,
          act: .converted,
          message: "the name was taken from the machine-readable zone, which spells it in A to Z"
        )
      )
      return
    }
    if !ZoneNames(of: person).include(name, policy.zones) { contradiction("name", whole) }
  }

  private mutating func takeNationality(_ zone: MachineReadableZone) {
    guard let nationality = country(zone.nationality, "nationality") else { return }
    if person.nationalities.isEmpty {
      person.nationalities = [nationality]
      filled.append(("\(path).nationalities[0]", "\(documentPath).mrz"))
    } else if !person.nationalities.contains(nationality) {
      contradiction("nationalities", zone.nationality)
    }
  }

  private mutating func takeBirth(_ zone: MachineReadableZone) {
    guard !zone.unconfirmed.contains(.birth) else { return }
    guard let birth = zone.birth else {
      remark("mrz", nil, .readAsMissing, "the birth date of the zone is no date")
      return
    }
    guard birth.year != nil else { return }
    let expiry = zone.unconfirmed.contains(.expiry) ? nil : zone.expiry?.expiry
    guard let last = expiry ?? person.documents[place].validTo ?? published else {
      remark(
        "mrz",
        nil,
        .readAsMissing,
        "the zone has two digits of the birth year, and nothing tells its century"
      )
      return
    }
    let dates = birth.births(before: last)
    guard let date = dates.first else {
      remark("mrz", nil, .readAsMissing, "nobody can be born on the birth date of the zone")
      return
    }
    let stated = [person.birthDate].compactMap { $0 } + person.birthDates
    if !stated.isEmpty {
      let agrees = stated.contains { known in dates.contains { known.canBe($0) } }
      if !agrees { contradiction("birth_date", date.description) }
      return
    }
    person.birthDate = date
    filled.append(("\(path).birth_date", "\(documentPath).mrz"))
    var message = "the zone has two digits of the year; the century follows from the validity"
    if dates.count > 1 { message += "; \(dates[1].year) is possible too" }
    if birth.isPartial { message += "; fillers stand for a part that is not known" }
    remarks.append(
      ReadingRemark(
        path: "\(path).birth_date",
        raw: date.description,
        act: .converted,
        message: message
      )
    )
  }

  // MARK: - Words

  /// The country of a zone's code; nil with a remark when it stands for none.
  private mutating func country(_ code: String, _ of: String) -> CountryCode? {
    guard !code.isEmpty else { return nil }
    if let special = policy.zones.codes[code] {
      if !special.meaning.isEmpty {
        remark("mrz", code, .converted, "the code of the \(of) stands for: \(special.meaning)")
      }
      return special.country
    }
    guard let country = CountryCode(code) else {
      remark("mrz", code, .readAsMissing, "the code of the \(of) is no code of a country")
      return nil
    }
    remark("mrz", code, .keptRaw, "the code of the \(of) is in no list of countries")
    return country
  }

  private static func folded(_ number: String) -> [UInt8] {
    number.uppercased().utf8.filter {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
    }
  }

  private mutating func contradiction(_ field: String, _ raw: String?) {
    remark(
      "mrz",
      raw,
      .keptRaw,
      "“\(field)” is stated otherwise than the machine-readable zone has it; both were kept"
    )
  }

  private mutating func remark(
    _ field: String,
    _ raw: String?,
    _ act: ReadingRemark.Act,
    _ message: String
  ) {
    remarks.append(
      ReadingRemark(path: "\(documentPath).\(field)", raw: raw, act: act, message: message)
    )
  }
}

extension MachineReadableZone {
  /// What the document is, from the code in its first two places; nil when the code says nothing.
  var documentWord: String? {
    switch (documentCode.utf8.first, documentCode) {
    case (_, "AC"): "crew member certificate"
    case (UInt8(ascii: "P"), _): "passport"
    case (UInt8(ascii: "V"), _): "visa"
    case (UInt8(ascii: "I"), _), (UInt8(ascii: "A"), _), (UInt8(ascii: "C"), _): "identity card"
    default: nil
    }
  }
}

extension PartialDate {
  /// Whether two dates, of which parts may be unknown, can be the same day.
  func canBe(_ other: PartialDate) -> Bool {
    earliest <= other.latest && other.earliest <= latest
  }
}
