extension Parser {
  /// `has(e.f)`.
  func has(_ arguments: [Expression], at offset: Int) throws(Fault) -> Expression {
    guard arguments.count == 1, let argument = arguments.first,
      case .select(let operand, let field, let fieldOffset) = argument.kind
    else { throw Fault(at: offset, "has() takes one field, as in has(x.f)") }
    return try node(
      .has(operand, field: field, fieldOffset: fieldOffset),
      at: offset,
      over: operand.depth
    )
  }

  /// A macro over a list or map; nil when the call is an ordinary one.
  func comprehension(
    _ name: String,
    over range: Expression,
    _ arguments: [Expression],
    at offset: Int
  ) throws(Fault) -> Expression? {
    guard let kind = name == "existsOne" ? .existsOne : Comprehension.Kind(rawValue: name)
    else { return nil }
    let mayFilter = kind == .map && arguments.count == 3
    guard arguments.count == 2 || mayFilter else { return nil }
    guard case .name(let variable, false) = arguments[0].kind else {
      throw Fault(at: arguments[0].offset, "the first argument of \(name)() must be a new name")
    }
    let macro = Comprehension(
      kind: kind,
      range: range,
      variable: variable,
      predicate: kind != .map || mayFilter ? arguments[1] : nil,
      transform: kind == .map ? arguments[arguments.count - 1] : nil
    )
    let depth = arguments.reduce(range.depth) { max($0, $1.depth) }
    return try node(.comprehension(macro), at: offset, over: depth)
  }
}
