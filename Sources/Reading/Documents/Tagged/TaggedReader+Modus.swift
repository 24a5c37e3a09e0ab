import Notices

extension TaggedReader {
  mutating func takeModus(_ field: TaggedField) {
    var modus = draft.notice.modusOperandi ?? ModusOperandi()
    let path = field.path
    switch path {
    case "mo.title": setText(&modus.title, field)
    case "mo.description": setText(&modus.description, field)
    case "mo.prevention": setText(&modus.prevention, field)
    case "mo.questions": setText(&modus.questions, field)
    case "mo.contact": setText(&modus.contact, field)
    case "mo.similarity_note": setText(&modus.similarityNote, field)
    case "mo.offence_code": setText(&modus.offenceCode, field)
    case "mo.objects": add(to: &modus.objects, field)
    case "mo.devices": add(to: &modus.devices, field)
    case "mo.concealment": add(to: &modus.concealment, field)
    case "mo.targets": add(to: &modus.targets, field)
    case "mo.cases": takeCases(field, &modus)
    case "mo.purpose":
      modus.purpose = word(of: field, "mo.purpose").flatMap { ModusPurpose(rawValue: $0) }
    case "mo.investigation_state":
      modus.investigationState = word(of: field, path).flatMap { InvestigationState(rawValue: $0) }
    case "mo.indicators": takeIndicators(field, &modus, type: nil)
    case "mo.events": takeEvents(field, &modus)
    default:
      if path.hasPrefix("mo.indicators.") {
        let type = IndicatorType(rawValue: String(path.dropFirst("mo.indicators.".count)))
        takeIndicators(field, &modus, type: type)
      } else if path.hasPrefix("mo.elements.") {
        takeElement(field, &modus, String(path.dropFirst("mo.elements.".count)))
      } else {
        remark(field, .notRead, "the label is known, but no field takes its value")
      }
    }
    if modus != ModusOperandi() { draft.notice.modusOperandi = modus }
  }

  private mutating func setText(_ target: inout String?, _ field: TaggedField) {
    let text = paragraphs(field.value)
    target = target.map { "\($0)\n\(text)" } ?? text
    note(field.path, field)
  }

  private mutating func add(to target: inout [String], _ field: TaggedField) {
    for value in listParts(field.value, separators: ["\n", ";", "|", ","]) {
      note("\(field.path)[\(target.count)]", field)
      target.append(value)
    }
  }

  /// The value that a phrase of the field stands for.
  private mutating func word(of field: TaggedField, _ path: String) -> String? {
    let found = vocabulary.phrases.phrases(in: LineWords(cleaned(field.value)))
      .first { $0.meaning.field == path }
    guard let found else {
      remark(field, .readAsMissing, "this is none of the words that “\(path)” can have")
      return nil
    }
    note(path, field)
    return found.meaning.value
  }

  private mutating func takeCases(_ field: TaggedField, _ modus: inout ModusOperandi) {
    let digits = field.value.unicodeScalars.compactMap {
      $0.properties.numericType == .decimal
        ? $0.properties.numericValue : nil
    }
    guard !digits.isEmpty, digits.count <= 6 else {
      remark(field, .readAsMissing, "this is no number")
      return
    }
    modus.cases = digits.reduce(0) { $0 * 10 + Int($1) }
    note(field.path, field)
  }

  private mutating func takeIndicators(
    _ field: TaggedField,
    _ modus: inout ModusOperandi,
    type: IndicatorType?
  ) {
    for value in listParts(field.value, separators: ["\n", ";", "|", ","]) {
      var indicator = Indicator()
      indicator.value = value
      indicator.type = type ?? indicatorType(of: value)
      note("mo.indicators[\(modus.indicators.count)]", field)
      modus.indicators.append(indicator)
    }
  }

  private mutating func takeEvents(_ field: TaggedField, _ modus: inout ModusOperandi) {
    for part in listParts(field.value, separators: ["\n", ";"]) {
      var event = ModusEvent()
      var rest = part
      let path = "mo.events[\(modus.events.count)]"
      if let (found, tail) = leadingDate(part) {
        event.date = oneDate(found, field, "\(path).date")
        rest = tail
      }
      // The country stands last: “14/03/2026 Alphaville, France”.
      let places = rest.split(separator: ",").map { cleaned(String($0)) }.filter { !$0.isEmpty }
      if let last = places.last, let code = vocabulary.code(of: last, .country) {
        event.country = CountryCode(code)
        rest = places.dropLast().joined(separator: ", ")
      }
      if !rest.isEmpty { event.place = rest }
      guard event != ModusEvent() else { continue }
      note(path, field)
      modus.events.append(event)
    }
  }

  private mutating func takeElement(
    _ field: TaggedField,
    _ modus: inout ModusOperandi,
    _ name: String
  ) {
    var elements = modus.elements ?? ModusElements()
    switch name {
    case "techniques": add(to: &elements.techniques, field)
    case "cves": add(to: &elements.vulnerabilities, field)
    case "wallets": add(to: &elements.wallets, field)
    default:
      guard let keyPath = Self.slots[name] else {
        remark(field, .notRead, "the label is known, but no field takes its value")
        return
      }
      elements[keyPath: keyPath] = text(field, to: field.path)
      note(field.path, field)
    }
    modus.elements = elements
  }

  private static let slots: [String: any WritableKeyPath<ModusElements, String?> & Sendable] = [
    "target": \.target, "entry": \.entry, "means": \.means, "object": \.object, "time": \.time,
    "style": \.style, "tale": \.tale, "pals": \.pals, "transport": \.transport,
    "trademark": \.trademark, "malware": \.malware, "infrastructure": \.infrastructure,
    "sector": \.sector,
  ]
}

/// What an indicator looks like; `other` when nothing tells.
func indicatorType(of value: String) -> IndicatorType {
  let text = lowered(value.utf8)
  let bytes = Array(text.utf8)
  let isHex = bytes.allSatisfy { hexDigit($0) != nil }
  if isHex, bytes.count == 64 { return .sha256 }
  if isHex, bytes.count == 40 { return .sha1 }
  if isHex, bytes.count == 32 { return .md5 }
  if text.hasPrefix("cve-") { return .cve }
  if text.contains("://") { return .url }
  if text.contains("@") || text.contains("[at]") { return .email }
  let parts = text.replacing("[.]", with: ".").split(
    separator: ".",
    omittingEmptySubsequences: false
  )
  if parts.count == 4, parts.allSatisfy({ Int($0).map { (0...255).contains($0) } ?? false }) {
    return .ipv4
  }
  if bytes.count(where: { $0 == 0x3A }) >= 2,
    bytes.allSatisfy({ hexDigit($0) != nil || $0 == 0x3A })
  {
    return .ipv6
  }
  if text.hasPrefix("+"), bytes.dropFirst().allSatisfy({ $0 < 0x3A }) { return .phone }
  let isName =
    parts.count >= 2
    && parts.allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 >= 0x80
        }
    }
  if isName, let last = parts.last, last.utf8.count >= 2, !last.utf8.contains(where: { $0 < 0x3A })
  {
    return .domain
  }
  return .other
}
