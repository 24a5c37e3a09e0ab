package import Notices
package import Postgres

/// One event in the life of a notice.
package struct HistoryLine: Sendable {
  package let at: String
  /// `document`, `act` or `custody`.
  package let source: String
  /// What happened: the effect of a document, the kind of an act, the act of custody.
  package let event: String
  package let by: String?
  package let drop: String?
  package let detail: String
}

/// Reads what happened to a notice; numbers and codes, nothing of its content.
package enum NoticeHistory {
  /// The events in order; the acts of custody are among them if the role of the session may see them.
  package static func read(
    _ notice: Identifier<Notice>,
    in session: borrowing Session
  ) throws(DatabaseError) -> [HistoryLine] {
    let mayRead = try session.query(
      """
      select has_column_privilege('noticed.custody_event', 'act', 'select') as custody,
        has_column_privilege('noticed.notice_act', 'kind', 'select') as acts
      """
    ).only()
    var parts: [SQL] = [
      """
      select recorded_at as moment, 'document' as source, coalesce(nullif(effect, ''), outcome) as event, null as by_whom,
        drop::text as drop, concat_ws(', ', coalesce(doc_kind, kind), outcome, disposition::text) as detail
      from noticed.document where notice = \(notice.description)::uuid
      """
    ]
    if try mayRead.bool("acts") {
      parts.append(
        """
        select at, 'act', kind, null, null, concat_ws(' ', 'of', day::text, 'until ' || until::text)
        from noticed.notice_act where notice = \(notice.description)::uuid
        """
      )
    }
    if try mayRead.bool("custody") {
      parts.append(
        """
        select at, 'custody', act, actor, null, coalesce(detail ->> 'text', '')
        from noticed.custody_event where object = 'notice' and object_id = \(notice.description)
        """
      )
    }
    let rows = try session.query(
      """
      select to_char(moment, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, source, event, by_whom, drop, detail
      from (\(parts.joined(separator: " union all "))) x order by moment, source desc
      """
    )
    var lines: [HistoryLine] = []
    for row in rows {
      lines.append(
        HistoryLine(
          at: try row.string("at"),
          source: try row.string("source"),
          event: try row.string("event"),
          by: try row.stringIfPresent("by_whom"),
          drop: try row.stringIfPresent("drop"),
          detail: try row.stringIfPresent("detail") ?? ""
        )
      )
    }
    return lines
  }
}
