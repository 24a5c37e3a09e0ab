import Notices

extension MethodDraft {
  /// Takes what a label or tag states: the marking, the kind of notice, purpose, state, offence, sector.
  ///
  /// Answers whether it stated one of these.
  mutating func takeLabel(_ raw: String, at offset: Int32, _ pointer: String) -> Bool {
    let (name, value) = Self.parts(of: raw)
    if name == "tlp" {
      takeTrafficLight(value, at: offset, pointer)
      return true
    }
    let whole = name + value
    if ["interpolpurple", "purplenotice", "interpolpurplenotice", "noticepurple"].contains(whole)
      || name == "purplenotice"
      || ["interpolnotice", "interpolnoticecolor", "noticecolor"].contains(name)
        && value == "purple"
    {
      statesPurple = true
      draft.note("notice_type", at: Int(offset), pointer)
      return true
    }
    switch whole {
    case "rfi", "requestforinformation", "requestinfo", "interpolpurposerequestinfo":
      modus.purpose = .requestInformation
      draft.note("mo.purpose", at: Int(offset), pointer)
    case "warning", "alert", "advisory", "warn", "interpolpurposewarn":
      modus.purpose = modus.purpose ?? .warn
      draft.note("mo.purpose", at: Int(offset), pointer)
    case "investigationopen", "interpolinvestigationopen":
      modus.investigationState = .open
      draft.note("mo.investigation_state", at: Int(offset), pointer)
    case "investigationclosed", "interpolinvestigationclosed":
      modus.investigationState = .closed
      draft.note("mo.investigation_state", at: Int(offset), pointer)
    default:
      switch name {
      case "interpoloffence", "interpoloffencecode", "interpoloffencetype", "offencecode":
        modus.offenceCode = value.uppercased()
        draft.note("mo.offence_code", at: Int(offset), pointer)
      case "sector", "interpolsector":
        addWords(Self.value(of: raw), to: \.sector, "sector", at: offset, pointer)
      default: return false
      }
    }
    return true
  }

  /// Takes a marking of the traffic light protocol; the strictest of several holds.
  mutating func takeTrafficLight(_ colour: String, at offset: Int32, _ pointer: String) {
    let level: Confidentiality?
    switch colour.lowercased().filter({ $0.isLetter }) {
    case "clear", "white": return
    case "green": level = .forOfficialUseOnly
    case "amber": level = .restricted
    case "amberstrict":
      level = .restricted
      remark(
        "confidentiality",
        colour,
        .converted,
        "the marking lets it stay within the receiving organisation; there is no such level here"
      )
    case "red": level = .confidential
    default: level = nil
    }
    guard let level else {
      remark(
        "confidentiality",
        colour,
        .readAsMissing,
        "this is no colour of the traffic light protocol"
      )
      return
    }
    guard level >= draft.notice.confidentiality ?? .forOfficialUseOnly else { return }
    draft.notice.confidentiality = level
    draft.note("confidentiality", at: Int(offset), pointer)
  }

  /// Takes the organisation that made the document: a bureau or the General Secretariat is the issuer.
  mutating func takeMaker(_ name: String, at offset: Int32, _ pointer: String) {
    let text = cleaned(name)
    guard !text.isEmpty else { return }
    var words = text.uppercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    let secretariat: [[String]] = [
      ["INTERPOL"], ["IPSG"], ["GENERAL", "SECRETARIAT"], ["ICPO", "INTERPOL"],
      ["INTERPOL", "GENERAL", "SECRETARIAT"], ["INTERPOL", "IPSG"],
    ]
    if secretariat.contains(words) {
      draft.notice.issuerKind = .generalSecretariat
      draft.note("issuer_kind", at: Int(offset), pointer)
      return
    }
    let marks: Set<String> = ["INTERPOL", "NCB", "BCN", "OCN", "IP"]
    while let first = words.first, marks.contains(first) { words.removeFirst() }
    let rest = words.joined(separator: " ")
    if !rest.isEmpty, let country = vocabulary.code(of: rest, .country).flatMap({ CountryCode($0) })
    {
      takeIssuer(country, at: offset, pointer)
      return
    }
    if modus.contact == nil {
      modus.contact = text
      draft.note("mo.contact", at: Int(offset), pointer)
    }
    remark("issuer", text, .notRead, "the maker's name is no bureau's; it was taken as the contact")
  }

  mutating func takeIssuer(_ country: CountryCode, at offset: Int32, _ pointer: String) {
    guard draft.notice.issuer == nil else { return }
    draft.notice.issuer = country
    draft.note("issuer", at: Int(offset), pointer)
    if draft.notice.issuerKind == nil { draft.notice.issuerKind = .bureau }
  }

  /// The name and value of a label such as `tlp:amber`, `a:b="c d"` or plain words, in small letters and digits.
  private static func parts(of label: String) -> (name: String, value: String) {
    func plain(_ text: Substring) -> String {
      text.lowercased().filter { $0.isLetter || $0.isNumber }
    }
    if let equals = label.firstIndex(of: "=") {
      return (plain(label[..<equals]), plain(label[label.index(after: equals)...]))
    }
    if let colon = label.lastIndex(of: ":") {
      return (plain(label[..<colon]), plain(label[label.index(after: colon)...]))
    }
    return (plain(label[...]), "")
  }

  /// The value of a label as it is written, without quotes.
  static func value(of label: String) -> String {
    let start = label.firstIndex(of: "=") ?? label.lastIndex(of: ":")
    guard let start else { return label }
    return label[label.index(after: start)...].filter { $0 != "\"" }
  }
}
