import Notices

extension TaggedReader {
  /// Begins another person, unless the present one has nothing yet.
  mutating func startPerson(_ field: TaggedField) {
    guard let person, draft.notice.persons[person] == Person() else {
      guard draft.notice.persons.count < limits.persons else {
        draft.refuse(.tooManyValues, "the message is about too many persons", at: field.offset, "")
        return
      }
      draft.notice.persons.append(Person())
      person = draft.notice.persons.count - 1
      filled = []
      return
    }
  }

  /// Whether a label can only belong to another person than the present one.
  private func isAnother(_ path: String) -> Bool {
    switch path {
    case "persons.family_name": filled.contains(path)
    case "persons.full_name":
      filled.contains(path)
        || filled.contains("persons.family_name") && filled.contains("persons.forenames")
    default: false
    }
  }

  mutating func takePerson(_ field: TaggedField) {
    let path = field.path
    if person == nil || isAnother(path) { startPerson(field) }
    guard let index = person else { return }
    let isAgain = !filled.insert(path).inserted
    let name = String(path.dropFirst("persons.".count))
    let full = "persons[\(index)].\(name)"
    if isAgain, Self.once.contains(name) {
      remark(field, .notRead, "“\(full)” was given before")
      return
    }
    switch name {
    case "family_name": setName(\.familyName, full, field)
    case "forenames": setName(\.forenames, full, field)
    case "full_name": takeFullName(field, index)
    case "name_at_birth": setName(\.nameAtBirth, full, field)
    case "script_name": setName(\.scriptName, full, field)
    case "birth_place": takeBirthPlace(field.value, field, index)
    case "dna": setName(\.dnaProfile, full, field)
    case "marks": setName(\.marks, full, field)
    case "aliases": takeAliases(field, index)
    case "father", "mother": takeParent(field, index, name)
    case "birth_date": takeBirthDate(field.value, field, index)
    case "birth": takeBirth(field, index)
    case "documents": takeDocuments(field, index, type: nil)
    default:
      if name.hasPrefix("documents.") {
        takeDocuments(field, index, type: String(name.dropFirst("documents.".count)))
      } else {
        takeDescription(field, index, name)
      }
    }
  }

  private static let once: Set<String> = [
    "forenames", "name_at_birth", "script_name", "birth_place", "sex", "height_cm", "weight_kg",
    "eyes", "hair", "dna", "birth_country", "father", "mother",
  ]

  private mutating func setName(
    _ keyPath: WritableKeyPath<Person, String?>,
    _ path: String,
    _ field: TaggedField
  ) {
    guard let person, let text = text(field, to: path) else { return }
    draft.notice.persons[person][keyPath: keyPath] = text
    note(path, field)
  }

  /// `EXAMPLE, Test` is told apart by its comma.
  private mutating func takeFullName(_ field: TaggedField, _ index: Int) {
    guard let name = text(field, to: "") else { return }
    let path = "persons[\(index)]"
    // Beside a family name, what is called the name is the rest of it, as Spanish “nombre” is.
    if draft.notice.persons[index].familyName != nil {
      draft.notice.persons[index].forenames = name
      note("\(path).forenames", field)
      remark("\(path).forenames", name, .converted, "a name stands beside a family name")
      filled.insert("persons.forenames")
      return
    }
    let parts = name.split(separator: ",", maxSplits: 1).map { cleaned(String($0)) }
    if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty {
      draft.notice.persons[index].familyName = parts[0]
      draft.notice.persons[index].forenames = parts[1]
      note("\(path).family_name", field)
      note("\(path).forenames", field)
      filled.formUnion(["persons.family_name", "persons.forenames"])
    } else {
      draft.notice.persons[index].fullName = name
      note("\(path).full_name", field)
    }
  }

  private mutating func takeAliases(_ field: TaggedField, _ index: Int) {
    let hasHarder = field.value.contains(";") || field.value.contains("\n")
    let names =
      hasHarder
      ? listParts(field.value, separators: ["\n", ";"]).flatMap {
        listParts($0, separators: [";"])
      } : listParts(field.value, separators: [";", "|", ","])
    for name in names where !standsForMissing(name, in: vocabulary) {
      let count = draft.notice.persons[index].aliases.count
      note("persons[\(index)].aliases[\(count)]", field)
      draft.notice.persons[index].aliases.append(Alias(name: name))
    }
  }

  private mutating func takeParent(_ field: TaggedField, _ index: Int, _ name: String) {
    guard let text = text(field, to: "") else { return }
    var parents = draft.notice.persons[index].parents ?? Parents()
    if name == "father" { parents.father = text } else { parents.mother = text }
    draft.notice.persons[index].parents = parents
    note("persons[\(index)].parents.\(name)", field)
  }

