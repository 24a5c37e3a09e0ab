/// A word of an expression's source.
struct Token {
  enum Kind: Equatable {
    case identifier(String)
    /// A field name in backticks.
    case quotedIdentifier(String)
    /// Without its sign, because the least Int64 has no positive counterpart.
    case int(UInt64)
    case uint(UInt64)
    case double(Double)
    case string(String)
    case bytes([UInt8])
    case mark(Mark)
    case end
  }

  let kind: Kind
  let offset: Int
  /// Where the text after it starts.
  let end: Int
}

/// Operators, brackets and the words that act as such.
enum Mark: String {
  case leftParenthesis = "("
  case rightParenthesis = ")"
  case leftBracket = "["
  case rightBracket = "]"
  case leftBrace = "{"
  case rightBrace = "}"
  case dot = "."
  case comma = ","
  case colon = ":"
  case question = "?"
  case plus = "+"
  case minus = "-"
  case star = "*"
  case slash = "/"
  case percent = "%"
  case not = "!"
  case less = "<"
  case lessEqual = "<="
  case greater = ">"
  case greaterEqual = ">="
  case equal = "=="
  case notEqual = "!="
  case and = "&&"
  case or = "||"
  case `in`
  case `true`
  case `false`
  case null
}
