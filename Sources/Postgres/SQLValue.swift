/// A value as libpq takes it: its type, when it must be said, and its bytes.
package struct SQLParameter: Sendable, Hashable {
  enum Content: Sendable, Hashable {
    case null
    case text(String)
    case binary([UInt8])
  }

  /// The type's object identifier; 0 leaves it to the server to infer from the statement.
  let type: UInt32
  let content: Content

  static func text(_ text: String) -> SQLParameter { SQLParameter(type: 0, content: .text(text)) }
}

/// What may stand in an `SQL` interpolation.
///
/// Scalars travel as text of unknown type, so that a `String` serves a `date`, an enum or a `jsonb` alike;
/// `[UInt8]` and arrays travel in binary under their own type.
package protocol SQLValue: Sendable {
  static var sqlType: UInt32 { get }
  var sqlParameter: SQLParameter { get }
}

extension SQLValue {
  package static var sqlType: UInt32 { 0 }
}

extension Int: SQLValue {
  package var sqlParameter: SQLParameter { .text(String(self)) }
}

extension Int64: SQLValue {
  package var sqlParameter: SQLParameter { .text(String(self)) }
}

extension Int32: SQLValue {
  package var sqlParameter: SQLParameter { .text(String(self)) }
}

extension UInt64: SQLValue {
  package var sqlParameter: SQLParameter { .text(String(self)) }
}

extension Bool: SQLValue {
  package var sqlParameter: SQLParameter { .text(self ? "t" : "f") }
}

extension Double: SQLValue {
  package var sqlParameter: SQLParameter { .text(description) }
}

extension String: SQLValue {
  package var sqlParameter: SQLParameter { .text(self) }
}

extension Substring: SQLValue {
  package var sqlParameter: SQLParameter { .text(String(self)) }
}

extension Optional: SQLValue where Wrapped: SQLValue {
  package static var sqlType: UInt32 { Wrapped.sqlType }

  package var sqlParameter: SQLParameter {
    switch self {
    case .none: SQLParameter(type: Wrapped.sqlType, content: .null)
    case .some(let value): value.sqlParameter
    }
  }
}
