package import Notices

/// Within how many days a hold is to be answered.
package struct HoldLimits: Sendable, Hashable {
  /// For kinds that have no limit of their own.
  package var days: Int
  package var byKind: [NoticeKind: Int]

  package init(days: Int = 3, byKind: [NoticeKind: Int] = [:]) {
    self.days = days
    self.byKind = byKind
  }

  /// Within how many days; nil for kinds that nothing is compared with, which are kept and wait for nobody.
  ///
  /// A missing child waits for no day, whatever the kind.
  package func days(of kind: NoticeKind, isMissingChild: Bool) -> Int? {
    if isMissingChild { return 0 }
    guard kind.seeksPersons || kind.tellsOfMethod else { return nil }
    return byKind[kind] ?? days
  }

  /// How far a hold is past its days.
  package enum Escalation: Int, Sendable, Hashable, Comparable, CaseIterable {
    /// It is to be answered, and in time.
    case inTime
    /// Nobody answered in time.
    case overdue
    /// Nobody answered in twice the time: it is no longer the officer's alone.
    case escalated

    package static func < (left: Escalation, right: Escalation) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// How far a hold is past its days; nil when it has none.
  package func escalation(
    of kind: NoticeKind,
    isMissingChild: Bool,
    since: CivilDay,
    on today: CivilDay
  ) -> Escalation? {
    guard let days = days(of: kind, isMissingChild: isMissingChild) else { return nil }
    // Of a missing child the first day is late already.
    if isMissingChild { return since < today ? .escalated : .overdue }
    if since.adding(days: 2 * days) < today { return .escalated }
    return since.adding(days: days) < today ? .overdue : .inTime
  }
}
