import Notices

/// Writes an identifier in the one way in which it is compared; reads the harmless forms that reports use.
enum IndicatorFolding {
  /// The comparable form of a value, as bytes; empty when nothing comparable is left.
  static func fold(_ type: IndicatorType, _ value: String) -> [UInt8] {
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
  static func host(_ type: IndicatorType, _ folded: [UInt8]) -> [UInt8]? {
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
  static func defanged(_ type: IndicatorType, _ value: String) -> String {
    switch type {
    case .domain, .url, .email, .ipv4, .ipv6:
      var shown = value.replacing(".", with: "[.]")
      if shown.hasPrefix("http") { shown = "hxxp" + shown.dropFirst(4) }
      return shown
    default: return value
    }
  }

  /// Takes away what makes an address harmless: `hxxp`, `[.]`, `(dot)`, `[@]`, `[:]`.
  private static func refanged(_ value: String) -> String {
    var text = value.filter { !$0.isWhitespace }
    for (from, to) in [
      ("[.]", "."), ("(.)", "."), ("{.}", "."), ("[dot]", "."), ("(dot)", "."), ("[.", "."),
      (".]", "."), ("[:]", ":"), ("[://]", "://"), ("[@]", "@"), ("[at]", "@"), ("(at)", "@"),
      ("\\.", "."),
    ] {
      text = text.replacing(from, with: to)
    }
    let start = text.prefix(5).lowercased()
    if start.hasPrefix("hxxp") || start.hasPrefix("h**p") { text = "http" + text.dropFirst(4) }
    return text
  }

  private static func lowered(_ text: some StringProtocol) -> [UInt8] {
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
