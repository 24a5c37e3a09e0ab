extension Parser {
  mutating func primary() throws(Fault) -> Expression {
    let offset = current.offset
    switch current.kind {
    case .int(let size):
      guard let value = Int64(exactly: size) else { throw outOfRange(offset) }
      return try literal(.int(value))
    case .uint(let value): return try literal(.uint(value))
    case .double(let value): return try literal(.double(value))
    case .string(let value): return try literal(.string(value))
    case .bytes(let value): return try literal(.bytes(value))
    case .mark(.true): return try literal(.bool(true))
    case .mark(.false): return try literal(.bool(false))
    case .mark(.null): return try literal(.null)
    case .mark(.leftParenthesis):
      try advance()
      let inner = try expression()
      try expect(.rightParenthesis, "')'")
      return inner
    case .mark(.leftBracket): return try list()
    case .mark(.leftBrace): return try map()
    case .mark(.dot):
      try advance()
      guard case .identifier(let name) = current.kind else { throw unexpected("a name") }
      return try named(name, isRooted: true)
    case .identifier(let name): return try named(name, isRooted: false)
    default: throw unexpected("a value")
    }
  }

  private mutating func literal(_ value: CELValue) throws(Fault) -> Expression {
    try node(.literal(value), at: advance(), over: 0)
  }

  private mutating func named(_ name: String, isRooted: Bool) throws(Fault) -> Expression {
    let offset = current.offset
    if Self.reserved.contains(name) {
      throw Fault(at: offset, "'\(name)' is a reserved word; it cannot be a name")
    }
    try advance()
    guard try accept(.leftParenthesis) else {
      return try node(.name(name, isRooted: isRooted), at: offset, over: 0)
    }
    let arguments = try arguments()
    if name == "has" && !isRooted { return try has(arguments, at: offset) }
    return try call(name, on: nil, arguments, at: offset)
  }

  private static let reserved: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "package", "namespace", "return", "var", "void", "while",
  ]

  /// What follows a primary: `.field`, `.method(…)`, `[index]`.
  mutating func members(of start: Expression) throws(Fault) -> Expression {
    var operand = start
    while true {
      let offset = current.offset
      if try accept(.dot) {
        operand = try member(of: operand)
      } else if try accept(.leftBracket) {
        let index = try expression()
        try expect(.rightBracket, "']'")
        let depth = max(operand.depth, index.depth)
        operand = try node(.index(operand, index), at: offset, over: depth)
      } else if current.kind == .mark(.leftBrace), operand.isDottedName {
        throw Fault(at: offset, "messages cannot be built here; use a map: {'field': value}")
      } else {
        return operand
      }
    }
  }

  private mutating func member(of operand: Expression) throws(Fault) -> Expression {
    let offset = current.offset
    switch current.kind {
    case .quotedIdentifier(let field):
      try advance()
      return try node(
        .select(operand, field: field, fieldOffset: offset),
        at: offset,
        over: operand.depth
      )
    case .identifier(let name):
      try advance()
      guard try accept(.leftParenthesis) else {
        return try node(
          .select(operand, field: name, fieldOffset: offset),
          at: offset,
          over: operand.depth
        )
      }
      let arguments = try arguments()
      if let macro = try comprehension(name, over: operand, arguments, at: offset) { return macro }
      return try call(name, on: operand, arguments, at: offset)
    default: throw unexpected("a field name")
    }
  }

  private func call(
    _ name: String,
    on target: Expression?,
    _ arguments: [Expression],
    at offset: Int
  ) throws(Fault) -> Expression {
    let depth = arguments.reduce(target?.depth ?? 0) { max($0, $1.depth) }
    return try node(.call(name, target: target, arguments), at: offset, over: depth)
  }

  // After the opening parenthesis.
  private mutating func arguments() throws(Fault) -> [Expression] {
    var arguments: [Expression] = []
    if try accept(.rightParenthesis) { return arguments }
    while true {
      arguments.append(try expression())
      if try accept(.rightParenthesis) { return arguments }
      try expect(.comma, "',' or ')'")
    }
  }

  private mutating func list() throws(Fault) -> Expression {
    let offset = try advance()
    var items: [Expression] = []
    var depth = 0
    while try !accept(.rightBracket) {
      let item = try expression()
      items.append(item)
      depth = max(depth, item.depth)
      if try accept(.comma) { continue }
      try expect(.rightBracket, "',' or ']'")
      break
    }
    return try node(.list(items), at: offset, over: depth)
  }

  private mutating func map() throws(Fault) -> Expression {
    let offset = try advance()
    var entries: [(Expression, Expression)] = []
    var depth = 0
    while try !accept(.rightBrace) {
      let key = try expression()
      try expect(.colon, "':' and the value")
      let value = try expression()
      entries.append((key, value))
      depth = max(depth, key.depth, value.depth)
      if try accept(.comma) { continue }
      try expect(.rightBrace, "',' or '}'")
      break
    }
    return try node(.map(entries), at: offset, over: depth)
  }
}

extension Expression {
  /// Whether it is a plain name, or fields of one.
  var isDottedName: Bool { dottedName != nil }

  /// `a.b.c` when it is written so.
  var dottedName: String? {
    switch kind {
    case .name(let name, _): name
    case .select(let operand, let field, _): operand.dottedName.map { "\($0).\(field)" }
    default: nil
    }
  }
}
