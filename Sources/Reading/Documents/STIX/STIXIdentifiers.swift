import JSON
import Notices

/// Which properties of observable objects are exact identifiers, and of which type.
enum STIXIdentifiers {
  /// By type of object and path of the property.
  private static let types: [String: IndicatorType] = [
    "ipv4-addr:value": .ipv4, "ipv6-addr:value": .ipv6, "domain-name:value": .domain,
    "hostname:value": .domain, "url:value": .url, "email-addr:value": .email,
    "email-message:from_ref.value": .email, "email-message:sender_ref.value": .email,
    "email-message:to_refs.value": .email, "email-message:subject": .other,
    "file:name": .other, "directory:path": .other, "windows-registry-key:key": .other,
    "mutex:name": .other, "mac-addr:value": .other, "process:command_line": .other,
    "software:name": .other, "user-agent:value": .other, "autonomous-system:number": .other,
    "user-account:user_id": .account, "user-account:account_login": .account,
    "x509-certificate:serial_number": .serial, "cryptocurrency-wallet:address": .wallet,
    "cryptocurrency-wallet:value": .wallet, "phone-number:value": .phone,
    "bank-account:iban": .account, "bank-account:account_number": .account,
    "payment-card:card_number": .account,
  ]

  /// Which addresses the ends of a connection are is told by their form.
  private static let byForm: Set<String> = [
    "network-traffic:dst_ref.value", "network-traffic:src_ref.value",
  ]

  /// The type of a property's value; nil when it is no exact identifier.
  static func type(_ object: String, _ steps: [String], _ value: String) -> IndicatorType? {
    let path = "\(object):\(steps.joined(separator: "."))"
    if byForm.contains(path) { return IndicatorForm.type(of: value) }
    return types[path]
  }

  /// The types of objects that are observables.
  static let objects: Set<String> = Set(
    types.keys.map { String($0.prefix { $0 != ":" }) }
      + ["artifact", "network-traffic", "file", "email-message", "x509-certificate"]
  )

  /// Whether a path names a hash; its last step is the algorithm.
  static func isHash(_ steps: [String]) -> Bool {
    steps.count == 2 && steps[0] == "hashes"
  }

  /// The properties of one type of observable that are looked at.
  static func properties(of object: String) -> [String] {
    types.keys.filter { $0.hasPrefix("\(object):") && !$0.contains(".") }.sorted()
      .map { String($0.dropFirst(object.utf8.count + 1)) }
  }
}

extension MethodDraft {
  /// Takes the identifiers of an observable object; answers whether there were any.
  mutating func takeObservable(_ node: JSONNode, _ type: String, _ pointer: String) -> Bool {
    var found = false
    for name in STIXIdentifiers.properties(of: type) {
      guard let property = node[name] else { continue }
      let text: String
      switch property.value {
      case .string(let value): text = value
      case .number(let value): text = type == "autonomous-system" ? "AS\(value)" : value
      default: continue
      }
      guard let kind = STIXIdentifiers.type(type, [name], text) else { continue }
      addIndicator(kind, text, at: property.offset, "\(pointer)/\(name)")
      found = true
    }
    for member in node["hashes"]?.object ?? [] {
      guard let hash = member.node.string else { continue }
      addHash(member.key, hash, at: member.node.offset, "\(pointer)/hashes/\(member.key)")
      found = true
    }
    return found
  }

  /// Takes the identifiers that a pattern asks for; what is not understood is remarked with its text.
  mutating func takePattern(_ node: JSONNode, _ pointer: String) {
    guard let text = node.string else { return }
    guard let pattern = STIXPattern(text) else {
      remark("mo.indicators", text, .notRead, "the pattern does not follow the grammar of STIX")
      return
    }
    var taken = 0
    for comparison in pattern.comparisons {
      let isEqual = ["=", "==", "IN"].contains(comparison.operation) && !comparison.isNegated
      var isKnown = false
      if isEqual {
        for value in comparison.values {
          if STIXIdentifiers.isHash(comparison.steps) {
            addHash(comparison.steps[1], value, at: node.offset, pointer)
          } else if let type = STIXIdentifiers.type(comparison.object, comparison.steps, value) {
            addIndicator(type, value, at: node.offset, pointer)
          } else {
            continue
          }
          isKnown = true
          taken += 1
        }
      }
      if !isKnown {
        remark(
          "mo.indicators",
          comparison.text,
          .notRead,
          "this comparison gives no exact identifier"
        )
      }
    }
    if pattern.isJoined, taken > 1 {
      let message = "values that the pattern asks for together were taken one by one"
      remark("mo.indicators", text, .converted, message)
    }
  }
}
