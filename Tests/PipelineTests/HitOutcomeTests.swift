import Lifecycle
import Notices
import Pipeline
import Postgres
import Records
import TestSupport
import Testing

@Suite("What became of a confirmed hit", .database(.schema))
struct HitOutcomeTests {
  private func record(
    _ outcome: HitOutcome,
    _ hit: String,
    on text: String,
    clock: DetentionClock? = nil
  ) async throws -> OutcomeAnswer {
    let analyst = try await TestDatabase.connect(as: .analyst)
    let id = try #require(Identifier<Hit>(hit))
    let answer = try await analyst.transaction { session throws(DatabaseError) in
      try HitOutcomes.record(
        outcome,
        of: id,
        on: day(text),
        clock: clock,
        note: "told the court",
        by: "anna",
        in: session
      )
    }
    await analyst.close()
    return answer
  }

  private func bench(status: String) async throws -> (bench: ReviewBench, hit: String) {
    let bench = try await ReviewBench()
    let person = try await bench.person("1", retainUntil: nil)
    let notice = try await bench.hold("2026/1")
    return (bench, try await bench.hit(notice, person, status: status))
  }

  @Test("only what a person confirmed has an outcome, and time runs one way")
  func refused() async throws {
    let (bench, open) = try await bench(status: "open")
    #expect(try await record(.located, open, on: "2026-05-31") == .notConfirmed(.open))
    try await bench.run("update noticed.hit set status = 'confirmed'")
    #expect(try await record(.detained, open, on: "2026-05-31") == .done)
    guard case .before(let last) = try await record(.released, open, on: "2026-05-30") else {
      Issue.record("an earlier day was taken")
      return
    }
    #expect(last.outcome == .detained)
    let nobody = newID(Hit.self).description
    #expect(try await record(.located, nobody, on: "2026-05-31") == .notFound)
    let told = try await bench.text("select note from noticed.adjudication where act = 'outcome'")
    #expect(told == "detained on 2026-05-31: told the court")
  }

  @Test("a detention's clock is told until something later is on record")
  func clock() async throws {
    let (bench, hit) = try await bench(status: "confirmed")
    let clock = DetentionClock(treaty: "ECE", days: 18, most: 40)
    #expect(try await record(.detained, hit, on: "2026-05-31", clock: clock) == .done)
    let found = try await bench.review().lines.first { $0.finding.key.kind == .clockRuns }?.finding
    #expect(found?.key.code == "ECE")
    #expect(found?.due == day("2026-06-18"))
    #expect(found?.detail["never_beyond"] == "2026-07-10")
    bench.at("2026-06-19T08:00:00Z")
    #expect(try await bench.review().told(.overdue).contains("clock-runs 2026/1"))
    #expect(try await record(.surrendered, hit, on: "2026-06-19") == .done)
    #expect(!(try await bench.review()).lines.contains { $0.finding.key.kind == .clockRuns })
  }

  @Test("a detention of which nobody counts the days is due at once")
  func clockless() async throws {
    let (bench, hit) = try await bench(status: "confirmed")
    #expect(try await record(.detained, hit, on: "2026-05-31") == .done)
    let found = try await bench.review().lines.first { $0.finding.key.kind == .clockRuns }?.finding
    #expect(found?.key.code == "no-treaty" && found?.due == day("2026-05-31"))
  }

  @Test("a refusal to extradite has the person matched again and is known at the next hit")
  func refusal() async throws {
    let (bench, hit) = try await bench(status: "confirmed")
    #expect(try await record(.refused, hit, on: "2026-05-31") == .done)
    #expect(try await bench.count("noticed.match_task where person is not null") == 1)
    let daemon = try await TestDatabase.connect(as: .daemon)
    let known = try await daemon.transaction { session throws(DatabaseError) in
      try HitOutcomes.refusals(of: [1, 2, 3], in: session)
    }
    await daemon.close()
    let all = known.values.flatMap { $0 }
    #expect(all.map(\.reference) == ["2026/1"])
    #expect(all.first?.issuer == CountryCode("FR") && all.first?.day == day("2026-05-31"))
  }

  @Test("what must be done at once is done once, and lets the purge go on")
  func urgent() async throws {
    let (bench, hit) = try await bench(status: "confirmed")
    let id = try #require(Identifier<Hit>(hit))
    try await bench.run(
      """
      insert into noticed.urgent_task (id, hit, code) values (\(newID(Hit.self).description), \(hit), 'cancelled')
      """
    )
    let analyst = try await TestDatabase.connect(as: .analyst)
    for expected in [["cancelled"], []] {
      let done = try await analyst.transaction { session throws(DatabaseError) in
        try UrgentTasks.finish(of: id, note: "told them", by: "anna", in: session)
      }
      #expect(done == expected)
    }
    await analyst.close()
    #expect(
      try await bench.text("select note from noticed.adjudication where act = 'note'")
        == "done: cancelled: told them"
    )
  }
}
