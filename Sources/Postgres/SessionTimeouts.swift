/// How long the server lets a session wait, run and idle, in milliseconds; 0 means without limit.
package struct SessionTimeouts: Sendable, Hashable {
  package var lock: Int
  package var statement: Int
  package var idleInTransaction: Int

  package init(lock: Int, statement: Int, idleInTransaction: Int) {
    self.lock = lock
    self.statement = statement
    self.idleInTransaction = idleInTransaction
  }

  /// Short, so that a zombie of a lost connection frees its keys soon.
  package static let daemon = SessionTimeouts(
    lock: 5_000,
    statement: 30_000,
    idleInTransaction: 10_000
  )
  package static let commandLine = SessionTimeouts(
    lock: 5_000,
    statement: 120_000,
    idleInTransaction: 30_000
  )
  /// A migration may rewrite a table, but must not queue behind a lock while everyone queues behind it.
  package static let migration = SessionTimeouts(
    lock: 10_000,
    statement: 0,
    idleInTransaction: 60_000
  )
  package static let review = SessionTimeouts(
    lock: 5_000,
    statement: 1_800_000,
    idleInTransaction: 300_000
  )
  package static let bulkImport = SessionTimeouts(
    lock: 10_000,
    statement: 0,
    idleInTransaction: 300_000
  )
}
