package import Lifecycle
package import Notices
package import Postgres

/// A line of the analyst's desk.
package struct HitLine: Sendable {
  package let hit: Identifier<Hit>
  package let notice: Identifier<Notice>
  package let reference: String
  package let kind: NoticeKind
  package let tier: TrustTier
  package let issuer: String?
  package let name: String?
  package let birthDate: String?
  package let source: String?
  package let localRecord: String?
  package let localName: String?
  package let localBirthDate: String?
  package let probability: Double
  package let score: Double
  package let grade: String
  package let flags: [String]
  package let status: HitStatus
  package let queue: HitQueue
  package let takenBy: String?
  package let raisedAt: String
  package let revision: Int
  /// The rules that restricted it; empty for anyone but the compliance officer.
  package let restrictedBy: [String]
  package let isDanger: Bool
}

/// Which hits are asked for.
package struct HitFilter: Sendable {
  /// Empty means all.
  package var statuses: [HitStatus] = []
  package var queues: [HitQueue] = []
  package var reference: String?
  /// The first digits of a hit's identifier.
  package var hit: String?
  package var minimumProbability = 0.0
  package var limit = 50

  package init() {}
}

/// Both records of a hit, for the comparison.
package struct HitComparison: Sendable {
  package let ordinal: Int
  package let isModus: Bool
  /// The canonical notice document, JSON in UTF-8.
  package let content: [UInt8]
  package let remarks: String
  package let noticePrepared: [UInt8]
  package let source: String
  package let localRecord: String
  package let category: String?
  /// The local record, JSON in UTF-8.
  package let localContent: [UInt8]
  package let localPrepared: [UInt8]
  package let deceased: Bool?
  /// Nil for anyone but the compliance officer.
  package let protectionStatus: String?
  package let protectionFrom: [String]
}

/// A line of a hit's story.
package struct AdjudicationLine: Sendable {
  package let act: String
  package let by: String
  package let at: String
  package let note: String?
}

/// The look-ups of hits: each is logged in the transaction of its answer.
package enum HitLookups {
  /// Lists hits, the likeliest first.
  package static func list(
    _ filter: HitFilter,
    on ground: Ground,
    in session: borrowing Session
  ) throws(DatabaseError) -> [HitLine] {
    let statuses: [String]? = filter.statuses.isEmpty ? nil : filter.statuses.map(\.rawValue)
    let queues: [String]? = filter.queues.isEmpty ? nil : filter.queues.map(\.rawValue)
    let rows = try session.query(
      """
      select hit_id::text, notice::text, reference_text, kind, tier, issuer, name, birth_date, source, local_record,
        local_name, local_birth_date, probability, score, grade, flags, status, queue, taken_by,
        to_char(raised_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as raised_at, revision, restricted_by, danger
      from lookup.hits(\(ground.purpose), \(ground.caseReference), \(statuses), \(queues), \(filter.reference),
        \(filter.hit), \(filter.minimumProbability), \(filter.limit))
      """
    )
    var lines: [HitLine] = []
    lines.reserveCapacity(rows.count)
    for row in rows {
      lines.append(
        HitLine(
          hit: try row.identifier("hit_id"),
          notice: try row.identifier("notice"),
          reference: try row.string("reference_text"),
          kind: try row.code("kind"),
          tier: try row.code("tier"),
          issuer: try row.stringIfPresent("issuer"),
          name: try row.stringIfPresent("name"),
          birthDate: try row.stringIfPresent("birth_date"),
          source: try row.stringIfPresent("source"),
          localRecord: try row.stringIfPresent("local_record"),
          localName: try row.stringIfPresent("local_name"),
          localBirthDate: try row.stringIfPresent("local_birth_date"),
          probability: try row.double("probability"),
          score: try row.double("score"),
          grade: try row.string("grade"),
          flags: try row.strings("flags"),
          status: try row.code("status"),
          queue: try row.code("queue"),
          takenBy: try row.stringIfPresent("taken_by"),
          raisedAt: try row.string("raised_at"),
          revision: try row.int("revision"),
          restrictedBy: try row.strings("restricted_by"),
          isDanger: try row.bool("danger")
        )
      )
    }
    return lines
  }

  /// Opens both records of a hit; nil when there is no such hit for this role.
  package static func open(
    _ hit: Identifier<Hit>,
    on ground: Ground,
    in session: borrowing Session
  ) throws(DatabaseError) -> HitComparison? {
    let rows = try session.query(
      """
      select ordinal, subject_kind = 'modus' as is_modus, coalesce(content, '{}') as content, remarks::text as remarks,
        coalesce(notice_prepared, '') as notice_prepared, source, local_record, category,
        coalesce(local_content, '{}') as local_content, coalesce(local_prepared, '') as local_prepared, deceased,
        protection_status, protection_from
      from lookup.hit(\(ground.purpose), \(ground.caseReference), \(hit.description)::uuid)
      """
    )
    guard let row = rows.first else { return nil }
    return HitComparison(
      ordinal: try row.int("ordinal"),
      isModus: try row.bool("is_modus"),
      content: try row.utf8("content"),
      remarks: try row.string("remarks"),
      noticePrepared: try row.bytes("notice_prepared"),
      source: try row.string("source"),
      localRecord: try row.string("local_record"),
      category: try row.stringIfPresent("category"),
      localContent: try row.utf8("local_content"),
      localPrepared: try row.bytes("local_prepared"),
      deceased: try row.boolIfPresent("deceased"),
      protectionStatus: try row.stringIfPresent("protection_status"),
      protectionFrom: try row.stringsIfPresent("protection_from") ?? []
    )
  }

  /// The story of a hit, the first act first.
  package static func story(
    of hit: Identifier<Hit>,
    in session: borrowing Session
  ) throws(DatabaseError) -> [AdjudicationLine] {
    let rows = try session.query(
      """
      select act, by_whom, to_char(at, 'YYYY-MM-DD HH24:MI') as at, note from noticed.adjudication
      where hit = \(hit.description)::uuid order by number
      """
    )
    var lines: [AdjudicationLine] = []
    for row in rows {
      lines.append(
        AdjudicationLine(
          act: try row.string("act"),
          by: try row.string("by_whom"),
          at: try row.string("at"),
          note: try row.stringIfPresent("note")
        )
      )
    }
    return lines
  }

  /// What of a hit's own row the desk shows beside the line: policy, rarity snapshot, why it was re-opened or closed.
  package static func standing(
    of hit: Identifier<Hit>,
    in session: borrowing Session
  ) throws(DatabaseError) -> (rarity: Int64?, policy: String, reopened: [String], closed: String?)?
  {
    let rows = try session.query(
      "select rarity, policy, reopened_because, closed_because from noticed.hit where id = \(hit.description)::uuid"
    )
    guard let row = rows.first else { return nil }
    return (
      try row.int64IfPresent("rarity"), try row.string("policy"),
      try row.strings("reopened_because"),
      try row.stringIfPresent("closed_because")
    )
  }
}
