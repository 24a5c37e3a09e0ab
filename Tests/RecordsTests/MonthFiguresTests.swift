import Notices
import Postgres
import Records
import TestSupport
import Testing

@Suite("A month in figures", .database(.schema))
struct MonthFiguresTests {
  private func figures(_ first: CivilDay) async throws -> [MonthFigure] {
    let database = try await TestDatabase.connect(as: .compliance)
    return try await database.transaction(.readOnly) { session throws(DatabaseError) in
      try MonthFigures.read(
        from: Instant(startOf: first),
        to: Instant(startOf: first.adding(months: 1)),
        in: session
      )
    }
  }

  @Test("an empty month has its indicators, and none of them is a number made up")
  func empty() async throws {
    let figures = try await figures(CivilDay(year: 2026, month: 2, day: 1))
    #expect(figures.contains { $0.indicator == "documents" && $0.value == 0 })
    #expect(figures.filter { $0.unit == "percent" }.allSatisfy { $0.value == nil && $0.base == 0 })
    #expect(figures.filter { $0.unit == "seconds" }.allSatisfy { $0.value == nil })
  }

  @Test("a month counts what happened in it and nothing of the months beside it")
  func borders() async throws {
    let database = try await TestDatabase.connect()
    try await database.transaction { session throws(DatabaseError) in
      try session.execute(
        """
        insert into noticed.lookup (at, worn, actor, operation, command, results, purpose)
        select m, 'noticed_analyst', 'tester', 'consultation', 'hit list', 1, p
        from unnest(array['2026-02-28 23:59:59Z', '2026-03-01 00:00:00Z', '2026-03-31 23:59:59Z', '2026-04-01 00:00:00Z']::timestamptz[],
          array['search', null, 'search', null]) as x (m, p)
        """
      )
      try session.execute(
        """
        insert into noticed.custody_event (at, actor, act, object, object_id)
        select '2026-03-10Z', 'tester', a, 'notice', '1' from unnest(array['hold-accept', 'hold-accept', 'hold-restrict', 'hold-reject',
          'notice-purged']) as a
        """
      )
    }
    let march = try await figures(CivilDay(year: 2026, month: 3, day: 1))
    func figure(_ name: String) -> MonthFigure? { march.first { $0.indicator == name } }
    #expect(figure("lookups")?.value == 2)
    #expect(figure("lookups_without_purpose")?.value == 50)
    #expect(figure("hold_decisions")?.value == 4)
    #expect(figure("released_after_hold")?.value == 75)
    #expect(figure("notices_purged")?.value == 1)
  }
}
