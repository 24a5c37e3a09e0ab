import CPostgreSQL

extension Connection {
  /// Opens a transaction; returns its number when it may write.
  func begin(_ mode: TransactionMode) throws(DatabaseError) -> UInt64? {
    let result = try simple(mode.opening)
    guard !mode.isReadOnly else { return nil }
    return try Rows(result)[0].unsigned(0)
  }

  /// Gives up the transaction; a connection that cannot even do that is closed by the caller, who sees `isIdle`.
  func rollback() {
    guard !isBroken else { return }
    _ = try? simple("ROLLBACK")
  }

  /// Commits.
  ///
  /// - Throws: `DatabaseError.commitUnknown` when `transactionID` is given and no answer came.
  func commit(transactionID: UInt64?) throws(DatabaseError) {
    let result: Result
    do {
      result = try simple("COMMIT")
    } catch {
      guard let transactionID, isBroken else { throw error }
      throw .commitUnknown(UnknownCommit(transactionID: transactionID, backendPID: backendPID))
    }
    guard result.commandTag == "COMMIT" else {
      throw DatabaseError(
        .server,
        code: .transactionAborted,
        message: "the transaction had failed before COMMIT, and was rolled back"
      )
    }
  }
}
