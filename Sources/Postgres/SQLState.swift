/// The five characters with which a server names a condition (PostgreSQL manual, appendix A).
///
/// A pattern of two characters stands for the whole class:
///
///     switch error.code {
///     case .serializationFailure, .deadlock: …
///     case "08": …
///     }
package struct SQLState: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  package init(stringLiteral value: String) { rawValue = value }

  package var description: String { rawValue }

  /// True when the code belongs to the class that its first two characters name.
  package func isInClass(_ classCode: String) -> Bool { rawValue.hasPrefix(classCode) }

  package static func ~= (pattern: SQLState, value: SQLState) -> Bool {
    pattern.rawValue.utf8.count == 2
      ? value.isInClass(pattern.rawValue) : pattern.rawValue == value.rawValue
  }
}

extension SQLState {
  package static let cannotConnect: SQLState = "08001"
  package static let connectionLost: SQLState = "08006"
  package static let transactionResolutionUnknown: SQLState = "08007"
  package static let featureNotSupported: SQLState = "0A000"
  package static let nullByte: SQLState = "22021"
  package static let notNullViolation: SQLState = "23502"
  package static let foreignKeyViolation: SQLState = "23503"
  package static let uniqueViolation: SQLState = "23505"
  package static let checkViolation: SQLState = "23514"
  package static let exclusionViolation: SQLState = "23P01"
  package static let readOnlyTransaction: SQLState = "25006"
  package static let transactionAborted: SQLState = "25P02"
  package static let idleInTransactionTimeout: SQLState = "25P03"
  package static let invalidAuthorization: SQLState = "28000"
  package static let insufficientPrivilege: SQLState = "42501"
  package static let undefinedTable: SQLState = "42P01"
  package static let undefinedDatabase: SQLState = "3D000"
  package static let undefinedSchema: SQLState = "3F000"
  package static let serializationFailure: SQLState = "40001"
  package static let deadlock: SQLState = "40P01"
  package static let tooManyConnections: SQLState = "53300"
  package static let lockNotAvailable: SQLState = "55P03"
  package static let queryCancelled: SQLState = "57014"
  package static let adminShutdown: SQLState = "57P01"
  package static let crashShutdown: SQLState = "57P02"
  package static let cannotConnectNow: SQLState = "57P03"
  package static let internalError: SQLState = "XX000"
}
