/// The comparisons of a pattern of STIX, flattened: which property has which value.
struct STIXPattern {
  /// One comparison of a property with values.
  struct Comparison: Hashable {
    /// The type of object before the colon.
    var object: String
    /// The steps of the property's path, indices left out.
    var steps: [String]
    var isNegated: Bool
    /// `=`, `IN`, `LIKE` and so on; `EXISTS` has no values.
    var operation: String
    var values: [String]
    /// As it stands in the pattern.
    var text: String
  }

  private(set) var comparisons: [Comparison] = []
  /// Whether some of the comparisons have to hold together.
  private(set) var isJoined = false

  /// Reads a pattern; nil when it does not follow the grammar.
  init?(_ text: String) {
    var reader = STIXPatternReader(Array(text.utf8))
    guard reader.tokenize(), read(&reader.tokens[...], reader.bytes) else { return nil }
  }

  private typealias Token = STIXPatternReader.Token

  /// Walks the tokens; brackets and parentheses must fit, and every word must be known.
  private mutating func read(_ tokens: inout ArraySlice<Token>, _ bytes: [UInt8]) -> Bool {
    var isInside = false
    var isNegated = false
    var outer = 0
    var inner = 0
    while let token = tokens.popFirst() {
      switch (token.content, isInside) {
      case (.mark(UInt8(ascii: "[")), false): (isInside, inner) = (true, 0)
      case (.mark(UInt8(ascii: "]")), true):
        guard inner == 0 else { return false }
        isInside = false
      case (.mark(UInt8(ascii: "(")), false): outer += 1
      case (.mark(UInt8(ascii: ")")), false): outer -= 1
      case (.mark(UInt8(ascii: "(")), true): inner += 1
      case (.mark(UInt8(ascii: ")")), true): inner -= 1
      case (.word("AND"), _): isJoined = true
      case (.word("FOLLOWEDBY"), false): isJoined = true
      case (.word("OR"), _): break
      case (.word("NOT"), true):
        isNegated = true
        continue
      case (.word("WITHIN"), false), (.word("REPEATS"), false):
        guard case .literal? = tokens.popFirst()?.content, case .word? = tokens.popFirst()?.content
        else { return false }
      case (.word("START"), false), (.word("STOP"), false):
        guard case .literal? = tokens.popFirst()?.content else { return false }
      case (.word("EXISTS"), true):
        guard let path = tokens.popFirst(), case .path(let object, let steps) = path.content else {
          return false
        }
        let text = String(
          decoding: bytes[token.range.lowerBound..<path.range.upperBound],
          as: UTF8.self
        )
        comparisons.append(
          Comparison(
            object: object,
            steps: steps,
            isNegated: isNegated,
            operation: "EXISTS",
            values: [],
            text: text
          )
        )
      case (.path(let object, let steps), true):
        guard let comparison = Self.comparison(object, steps, isNegated, token, &tokens, bytes)
        else {
          return false
        }
        comparisons.append(comparison)
      default: return false
      }
      isNegated = false
      guard outer >= 0, inner >= 0 else { return false }
    }
    return !isInside && outer == 0 && !comparisons.isEmpty
  }

  private static func comparison(
    _ object: String,
    _ steps: [String],
    _ isNegated: Bool,
    _ start: Token,
    _ tokens: inout ArraySlice<Token>,
    _ bytes: [UInt8]
  ) -> Comparison? {
    var isNegated = isNegated
    if case .word("NOT")? = tokens.first?.content {
      isNegated.toggle()
      tokens.removeFirst()
    }
    guard let sign = tokens.popFirst(), case .word(let operation) = sign.content,
      Self.operations.contains(operation)
    else { return nil }
    var values: [String] = []
    var end = sign.range.upperBound
    if operation == "IN" {
      guard case .mark(UInt8(ascii: "("))? = tokens.popFirst()?.content else { return nil }
      while let next = tokens.popFirst() {
        end = next.range.upperBound
        if case .mark(UInt8(ascii: ")")) = next.content { break }
        if case .literal(let value) = next.content {
          values.append(value)
        } else if case .mark(UInt8(ascii: ",")) = next.content {
          continue
        } else {
          return nil
        }
      }
      if bytes[end - 1] != UInt8(ascii: ")") || values.isEmpty { return nil }
    } else {
      guard let next = tokens.popFirst(), case .literal(let value) = next.content else {
        return nil
      }
      values = [value]
      end = next.range.upperBound
    }
    return Comparison(
      object: object,
      steps: steps,
      isNegated: isNegated,
      operation: operation,
      values: values,
      text: String(decoding: bytes[start.range.lowerBound..<end], as: UTF8.self)
    )
  }

  private static let operations: Set<String> = [
    "=", "==", "!=", "<>", "<", ">", "<=", ">=", "IN", "LIKE", "MATCHES", "ISSUBSET", "ISSUPERSET",
  ]
}
