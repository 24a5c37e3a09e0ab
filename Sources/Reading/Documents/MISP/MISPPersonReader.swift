import Notices

/// Reads the values of a person in an object of MISP by the names of their relations.
struct MISPPersonReader {
  let vocabulary: Vocabulary
  /// The canonical path of the person.
  let path: String
  private(set) var person = Person()
  private(set) var facts = CaseFacts()
  private(set) var remarks: [ReadingRemark] = []
  private(set) var notes: [(path: String, offset: Int32, pointer: String)] = []
  private var offset: Int32 = 0
  private var pointer = ""

  init(vocabulary: Vocabulary, path: String) {
    self.vocabulary = vocabulary
    self.path = path
  }

  /// Takes one value; the relation's name is in small letters without signs.
  mutating func take(_ relation: String, _ raw: String, at offset: Int32, _ pointer: String) {
    self.offset = offset
    self.pointer = pointer
    let text = cleaned(raw)
    switch relation {
    case "presentfamilyname", "lastname", "familyname": set(\.familyName, "family_name", text)
    case "forename", "firstname", "forenames", "middlename": addForename(text)
    case "fullname": set(\.fullName, "full_name", text)
    case "familynameatbirth", "birthname", "maidenname": set(\.nameAtBirth, "name_at_birth", text)
    case "alias", "nickname":
      note("aliases[\(person.aliases.count)]")
      person.aliases.append(Alias(name: text))
    case "nameinoriginalscript", "originalscriptname": set(\.scriptName, "script_name", text)
    case _ where relation.hasPrefix("father"), _ where relation.hasPrefix("mother"):
      takeParent(text, isFather: relation.hasPrefix("father"))
    case "dateofbirth", "birthdate": takeBirth(raw)
    case "placeofbirth": set(\.birthPlace, "birth_place", text)
    case "sex", "gender": takeSex(raw)
    case "nationality": takeNationalities(raw)
    case "languagespoken", "languages", "language": takeLanguages(raw)
    case "charges", "charge":
      notes.append(("case.charges[\(facts.charges.count)].text", offset, pointer))
      var charge = Charge()
      charge.text = raw
      facts.charges.append(charge)
    case "dateofdisappearance":
      let reading = readDate(raw, window: .events, in: vocabulary)
      facts.factsFrom = reading.date
      notes.append(("case.facts_from", offset, pointer))
      if let act = reading.act { remark("case.facts_from", raw, act, reading.message) }
    case "placeofdisappearance":
      facts.place = text
      notes.append(("case.place", offset, pointer))
    case "height":
      takeMeasure(readHeight(raw, in: vocabulary), \.heightInCentimetres, "height_cm", raw)
    case "weight":
      takeMeasure(readWeight(raw, in: vocabulary), \.weightInKilograms, "weight_kg", raw)
    case "colourofhair", "haircolor", "colorofhair": takeColour(raw, .hair, \.hair, "hair")
    case "colourofeyes", "eyescolor", "eyecolor", "colorofeyes":
      takeColour(raw, .eyes, \.eyes, "eyes")
    case _ where relation.hasPrefix("distinguishingmark"): set(\.marks, "marks", text)
    case "portrait", "photo":
      note("photo[\(person.photographs.count)]")
      person.photographs.append(text)
    case "passportnumber", "identitycardnumber", "nationalid": takeDocument(relation, text)
    case "machinereadablezone", "mrz":
      note("documents[\(person.documents.count)].mrz")
      var document = IdentityDocument()
      document.zone = raw
      person.documents.append(document)
    case "address":
      note("addresses[\(person.addresses.count)]")
      person.addresses.append(text)
    default:
      remark(pointer, raw, .notRead, "the value of this relation has no field")
    }
  }

  // MARK: - Values

  private mutating func set(
    _ field: WritableKeyPath<Person, String?>,
    _ name: String,
    _ text: String
  ) {
    guard let before = person[keyPath: field] else {
      person[keyPath: field] = text
      note(name)
      return
    }
    if before != text {
      remark("\(path).\(name)", text, .notRead, "a second value was given; the first was kept")
    }
  }

