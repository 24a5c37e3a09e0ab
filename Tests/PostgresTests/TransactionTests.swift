import Postgres
import TestSupport
import Testing

@Suite("Transactions", .emptyDatabase)
struct TransactionTests {
  private func tableOfIDs() async throws -> Database {
    let database = try await TestDatabase.connect()
    try await database.run { session throws(DatabaseError) in
      try session.execute("create table kept (id int primary key)")
    }
    return database
  }

  private func count(_ database: Database) async throws -> Int {
    try await database.transaction(.readOnly) { session throws(DatabaseError) in
      try session.query("select count(*) from kept").only().int(0)
    }
  }

  @Test("what throws leaves no trace")
  func rollback() async throws {
    let database = try await tableOfIDs()
    let error = await #expect(throws: DatabaseError.self) {
      try await database.transaction { session throws(DatabaseError) in
        try session.execute("insert into kept values (1)")
        try session.execute("insert into kept values (1)")
      }
    }
    #expect(error?.code == .uniqueViolation)
    #expect(try await count(database) == 0)
    #expect(await database.isHealthy)
  }

  @Test("an error that the body swallows does not pass for a commit")
  func swallowed() async throws {
    let database = try await tableOfIDs()
    let error = await #expect(throws: DatabaseError.self) {
      try await database.transaction { session throws(DatabaseError) in
        try session.execute("insert into kept values (1)")
        _ = try? session.execute("insert into kept values (1)")
      }
    }
    #expect(error?.code == .transactionAborted)
    #expect(try await count(database) == 0)
  }

  @Test("a transaction that runs no statement asks the server nothing")
  func empty() async throws {
    let database = try await tableOfIDs()
    let value = try await database.transaction { _ in "nothing" }
    #expect(value == "nothing")
    #expect(try await count(database) == 0)
  }

  @Test("what is kept for the commit comes after all else, and is undone with it")
  func atCommit() async throws {
    let database = try await tableOfIDs()
    try await database.transaction { session throws(DatabaseError) in
      try session.executeAtCommit("insert into kept select max(id) + 1 from kept")
      try session.execute("insert into kept values (1)")
    }
    #expect(try await count(database) == 2)
    let error = await #expect(throws: DatabaseError.self) {
      try await database.transaction { session throws(DatabaseError) in
        try session.execute("insert into kept values (3)")
        try session.executeAtCommit("insert into kept values (1)")
      }
    }
    #expect(error?.code == .uniqueViolation)
    #expect(try await count(database) == 2)
    #expect(await database.isHealthy)
    await #expect(throws: DatabaseError.self) {
      try await database.transaction { session throws(DatabaseError) in
        try session.executeAtCommit("insert into kept values (4)")
        _ = try? session.execute("insert into kept values (1)")
      }
    }
    #expect(try await count(database) == 2)
  }

  @Test("what a savepoint undoes keeps nothing for the commit")
  func atCommitInSavepoint() async throws {
    let database = try await tableOfIDs()
    try await database.transaction { session throws(DatabaseError) in
      _ = try? session.savepoint { inner throws(DatabaseError) in
        try inner.executeAtCommit("insert into kept values (1)")
        try inner.execute("insert into no_such values (1)")
      }
      try session.executeAtCommit("insert into kept values (2)")
    }
    #expect(try await count(database) == 1)
  }

  @Test("the first statement may be any: a script, a copy, a savepoint, several at once")
  func first() async throws {
    let database = try await tableOfIDs()
    try await database.transaction { session throws(DatabaseError) in
      try session.executeScript("insert into kept values (1); insert into kept values (2)")
    }
    try await database.transaction { session throws(DatabaseError) in
      _ = try session.copyIn("copy kept from stdin", rows: [3, 4]) { writer, id in
        writer.field(id)
      }
    }
    try await database.transaction { session throws(DatabaseError) in
      try session.savepoint { inner throws(DatabaseError) in
        _ = try inner.execute("insert into kept values (5)")
      }
    }
    let rows = try await database.transaction { session throws(DatabaseError) in
      try session.pipeline(["insert into kept values (6)", "select count(*) from kept"])
    }
    #expect(try rows[1].only().int(0) == 6)
    let number = try await database.transaction { session throws(DatabaseError) in
      let number = try session.transactionID()
      #expect(try session.query("select pg_current_xact_id()").only().unsigned(0) == number)
      return number
    }
    #expect(number > 0)
    // Nothing of it stayed open.
    #expect(try await count(database) == 6)
    for mode in [TransactionMode.readOnly, .snapshot, .serializableReadOnlyDeferrable] {
      let isReading = try await database.transaction(mode) { session throws(DatabaseError) in
        try session.query("select current_setting('transaction_read_only')").only().string(0)
      }
      #expect(isReading == "on")
    }
  }

  @Test("a savepoint undoes only its own part")
  func savepoint() async throws {
    let database = try await tableOfIDs()
    try await database.transaction { session throws(DatabaseError) in
      try session.execute("insert into kept values (1)")
      do throws(DatabaseError) {
        try session.savepoint { inner throws(DatabaseError) in
          try inner.execute("insert into kept values (2)")
          try inner.execute("insert into kept values (1)")
        }
      } catch {
        #expect(error.code == .uniqueViolation)
      }
      try session.savepoint { inner throws(DatabaseError) in
        _ = try inner.execute("insert into kept values (3)")
      }
    }
    #expect(try await count(database) == 2)
  }

  @Test(
    "a reading transaction cannot write",
    arguments: [
      TransactionMode.readOnly, .snapshot, .serializableReadOnlyDeferrable,
    ]
  )
  func readOnly(_ mode: TransactionMode) async throws {
    let database = try await tableOfIDs()
    let error = await #expect(throws: DatabaseError.self) {
      try await database.transaction(mode) { session throws(DatabaseError) in
        try session.execute("insert into kept values (1)")
      }
    }
    #expect(error?.code == .readOnlyTransaction)
  }

  @Test("a transaction left open outside the bracket is rolled back and reported")
  func leftOpen() async throws {
    let database = try await tableOfIDs()
    let error = await #expect(throws: DatabaseError.self) {
      try await database.run { session throws(DatabaseError) in
        try session.executeScript("begin; insert into kept values (1)")
      }
    }
    #expect(error?.kind == .misuse)
    #expect(try await count(database) == 0)
  }

  @Test("a serialization failure repeats the whole, and gives up after the last attempt")
  func repeats() async throws {
    let database = try await tableOfIDs()
    try await database.run { session throws(DatabaseError) in
      try session.executeScript(
        """
        create sequence tries;
        create function fail_before(n int) returns void language plpgsql as $$ begin
          if nextval('tries') < n then raise exception 'again' using errcode = '40001'; end if;
        end $$
        """
      )
    }
    try await database.transactionRetrying { session throws(DatabaseError) in
      try session.execute("insert into kept values (1)")
      try session.execute("select fail_before(3)")
    }
    #expect(try await count(database) == 1)
    let error = await #expect(throws: DatabaseError.self) {
      try await database.transactionRetrying(attempts: 2) { session throws(DatabaseError) in
        try session.execute("select fail_before(1000)")
      }
    }
    #expect(error?.code == .serializationFailure)
  }

  @Test("a fault of the data is not tried again")
  func noRepeat() async throws {
    let database = try await tableOfIDs()
    await #expect(throws: DatabaseError.self) {
      try await database.transactionRetrying { session throws(DatabaseError) in
        try session.execute("select nextval('no_such')")
      }
    }
    #expect(await database.isHealthy)
  }

  @Test("a lock held elsewhere is waited for no longer than lock_timeout")
  func lockTimeout() async throws {
    let holder = try await tableOfIDs()
    try await holder.run { session throws(DatabaseError) in
      try session.execute("select pg_advisory_lock(1)")
    }
    let waiter = try await TestDatabase.connect(
      SessionTimeouts(lock: 500, statement: 60_000, idleInTransaction: 0)
    )
    let error = await #expect(throws: DatabaseError.self) {
      try await waiter.transaction { session throws(DatabaseError) in
        try session.execute("select pg_advisory_lock(1)")
      }
    }
    #expect(error?.code == .lockNotAvailable)
    #expect(error?.isTransient == true)
    #expect(error?.needsReconnect == false)
  }

  @Test("a statement runs no longer than statement_timeout")
  func statementTimeout() async throws {
    // Long enough for the statements that open a session, also on a machine that does much else.
    let database = try await TestDatabase.connect(
      SessionTimeouts(lock: 0, statement: 2_000, idleInTransaction: 0)
    )
    let error = await #expect(throws: DatabaseError.self) {
      try await database.run { session throws(DatabaseError) in
        try session.execute("select pg_sleep(60)")
      }
    }
    #expect(error?.code == .queryCancelled)
    #expect(await database.isHealthy)
  }

  @Test("a writing transaction knows its number from the start")
  func transactionID() async throws {
    let database = try await TestDatabase.connect()
    try await database.transaction { session throws(DatabaseError) in
      let own = try session.transactionID()
      let asked = try session.query("select pg_current_xact_id_if_assigned()").only().unsigned(0)
      #expect(own == asked)
    }
  }
}
