package import Notices
package import Postgres

/// A release that ends soon: what it lets be used is held again then, unless a person releases it anew.
package struct EndingRelease: Sendable {
  package let reference: String
  package let kind: NoticeKind
  package let issuer: String?
  package let isDanger: Bool
  package let isMissingChild: Bool
  package let release: ReleaseLine

  /// Lists them, the first to end first.
  package static func list(
    limit: Int,
    at now: Instant,
    in session: borrowing Session
  ) throws(DatabaseError) -> [EndingRelease] {
    let rows = try session.query(
      """
      select n.reference, n.kind, n.issuer, n.danger, n.missing_child, \(ReleaseLine.columns)
      from noticed.hold_release r join noticed.notice n on n.id = r.notice
      where \(endsSoon(at: now)) and n.life <> 'cancelled' order by r.until, r.number limit \(limit)
      """
    )
    var lines: [EndingRelease] = []
    for row in rows {
      lines.append(
        EndingRelease(
          reference: try row.string("reference"),
          kind: try row.code("kind"),
          issuer: try row.stringIfPresent("issuer"),
          isDanger: try row.bool("danger"),
          isMissingChild: try row.bool("missing_child"),
          release: try ReleaseLine(row, at: now)
        )
      )
    }
    return lines
  }

  /// How many there are, and when the first one ends.
  package static func count(
    at now: Instant,
    in session: borrowing Session
  ) throws(DatabaseError) -> (count: Int, first: String?) {
    let row = try session.query(
      """
      select count(*) as count, to_char(min(r.until), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as first
      from noticed.hold_release r join noticed.notice n on n.id = r.notice
      where \(endsSoon(at: now)) and n.life <> 'cancelled'
      """
    ).only()
    return (try row.int("count"), try row.stringIfPresent("first"))
  }

  /// Whether a release `r` that asks for nobody else ends soon.
  private static func endsSoon(at now: Instant) -> SQL {
    """
    r.ended_at is null and r.until > \(now.description)::timestamptz and (not r.needs_two or r.countersigned_by is not null)
      and noticed.warned_from(r.stands_since, r.until) <= \(now.description)::timestamptz
    """
  }
}
