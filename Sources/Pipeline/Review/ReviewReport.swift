package import Notices
package import Records

/// How a finding stands beside the runs before.
package enum ReviewState: String, Sendable, Hashable, CaseIterable {
  /// Found for the first time.
  case new
  /// Known, and past the day by which something should have been done.
  case overdue
  case known
  /// Somebody took note of it.
  case acknowledged

  /// Tells it for a run; with nil nothing is new.
  package init(of finding: ReviewFinding, in run: Int64?, on today: CivilDay) {
    if let acknowledgement = finding.acknowledgement, today <= acknowledgement.until ?? today {
      self = .acknowledged
    } else if finding.firstRun == run {
      self = .new
    } else if let due = finding.due, due < today {
      self = .overdue
    } else {
      self = .known
    }
  }
}

/// A finding with how it stands.
package struct ReviewLine: Sendable, Hashable {
  package let finding: ReviewFinding
  package let state: ReviewState

  package init(_ finding: ReviewFinding, _ state: ReviewState) {
    self.finding = finding
    self.state = state
  }
}

/// How many notices a rule treats otherwise than when they came.
package struct RuleChange: Sendable, Hashable {
  package let rule: String
  /// Empty for a rule that only passes newly.
  package var title = ""
  package var newlyFailing = 0
  package var newlyPassing = 0

  package init(rule: String) { self.rule = rule }
}

/// What the rules order to be done.
package struct ReviewDue: Sendable, Hashable {
  package var end: [Identifier<Notice>] = []
  /// Notices that run too long, each with the day to which it may run.
  package var shorten: [Identifier<Notice>: CivilDay] = [:]
  package var purge: [Identifier<Notice>] = []
  package var persons: [Int64] = []
  package var moduses: [Int64] = []

  package init() {}

  /// How many records would be changed.
  package var count: Int {
    end.count + shorten.count + purge.count + persons.count + moduses.count
  }

  /// The most that a run does without being told otherwise: one in a hundred, at least ten.
  package static func ceiling(records: Int) -> Int { max(10, records / 100) }
}

/// What will be due in a month to come, counted and not yet a finding.
package struct ReviewAhead: Sendable, Hashable {
  /// `2026-07`.
  package let month: String
  /// Notices of which the last day falls in it.
  package var retention = 0
  /// Notices of which the source should confirm in it that they stand.
  package var confirmation = 0

  package init(month: String) { self.month = month }
}

/// What a compliance run tells.
package struct ReviewReport: Sendable {
  /// The number of the run; nil when it was a rehearsal for another day, of which nothing is kept.
  package let run: Int64?
  package let startedAt: Instant
  package let asOf: CivilDay
  package let last: ReviewRun?
  package let isRuleBookNew: Bool
  /// What changed since the run before.
  package let change: ReviewChange
  package let notices: Int
  package let judged: Int
  /// Notices of which the content does not read.
  package let unreadable: Int
  /// New first, then overdue, then known, then acknowledged.
  package let lines: [ReviewLine]
  /// Findings of earlier runs that no longer hold.
  package let ended: Int
  package let changes: [RuleChange]
  /// How many records the rules order to be changed, by this run or the next with `--apply`.
  package let due: Int
  /// Nil when nothing was to be done.
  package let done: ReviewDone?
  /// The ceiling that was exceeded, so that nothing was done.
  package let exceededCeiling: Int?
  /// Whether nothing was done because the clock was set and nobody has said that it is right.
  package let isClockDoubted: Bool
  /// Who let it do more than its ceiling; empty when nobody had to.
  package let approvedBy: [String]
  /// The next months, the first first.
  package let ahead: [ReviewAhead]
  /// The last runs, this one among them, oldest first.
  package let trend: [ReviewTrendPoint]

  /// New findings by why they came, a finding with two reasons under both.
  package var causes: [ReviewCause: Int] {
    var counts: [ReviewCause: Int] = [:]
    for line in lines where line.state == .new {
      for word in (line.finding.detail["cause"] ?? "").split(separator: " ") {
        if let cause = ReviewCause(rawValue: String(word)) { counts[cause, default: 0] += 1 }
      }
    }
    return counts
  }

  package func count(_ state: ReviewState) -> Int {
    lines.reduce(0) { $0 + ($1.state == state ? 1 : 0) }
  }

  /// Whether nobody needs to look.
  package var isQuiet: Bool {
    exceededCeiling == nil && !isClockDoubted && count(.new) == 0 && count(.overdue) == 0
  }
}
