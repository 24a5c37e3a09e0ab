/// Cuts a pattern of STIX into its tokens.
struct STIXPatternReader {
  /// A word, mark, path or literal with its place in the pattern.
  struct Token {
    enum Content {
      /// One of `[ ] ( ) ,`.
      case mark(UInt8)
      /// A word of the language in capitals, or a sign of comparison.
      case word(String)
      case path(object: String, steps: [String])
      /// A text, number or truth value, escapes resolved.
      case literal(String)
    }

    var content: Content
    var range: Range<Int>
  }

  let bytes: [UInt8]
  var tokens: [Token] = []
  private var at = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether the whole pattern could be cut; at most some thousand tokens are.
  mutating func tokenize() -> Bool {
    while at < bytes.count {
      let start = at
      guard tokens.count < 20_000 else { return false }
      let byte = bytes[at]
      switch byte {
      case 0x09, 0x0A, 0x0D, 0x20:
        at += 1
        continue
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: ","):
        at += 1
        add(.mark(byte), from: start)
      case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: ">"):
        while at < bytes.count, [0x3D, 0x21, 0x3C, 0x3E].contains(bytes[at]) { at += 1 }
        add(.word(String(decoding: bytes[start..<at], as: UTF8.self)), from: start)
      case UInt8(ascii: "'"):
        guard let text = quoted() else { return false }
        add(.literal(text), from: start)
      case UInt8(ascii: "-"), UInt8(ascii: "+"), 0x30...0x39:
        at += 1
        while at < bytes.count, isWord(bytes[at]) || [0x2E, 0x2B, 0x2D].contains(bytes[at]) {
          at += 1
        }
        add(.literal(String(decoding: bytes[start..<at], as: UTF8.self)), from: start)
      default:
        guard isWord(byte), word(from: start) else { return false }
      }
    }
    return true
  }

  private mutating func add(_ content: Token.Content, from start: Int) {
    tokens.append(Token(content: content, range: start..<at))
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    default: false
    }
  }

  /// A text in single quotes; a backslash takes the next byte as it is.
  private mutating func quoted() -> String? {
    var text: [UInt8] = []
    at += 1
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "'"):
        at += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard at + 1 < bytes.count else { return nil }
        text.append(bytes[at + 1])
        at += 2
      default:
        text.append(bytes[at])
        at += 1
      }
    }
    return nil
  }

  /// A word of the language, a typed literal such as `t'…'`, or a path.
  private mutating func word(from start: Int) -> Bool {
    while at < bytes.count, isWord(bytes[at]) || bytes[at] == UInt8(ascii: "-") { at += 1 }
    let first = String(decoding: bytes[start..<at], as: UTF8.self)
    if at < bytes.count, bytes[at] == UInt8(ascii: "'"), ["t", "h", "b"].contains(first) {
      guard let text = quoted() else { return false }
      add(.literal(text), from: start)
      return true
    }
    guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else {
      let capitals = first.uppercased()
      add(["TRUE", "FALSE"].contains(capitals) ? .literal(first) : .word(capitals), from: start)
      return true
    }
    at += 1
    guard let steps = steps() else { return false }
    add(.path(object: first.lowercased(), steps: steps), from: start)
    return true
  }

  /// The steps of a path behind its colon.
  private mutating func steps() -> [String]? {
    var steps: [String] = []
    while at < bytes.count {
      let start = at
      if bytes[at] == UInt8(ascii: "'") {
        guard let text = quoted() else { return nil }
        steps.append(text)
      } else {
        while at < bytes.count, isWord(bytes[at]) || bytes[at] == UInt8(ascii: "-") { at += 1 }
        guard at > start else { return nil }
        steps.append(String(decoding: bytes[start..<at], as: UTF8.self))
      }
      while at < bytes.count, bytes[at] == UInt8(ascii: "[") {
        guard let end = bytes[at...].firstIndex(of: UInt8(ascii: "]")), end - at <= 12 else {
          return nil
        }
        at = end + 1
      }
      guard at < bytes.count, bytes[at] == UInt8(ascii: ".") else { break }
      at += 1
    }
    return steps.isEmpty ? nil : steps
  }
}
