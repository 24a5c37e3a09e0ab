import Notices
import Pipeline
import Postgres
import Records
import TestSupport
import Testing

@Suite("What changed since the last review", .database(.schema))
struct ReviewChangeTests {
  private let stricter = (
    "rules/review.yaml", "    require: notice.expires_at != \"\"\n    severity: warn",
    "    require: notice.expires_at != \"\" && false\n    severity: hold"
  )

  @Test("a changed rule asks a question and takes nothing out of matching")
  func rule() async throws {
    let bench = try await ReviewBench()
    try await bench.hold("2026/1")
    try await bench.run("update noticed.notice set changed_at = '2026-05-01T00:00:00Z'")
    #expect(try await bench.review().lines.isEmpty)
    let other = try ReviewBench.engine(stricter.0, stricter.1, stricter.2)
    let walk = try await bench.walk(by: other)
    var request = ReviewWalk.Request()
    request.applies = true
    let report = try await walk.review(request)
    #expect(report.told(.new) == ["stricter 2026/1"])
    #expect(report.lines.first?.finding.detail["cause"] == "rule")
    #expect(report.lines.first?.finding.detail["issuer"] == "FR")
    #expect(report.change.rules == ["RET-02"])
    #expect(!report.change.isTableNew)
    #expect(report.causes == [.rule: 1])
    #expect(report.due == 0)
    #expect(
      try await bench.count("noticed.notice where matchable and disposition = 'accepted'") == 1
    )
    #expect(try await bench.count("noticed.notice_key") == 1)
    #expect(try await bench.count("noticed.custody_event where act <> 'reviewed'") == 0)
    let later = try await walk.review(request)
    #expect(later.lines.first?.finding.detail["cause"] == "rule")
    #expect(later.change.rules.isEmpty)
  }

  @Test("a changed setting is told as a table, and words and examples change nothing")
  func settings() async throws {
    let bench = try await ReviewBench()
    try await bench.review()
    let other = try ReviewBench.engine("bureau.yaml", "holdDays: 3 ", "holdDays: 4 ")
    let report = try await bench.walk(as: .compliance, by: other).review()
    #expect(report.change.isSettingNew)
    #expect(report.change.rules.isEmpty)
    try await bench.review()
    let worded = try ReviewBench.engine(
      "rules/review.yaml",
      "en: The publication is still valid",
      "en: Valid"
    )
    #expect(try await bench.walk(as: .compliance, by: worded).review().change.rules.isEmpty)
  }

  @Test("what comes by the clock alone says so, and what came or was changed says that")
  func timeAndData() async throws {
    let bench = try await ReviewBench()
    let notice = try await bench.hold("2026/1", expires: "2026-12-02")
    let since = moment("2026-05-01T00:00:00Z").description
    try await bench.run(
      "update noticed.notice set changed_at = \(since)::timestamptz where id = \(notice.description)::uuid"
    )
    #expect(try await bench.review().lines.isEmpty)
    bench.at("2026-06-02T08:00:00Z")
    let report = try await bench.review()
    #expect(report.told(.new) == ["retention-due 2026/1"])
    #expect(report.lines.first?.finding.detail["cause"] == "time")
    let other = try await bench.hold("2026/2", expires: "2026-12-02")
    try await bench.run(
      "update noticed.notice set changed_at = '2026-06-02T09:00:00Z' where id = \(other.description)::uuid"
    )
    bench.at("2026-06-02T10:00:00Z")
    let next = try await bench.review()
    #expect(next.causes == [.data: 1])
    #expect(next.ahead.map(\.month) == ["2026-12"])
    #expect(next.ahead.first?.retention == 2)
  }

  @Test("a request that its source has not confirmed for a year is asked about")
  func confirmation() async throws {
    let bench = try await ReviewBench()
    try await bench.hold("2026/1", received: "2025-05-31T08:00:00Z")
    try await bench.hold("2026/2", received: "2025-06-01T08:00:00Z")
    let report = try await bench.review()
    #expect(report.told(.new) == ["confirmation-due 2026/1"])
    #expect(report.ahead.first { $0.month == "2026-06" }?.confirmation == 1)
  }

  @Test("each run stands in the trend with what it left")
  func trend() async throws {
    let bench = try await ReviewBench()
    try await bench.hold("2026/1", disposition: .held, received: "2026-05-20T08:00:00Z")
    try await bench.review()
    let report = try await bench.review()
    #expect(report.trend.map(\.new) == [1, 0])
    #expect(report.trend.map(\.standing) == [1, 1])
    #expect(report.trend.map(\.overdue) == [1, 1])
  }

  @Test("a clock that was set is told, and nothing is done until somebody says that it is right")
  func clock() async throws {
    let bench = try await ReviewBench()
    try await bench.hold("2026/1", expires: "2026-01-01")
    var request = ReviewWalk.Request()
    request.applies = true
    func machine(_ seconds: Int64, boot: String = "a", ahead: Int64 = 0) -> MachineClock {
      MachineClock(boot: boot, offset: seconds * 1_000_000, serverAhead: ahead)
    }
    _ = try await bench.walk(as: .compliance, machine: machine(1000)).review()
    let stepped = try await bench.walk(machine: machine(1400)).review(request)
    #expect(stepped.told(.new) == ["clock-stepped "])
    #expect(stepped.isClockDoubted)
    #expect(stepped.done == nil)
    #expect(!stepped.isQuiet)
    // What was written of the step is the measure of the next run, but not yet anybody's word.
    #expect(try await bench.walk(machine: machine(1400)).review(request).isClockDoubted)
    let number = try #require(stepped.lines.first { $0.state == .new }?.finding.number)
    try await bench.acknowledge(number, until: nil)
    #expect(try await bench.walk(machine: machine(1410)).review(request).done?.purged == 1)
    #expect(
      try await !bench.walk(machine: machine(9000, boot: "b")).review(request).isClockDoubted
    )
    #expect(
      try await bench.walk(machine: machine(9000, boot: "b", ahead: 301)).review(request)
        .isClockDoubted
    )
  }

  @Test("after a run that lay ahead the clock is taken for right only on somebody's word")
  func clockWasWrong() async throws {
    let bench = try await ReviewBench()
    try await bench.review()
    bench.at("2026-05-01T08:00:00Z")
    guard case .clockSteppedBack? = await refusal({ try await bench.review() }) else {
      Issue.record("it was not refused")
      return
    }
    var request = ReviewWalk.Request()
    request.trustsClock = true
    let report = try await bench.walk(as: .compliance).review(request)
    #expect(report.told(.new) == ["clock-stepped "])
    bench.at("2026-05-01T09:00:00Z")
    #expect(try await bench.review().told(.overdue).isEmpty)
  }
}
