import Postgres
import Records
import TestSupport
import Testing

@Suite("The plain SQL contract", .database(.schema))
struct FeederTests {
  private func feed(_ statements: SQL...) async throws {
    let feeder = try await TestDatabase.connect(as: .feeder)
    try await feeder.transaction { session throws(DatabaseError) in
      for statement in statements { try session.execute(statement) }
    }
  }

  private func count(_ condition: SQL) async throws -> Int {
    let database = try await TestDatabase.connect()
    return try await database.transaction { session throws(DatabaseError) in
      try session.query("select count(*) as n from noticed.local_person where \(condition)").only()
        .int("n")
    }
  }

  @Test("an inserted person waits to be prepared")
  func insert() async throws {
    try await feed(
      "insert into feeder.person (source, id, category, record) values ('reg', '1', 'suspect', '{\"family_name\":\"EXAMPLE\"}')"
    )
    #expect(
      try await count("prepared_version is null and removed_at is null and category = 'suspect'")
        == 1
    )
  }

  @Test("inserting a known person again changes the one that is held")
  func upsert() async throws {
    try await feed(
      "insert into feeder.person (source, id, record) values ('reg', '1', '{\"family_name\":\"EXAMPLE\"}')",
      "insert into feeder.person (source, id, record) values ('reg', '1', '{\"family_name\":\"OTHER\"}')"
    )
    #expect(try await count("record ->> 'family_name' = 'OTHER'") == 1)
    #expect(try await count("true") == 1)
  }

  @Test("a deleted person is ended, and its hits are asked to close")
  func delete() async throws {
    try await feed(
      "insert into feeder.person (source, id, record) values ('reg', '1', '{\"family_name\":\"EXAMPLE\"}')",
      "delete from feeder.person where source = 'reg'"
    )
    #expect(try await count("removed_at is not null") == 1)
    let database = try await TestDatabase.connect()
    let tasks = try await database.transaction { session throws(DatabaseError) in
      try session.query("select count(*) as n from noticed.match_task where person is not null")
        .only().int("n")
    }
    #expect(tasks == 1)
  }

  @Test("a whole source that is replaced in one transaction keeps what came back unchanged")
  func replace() async throws {
    try await feed(
      "insert into feeder.person (source, id, record) values ('reg', '1', '{\"family_name\":\"STAYS\"}'), ('reg', '2', '{\"family_name\":\"GOES\"}')"
    )
    let database = try await TestDatabase.connect()
    try await database.transaction { session throws(DatabaseError) in
      _ = try session.execute(
        "update noticed.local_person set prepared = '\\x01', prepared_version = 1"
      )
    }
    try await feed(
      "delete from feeder.person where source = 'reg'",
      "insert into feeder.person (source, id, record) values ('reg', '1', '{\"family_name\":\"STAYS\"}')"
    )
    #expect(try await count("id = '1' and removed_at is null and prepared_version = 1") == 1)
    #expect(try await count("id = '2' and removed_at is not null") == 1)
  }

  @Test("a person who was deleted and comes back later is due again, though nothing changed")
  func comeBack() async throws {
    try await feed(
      "insert into feeder.person (source, id, record) values ('reg', '1', '{\"family_name\":\"EXAMPLE\"}')"
    )
    let database = try await TestDatabase.connect()
    try await database.transaction { session throws(DatabaseError) in
      _ = try session.execute(
        "update noticed.local_person set prepared = '\\x01', prepared_version = 1"
      )
    }
    try await feed("delete from feeder.person where source = 'reg'")
    try await feed(
      "insert into feeder.person (source, id, record) values ('reg', '1', '{\"family_name\":\"EXAMPLE\"}')"
    )
    #expect(try await count("removed_at is null and prepared_version is null") == 1)
  }

  @Test("a change of protection alone makes the record due again")
  func protection() async throws {
    try await feed(
      "insert into feeder.person (source, id, record) values ('reg', '1', '{\"family_name\":\"EXAMPLE\"}')"
    )
    let database = try await TestDatabase.connect()
    try await database.transaction { session throws(DatabaseError) in
      _ = try session.execute(
        "update noticed.local_person set prepared = '\\x01', prepared_version = 1"
      )
    }
    try await feed(
      "update feeder.person set protection_status = 'recognised', protection_from = '{XX}' where id = '1'"
    )
    #expect(try await count("prepared_version is null and protection_status = 'recognised'") == 1)
  }

  @Test("a record that is no JSON object is refused")
  func refused() async throws {
    await #expect(throws: DatabaseError.self) {
      try await feed("insert into feeder.person (source, id, record) values ('reg', '1', '[]')")
    }
  }
}
