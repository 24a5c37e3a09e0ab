extension CELFunction {
  static let conversions: [CELFunction] =
    forms("int", [.int, .uint, .double, .string, .timestamp], .int, Conversions.int)
    + forms("uint", [.uint, .int, .double, .string], .uint, Conversions.uint)
    + forms("double", [.double, .int, .uint, .string], .double, Conversions.double)
    + forms(
      "string",
      [.string, .bool, .int, .uint, .double, .bytes, .timestamp, .duration],
      .string,
      Conversions.string
    )
    + forms("bytes", [.bytes, .string], .bytes, Conversions.bytes)
    + forms("bool", [.bool, .string], .bool, Conversions.bool)
    + forms("timestamp", [.timestamp, .string, .int], .timestamp, Conversions.timestamp)
    + forms("duration", [.duration, .string], .duration, Conversions.duration)
    + [
      .one("dyn", .typeParam("A"), .dyn) { .success($0) },
      .one("type", .dyn, .type) { .success(.type($0.typeName)) },
    ]

  private static func forms(
    _ name: String,
    _ parameters: [CELType],
    _ result: CELType,
    _ convert: @escaping @Sendable (CELValue) -> CELValue?
  ) -> [CELFunction] {
    parameters.map { parameter in
      .one(name, parameter, result, cost: length) { value in
        if let converted = convert(value) { return .success(converted) }
        return .failure(CELError(.badConversion("this \(value.typeName) is no \(name)")))
      }
    }
  }
}

/// Conversions between kinds of values; nil when a value has no counterpart.
enum Conversions {
  static func int(_ value: CELValue) -> CELValue? {
    switch value {
    case .int: value
    case .uint(let number): Int64(exactly: number).map(CELValue.int)
    case .double(let number):
      // The language leaves out the least Int64 too: doubles near it are not exact.
      number > -0x1p63 && number < 0x1p63 ? .int(Int64(number)) : nil
    case .string(let text): Int64(text).map(CELValue.int)
    case .timestamp(let moment): .int(moment.seconds)
    default: nil
    }
  }

  static func uint(_ value: CELValue) -> CELValue? {
    switch value {
    case .uint: value
    case .int(let number): UInt64(exactly: number).map(CELValue.uint)
    case .double(let number): number >= 0 && number < 0x1p64 ? .uint(UInt64(number)) : nil
    case .string(let text): UInt64(text).map(CELValue.uint)
    default: nil
    }
  }

  static func double(_ value: CELValue) -> CELValue? {
    switch value {
    case .double: value
    case .int(let number): .double(Double(number))
    case .uint(let number): .double(Double(number))
    case .string(let text): Double(text).map(CELValue.double)
    default: nil
    }
  }

  static func string(_ value: CELValue) -> CELValue? {
    switch value {
    case .string: value
    case .bool(let value): .string(value ? "true" : "false")
    case .int(let number): .string(String(number))
    case .uint(let number): .string(String(number))
    case .double(let number): .string(shown(number))
    case .bytes(let bytes): String(validating: bytes, as: UTF8.self).map(CELValue.string)
    case .timestamp(let moment): .string(moment.description)
    case .duration(let span): .string(span.description)
    default: nil
    }
  }

  // Whole numbers without ".0", as the other implementations write them.
  private static func shown(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Inf" : "+Inf" }
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  static func bytes(_ value: CELValue) -> CELValue? {
    switch value {
    case .bytes: value
    case .string(let text): .bytes(Array(text.utf8))
    default: nil
    }
  }

  static func bool(_ value: CELValue) -> CELValue? {
    switch value {
    case .bool: value
    case .string("1"), .string("t"), .string("true"), .string("TRUE"), .string("True"):
      .bool(true)
    case .string("0"), .string("f"), .string("false"), .string("FALSE"), .string("False"):
      .bool(false)
    default: nil
    }
  }

  static func timestamp(_ value: CELValue) -> CELValue? {
    switch value {
    case .timestamp: value
    case .string(let text): CELTimestamp(text).map(CELValue.timestamp)
    case .int(let seconds): CELTimestamp(seconds: seconds).map(CELValue.timestamp)
    default: nil
    }
  }

  static func duration(_ value: CELValue) -> CELValue? {
    switch value {
    case .duration: value
    case .string(let text): CELDuration(text).map(CELValue.duration)
    default: nil
    }
  }
}
