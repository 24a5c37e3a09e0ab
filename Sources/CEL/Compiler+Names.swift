extension Compiler {
  static let typeNames = [
    "bool", "int", "uint", "double", "string", "bytes", "list", "map", "null_type", "type",
    "google.protobuf.Timestamp", "google.protobuf.Duration",
  ]

  mutating func name(_ name: String, isRooted: Bool, at offset: Int) -> Part {
    if !isRooted, let local = locals.last(where: { $0.name == name }) {
      return Part(node: emit(Node(.local, local.slot)), type: local.type, path: local.path)
    }
    if let known = declared(name) { return known }
    let names = environment.layout.names + locals.map(\.name) + Self.typeNames
    report(offset, "nothing is named '\(name)'", suggestion: NearMiss.of(name, among: names))
    let error = error(.unboundVariable(name))
    return Part(node: emit(Node(.raise, error)), type: .dyn)
  }

  private mutating func declared(_ name: String) -> Part? {
    if let slot = environment.layout.slots[name] {
      let absent = error(
        environment.isDynamic ? .unboundVariable(name) : .noSuchField(path: name)
      )
      let node = emit(Node(.variable, slot, absent))
      return Part(node: node, type: environment.types[slot], path: name)
    }
    if Self.typeNames.contains(name) { return constant(.type(name), type: .type) }
    return nil
  }

  /// `operand.field`, or a declared name that has dots; the longest declared name wins.
  mutating func selection(_ expression: Expression) -> Part {
    guard case .select(let operand, let field, let offset) = expression.kind else {
      return compile(expression)
    }
    if let name = expression.dottedName, !startsAtLocal(expression), let known = declared(name) {
      return known
    }
    return select(field, of: chain(operand), at: offset, operation: .select)
  }

  func startsAtLocal(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .name(let name, let isRooted): !isRooted && locals.contains { $0.name == name }
    case .select(let operand, _, _): startsAtLocal(operand)
    default: false
    }
  }

  mutating func select(
    _ field: String,
    of operand: Part,
    at offset: Int,
    operation: Operation
  ) -> Part {
    var type = CELType.dyn
    var object: CELObjectType?
    var slot = 0
    switch operand.type {
    case .object(let declared):
      object = declared
      if let found = declared.slot(of: field) {
        slot = found
        type = declared.fields[found].type
      } else {
        report(
          offset,
          "'\(declared.name)' has no field '\(field)'",
          suggestion: NearMiss.of(field, among: declared.fields.lazy.map(\.name))
        )
        object = nil
      }
    case .map(let key, let value):
      if !CELType.string.fits(key) {
        report(offset, "this map has keys of type \(key); a field needs string keys")
      }
      type = value
    case .dyn, .typeParam: break
    case .list:
      report(offset, "a list has no field '\(field)'; take an element, or use exists() or map()")
    default: report(offset, "a value of type \(operand.type) has no field '\(field)'")
    }
    let path = operand.path.map { "\($0).\(field)" }
    code.selects.append(
      SelectSite(
        field: field,
        type: object,
        slot: slot,
        absent: CELError(.noSuchField(path: path ?? field))
      )
    )
    let node = emit(Node(operation, operand.node, code.selects.count - 1))
    return Part(node: node, type: type, path: path)
  }

  mutating func index(_ operand: Part, _ key: Expression, at offset: Int) -> Part {
    let index = compile(key)
    var type = CELType.dyn
    switch operand.type {
    case .list(let element):
      type = element
      if index.type.isKnown && !index.type.isNumeric {
        report(key.offset, "a list is indexed by int, not by \(index.type)")
      }
    case .map(let wanted, let value):
      type = value
      if !index.type.comparesEqual(to: wanted) {
        report(key.offset, "this map has keys of type \(wanted), not \(index.type)")
      }
    case .dyn, .typeParam: break
    case .object:
      report(offset, "a field is taken by '.', not by an index")
    default: report(offset, "a value of type \(operand.type) cannot be indexed")
    }
    let node = emit(Node(.index, operand.node, index.node))
    return Part(node: node, type: type, path: operand.path.map { "\($0)[]" })
  }
}
