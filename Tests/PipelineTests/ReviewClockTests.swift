import Notices
import Pipeline
import Records
import Testing

@Suite("What is due when")
struct ReviewClockTests {
  private let clock = ReviewClock(now: moment("2026-06-01T08:00:00Z"), limits: ReviewLimits())

  private func notice(_ change: (inout NoticeFacts) -> Void) -> NoticeFacts {
    var generator = SystemRandomNumberGenerator()
    var notice = NoticeFacts(
      id: Identifier(using: &generator),
      kind: .redNotice,
      tier: .publishedNotice,
      reference: "2026/1"
    )
    change(&notice)
    return notice
  }

  private func kinds(_ change: (inout NoticeFacts) -> Void) -> [ReviewKind] {
    clock.look(at: notice(change)).drafts.map(\.key.kind)
  }

  @Test("a notice in force for a year asks nothing")
  func quiet() {
    let (drafts, act) = clock.look(at: notice { $0.expiresOn = day("2027-06-02") })
    #expect(drafts.isEmpty)
    #expect(act == nil)
  }

  @Test("a notice that runs longer than the bureau's own rule is shortened, whatever it states")
  func ownRetention() {
    var limits = ReviewLimits()
    limits.kindMonths = [.redNotice: 12]
    let clock = ReviewClock(now: moment("2026-06-01T08:00:00Z"), limits: limits)
    func look(_ from: String?, _ last: String?) -> (kinds: [ReviewKind], act: NoticeAct?) {
      let (drafts, act) = clock.look(
        at: notice {
          $0.runsFrom = from.map(day)
          $0.expiresOn = last.map(day)
        }
      )
      return (drafts.map(\.key.kind), act)
    }
    #expect(look("2026-01-01", "2031-01-01").act == .shorten(day("2027-01-01")))
    #expect(look("2026-01-01", nil).kinds == [.keptTooLong])
    #expect(look("2026-01-01", "2027-01-01").act == nil)
    #expect(look(nil, "2031-01-01").act == nil)
    // What has expired already goes the way of what has expired.
    #expect(look("2020-01-01", "2026-05-31").kinds == [.expired])
  }

  @Test(
    "validity: asked six months ahead, out of matching the day after, purged after thirty days",
    arguments: [
      ("2026-12-02", nil, nil), ("2026-12-01", ReviewKind.retentionDue, nil),
      ("2026-06-01", .retentionDue, nil), ("2026-05-31", .expired, NoticeAct.endMatching),
      ("2026-05-02", .expired, .endMatching), ("2026-05-01", .expired, .purge),
    ] as [(String, ReviewKind?, NoticeAct?)]
  )
  func validity(last: String, kind: ReviewKind?, act: NoticeAct?) {
    let (drafts, ordered) = clock.look(
      at: notice {
        $0.expiresOn = day(last)
        $0.hasKeysOrOpenHits = true
      }
    )
    #expect(drafts.map(\.key.kind) == [kind].compactMap { $0 })
    #expect(ordered == act)
  }

  @Test("an expired notice without keys and open hits has nothing to be taken from")
  func alreadyOut() {
    let (drafts, act) = clock.look(at: notice { $0.expiresOn = day("2026-05-20") })
    #expect(drafts.map(\.key.code) == ["RET-01"])
    #expect(act == nil)
  }

  @Test(
    "what is blocked, or has an urgent task, is not erased but told of",
    arguments: [true, false]
  )
  func legalHold(isBlocked: Bool) {
    let (drafts, act) = clock.look(
      at: notice {
        $0.expiresOn = day("2026-01-01")
        $0.isBlocked = isBlocked
        $0.hasUrgentTask = !isBlocked
      }
    )
    #expect(drafts.map(\.key.code) == ["RET-10"])
    #expect(act == nil)
  }

  @Test(
    "a cancelled notice keeps its content for 72 hours and no longer",
    arguments: [
      ("2026-05-29T08:00:00Z", false), ("2026-05-29T07:59:59Z", true),
    ]
  )
  func cancellation(at: String, isDue: Bool) {
    let (drafts, act) = clock.look(
      at: notice {
        $0.isCancelled = true
        $0.isCurrent = false
        $0.endedAt = moment(at)
        $0.expiresOn = day("2020-01-01")
      }
    )
    #expect(drafts.map(\.key.kind) == (isDue ? [.purgeDue] : []))
    #expect(act == (isDue ? .purge : nil))
  }

  @Test(
    "a suspension is long after six months",
    arguments: [("2025-12-01", true), ("2025-12-02", false)]
  )
  func suspension(since: String, isLong: Bool) {
    let found = kinds {
      $0.isCurrent = false
      $0.suspendedSince = day(since)
    }
    #expect(found == (isLong ? [.suspendedLong] : []))
  }

  @Test(
    "a hold is overdue after the days that the bureau allows itself",
    arguments: [("2026-05-29", false), ("2026-05-28", true)]
  )
  func hold(since: String, isOverdue: Bool) {
    let found = kinds {
      $0.disposition = .held
      $0.droppedOn = day(since)
    }
    #expect(found == (isOverdue ? [.holdOverdue] : []))
  }

  @Test("a kind that is never matched is not waiting for an answer")
  func otherKind() {
    let found = kinds {
      $0.kind = .blueNotice
      $0.disposition = .held
      $0.droppedOn = day("2026-01-01")
    }
    #expect(found.isEmpty)
  }

  @Test(
    "a public extract has vanished when it was not seen for thirty days",
    arguments: [("2026-05-02", false), ("2026-05-01", true)]
  )
  func extract(seen: String, hasVanished: Bool) {
    let found = kinds {
      $0.tier = .publicExtract
      $0.lastSeen = day(seen)
    }
    #expect(found == (hasVanished ? [.extractVanished] : []))
  }

  @Test(
    "a run is missed when the last one is more than 26 hours ago",
    arguments: [("2026-05-31T06:00:00Z", false), ("2026-05-31T05:59:59Z", true)]
  )
  func missed(last: String, isMissed: Bool) {
    let run = ReviewRun(
      number: 1,
      startedAt: moment(last),
      finishedAt: moment(last),
      ruleBook: []
    )
    #expect((clock.missed(since: run) != nil) == isMissed)
    #expect(clock.missed(since: nil) == nil)
  }

  @Test(
    "a file that was recorded leaves the claims within the hour",
    arguments: [("2026-06-01T07:00:00Z", false), ("2026-06-01T06:59:59Z", true)]
  )
  func unsettled(since: String, isLate: Bool) {
    let drop = ReviewedObject(id: "d", code: "accepted", since: moment(since))
    #expect((clock.unsettled(drop) != nil) == isLate)
  }

  @Test(
    "the ceiling is one in a hundred, at least ten",
    arguments: [(0, 10), (999, 10), (1100, 11), (100_000, 1000)]
  )
  func ceiling(records: Int, most: Int) {
    #expect(ReviewDue.ceiling(records: records) == most)
  }
}

func day(_ text: String) -> CivilDay { PartialDate(text)?.earliest ?? CivilDay(number: 0) }

func moment(_ text: String) -> Instant { Instant(text) ?? Instant(microseconds: 0) }
