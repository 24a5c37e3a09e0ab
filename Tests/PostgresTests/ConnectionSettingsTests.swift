import Postgres
import TestSupport
import Testing

@Suite("Connection settings")
struct ConnectionSettingsTests {
  @Test("an address is read, and no password is shown")
  func parsing() throws {
    let settings = try ConnectionSettings(
      parsing: "postgresql://anna:geheim@db.example:5433/noticed?sslmode=require"
    )
    #expect(settings.keywords["host"] == "db.example")
    #expect(settings.keywords["password"] == "geheim")
    #expect(
      settings.description
        == "dbname=noticed host=db.example password=… port=5433 sslmode=require user=anna"
    )
  }

  @Test("an address that cannot be read is not quoted")
  func unreadable() {
    let error = #expect(throws: DatabaseError.self) {
      try ConnectionSettings(parsing: "postgresql://anna:geheim@[broken")
    }
    #expect(error?.description.contains("geheim") == false)
  }

  @Test("an empty value removes a keyword")
  func changing() {
    let settings = ConnectionSettings(["host": "a", "requirepeer": "b"])
      .with(["requirepeer": "", "dbname": "c"])
    #expect(settings.keywords == ["host": "a", "dbname": "c"])
  }

  @Test("a session has the limits and the language it was promised", .emptyDatabase)
  func opening() async throws {
    let database = try await TestDatabase.connect(.daemon)
    try await database.run { session throws(DatabaseError) in
      let row = try session.query(
        """
        select current_setting('lock_timeout') as lock,
          current_setting('statement_timeout') as statement,
          current_setting('idle_in_transaction_session_timeout') as idle,
          current_setting('client_connection_check_interval') as check,
          current_setting('timezone') as zone, current_setting('client_encoding') as encoding,
          current_setting('application_name') as name
        """
      ).only()
      #expect(try row.string("lock") == "5s")
      #expect(try row.string("statement") == "30s")
      #expect(try row.string("idle") == "10s")
      #expect(try row.string("check") == "2s")
      #expect(try row.string("zone") == "UTC")
      #expect(try row.string("encoding") == "UTF8")
      #expect(try row.string("name") == "noticed")
    }
  }
}
