package import Lifecycle
package import Notices
package import Postgres

/// How many holds nobody answered in time.
package struct OverdueHolds: Sendable, Hashable {
  package var count = 0
  /// Those among them that waited twice as long.
  package var escalated = 0
  /// Missing children among them.
  package var children = 0
  /// In whole days.
  package var oldest = 0

  package init() {}

  /// Counts them.
  package static func read(
    within limits: HoldLimits,
    at now: Instant,
    in session: borrowing Session
  ) throws(DatabaseError) -> OverdueHolds {
    let rows = try session.query(
      """
      select n.kind, n.missing_child, p.arrived_at::date::text as since, count(*) as count
      from noticed.notice_version v join noticed.notice n on n.id = v.notice
      left join noticed.notice_version c on c.id = n.current_version
      join noticed.document x on x.id = v.document join noticed.drop p on p.id = x.drop
      where \(HoldDecisions.isWaiting) group by 1, 2, 3
      """
    )
    var overdue = OverdueHolds()
    for row in rows {
      guard let since = try row.day("since"),
        let escalation = limits.escalation(
          of: try row.code("kind"),
          isMissingChild: try row.bool("missing_child"),
          since: since,
          on: now.day
        ), escalation > .inTime
      else { continue }
      let count = try row.int("count")
      overdue.count += count
      if escalation == .escalated { overdue.escalated += count }
      if try row.bool("missing_child") { overdue.children += count }
      overdue.oldest = max(overdue.oldest, now.day.number - since.number)
    }
    return overdue
  }
}
