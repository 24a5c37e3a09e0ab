extension Evaluation {
  mutating func select(_ node: Node) throws(CELError) -> CELValue {
    let operand = code.nodes[Int(node.a)]
    // Looking into a variable where it stands spares counting references to the whole of it.
    switch operand.operation {
    case .local: return try Self.field(code.selects[Int(node.b)], of: locals[Int(operand.a)])
    case .variable:
      guard let value = variables[Int(operand.a)] else { throw code.errors[Int(operand.b)] }
      return try Self.field(code.selects[Int(node.b)], of: value)
    default: return try Self.field(code.selects[Int(node.b)], of: try value(node.a))
    }
  }

  static func field(_ site: SelectSite, of operand: CELValue) throws(CELError) -> CELValue {
    switch operand {
    case .object(let object):
      let value = object.type === site.type ? object.slots[site.slot] : object[site.field]
      guard let value else { throw site.absent }
      return value
    case .map(let map):
      guard let value = map[.string(site.field)] else {
        throw CELError(.noSuchKey("'\(site.field)'"))
      }
      return value
    case .null: throw site.absent
    default: throw CELError(.noSuchOverload("\(operand.typeName).\(site.field)"))
    }
  }

  static func element(of operand: CELValue, at index: CELValue) throws(CELError) -> CELValue {
    switch operand {
    case .list(let items):
      let place: Int?
      switch index {
      case .int(let index): place = Int(exactly: index)
      case .uint(let index): place = Int(exactly: index)
      case .double(let index): place = Int(exactly: index)
      default: throw CELError(.noSuchOverload("list[\(index.typeName)]"))
      }
      guard let place, items.indices.contains(place) else { throw CELError(.badIndex) }
      return items[place]
    case .map(let map):
      guard let value = map[index] else { throw CELError(.noSuchKey("of this \(index.typeName)")) }
      return value
    default: throw CELError(.noSuchOverload("\(operand.typeName)[\(index.typeName)]"))
    }
  }

  /// `has(a.f)`: false when the field, or anything on the way to it, is absent.
  mutating func isPresent(_ node: Node) throws(CELError) -> Bool {
    guard let operand = try reach(node.a) else { return false }
    let site = code.selects[Int(node.b)]
    switch operand {
    case .object(let object):
      return (object.type === site.type ? object.slots[site.slot] : object[site.field]) != nil
    case .map(let map): return map.contains(.string(site.field))
    case .null: return false
    default: throw CELError(.noSuchOverload("has(\(operand.typeName).\(site.field))"))
    }
  }

  /// The value of a chain of fields; nil where a link is absent.
  private mutating func reach(_ place: Int32) throws(CELError) -> CELValue? {
    let node = code.nodes[Int(place)]
    switch node.operation {
    case .variable:
      try spend(1)
      if let value = variables[Int(node.a)] { return value }
      let absent = code.errors[Int(node.b)]
      if case .noSuchField = absent.kind { return nil }
      throw absent
    case .select:
      try spend(1)
      guard let operand = try reach(node.a) else { return nil }
      let site = code.selects[Int(node.b)]
      switch operand {
      case .object(let object):
        return object.type === site.type ? object.slots[site.slot] : object[site.field]
      case .null: return nil
      default: return try Self.field(site, of: operand)
      }
    case .index:
      try spend(1)
      guard let operand = try reach(node.a) else { return nil }
      return try Self.element(of: operand, at: try value(node.b))
    default: return try value(place)
    }
  }

  mutating func isContained(_ node: Node) throws(CELError) -> Bool {
    let wanted = try value(node.a)
    let range = try value(node.b)
    switch range {
    case .list(let items):
      for item in items where Equality.holds(wanted, item, budget: &budget) {
        try spend(0)
        return true
      }
      try spend(0)
      return false
    case .map(let map): return map.contains(wanted)
    default: throw CELError(.noSuchOverload("\(wanted.typeName) in \(range.typeName)"))
    }
  }

  mutating func isEqual(_ node: Node) throws(CELError) -> Bool {
    let left = try value(node.a)
    let right = try value(node.b)
    let answer = Equality.holds(left, right, budget: &budget)
    try spend(0)
    return answer
  }

  /// Nil when a NaN has no order.
  mutating func order(_ node: Node) throws(CELError) -> Int? {
    let left = try value(node.a)
    let right = try value(node.b)
    try spend(Arithmetic.cost(of: left, right))
    return try Ordering.order(left, right)
  }

  mutating func matches(_ node: Node) throws(CELError) -> Bool {
    let operand = try value(node.a)
    guard case .string(let text) = operand else {
      throw CELError(.noSuchOverload("\(operand.typeName).matches(string)"))
    }
    try spend(text.utf8.count / 16)
    return try code.patterns[Int(node.b)].isFound(in: text)
  }
}
