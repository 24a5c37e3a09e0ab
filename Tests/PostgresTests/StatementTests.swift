import Postgres
import TestSupport
import Testing

@Suite("Statements", .emptyDatabase)
struct StatementTests {
  @Test("a statement that comes again is prepared")
  func preparing() async throws {
    let prepared = try await TestDatabase.connect().run { session throws(DatabaseError) in
      for number in 0..<5 { _ = try session.query("select \(number)::int + 1") }
      _ = try session.query("select 'once'")
      return try session.query("select statement from pg_prepared_statements").map {
        row throws(DatabaseError) in try row.string(0)
      }
    }
    #expect(prepared == ["select $1::int + 1"])
  }

  @Test("the same text with a null and with bytes is not mixed up")
  func types() async throws {
    try await TestDatabase.connect().run { session throws(DatabaseError) in
      for value in [nil, [1], nil, [2], []] as [[Int]?] {
        #expect(try session.query("select \(value)::int[] as v").only().intsIfPresent("v") == value)
      }
    }
  }

  @Test("a plan that another session has spoilt is made anew")
  func spoiltPlan() async throws {
    let reader = try await TestDatabase.connect()
    let changer = try await TestDatabase.connect()
    try await changer.run { session throws(DatabaseError) in
      try session.executeScript("create table t (a int); insert into t values (1)")
    }
    for _ in 0..<3 {
      try await reader.run { session throws(DatabaseError) in try session.execute("select * from t")
      }
    }
    try await changer.run { session throws(DatabaseError) in
      try session.executeScript("alter table t add column b int")
    }
    let columns = try await reader.transactionRetrying { session throws(DatabaseError) in
      try session.query("select * from t").columns
    }
    #expect(columns == ["a", "b"])
  }

  @Test("more texts than the cache holds do not pile up on the server")
  func manyTexts() async throws {
    let held = try await TestDatabase.connect().run { session throws(DatabaseError) in
      for number in 0..<600 {
        for _ in 0..<2 { _ = try session.query("select \(unsafeSQL: "\(number)")") }
      }
      return try session.query("select count(*) from pg_prepared_statements").only().int(0)
    }
    #expect(held <= 512)
  }

  @Test("a pipeline answers each statement in order")
  func pipeline() async throws {
    let sums = try await TestDatabase.connect().transaction { session throws(DatabaseError) in
      let statements = (0..<300).map { "select \($0)::int + 1, repeat('x', 20000)" as SQL }
      return try session.pipeline(statements).map { rows throws(DatabaseError) in
        try rows.only().int(0)
      }
    }
    #expect(sums == Array(1...300))
  }

  @Test("a pipeline ends at its first error, and the connection serves on")
  func brokenPipeline() async throws {
    let database = try await TestDatabase.connect()
    let error = await #expect(throws: DatabaseError.self) {
      try await database.transaction { session throws(DatabaseError) in
        _ = try session.pipeline(["select 1", "select 1 / \(0)::int", "select 2"])
      }
    }
    #expect(error?.code == "22012")
    #expect(error?.sql == "select 1 / $1::int")
    let one = try await database.transaction { session throws(DatabaseError) in
      try session.pipeline(["select 1"])[0].only().int(0)
    }
    #expect(one == 1)
  }

  @Test("a pipeline prepares what comes again, and learns of a spoilt plan")
  func preparedPipeline() async throws {
    let database = try await TestDatabase.connect()
    try await database.run { session throws(DatabaseError) in
      try session.executeScript("create table t (a int); insert into t values (1)")
      for _ in 0..<3 {
        let rows = try session.pipeline((0..<4).map { "select a + \($0)::int from t" as SQL })
        #expect(
          try rows.map { rows throws(DatabaseError) in try rows.only().int(0) } == [1, 2, 3, 4]
        )
        _ = try session.pipeline(["select * from t", "select * from t"])
      }
      let prepared = try session.query("select statement from pg_prepared_statements")
      #expect(prepared.count == 2)
    }
    try await TestDatabase.connect().run { session throws(DatabaseError) in
      try session.executeScript("alter table t add column b int")
    }
    let columns = try await database.transactionRetrying { session throws(DatabaseError) in
      try session.pipeline(["select 1", "select * from t"])[1].columns
    }
    #expect(columns == ["a", "b"])
  }

  @Test("a statement that cannot be prepared in a pipeline is its error, and may be right later")
  func unpreparable() async throws {
    let database = try await TestDatabase.connect()
    for _ in 0..<3 {
      let error = await #expect(throws: DatabaseError.self) {
        try await database.run { session throws(DatabaseError) in
          _ = try session.pipeline(["select 1", "select * from later", "select 2"])
        }
      }
      #expect(error?.code == .undefinedTable)
      #expect(error?.sql == "select * from later")
    }
    try await database.run { session throws(DatabaseError) in
      try session.execute("create table later (a int)")
      let rows = try session.pipeline(["select 1", "select * from later", "select 2"])
      #expect(rows.map(\.count) == [1, 0, 1])
    }
  }

  @Test("a long answer is read in batches")
  func batches() async throws {
    let sizes = try await TestDatabase.connect().transaction(.snapshot) {
      session throws(DatabaseError) in
      var sizes: [Int] = []
      try session.forEachBatch(of: 400, "select n from generate_series(1, \(1000)::int) n") {
        rows throws(DatabaseError) in sizes.append(rows.count)
      }
      try session.forEachBatch(of: 10, "select 1 where false") {
        rows throws(DatabaseError) in sizes.append(rows.count)
      }
      return sizes
    }
    #expect(sizes == [400, 400, 200])
  }

  @Test("a running statement is stopped from outside, and the connection serves on")
  func cancelling() async throws {
    let database = try await TestDatabase.connect()
    let watcher = try await TestDatabase.connect()
    let running = Task {
      try await database.run { session throws(DatabaseError) in
        try session.execute("select pg_sleep(600)")
      }
    }
    while try await watcher.run({ session throws(DatabaseError) in
      try session.query(
        "select from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()"
      ).isEmpty
    }) {}
    database.cancelRunningStatement()
    let error = await #expect(throws: DatabaseError.self) { try await running.value }
    #expect(error?.code == .queryCancelled)
    try await database.run { session throws(DatabaseError) in try session.execute("select 1") }
  }

  @Test("rows outlive the connection that brought them")
  func rowsOutlive() async throws {
    let database = try await TestDatabase.connect()
    let rows = try await database.run { session throws(DatabaseError) in
      try session.query("select n from generate_series(1, 3) n")
    }
    await database.close()
    #expect(try rows.map { try $0.int("n") } == [1, 2, 3])
  }
}