  private mutating func addForename(_ text: String) {
    note("forenames")
    person.forenames = person.forenames.map { "\($0) \(text)" } ?? text
  }

  private mutating func takeParent(_ text: String, isFather: Bool) {
    var parents = person.parents ?? Parents()
    if isFather { parents.father = text } else { parents.mother = text }
    person.parents = parents
    note(isFather ? "parents.father" : "parents.mother")
  }

  private mutating func takeBirth(_ raw: String) {
    // The template asks for the year first; MISP may hang a time of midnight on it.
    let text =
      raw.utf8.count > 10 && raw.utf8.dropFirst(10).first == 0x54 ? String(raw.prefix(10)) : raw
    let reading = readDate(text, in: vocabulary)
    if let act = reading.act { remark("\(path).birth_date", raw, act, reading.message) }
    guard let date = reading.date else { return }
    if person.birthDate == nil {
      person.birthDate = date
      note("birth_date")
      person.birthDates += reading.dates.dropFirst()
    } else {
      note("birth_dates[\(person.birthDates.count)]")
      person.birthDates += reading.dates
    }
  }

  private mutating func takeSex(_ raw: String) {
    let reading: ValueReading<Sex> =
      switch MISPNotice.plain(raw) {
      case "male": ValueReading(.male)
      case "female": ValueReading(.female)
      case "other", "prefernottosay":
        ValueReading(.unknown, .converted, "the sex is not stated as one of two")
      default: readSex(raw, in: vocabulary)
      }
    person.sex = reading.value
    if reading.value != nil { note("sex") }
    if let act = reading.act { remark("\(path).sex", raw, act, reading.message) }
  }

  private mutating func takeNationalities(_ raw: String) {
    let list = readCountries(raw, in: vocabulary)
    for country in list.values where !person.nationalities.contains(country) {
      note("nationalities[\(person.nationalities.count)]")
      person.nationalities.append(country)
    }
    for item in list.remarks { remark("\(path).nationalities", item.raw, item.act, item.message) }
  }

  private mutating func takeLanguages(_ raw: String) {
    let list = readLanguages(raw, in: vocabulary)
    for language in list.values where !person.languages.contains(language) {
      note("languages[\(person.languages.count)]")
      person.languages.append(language)
    }
    for item in list.remarks { remark("\(path).languages", item.raw, item.act, item.message) }
  }

  private mutating func takeColour(
    _ raw: String,
    _ kind: Vocabulary.Kind,
    _ field: WritableKeyPath<Person, String?>,
    _ name: String
  ) {
    let reading = readColour(raw, of: kind, in: vocabulary)
    person[keyPath: field] = reading.value
    if reading.value != nil { note(name) }
    if let act = reading.act { remark("\(path).\(name)", raw, act, reading.message) }
  }

  private mutating func takeMeasure(
    _ reading: ValueReading<Int>,
    _ field: WritableKeyPath<Person, Int?>,
    _ name: String,
    _ raw: String
  ) {
    person[keyPath: field] = reading.value
    if reading.value != nil { note(name) }
    if let act = reading.act { remark("\(path).\(name)", raw, act, reading.message) }
  }

  private mutating func takeDocument(_ relation: String, _ text: String) {
    var document = IdentityDocument()
    document.type = relation == "passportnumber" ? "passport" : "identity card"
    document.number = text
    note("documents[\(person.documents.count)].number")
    person.documents.append(document)
  }

  private mutating func note(_ field: String) {
    notes.append(("\(path).\(field)", offset, pointer))
  }

  private mutating func remark(
    _ path: String,
    _ raw: String,
    _ act: ReadingRemark.Act,
    _ message: String
  ) {
    remarks.append(ReadingRemark(path: path, raw: raw, act: act, message: message))
  }
}
