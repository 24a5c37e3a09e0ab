import Notices

extension ListEntry {
  /// The person of an entry.
  mutating func person(_ element: XMLElement) -> Person {
    let path = "persons[0]"
    var person = Person()
    person.fullName = name(element, to: "\(path).full_name")
    person.scriptName = text(element, "NAME_ORIGINAL_SCRIPT", to: "\(path).script_name")
    if let raw = text(element, "GENDER", to: "\(path).sex") {
      let reading = readSex(raw, in: vocabulary)
      person.sex = reading.value
      if let act = reading.act { draft.remark("\(path).sex", raw, act, reading.message) }
    }
    aliases(of: element, &person, "\(path).aliases")
    births(of: element, &person, path)
    birthPlaces(of: element, &person, path)
    for (number, holder) in element.all("NATIONALITY").enumerated() {
      let values = holder.children.isEmpty ? [holder] : holder.all("VALUE")
      for value in values {
        guard let raw = value.value else { continue }
        let target = "\(path).nationalities[\(person.nationalities.count)]"
        if let code = country(raw, value, "/NATIONALITY[\(number + 1)]/VALUE", to: target),
          !person.nationalities.contains(code)
        {
          person.nationalities.append(code)
        }
      }
    }
    documents(of: element, &person, "\(path).documents")
    for (number, holder) in element.all("INDIVIDUAL_ADDRESS").enumerated() {
      guard let raw = addressText(holder) else { continue }
      let target = "\(path).addresses[\(person.addresses.count)]"
      if let text = text(raw, holder, "/INDIVIDUAL_ADDRESS[\(number + 1)]", to: target) {
        person.addresses.append(text)
      }
    }
    return person
  }

  /// The four parts of a name in one: the list does not tell family name from forenames.
  private mutating func name(_ element: XMLElement, to path: String) -> String? {
    let parts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"]
      .compactMap { element.value($0) }.filter { !standsForMissing($0, in: vocabulary) }
    guard let first = element["FIRST_NAME"] ?? element["SECOND_NAME"], !parts.isEmpty else {
      draft.remark(path, nil, .readAsMissing, "the entry has no name")
      return nil
    }
    return text(parts.joined(separator: " "), first, "/\(first.name)", to: path)
  }

  private mutating func aliases(of element: XMLElement, _ person: inout Person, _ path: String) {
    for (number, holder) in element.all("INDIVIDUAL_ALIAS").enumerated() {
      guard let place = holder["ALIAS_NAME"], let raw = place.value else { continue }
      let stated = holder.value("QUALITY")
      let quality: AliasQuality?
      switch stated?.lowercased() {
      case "good": quality = .good
      case "low", "weak": quality = .weak
      default:
        quality = nil
        if let stated {
          draft.remark(path, stated, .notRead, "this quality of a name is not known")
        }
      }
      for part in raw.split(separator: ";") {
        let target = "\(path)[\(person.aliases.count)]"
        let pointer = "/INDIVIDUAL_ALIAS[\(number + 1)]/ALIAS_NAME"
        guard !cleaned(String(part)).isEmpty,
          let name = text(String(part), place, pointer, to: target)
        else { continue }
        person.aliases.append(Alias(name: name, quality: quality))
        draft.note("\(target).name", at: place.content, pointer)
        if let grade = holder["QUALITY"], quality != nil {
          let grading = "/INDIVIDUAL_ALIAS[\(number + 1)]/QUALITY"
          draft.note("\(target).quality", at: grade.content, grading)
        }
      }
    }
  }

  // MARK: - Birth

  /// The first date goes to the birth date; the others, and the years of a span, stand beside it.
  private mutating func births(of element: XMLElement, _ person: inout Person, _ path: String) {
    for (number, holder) in element.all("INDIVIDUAL_DATE_OF_BIRTH").enumerated() {
      let pointer = "/INDIVIDUAL_DATE_OF_BIRTH[\(number + 1)]"
      let isFirst = person.birthDate == nil && person.birthDates.isEmpty
      let target =
        isFirst ? "\(path).birth_date" : "\(path).birth_dates[\(person.birthDates.count)]"
      let type = holder.value("TYPE_OF_DATE")?.uppercased() ?? ""
      if let from = holder["FROM_YEAR"] ?? holder["TO_YEAR"] {
        span(holder, from, pointer, &person, path)
        continue
      }
      guard let place = holder["DATE"] ?? holder["YEAR"], let raw = place.value,
        let date = day(raw, place, "\(pointer)/\(place.name)", to: target)
      else { continue }
      if type.hasPrefix("APPROX") {
        draft.remark(target, raw, .converted, "the date is said to be a rough one")
      }
      if isFirst { person.birthDate = date } else { person.birthDates.append(date) }
    }
  }