  // MARK: - Birth

  mutating func takeBirthDate(_ raw: String, _ field: TaggedField, _ index: Int) {
    let path = "persons[\(index)].birth_date"
    // “09/05/1971 or 1972” gives two dates; a comma can be part of one.
    let parts = listParts(raw, separators: [";", "\n", "|"])
    for part in parts {
      var reading = date(part, window: .births)
      if reading.dates.isEmpty, let (found, rest) = leadingDate(part), !rest.isEmpty {
        // The place stands behind the date, as in “né le 5 mai 1971 à Alphaville”.
        reading = date(found, window: .births)
        if draft.notice.persons[index].birthPlace == nil {
          takeBirthPlace(rest, field, index)
        } else {
          remark(path, rest, .notRead, "what stands behind the date was not read")
        }
      }
      guard let first = reading.date else {
        remark(path, part, .readAsMissing, reading.message)
        continue
      }
      if let act = reading.act { remark(path, part, act, reading.message) }
      if draft.notice.persons[index].birthDate == nil {
        if reading.isAmbiguous {
          note("persons[\(index)].birth_dates", field)
          let year = first.year
          if reading.dates.allSatisfy({ $0.year == year }) {
            draft.notice.persons[index].birthDate = PartialDate(year: year)
            note(path, field)
          }
          draft.notice.persons[index].birthDates += reading.dates
        } else {
          draft.notice.persons[index].birthDate = first
          note(path, field)
        }
      } else if draft.notice.persons[index].birthDate != first {
        note("persons[\(index)].birth_dates", field)
        draft.notice.persons[index].birthDates += reading.dates
      }
    }
  }

  /// “9 May 1971, Alphaville, Utopia”: the longest beginning that is a date, and the place behind it.
  private mutating func takeBirth(_ field: TaggedField, _ index: Int) {
    let value = cleaned(field.value)
    guard let (found, rest) = leadingDate(value) else {
      remark(field, .keptRaw, "no date stands before the place; the whole was taken for the place")
      takeBirthPlace(value, field, index)
      return
    }
    takeBirthDate(found, field, index)
    if !rest.isEmpty { takeBirthPlace(rest, field, index) }
  }

  private mutating func takeBirthPlace(_ raw: String, _ field: TaggedField, _ index: Int) {
    let place = cleaned(raw)
    guard !place.isEmpty else { return }
    draft.notice.persons[index].birthPlace = place
    note("persons[\(index)].birth_place", field)
  }

  /// The longest beginning of a text that is a date, and what follows without its joining words.
  func leadingDate(_ text: String) -> (date: String, rest: String)? {
    let words = text.split(separator: " ").map(String.init)
    for count in stride(from: min(words.count, 6), to: 0, by: -1) {
      let head = words.prefix(count).joined(separator: " ")
      var candidate = head
      while let last = candidate.last, ",;-".contains(last) { candidate.removeLast() }
      guard candidate.utf8.contains(where: { (0x30...0x39).contains($0) || $0 >= 0xD9 }),
        !readDate(withDigits(candidate) ?? candidate, in: vocabulary).dates.isEmpty
      else { continue }
      var rest = words.dropFirst(count)
      while let first = rest.first,
        ["in", "at", "a", "à", "en", "-", "–", ",", "/", "في"].contains(first.lowercased())
      {
        rest.removeFirst()
      }
      return (candidate, rest.joined(separator: " "))
    }
    return nil
  }

  // MARK: - Documents and description

  private mutating func takeDocuments(_ field: TaggedField, _ index: Int, type: String?) {
    let path = "persons[\(index)].documents"
    let first = draft.notice.persons[index].documents.count
    let reading = readDocuments(field.value, type: type, in: vocabulary)
    draft.notice.persons[index].documents += taken(reading, field, path, from: first)
    for position in first..<draft.notice.persons[index].documents.count {
      for part in ["type", "number", "issuer"] { note("\(path)[\(position)].\(part)", field) }
    }
  }

