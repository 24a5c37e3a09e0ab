import Pipeline
import Postgres
import Records
import TestSupport
import Testing

@Suite("A count of names beside the one in use", .database(.schema))
struct RarityWalkTests {
  private func walk(_ bureau: TestBureau, on database: Database) -> RarityWalk {
    RarityWalk(database: database, rarity: RarityHolder(), events: bureau.events)
  }

  @Test("one who finds the names being counted does not count them too")
  func onlyOne() async throws {
    let bureau = try await TestBureau.withHit()
    let other = try await TestDatabase.connect(as: .daemon)
    let isTaken = try await other.run { session throws(DatabaseError) in
      try RaritySnapshots.lock(session)
    }
    #expect(isTaken)
    #expect(try await walk(bureau, on: bureau.database).walk(always: true) == nil)
    try await other.run { session throws(DatabaseError) in
      try RaritySnapshots.unlock(session)
    }
    #expect(try await walk(bureau, on: bureau.database).walk(always: true) != nil)
    // It was let go again, and one who dies leaves it.
    _ = try await other.run { session throws(DatabaseError) in
      try RaritySnapshots.lock(session)
    }
    await other.close()
    #expect(try await walk(bureau, on: bureau.matcherDatabase).walk(always: true) != nil)
  }

  @Test(
    "while a new count is written, hits name the old one, and neither intake nor an import waits"
  )
  func nobodyWaits() async throws {
    let bureau = try await TestBureau.withHit()
    let first = try await walk(bureau, on: bureau.database).walk(always: true)
    let counter = try await TestDatabase.connect(as: .daemon)
    let gate = Gate()
    async let counted = counter.transaction { session throws(DatabaseError) -> Int64 in
      try RaritySnapshots.countCommonKeys(of: KeyVersions.read(in: session).inForce, in: session)
      gate.open("counted")
      gate.hold(until: "went on")
      return try RaritySnapshots.keep(population: 2, content: [2], in: session)
    }
    await gate.wait(for: "counted")
    try await bureau.database.transaction { session throws(DatabaseError) in
      try session.execute("set local lock_timeout = '5s'")
      try MatchTasks.announceSweep(of: "register", silentSeconds: 900, in: session)
    }
    try bureau.drop(Sample.red(2), as: "2.json")
    try await bureau.takeIn()
    try await bureau.match()
    let named = try await bureau.ask(
      "select h.rarity::text from noticed.hit h join noticed.notice n on n.id = h.notice where n.reference = '2026/2'"
    )
    #expect(named == [first.map(String.init) ?? ""])
    gate.open("went on")
    let second = try await counted
    #expect(
      try await bureau.ask("select number::text from noticed.rarity_snapshot where is_current")
        == [String(second)]
    )
  }

  @Test("the daemon does not count while an import is at work, which counts at its end")
  func importAtWork() async throws {
    let bureau = try await TestBureau.withHit()
    try await bureau.database.transaction { session throws(DatabaseError) in
      try MatchTasks.announceSweep(of: "register", silentSeconds: 900, in: session)
    }
    let walk = walk(bureau, on: bureau.database)
    #expect(try await walk.walk(always: true, givesWay: true) == nil)
    #expect(try await walk.walk(always: true) != nil)
    _ = try await bureau.ask("delete from noticed.match_task returning ''")
    let first = bureau.events.all.count
    #expect(try await walk.walk(always: true, givesWay: true) != nil)
    #expect(bureau.events.all.count == first + 1)
  }

  @Test("two counts that end at once are kept one after the other")
  func twoEnds() async throws {
    let bureau = try await TestBureau()
    let other = try await TestDatabase.connect(as: .daemon)
    let gate = Gate()
    async let first = bureau.database.transaction { session throws(DatabaseError) -> Int64 in
      let number = try RaritySnapshots.keep(population: 1, content: [2], in: session)
      gate.open("kept")
      gate.hold(until: "asked")
      return number
    }
    await gate.wait(for: "kept")
    async let second = other.transaction { session throws(DatabaseError) -> Int64 in
      gate.open("asked")
      return try RaritySnapshots.keep(population: 2, content: [2], in: session)
    }
    let numbers = try await (first, second)
    #expect(
      try await bureau.ask("select number::text from noticed.rarity_snapshot where is_current")
        == [String(numbers.1)]
    )
  }
}
