extension CELFunction {
  /// The functions of the language.
  package static let standard: [CELFunction] =
    sizes + texts + conversions + moments + spans

  private static let sizes: [CELFunction] = [false, true].flatMap { isMethod in
    let sized: [CELType] = [
      .string, .bytes, .list(.typeParam("A")), .map(.typeParam("A"), .typeParam("B")),
    ]
    return sized.map { (type: CELType) -> CELFunction in
      CELFunction.one("size", isMethod: isMethod, type, .int, cost: length, size)
    }
  }

  private static let size: @Sendable (CELValue) -> Result<CELValue, CELError> = { value in
    switch value {
    case .string(let text): .success(.int(Int64(Text.size(text))))
    case .bytes(let bytes): .success(.int(Int64(bytes.count)))
    case .list(let items): .success(.int(Int64(items.count)))
    case .map(let map): .success(.int(Int64(map.count)))
    default: .failure(CELError(.noSuchOverload("size(\(value.typeName))")))
    }
  }

  private static let texts: [CELFunction] = [
    text("contains") { Text.contains($0, $1) },
    text("startsWith") { Text.starts($0, with: $1) },
    text("endsWith") { Text.ends($0, with: $1) },
    .two("matches", isMethod: true, .string, .string, .bool, cost: compilation, matches),
    .two("matches", .string, .string, .bool, cost: compilation, matches),
  ]

  private static func text(
    _ name: String,
    _ test: @escaping @Sendable (String, String) -> Bool
  ) -> CELFunction {
    .two(name, isMethod: true, .string, .string, .bool, cost: length) { left, right in
      guard case .string(let text) = left, case .string(let part) = right else {
        return .failure(
          CELError(.noSuchOverload("\(left.typeName).\(name)(\(right.typeName))"))
        )
      }
      return .success(.bool(test(text, part)))
    }
  }

  private static let matches: @Sendable (CELValue, CELValue) -> Result<CELValue, CELError> = {
    guard case .string(let text) = $0, case .string(let pattern) = $1 else {
      return .failure(CELError(.noSuchOverload("\($0.typeName).matches(\($1.typeName))")))
    }
    do throws(CELError) {
      return .success(.bool(try Pattern(pattern, isSource: false).isFound(in: text)))
    } catch {
      return .failure(error)
    }
  }

  /// A step for sixteen bytes of text.
  static let length: @Sendable (CELValue) -> Int = {
    switch $0 {
    case .string(let text): text.utf8.count / 16
    case .bytes(let bytes): bytes.count / 16
    default: 0
    }
  }

  // Only for patterns that are values; those in the source are compiled once.
  private static let compilation: @Sendable (CELValue) -> Int = { 500 + length($0) }
}
