import JSON
import Notices

/// The elements of INT-I's Type-2 record that have the meaning of fields here.
extension NoticeXMLReader {
  /// Takes an element of INT-I into a group; false when the group has nothing like it.
  mutating func takeTypeTwo(
    _ element: XMLElement,
    into fields: inout CollectedFields,
    _ pointer: String
  ) -> Bool {
    switch (fields.shape.name, element.name) {
    case ("person", _): return takePerson(element, &fields, pointer)
    case ("case", "OffenceDescriptionCode"): offence("code", element, &fields, pointer)
    case ("case", "OffenceDescriptionText"): offence("text", element, &fields, pointer)
    case ("case", "OffenceDateTime"): add("facts_from", day(element), element, &fields, pointer)
    case ("case", "OffenceDateTimeRange"):
      add("facts_from", element["StartDate"].flatMap(day), element, &fields, pointer)
      add("facts_to", element["EndDate"].flatMap(day), element, &fields, pointer)
    case ("notice", "InterpolReferenceNumber"): reference(element, &fields, pointer)
    case ("notice", "ExpirationDate"): add("expires_at", day(element), element, &fields, pointer)
    case ("notice", "NationalCaseIdentifier"):
      add(
        "issuer_ref",
        element.value("IdentificationID") ?? element.value,
        element,
        &fields,
        pointer
      )
      if !fields.hasIssuer, !fields.has("issuer") { country("issuer", element, &fields, pointer) }
    case ("notice", "ContactInformation"):
      let parts = element.children.compactMap(\.value)
      let text = parts.isEmpty ? element.value : parts.joined(separator: ", ")
      add("remarks", text.map { "Contact: \($0)" }, element, &fields, pointer)
    default: return false
    }
    return true
  }

  // MARK: - Persons

  private mutating func takePerson(
    _ element: XMLElement,
    _ fields: inout CollectedFields,
    _ pointer: String
  ) -> Bool {
    switch element.name {
    case "PersonName": name(element, &fields, pointer)
    case "PersonExtendedName": add("full_name", element.value, element, &fields, pointer)
    case "PersonAliases":
      if element.children.isEmpty { add("aliases", element.value, element, &fields, pointer) }
      for (child, pointer) in children(of: element, pointer) {
        add("aliases", wholeName(child), child, &fields, pointer)
      }
    case "PersonBirthDate": add("birth_date", day(element), element, &fields, pointer)
    case "PersonBirthDateRange": birthRange(element, &fields, pointer)
    case "LocationAddress", "PersonBirthLocation": birthPlace(element, &fields, pointer)
    case "PersonCitizenshipISO3166Alpha3Code": country("nationalities", element, &fields, pointer)
    case "PersonSexCode": sex(element, &fields, pointer)
    case "PersonFather", "PersonMother":
      let member = element.name == "PersonFather" ? "father" : "mother"
      guard let text = wholeName(element) else { return true }
      let parents = fields.path("parents")
      note("\(parents).\(member)", element, pointer)
      fields.addParent(
        member,
        JSONNode(
          value: .string(draft.decodedOnce(text, parents)),
          offset: Int32(clamping: element.content)
        )
      )
    default: return false
    }
    return true
  }

  private mutating func name(
    _ element: XMLElement,
    _ fields: inout CollectedFields,
    _ pointer: String
  ) {
    var forenames: [String] = []
    for (child, pointer) in children(of: element, pointer) {
      switch child.name {
      case "PersonGivenName", "PersonMiddleName":
        if let value = child.value { forenames.append(value) }
      case "PersonSurName": add("family_name", child.value, child, &fields, pointer)
      case "PersonMaidenName": add("name_at_birth", child.value, child, &fields, pointer)
      case "PersonExtendedName", "PersonFullName":
        add("full_name", child.value, child, &fields, pointer)
      default:
        let path = fields.path(child.name)
        draft.remark(path, child.value, .notRead, "this part of a name has no field here")
      }
    }
    if !forenames.isEmpty {
      let first = element["PersonGivenName"] ?? element["PersonMiddleName"] ?? element
      let text = forenames.joined(separator: " ")
      add("forenames", text, first, &fields, "\(pointer)/\(first.name)")
    }
  }

  /// The parts of a name in one text: forenames first.
  private func wholeName(_ element: XMLElement) -> String? {
    if let value = element.value { return value }
    let holder = element["PersonName"] ?? element
    let order = ["PersonGivenName", "PersonMiddleName", "PersonSurName"]
    let parts = order.flatMap { name in holder.all(name).compactMap(\.value) }
    if !parts.isEmpty { return parts.joined(separator: " ") }
    return holder.value ?? holder.children.lazy.compactMap(\.value).first
  }

