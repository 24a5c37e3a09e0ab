/// Resolves names, checks types and writes the code of one expression, collecting every finding.
struct Compiler {
  let environment: CELEnvironment
  var code = Code.Draft()
  var findings: [Fault] = []
  /// Macro variables in sight, innermost last.
  var locals: [(name: String, slot: Int, type: CELType, path: String?)] = []
  var paths = PathRecord()

  /// A subexpression as compiled.
  struct Part {
    let node: Int
    let type: CELType
    /// Where its value comes from: `person.birth_date`, `case.charges[].code`; nil when computed.
    var path: String?
    /// Set when it is known now.
    var constant: CELValue?
  }

  init(_ environment: CELEnvironment) { self.environment = environment }

  mutating func emit(_ node: Node) -> Int {
    code.nodes.append(node)
    return code.nodes.count - 1
  }

  mutating func constant(_ value: CELValue, type: CELType) -> Part {
    code.constants.append(value)
    let node = emit(Node(.constant, code.constants.count - 1))
    return Part(node: node, type: type, constant: value)
  }

  mutating func error(_ kind: CELError.Kind) -> Int {
    code.errors.append(CELError(kind))
    return code.errors.count - 1
  }

  /// Notes a finding of the check; a dynamic environment leaves it to evaluation.
  mutating func report(_ offset: Int, _ message: String, suggestion: String? = nil) {
    if !environment.isDynamic {
      findings.append(Fault(at: offset, message, suggestion: suggestion))
    }
  }

  mutating func compile(_ expression: Expression) -> Part {
    let offset = expression.offset
    switch expression.kind {
    case .literal(let value): return constant(value, type: Self.type(of: value))
    case .name(let name, let isRooted):
      let part = self.name(name, isRooted: isRooted, at: offset)
      paths.end(part.path)
      return part
    case .select:
      let part = selection(expression)
      paths.end(part.path)
      return part
    case .has(let operand, let field, let fieldOffset):
      let operand = chain(operand)
      let part = select(field, of: operand, at: fieldOffset, operation: .has)
      paths.end(part.path ?? operand.path)
      return Part(node: part.node, type: .bool)
    case .index:
      let part = chain(expression)
      paths.end(part.path)
      return part
    case .call(let name, let target, let arguments):
      return call(name, on: target, arguments, at: offset)
    case .unary(let kind, let operand): return unary(kind, operand, at: offset)
    case .binary(let kind, let left, let right): return binary(kind, left, right, at: offset)
    case .conditional(let condition, let yes, let no):
      return conditional(condition, yes, no, at: offset)
    case .list(let items): return list(items)
    case .map(let entries): return map(entries, at: offset)
    case .comprehension(let macro): return comprehension(macro, at: offset)
    }
  }

  /// Compiles a link of a chain of fields without noting its path as one that ends here.
  mutating func chain(_ expression: Expression) -> Part {
    switch expression.kind {
    case .name(let name, let isRooted):
      return self.name(name, isRooted: isRooted, at: expression.offset)
    case .select: return selection(expression)
    case .index(let operand, let key):
      return index(chain(operand), key, at: expression.offset)
    default: return compile(expression)
    }
  }

  static func type(of value: CELValue) -> CELType {
    switch value {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .list: .list(.dyn)
    case .map: .map(.dyn, .dyn)
    case .timestamp: .timestamp
    case .duration: .duration
    case .type: .type
    case .object(let object): .object(object.type)
    }
  }

  // MARK: - Literals of many values

  private mutating func list(_ items: [Expression]) -> Part {
    let parts = items.map { compile($0) }
    let type = CELType.list(Self.join(parts.map(\.type)))
    let values = parts.compactMap(\.constant)
    if values.count == parts.count { return constant(.list(values), type: type) }
    let first = append(parts.map(\.node))
    return Part(node: emit(Node(.list, first, parts.count)), type: type)
  }

  private mutating func map(_ entries: [(Expression, Expression)], at offset: Int) -> Part {
    var keys: [Part] = []
    var values: [Part] = []
    var isAllowed = true
    for (key, value) in entries {
      let part = compile(key)
      switch part.type {
      case .dyn, .bool, .int, .uint, .string, .typeParam: break
      default:
        isAllowed = false
        report(
          key.offset,
          "a map's key is bool, int, uint or string, this one is \(part.type)"
        )
      }
      keys.append(part)
      values.append(compile(value))
    }
    let type = CELType.map(Self.join(keys.map(\.type)), Self.join(values.map(\.type)))
    let pairs = zip(keys, values).compactMap { key, value in
      key.constant.flatMap { key in value.constant.map { (key, $0) } }
    }
    if isAllowed, pairs.count == entries.count {
      do {
        return constant(.map(try CELMap(entries: pairs)), type: type)
      } catch {
        report(offset, error.message)
      }
    }
    let first = append(zip(keys, values).flatMap { [$0.node, $1.node] })
    return Part(node: emit(Node(.map, first, keys.count * 2)), type: type)
  }

  mutating func append(_ children: [Int]) -> Int {
    let first = code.children.count
    code.children.append(contentsOf: children.map { Int32(truncatingIfNeeded: $0) })
    return first
  }

  /// The type that holds all of these: their own when they agree, else `dyn`.
  static func join(_ types: [CELType]) -> CELType {
    guard let first = types.first else { return .dyn }
    return types.dropFirst().reduce(first) { join($0, $1) }
  }

  private static func join(_ a: CELType, _ b: CELType) -> CELType {
    if a == b { return a }
    switch (a, b) {
    case (.null, .object), (.null, .timestamp), (.null, .duration): return b
    case (.object, .null), (.timestamp, .null), (.duration, .null): return a
    case (.list(let mine), .list(let theirs)): return .list(join(mine, theirs))
    case (.map(let key, let value), .map(let otherKey, let otherValue)):
      return .map(join(key, otherKey), join(value, otherValue))
    default: return .dyn
    }
  }
}
