import Lifecycle
import Postgres
import Records
import TestSupport
import Testing

@Suite("A notice of which the content was purged", .database(.schema))
struct PurgedNoticeTests {
  @Test("it has content again when it is published again, and what is held of it is listed")
  func publishedAgain() async throws {
    let bureau = try await TestBureau()
    try bureau.drop(Sample.red(1), as: "notice.json")
    try await bureau.takeIn()
    _ = try await bureau.ask("update noticed.notice_version set content = null returning ''")
    _ = try await bureau.ask("update noticed.notice set purged_at = now() returning ''")
    // The case says too little: the rules hold this version for a person.
    try bureau.drop(
      Sample.red(1, published: "2026-10-10", extra: [("case", nil)]),
      as: "again.json"
    )
    try await bureau.takeIn()
    #expect(try await bureau.outcomes()["again.json"] == "held")
    #expect(
      try await bureau.ask("select (purged_at is null)::text from noticed.notice") == ["true"]
    )
    let desk = try await TestDatabase.connect(as: .compliance)
    let now = bureau.now
    let waiting = try await desk.transaction { session throws(DatabaseError) in
      try HoldDecisions.list(limit: 10, within: HoldLimits(), at: now, in: session)
    }
    #expect(waiting.count == 1)
  }

  @Test("what only takes it away leaves it purged")
  func takenAway() async throws {
    let bureau = try await TestBureau()
    try bureau.drop(Sample.red(1), as: "notice.json")
    try await bureau.takeIn()
    _ = try await bureau.ask("update noticed.notice_version set content = null returning ''")
    _ = try await bureau.ask("update noticed.notice set purged_at = now() returning ''")
    try bureau.drop(Sample.cancellation(1), as: "cancellation.json")
    try await bureau.takeIn()
    #expect(
      try await bureau.ask("select (purged_at is null)::text from noticed.notice") == ["false"]
    )
  }
}
