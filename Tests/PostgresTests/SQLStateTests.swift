import Postgres
import TestSupport
import Testing

@Suite("SQL states and errors")
struct SQLStateTests {
  @Test("two characters match their class, five match themselves")
  func patterns() {
    func matches(_ pattern: SQLState, _ code: SQLState) -> Bool { pattern ~= code }
    #expect(matches("08", "08006"))
    #expect(!matches("08", "80060"))
    #expect(matches("40001", "40001"))
    #expect(!matches("40001", "40002"))
  }

  @Test("a code says what to do next", .emptyDatabase)
  func classification() async throws {
    let cases: [(code: String, transient: Bool, reconnect: Bool, fault: Bool)] = [
      ("40001", true, false, false), ("40P01", true, false, false), ("57P01", true, true, false),
      ("57P03", true, true, false), ("25006", true, true, false), ("53100", true, false, false),
      ("53300", true, true, false), ("08006", true, true, false), ("55P03", true, false, false),
      ("57014", true, false, false), ("22P02", false, false, true), ("22021", false, false, true),
      ("23502", false, false, true), ("23514", false, false, true), ("54000", false, false, true),
      ("23505", false, false, false), ("42601", false, false, false),
    ]
    let database = try await TestDatabase.connect()
    for (code, transient, reconnect, fault) in cases {
      let error = await #expect(throws: DatabaseError.self) {
        try await database.run { session throws(DatabaseError) in
          try session.executeScript(
            "do $$ begin raise exception 'planned' using errcode = '\(code)'; end $$"
          )
        }
      }
      #expect(error?.code.rawValue == code)
      #expect(error?.isTransient == transient, "\(code)")
      #expect(error?.needsReconnect == reconnect, "\(code)")
      #expect(error?.isPermanentDataFault == fault, "\(code)")
    }
  }

  @Test("no error repeats a value", .emptyDatabase)
  func silence() async throws {
    let statements = [
      ("insert into person (name) values ($1), ($1)", "23505"),
      ("insert into person (name, born) values ('x', $1::text::date)", "22007"),
      ("insert into person (name, age) values ('x', $1::text::int)", "22P02"),
      ("insert into person (name, mood) values ('x', $1::text::mood)", "22P02"),
      ("insert into person (name, code) values ('x', $1)", "22001"),
      ("insert into person (name, tall) values ('x', length($1::text))", "23514"),
      ("insert into person (name, boss) values ('x', $1)", "23503"),
      ("select $1::text::jsonb", "22P02"), ("select $1::text::uuid", "22P02"),
      ("select array_length($1::text::int[], 1)", "22P02"),
      ("select to_date($1::text, 'YYYY-MM-DD')", "22007"),
    ]
    let secret = #"Zacharias "Zack" Qwertz"#
    let database = try await TestDatabase.connect()
    try await database.run { session throws(DatabaseError) in
      try session.executeScript(
        """
        create type mood as enum ('good');
        create table person (name text primary key, born date, age int, mood mood,
          code varchar(3), tall int check (tall < 3), boss text references person)
        """
      )
    }
    for (statement, code) in statements {
      let error = await #expect(throws: DatabaseError.self) {
        try await database.run { session throws(DatabaseError) in
          let pieces = statement.split(separator: "$1", omittingEmptySubsequences: false)
          try session.execute(
            pieces.map { SQL(unsafeSQL: String($0)) }.joined(separator: "\(secret)")
          )
        }
      }
      #expect(error?.code.rawValue == code)
      let text = "\(try #require(error))"
      for part in ["Zacharias", "Zack", "Qwertz"] { #expect(!text.contains(part)) }
    }
  }

  @Test("a violated constraint is named with its table", .emptyDatabase)
  func constraintName() async throws {
    let database = try await TestDatabase.connect()
    let error = await #expect(throws: DatabaseError.self) {
      try await database.run { session throws(DatabaseError) in
        try session.executeScript("create table t (n int constraint small check (n < 3))")
        try session.execute("insert into t values (\(4))")
      }
    }
    #expect(error?.constraint == "small")
    #expect(error?.table == "t")
    #expect(error?.sql == "insert into t values ($1)")
  }

  @Test("a server that is not there is an error of the connection")
  func nobodyHome() async throws {
    let error = await #expect(throws: DatabaseError.self) {
      _ = try await Database.connect(ConnectionSettings(["host": "/nonexistent"]))
    }
    #expect(error?.kind == .connection)
    #expect(error?.isTransient == true)
    #expect(ConnectionSettings(["host": "/nonexistent"]).ping() == .absent)
  }

  @Test("a database that does not exist is named by its code", .emptyDatabase)
  func noDatabase() async throws {
    let settings = try TestDatabase.settings().with(["dbname": "never_made"])
    let error = await #expect(throws: DatabaseError.self) {
      _ = try await Database.connect(settings)
    }
    #expect(error?.code == .undefinedDatabase)
  }
}
