package import Notices

/// Reads a person of the FollowTheMoney model, with the documents and addresses that belong to them.
package struct FollowTheMoneyPerson {
  package private(set) var entity: FollowTheMoneyEntity
  package private(set) var person = Person()
  /// By the path of a field of the person.
  package private(set) var remarks: [ReadingRemark] = []
  /// Where each field of the person comes from.
  package private(set) var sources: [(path: String, value: FollowTheMoneyEntity.Value)] = []
  private let vocabulary: Vocabulary

  package init(_ entity: FollowTheMoneyEntity, in vocabulary: Vocabulary) {
    self.entity = entity
    self.vocabulary = vocabulary
  }

  package mutating func read(with others: [FollowTheMoneyEntity]) {
    readNames()
    readBirth()
    readOrigin()
    readBody()
    readDocuments()
    for other in others {
      switch other.schema {
      case "Passport", "Identification": readDocument(other)
      case "Address": readAddress(other)
      default: break
      }
    }
  }

  private mutating func note(_ path: String, _ value: FollowTheMoneyEntity.Value) {
    sources.append((path, value))
  }

  private mutating func remark(
    _ path: String,
    _ raw: String,
    _ act: ReadingRemark.Act?,
    _ message: String
  ) {
    guard let act else { return }
    remarks.append(ReadingRemark(path: path, raw: raw, act: act, message: message))
  }

  /// The first of some values as a text; others are remarked.
  private mutating func text(_ values: [FollowTheMoneyEntity.Value], _ path: String) -> String? {
    let stated = values.filter { !standsForMissing(cleaned($0.text), in: vocabulary) }
    for value in values where standsForMissing(cleaned(value.text), in: vocabulary) {
      remark(path, value.text, .readAsMissing, "a placeholder stands in place of a text")
    }
    guard let first = stated.first else { return nil }
    for other in stated.dropFirst() {
      remark(path, other.text, .notRead, "a second value is given; the first was taken")
    }
    note(path, first)
    return cleaned(first.text)
  }

  // MARK: - Names

  private mutating func readNames() {
    var names = entity.take("name")
    let families = entity.take("lastName")
    let firsts = entity.take("firstName", "secondName", "middleName")
    person.familyName = text(families, "family_name")
    let stated = firsts.filter { !standsForMissing(cleaned($0.text), in: vocabulary) }
    if !stated.isEmpty {
      person.forenames = stated.map { cleaned($0.text) }.joined(separator: " ")
      note("forenames", stated[0])
    }
    if person.familyName == nil, person.forenames == nil, !names.isEmpty {
      let first = names.removeFirst()
      person.fullName = cleaned(first.text)
      note("full_name", first)
    }
    // The whole name repeats the parts; another one is an alias.
    let own = Self.key([person.forenames, person.familyName, person.fullName].compactMap { $0 })
    for name in names where Self.key([name.text]) != own { add(name) }
    for name in entity.take("alias") { add(name) }
    for name in entity.take("previousName") { add(name, kind: "previous") }
    for name in entity.take("weakAlias") { add(name, quality: .weak) }
    var parents = Parents()
    parents.father = text(entity.take("fatherName"), "parents.father")
    parents.mother = text(entity.take("motherName"), "parents.mother")
    if parents != Parents() { person.parents = parents }
  }

  /// The words of a name in any order.
  private static func key(_ names: [String]) -> [Substring] {
    Vocabulary.folded(names.joined(separator: " ")).split(separator: " ").sorted()
  }

  private mutating func add(
    _ value: FollowTheMoneyEntity.Value,
    quality: AliasQuality? = nil,
    kind: String? = nil
  ) {
    let name = cleaned(value.text)
    guard !standsForMissing(name, in: vocabulary),
      !person.aliases.contains(where: { $0.name == name })
    else { return }
    note("aliases[\(person.aliases.count)]", value)
    person.aliases.append(Alias(name: name, quality: quality, kind: kind))
  }

  // MARK: - Birth and origin

  private mutating func readBirth() {
    for value in entity.take("birthDate") {
      let reading = readDate(value.text, orders: [.yearFirst], in: vocabulary)
      remark("birth_date", value.text, reading.act, reading.message)
      for date in reading.dates {
        if person.birthDate == nil {
          note("birth_date", value)
          person.birthDate = date
        } else if date != person.birthDate, !person.birthDates.contains(date) {
          note("birth_dates[\(person.birthDates.count)]", value)
          person.birthDates.append(date)
        }
      }
    }
    person.birthPlace = text(entity.take("birthPlace"), "birth_place")
    if let value = entity.take("birthCountry").first {
      person.birthCountry = Self.country(value.text, in: vocabulary)
      if person.birthCountry == nil {
        remark("birth_country", value.text, .readAsMissing, "this is no country that can be read")
      } else {
        note("birth_country", value)
      }
    }
    if let value = entity.take("gender").first {
      let reading = readSex(value.text.lowercased() == "other" ? "U" : value.text, in: vocabulary)
      person.sex = reading.value ?? Self.sexes[value.text.lowercased()]
      if person.sex == nil {
        remark("sex", value.text, reading.act, reading.message)
      } else {
        note("sex", value)
      }
    }
  }

  private static let sexes: [String: Sex] = ["male": .male, "female": .female]

  /// The country of a code in small letters, as the model has them, or of a name.
  static func country(_ text: String, in vocabulary: Vocabulary) -> CountryCode? {
    let code = text.uppercased()
    if code.utf8.count == 2, vocabulary.isEmpty(.country) { return CountryCode(code) }
    let reading = readCountry(text.utf8.count <= 3 ? code : text, in: vocabulary)
    return reading.value
  }

  private mutating func readOrigin() {
    for value in entity.take("nationality", "citizenship") {
      guard let country = Self.country(value.text, in: vocabulary) else {
        remark("nationalities", value.text, .readAsMissing, "this is no country that can be read")
        continue
      }
      guard !person.nationalities.contains(country) else { continue }
      note("nationalities[\(person.nationalities.count)]", value)
      person.nationalities.append(country)
    }
    for value in entity.take("spokenLanguage") {
      let list = readLanguages(
        value.text.utf8.count == 3 ? value.text.uppercased() : value.text,
        in: vocabulary
      )
      for code in list.values where !person.languages.contains(code) {
        note("languages[\(person.languages.count)]", value)
        person.languages.append(code)
      }
      for entry in list.remarks where entry.act != .keptRaw || !vocabulary.isEmpty(.language) {
        remark("languages", entry.raw, entry.act, entry.message)
      }
    }
    for value in entity.take("address") { add(address: cleaned(value.text), value) }
  }

  private mutating func add(address: String, _ value: FollowTheMoneyEntity.Value) {
    guard !address.isEmpty, !person.addresses.contains(address) else { return }
    note("addresses[\(person.addresses.count)]", value)
    person.addresses.append(address)
  }

  private mutating func readAddress(_ other: FollowTheMoneyEntity) {
    var other = other
    if let full = other.take("full").first {
      add(address: cleaned(full.text), full)
      return
    }
    let parts = other.take("street", "street2", "postalCode", "city", "region", "state", "country")
    guard let first = parts.first else { return }
    add(address: parts.map { cleaned($0.text) }.joined(separator: ", "), first)
  }

  // MARK: - Body

  private mutating func readBody() {
    if let value = entity.take("height").first {
      let reading = readHeight(value.text, in: vocabulary)
      person.heightInCentimetres = reading.value
      remark("height_cm", value.text, reading.act, reading.message)
      if reading.value != nil { note("height_cm", value) }
    }
    if let value = entity.take("weight").first {
      let reading = readWeight(value.text, in: vocabulary)
      person.weightInKilograms = reading.value
      remark("weight_kg", value.text, reading.act, reading.message)
      if reading.value != nil { note("weight_kg", value) }
    }
    person.eyes = colour(entity.take("eyeColor"), "eyes", .eyes)
    person.hair = colour(entity.take("hairColor"), "hair", .hair)
    person.marks = text(entity.take("appearance", "notes"), "marks")
  }

  private mutating func colour(
    _ values: [FollowTheMoneyEntity.Value],
    _ path: String,
    _ kind: Vocabulary.Kind
  ) -> String? {
    guard let first = values.first else { return nil }
    let text = values.map(\.text).joined(separator: ",")
    let reading = readColour(text, of: kind, in: vocabulary)
    if reading.value == nil, reading.act == .readAsMissing, isPlaceholder(text) { return nil }
    note(path, first)
    if let value = reading.value {
      remark(path, text, reading.act, reading.message)
      return value
    }
    remark(path, text, .keptRaw, "the colour is in no list")
    return cleaned(text)
  }

  // MARK: - Documents

  private mutating func readDocuments() {
    let kinds = [
      ("passportNumber", "passport"), ("idNumber", "national_id"),
      ("socialSecurityNumber", "social_security"), ("taxNumber", "tax_number"),
      ("innCode", "tax_number"),
    ]
    for (property, type) in kinds {
      for value in entity.take(property) {
        var document = IdentityDocument()
        document.type = type
        document.number = cleaned(value.text)
        add(document, value)
      }
    }
  }

  private mutating func readDocument(_ other: FollowTheMoneyEntity) {
    var other = other
    guard let number = other.take("number", "passportNumber").first else { return }
    var document = IdentityDocument()
    document.number = cleaned(number.text)
    document.type = other.schema == "Passport" ? "passport" : "national_id"
    if let type = other.take("type").first?.text {
      document.type = vocabulary.code(of: type, .document) ?? cleaned(type).lowercased()
    }
    document.issuer = other.take("country").first.flatMap { Self.country($0.text, in: vocabulary) }
    document.validFrom = other.take("startDate").first.flatMap { PartialDate($0.text) }
    document.validTo = other.take("endDate").first.flatMap { PartialDate($0.text) }
    add(document, number)
  }

  private mutating func add(_ document: IdentityDocument, _ value: FollowTheMoneyEntity.Value) {
    if let known = person.documents.firstIndex(where: { $0.number == document.number }) {
      // The number stands with the person as well; the document tells more.
      if document.issuer != nil { person.documents[known] = document }
      return
    }
    let path = "documents[\(person.documents.count)]"
    for field in ["number", "type", "issuer", "valid_from", "valid_to"] {
      note("\(path).\(field)", value)
    }
    person.documents.append(document)
  }
}
