extension IndicatorForm {
  /// Whether a value, defanged or not, is of the form of its type; types without a fixed form take anything.
  package static func isWellFormed(_ type: IndicatorType, _ value: String) -> Bool {
    let value = lowered(refanged(value))
    switch type {
    case .domain: return isDomain(value[...])
    case .ipv4: return octets(value[...]) != nil
    case .ipv6: return isIPv6(value)
    case .url: return host(ofURL: value).map { isDomain($0) || octets($0) != nil } ?? false
    case .email: return isEmail(value)
    case .sha256: return isHex(value, 64)
    case .sha1: return isHex(value, 40)
    case .md5: return isHex(value, 32)
    case .cve: return isCVE(value)
    case .wallet, .phone, .plate, .serial, .account, .other: return !value.isEmpty
    }
  }

  /// The type of a value whose form is that of one type only; nil when it could be anything.
  package static func type(of value: String) -> IndicatorType? {
    let fixed: [IndicatorType] = [
      .cve, .ipv4, .sha256, .sha1, .md5, .url, .email, .ipv6, .domain,
    ]
    return fixed.first { isWellFormed($0, value) }
  }

  /// The host of an address with its scheme, in small letters; nil when there is no scheme.
  package static func host(ofURL url: [UInt8]) -> ArraySlice<UInt8>? {
    guard
      let scheme = [Array("https://".utf8), Array("http://".utf8), Array("ftp://".utf8)]
        .first(where: { url.starts(with: $0) })
    else { return nil }
    var rest = url[scheme.count...].prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    if let at = rest.lastIndex(of: UInt8(ascii: "@")) { rest = rest[(at + 1)...] }
    return rest.prefix { $0 != UInt8(ascii: ":") }
  }

  /// Whether an address in four numbers belongs to nobody in particular: private, local, shared or no host at all.
  ///
  /// RFC 1918, 3927, 6598, 1122 and what is no host at all.
  package static func isReserved(ipv4 value: some Collection<UInt8>) -> Bool {
    guard let octets = octets(ArraySlice(value)) else { return false }
    switch (octets[0], octets[1]) {
    case (0, _), (10, _), (127, _), (192, 168), (169, 254), (172, 16...31), (100, 64...127),
      (224...255, _):
      return true
    default: return false
    }
  }

  /// Whether an address in the eight groups of ``folded(_:_:)`` is private, local, multicast or none (RFC 4193, 4291).
  package static func isReserved(ipv6 folded: some Collection<UInt8>) -> Bool {
    let groups = Array(folded).split(separator: UInt8(ascii: ":"))
      .compactMap { UInt16(String(decoding: $0, as: UTF8.self), radix: 16) }
    guard groups.count == 8 else { return false }
    let isNoneOrSelf = groups.dropLast().allSatisfy { $0 == 0 } && groups[7] <= 1
    return isNoneOrSelf || groups[0] & 0xFE00 == 0xFC00 || groups[0] & 0xFFC0 == 0xFE80
      || groups[0] & 0xFF00 == 0xFF00
  }

  private static func isHex(_ value: [UInt8], _ count: Int) -> Bool {
    value.count == count && value.allSatisfy { isDigit($0) || (0x61...0x66).contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isDomain(_ value: ArraySlice<UInt8>) -> Bool {
    let labels = value.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, value.count <= 253, let last = labels.last else { return false }
    let areLabels = labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != UInt8(ascii: "-")
        && label.last != UInt8(ascii: "-")
        && label.allSatisfy {
          isDigit($0) || (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x5F || $0 >= 0x80
        }
    }
    return areLabels && !last.allSatisfy(isDigit)
  }

  private static func octets(_ value: ArraySlice<UInt8>) -> [Int]? {
    let parts = value.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part -> Int? in
      guard (1...3).contains(part.count), part.allSatisfy(isDigit) else { return nil }
      let number = part.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      return number <= 255 ? number : nil
    }
    return parts.count == 4 && numbers.count == 4 ? numbers : nil
  }

  private static func isIPv6(_ value: [UInt8]) -> Bool {
    let groups = value.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (3...8).contains(groups.count) || groups.count == 9 else { return false }
    var gaps = 0
    for (place, group) in groups.enumerated() {
      if group.isEmpty {
        let isEdge = place == 0 || place == groups.count - 1
        if !isEdge { gaps += 1 }
        continue
      }
      let isLast = place == groups.count - 1
      if isLast, octets(group) != nil { continue }
      guard group.count <= 4,
        group.allSatisfy({ isDigit($0) || (0x61...0x66).contains($0) })
      else { return false }
    }
    return gaps <= 1 && (gaps == 1 || groups.count == 8 || value == Array("::".utf8))
  }

  private static func isEmail(_ value: [UInt8]) -> Bool {
    guard let at = value.lastIndex(of: UInt8(ascii: "@")), at > 0 else { return false }
    return isDomain(value[(at + 1)...])
  }

  private static func isCVE(_ value: [UInt8]) -> Bool {
    let parts = value.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0].elementsEqual("cve".utf8) && parts[1].count == 4
      && parts[2].count >= 4 && (parts[1] + parts[2]).allSatisfy(isDigit)
  }
}
