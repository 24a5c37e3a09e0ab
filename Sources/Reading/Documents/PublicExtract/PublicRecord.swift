import JSON
import Notices

/// A record of the public web pages while it is read: what was taken, remarked and found wrong.
struct PublicRecord {
  let source: Source
  var remarks: [ReadingRemark] = []
  var reasons: [Rejection.Reason] = []
  /// Canonical paths with the place that they come from.
  var origins: [String: Origins.Source] = [:]
  private var taken: Set<String> = PublicExtract.passedOver

  init(_ source: Source) {
    self.source = source
  }

  /// The value of a key; nil when it is absent or null.
  mutating func take(_ key: String) -> JSONNode? {
    taken.insert(key)
    guard let node = source.node[key], !node.isNull else { return nil }
    return node
  }

  mutating func remarkUnread() {
    for member in source.node.object ?? [] where !taken.contains(member.key) {
      let key = JSONNode(member.key).text()
      remark(key, nil, .notRead, "the record has a key that is not known")
    }
    if let links = source.node["_embedded"]?["links"]?.array, !links.isEmpty {
      remark("_embedded.links", nil, .notRead, "links to other records are not followed")
    }
  }

  mutating func note(_ path: String, from node: JSONNode, _ pointer: String) {
    origins[path] = Origins.Source(offset: node.offset, pointer: pointer)
  }

  mutating func remark(_ path: String, _ raw: String?, _ act: ReadingRemark.Act, _ message: String)
  {
    remarks.append(ReadingRemark(path: path, raw: raw, act: act, message: message))
  }

  mutating func refuse(_ key: String, _ message: String) {
    refuse(key, message, source.node[key] ?? source.node, source.node[key] == nil ? "" : "/\(key)")
  }

  mutating func refuse(_ key: String, _ message: String, _ node: JSONNode, _ pointer: String) {
    reasons.append(
      Rejection.Reason(
        .wrongType,
        "“\(key)” \(message)",
        origin: source.origin(node.offset, pointer)
      )
    )
  }

  // MARK: - Texts

  /// A text with its white space put right; nil for null, empty and the placeholders.
  mutating func text(_ key: String, to path: String) -> String? {
    guard let node = take(key) else { return nil }
    return text(node, to: path, "/\(key)")
  }

  mutating func text(_ node: JSONNode, to path: String, _ pointer: String) -> String? {
    guard let raw = node.string else {
      refuse(String(pointer.dropFirst()), "is \(node.kindInWords), not a text", node, pointer)
      return nil
    }
    let text = cleaned(raw)
    if isPlaceholder(text) {
      remark(path, raw, .readAsMissing, "a placeholder stands in place of a text")
      return nil
    }
    // Swift holds canonically equivalent texts for equal; a change of bytes is what counts.
    if !text.utf8.elementsEqual(raw.utf8) {
      remark(path, raw, .rewritten, "spaces or invisible characters were removed")
    }
    note(path, from: node, pointer)
    return text
  }

  /// A text that is kept to the letter, as charges are.
  mutating func verbatim(_ node: JSONNode?, to path: String, _ pointer: String) -> String? {
    guard let node, !node.isNull else { return nil }
    guard let raw = node.string else {
      refuse(String(pointer.dropFirst()), "is \(node.kindInWords), not a text", node, pointer)
      return nil
    }
    if isPlaceholder(cleaned(raw)) {
      remark(path, raw, .readAsMissing, "a placeholder stands in place of a text")
      return nil
    }
    note(path, from: node, pointer)
    return raw
  }

  /// The elements of a list; a null list is an empty one.
  mutating func list(_ key: String) -> [JSONNode]? {
    guard let node = take(key) else { return nil }
    guard let elements = node.array else {
      refuse(key, "is \(node.kindInWords), not a list")
      return nil
    }
    return elements
  }

  /// A list of texts; null and placeholders in it are left out.
  mutating func texts(_ key: String, to path: String) -> [String] {
    var found: [String] = []
    for (index, node) in (list(key) ?? []).enumerated() where !node.isNull {
      if let text = text(node, to: "\(path)[\(found.count)]", "/\(key)/\(index)") {
        found.append(text)
      }
    }
    return found
  }

