package import JSON

/// A country or issuing entity: ISO 3166-1 alpha-2, or one of the special codes that INTERPOL uses.
///
/// Only the shape is checked here (two or three capital letters, or three digits such as `914`, the International
/// Criminal Court); whether the code is known is a rule's question, asked of the code table.
package struct CountryCode: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let code: String

  /// Takes two or three capital letters or three digits; nil for anything else.
  package init?(_ text: String) {
    let bytes = text.utf8
    let letters = bytes.allSatisfy { (0x41...0x5A).contains($0) }
    let digits = bytes.allSatisfy { (0x30...0x39).contains($0) }
    guard (letters && (2...3).contains(bytes.count)) || (digits && bytes.count == 3) else {
      return nil
    }
    self.code = text
  }

  package var description: String { code }

  package static func < (left: CountryCode, right: CountryCode) -> Bool {
    left.code < right.code
  }
}

extension CountryCode: FieldValue {
  package static var fieldType: FieldType { .country }

  package init?(field node: JSONNode, log: inout FieldLog) {
    guard case .string(let text) = node.value, let country = CountryCode(text) else {
      log.issue(
        .wrongValue,
        node,
        "is not a country code; write two capital letters (ISO 3166-1) or a special code such as 914"
      )
      return nil
    }
    self = country
  }

  package var field: JSONNode { JSONNode(code) }
}