  private mutating func span(
    _ holder: XMLElement,
    _ place: XMLElement,
    _ pointer: String,
    _ person: inout Person,
    _ path: String
  ) {
    let years = ["FROM_YEAR", "TO_YEAR"].compactMap { holder.value($0).flatMap { Int($0) } }
    guard let first = years.first, let last = years.last, (1800...2200).contains(first),
      first <= last, last - first < 10
    else {
      let message = "the birth lies between years that are missing, not in order or too far apart"
      draft.remark("\(path).birth_dates", nil, .readAsMissing, message)
      return
    }
    let message = "the birth lies between two years; each year of them was kept"
    draft.remark("\(path).birth_dates", nil, .ambiguous, message)
    for year in first...last {
      guard let date = PartialDate(year: year) else { continue }
      draft.note("\(path).birth_dates[\(person.birthDates.count)]", at: place.content, pointer)
      person.birthDates.append(date)
    }
  }

  private mutating func birthPlaces(of element: XMLElement, _ person: inout Person, _ path: String)
  {
    for (number, holder) in element.all("INDIVIDUAL_PLACE_OF_BIRTH").enumerated() {
      let pointer = "/INDIVIDUAL_PLACE_OF_BIRTH[\(number + 1)]"
      let parts = ["CITY", "STATE_PROVINCE"].compactMap { holder.value($0) }
        .filter { !standsForMissing($0, in: vocabulary) }
      let place = parts.joined(separator: ", ")
      if person.birthPlace != nil || person.birthCountry != nil {
        let raw = addressText(holder)
        draft.remark("\(path).birth_place", raw, .notRead, "a further place of birth is given")
        continue
      }
      if !place.isEmpty {
        person.birthPlace = text(place, holder, pointer, to: "\(path).birth_place")
      }
      if let land = holder["COUNTRY"], let raw = land.value {
        person.birthCountry = country(raw, land, "\(pointer)/COUNTRY", to: "\(path).birth_country")
      }
    }
  }

  // MARK: - Documents and countries

  private mutating func documents(of element: XMLElement, _ person: inout Person, _ path: String) {
    for (number, holder) in element.all("INDIVIDUAL_DOCUMENT").enumerated() {
      let pointer = "/INDIVIDUAL_DOCUMENT[\(number + 1)]"
      let target = "\(path)[\(person.documents.count)]"
      guard let place = holder["NUMBER"], let raw = place.value,
        let text = text(raw, place, "\(pointer)/NUMBER", to: "\(target).number")
      else { continue }
      var document = IdentityDocument()
      document.number = text
      if let kind = holder["TYPE_OF_DOCUMENT"], let word = kind.value {
        document.type = vocabulary.code(of: word, .document) ?? cleaned(word).lowercased()
        draft.note("\(target).type", at: kind.content, "\(pointer)/TYPE_OF_DOCUMENT")
      }
      if let land = holder["ISSUING_COUNTRY"] ?? holder["COUNTRY_OF_ISSUE"], let word = land.value {
        let pointer = "\(pointer)/\(land.name)"
        document.issuer = country(word, land, pointer, to: "\(target).issuer")
      }
      if let issued = holder["DATE_OF_ISSUE"], let word = issued.value {
        let pointer = "\(pointer)/DATE_OF_ISSUE"
        document.validFrom = day(word, issued, pointer, to: "\(target).valid_from")
      }
      person.documents.append(document)
    }
  }

  /// A country by its name, as the list writes it.
  private mutating func country(
    _ raw: String,
    _ place: XMLElement,
    _ pointer: String,
    to path: String
  ) -> CountryCode? {
    let reading = readCountry(raw, in: vocabulary)
    // The list has names only; that one became a code is no news.
    if let act = reading.act, act != .converted { draft.remark(path, raw, act, reading.message) }
    if reading.value != nil { draft.note(path, at: place.content, pointer) }
    return reading.value
  }
}
