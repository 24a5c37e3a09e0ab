extension Evaluation {
  mutating func list(_ node: Node) throws(CELError) -> CELValue {
    .list(try values(node.a, node.b))
  }

  mutating func map(_ node: Node) throws(CELError) -> CELValue {
    let flat = try values(node.a, node.b)
    let entries = stride(from: 0, to: flat.count, by: 2).map { (flat[$0], flat[$0 + 1]) }
    return .map(try CELMap(entries: entries))
  }

  private mutating func values(_ first: Int32, _ count: Int32) throws(CELError) -> [CELValue] {
    var values: [CELValue] = []
    values.reserveCapacity(Int(count))
    for place in first..<(first + count) {
      values.append(try value(code.children[Int(place)]))
    }
    return values
  }

  mutating func call(_ node: Node) throws(CELError) -> CELValue {
    let site = code.calls[Int(node.a)]
    let first = Int(node.b)
    if let function = site.certain {
      switch function.implementation {
      case .one(let body):
        let argument = try value(code.children[first])
        try spend(function.cost(argument))
        return try body(argument).get()
      case .two(let body):
        let left = try value(code.children[first])
        let right = try value(code.children[first + 1])
        try spend(function.cost(left))
        return try body(left, right).get()
      case .many: break
      }
    }
    let arguments = try values(node.b, node.c)
    for function in site.candidates where site.certain != nil || function.admits(arguments) {
      if let receiver = arguments.first { try spend(function.cost(receiver)) }
      return try function.call(arguments).get()
    }
    let types = arguments.map(\.typeName).joined(separator: ", ")
    throw CELError(.noSuchOverload("\(site.name)(\(types))"))
  }

  mutating func comprehension(_ site: ComprehensionSite) throws(CELError) -> CELValue {
    let range = try value(site.range)
    switch range {
    case .list(let items): return try walk(items, site)
    case .map(let map): return try walk(map.entries.map(\.key), site)
    default: throw CELError(.noSuchOverload("\(range.typeName).\(site.kind.rawValue)()"))
    }
  }

  private mutating func walk(
    _ items: [CELValue],
    _ site: ComprehensionSite
  ) throws(CELError) -> CELValue {
    let predicate = site.predicate ?? 0
    switch site.kind {
    case .all: return .bool(try seek(false, items, site.local, predicate) == false)
    case .exists: return .bool(try seek(true, items, site.local, predicate))
    case .existsOne:
      var count = 0
      for item in items {
        locals[site.local] = item
        if try truth(predicate) { count += 1 }
      }
      return .bool(count == 1)
    case .filter:
      var kept: [CELValue] = []
      for item in items {
        locals[site.local] = item
        if try truth(predicate) { kept.append(item) }
      }
      return .list(kept)
    case .map:
      let transform = site.transform ?? 0
      var made: [CELValue] = []
      made.reserveCapacity(site.predicate == nil ? items.count : 0)
      for item in items {
        locals[site.local] = item
        if site.predicate != nil, try !truth(predicate) { continue }
        made.append(try value(transform))
      }
      return .list(made)
    }
  }

  /// Whether the test gives the wanted answer somewhere; an error counts only when it nowhere does.
  private mutating func seek(
    _ wanted: Bool,
    _ items: [CELValue],
    _ local: Int,
    _ predicate: Int32
  ) throws(CELError) -> Bool {
    var failure: CELError?
    for item in items {
      locals[local] = item
      do throws(CELError) {
        if try truth(predicate) == wanted { return true }
      } catch {
        if error.kind == .costExceeded { throw error }
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    return false
  }
}

extension CELFunction {
  /// Runs the body on values that the parameters admit.
  func call(_ arguments: [CELValue]) -> Result<CELValue, CELError> {
    switch implementation {
    case .one(let body) where arguments.count == 1: body(arguments[0])
    case .two(let body) where arguments.count == 2: body(arguments[0], arguments[1])
    case .many(let body): body(arguments)
    default: .failure(CELError(.noSuchOverload(signature)))
    }
  }
}
