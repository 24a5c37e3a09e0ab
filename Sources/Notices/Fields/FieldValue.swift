package import JSON

/// A value that can stand in a field of the canonical document.
package protocol FieldValue: Sendable {
  /// How rules, schema and documentation see the value.
  static var fieldType: FieldType { get }
  /// Reads the value, or logs why it cannot be read and returns nil.
  init?(field node: JSONNode, log: inout FieldLog)
  /// The value as it is written in a canonical document.
  var field: JSONNode { get }
  /// What holds once another value was stated in place of this one: the other; of a record, field by field.
  func updated(by other: Self) -> Self
}

extension FieldValue {
  package func updated(by other: Self) -> Self { other }
}

extension String: FieldValue {
  package static var fieldType: FieldType { .text }

  package init?(field node: JSONNode, log: inout FieldLog) {
    guard case .string(let text) = node.value else {
      log.issue(.wrongType, node, "is not text; write it in double quotes")
      return nil
    }
    guard text.utf8.contains(where: { $0 != 0x20 }) else {
      log.issue(.emptyText, node, "is empty; leave the field out when the value is not known")
      return nil
    }
    self = text
  }

  package var field: JSONNode { JSONNode(self) }
}

extension Int: FieldValue {
  package static var fieldType: FieldType { .integer }

  package init?(field node: JSONNode, log: inout FieldLog) {
    guard let value = node.int else {
      log.issue(.wrongType, node, "is not a whole number")
      return nil
    }
    self = Int(value)
  }

  package var field: JSONNode { JSONNode(self) }
}

extension Double: FieldValue {
  package static var fieldType: FieldType { .number }

  package init?(field node: JSONNode, log: inout FieldLog) {
    guard let value = node.double, value.isFinite else {
      log.issue(.wrongType, node, "is not a number")
      return nil
    }
    self = value
  }

  package var field: JSONNode { JSONNode(self) }
}

extension Bool: FieldValue {
  package static var fieldType: FieldType { .boolean }

  package init?(field node: JSONNode, log: inout FieldLog) {
    guard let value = node.bool else {
      log.issue(.wrongType, node, "is neither true nor false")
      return nil
    }
    self = value
  }

  package var field: JSONNode { JSONNode(self) }
}

/// A value of a closed list of words.
package protocol CodeValue: FieldValue, Hashable, CaseIterable, RawRepresentable<String> {}

extension CodeValue {
  package static var fieldType: FieldType { .code(Self.allCases.map(\.rawValue)) }

  package init?(field node: JSONNode, log: inout FieldLog) {
    guard case .string(let text) = node.value else {
      log.issue(.wrongType, node, "is not text; write it in double quotes")
      return nil
    }
    guard let value = Self(rawValue: text) else {
      let known = Self.allCases.map(\.rawValue)
      let meant = nearest(to: text, among: known).map { "; did you mean “\($0)”?" } ?? ""
      log.issue(
        .wrongValue,
        node,
        "is not one of the known values (\(known.joined(separator: ", ")))\(meant)"
      )
      return nil
    }
    self = value
  }

  package var field: JSONNode { JSONNode(rawValue) }
}