  /// A birth between two days: a year, a month or a day if that is what they span, else its years.
  private mutating func birthRange(
    _ element: XMLElement,
    _ fields: inout CollectedFields,
    _ pointer: String
  ) {
    let start = element["StartDate"].flatMap(day).flatMap { PartialDate($0) }
    let end = element["EndDate"].flatMap(day).flatMap { PartialDate($0) }
    let path = fields.path("birth_date")
    guard let start, let end, start.earliest <= end.latest else {
      draft.remark(
        path,
        nil,
        .readAsMissing,
        "the range of birth dates has no start and end in order"
      )
      return
    }
    let candidates = [
      PartialDate(year: start.year), PartialDate(year: start.year, month: start.month), start,
    ]
    let whole = candidates.lazy.compactMap { $0 }.first {
      $0.earliest == start.earliest && $0.latest == end.latest
    }
    if let whole {
      add("birth_date", whole.description, element, &fields, pointer)
      return
    }
    guard end.year - start.year < 10 else {
      draft.remark(path, nil, .readAsMissing, "the range of birth dates is wider than ten years")
      return
    }
    draft.remark(
      path,
      nil,
      .ambiguous,
      "the birth lies between two days; each year of them was kept"
    )
    for year in start.year...end.year {
      add("birth_dates", PartialDate(year: year)?.description, element, &fields, pointer)
    }
  }

  private mutating func birthPlace(
    _ element: XMLElement,
    _ fields: inout CollectedFields,
    _ pointer: String
  ) {
    let address = element["StructuredAddress"] ?? element["LocationAddress"] ?? element
    let order = [
      "AddressFullText", "LocationCityName", "LocationCountyName", "LocationStateName",
    ]
    let parts = order.compactMap { address.value($0) ?? element.value($0) }
    let text = parts.isEmpty ? element.value : parts.joined(separator: ", ")
    add("birth_place", text, element, &fields, pointer)
    country("birth_country", address, &fields, pointer)
  }

  private mutating func sex(
    _ element: XMLElement,
    _ fields: inout CollectedFields,
    _ pointer: String
  ) {
    guard let code = element.value else { return }
    let isKnown = Sex(rawValue: code) != nil
    if !isKnown {
      draft.remark(
        fields.path("sex"),
        code,
        .converted,
        "this is no code of INT-I's table of sexes; it was read as unknown"
      )
    }
    add("sex", isKnown ? code : Sex.unknown.rawValue, element, &fields, pointer)
  }

  // MARK: - Parts

  /// The number of the file or of the notice, told by its form.
  private mutating func reference(
    _ element: XMLElement,
    _ fields: inout CollectedFields,
    _ pointer: String
  ) {
    guard let number = element.value else { return }
    let parts = number.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isFile =
      parts.count == 2 && parts[0].count == 4
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
    let isControl =
      parts.count == 2 && number.utf8.contains(UInt8(ascii: "-"))
      && number.utf8.first.map { (0x41...0x5A).contains($0) } == true
    let field = isFile ? "entity_id" : isControl ? "control_no" : "related"
    if field == "related" {
      let message = "the reference has the form of no file and no control number"
      draft.remark(fields.next(field), number, .keptRaw, message)
    }
    add(field, number, element, &fields, pointer)
  }

  private mutating func offence(
    _ member: String,
    _ element: XMLElement,
    _ fields: inout CollectedFields,
    _ pointer: String
  ) {
    guard let text = element.value else { return }
    let path = fields.path("charges")
    let node = JSONNode(
      value: .string(draft.decodedOnce(text, path)),
      offset: Int32(clamping: element.content)
    )
    note(fields.addToLast("charges", member: member, node), element, pointer)
  }

  /// A country by the code of three letters that INT-I has.
  private mutating func country(
    _ name: String,
    _ element: XMLElement,
    _ fields: inout CollectedFields,
    _ pointer: String
  ) {
    guard let code = element.value("LocationCountryISO3166Alpha3Code") ?? element.value else {
      return
    }
    let reading = readCountry(code, in: vocabulary)
    // That three letters become two is what the field is for.
    if let act = reading.act, act != .converted {
      draft.remark(fields.next(name), code, act, reading.message)
    }
    add(name, reading.value?.code, element, &fields, pointer)
  }

  /// The day of an element that holds a date, a moment, or one of them inside.
  private func day(_ element: XMLElement) -> String? {
    let text =
      element.value ?? element.value("Date") ?? element.value("DateTime") ?? element.value("Year")
      ?? element.value("YearMonth")
    guard let text else { return nil }
    let bytes = Array(text.utf8)
    let isMoment = bytes.count > 10 && bytes[10] == UInt8(ascii: "T")
    return isMoment ? String(decoding: bytes[..<10], as: UTF8.self) : text
  }

  private mutating func add(
    _ name: String,
    _ text: String?,
    _ element: XMLElement,
    _ fields: inout CollectedFields,
    _ pointer: String
  ) {
    guard let text else { return }
    let path = fields.next(name)
    note(path, element, pointer)
    let node = JSONNode(
      value: .string(draft.decodedOnce(text, path)),
      offset: Int32(clamping: element.content)
    )
    fields.add(name, node)
  }
}
