/// A commit that was sent and never answered; `Database.outcome(ofUnknownCommit:)` finds out what became of it.
package struct UnknownCommit: Sendable, Hashable {
  /// The full transaction number (`xid8`), which does not wrap round.
  package let transactionID: UInt64
  /// The server process that held the transaction.
  package let backendPID: Int32

  package init(transactionID: UInt64, backendPID: Int32) {
    self.transactionID = transactionID
    self.backendPID = backendPID
  }

  /// What became of the transaction, as the server remembers it.
  package enum Outcome: Sendable, Hashable {
    /// The effect is there and stays.
    case committed
    /// The effect is not there: the whole transaction may be repeated.
    case aborted
    /// The server knows no such transaction (too old, or restored from a backup): look for the effect by its key.
    case forgotten
  }
}
