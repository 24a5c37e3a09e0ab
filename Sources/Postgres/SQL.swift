/// A statement whose interpolated values become `$1`, `$2` … and never part of its text.
///
///     let statement: SQL = "select id from drop where sha256 = \(hash) and node = \(node)"
///
/// A piece of `SQL` may be interpolated into another; text that is not a literal needs `unsafeSQL:`.
package struct SQL: ExpressibleByStringInterpolation, Sendable, Hashable, CustomStringConvertible {
  /// The text round the parameters: always one more than there are parameters.
  private var segments: [String]
  package private(set) var parameters: [SQLParameter]

  package init(stringLiteral value: String) {
    segments = [value]
    parameters = []
  }

  package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.sql }

  /// A statement from text that the caller vouches for.
  package init(unsafeSQL text: String) {
    segments = [text]
    parameters = []
  }

  /// The text as the server reads it, `$n` for each value.
  package var text: String {
    guard segments.count > 1 else { return segments[0] }
    var text = segments[0]
    for place in 1..<segments.count {
      text += "$"
      text += String(place)
      text += segments[place]
    }
    return text
  }

  package var description: String { text }

  package mutating func append(_ other: SQL) {
    segments[segments.count - 1] += other.segments[0]
    segments.append(contentsOf: other.segments.dropFirst())
    parameters.append(contentsOf: other.parameters)
  }

  package static func + (left: SQL, right: SQL) -> SQL {
    var sum = left
    sum.append(right)
    return sum
  }

  package static func += (left: inout SQL, right: SQL) { left.append(right) }

  mutating func append(text: String) { segments[segments.count - 1] += text }

  mutating func append(parameter: SQLParameter) {
    parameters.append(parameter)
    segments.append("")
  }
}

extension SQL {
  /// Collects the literal text and the values of an interpolated statement.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var sql: SQL = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      sql.parameters.reserveCapacity(interpolationCount)
      sql.segments.reserveCapacity(interpolationCount + 1)
    }

    package mutating func appendLiteral(_ literal: String) { sql.append(text: literal) }

    package mutating func appendInterpolation(_ value: some SQLValue) {
      sql.append(parameter: value.sqlParameter)
    }

    /// Apart from the other, so that the compiler knows that nil is meant and is not to be printed.
    package mutating func appendInterpolation<Value: SQLValue>(_ value: Value?) {
      sql.append(parameter: value.sqlParameter)
    }

    package mutating func appendInterpolation(_ other: SQL) { sql.append(other) }

    /// Puts text into the statement as it is: never from a file, a flag or a person.
    package mutating func appendInterpolation(unsafeSQL text: String) { sql.append(text: text) }

    /// Puts a quoted name (table, role, database) into the statement.
    package mutating func appendInterpolation(identifier name: String) {
      sql.append(text: SQL.quoted(identifier: name))
    }
  }

  static func quoted(identifier name: String) -> String {
    var text = "\""
    for scalar in name.unicodeScalars where scalar != "\0" {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }
}

extension Sequence<SQL> {
  /// The pieces in order with `separator` between them; empty for no pieces.
  package func joined(separator: SQL) -> SQL {
    var joined: SQL = ""
    var isFirst = true
    for piece in self {
      if !isFirst { joined.append(separator) }
      joined.append(piece)
      isFirst = false
    }
    return joined
  }
}
