import CEL

extension RuleFunction {
  /// Questions about exact identifiers, which may come defanged (`hxxps://bad[.]example`).
  static func indicators(in tables: CodeTables) -> [RuleFunction] {
    [
      RuleFunction(
        "wellFormed(type, value)",
        "Whether an indicator is of the form of its type; types without a fixed form always are.",
        parameters: [.string, .string],
        result: .bool
      ) { values in
        let arguments = Arguments(values)
        return .truth(
          IndicatorForm.isWellFormed(IndicatorForm.refanged(arguments.text(1)), arguments.text(0))
        )
      },
      RuleFunction(
        "shared(type, value)",
        "Whether an indicator is a private address or stands in codes/shared-indicators.csv, itself or by its "
          + "parent domain.",
        parameters: [.string, .string],
        result: .bool
      ) { values in
        let arguments = Arguments(values)
        let value = IndicatorForm.refanged(arguments.text(1))
        return .truth(IndicatorForm.isShared(value, arguments.text(0), tables.sharedIndicators))
      },
    ]
  }
}

/// The forms of exact identifiers, on lower-case bytes.
enum IndicatorForm {
  /// The value in lower case with its dots and its scheme restored.
  static func refanged(_ value: String) -> [UInt8] {
    var output: [UInt8] = []
    var bytes = value.lowercased().utf8.filter { $0 > 0x20 }[...]
    if bytes.starts(with: "hxxp".utf8) {
      output += "http".utf8
      bytes = bytes.dropFirst(4)
    }
    let dots = ["[.]", "(.)", "{.}", "[dot]", "(dot)"].map { Array($0.utf8) }
    while let byte = bytes.first {
      if let dot = dots.first(where: { bytes.starts(with: $0) }) {
        output.append(UInt8(ascii: "."))
        bytes = bytes.dropFirst(dot.count)
      } else if bytes.starts(with: "[:]".utf8) {
        output.append(UInt8(ascii: ":"))
        bytes = bytes.dropFirst(3)
      } else if bytes.starts(with: "[@]".utf8) || bytes.starts(with: "[at]".utf8) {
        output.append(UInt8(ascii: "@"))
        bytes = bytes.dropFirst(bytes.starts(with: "[@]".utf8) ? 3 : 4)
      } else {
        output.append(byte)
        bytes = bytes.dropFirst()
      }
    }
    return output
  }

  static func isWellFormed(_ value: [UInt8], _ type: String) -> Bool {
    switch type {
    case "domain": isDomain(value[...])
    case "ipv4": octets(value[...]) != nil
    case "ipv6": isIPv6(value)
    case "url": host(of: value).map { isDomain($0) || octets($0) != nil } ?? false
    case "email": isEmail(value)
    case "sha256": isHex(value, 64)
    case "sha1": isHex(value, 40)
    case "md5": isHex(value, 32)
    case "cve": isCVE(value)
    default: !value.isEmpty
    }
  }

  static func isShared(_ value: [UInt8], _ type: String, _ table: Set<String>) -> Bool {
    switch type {
    case "ipv4": return isReserved(value[...]) || table.contains("ipv4:\(text(value[...]))")
    case "url":
      guard let host = host(of: value) else { return false }
      return isReserved(host) || isSharedDomain(host, table)
    case "domain": return isSharedDomain(value[...], table)
    case "email":
      // The service is shared by all; the mailbox is not.
      return false
    default: return table.contains("\(type):\(text(value[...]))")
    }
  }

  private static func isSharedDomain(_ domain: ArraySlice<UInt8>, _ table: Set<String>) -> Bool {
    var rest = domain
    while true {
      if table.contains("domain:\(text(rest))") { return true }
      guard let dot = rest.firstIndex(of: UInt8(ascii: ".")) else { return false }
      rest = rest[(dot + 1)...]
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
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

  // RFC 1918, 3927, 6598, 1122 and what is no host at all.
  private static func isReserved(_ value: ArraySlice<UInt8>) -> Bool {
    guard let octets = octets(value) else { return false }
    switch (octets[0], octets[1]) {
    case (0, _), (10, _), (127, _), (192, 168), (169, 254), (172, 16...31), (100, 64...127),
      (224...255, _):
      return true
    default: return false
    }
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

  private static func host(of url: [UInt8]) -> ArraySlice<UInt8>? {
    guard
      let scheme = [Array("https://".utf8), Array("http://".utf8), Array("ftp://".utf8)]
        .first(where: { url.starts(with: $0) })
    else { return nil }
    var rest = url[scheme.count...].prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    if let at = rest.lastIndex(of: UInt8(ascii: "@")) { rest = rest[(at + 1)...] }
    return rest.prefix { $0 != UInt8(ascii: ":") }
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
