/// Cuts an expression's source into tokens, one at a time.
struct Lexer {
  let source: [UInt8]
  let limit: Int
  var at: Int

  /// Reads `source` from one offset to another.
  init(_ source: [UInt8], from start: Int, to limit: Int) {
    self.source = source
    self.limit = limit
    at = start
  }

  /// - Throws: `Fault` at the first character that starts no token.
  mutating func next() throws(Fault) -> Token {
    skipBlanks()
    let start = at
    guard let byte = peek() else { return token(.end, from: start) }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "."):
      if let after = peek(1), after.isDigit { return try number() }
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return try text(isRaw: false, isBytes: false)
    case UInt8(ascii: "`"): return try quotedIdentifier()
    case _ where byte.isNameStart: return try word()
    default: break
    }
    return try mark()
  }

  func peek(_ ahead: Int = 0) -> UInt8? { at + ahead < limit ? source[at + ahead] : nil }

  func token(_ kind: Token.Kind, from start: Int) -> Token {
    Token(kind: kind, offset: start, end: at)
  }

  private mutating func skipBlanks() {
    while let byte = peek() {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D: at += 1
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
        while let byte = peek(), byte != 0x0A { at += 1 }
      default: return
      }
    }
  }

  private mutating func word() throws(Fault) -> Token {
    let start = at
    while let byte = peek(), byte.isNamePart { at += 1 }
    let name = String(decoding: source[start..<at], as: UTF8.self)
    if let byte = peek(), byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
      switch name {
      case "r", "R": return try text(isRaw: true, isBytes: false, from: start)
      case "b", "B": return try text(isRaw: false, isBytes: true, from: start)
      case "br", "bR", "Br", "BR", "rb", "rB", "Rb", "RB":
        return try text(isRaw: true, isBytes: true, from: start)
      default: break
      }
    }
    switch name {
    case "in": return token(.mark(.in), from: start)
    case "true": return token(.mark(.true), from: start)
    case "false": return token(.mark(.false), from: start)
    case "null": return token(.mark(.null), from: start)
    default: return token(.identifier(name), from: start)
    }
  }

  private mutating func quotedIdentifier() throws(Fault) -> Token {
    let start = at
    at += 1
    while let byte = peek(), byte.isNamePart || "./- ".utf8.contains(byte) { at += 1 }
    guard peek() == UInt8(ascii: "`"), at > start + 1 else {
      throw Fault(
        at: start,
        "a name in backticks holds letters, digits, '_', '.', '/', '-' and blanks, and is closed"
      )
    }
    let name = String(decoding: source[(start + 1)..<at], as: UTF8.self)
    at += 1
    return token(.quotedIdentifier(name), from: start)
  }

  private mutating func mark() throws(Fault) -> Token {
    let start = at
    for length in [2, 1] where at + length <= limit {
      let text = String(decoding: source[at..<(at + length)], as: UTF8.self)
      if let mark = Mark(rawValue: text) {
        at += length
        return token(.mark(mark), from: start)
      }
    }
    let scalar = String(decoding: source[at..<limit].prefix(4), as: UTF8.self).unicodeScalars.first
    let shown = scalar.map { String(Character($0)) } ?? ""
    let remedies = ["=": "==", "&": "&&", "|": "||"]
    throw Fault(at: start, "unexpected character '\(shown)'", suggestion: remedies[shown])
  }
}

extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  var isNameStart: Bool {
    let lower = self | 0x20
    return (lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")) || self == UInt8(ascii: "_")
  }

  var isNamePart: Bool { isNameStart || isDigit }

  /// The value of a hexadecimal digit; nil for another character.
  var hexValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
