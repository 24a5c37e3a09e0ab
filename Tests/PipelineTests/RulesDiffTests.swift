import Foundation
import Notices
import Pipeline
import Postgres
import Records
import RuleSets
import Synchronization
import TestSupport
import Testing

@Suite("What proposed rules would change", .database(.schema))
struct RulesDiffTests {
  private func diff(_ bench: ReviewBench, to other: Engine) async throws -> RulesDiff {
    let database = try await TestDatabase.connect(as: .compliance)
    let now = bench.clock.withLock { $0 }
    return try await RulesDiffWalk(old: bench.engine, new: other, database: database, now: now)
      .compare()
  }

  private func state(_ bench: ReviewBench) async throws -> [Int] {
    [
      try await bench.count("noticed.custody_event"), try await bench.count("noticed.review_run"),
      try await bench.count("noticed.notice where disposition = 'accepted'"),
      try await bench.count("noticed.lookup"),
    ]
  }

  @Test("the same rules change nothing, whatever was decided, and nothing is written")
  func same() async throws {
    let bench = try await ReviewBench()
    try await bench.hold("2026/1", disposition: .held)
    try await bench.hold("2026/2", life: "cancelled", endedAt: "2026-05-01T00:00:00Z")
    let before = try await state(bench)
    let diff = try await diff(bench, to: bench.engine)
    #expect(diff.notices.isEmpty)
    #expect(diff.told.isEmpty)
    #expect(diff.changed.isEmpty && diff.added.isEmpty && diff.removed.isEmpty)
    #expect(diff.judged == 1)
    #expect(diff.passedOver == 1)
    #expect(try await state(bench) == before)
  }

  @Test("a rule that becomes lethal names every notice that it would hold")
  func stricter() async throws {
    let bench = try await ReviewBench()
    let dated = #"""
      {"format":"noticed/notice/1","doc_kind":"notice","notice_type":"red","entity_id":"2026/3","issuer":"FR",
       "published_at":"2026-03-01","expires_at":"2031-03-01","persons":[{"family_name":"EXAMPLE"}]}
      """#
    try await bench.hold("2026/1")
    try await bench.hold("2026/3", content: dated)
    let other = try ReviewBench.engine(
      "rules/review.yaml",
      "    require: notice.expires_at != \"\"\n    severity: warn",
      "    require: notice.expires_at != \"\"\n    severity: reject"
    )
    let diff = try await diff(bench, to: other)
    #expect(diff.changed == ["RET-02"])
    #expect(diff.told.map(\.rule) == ["RET-02"])
    #expect(diff.told.first?.count.otherSeverity == 1)
    // The bare notice is held by other rules already, so its disposition stays.
    #expect(diff.notices.allSatisfy { $0.new == .held })
    #expect(diff.judged == 2)
  }

  @Test("a rule that is asked at intake alone is tried too")
  func intakeOnly() async throws {
    let bench = try await ReviewBench()
    try await bench.hold("2026/1")
    let other = try ReviewBench.engine(
      "rules/review.yaml",
      "    validFrom: 2012-07-01\n    appliesTo:\n      [red-notice, wanted-diffusion, purple-notice, modus-diffusion, blue-notice, yellow-notice",
      "    validFrom: 2012-07-01\n    phase: [intake]\n    appliesTo:\n      [red-notice, wanted-diffusion, purple-notice, modus-diffusion, blue-notice, yellow-notice"
    )
    let diff = try await diff(bench, to: other)
    #expect(diff.changed == ["RET-02"])
    #expect(diff.told.isEmpty)
  }
}

extension ReviewBench {
  /// The shipped rules, changed in one place.
  static func engine(_ file: String, _ old: String, _ new: String) throws -> Engine {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID())")
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    try FileManager.default.copyItem(at: root.appending(path: "pipelines"), to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    let place = folder.appending(path: file)
    let text = try String(contentsOf: place, encoding: .utf8)
    #expect(text.contains(old))
    try text.replacing(old, with: new, maxReplacements: 1)
      .write(to: place, atomically: true, encoding: .utf8)
    return Engine(try loadConfiguration(directory: folder.path, parts: [.rules, .pipelines]))
  }
}
