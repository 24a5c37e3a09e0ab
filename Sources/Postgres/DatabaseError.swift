/// What went wrong between this program and the server, without any bound value.
///
/// The text holds the server's primary message and never its detail, because a detail quotes keys:
/// `Key (name)=(…) already exists`. Data exceptions (class 22) quote the value in the message itself,
/// so there what stands in quotation marks is left out.
package struct DatabaseError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What went wrong, in the words of this module.
  package enum Kind: Sendable, Hashable {
    /// No connection could be made, or the one there was is gone.
    case connection
    /// The server refused a statement.
    case server
    /// A row did not hold what its reader asked for.
    case decoding
    /// The connection broke while a commit was under way.
    case commitUnknown(UnknownCommit)
    /// The caller broke a rule of this module: a bug of ours.
    case misuse
    /// The task was cancelled while it waited.
    case cancelled
  }

  package let kind: Kind
  package let code: SQLState
  package let message: String
  /// The constraint that was violated, when the server named one.
  package var constraint: String?
  /// The table concerned, when the server named one.
  package var table: String?
  /// The column concerned, when the server or the decoder named one.
  package var column: String?
  /// The statement with `$n` for its values.
  package var sql: String?

  package init(
    _ kind: Kind,
    code: SQLState,
    message: String,
    constraint: String? = nil,
    table: String? = nil,
    column: String? = nil,
    sql: String? = nil
  ) {
    self.kind = kind
    self.code = code
    self.message = message
    self.constraint = constraint
    self.table = table
    self.column = column
    self.sql = sql
  }

  /// The connection broke after a commit was sent and before it was answered.
  package static func commitUnknown(_ commit: UnknownCommit) -> DatabaseError {
    DatabaseError(
      .commitUnknown(commit),
      code: .transactionResolutionUnknown,
      message: "the connection broke during COMMIT of transaction \(commit.transactionID)"
    )
  }

  static func misuse(_ message: String) -> DatabaseError {
    DatabaseError(.misuse, code: .internalError, message: message)
  }

  /// The commit to ask about, when this is the error of a commit without an answer.
  package var unknownCommit: UnknownCommit? {
    if case .commitUnknown(let commit) = kind { commit } else { nil }
  }

  package var description: String {
    var text = "\(message) [\(code)"
    if let constraint { text += ", constraint \(constraint)" }
    if let table { text += ", table \(table)" }
    if let column { text += ", column \(column)" }
    text += "]"
    if let sql { text += " in: \(sql)" }
    return text
  }
}

extension DatabaseError {
  /// True when the same work may succeed later, unchanged.
  package var isTransient: Bool {
    switch kind {
    case .connection, .commitUnknown, .cancelled: code != .invalidAuthorization
    case .decoding, .misuse: false
    case .server: mayBeRepeatedAtOnce || needsReconnect || isBusy
    }
  }

  /// True when the whole transaction may be repeated at once on the same connection.
  package var mayBeRepeatedAtOnce: Bool {
    switch code {
    case .serializationFailure, .deadlock: true
    // Another session changed a table under a prepared statement, which is forgotten by now.
    case .featureNotSupported: message.hasPrefix("cached plan must not change")
    default: false
    }
  }

  /// True when nothing but a new connection helps.
  package var needsReconnect: Bool {
    switch kind {
    case .connection, .commitUnknown: return true
    case .decoding, .misuse, .cancelled: return false
    case .server: break
    }
    switch code {
    case "08", .readOnlyTransaction, .idleInTransactionTimeout, .tooManyConnections: return true
    case .adminShutdown, .crashShutdown, .cannotConnectNow, "57P05": return true
    default: return false
    }
  }

  /// True when the data can never be stored as it is, however often it is tried.
  package var isPermanentDataFault: Bool {
    switch code {
    case "22", .notNullViolation, .checkViolation, "54": kind == .server
    default: false
    }
  }

  private var isBusy: Bool {
    switch code {
    case "53", .lockNotAvailable, .queryCancelled: true
    default: false
    }
  }
}
