/// One connection to a server, on a queue of its own because libpq blocks.
///
/// Work is handed in as a synchronous closure that is lent a `Session`: nothing can come between two of its
/// statements, and nothing can keep the connection.
package actor Database {
  package nonisolated let settings: ConnectionSettings
  private let executor: DispatchQueueExecutor
  let alarm: Alarm
  private let canceller = Canceller()
  private var connection: Connection?

  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  private init(_ settings: ConnectionSettings) throws(DatabaseError) {
    self.settings = settings
    executor = DispatchQueueExecutor(label: "noticed.database")
    alarm = try Alarm()
  }

  /// Connects.
  ///
  /// - Throws: `DatabaseError` of kind `connection` that says why, in libpq's words.
  package static func connect(
    _ settings: ConnectionSettings
  ) async throws(DatabaseError) -> Database {
    let database = try Database(settings)
    try await database.reconnect()
    return database
  }

  /// Drops the connection there is and makes a new one; prepared statements, LISTEN and session locks are gone.
  package func reconnect() throws(DatabaseError) {
    close()
    let fresh = try Connection(settings)
    connection = fresh
    canceller.attach(to: fresh.pointer)
  }

  /// Ends the connection; the next call needs `reconnect()` first.
  package func close() {
    canceller.attach(to: nil)
    connection = nil
  }

  /// Asks the server to stop the statement that runs now, which then throws `queryCancelled`; for a shutdown.
  ///
  /// Does not wait for the connection's queue. A statement that is sent a moment later may be hit instead.
  package nonisolated func cancelRunningStatement() { canceller.cancel() }

  /// True when the connection stood at its last use; no question is sent.
  package var isHealthy: Bool { connection.map { !$0.isBroken } ?? false }

  /// Runs `body` between BEGIN and COMMIT; what it throws rolls back.
  ///
  /// - Throws: what `body` throws; `DatabaseError.commitUnknown` when the connection broke during the COMMIT of a
  ///   writing transaction.
  @discardableResult
  package func transaction<T: Sendable>(
    _ mode: TransactionMode = .readWrite,
    _ body: @Sendable (borrowing Session) throws(DatabaseError) -> T
  ) async throws(DatabaseError) -> T {
    let attempt = try attempt(mode, body)
    if let commit = attempt.unknownCommit { throw .commitUnknown(commit) }
    return attempt.value
  }

  /// Runs `body` without a transaction round it, each statement for itself; for LISTEN, VACUUM, CREATE DATABASE.
  @discardableResult
  package func run<T: Sendable>(
    _ body: @Sendable (borrowing Session) throws(DatabaseError) -> T
  ) async throws(DatabaseError) -> T {
    let connection = try standing()
    defer { dropIfUnusable(connection) }
    let value = try body(Session(connection))
    guard connection.isIdle || connection.isBroken else {
      throw .misuse("a transaction was left open outside `transaction`, and is rolled back")
    }
    return value
  }

  /// A transaction's value, and the commit to ask about when its answer was lost.
  struct Attempt<T: Sendable>: Sendable {
    let value: T
    let unknownCommit: UnknownCommit?
  }

  func attempt<T: Sendable>(
    _ mode: TransactionMode,
    _ body: @Sendable (borrowing Session) throws(DatabaseError) -> T
  ) throws(DatabaseError) -> Attempt<T> {
    let connection = try standing()
    defer { dropIfUnusable(connection) }
    connection.begin(mode)
    defer { connection.transaction = nil }
    let value = try body(Session(connection))
    do {
      try connection.commit()
    } catch {
      guard let commit = error.unknownCommit else { throw error }
      return Attempt(value: value, unknownCommit: commit)
    }
    return Attempt(value: value, unknownCommit: nil)
  }

  func standing() throws(DatabaseError) -> Connection {
    guard let connection else {
      throw DatabaseError(
        .connection,
        code: .connectionLost,
        message: "there is no connection to the database"
      )
    }
    guard !connection.isBroken else { throw connection.lost() }
    return connection
  }

  /// Leaves the connection idle, or lets it go.
  private func dropIfUnusable(_ used: Connection) {
    if !used.isIdle { used.rollback() }
    if used.isBroken || !used.isIdle { close() }
  }
}
