extension Database {
  /// Runs a transaction to a known end: repeats it whole after a serialization failure, a deadlock or a lost connection.
  ///
  /// `body` may run several times. A commit whose answer was lost is looked up: committed gives the value that was
  /// computed, aborted repeats.
  ///
  /// - Throws: what `body` throws for good; the last error when the attempts are used up;
  ///   `DatabaseError.commitUnknown` when the server no longer knows the transaction.
  @discardableResult
  package func transactionRetrying<T: Sendable>(
    attempts: Int = 5,
    _ mode: TransactionMode = .readWrite,
    _ body: @Sendable (borrowing Session) throws(DatabaseError) -> T
  ) async throws(DatabaseError) -> T {
    var tried = 0
    while true {
      do throws(DatabaseError) {
        if !isHealthy { try reconnect() }
        let attempt = try attempt(mode, body)
        guard let commit = attempt.unknownCommit else { return attempt.value }
        switch try outcome(ofUnknownCommit: commit) {
        case .committed: return attempt.value
        case .forgotten: throw .commitUnknown(commit)
        case .aborted:
          throw DatabaseError(
            .connection,
            code: .connectionLost,
            message: "COMMIT did not reach the server"
          )
        }
      } catch {
        tried += 1
        guard tried < attempts, error.unknownCommit == nil,
          error.mayBeRepeatedAtOnce || error.needsReconnect
        else { throw error }
        if error.needsReconnect { close() }
        await pause(beforeAttempt: tried)
      }
    }
  }

  /// Asks a new connection what became of a commit, ending the old session first when it still stands.
  ///
  /// - Throws: `DatabaseError` when the server cannot be reached, or the old session will not end.
  package func outcome(
    ofUnknownCommit commit: UnknownCommit
  ) throws(DatabaseError) -> UnknownCommit.Outcome {
    try reconnect()
    let session = Session(try standing())
    for _ in 0..<3 {
      switch try status(of: commit, session) {
      case "committed": return .committed
      case "aborted": return .aborted
      case "in progress": try endSession(of: commit, session)
      default: return .forgotten
      }
    }
    throw DatabaseError(
      .server,
      code: .lockNotAvailable,
      message: "transaction \(commit.transactionID) is still in progress on the server, in process "
        + "\(commit.backendPID), and does not end"
    )
  }

  private func status(
    of commit: UnknownCommit,
    _ session: borrowing Session
  ) throws(DatabaseError) -> String? {
    do {
      return try session.query("select pg_xact_status(\(commit.transactionID)::xid8)").only()
        .stringIfPresent(0)
    } catch {
      // A number from the future: this server was restored from before the transaction.
      guard error.code == "22023" else { throw error }
      return nil
    }
  }

  /// Ends the old session, if the process still holds that transaction and is not another of the same number.
  private func endSession(
    of commit: UnknownCommit,
    _ session: borrowing Session
  ) throws(DatabaseError) {
    let shortID = String(commit.transactionID & 0xFFFF_FFFF)
    _ = try session.query(
      """
      select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where pid = \(commit.backendPID) and backend_xid::text = \(shortID)
      """
    )
  }

  /// Waits a little longer and less evenly each time, so that rivals do not meet again.
  private func pause(beforeAttempt number: Int) async {
    let ceiling = 20 << min(number, 7)
    _ = try? await Task.sleep(for: .milliseconds(Int.random(in: ceiling / 4...ceiling)))
  }
}
