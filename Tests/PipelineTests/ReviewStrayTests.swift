import DropFolder
import Notices
import Pipeline
import Postgres
import Records
import Testing
import TestSupport

@Suite("What is kept and should not be", .database(.schema))
struct ReviewStrayTests {
  private func archive(_ bench: ReviewBench, holding sums: [[UInt8]]) -> ReviewedArchive {
    let held = Set(sums.compactMap { SHA256Sum(bytes: $0) })
    return ReviewedArchive(node: bench.node, sample: nil, list: { held }) { _ in .intact }
  }

  private func review(
    _ bench: ReviewBench,
    holding sums: [[UInt8]],
    applies: Bool = false
  ) async throws -> ReviewReport {
    var request = ReviewWalk.Request()
    request.applies = applies
    let role: Role = applies ? .purge : .compliance
    return try await bench.walk(as: role, archive: archive(bench, holding: sums)).review(request)
  }

  private func purged(_ report: ReviewReport) -> [String] {
    report.lines.filter { $0.finding.key.kind == .sliceUnknown }
      .compactMap { $0.finding.detail["purged"] }.sorted()
  }

  @Test("bytes that no record names are told; those that were erased before go again")
  func strays() async throws {
    let bench = try await ReviewBench()
    let known = SHA256Sum(of: [1]).bytes
    let never = SHA256Sum(of: [2]).bytes
    let erased = SHA256Sum(of: [3]).bytes
    let ordered = SHA256Sum(of: [4]).bytes
    try await bench.hold("2026/1", slice: known)
    let node = bench.node.description
    try await bench.run(
      """
      insert into noticed.purge_task (node, sha256, done_at) values (\(node), \(erased), now()), (\(node), \(ordered), null)
      """
    )
    let all = [known, never, erased, ordered]
    #expect(purged(try await review(bench, holding: all)) == ["no", "yes"])
    // A run that does not list the archive leaves standing what was found.
    #expect(purged(try await bench.review()) == ["no", "yes"])
    let report = try await review(bench, holding: all, applies: true)
    #expect(purged(report) == ["no"])
    #expect(report.done?.slices == 1)
    #expect(try await bench.count("noticed.purge_task where done_at is null") == 2)
    #expect(purged(try await review(bench, holding: [known])) == [])
  }

  @Test(
    "a rejected file is kept for as long as the bureau wants, then goes with what was said of it"
  )
  func quarantine() async throws {
    let bench = try await ReviewBench()
    let (old, fresh) = (newID(Drop.self).description, newID(Drop.self).description)
    for (id, day) in [(old, "2026-03-02"), (fresh, "2026-03-04")] {
      let sum = SHA256Sum(of: Array(id.utf8)).bytes
      try await bench.run(
        """
        insert into noticed.drop (id, node, pipeline, name, name_readable, sha256, outcome, arrived_at, settled_at,
          recorded_at, reasons)
        values (\(id), \(bench.node.description), 'red-notice', 'x', 'x', \(sum), 'rejected', \(day), \(day),
          \(day), '[{"code":"not-read","text":"EXAMPLE"}]')
        """
      )
    }
    let found = try await bench.review()
    #expect(found.told(.new) == ["quarantine-due "])
    #expect(found.lines.first?.finding.detail["count"] == "1")
    let report = try await bench.review(applies: true)
    #expect(report.done?.slices == 1)
    #expect(report.lines.isEmpty)
    #expect(try await bench.text("select string_agg(name_readable, ' ') from noticed.drop") == "x")
    let reasons = try await bench.text(
      "select reasons::text from noticed.drop where id = \(old)::uuid"
    )
    #expect(reasons?.contains("not-read") == true && reasons?.contains("EXAMPLE") == false)
    #expect(try await bench.count("noticed.custody_event where act = 'rejected-file-purged'") == 1)
  }
}
