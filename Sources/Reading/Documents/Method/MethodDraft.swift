import JSON
import Notices

/// A notice about a method while a document of threat intelligence fills it.
struct MethodDraft {
  var draft: NoticeDraft
  var modus = ModusOperandi()
  var elements = ModusElements()
  let vocabulary: Vocabulary
  /// Whether the document says of itself that it is a purple notice.
  var statesPurple = false
  /// The places of indicators by type and comparable form.
  private var known: [String: Int] = [:]
  private var repeated = 0
  private var beyond = 0

  /// How many identifiers of one notice are kept.
  static let most = 5000

  init(base: String, places: JSONPlaces, vocabulary: Vocabulary) {
    draft = NoticeDraft(base: base, places: places)
    self.vocabulary = vocabulary
  }

  mutating func remark(_ path: String, _ raw: String?, _ act: ReadingRemark.Act, _ message: String)
  {
    draft.remark(path, raw, act, message)
  }

  // MARK: - Identifiers

  /// Takes an identifier, its address restored; answers its place, nil when nothing is left of it.
  @discardableResult
  mutating func addIndicator(
    _ type: IndicatorType,
    _ raw: String,
    at offset: Int32,
    _ pointer: String
  ) -> Int? {
    var type = type
    var value = cleaned(raw)
    let isAddress = [.domain, .ipv4, .ipv6, .url, .email].contains(type)
    let restored = isAddress ? IndicatorForm.refanged(value) : value
    guard !restored.isEmpty else { return nil }
    let wasDefanged = restored != value
    value = restored
    var remarks: [(ReadingRemark.Act, String)] = []
    if wasDefanged {
      remarks.append((.rewritten, "the address was written so that nobody opens it"))
    }
    for (kind, mask) in [(IndicatorType.ipv4, "/32"), (.ipv6, "/128")]
    where type == kind && value.hasSuffix(mask) {
      value.removeLast(mask.utf8.count)
      remarks.append((.rewritten, "a mask for one address was taken off"))
    }
    if type == .domain, value.hasSuffix("."), value.utf8.count > 1 {
      value.removeLast()
      remarks.append((.rewritten, "the dot of the root was taken off"))
    }
    if !IndicatorForm.isWellFormed(type, value) {
      if let form = IndicatorForm.type(of: value) {
        remarks.append(
          (.converted, "it is given as \(type.rawValue) and has the form of \(form.rawValue)")
        )
        type = form
      } else {
        remarks.append((.keptRaw, "it has not the form of its type, \(type.rawValue)"))
      }
    }
    let folded = IndicatorForm.folded(type, value)
    let key = "\(type.rawValue):\(String(decoding: folded, as: UTF8.self))"
    if let place = known[key] {
      repeated += 1
      return place
    }
    guard modus.indicators.count < Self.most else {
      beyond += 1
      return nil
    }
    if IndicatorForm.isReserved(type, folded) {
      remarks.append((.keptRaw, "the address is private or reserved; it is nobody's own"))
    }
    let place = modus.indicators.count
    known[key] = place
    var indicator = Indicator()
    indicator.type = type
    indicator.value = value
    modus.indicators.append(indicator)
    for field in ["", ".type", ".value"] {
      draft.note("mo.indicators[\(place)]\(field)", at: Int(offset), pointer)
    }
    for (act, message) in remarks { remark("mo.indicators[\(place)]", raw, act, message) }
    return place
  }

  /// Takes a hash by the name of its algorithm; others than the three that are compared are kept as `other`.
  mutating func addHash(_ algorithm: String, _ raw: String, at offset: Int32, _ pointer: String) {
    let name = algorithm.uppercased().filter { $0.isLetter || $0.isNumber }
    let types: [String: IndicatorType] = ["MD5": .md5, "SHA1": .sha1, "SHA256": .sha256]
    addIndicator(types[name] ?? .other, raw, at: offset, pointer)
  }

  // MARK: - Slots

  /// Takes the ids of techniques in a text, such as `T1566.001` or `CAPEC-163`; answers whether there was one.
  mutating func addTechniques(in text: String, at offset: Int32, _ pointer: String) -> Bool {
    let ids = techniqueIDs(in: text)
    for id in ids where !elements.techniques.contains(id) && hasRoom(elements.techniques) {
      draft.note("mo.elements.techniques[\(elements.techniques.count)]", at: Int(offset), pointer)
      elements.techniques.append(id)
    }
    return !ids.isEmpty
  }

  /// Takes the number of a vulnerability; answers whether it was one.
  mutating func addVulnerability(_ raw: String, at offset: Int32, _ pointer: String) -> Bool {
    let value = cleaned(raw).uppercased()
    guard IndicatorForm.isWellFormed(.cve, value) else { return false }
    if !elements.vulnerabilities.contains(value), hasRoom(elements.vulnerabilities) {
      draft.note("mo.elements.cves[\(elements.vulnerabilities.count)]", at: Int(offset), pointer)
      elements.vulnerabilities.append(value)
    }
    return true
  }

