import CPostgreSQL

/// A transaction as its connection knows it.
struct TransactionState {
  let mode: TransactionMode
  /// False until the first statement, which takes the opening along.
  var isOpen = false
  /// Nil until it is open, and when it only reads.
  var number: UInt64?
  /// What is sent together with the COMMIT.
  var last: [SQL] = []
}

extension Connection {
  /// Begins a transaction, which is opened in one round trip with its first statement.
  func begin(_ mode: TransactionMode) { transaction = TransactionState(mode: mode) }

  /// Opens the transaction by itself, for what cannot take the opening along.
  func openTransaction() throws(DatabaseError) {
    if let transaction, !transaction.isOpen { _ = try run([]) }
  }

  /// Sends all statements, and before them the opening of a transaction that is not open yet.
  func run(_ statements: [SQL]) throws(DatabaseError) -> [Result] {
    guard let transaction, !transaction.isOpen else { return try pipeline(statements) }
    let opening = transaction.mode.opening
    // Whatever comes of it, it was sent.
    self.transaction?.isOpen = true
    var results = try pipeline(opening + statements)
    if !transaction.mode.isReadOnly {
      self.transaction?.number = try Rows(results[opening.count - 1])[0].unsigned(0)
    }
    results.removeFirst(opening.count)
    return results
  }

  /// Gives up the transaction; a connection that cannot even do that is closed by the caller, who sees `isIdle`.
  func rollback() {
    guard !isBroken else { return }
    _ = try? simple("ROLLBACK")
  }

  /// Commits, and sends what was kept for the end along.
  ///
  /// - Throws: `DatabaseError.commitUnknown` when the transaction writes and no answer came.
  func commit() throws(DatabaseError) {
    guard let transaction, transaction.isOpen || !transaction.last.isEmpty else { return }
    // Its number must be known before a COMMIT may be lost.
    try openTransaction()
    let result: Result?
    do {
      result =
        transaction.last.isEmpty
        ? try simple("COMMIT") : try run(transaction.last + ["COMMIT"]).last
    } catch {
      guard isBroken, let number = self.transaction?.number else { throw error }
      throw .commitUnknown(UnknownCommit(transactionID: number, backendPID: backendPID))
    }
    guard result?.commandTag == "COMMIT" else {
      throw DatabaseError(
        .server,
        code: .transactionAborted,
        message: "the transaction had failed before COMMIT, and was rolled back"
      )
    }
  }
}
