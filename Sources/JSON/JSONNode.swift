/// A JSON value and where it stood in its source.
///
/// Numbers keep the text that was read, object members their order. Two nodes are equal when they
/// would be written as the same bytes, member order included: the offset does not count.
package struct JSONNode: Sendable, Equatable {
  /// What a node holds.
  package enum Content: Sendable {
    case null
    case bool(Bool)
    /// The number as it was written, in JSON's own grammar.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([JSONMember])
  }

  package var value: Content
  /// The byte offset of the value's first byte in its source; -1 if the program made it.
  package var offset: Int32

  package init(value: Content, offset: Int32 = -1) {
    self.value = value
    self.offset = offset
  }

  package static func == (a: JSONNode, b: JSONNode) -> Bool {
    switch (a.value, b.value) {
    case (.null, .null): true
    case (.bool(let x), .bool(let y)): x == y
    case (.number(let x), .number(let y)): x == y
    // Swift holds canonically equivalent strings for equal; their bytes differ, so nodes do.
    case (.string(let x), .string(let y)): x.utf8.elementsEqual(y.utf8)
    case (.array(let x), .array(let y)): x == y
    case (.object(let x), .object(let y)): x == y
    default: false
    }
  }
}

/// One key of an object with its value.
package struct JSONMember: Sendable, Equatable {
  package var key: String
  /// The byte offset of the key's opening quote; -1 if the program made it.
  package var keyOffset: Int32
  package var node: JSONNode

  package init(key: String, keyOffset: Int32 = -1, node: JSONNode) {
    self.key = key
    self.keyOffset = keyOffset
    self.node = node
  }

  package static func == (a: JSONMember, b: JSONMember) -> Bool {
    a.key.utf8.elementsEqual(b.key.utf8) && a.node == b.node
  }
}

// MARK: - Looking in

extension JSONNode {
  /// The value of the first member with this key; nil if there is none or this is no object.
  package subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    for member in members where member.key == key { return member.node }
    return nil
  }

  /// The element at this index; nil if there is none or this is no array.
  package subscript(index: Int) -> JSONNode? {
    guard case .array(let nodes) = value, nodes.indices.contains(index) else { return nil }
    return nodes[index]
  }

  package var isNull: Bool {
    if case .null = value { true } else { false }
  }

  package var string: String? {
    if case .string(let text) = value { text } else { nil }
  }

  /// The number if it is written as an integer, without fraction and exponent, and fits 64 bits.
  package var int: Int64? {
    if case .number(let text) = value { Int64(text) } else { nil }
  }

  /// The number if it is finite as a double.
  package var double: Double? {
    guard case .number(let text) = value, let number = Double(text), number.isFinite else {
      return nil
    }
    return number
  }

  package var bool: Bool? {
    if case .bool(let flag) = value { flag } else { nil }
  }

  package var array: [JSONNode]? {
    if case .array(let nodes) = value { nodes } else { nil }
  }

  package var object: [JSONMember]? {
    if case .object(let members) = value { members } else { nil }
  }

  /// The kind of value in words, as a message names it: "a string", "null".
  package var kindInWords: String {
    switch value {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
