/// The one way in which an exact identifier is written to be compared, and the forms in which reports give it.
package enum IndicatorForm {
  /// The comparable form of a value, as bytes; empty when nothing comparable is left.
  package static func folded(_ type: IndicatorType, _ value: String) -> [UInt8] {
    let text = refanged(value)
    switch type {
    case .domain: return domain(text)
    case .url: return url(text)
    case .email: return lowered(text)
    case .ipv4: return ipv4(text)
    case .ipv6: return ipv6(text) ?? lowered(text)
    case .sha256, .sha1, .md5: return lowered(text).filter(isHex)
    case .cve: return capitals(text)
    case .phone: return phone(text)
    case .wallet: return wallet(text)
    case .plate, .serial, .account, .other: return capitals(text)
    }
  }

  /// The registered name that an address or a mailbox stands under; nil when there is none.
  package static func host(_ type: IndicatorType, _ folded: [UInt8]) -> [UInt8]? {
    switch type {
    case .url:
      let host = folded.prefix { $0 != 0x2F && $0 != 0x3A && $0 != 0x3F }
      return host.contains(0x2E) ? Array(host) : nil
    case .email:
      guard let at = folded.lastIndex(of: 0x40) else { return nil }
      let host = folded[(at + 1)...]
      return host.contains(0x2E) ? Array(host) : nil
    default: return nil
    }
  }

  /// The value as it may be shown: addresses cannot be clicked.
  package static func defanged(_ type: IndicatorType, _ value: String) -> String {
    switch type {
    case .domain, .url, .email, .ipv4, .ipv6:
      var shown = value.replacing(".", with: "[.]")
      if shown.hasPrefix("http") { shown = "hxxp" + shown.dropFirst(4) }
      return shown
    default: return value
    }
  }

  /// The value without what makes an address harmless: `hxxp`, `[.]`, `(dot)`, `{@}`, `[:]`, and without white space.
  package static func refanged(_ value: String) -> String {
    var bytes: [UInt8] = []
    for scalar in value.unicodeScalars where !scalar.properties.isWhitespace {
      bytes += UTF8.encode(scalar).map(Array.init) ?? []
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      if let (mark, length) = mark(bytes[at...]) {
        text += mark.utf8
        at += length
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    let start = lowered(String(decoding: text.prefix(4), as: UTF8.self))
    if start.elementsEqual("hxxp".utf8) || start.elementsEqual("h**p".utf8) {
      text.replaceSubrange(1...2, with: "tt".utf8)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The mark that stands in brackets at the start of some bytes, and how many bytes it takes there.
  private static func mark(_ bytes: ArraySlice<UInt8>) -> (mark: String, length: Int)? {
    guard let first = bytes.first else { return nil }
    let second = bytes.dropFirst().first
    let closing: UInt8
    switch first {
    case UInt8(ascii: "["): closing = UInt8(ascii: "]")
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    case UInt8(ascii: "{"): closing = UInt8(ascii: "}")
    case UInt8(ascii: "."): return second == UInt8(ascii: "]") ? (".", 2) : nil
    case UInt8(ascii: "\\"): return second == UInt8(ascii: ".") ? (".", 2) : nil
    default: return nil
    }
    let inside = bytes.dropFirst().prefix(4)
    if let end = inside.firstIndex(of: closing) {
      let mark: String? =
        switch lowered(String(decoding: inside[..<end], as: UTF8.self)) {
        case Array(".".utf8), Array("dot".utf8): "."
        case Array(":".utf8): ":"
        case Array("://".utf8): "://"
        case Array("@".utf8), Array("at".utf8): "@"
        default: nil
        }
      if let mark { return (mark, end - bytes.startIndex + 1) }
    }
    return first == UInt8(ascii: "[") && second == UInt8(ascii: ".") ? (".", 2) : nil
  }

  static func lowered(_ text: some StringProtocol) -> [UInt8] {
    text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  private static func capitals(_ text: String) -> [UInt8] {
    text.utf8.compactMap { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A: byte
      case 0x61...0x7A: byte - 0x20
      case 0x80...0xFF: byte
      default: nil
      }
    }
  }

  private static func domain(_ text: String) -> [UInt8] {
    var bytes = lowered(text)
    if bytes.starts(with: "www.".utf8) { bytes.removeFirst(4) }
    while bytes.last == 0x2E || bytes.last == 0x2F { bytes.removeLast() }
    return bytes
  }

  private static func url(_ text: String) -> [UInt8] {
    var rest = Substring(text)
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    if let fragment = rest.firstIndex(of: "#") { rest = rest[..<fragment] }
    let host = rest.prefix { $0 != "/" && $0 != "?" }
    var bytes = domain(String(host))
    bytes += rest.dropFirst(host.count).utf8
    while bytes.last == 0x2F { bytes.removeLast() }
    return bytes
  }

  private static func ipv4(_ text: String) -> [UInt8] {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { UInt8($0) }
    guard parts.count == 4, numbers.count == 4 else { return lowered(text) }
    return Array(numbers.map(String.init).joined(separator: ".").utf8)
  }

  private static func ipv6(_ text: String) -> [UInt8]? {
    func groups(_ text: Substring) -> [UInt16]? {
      if text.isEmpty { return [] }
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      let numbers = parts.compactMap { UInt16($0, radix: 16) }
      return numbers.count == parts.count ? numbers : nil
    }
    var all: [UInt16]
    if let gap = text.firstRange(of: "::") {
      guard let head = groups(text[..<gap.lowerBound]), let tail = groups(text[gap.upperBound...]),
        head.count + tail.count < 8
      else { return nil }
      all = head + Array(repeating: 0, count: 8 - head.count - tail.count) + tail
    } else {
      guard let whole = groups(text[...]) else { return nil }
      all = whole
    }
    guard all.count == 8 else { return nil }
    return Array(all.map { String($0, radix: 16) }.joined(separator: ":").utf8)
  }

  private static func phone(_ text: String) -> [UInt8] {
    var digits = text.utf8.filter { (0x30...0x39).contains($0) }
    while digits.first == 0x30 { digits.removeFirst() }
    return digits
  }

  private static func wallet(_ text: String) -> [UInt8] {
    let start = text.prefix(3).lowercased()
    // Base58 tells capitals from small letters; hexadecimal and bech32 do not.
    return start.hasPrefix("0x") || start == "bc1" || start == "ltc"
      ? lowered(text) : Array(text.utf8)
  }
}
