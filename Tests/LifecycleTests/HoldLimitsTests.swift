import Lifecycle
import Notices
import Testing

@Suite("Within how many days a hold is answered")
struct HoldLimitsTests {
  private static let limits = HoldLimits(days: 3, byKind: [.wantedDiffusion: 1])

  private func escalation(
    _ kind: NoticeKind,
    _ since: String,
    isMissingChild: Bool = false
  ) -> HoldLimits.Escalation? {
    Self.limits.escalation(
      of: kind,
      isMissingChild: isMissingChild,
      since: day(since),
      on: day("2026-08-10")
    )
  }

  @Test(
    "a missing child is late on its first day, and everybody's the next",
    arguments: NoticeKind.allCases
  )
  func child(kind: NoticeKind) {
    #expect(escalation(kind, "2026-08-10", isMissingChild: true) == .overdue)
    #expect(escalation(kind, "2026-08-09", isMissingChild: true) == .escalated)
  }

  @Test("what nothing is compared with waits for nobody")
  func unmatched() {
    #expect(escalation(.blueNotice, "2020-01-01") == nil)
  }

  @Test(
    "past its days it is overdue, past twice as many it is escalated",
    arguments: [
      (NoticeKind.redNotice, "2026-08-07", HoldLimits.Escalation.inTime),
      (.redNotice, "2026-08-06", .overdue), (.redNotice, "2026-08-04", .overdue),
      (.redNotice, "2026-08-03", .escalated), (.wantedDiffusion, "2026-08-09", .inTime),
      (.wantedDiffusion, "2026-08-08", .overdue), (.wantedDiffusion, "2026-08-07", .escalated),
    ]
  )
  func overdue(kind: NoticeKind, since: String, expected: HoldLimits.Escalation) {
    #expect(escalation(kind, since) == expected)
  }
}
