import Notices
package import Postgres

/// A local record as it is shown.
package struct LocalLine: Sendable {
  package let source: String
  package let id: String
  /// Nil for a modus record.
  package let category: String?
  package let retainUntil: String?
  package let deceased: Bool
  /// Nil for anyone but the compliance officer.
  package let protectionStatus: String?
  package let protectionFrom: [String]
  /// The record, JSON in UTF-8; empty after a purge.
  package let record: [UInt8]
  package let removedAt: String?
  package let changedAt: String
}

/// The look-ups of local records: each is logged in the transaction of its answer.
package enum LocalLookups {
  /// Lists local records, or finds one by its id.
  package static func list(
    _ kind: LocalKind,
    source: String?,
    id: String?,
    limit: Int,
    on ground: Ground,
    in session: borrowing Session
  ) throws(DatabaseError) -> [LocalLine] {
    let function: SQL = kind == .person ? "lookup.persons" : "lookup.moduses"
    let facts: SQL =
      kind == .person
      ? "category, deceased, protection_status, protection_from"
      : "null as category, false as deceased, null as protection_status, null::text[] as protection_from"
    let rows = try session.query(
      """
      select source, id, retain_until::text as retain_until, record, \(facts),
        to_char(removed_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as removed_at,
        to_char(changed_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as changed_at
      from \(function)(\(ground.purpose), \(ground.caseReference), \(source), \(id), \(limit))
      """
    )
    var lines: [LocalLine] = []
    for row in rows {
      lines.append(
        LocalLine(
          source: try row.string("source"),
          id: try row.string("id"),
          category: try row.stringIfPresent("category"),
          retainUntil: try row.stringIfPresent("retain_until"),
          deceased: try row.bool("deceased"),
          protectionStatus: try row.stringIfPresent("protection_status"),
          protectionFrom: try row.stringsIfPresent("protection_from") ?? [],
          record: try row.utf8IfPresent("record") ?? [],
          removedAt: try row.stringIfPresent("removed_at"),
          changedAt: try row.string("changed_at")
        )
      )
    }
    return lines
  }
}
