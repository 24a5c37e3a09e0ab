package import Notices
package import Postgres

/// A line of what is held.
package struct NoticeLine: Sendable {
  package let notice: Identifier<Notice>
  package let reference: String
  package let kind: NoticeKind
  package let tier: TrustTier
  package let issuer: String?
  package let number: String
  /// `in-force`, `restricted`, `held`, `information`, `suspended`, `blocked`, `superseded`, `expired`, `cancelled`.
  package let state: String
  package let name: String?
  package let birthDate: String?
  package let publishedOn: String?
  package let expiresOn: String?
  package let versions: Int
  /// Nil when the role may not see hits.
  package let hits: Int?
  package let changedAt: String
  package let isDanger: Bool
  package let isAtLeastRestricted: Bool
  package let follows: Identifier<Notice>?
  package let supersededBy: Identifier<Notice>?
}

/// Which notices are asked for.
package struct NoticeFilter: Sendable {
  /// A reference, a control number, a file number, or the first digits of an identifier.
  package var wanted: String?
  package var kinds: [NoticeKind] = []
  package var states: [String] = []
  package var limit = 50

  package init() {}
}

/// One version of a notice with its decoded content.
package struct VersionLine: Sendable {
  package let version: Identifier<NoticeVersion>
  package let document: String
  /// The canonical notice document, JSON in UTF-8; empty after a purge.
  package let content: [UInt8]
  package let remarks: String
  package let isCurrent: Bool
  package let tier: TrustTier
  package let disposition: Disposition
  package let publishedAt: String?
  package let receivedAt: String
}

/// The look-ups of notices: each is logged in the transaction of its answer.
package enum NoticeLookups {
  /// Lists what is held, the last changed first.
  package static func list(
    _ filter: NoticeFilter,
    on ground: Ground,
    today: CivilDay,
    in session: borrowing Session
  ) throws(DatabaseError) -> [NoticeLine] {
    let kinds: [String]? = filter.kinds.isEmpty ? nil : filter.kinds.map(\.rawValue)
    let states: [String]? = filter.states.isEmpty ? nil : filter.states
    let rows = try session.query(
      """
      select notice::text, reference, kind, tier, issuer, number, state, name, birth_date,
        published_on::text as published_on, expires_on::text as expires_on, versions, hits,
        to_char(changed_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as changed_at, danger, at_least_restricted,
        follows::text as follows, superseded_by::text as superseded_by
      from lookup.notices(\(ground.purpose), \(ground.caseReference), \(filter.wanted), \(kinds), \(states),
        \(today.description)::date, \(filter.limit))
      """
    )
    var lines: [NoticeLine] = []
    lines.reserveCapacity(rows.count)
    for row in rows {
      lines.append(
        NoticeLine(
          notice: try row.identifier("notice"),
          reference: try row.string("reference"),
          kind: try row.code("kind"),
          tier: try row.code("tier"),
          issuer: try row.stringIfPresent("issuer"),
          number: try row.string("number"),
          state: try row.string("state"),
          name: try row.stringIfPresent("name"),
          birthDate: try row.stringIfPresent("birth_date"),
          publishedOn: try row.stringIfPresent("published_on"),
          expiresOn: try row.stringIfPresent("expires_on"),
          versions: try row.int("versions"),
          hits: try row.intIfPresent("hits"),
          changedAt: try row.string("changed_at"),
          isDanger: try row.bool("danger"),
          isAtLeastRestricted: try row.bool("at_least_restricted"),
          follows: try row.identifierIfPresent("follows"),
          supersededBy: try row.identifierIfPresent("superseded_by")
        )
      )
    }
    return lines
  }

  /// Opens every version of a notice, in the order of arrival.
  package static func open(
    _ notice: Identifier<Notice>,
    on ground: Ground,
    in session: borrowing Session
  ) throws(DatabaseError) -> [VersionLine] {
    let rows = try session.query(
      """
      select content, remarks::text as remarks, version::text as version, document::text as document, is_current, tier,
        disposition, published_at, to_char(received_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as received_at
      from lookup.notice(\(ground.purpose), \(ground.caseReference), \(notice.description)::uuid)
      """
    )
    var lines: [VersionLine] = []
    for row in rows {
      lines.append(
        VersionLine(
          version: try row.identifier("version"),
          document: try row.string("document"),
          content: try row.utf8IfPresent("content") ?? [],
          remarks: try row.string("remarks"),
          isCurrent: try row.bool("is_current"),
          tier: try row.code("tier"),
          disposition: try row.code("disposition"),
          publishedAt: try row.stringIfPresent("published_at"),
          receivedAt: try row.string("received_at")
        )
      )
    }
    return lines
  }

  /// The addenda and caveats of a notice, the newest first.
  package static func addenda(
    of notice: Identifier<Notice>,
    in session: borrowing Session
  ) throws(DatabaseError) -> [(kind: String, content: String?, at: String)] {
    let rows = try session.query(
      """
      select kind, content, day::text as at from noticed.notice_act
      where notice = \(notice.description)::uuid and kind in ('addendum', 'caveat') order by number desc
      """
    )
    var lines: [(kind: String, content: String?, at: String)] = []
    for row in rows {
      lines.append(
        (try row.string("kind"), try row.stringIfPresent("content"), try row.string("at"))
      )
    }
    return lines
  }
}
