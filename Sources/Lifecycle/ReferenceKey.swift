package import Notices

/// A number by which documents find each other, with the kind of number in front: `control:A-1/4-2026`.
///
/// The forms are `control:NUMBER`, `ref:ISSUER:REFERENCE`, `file:NUMBER` and `warrant:COUNTRY:NUMBER`, and beside each
/// issuer's reference `any-ref:REFERENCE`, by which the General Secretariat can name it without its issuer. Numbers
/// are compared in upper case with runs of white space as one space.
package struct ReferenceKey: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// What kind of number a key is.
  package enum Kind: Sendable, Hashable {
    case control
    case issuerReference
    /// An issuer's reference without its issuer.
    case anyReference
    case file
    case warrant

    /// Whether the number names one publication, rather than a person's file or a warrant.
    var namesPublication: Bool {
      self == .control || self == .issuerReference || self == .anyReference
    }
  }

  package let text: String
  package let kind: Kind

  /// Whether only the keyed hash of the number is known, as of a purged notice: `control:#` and 64 digits.
  package var isHashed: Bool {
    let bytes = text.utf8
    guard bytes.count > 65 else { return false }
    return bytes.dropLast(64).suffix(2).elementsEqual(":#".utf8)
  }

  /// Reads a key as it was written by ``text``; nil for anything else.
  package init?(text: String) {
    let kind: Kind
    if text.hasPrefix("control:") {
      kind = .control
    } else if text.hasPrefix("ref:") {
      kind = .issuerReference
    } else if text.hasPrefix("any-ref:") {
      kind = .anyReference
    } else if text.hasPrefix("file:") {
      kind = .file
    } else if text.hasPrefix("warrant:") {
      kind = .warrant
    } else {
      return nil
    }
    self.text = text
    self.kind = kind
  }

  private init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// The key of a control number; nil when it is blank.
  package static func control(_ number: String) -> ReferenceKey? {
    let number = normalized(number)
    return number.isEmpty ? nil : ReferenceKey(.control, "control:" + number)
  }

  /// The key of an issuer's own reference; nil when it is blank.
  package static func reference(_ reference: String, of issuer: CountryCode) -> ReferenceKey? {
    let reference = normalized(reference)
    return reference.isEmpty
      ? nil : ReferenceKey(.issuerReference, "ref:\(issuer.code):\(reference)")
  }

  /// The key of an issuer's own reference as the Secretariat names it, without the issuer; nil when it is blank.
  package static func reference(_ reference: String) -> ReferenceKey? {
    let reference = normalized(reference)
    return reference.isEmpty ? nil : ReferenceKey(.anyReference, "any-ref:" + reference)
  }

  /// The key of a person's file; `2026-12345`, as web addresses write it, is `2026/12345`; nil when it is blank.
  package static func file(_ number: String) -> ReferenceKey? {
    var number = normalized(number)
    guard !number.isEmpty else { return nil }
    let bytes = Array(number.utf8)
    if bytes.count > 5, bytes[4] == 0x2D,
      bytes.indices.allSatisfy({ $0 == 4 || (0x30...0x39).contains(bytes[$0]) })
    {
      number = String(number.prefix(4)) + "/" + String(number.dropFirst(5))
    }
    return ReferenceKey(.file, "file:" + number)
  }

  /// The key of an arrest warrant; nil when it is blank.
  package static func warrant(_ number: String, of country: CountryCode) -> ReferenceKey? {
    let number = normalized(number)
    return number.isEmpty ? nil : ReferenceKey(.warrant, "warrant:\(country.code):\(number)")
  }

  /// The numbers by which a document is found.
  ///
  /// For a publication they are its own. For a document that changes one they are those it refers to and those it
  /// gives at its top level. Each key comes once, in a fixed order.
  package static func keys(of notice: Notice) -> [ReferenceKey] {
    let publishes = notice.documentKind?.publishes ?? true
    var keys = publishes ? [] : referred(by: notice)
    for key in own(of: notice) where !keys.contains(key) { keys.append(key) }
    return keys
  }

  /// The keys of what a document refers to.
  static func referred(by notice: Notice) -> [ReferenceKey] {
    guard let reference = notice.refersTo else { return [] }
    var keys = [reference.controlNumber.flatMap { control($0) }]
    keys += references(reference.issuerReference, in: notice)
    keys.append(reference.entityID.flatMap { file($0) })
    if let issuer = notice.issuer {
      keys.append(reference.warrantNumber.flatMap { warrant($0, of: issuer) })
    }
    return keys.compactMap { $0 }
  }

  /// The keys of a document's own numbers, a publication's warrant among them.
  static func own(of notice: Notice) -> [ReferenceKey] {
    var keys = [notice.controlNumber.flatMap { control($0) }]
    keys += references(notice.issuerReference, in: notice)
    keys.append(notice.entityID.flatMap { file($0) })
    if notice.documentKind?.publishes ?? true { keys += warrants(of: notice) }
    return keys.compactMap { $0 }
  }

  /// The keys of an issuer's reference: a publication is found with and without its issuer.
  private static func references(_ text: String?, in notice: Notice) -> [ReferenceKey?] {
    guard let text else { return [] }
    let open = reference(text)
    guard let issuer = notice.issuer else {
      let isNamed =
        notice.issuerKind == .generalSecretariat || notice.documentKind?.publishes ?? true
      return isNamed ? [open] : []
    }
    let closed = reference(text, of: issuer)
    return notice.documentKind?.publishes ?? true ? [closed, open] : [closed]
  }

  /// The keys of a document's own warrant: under the warrant's country and under the issuer.
  static func warrants(of notice: Notice) -> [ReferenceKey] {
    guard let number = notice.warrant?.number else { return [] }
    var keys: [ReferenceKey] = []
    for country in [notice.warrant?.country, notice.issuer] {
      guard let country, let key = warrant(number, of: country), !keys.contains(key) else {
        continue
      }
      keys.append(key)
    }
    return keys
  }

  /// The keys under which a text that names another publication can stand: its control number or its reference.
  static func naming(_ text: String, by issuer: CountryCode?) -> [ReferenceKey] {
    var keys: [ReferenceKey] = []
    if let key = control(text) { keys.append(key) }
    if let issuer, let key = reference(text, of: issuer) { keys.append(key) }
    return keys
  }

  /// Every key by which what is held must be read before a document is folded.
  ///
  /// It is more than ``keys(of:)``: also the warrant that an amendment brings, and what a publication says it replaces
  /// or is related to.
  package static func toRead(for notice: Notice) -> Set<ReferenceKey> {
    var keys = Set(keys(of: notice))
    keys.formUnion(warrants(of: notice))
    for text in notice.supersedes + notice.related {
      keys.formUnion(naming(text, by: notice.issuer))
      if let key = file(text) { keys.insert(key) }
    }
    return keys
  }

  package var description: String { text }

  package static func < (left: ReferenceKey, right: ReferenceKey) -> Bool {
    left.text < right.text
  }

  private static func normalized(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var spaced = false
    for byte in text.utf8 {
      switch byte {
      case 0x80...:
        return text.uppercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      case 0x20, 0x09...0x0D:
        spaced = !bytes.isEmpty
      default:
        if spaced {
          bytes.append(0x20)
          spaced = false
        }
        bytes.append((0x61...0x7A).contains(byte) ? byte - 0x20 : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
