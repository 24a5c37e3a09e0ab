extension JSONNode {
  package init(_ string: String) { self.init(value: .string(string)) }
  package init(_ int: Int) { self.init(value: .number(String(int))) }
  package init(_ int: Int64) { self.init(value: .number(String(int))) }
  package init(_ bool: Bool) { self.init(value: .bool(bool)) }
  package init(_ nodes: [JSONNode]) { self.init(value: .array(nodes)) }

  /// A number in the shortest text that reads back as the same double; null if it is not finite.
  package init(_ double: Double) {
    self.init(value: double.isFinite ? .number(double.description) : .null)
  }

  package static let null = JSONNode(value: .null)
  package static func bool(_ flag: Bool) -> JSONNode { JSONNode(flag) }
  package static func string(_ text: String) -> JSONNode { JSONNode(text) }
  package static func array(_ nodes: [JSONNode]) -> JSONNode { JSONNode(nodes) }
  package static func array(_ texts: [String]) -> JSONNode { JSONNode(texts.map { JSONNode($0) }) }

  /// An object of these pairs, in their order, without those whose value is nil.
  package static func object(_ pairs: [(String, JSONNode?)]) -> JSONNode {
    var members: [JSONMember] = []
    members.reserveCapacity(pairs.count)
    for case (let key, let node?) in pairs { members.append(JSONMember(key: key, node: node)) }
    return JSONNode(value: .object(members))
  }
}

extension JSONNode: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}

extension JSONNode: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self.init(value) }
}

extension JSONNode: ExpressibleByFloatLiteral {
  package init(floatLiteral value: Double) { self.init(value) }
}

extension JSONNode: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) { self.init(value) }
}

extension JSONNode: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: JSONNode...) { self.init(elements) }
}

extension JSONNode: ExpressibleByDictionaryLiteral {
  /// Pairs whose value is nil are left out.
  package init(dictionaryLiteral elements: (String, JSONNode?)...) { self = .object(elements) }
}
