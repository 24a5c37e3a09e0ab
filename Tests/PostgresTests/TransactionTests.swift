import Postgres
import TestSupport
import Testing

@Suite("Transactions", .emptyDatabase)
struct TransactionTests {
  @Test("what throws leaves no trace")
  func rollback() async throws {
    let database = try await TestDatabase.connect()
    try await database.run { session throws(DatabaseError) in
      try session.execute("create table kept (id int primary key)")
    }
    await #expect(throws: DatabaseError.self) {
      try await database.transaction { session throws(DatabaseError) in
        try session.execute("insert into kept values (1)")
        try session.execute("insert into kept values (1)")
      }
    }
    let count = try await database.transaction(.readOnly) { session throws(DatabaseError) in
      try session.query("select count(*) from kept").only().int(0)
    }
    #expect(count == 0)
  }
}
