import JSON
import Matching
import Notices
import Pipeline
import Postgres
import Records
import TestSupport
import Testing

@Suite("A set of keys that is made beside the one in force", .database(.schema))
struct KeyRebuildTests {
  private struct Killed: Error {}

  @Test(
    "a notice finds who is not keyed anew yet and who is, and a person the notice, before and after the flip"
  )
  func nobodyIsMissed() async throws {
    let bureau = try await TestBureau.keyedByOlder()
    try await bureau.feed("P-2", Sample.local)
    try await bureau.takeInRed(1)
    #expect(try await bureau.keyed() == ["P-1 2", "P-2 2,3"])
    #expect(try await bureau.hits() == ["2026/1 P-1 open", "2026/1 P-2 open"])
    try await bureau.finishKeys()
    #expect(try await bureau.keyVersions() == ["3 in force"])
    #expect(try await bureau.keyed() == ["P-1 3", "P-2 3"])
    try await bureau.feed("P-3", Sample.local)
    try await bureau.takeInRed(2)
    let found = ["P-1", "P-2", "P-3"].map { "\($0) open" }
    #expect(
      try await bureau.hits() == found.map { "2026/1 " + $0 } + found.map { "2026/2 " + $0 }
    )
  }

  @Test("it goes on where it was killed, and what it comes to is as if it had not been")
  func killed() async throws {
    let ids = (1...5).map { "P-\($0)" }
    let bureau = try await TestBureau.keyedByOlder(holding: ids, notices: [1])
    let walk = RenewalWalk(
      engine: bureau.engine,
      database: bureau.matcherDatabase,
      events: bureau.events,
      batch: 2
    )
    #expect(try await walk.walk() == 2)
    #expect(try await bureau.keyed().count { $0.hasSuffix("2,3") } == 2)
    // The next step dies when its keys are written and not committed yet.
    await #expect(throws: (any Error).self) {
      try await bureau.database.transaction { session throws(DatabaseError) in
        let keys = try KeyVersions.read(in: session)
        let records = try KeyRebuild.unkeyed(
          .person,
          form: Int(PreparedPerson.version),
          keys: keys,
          atMost: 2,
          in: session
        )
        #expect(records.count == 2)
        try KeyRebuild.add(
          records.map { ($0.number, [RecordKey(key: 7, weight: 0)]) },
          of: .person,
          version: 3,
          in: session
        )
        throw DatabaseError(.cancelled, code: .queryCancelled, message: "killed")
      }
    }
    #expect(try await bureau.keyVersions() == ["2 in force", "3"])
    #expect(try await bureau.hits().count == 5)
    try await bureau.finishKeys()
    #expect(try await bureau.keyVersions() == ["3 in force"])
    let made = try await bureau.newestKeys()
    _ = try await bureau.ask("update noticed.local_person set prepared_version = 0 returning ''")
    _ = try await bureau.ask("update noticed.subject set prepared_version = 0 returning ''")
    try await bureau.finishKeys()
    #expect(try await bureau.newestKeys() == made)
    try await bureau.match()
    #expect(try await bureau.hits().count == 5)
  }

  @Test("two daemons share the work, and one of them flips")
  func twoAtOnce() async throws {
    let bureau = try await TestBureau.keyedByOlder(holding: (1...12).map { "P-\($0)" })
    let first = RenewalWalk(
      engine: bureau.engine,
      database: bureau.database,
      events: bureau.events,
      batch: 1
    )
    let second = RenewalWalk(
      engine: bureau.engine,
      database: bureau.matcherDatabase,
      events: bureau.events,
      batch: 1
    )
    async let one: Void = { while try await first.walk() > 0 {} }()
    async let other: Void = { while try await second.walk() > 0 {} }()
    _ = try await (one, other)
    try await bureau.finishKeys()
    #expect(try await bureau.keyVersions() == ["3 in force"])
    #expect(bureau.events.all.count { $0 == "keys 2 3" } == 1)
    let keys = try await bureau.newestKeys()
    #expect(Set(keys).count == keys.count)
    #expect(try await bureau.keyed().count == 12)
  }

  @Test("a person imported meanwhile is found by either set, and unchanged ones are keyed too")
  func imported() async throws {
    let bureau = try await TestBureau.keyedByOlder()
    let database = try await TestDatabase.connect(as: .daemon)
    let walk = ImportWalk(
      database: database,
      kind: .person,
      source: "register",
      shared: bureau.engine.shared
    )
    var records: [ImportedRecord] = []
    for id in ["P-1", "P-2"] {
      let text = #"{"id":"\#(id)","# + Sample.local.text().dropFirst()
      guard case .record(let record) = walk.entry(Array(text.utf8)[...], line: 1) else {
        throw Killed()
      }
      records.append(record)
    }
    let count = try await walk.write(records)
    #expect([count.new, count.unchanged] == [1, 1])
    #expect(try await bureau.keyed() == ["P-1 2", "P-2 2,3"])
    try await bureau.takeInRed(1)
    try await bureau.finishKeys()
    try await bureau.takeInRed(2)
    #expect(
      try await bureau.hits() == [
        "2026/1 P-1 open", "2026/1 P-2 open", "2026/2 P-1 open", "2026/2 P-2 open",
      ]
    )
  }

  @Test("a screening that goes on over the flip asks by one set and then by the other")
  func screening() async throws {
    let bureau = try await TestBureau.keyedByOlder()
    try await bureau.takeInRed(1)
    let database = try await TestDatabase.connect(as: .analyst)
    var log = FieldLog()
    let person = try #require(Person(field: Sample.local, log: &log))
    for side in ScreeningSide.allCases {
      let walk = ScreenWalk(
        policy: PersonPolicy(),
        rarity: .builtIn,
        side: side,
        day: TestBureau.today,
        ground: Ground(),
        wanted: ScreenWalk.Wanted(limit: 5, minimumProbability: nil)
      )
      for _ in 0..<2 {
        let answers = try await walk.screen([person, Person()], on: database)
        #expect(answers.map(\.matches.count) == [1, 0])
      }
      if side == .persons { try await bureau.finishKeys() }
    }
    #expect(try await bureau.keyVersions() == ["3 in force"])
  }

  @Test("a prepared form that does not read is made again from its record, not passed over")
  func damaged() async throws {
    let bureau = try await TestBureau.keyedByOlder()
    _ = try await bureau.ask(
      "update noticed.local_person set prepared = substr(prepared, 1, 9) returning ''"
    )
    try await bureau.finishKeys()
    #expect(try await bureau.keyed() == ["P-1 3"])
    try await bureau.takeInRed(1)
    #expect(try await bureau.hits() == ["2026/1 P-1 open"])
  }

  @Test(
    "what an older program writes meanwhile under its keys alone is keyed again before the flip"
  )
  func olderProgram() async throws {
    let bureau = try await TestBureau.keyedByOlder()
    #expect(try await bureau.renewalWalk.walk() == 1)
    _ = try await bureau.ask("update noticed.local_person set prepared_version = 2 returning ''")
    _ = try await bureau.ask("delete from noticed.local_key where version = 3 returning ''")
    let flipper = try await TestDatabase.connect(as: .daemon)
    #expect(try await bureau.flip(flipper) == .unfinished)
    try await bureau.finishKeys()
    #expect(try await bureau.keyed() == ["P-1 3"])
  }

  @Test(
    "a program that is behind writes what it can, undoes nothing, and stops when its keys are gone"
  )
  func behind() async throws {
    let bureau = try await TestBureau.withHit()
    _ = try await bureau.ask("select noticed.begin_keys(4::smallint, 3::smallint)::text")
    #expect(try await bureau.keyVersions() == ["3 in force", "4"])
    _ = try await bureau.ask("update noticed.local_person set prepared_version = 4 returning ''")
    #expect(try await bureau.renewalWalk.walk() == 0)
    try await bureau.feed("P-2", Sample.local)
    try await bureau.takeInRed(2)
    #expect(try await bureau.hits().count == 4)
    #expect(
      try await bureau.ask("select id || prepared_version from noticed.local_person order by 1")
        == ["P-14", "P-23"]
    )
    _ = try await bureau.ask("select noticed.begin_keys(5::smallint, 4::smallint)::text")
    #expect(try await bureau.keyVersions() == ["4 in force", "5"])
    await #expect(throws: DatabaseError.self) {
      try await bureau.database.transaction { session throws(DatabaseError) in
        try KeyVersions.read(in: session)
      }
    }
  }

  @Test("anybody may see how far it is")
  func progress() async throws {
    let bureau = try await TestBureau.keyedByOlder(holding: ["P-1", "P-2"])
    try await bureau.feed("P-3", Sample.local)
    try await bureau.match()
    for role in [Role.operator, .analyst, .compliance, .daemon] {
      let database = try await TestDatabase.connect(as: role)
      let progress = try await database.transaction { session throws(DatabaseError) in
        try KeyRebuild.progress(
          personForm: Int(PreparedPerson.version),
          modusForm: Int(PreparedModus.version),
          in: session
        )
      }
      #expect(
        [progress.inForce, progress.inMaking, progress.lacking, progress.held] == [2, 3, 2, 3]
      )
      await database.close()
    }
  }
}
