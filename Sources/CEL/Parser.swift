/// Reads one expression by recursive descent, with bounds on size and nesting.
struct Parser {
  /// The greatest length of a source, in bytes.
  static let sourceLimit = 1 << 16
  /// How deep an expression may nest, in brackets as in operators.
  static let depthLimit = 200

  private var lexer: Lexer
  private var token: Token
  private var nesting = 0

  /// Parses the part of a source from one offset to another.
  ///
  /// - Throws: `Fault` at the first place where the grammar is broken.
  static func parse(_ source: [UInt8], from start: Int, to end: Int) throws(Fault) -> Expression {
    if end - start > sourceLimit {
      throw Fault(at: start, "an expression may have at most \(sourceLimit) bytes")
    }
    var lexer = Lexer(source, from: start, to: end)
    let first = try lexer.next()
    if first.kind == .end { throw Fault(at: start, "the expression is empty") }
    var parser = Parser(lexer: lexer, token: first)
    let expression = try parser.expression()
    guard parser.token.kind == .end else { throw parser.unexpected("an operator or the end") }
    return expression
  }

  private init(lexer: Lexer, token: Token) {
    self.lexer = lexer
    self.token = token
  }

  // MARK: - Operators

  mutating func expression() throws(Fault) -> Expression {
    nesting += 1
    defer { nesting -= 1 }
    if nesting > Self.depthLimit { throw tooDeep(token.offset) }
    let condition = try logical(.or)
    guard token.kind == .mark(.question) else { return condition }
    let offset = try advance()
    let yes = try logical(.or)
    try expect(.colon, "':' and the other branch")
    let no = try expression()
    return try node(
      .conditional(condition, yes, no),
      at: offset,
      over: max(condition.depth, yes.depth, no.depth)
    )
  }

  // A long chain becomes a balanced tree, so that only true nesting counts as depth.
  private mutating func logical(_ kind: BinaryOperator) throws(Fault) -> Expression {
    var terms = [try kind == .or ? logical(.and) : relation()]
    var offsets: [Int] = []
    let mark: Mark = kind == .or ? .or : .and
    while token.kind == .mark(mark) {
      offsets.append(try advance())
      terms.append(try kind == .or ? logical(.and) : relation())
    }
    return try balance(kind, terms[...], offsets[...])
  }

  private func balance(
    _ kind: BinaryOperator,
    _ terms: ArraySlice<Expression>,
    _ offsets: ArraySlice<Int>
  ) throws(Fault) -> Expression {
    if terms.count == 1 { return terms[terms.startIndex] }
    let half = terms.count / 2
    let left = try balance(kind, terms.prefix(half), offsets.prefix(half - 1))
    let right = try balance(kind, terms.dropFirst(half), offsets.dropFirst(half))
    let offset = offsets[offsets.startIndex + half - 1]
    return try node(.binary(kind, left, right), at: offset, over: max(left.depth, right.depth))
  }

  private mutating func relation() throws(Fault) -> Expression {
    var left = try sum()
    while let kind = relationOperator {
      let offset = try advance()
      let right = try sum()
      left = try node(.binary(kind, left, right), at: offset, over: max(left.depth, right.depth))
    }
    return left
  }

  private var relationOperator: BinaryOperator? {
    guard case .mark(let mark) = token.kind else { return nil }
    switch mark {
    case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual, .in:
      return BinaryOperator(rawValue: mark.rawValue)
    default: return nil
    }
  }

  private mutating func sum() throws(Fault) -> Expression {
    var left = try product()
    while token.kind == .mark(.plus) || token.kind == .mark(.minus) {
      let kind: BinaryOperator = token.kind == .mark(.plus) ? .add : .subtract
      let offset = try advance()
      let right = try product()
      left = try node(.binary(kind, left, right), at: offset, over: max(left.depth, right.depth))
    }
    return left
  }

  private mutating func product() throws(Fault) -> Expression {
    var left = try unary()
    while true {
      let kind: BinaryOperator
      switch token.kind {
      case .mark(.star): kind = .multiply
      case .mark(.slash): kind = .divide
      case .mark(.percent): kind = .remainder
      default: return left
      }
      let offset = try advance()
      let right = try unary()
      left = try node(.binary(kind, left, right), at: offset, over: max(left.depth, right.depth))
    }
  }

  private mutating func unary() throws(Fault) -> Expression {
    var signs: [(UnaryOperator, Int)] = []
    while true {
      if token.kind == .mark(.not) {
        signs.append((.not, try advance()))
      } else if token.kind == .mark(.minus) {
        signs.append((.negate, try advance()))
      } else {
        break
      }
    }
    var operand: Expression
    if signs.last?.0 == .negate, let negative = try negativeLiteral() {
      signs.removeLast()
      operand = try members(of: negative)
    } else {
      operand = try members(of: primary())
    }
    for (sign, offset) in signs.reversed() {
      operand = try node(.unary(sign, operand), at: offset, over: operand.depth)
    }
    return operand
  }

  // The sign belongs to the literal: without it the least Int64 could not be written.
  private mutating func negativeLiteral() throws(Fault) -> Expression? {
    let offset = token.offset
    switch token.kind {
    case .int(let size):
      guard let value = Int64(exactly: -Int128(size)) else { throw outOfRange(offset) }
      _ = try advance()
      return try node(.literal(.int(value)), at: offset, over: 0)
    case .double(let value):
      _ = try advance()
      return try node(.literal(.double(-value)), at: offset, over: 0)
    default: return nil
    }
  }

  // MARK: - Steps that the other parts of the parser take

  var current: Token { token }

  /// Steps to the next token; the answer is where the current one began.
  @discardableResult
  mutating func advance() throws(Fault) -> Int {
    let offset = token.offset
    token = try lexer.next()
    return offset
  }

  mutating func accept(_ mark: Mark) throws(Fault) -> Bool {
    guard token.kind == .mark(mark) else { return false }
    try advance()
    return true
  }

  mutating func expect(_ mark: Mark, _ wanted: String) throws(Fault) {
    guard try accept(mark) else { throw unexpected(wanted) }
  }

  func node(_ kind: Expression.Kind, at offset: Int, over depth: Int) throws(Fault) -> Expression {
    if depth >= Self.depthLimit { throw tooDeep(offset) }
    return Expression(kind: kind, offset: offset, depth: depth + 1)
  }

  func unexpected(_ wanted: String) -> Fault {
    let shown =
      switch token.kind {
      case .end: "the end"
      case .mark(let mark): "'\(mark.rawValue)'"
      case .identifier(let name): "'\(name)'"
      case .quotedIdentifier(let name): "'`\(name)`'"
      case .int, .uint, .double: "a number"
      case .string: "a text"
      case .bytes: "bytes"
      }
    return Fault(at: token.offset, "expected \(wanted), found \(shown)")
  }

  func outOfRange(_ offset: Int) -> Fault {
    Fault(at: offset, "this number is out of range for int; append u for uint")
  }

  private func tooDeep(_ offset: Int) -> Fault {
    Fault(at: offset, "the expression nests more than \(Self.depthLimit) deep; split it")
  }
}