  private mutating func takeDescription(_ field: TaggedField, _ index: Int, _ name: String) {
    let path = "persons[\(index)].\(name)"
    let value = field.value
    switch name {
    case "sex":
      draft.notice.persons[index].sex = taken(readSex(value, in: vocabulary), field, path)
    case "birth_country":
      draft.notice.persons[index].birthCountry = taken(
        readCountry(value, in: vocabulary),
        field,
        path
      )
    case "nationalities":
      let known = draft.notice.persons[index].nationalities
      var reading = readCountries(value, in: vocabulary)
      reading.values.removeAll(where: known.contains)
      draft.notice.persons[index].nationalities += taken(reading, field, path, from: known.count)
    case "height_cm":
      draft.notice.persons[index].heightInCentimetres = taken(
        withDigits(value) { readHeight($0, in: vocabulary) },
        field,
        path
      )
    case "weight_kg":
      draft.notice.persons[index].weightInKilograms = taken(
        withDigits(value) { readWeight($0, in: vocabulary) },
        field,
        path
      )
    case "eyes":
      let reading = readColour(value, of: .eyes, in: vocabulary)
      draft.notice.persons[index].eyes = taken(reading, field, path)
    case "hair":
      let reading = readColour(value, of: .hair, in: vocabulary)
      draft.notice.persons[index].hair = taken(reading, field, path)
    case "languages":
      let first = draft.notice.persons[index].languages.count
      let reading = readLanguages(value, in: vocabulary)
      draft.notice.persons[index].languages += taken(reading, field, path, from: first)
    case "addresses":
      let list = ListReading(values: listParts(value, separators: ["\n", ";", "|"]))
      let first = draft.notice.persons[index].addresses.count
      draft.notice.persons[index].addresses += taken(list, field, path, from: first)
    case "photo":
      let list = ListReading(values: listParts(value))
      draft.notice.persons[index].photographs += taken(list, field, path)
    case "fingerprint":
      let list = ListReading(values: listParts(value))
      draft.notice.persons[index].fingerprints += taken(list, field, path)
    case "danger": takeDanger(field, index)
    case "status": takeStatus(field, index)
    default: remark(field, .notRead, "the label is known, but no field takes its value")
    }
  }

  private mutating func takeDanger(_ field: TaggedField, _ index: Int) {
    let path = "persons[\(index)].danger"
    var reading = readDanger(field.value, in: vocabulary)
    if reading.values.isEmpty {
      // Warnings in a sentence, as “may be armed and dangerous”.
      for (meaning, _) in vocabulary.phrases.phrases(in: LineWords(cleaned(field.value)))
      where meaning.field == "danger" {
        if let warning = DangerWarning(rawValue: meaning.value), !reading.values.contains(warning) {
          reading.values.append(warning)
        }
      }
      if !reading.values.isEmpty {
        reading.remarks = [(field.value, .converted, "the warnings were taken from a sentence")]
      }
    }
    let known = draft.notice.persons[index].danger
    reading.values.removeAll(where: known.contains)
    draft.notice.persons[index].danger += taken(reading, field, path, from: known.count)
  }

  private mutating func takeStatus(_ field: TaggedField, _ index: Int) {
    let path = "persons[\(index)].status"
    let found = vocabulary.phrases.phrases(in: LineWords(cleaned(field.value)))
      .first { $0.meaning.field == "status" }
    let status =
      found.flatMap { PersonStatus(rawValue: $0.meaning.value) }
      ?? PersonStatus(rawValue: lowered(field.value.utf8))
    guard let status else {
      remark(field, .readAsMissing, "this is no known reason to look for a person")
      return
    }
    draft.notice.persons[index].status = status
    note(path, field)
  }

  /// Puts right what only the whole message tells.
  mutating func completePersons() {
    for index in draft.notice.persons.indices {
      var person = draft.notice.persons[index]
      // “NAME” beside “FORENAME” is the family name.
      if let name = person.fullName, person.forenames != nil, person.familyName == nil {
        person.familyName = name
        person.fullName = nil
        let origin = message.fields.first {
          $0.path == "persons.full_name" && cleaned($0.value) == name
        }
        if let origin { note("persons[\(index)].family_name", origin) }
      }
      if let name = person.fullName, person.familyName != nil, person.forenames == nil {
        person.forenames = name
        person.fullName = nil
        let origin = message.fields.first {
          $0.path == "persons.full_name" && cleaned($0.value) == name
        }
        if let origin { note("persons[\(index)].forenames", origin) }
      }
      draft.notice.persons[index] = person
    }
    draft.notice.persons.removeAll { $0 == Person() }
    let stated = message.phrases.first { $0.field == "status" }
    guard let stated, let status = PersonStatus(rawValue: stated.value) else { return }
    for index in draft.notice.persons.indices where draft.notice.persons[index].status == nil {
      draft.notice.persons[index].status = status
      draft.note("persons[\(index)].status", at: stated.offset, "")
    }
  }
}

extension ListReading {
  init(values: [Value]) {
    self.init()
    self.values = values
  }
}
