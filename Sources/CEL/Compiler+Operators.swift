extension Compiler {
  mutating func unary(_ kind: UnaryOperator, _ operand: Expression, at offset: Int) -> Part {
    let part = compile(operand)
    switch kind {
    case .not:
      expectBool(part, at: offset, "'!'")
      return Part(node: emit(Node(.not, part.node)), type: .bool)
    case .negate:
      switch part.type {
      case .int, .double, .dyn, .typeParam: break
      default: report(offset, "'-' has no form for \(part.type)")
      }
      return Part(node: emit(Node(.negate, part.node)), type: part.type)
    }
  }

  mutating func binary(
    _ kind: BinaryOperator,
    _ left: Expression,
    _ right: Expression,
    at offset: Int
  ) -> Part {
    let a = compile(left)
    let b = compile(right)
    var type = CELType.bool
    switch kind {
    case .and, .or:
      expectBool(a, at: left.offset, "'\(kind.rawValue)'")
      expectBool(b, at: right.offset, "'\(kind.rawValue)'")
    case .equal, .notEqual:
      if !a.type.comparesEqual(to: b.type) { mismatch(kind, a, b, at: offset) }
    case .less, .lessEqual, .greater, .greaterEqual:
      if !Self.haveOrder(a.type, b.type) { mismatch(kind, a, b, at: offset) }
    case .contained:
      checkContained(a, b, at: offset)
      if let set = membership(b) {
        code.sets.append(set)
        return Part(node: emit(Node(.isMember, a.node, code.sets.count - 1)), type: .bool)
      }
    case .add, .subtract, .multiply, .divide, .remainder:
      if let found = Self.arithmetic(kind, a.type, b.type) {
        type = found
      } else {
        mismatch(kind, a, b, at: offset)
        type = .dyn
      }
    }
    return Part(node: emit(Node(kind.operation, a.node, b.node)), type: type)
  }

  mutating func conditional(
    _ condition: Expression,
    _ yes: Expression,
    _ no: Expression,
    at offset: Int
  ) -> Part {
    let test = compile(condition)
    expectBool(test, at: condition.offset, "the condition of '?'")
    let a = compile(yes)
    let b = compile(no)
    if !a.type.fits(b.type) && !b.type.fits(a.type) {
      report(offset, "the branches of '?' differ in type: \(a.type) and \(b.type)")
    }
    let node = emit(Node(.conditional, test.node, a.node, b.node))
    return Part(node: node, type: Self.join([a.type, b.type]))
  }

  mutating func expectBool(_ part: Part, at offset: Int, _ place: String) {
    if !part.type.fits(.bool) { report(offset, "\(place) needs bool, this is \(part.type)") }
  }

  private mutating func mismatch(_ kind: BinaryOperator, _ a: Part, _ b: Part, at offset: Int) {
    if (kind == .equal || kind == .notEqual) && (a.type == .null || b.type == .null) {
      let type = a.type == .null ? b.type : a.type
      report(offset, "a \(type) is never null; whether a field is there is asked with has()")
      return
    }
    var remedy = ""
    if a.type.isNumeric && b.type.isNumeric {
      remedy = "; convert one: \(b.type)(…) or \(a.type)(…)"
    }
    report(offset, "'\(kind.rawValue)' has no form for \(a.type) and \(b.type)\(remedy)")
  }

  private mutating func checkContained(_ a: Part, _ b: Part, at offset: Int) {
    switch b.type {
    case .list(let element):
      if !a.type.comparesEqual(to: element) {
        report(offset, "'in' looks for a \(a.type) in a list of \(element)")
      }
    case .map(let key, _):
      if !a.type.comparesEqual(to: key) {
        report(offset, "'in' looks for a \(a.type) among keys of type \(key)")
      }
    case .dyn, .typeParam: break
    default: report(offset, "'in' needs a list or a map on its right, this is \(b.type)")
    }
  }

  // A constant list of keys becomes a set: looking into it costs the same at any length.
  private func membership(_ list: Part) -> Set<MapKey>? {
    guard case .list(let items) = list.constant, items.count > 3 else { return nil }
    var set: Set<MapKey> = []
    for item in items {
      guard let key = MapKey(lookup: item) else { return nil }
      set.insert(key)
    }
    return set
  }

  private static func haveOrder(_ a: CELType, _ b: CELType) -> Bool {
    if a.isNumeric && b.isNumeric { return true }
    switch (a, b) {
    case (.dyn, .dyn): return true
    case (.dyn, let other), (let other, .dyn): return hasOrder(other)
    default: return a == b && hasOrder(a)
    }
  }

  private static func hasOrder(_ type: CELType) -> Bool {
    switch type {
    case .dyn, .typeParam, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration:
      true
    default: false
    }
  }

  // Nil when the operator has no form for the two.
  private static func arithmetic(_ kind: BinaryOperator, _ a: CELType, _ b: CELType) -> CELType? {
    switch (kind, a, b) {
    case (_, .dyn, _), (_, _, .dyn), (_, .typeParam, _), (_, _, .typeParam): .dyn
    case (_, .int, .int): .int
    case (_, .uint, .uint): .uint
    case (.remainder, _, _): nil
    case (_, .double, .double): .double
    case (.add, .string, .string): .string
    case (.add, .bytes, .bytes): .bytes
    case (.add, .list(let mine), .list(let theirs)): .list(join([mine, theirs]))
    case (.add, .timestamp, .duration), (.add, .duration, .timestamp): .timestamp
    case (.add, .duration, .duration), (.subtract, .duration, .duration): .duration
    case (.subtract, .timestamp, .timestamp): .duration
    case (.subtract, .timestamp, .duration): .timestamp
    default: nil
    }
  }
}

extension BinaryOperator {
  var operation: Operation {
    switch self {
    case .and: .and
    case .or: .or
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessEqual: .lessEqual
    case .greater: .greater
    case .greaterEqual: .greaterEqual
    case .contained: .contained
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .remainder: .remainder
    }
  }
}
