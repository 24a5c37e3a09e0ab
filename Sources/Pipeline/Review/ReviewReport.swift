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
  package var purge: [Identifier<Notice>] = []
  package var persons: [Int64] = []
  package var moduses: [Int64] = []

  package init() {}

  /// How many records would be changed.
  package var count: Int { end.count + purge.count + persons.count + moduses.count }

  /// The most that a run does without being told otherwise: one in a hundred, at least ten.
  package static func ceiling(records: Int) -> Int { max(10, records / 100) }
}

/// What a compliance run tells.
package struct ReviewReport: Sendable {
  /// The number of the run; nil when it was a rehearsal for another day, of which nothing is kept.
  package let run: Int64?
  package let startedAt: Instant
  package let asOf: CivilDay
  package let last: ReviewRun?
  package let isRuleBookNew: Bool
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

  package func count(_ state: ReviewState) -> Int {
    lines.reduce(0) { $0 + ($1.state == state ? 1 : 0) }
  }

  /// Whether nobody needs to look.
  package var isQuiet: Bool {
    exceededCeiling == nil && count(.new) == 0 && count(.overdue) == 0
  }
}
