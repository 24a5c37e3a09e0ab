/// The language's `==`: numbers by value across their types, other kinds never equal.
enum Equality {
  /// Spends a step an element, because shared parts can make a small value look huge.
  static func holds(_ left: CELValue, _ right: CELValue, budget: inout Int) -> Bool {
    switch (left, right) {
    case (.string(let a), .string(let b)), (.type(let a), .type(let b)): return Text.same(a, b)
    case (.int(let a), .int(let b)): return a == b
    case (.bool(let a), .bool(let b)): return a == b
    case (.list(let a), .list(let b)):
      guard a.count == b.count else { return false }
      for place in a.indices {
        budget -= 1
        if budget < 0 || !holds(a[place], b[place], budget: &budget) { return false }
      }
      return true
    case (.map(let a), .map(let b)): return holds(a, b, budget: &budget)
    case (.object(let a), .object(let b)): return holds(a, b, budget: &budget)
    case (.null, .null): return true
    case (.bytes(let a), .bytes(let b)): return a == b
    case (.timestamp(let a), .timestamp(let b)): return a == b
    case (.duration(let a), .duration(let b)): return a == b
    default: return Ordering.numbers(left, right) == .some(0)
    }
  }

  private static func holds(_ a: CELMap, _ b: CELMap, budget: inout Int) -> Bool {
    guard a.count == b.count else { return false }
    for entry in a.entries {
      budget -= 1
      guard budget >= 0, let other = b[entry.key], holds(entry.value, other, budget: &budget)
      else { return false }
    }
    return true
  }

  private static func holds(_ a: CELObject, _ b: CELObject, budget: inout Int) -> Bool {
    guard a.type == b.type else { return false }
    for (mine, theirs) in zip(a.slots, b.slots) {
      budget -= 1
      if budget < 0 { return false }
      switch (mine, theirs) {
      case (nil, nil): continue
      case (let mine?, let theirs?):
        if !holds(mine, theirs, budget: &budget) { return false }
      default: return false
      }
    }
    return true
  }
}
