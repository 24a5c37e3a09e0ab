import JSON
import Notices

extension MISPEvent {
  /// The attributes and objects of the event, its notice objects aside.
  mutating func takeRest() {
    takeAttributes(of: event, pointer)
    for (index, object) in (event["Object"]?.array ?? []).enumerated() {
      let name = object["name"]?.string ?? ""
      guard name != "interpol-notice" else { continue }
      let here = "\(pointer)/Object/\(index)"
      if Self.isSet(object["deleted"]) {
        method.remark("Object", name, .notRead, "the object was deleted")
        continue
      }
      switch name {
      case "person", "victim": takePerson(object, here, isVictim: name == "victim")
      default: takeAttributes(of: object, here, in: name)
      }
    }
  }

  static func isSet(_ node: JSONNode?) -> Bool {
    guard let node else { return false }
    return node.bool ?? (node.int == 1 || node.string == "1")
  }

  private mutating func takeAttributes(of node: JSONNode, _ pointer: String, in object: String = "")
  {
    for (index, attribute) in (node["Attribute"]?.array ?? []).enumerated() {
      let here = "\(pointer)/Attribute/\(index)"
      takeTags(of: attribute, here)
      takeGalaxies(of: attribute, here)
      guard let type = attribute["type"]?.string, let value = attribute["value"],
        let text = value.string ?? value.double.map({ String($0) })
      else {
        method.remark(here, nil, .notRead, "the attribute has no type or no text")
        continue
      }
      if Self.isSet(attribute["deleted"]) {
        method.remark(here, text, .notRead, "the attribute was deleted")
        continue
      }
      takeAttribute(
        type,
        text,
        MISPPlace(
          offset: value.offset,
          pointer: "\(here)/value",
          relation: attribute["object_relation"]?.string ?? "",
          object: object,
          isSign: attribute["to_ids"].map { Self.isSet($0) } ?? true
        )
      )
    }
  }

  private mutating func takeAttribute(_ type: String, _ text: String, _ place: MISPPlace) {
    if let (kinds, isSplit) = MISPTypes.identifiers(of: type) {
      let parts = isSplit ? text.split(separator: "|", maxSplits: 1).map(String.init) : [text]
      for (kind, part) in zip(kinds, parts) {
        guard let kind else { continue }
        add(kind.type(of: part, place), part, place)
      }
      return
    }
    switch type {
    case "vulnerability", "cpe":
      if !method.addVulnerability(text, at: place.offset, place.pointer) {
        method.remark(place.pointer, text, .notRead, "the vulnerability has no CVE number")
      }
    case "target-org", "target-location", "target-external", "target-machine":
      if let target = MISPTypes.stated(text) {
        method.addTarget(target, at: place.offset, place.pointer)
      }
    case "threat-actor", "campaign-name", "whois-registrant-org":
      method.addWords(text, to: \.trademark, "trademark", at: place.offset, place.pointer)
    case "malware-type":
      method.addWords(text, to: \.malware, "malware", at: place.offset, place.pointer)
    case "comment", "text", "other": takeText(text, place)
    default:
      method.remark(
        place.pointer,
        text,
        .notRead,
        "attributes of the type \(shown(type)) are not read"
      )
    }
  }

  /// Takes an identifier, and says so when the sender does not hold it for a sign of the method.
  private mutating func add(_ type: IndicatorType, _ value: String, _ place: MISPPlace) {
    if type == .cve, method.addVulnerability(value, at: place.offset, place.pointer) { return }
    let before = method.modus.indicators.count
    guard let index = method.addIndicator(type, value, at: place.offset, place.pointer),
      index == before, !place.isSign
    else { return }
    method.remark(
      "mo.indicators[\(index)]",
      nil,
      .keptRaw,
      "the sender does not hold it for a sign of the method by itself (to_ids is false)"
    )
  }