  // MARK: - Countries

  mutating func country(_ key: String, to path: String) -> CountryCode? {
    guard let node = take(key) else { return nil }
    let found = states(among: countries(node, to: path, "/\(key)"), at: path)
    if found.count > 1 {
      remark(path, node.string, .readAsMissing, "several countries stand where one belongs")
      return nil
    }
    return found.first
  }

  mutating func countries(_ key: String, to path: String) -> [CountryCode] {
    var found: [CountryCode] = []
    for (index, node) in (list(key) ?? []).enumerated() {
      let codes = states(
        among: countries(node, to: "\(path)[\(found.count)]", "/\(key)/\(index)"),
        at: path
      )
      for code in codes where !found.contains(code) {
        note("\(path)[\(found.count)]", from: node, "/\(key)/\(index)")
        found.append(code)
      }
    }
    return found
  }

  /// The codes in one value: one, or several with commas, as the European Union has in the list.
  mutating func countries(_ node: JSONNode?, to path: String, _ pointer: String) -> [CountryCode] {
    guard let node, !node.isNull else { return [] }
    guard let raw = text(node, to: path, pointer) else { return [] }
    var found: [CountryCode] = []
    for part in raw.split(separator: ",") {
      let word = cleaned(String(part))
      if let code = CountryCode(word) {
        found.append(code)
      } else if let code = CountryCode(word.uppercased()) {
        remark(path, raw, .rewritten, "a country code was not in capitals")
        found.append(code)
      } else {
        remark(path, raw, .readAsMissing, "this is no code of a country")
      }
    }
    if found.count > 1 { remark(path, raw, .converted, "several codes were given in one") }
    for code in found where code.code.utf8.count != 2 && !code.isNumeric {
      remark(path, raw, .keptRaw, "the code is not of ISO 3166-1; INTERPOL has some of its own")
    }
    return found
  }

  /// The codes without those of courts (914, 916, 922), where nobody is born or a national.
  private mutating func states(among codes: [CountryCode], at path: String) -> [CountryCode] {
    codes.filter { code in
      guard code.isNumeric else { return true }
      remark(path, code.code, .readAsMissing, "the code is a court's, not a country's")
      return false
    }
  }

  // MARK: - Dates

  mutating func date(_ key: String, to path: String) -> PartialDate? {
    guard let node = take(key) else { return nil }
    guard let raw = text(node, to: path, "/\(key)") else { return nil }
    let (date, act, message) = readPublicDate(raw)
    if let act { remark(path, raw, act, message) }
    if date == nil { origins[path] = nil }
    return date
  }
}

extension CountryCode {
  /// Whether it is one of INTERPOL's own codes of international courts, such as 914.
  var isNumeric: Bool { code.utf8.first.map { $0 < 0x3A } ?? false }
}

/// A text without soft hyphens and zero-width characters, and with single spaces between words.
func cleaned(_ raw: String) -> String {
  if isClean(raw) { return raw }
  var text: [UInt8] = []
  text.reserveCapacity(raw.utf8.count)
  var gap = false
  for scalar in raw.unicodeScalars {
    switch scalar.value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF:
      continue
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000:
      gap = !text.isEmpty
    default:
      if gap { text.append(0x20) }
      gap = false
      if scalar.value < 0x80 {
        text.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
  return String(decoding: text, as: UTF8.self)
}

/// Whether a text is ASCII of words with single spaces between them, as most values are.
private func isClean(_ text: String) -> Bool {
  var before = UInt8(ascii: " ")
  for byte in text.utf8 {
    switch byte {
    case 0x80...0xFF, 0x09...0x0D: return false
    case 0x20: if before == 0x20 { return false }
    default: break
    }
    before = byte
  }
  return before != 0x20
}

/// Whether a text says only that there is none: empty, dashes, dots.
func isPlaceholder(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy { scalar in
    switch scalar {
    case "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", ".", "_", " ": true
    default: false
    }
  }
}
