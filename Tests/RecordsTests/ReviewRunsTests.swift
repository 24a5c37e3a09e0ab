import Notices
import Postgres
import Records
import TestSupport
import Testing

@Suite("What compliance runs keep", .database(.schema))
struct ReviewRunsTests {
  private let today = CivilDay(year: 2026, month: 6, day: 1)

  private func draft(
    _ id: String,
    _ kind: ReviewKind = .expired,
    due: ReviewDraft.Due? = nil,
    detail: [String: String] = [:]
  ) -> ReviewDraft {
    ReviewDraft(kind, "notice", id, code: "A-1", due: due, detail: detail)
  }

  /// Runs with what was found, and answers what stands.
  private func run(
    _ drafts: [ReviewDraft],
    on day: CivilDay? = nil,
    covering kinds: Set<ReviewKind> = Set(ReviewKind.allCases)
  ) async throws -> [ReviewFinding] {
    let day = day ?? today
    let database = try await TestDatabase.connect(as: .compliance)
    let now = Instant(startOf: day)
    return try await database.transaction { session throws(DatabaseError) in
      let number = try ReviewRuns.begin(
        NewReviewRun(
          startedAt: now,
          finishedAt: now,
          asOf: day,
          ruleBook: [1],
          isApplied: false,
          counts: "{}"
        ),
        by: "tester",
        in: session
      )
      _ = try ReviewRuns.merge(drafts, into: number, on: day, covering: kinds, in: session)
      return try ReviewRuns.standing(in: session)
    }
  }

  @Test("the same thing found twice in one run is one finding")
  func twice() async throws {
    #expect(try await run([draft("1"), draft("1"), draft("2")]).count == 2)
  }

  @Test("a finding keeps its number and takes what is said of it today")
  func detail() async throws {
    let first = try await run([draft("1", detail: ["count": "1"])])
    let second = try await run([draft("1", detail: ["count": "2"])])
    #expect(first.map(\.number) == second.map(\.number))
    #expect(second.map(\.detail) == [["count": "2"]])
    #expect(second.allSatisfy { $0.firstRun < $0.lastRun })
  }

  @Test("what is due after days keeps its first day, what is due on a day follows it")
  func due() async throws {
    let days = [ReviewDraft.Due.within(days: 3), .on(today)]
    _ = try await run([draft("1", due: days[0]), draft("2", due: days[1])])
    let later = today.adding(days: 2)
    let findings = try await run(
      [draft("1", due: .within(days: 3)), draft("2", due: .on(later))],
      on: later
    )
    #expect(findings.map(\.due) == [today.adding(days: 3), later])
  }

  @Test("a kind that a run did not look at stays as it was")
  func uncovered() async throws {
    _ = try await run([draft("1", .sliceMissing), draft("2")])
    let findings = try await run([], covering: [.expired])
    #expect(findings.map(\.key.kind) == [.sliceMissing])
  }

  @Test("a run, once written, is not changed, and a finding that ended is not acknowledged")
  func fixed() async throws {
    let number = try #require(try await run([draft("1")]).first?.number)
    #expect(try await run([]).isEmpty)
    let database = try await TestDatabase.connect(as: .compliance)
    let isKnown = try await database.transaction { session throws(DatabaseError) in
      try ReviewRuns.acknowledge(number, why: "known", until: nil, by: "tester", in: session)
    }
    #expect(!isKnown)
    let owner = try await TestDatabase.connect()
    await #expect(throws: DatabaseError.self) {
      try await owner.transaction { session throws(DatabaseError) in
        _ = try session.execute("update noticed.review_run set applied = true")
      }
    }
  }

  @Test(
    "the purge group reaches no record of a person, and nobody else reaches what it may empty",
    arguments: [
      ("noticed_purge", "noticed.local_person", "record", "select", false),
      ("noticed_purge", "noticed.local_person", "record", "update", true),
      ("noticed_purge", "noticed.adjudication", "note", "select", false),
      ("noticed_purge", "noticed.setting", "value", "select", false),
      ("noticed_compliance", "noticed.notice_version", "content", "update", false),
      ("noticed_compliance", "noticed.local_person", "record", "select", false),
      ("noticed_analyst", "noticed.review_finding", "detail", "select", false),
    ]
  )
  func grants(role: String, table: String, column: String, right: String, may: Bool) async throws {
    let database = try await TestDatabase.connect()
    let granted = try await database.transaction { session throws(DatabaseError) in
      try session.query(
        "select has_column_privilege(\(role), \(table), \(column), \(right)) as it"
      ).only().bool("it")
    }
    #expect(granted == may)
  }
}