  /// Takes a text by what it is in its object, else as a paragraph of the description.
  private mutating func takeText(_ text: String, _ place: MISPPlace) {
    switch (place.object, place.relation) {
    case ("vehicle", "license-plate-number"), ("vehicle", "license-plate"): add(.plate, text, place)
    case ("vehicle", "vin"): add(.serial, text, place)
    case ("attack-pattern", "id"), ("attack-step", "technique"):
      _ = method.addTechniques(
        in: text.hasPrefix("T") ? text : "CAPEC-\(text)",
        at: place.offset,
        place.pointer
      )
    case ("attack-pattern", "name"), ("tool", "name"):
      method.addWords(text, to: \.means, "means", at: place.offset, place.pointer)
    case (_, "address") where place.object.contains("wallet") || place.object.contains("coin"):
      add(.wallet, text, place)
    case ("victim", "sectors"), (_, "sector"):
      method.addWords(text, to: \.sector, "sector", at: place.offset, place.pointer)
    case ("vulnerability", "id"): add(.cve, text, place)
    case ("", _), ("report", _), ("annotation", "text"):
      method.addText(text, to: \.description, "description", at: place.offset, place.pointer)
    default:
      let name = shown("\(place.object) \(place.relation)")
      method.remark(place.pointer, text, .notRead, "the value “\(name)” of an object has no field")
    }
  }

  private func shown(_ text: String) -> String { String(text.unicodeScalars.prefix(60)) }
}

/// Where an attribute stands and what it is there.
struct MISPPlace {
  var offset: Int32
  var pointer: String
  var relation: String
  /// The name of its object; empty in the event itself.
  var object: String
  /// Whether the sender holds it for a sign of the method (`to_ids`).
  var isSign: Bool
}

/// Which types of attributes are exact identifiers.
enum MISPTypes {
  /// How the type of an identifier is told.
  enum Kind {
    case fixed(IndicatorType)
    /// By the form of the value.
    case address

    func type(of value: String, _ place: MISPPlace) -> IndicatorType {
      switch self {
      case .fixed(let type): type
      case .address: IndicatorForm.type(of: value) ?? .ipv4
      }
    }
  }

  private static let plain: [String: Kind] = [
    "ip-src": .address, "ip-dst": .address, "domain": .fixed(.domain), "hostname": .fixed(.domain),
    "url": .fixed(.url), "uri": .fixed(.other), "email": .fixed(.email),
    "email-src": .fixed(.email), "email-dst": .fixed(.email), "email-reply-to": .fixed(.email),
    "whois-registrant-email": .fixed(.email), "dns-soa-email": .fixed(.email),
    "email-subject": .fixed(.other), "email-attachment": .fixed(.other), "md5": .fixed(.md5),
    "sha1": .fixed(.sha1), "sha256": .fixed(.sha256), "sha224": .fixed(.other),
    "sha384": .fixed(.other), "sha512": .fixed(.other), "ssdeep": .fixed(.other),
    "imphash": .fixed(.other), "tlsh": .fixed(.other), "authentihash": .fixed(.other),
    "x509-fingerprint-md5": .fixed(.md5), "x509-fingerprint-sha1": .fixed(.sha1),
    "x509-fingerprint-sha256": .fixed(.sha256), "btc": .fixed(.wallet), "xmr": .fixed(.wallet),
    "dash": .fixed(.wallet), "iban": .fixed(.account), "bank-account-nr": .fixed(.account),
    "bic": .fixed(.other), "cc-number": .fixed(.account), "prtn": .fixed(.account),
    "phone-number": .fixed(.phone), "whois-registrant-phone": .fixed(.phone),
    "mutex": .fixed(.other), "regkey": .fixed(.other), "user-agent": .fixed(.other),
    "mac-address": .fixed(.other), "named pipe": .fixed(.other), "AS": .fixed(.other),
    "jabber-id": .fixed(.account), "twitter-id": .fixed(.account),
    "github-username": .fixed(.account),
    "telegram-id": .fixed(.account), "eppn": .fixed(.account), "filename": .fixed(.other),
    "mobile-application-id": .fixed(.other), "chrome-extension-id": .fixed(.other),
    "passport-number": .fixed(.serial),
  ]

  /// The kinds of the parts of an attribute's value, nil for a part that is passed over, and whether a
  /// stroke divides it; nil when the type is no identifier.
  static func identifiers(of type: String) -> (kinds: [Kind?], isSplit: Bool)? {
    if type == "malware-sample" { return ([.fixed(.other), .fixed(.md5)], true) }
    guard let stroke = type.firstIndex(of: "|") else {
      return plain[type].map { ([$0], false) }
    }
    let first = plain[String(type[..<stroke])]
    let second = plain[String(type[type.index(after: stroke)...])]
    // What has no kind is a port, or the data of a registry key.
    return first == nil && second == nil ? nil : ([first, second], true)
  }

  /// A text that says something.
  static func stated(_ raw: String) -> String? {
    let text = cleaned(raw)
    return text.isEmpty ? nil : text
  }
}
