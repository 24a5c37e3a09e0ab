/// The operators that make values; nothing wraps around, and whole numbers never divide by zero.
enum Arithmetic {
  static func negate(_ value: CELValue) throws(CELError) -> CELValue {
    switch value {
    case .int(let number):
      if number == .min { throw CELError(.overflow) }
      return .int(-number)
    case .double(let number): return .double(-number)
    default: throw CELError(.noSuchOverload("-\(value.typeName)"))
    }
  }

  static func add(_ left: CELValue, _ right: CELValue) throws(CELError) -> CELValue {
    switch (left, right) {
    case (.int(let a), .int(let b)): return .int(try checked(a.addingReportingOverflow(b)))
    case (.uint(let a), .uint(let b)): return .uint(try checked(a.addingReportingOverflow(b)))
    case (.double(let a), .double(let b)): return .double(a + b)
    case (.string(let a), .string(let b)): return .string(a + b)
    case (.bytes(let a), .bytes(let b)): return .bytes(a + b)
    case (.list(let a), .list(let b)): return .list(a + b)
    case (.timestamp(let a), .duration(let b)), (.duration(let b), .timestamp(let a)):
      return .timestamp(try present(a.adding(b)))
    case (.duration(let a), .duration(let b)):
      let sum = try checked(a.nanoseconds.addingReportingOverflow(b.nanoseconds))
      return .duration(CELDuration(nanoseconds: sum))
    default: throw mismatch("+", left, right)
    }
  }

  static func subtract(_ left: CELValue, _ right: CELValue) throws(CELError) -> CELValue {
    switch (left, right) {
    case (.int(let a), .int(let b)): return .int(try checked(a.subtractingReportingOverflow(b)))
    case (.uint(let a), .uint(let b)):
      return .uint(try checked(a.subtractingReportingOverflow(b)))
    case (.double(let a), .double(let b)): return .double(a - b)
    case (.timestamp(let a), .timestamp(let b)): return .duration(try present(a.since(b)))
    case (.timestamp(let a), .duration(let b)): return .timestamp(try present(a.subtracting(b)))
    case (.duration(let a), .duration(let b)):
      let difference = try checked(a.nanoseconds.subtractingReportingOverflow(b.nanoseconds))
      return .duration(CELDuration(nanoseconds: difference))
    default: throw mismatch("-", left, right)
    }
  }

  static func multiply(_ left: CELValue, _ right: CELValue) throws(CELError) -> CELValue {
    switch (left, right) {
    case (.int(let a), .int(let b)): return .int(try checked(a.multipliedReportingOverflow(by: b)))
    case (.uint(let a), .uint(let b)):
      return .uint(try checked(a.multipliedReportingOverflow(by: b)))
    case (.double(let a), .double(let b)): return .double(a * b)
    default: throw mismatch("*", left, right)
    }
  }

  static func divide(_ left: CELValue, _ right: CELValue) throws(CELError) -> CELValue {
    switch (left, right) {
    case (.int, .int(0)), (.uint, .uint(0)): throw CELError(.divideByZero)
    case (.int(let a), .int(let b)): return .int(try checked(a.dividedReportingOverflow(by: b)))
    case (.uint(let a), .uint(let b)): return .uint(a / b)
    case (.double(let a), .double(let b)): return .double(a / b)
    default: throw mismatch("/", left, right)
    }
  }

  static func remainder(_ left: CELValue, _ right: CELValue) throws(CELError) -> CELValue {
    switch (left, right) {
    case (.int, .int(0)), (.uint, .uint(0)): throw CELError(.divideByZero)
    case (.int(let a), .int(let b)):
      return .int(try checked(a.remainderReportingOverflow(dividingBy: b)))
    case (.uint(let a), .uint(let b)): return .uint(a % b)
    default: throw mismatch("%", left, right)
    }
  }

  /// The cost of looking at all of two values, beyond one step.
  static func cost(of left: CELValue, _ right: CELValue) -> Int {
    switch (left, right) {
    case (.string(let a), .string(let b)): (a.utf8.count + b.utf8.count) / 16
    case (.bytes(let a), .bytes(let b)): (a.count + b.count) / 16
    case (.list(let a), .list(let b)): a.count + b.count
    default: 0
    }
  }

  @inline(__always)
  private static func checked<Number>(
    _ result: (partialValue: Number, overflow: Bool)
  ) throws(CELError) -> Number {
    if result.overflow { throw CELError(.overflow) }
    return result.partialValue
  }

  private static func present<Value>(_ value: Value?) throws(CELError) -> Value {
    guard let value else { throw CELError(.overflow) }
    return value
  }

  private static func mismatch(_ name: String, _ left: CELValue, _ right: CELValue) -> CELError {
    CELError(.noSuchOverload("\(left.typeName) \(name) \(right.typeName)"))
  }
}
