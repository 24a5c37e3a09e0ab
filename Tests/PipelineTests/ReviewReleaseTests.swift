import JSON
import Lifecycle
import Notices
import Pipeline
import Postgres
import Records
import TestSupport
import Testing

@Suite("The review and releases", .database(.schema))
struct ReviewReleaseTests {
  private func review(
    _ bench: HoldBench,
    at moment: String,
    applies: Bool = false
  ) async throws -> ReviewReport {
    let now = try #require(Instant(moment))
    let database = try await TestDatabase.connect(as: applies ? .purge : .compliance)
    let walk = ReviewWalk(
      engine: bench.bureau.engine,
      database: database,
      archive: nil,
      actor: "tester",
      clock: { now }
    )
    var request = ReviewWalk.Request()
    request.applies = applies
    return try await walk.review(request)
  }

  private func found(_ report: ReviewReport, _ kind: ReviewKind) -> [ReviewFinding] {
    report.lines.map(\.finding).filter { $0.key.kind == kind }
  }

  @Test("what waits for a second person is told of, with who said the first word")
  func waits() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held()
    try await bench.release(notice)
    let waiting = found(try await review(bench, at: "2026-11-01T12:00:00Z"), .releaseWaits)
    #expect(waiting.map { $0.detail["by"] } == ["anna"])
    #expect(waiting.first?.due == CivilDay(year: 2026, month: 11, day: 4))
  }

  @Test("a release is told of before its last day, so that nothing lapses silently")
  func ends() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held()
    // Thirty days: its last fifth is six.
    try await bench.release(notice, until: Instant("2026-12-01T12:00:00Z"))
    try await bench.countersign(notice)
    #expect(found(try await review(bench, at: "2026-11-25T10:00:00Z"), .releaseEnds).isEmpty)
    let told = found(try await review(bench, at: "2026-11-26T10:00:00Z"), .releaseEnds)
    #expect(told.map(\.due) == [CivilDay(year: 2026, month: 12, day: 1)])
    let desk = try await TestDatabase.connect(as: .operator)
    let now = try #require(Instant("2026-11-26T10:00:00Z"))
    let listed = try await desk.transaction { session throws(DatabaseError) in
      (
        try EndingRelease.list(limit: 5, at: now, in: session).map(\.reference),
        try EndingRelease.count(at: now, in: session).first
      )
    }
    #expect(listed.0 == ["2026/1"])
    #expect(listed.1 == "2026-12-01T12:00:00Z")
  }

  @Test("a release past its end is told of, and with --apply the run holds the notice again")
  func over() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held()
    try await bench.release(notice, .restricted, isDuty: true, until: nil)
    try await bench.bureau.match()
    let told = try await review(bench, at: HoldBench.noon)
    #expect(found(told, .releaseOver).count == 1)
    #expect(found(told, .releaseWaits).isEmpty)
    #expect(try await bench.bureau.hits() == ["2026/1 P-1 open"])
    let applied = try await review(bench, at: "2026-11-02T11:30:00Z", applies: true)
    #expect(applied.done?.releases == 1)
    #expect(found(applied, .releaseOver).isEmpty)
    #expect(try await bench.state() == "held")
    #expect(try await bench.bureau.hits() == ["2026/1 P-1 closed"])
    #expect(try await bench.acts().last == "hold-lapsed tester")
  }

  @Test("a missing child is told of on its first day, though nothing is compared with it")
  func child() async throws {
    let bench = try await HoldBench()
    let person: JSONNode = [
      "family_name": "EXAMPLE", "forenames": "Mia", "sex": "F", "birth_date": "2016-02-02",
      "status": "missing",
    ]
    _ = try await bench.held(
      Sample.red(
        1,
        extra: [
          ("notice_type", "yellow"), ("case", nil), ("warrant", nil), ("extradition", nil),
          ("persons", .array([person])),
        ]
      )
    )
    let late = found(try await review(bench, at: "2026-11-01T12:00:00Z"), .holdOverdue)
    #expect(late.map { $0.detail["missing_child"] } == ["yes"])
  }
}
