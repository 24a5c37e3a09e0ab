import CPostgreSQL

/// One libpq connection; lives inside a `Database` actor and is never seen outside this module.
///
/// Not sendable: libpq allows one thread at a time on a connection (manual 34.20), which the actor's queue grants.
final class Connection {
  let pointer: OpaquePointer
  /// Kept here because libpq forgets it together with the connection.
  let backendPID: Int32
  var statements = StatementCache()
  /// Nil outside `Database.transaction`.
  var transaction: TransactionState?

  init(_ settings: ConnectionSettings) throws(DatabaseError) {
    pointer = try Self.connect(settings.effectiveKeywords)
    backendPID = PQbackendPID(pointer)
    _ = PQsetNoticeReceiver(pointer, { _, _ in }, nil)
    _ = try simple(settings.sessionOpening)
  }

  deinit { PQfinish(pointer) }

  var isBroken: Bool { PQstatus(pointer) != CONNECTION_OK }

  var isIdle: Bool { PQtransactionStatus(pointer) == PQTRANS_IDLE }

  /// Runs one or several statements by the simple protocol and returns the last result.
  func simple(_ text: String) throws(DatabaseError) -> Result {
    guard !text.utf8.contains(0) else { throw .misuse("a statement holds a NUL byte") }
    return try checked(PQexec(pointer, text), sql: text)
  }

  /// Owns a result, or says what the server or the connection had against the statement.
  func checked(_ raw: OpaquePointer?, sql: String?) throws(DatabaseError) -> Result {
    guard let raw else { throw lost(sql: sql) }
    let result = Result(raw)
    switch PQresultStatus(raw) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_PIPELINE_SYNC,
      PGRES_SINGLE_TUPLE, PGRES_EMPTY_QUERY:
      return result
    default:
      guard let error = DatabaseError(result: raw, sql: sql) else { throw lost(sql: sql) }
      throw error
    }
  }

  /// The error of a connection that is gone.
  func lost(sql: String? = nil) -> DatabaseError {
    let text = String(cString: PQerrorMessage(pointer))
    return DatabaseError(
      .connection,
      code: .connectionLost,
      message: "the connection to the database is lost"
        + (text.isEmpty ? "" : ": " + text.firstLine),
      sql: sql
    )
  }

  private static func connect(_ keywords: [String: String]) throws(DatabaseError) -> OpaquePointer {
    let pointer = withKeywords(keywords) { names, values in PQconnectdbParams(names, values, 1) }
    guard let pointer else {
      throw DatabaseError(.connection, code: .cannotConnect, message: "out of memory in libpq")
    }
    guard PQstatus(pointer) == CONNECTION_OK else {
      let text = String(cString: PQerrorMessage(pointer))
      PQfinish(pointer)
      throw DatabaseError(connecting: text)
    }
    return pointer
  }
}

extension String {
  /// The text up to its first line break, of which libpq puts several into one message.
  var firstLine: String {
    String(decoding: utf8.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}
