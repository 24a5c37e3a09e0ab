import Postgres
import TestSupport
import Testing

@Suite("Lost connections", .emptyDatabase)
struct LostConnectionTests {
  private func end(_ database: Database) async throws {
    let process = try await database.run { session throws(DatabaseError) in session.backendPID }
    try await TestDatabase.connect().run { session throws(DatabaseError) in
      try session.execute("select pg_terminate_backend(\(process), 60000)")
    }
  }

  @Test("a session that was ended is transient, and a new connection serves")
  func terminated() async throws {
    let database = try await TestDatabase.connect()
    try await end(database)
    let error = await #expect(throws: DatabaseError.self) {
      try await database.transaction { session throws(DatabaseError) in
        try session.execute("select 1")
      }
    }
    #expect(error?.isTransient == true)
    #expect(error?.needsReconnect == true)
    #expect(error?.unknownCommit == nil)
    #expect(await database.isHealthy == false)
    try await database.reconnect()
    #expect(await database.isHealthy)
    try await database.run { session throws(DatabaseError) in try session.execute("select 1") }
  }

  @Test("a session that ends in the middle of a transaction is repeated whole")
  func retried() async throws {
    let database = try await TestDatabase.connect()
    try await database.run { session throws(DatabaseError) in
      try session.executeScript("create table t (n int); create sequence tries")
    }
    try await database.transactionRetrying { session throws(DatabaseError) in
      try session.execute("insert into t values (1)")
      let tries = try session.query("select nextval('tries')").only().int(0)
      if tries == 1 { try session.execute("select pg_terminate_backend(pg_backend_pid())") }
    }
    let count = try await database.run { session throws(DatabaseError) in
      try session.query("select * from t").count
    }
    #expect(count == 1)
  }

  @Test("a connection that was closed says so")
  func closed() async throws {
    let database = try await TestDatabase.connect()
    await database.close()
    let error = await #expect(throws: DatabaseError.self) {
      try await database.run { session throws(DatabaseError) in try session.execute("select 1") }
    }
    #expect(error?.kind == .connection)
  }

  /// How the only statement of a transaction is sent.
  enum Sending: Sendable, CaseIterable {
    case before
    case withCommit
  }

  @Test(
    "a commit without an answer is known afterwards",
    arguments: [
      (CommitProxy.Spoiling.loseReply, UnknownCommit.Outcome.committed),
      (.cutBefore, .aborted), (.blackHole, .aborted),
    ],
    Sending.allCases
  )
  func unknownCommit(
    _ spoiled: (CommitProxy.Spoiling, UnknownCommit.Outcome),
    sending: Sending
  ) async throws {
    let (spoiling, expected) = spoiled
    let (database, proxy) = try await behindProxy(spoiling)
    defer { proxy.stop() }
    let error = await #expect(throws: DatabaseError.self) {
      try await database.transaction { session throws(DatabaseError) in
        switch sending {
        case .before: try session.execute("insert into t values (1)")
        case .withCommit: try session.executeAtCommit("insert into t values (1)")
        }
      }
    }
    let commit = try #require(error?.unknownCommit)
    #expect(error?.isTransient == true)
    #expect(try await database.outcome(ofUnknownCommit: commit) == expected)
    // No zombie keeps the key: the next writer is not held up.
    let count = try await database.transaction { session throws(DatabaseError) in
      try session.execute("insert into t values (1) on conflict do nothing")
    }
    #expect(count == (expected == .committed ? 0 : 1))
  }

  @Test(
    "work with retries is done once however its commit is lost",
    arguments: CommitProxy.Spoiling.allCases
  )
  func once(_ spoiling: CommitProxy.Spoiling) async throws {
    let (database, proxy) = try await behindProxy(spoiling)
    defer { proxy.stop() }
    let value = try await database.transactionRetrying { session throws(DatabaseError) in
      try session.execute("insert into t values (1)")
      return "done"
    }
    #expect(value == "done")
    let count = try await database.run { session throws(DatabaseError) in
      try session.query("select * from t").count
    }
    #expect(count == 1)
  }

  @Test("a transaction that the server never heard of is forgotten")
  func forgotten() async throws {
    let database = try await TestDatabase.connect()
    let commit = UnknownCommit(transactionID: 1 << 40, backendPID: 1)
    #expect(try await database.outcome(ofUnknownCommit: commit) == .forgotten)
  }

  private func behindProxy(
    _ spoiling: CommitProxy.Spoiling
  ) async throws -> (Database, CommitProxy) {
    let settings = try TestDatabase.settings()
    try await TestDatabase.connect().run { session throws(DatabaseError) in
      try session.execute("create table t (n int primary key)")
    }
    let proxy = try CommitProxy(to: settings, spoiling)
    let database = try await Database.connect(
      settings.with(["host": proxy.directory, "requirepeer": ""])
    )
    return (database, proxy)
  }
}
