/// The characters of a zone as ASCII bytes, with its check digits.
struct ZoneGrid: Hashable {
  static let filler = UInt8(ascii: "<")

  let form: ZoneForm
  var lines: [[UInt8]]

  subscript(span: ZoneSpan) -> ArraySlice<UInt8> { lines[span.line][span.columns] }

  /// The text of a field without the fillers around it.
  func text(_ span: ZoneSpan) -> String { Self.text(self[span]) }

  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while bytes.last == filler { bytes.removeLast() }
    while bytes.first == filler { bytes.removeFirst() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a field holds nothing but fillers.
  func isEmpty(_ span: ZoneSpan) -> Bool { self[span].allSatisfy { $0 == Self.filler } }

  // MARK: - Check digits

  /// The check digit over characters: weights 7, 3, 1, the sum modulo 10; nil when a character has no value.
  static func checkDigit(_ bytes: some Sequence<UInt8>) -> UInt8? {
    var sum = 0
    for (place, byte) in bytes.enumerated() {
      let value: Int
      switch byte {
      case filler: value = 0
      case 0x30...0x39: value = Int(byte - 0x30)
      case 0x41...0x5A: value = Int(byte - 0x41) + 10
      default: return nil
      }
      sum += value * [7, 3, 1][place % 3]
    }
    return 0x30 + UInt8(sum % 10)
  }

  /// Whether the character is the check digit of the bytes; a filler stands for it over an empty field.
  static func fits(_ check: UInt8, _ bytes: some Collection<UInt8>) -> Bool {
    if check == filler { return bytes.allSatisfy { $0 == filler } }
    return checkDigit(bytes) == check
  }

  /// Whether the field's check digit, which stands behind it, is right.
  func isRight(_ check: ZoneCheck) -> Bool {
    if check.field == .number, let long = longNumber { return long.isRight }
    let span = check.span
    return Self.fits(lines[span.line][span.columns.upperBound], self[span])
  }

  /// Whether the composite check digit is right; true of visas, which have none.
  var isCompositeRight: Bool {
    let layout = ZoneLayout(form)
    guard let composite = layout.composite, let check = self[composite].first else { return true }
    return Self.fits(check, layout.compositeOver.flatMap { Array(self[$0]) })
  }

  /// The number of a card that goes on in the optional field, a filler standing in place of its check digit.
  var longNumber: (number: [UInt8], isRight: Bool)? {
    guard form == .td1 || form == .td2, let optional = ZoneLayout(form).optional.first else {
      return nil
    }
    let start = ZoneLayout(form).number
    let field = self[start]
    guard lines[start.line][start.columns.upperBound] == Self.filler,
      !field.contains(Self.filler)
    else { return nil }
    let rest = self[optional].prefix { $0 != Self.filler }
    guard rest.count >= 2, let check = rest.last else { return nil }
    let number = Array(field) + rest.dropLast()
    return (number, Self.fits(check, number))
  }
}

/// A field that has a check digit behind it.
struct ZoneCheck: Hashable {
  var field: ZoneField
  var span: ZoneSpan

  static func all(of form: ZoneForm) -> [ZoneCheck] {
    let layout = ZoneLayout(form)
    var checks = [
      ZoneCheck(field: .number, span: layout.number), ZoneCheck(field: .birth, span: layout.birth),
      ZoneCheck(field: .expiry, span: layout.expiry),
    ]
    if let personal = layout.personalNumber {
      checks.append(ZoneCheck(field: .personalNumber, span: personal))
    }
    return checks
  }
}

/// The fields of a zone that its check digits are about.
package enum ZoneField: String, Sendable, Hashable, CaseIterable {
  case number = "document number"
  case birth = "birth date"
  case expiry = "expiry date"
  case personalNumber = "personal number"
  case composite = "composite"
}
