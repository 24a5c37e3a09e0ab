/// One run of a compiled expression: its variables, its macros' variables, and what it may cost.
struct Evaluation {
  let code: Code
  let variables: [CELValue?]
  var locals: [CELValue]
  /// What may still be spent; below zero every further step fails.
  var budget: Int

  init(_ code: Code, variables: [CELValue?], budget: Int) {
    self.code = code
    self.variables = variables
    locals =
      code.localCount == 0 ? [] : [CELValue](repeating: .null, count: code.localCount)
    self.budget = budget
  }

  /// Spends; once the bound is crossed nothing absorbs the error, because all else fails alike.
  @inline(__always)
  mutating func spend(_ cost: Int) throws(CELError) {
    budget -= cost
    if budget < 0 { throw CELError(.costExceeded) }
  }

  mutating func value(_ place: Int32) throws(CELError) -> CELValue {
    let node = code.nodes[Int(place)]
    if node.operation.givesBool { return .bool(try truth(place)) }
    try spend(1)
    switch node.operation {
    case .constant: return code.constants[Int(node.a)]
    case .raise: throw code.errors[Int(node.a)]
    case .variable:
      guard let value = variables[Int(node.a)] else { throw code.errors[Int(node.b)] }
      return value
    case .local: return locals[Int(node.a)]
    case .select: return try select(node)
    case .index:
      let operand = try value(node.a)
      return try Self.element(of: operand, at: try value(node.b))
    case .conditional: return try value(try truth(node.a) ? node.b : node.c)
    case .negate: return try Arithmetic.negate(try value(node.a))
    case .add:
      let left = try value(node.a)
      let right = try value(node.b)
      try spend(Arithmetic.cost(of: left, right))
      return try Arithmetic.add(left, right)
    case .subtract:
      let left = try value(node.a)
      return try Arithmetic.subtract(left, try value(node.b))
    case .multiply:
      let left = try value(node.a)
      return try Arithmetic.multiply(left, try value(node.b))
    case .divide:
      let left = try value(node.a)
      return try Arithmetic.divide(left, try value(node.b))
    case .remainder:
      let left = try value(node.a)
      return try Arithmetic.remainder(left, try value(node.b))
    case .list: return try list(node)
    case .map: return try map(node)
    case .call: return try call(node)
    case .comprehension: return try comprehension(code.comprehensions[Int(node.a)])
    default: return .bool(try truth(place))
    }
  }

  mutating func truth(_ place: Int32) throws(CELError) -> Bool {
    let node = code.nodes[Int(place)]
    guard node.operation.givesBool else {
      if case .bool(let answer) = try value(place) { return answer }
      throw CELError(.noSuchOverload("bool is needed"))
    }
    try spend(1)
    switch node.operation {
    case .and: return try both(node)
    case .or: return try either(node)
    case .not: return try !truth(node.a)
    case .equal: return try isEqual(node)
    case .notEqual: return try !isEqual(node)
    case .less:
      guard let order = try order(node) else { return false }
      return order < 0
    case .lessEqual:
      guard let order = try order(node) else { return false }
      return order <= 0
    case .greater:
      guard let order = try order(node) else { return false }
      return order > 0
    case .greaterEqual:
      guard let order = try order(node) else { return false }
      return order >= 0
    case .contained: return try isContained(node)
    case .isMember:
      let value = try value(node.a)
      return MapKey(lookup: value).map { code.sets[Int(node.b)].contains($0) } ?? false
    case .has: return try isPresent(node)
    case .matches: return try matches(node)
    default: throw CELError(.invalid("not a test"))
    }
  }

  // A side that decides wins over an error on the other.
  private mutating func both(_ node: Node) throws(CELError) -> Bool {
    let failure: CELError
    do throws(CELError) {
      return try truth(node.a) ? try truth(node.b) : false
    } catch {
      failure = error
    }
    // Only reached when one side failed; the right one decides if it is false.
    if try !truth(node.b) { return false }
    throw failure
  }

  private mutating func either(_ node: Node) throws(CELError) -> Bool {
    let failure: CELError
    do throws(CELError) {
      return try truth(node.a) ? true : try truth(node.b)
    } catch {
      failure = error
    }
    if try truth(node.b) { return true }
    throw failure
  }
}

extension Operation {
  /// Whether the operation answers a bool without making a value of it.
  @inline(__always)
  var givesBool: Bool {
    switch self {
    case .and, .or, .not, .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual,
      .contained, .isMember, .has, .matches:
      true
    default: false
    }
  }
}
