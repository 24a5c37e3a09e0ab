import JSON
import Matching
import Pipeline
import Postgres
import Records
import TestSupport
import Testing

@Suite("What another version of the program prepared", .database(.schema))
struct RenewalTests {
  /// Makes every prepared form one that this program does not read.
  private func age(_ bureau: TestBureau) async throws {
    for table in ["local_person", "local_modus", "subject"] as [SQL] {
      _ = try await bureau.ask(
        "update noticed.\(table) set prepared = set_byte(prepared, 0, 99) returning ''"
      )
    }
  }

  private func outdated() async throws -> Int {
    let database = try await TestDatabase.connect(as: .operator)
    return try await database.transaction { session throws(DatabaseError) in
      try OutdatedForms.count(
        personForm: Int(PreparedPerson.version),
        modusForm: Int(PreparedModus.version),
        in: session
      )
    }
  }

  @Test("the schema asks for the version of keys that this program writes")
  func keyVersion() async throws {
    let database = try await TestDatabase.connect(as: .daemon)
    let current = try await database.transaction { session throws(DatabaseError) in
      try KeyVersions.read(in: session)
    }
    let newest = KeyVersion.newest.rawValue
    #expect(current == KeyVersions(inForce: newest, inMaking: nil))
    #expect(KeyVersions.made == KeyVersion.allCases.map(\.rawValue))
  }

  @Test("no hit is closed and none is missed while records in an old form meet")
  func oldFormsAreCompared() async throws {
    let bureau = try await TestBureau.withHit()
    try await bureau.feed("P-2", Sample.local)
    try await bureau.match()
    try await age(bureau)
    _ = try await bureau.ask(
      "delete from noticed.hit where person = (select number from noticed.local_person where id = 'P-2') returning ''"
    )
    _ = try await bureau.ask(
      "insert into noticed.match_task (priority, subject) select 1, id from noticed.subject returning ''"
    )
    try await bureau.match()
    #expect(try await bureau.hits() == ["2026/1 P-1 open", "2026/1 P-2 open"])
  }

  @Test(
    "they are counted for everybody, prepared and keyed again, and what is in force is matched once more"
  )
  func renewed() async throws {
    let bureau = try await TestBureau.withHit()
    try await age(bureau)
    _ = try await bureau.ask("delete from noticed.local_key returning ''")
    _ = try await bureau.ask("delete from noticed.notice_key returning ''")
    #expect(try await outdated() == 2)
    var steps = 0
    while try await bureau.renewalWalk.walk() > 0 { steps += 1 }
    #expect(steps == 2)
    #expect(try await outdated() == 0)
    for table in ["local_key", "notice_key"] as [SQL] {
      #expect(try await bureau.ask("select (count(*) > 0)::text from noticed.\(table)") == ["true"])
    }
    #expect(
      try await bureau.ask("select count(*)::text from noticed.match_task where sweep is not null")
        == ["1"]
    )
    #expect(try await bureau.hits() == ["2026/1 P-1 open"])
  }

  @Test("keys of another version are written anew")
  func oldKeys() async throws {
    let bureau = try await TestBureau.withHit()
    _ = try await bureau.ask("update noticed.local_person set prepared_version = 0 returning ''")
    _ = try await bureau.ask("update noticed.subject set prepared_version = 0 returning ''")
    #expect(try await outdated() == 2)
    while try await bureau.renewalWalk.walk() > 0 {}
    #expect(try await outdated() == 0)
  }

  @Test("a notice that was taken away gets no keys back")
  func takenAway() async throws {
    let bureau = try await TestBureau.withHit()
    try bureau.drop(Sample.cancellation(1), as: "cancellation.json")
    try await bureau.takeIn()
    try await age(bureau)
    while try await bureau.renewalWalk.walk() > 0 {}
    #expect(try await outdated() == 0)
    #expect(try await bureau.ask("select count(*)::text from noticed.notice_key") == ["0"])
  }

  @Test("names are not counted while some cannot be read, because common ones would look rare")
  func rarity() async throws {
    let bureau = try await TestBureau.withHit()
    let walk = RarityWalk(
      database: bureau.database,
      rarity: bureau.rarity,
      events: bureau.events
    )
    try await age(bureau)
    #expect(try await walk.walk(always: true) == nil)
    while try await bureau.renewalWalk.walk() > 0 {}
    #expect(try await walk.walk(always: true) != nil)
  }

  @Test(
    "an indicator that the bureau lists as shared by many makes no key",
    arguments: ["own", "shared"]
  )
  func sharedIndicators(which: String) async throws {
    let bureau = try await TestBureau()
    let domain = which == "own" ? "quillfeather-example.test" : "youtube.com"
    let record: JSONNode = ["indicators": [["type": "domain", "value": JSONNode(domain)]]]
    let text = record.text()
    let feeder = try await TestDatabase.connect(as: .feeder)
    try await feeder.transaction { session throws(DatabaseError) in
      _ = try session.execute(
        "insert into feeder.modus (source, id, record) values ('register', 'M-1', \(text)::jsonb)"
      )
    }
    try await bureau.match()
    let keys = try await bureau.ask("select (count(*) > 0)::text from noticed.local_modus_key")
    #expect(keys == [which == "own" ? "true" : "false"])
  }
}
