import Notices
import Pipeline
import Postgres
import Records
import TestSupport
import Testing

@Suite("Comparing with the source's own list", .database(.schema))
struct ReviewReconciliationTests {
  private func review(_ bench: ReviewBench, _ list: SourceList?) async throws -> ReviewReport {
    var request = ReviewWalk.Request()
    request.against = list
    return try await bench.walk(as: .compliance).review(request)
  }

  @Test("what the list lacks and what is lacking here are both told, each once")
  func bothWays() async throws {
    let bench = try await ReviewBench()
    try await bench.hold("2026/1")
    try await bench.hold("2026/2")
    try await bench.hold("2026/3", life: "cancelled", endedAt: "2026-06-01T07:00:00Z")
    let list = SourceList(references: [" 2026/1", "2026/9", "2026/9", "2026/3"])
    let report = try await review(bench, list)
    #expect(
      report.told(.new) == ["not-at-source 2026/2", "not-here 2026/3", "not-here 2026/9"]
    )
    let gone = report.lines.first { $0.finding.key.objectID == "2026/3" }
    #expect(gone?.finding.detail["became"] == "cancelled")
    #expect(gone?.finding.detail["cause"] == "data")
  }

  @Test("a notice is known by its control number and its file too")
  func byNumber() async throws {
    let bench = try await ReviewBench()
    let notice = try await bench.hold("2026/1").description
    try await bench.run(
      """
      insert into noticed.notice_reference (reference, notice)
      values ('control:A-1/2-2026', \(notice)::uuid), ('file:2026/77', \(notice)::uuid)
      """
    )
    for reference in ["a-1/2-2026", "2026/77"] {
      #expect(try await review(bench, SourceList(references: [reference])).lines.isEmpty)
    }
  }

  @Test("a list of one kind or issuer says nothing of the others")
  func scope() async throws {
    let bench = try await ReviewBench()
    try await bench.hold("2026/1")
    #expect(
      try await review(bench, SourceList(references: ["x"], kinds: [.purpleNotice])).told(.new)
        == ["not-here X"]
    )
    #expect(
      try await review(bench, SourceList(references: ["x"], issuer: "de")).told(.new)
        == ["not-here X"]
    )
    let french = try await review(bench, SourceList(references: ["y"], issuer: "fr"))
    #expect(french.told(.new) == ["not-at-source 2026/1", "not-here Y"])
    #expect(french.lines.count == 4)
  }

  @Test("what a list showed stands through runs without one, and ends by the next list")
  func stands() async throws {
    let bench = try await ReviewBench()
    try await bench.hold("2026/1")
    try await bench.hold("2026/2")
    #expect(
      try await review(bench, SourceList(references: ["2026/1"])).told(.new)
        == ["not-at-source 2026/2"]
    )
    #expect(try await review(bench, nil).told(.known) == ["not-at-source 2026/2"])
    let report = try await review(bench, SourceList(references: ["2026/1", "2026/2"]))
    #expect(report.lines.isEmpty)
    #expect(report.ended == 1)
  }
}
