/// A parsed expression: what was written, where, and how deep it nests.
struct Expression {
  indirect enum Kind {
    case literal(CELValue)
    /// `isRooted` is a name with a leading dot, which no macro's variable hides.
    case name(String, isRooted: Bool)
    case select(Expression, field: String, fieldOffset: Int)
    case has(Expression, field: String, fieldOffset: Int)
    case index(Expression, Expression)
    case call(String, target: Expression?, [Expression])
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression)
    case conditional(Expression, Expression, Expression)
    case list([Expression])
    case map([(Expression, Expression)])
    case comprehension(Comprehension)
  }

  let kind: Kind
  /// Where a finding about it points: its operator or its start.
  let offset: Int
  let depth: Int
}

enum UnaryOperator: String {
  case not = "!"
  case negate = "-"
}

enum BinaryOperator: String {
  case and = "&&"
  case or = "||"
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessEqual = "<="
  case greater = ">"
  case greaterEqual = ">="
  case contained = "in"
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case remainder = "%"
}

/// A macro that walks over a list or a map's keys.
struct Comprehension {
  enum Kind: String {
    case all, exists, filter, map
    case existsOne = "exists_one"
  }

  let kind: Kind
  let range: Expression
  let variable: String
  /// The test; nil only for `map` without one.
  let predicate: Expression?
  /// What `map` makes of each element.
  let transform: Expression?
}
