/// The language's `<` and its kin: numbers by value across their types, else one kind with itself.
enum Ordering {
  /// Negative, zero or positive; nil when a NaN has no order.
  static func order(_ left: CELValue, _ right: CELValue) throws(CELError) -> Int? {
    switch (left, right) {
    case (.int(let a), .int(let b)): return sign(a, b)
    case (.string(let a), .string(let b)): return Text.order(a, b)
    case (.timestamp(let a), .timestamp(let b)): return sign(a, b)
    case (.duration(let a), .duration(let b)): return sign(a, b)
    case (.bool(let a), .bool(let b)): return (a ? 1 : 0) - (b ? 1 : 0)
    case (.bytes(let a), .bytes(let b)):
      return a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { Text.order(a, $0) } }
    default:
      if isNumber(left) && isNumber(right) { return numbers(left, right) }
      throw CELError(.noSuchOverload("\(left.typeName) < \(right.typeName)"))
    }
  }

  /// Nil when one is no number, or NaN.
  static func numbers(_ left: CELValue, _ right: CELValue) -> Int? {
    switch (left, right) {
    case (.int(let a), .int(let b)): sign(a, b)
    case (.uint(let a), .uint(let b)): sign(a, b)
    case (.double(let a), .double(let b)): order(a, b)
    case (.int(let a), .uint(let b)): a < 0 ? -1 : sign(UInt64(a), b)
    case (.uint(let a), .int(let b)): b < 0 ? 1 : sign(a, UInt64(b))
    case (.double(let a), .int(let b)): order(a, Double(b))
    case (.double(let a), .uint(let b)): order(a, Double(b))
    case (.int(let a), .double(let b)): order(Double(a), b)
    case (.uint(let a), .double(let b)): order(Double(a), b)
    default: nil
    }
  }

  // Integers beyond 2^53 are rounded, as the language's other implementations do.
  private static func order(_ left: Double, _ right: Double) -> Int? {
    left.isNaN || right.isNaN ? nil : sign(left, right)
  }

  @inline(__always)
  private static func sign<Value: Comparable>(_ a: Value, _ b: Value) -> Int {
    a < b ? -1 : a == b ? 0 : 1
  }

  private static func isNumber(_ value: CELValue) -> Bool {
    switch value {
    case .int, .uint, .double: true
    default: false
    }
  }
}