  /// Adds words to a slot that may hold several, apart by semicolons.
  mutating func addWords(
    _ raw: String,
    to slot: WritableKeyPath<ModusElements, String?>,
    _ name: String,
    at offset: Int32,
    _ pointer: String
  ) {
    let text = cleaned(raw)
    guard !text.isEmpty else { return }
    guard let before = elements[keyPath: slot] else {
      elements[keyPath: slot] = text
      draft.note("mo.elements.\(name)", at: Int(offset), pointer)
      return
    }
    // A slot is compared by its words; after some thousand of them nothing is gained.
    guard before.utf8.count < 4000 else { return }
    let parts = before.split(separator: "; ").map(String.init)
    if !parts.contains(text) {
      elements[keyPath: slot] = "\(before); \(text)"
    }
  }

  mutating func addTarget(_ name: String, at offset: Int32, _ pointer: String) {
    guard !modus.targets.contains(name), hasRoom(modus.targets) else { return }
    draft.note("mo.targets[\(modus.targets.count)]", at: Int(offset), pointer)
    modus.targets.append(name)
  }

  /// Adds a time and place; answers its canonical path, nil when it is empty or known.
  mutating func addEvent(_ event: ModusEvent) -> String? {
    guard event != ModusEvent(), !modus.events.contains(event), hasRoom(modus.events) else {
      return nil
    }
    modus.events.append(event)
    return "mo.events[\(modus.events.count - 1)]"
  }

  /// Whether a list can take one more; what it cannot take is counted.
  private mutating func hasRoom<Value>(_ list: [Value]) -> Bool {
    if list.count < 1000 { return true }
    beyond += 1
    return false
  }

  /// Adds a paragraph to a text of the notice.
  mutating func addText(
    _ raw: String,
    to slot: WritableKeyPath<ModusOperandi, String?>,
    _ name: String,
    at offset: Int32,
    _ pointer: String
  ) {
    guard !cleaned(raw).isEmpty else { return }
    if let before = modus[keyPath: slot] {
      modus[keyPath: slot] = "\(before)\n\(raw)"
    } else {
      modus[keyPath: slot] = raw
      draft.note("mo.\(name)", at: Int(offset), pointer)
    }
  }

  // MARK: - The end

  /// Takes back what was said of a method, in a document that is about none.
  mutating func forgetMethod() {
    modus = ModusOperandi()
    elements = ModusElements()
    known = [:]
    draft.forget(under: "mo")
  }

  /// The document, as a purple notice when it states to be one, else as a modus diffusion.
  mutating func finished(as format: DocumentFormat, at offset: Int32)
    -> Result<AdaptedDocument, Rejection>
  {
    if elements != ModusElements() { modus.elements = elements }
    if modus != ModusOperandi() { draft.notice.modusOperandi = modus }
    let isStatedNotice = draft.notice.documentKind == .notice
    if draft.notice.documentKind == nil {
      draft.notice.documentKind = statesPurple ? .notice : .diffusion
    }
    if draft.notice.colour == nil, draft.notice.purpose == nil, !isStatedNotice {
      if statesPurple { draft.notice.colour = .purple } else { draft.notice.purpose = .modus }
    }
    if repeated > 0 {
      let message = "identifiers are given more than once; each was taken once"
      remark("mo.indicators", String(repeated), .rewritten, message)
    }
    if beyond > 0 {
      remark("mo", String(beyond), .notRead, "there are more values than a notice takes")
    }
    return draft.finished(as: format, at: Int(offset))
  }
}

extension IndicatorForm {
  /// Whether an address, in its comparable form, is private or reserved; false of what is no address.
  static func isReserved(_ type: IndicatorType, _ folded: [UInt8]) -> Bool {
    switch type {
    case .ipv4: isReserved(ipv4: folded)
    case .ipv6: isReserved(ipv6: folded)
    default: false
    }
  }
}

/// The ids of techniques in a text: `T` with four digits and a part of three, or `CAPEC-` with digits.
func techniqueIDs(in text: String) -> [String] {
  var found: [String] = []
  let words = text.uppercased().split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
  for word in words {
    let bytes = Array(word.utf8.reversed().drop { $0 == 0x2E || $0 == 0x2D }.reversed())
    func areDigits(_ range: Range<Int>) -> Bool {
      range.allSatisfy { (0x30...0x39).contains(bytes[$0]) }
    }
    let isTechnique =
      bytes.first == UInt8(ascii: "T")
      && (bytes.count == 5 && areDigits(1..<5)
        || bytes.count == 9 && areDigits(1..<5) && bytes[5] == 0x2E && areDigits(6..<9))
    let isPattern =
      bytes.starts(with: "CAPEC-".utf8) && (7...10).contains(bytes.count)
      && areDigits(6..<bytes.count)
    if isTechnique || isPattern { found.append(String(decoding: bytes, as: UTF8.self)) }
  }
  return found
}
