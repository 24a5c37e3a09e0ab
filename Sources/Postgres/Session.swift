/// A connection lent to one synchronous closure: it can neither be kept nor shared.
package struct Session: ~Copyable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// The server process at the other end.
  package var backendPID: Int32 { connection.backendPID }

  /// The full number of the current transaction (`xid8`), which assigns one if there is none yet.
  package borrowing func transactionID() throws(DatabaseError) -> UInt64 {
    try connection.openTransaction()
    if let number = connection.transaction?.number { return number }
    return try query("select pg_current_xact_id()").only().unsigned(0)
  }

  /// Runs one statement and returns its rows.
  package borrowing func query(_ sql: SQL) throws(DatabaseError) -> Rows {
    Rows(try connection.run(sql))
  }

  /// Runs one statement and returns how many rows it touched.
  @discardableResult
  package borrowing func execute(_ sql: SQL) throws(DatabaseError) -> Int {
    try connection.run(sql).affected
  }

  /// Runs several statements in one text without values, as migrations need.
  package borrowing func executeScript(_ text: String) throws(DatabaseError) {
    try connection.openTransaction()
    _ = try connection.simple(text)
    // The script may have changed tables under prepared statements, or their search path.
    _ = try connection.simple("DEALLOCATE ALL")
    connection.statements.forgetAll()
  }

  /// Runs the statements in one round trip and returns the rows of each; the first error undoes and ends them.
  package borrowing func pipeline(_ statements: [SQL]) throws(DatabaseError) -> [Rows] {
    try connection.run(statements).map { Rows($0) }
  }

  /// Runs one statement in the round trip of the COMMIT, after all else; its error undoes the transaction.
  ///
  /// Outside a transaction it runs at once.
  package borrowing func executeAtCommit(_ sql: SQL) throws(DatabaseError) {
    guard connection.transaction != nil else {
      try execute(sql)
      return
    }
    connection.transaction?.last.append(sql)
  }

  /// Undoes what `body` did when it throws, and leaves the transaction usable.
  package borrowing func savepoint<T>(
    _ body: (borrowing Session) throws(DatabaseError) -> T
  ) throws(DatabaseError) -> T {
    try connection.openTransaction()
    _ = try connection.simple("SAVEPOINT here")
    let kept = connection.transaction?.last
    let value: T
    do {
      value = try body(self)
    } catch {
      connection.transaction?.last = kept ?? []
      if !connection.isBroken {
        _ = try connection.simple("ROLLBACK TO SAVEPOINT here; RELEASE SAVEPOINT here")
      }
      throw error
    }
    _ = try connection.simple("RELEASE SAVEPOINT here")
    return value
  }
}
