import CEL
import Notices

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
        let value = arguments.text(1)
        guard let type = IndicatorType(rawValue: arguments.text(0)) else {
          return .truth(!IndicatorForm.refanged(value).isEmpty)
        }
        return .truth(IndicatorForm.isWellFormed(type, value))
      },
      RuleFunction(
        "shared(type, value)",
        "Whether an indicator is a private address or stands in codes/shared-indicators.csv, itself or by its "
          + "parent domain.",
        parameters: [.string, .string],
        result: .bool
      ) { values in
        let arguments = Arguments(values)
        let type = IndicatorType(rawValue: arguments.text(0))
        return .truth(SharedValues.contain(type, arguments.text(1), tables.sharedIndicators))
      },
    ]
  }
}

/// Whether identifiers are shared by so many that they say nothing.
private enum SharedValues {
  static func contain(_ type: IndicatorType?, _ value: String, _ table: Set<String>) -> Bool {
    let bytes = Array(IndicatorForm.refanged(value).lowercased().utf8)
    switch type {
    case .ipv4: return IndicatorForm.isReserved(ipv4: bytes) || isListed("ipv4", bytes, table)
    case .ipv6:
      return IndicatorForm.isReserved(ipv6: IndicatorForm.folded(.ipv6, value))
        || isListed("ipv6", bytes, table)
    case .url:
      guard let host = IndicatorForm.host(ofURL: bytes) else { return false }
      return IndicatorForm.isReserved(ipv4: host) || isSharedDomain(host, table)
    case .domain: return isSharedDomain(bytes[...], table)
    case .email:
      // The service is shared by all; the mailbox is not.
      return false
    default: return type.map { isListed($0.rawValue, bytes, table) } ?? false
    }
  }

  private static func isSharedDomain(_ domain: ArraySlice<UInt8>, _ table: Set<String>) -> Bool {
    var rest = domain
    while true {
      if isListed("domain", rest, table) { return true }
      guard let dot = rest.firstIndex(of: UInt8(ascii: ".")) else { return false }
      rest = rest[(dot + 1)...]
    }
  }

  private static func isListed(
    _ type: String,
    _ value: some Collection<UInt8>,
    _ table: Set<String>
  ) -> Bool {
    table.contains("\(type):\(String(decoding: value, as: UTF8.self))")
  }
}
