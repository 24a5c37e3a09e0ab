import Matching
import Pipeline
import Postgres
import Records
import TestSupport
import Testing

@Suite("The flip to a set of keys that was made", .database(.schema))
struct KeyFlipTests {
  @Test(
    "a flip that is not committed changes nothing; one that is has everything matched once more"
  )
  func flipIsOneTransaction() async throws {
    let bureau = try await TestBureau.keyedByOlder()
    try await bureau.takeInRed(1)
    let walk = bureau.renewalWalk
    // Everything but the flip.
    #expect(try await walk.walk() == 1)
    await #expect(throws: (any Error).self) {
      try await bureau.database.transaction { session throws(DatabaseError) in
        let flip = try KeyRebuild.flip(
          personForm: Int(PreparedPerson.version),
          modusForm: Int(PreparedModus.version),
          in: session
        )
        #expect(flip == .flipped)
        throw DatabaseError(.cancelled, code: .queryCancelled, message: "killed")
      }
    }
    #expect(try await bureau.keyVersions() == ["2 in force", "3"])
    #expect(try await bureau.keyed() == ["P-1 2,3"])
    try await bureau.finishKeys()
    #expect(try await bureau.keyVersions() == ["3 in force"])
    #expect(try await bureau.keyed() == ["P-1 3"])
    #expect(
      try await bureau.ask("select sweep from noticed.match_task where sweep is not null")
        == ["keyed anew"]
    )
    #expect(bureau.events.all.contains("keys 2 3"))
    try await bureau.match()
    #expect(try await bureau.hits() == ["2026/1 P-1 open"])
  }

  @Test("the flip waits for who asks by the older keys, and gives way when that lasts")
  func whoAsksIsWaitedFor() async throws {
    let bureau = try await TestBureau.keyedByOlder()
    let walk = bureau.renewalWalk
    #expect(try await walk.walk() == 1)
    let other = try await TestDatabase.connect(as: .daemon)
    let flipper = try await TestDatabase.connect(as: .daemon)
    let gate = Gate()
    async let asked = other.transaction { session throws(DatabaseError) -> String in
      let keys = try KeyVersions.read(in: session)
      gate.open("read")
      gate.hold(until: "tried")
      return try session.query(
        """
        select count(*) > 0 and \(keys.inForce) = 2 as found from noticed.local_key where version = \(keys.inForce)::smallint
        """
      ).only().bool("found") ? "whole" : "lost"
    }
    await gate.wait(for: "read")
    #expect(try await bureau.flip(flipper) == .busy)
    gate.open("tried")
    #expect(try await asked == "whole")
    #expect(try await bureau.flip(flipper) == .flipped)
  }

  @Test("what somebody else holds is not passed over: the flip comes when it has its keys")
  func lockedRecord() async throws {
    let bureau = try await TestBureau.keyedByOlder()
    let holder = try await TestDatabase.connect()
    let gate = Gate()
    async let held: Void = holder.transaction { session throws(DatabaseError) in
      try session.execute("select from noticed.local_person for update")
      gate.open("locked")
      gate.hold(until: "tried")
    }
    await gate.wait(for: "locked")
    #expect(try await bureau.renewalWalk.walk() == 0)
    let flipper = try await TestDatabase.connect(as: .daemon)
    #expect(try await bureau.flip(flipper) == .unfinished)
    gate.open("tried")
    try await held
    #expect(try await bureau.keyVersions() == ["2 in force", "3"])
    try await bureau.finishKeys()
    #expect(try await bureau.keyVersions() == ["3 in force"])
  }

  @Test("who was removed before the flip and comes back unchanged after it is found again")
  func backAgain() async throws {
    let bureau = try await TestBureau.keyedByOlder(notices: [1])
    let feeder = try await TestDatabase.connect(as: .feeder)
    try await feeder.transaction { session throws(DatabaseError) in
      try session.execute("delete from feeder.person")
    }
    try await bureau.match()
    #expect(try await bureau.hits() == ["2026/1 P-1 closed"])
    try await bureau.finishKeys()
    #expect(try await bureau.keyVersions() == ["3 in force"])
    try await bureau.match()
    try await bureau.feed("P-1", Sample.local)
    try await bureau.match()
    try await bureau.finishKeys()
    _ = try await bureau.ask("update noticed.match_task set not_before = now() returning ''")
    try await bureau.match()
    #expect(try await bureau.keyed() == ["P-1 3"])
    #expect(try await bureau.hits() == ["2026/1 P-1 open"])
  }
}
