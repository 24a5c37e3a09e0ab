package import Notices
package import Postgres

/// What a person needs to decide on a notice: why it is held or restricted, and what was said before.
///
/// No person is in it.
package struct HoldCase: Sendable {
  /// The version on which is decided: the one that waits, else the current one.
  package let version: String
  package let drop: String
  package let since: String
  /// In whole days.
  package let age: Int
  package let disposition: Disposition
  package let findings: [FindingLine]
  /// Every release of the notice, the newest first.
  package let releases: [ReleaseLine]
  /// What was answered, by release; empty for who may not read it, and after a purge.
  package let answers: [String: [(topic: String, text: String)]]

  /// Reads it; nil when the notice is gone or purged.
  package static func read(
    _ notice: Identifier<Notice>,
    at now: Instant,
    in session: borrowing Session
  ) throws(DatabaseError) -> HoldCase? {
    let rows = try session.query(
      """
      select v.id::text as version, v.document::text as document, x.drop::text as drop, v.disposition::text as disposition,
        to_char(p.arrived_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since,
        greatest(extract(day from \(now.description)::timestamptz - p.arrived_at), 0)::integer as age
      from noticed.notice_version v join noticed.notice n on n.id = v.notice
      left join noticed.notice_version c on c.id = n.current_version
      join noticed.document x on x.id = v.document join noticed.drop p on p.id = x.drop
      where n.id = \(notice.description)::uuid and (v.is_current or (\(HoldDecisions.isWaiting)))
      order by (\(HoldDecisions.isWaiting)) desc, v.sequence desc limit 1
      """
    )
    guard let row = rows.first else { return nil }
    let document = try row.string("document")
    return HoldCase(
      version: try row.string("version"),
      drop: try row.string("drop"),
      since: try row.string("since"),
      age: try row.int("age"),
      disposition: try row.code("disposition"),
      findings: try DropLookups.findings(of: [document], in: session)[document] ?? [],
      releases: try HoldReleases.list(of: notice, at: now, in: session),
      answers: try HoldReleases.answers(of: notice, in: session)
    )
  }

  /// A first person's word that waits for a second one's; nil when none does.
  package var proposal: ReleaseLine? { releases.first(where: \.waitsForSecond) }
}
