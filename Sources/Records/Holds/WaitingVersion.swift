import Lifecycle
import Notices
import Postgres

/// The version of a notice on which a person can decide, locked with everything that the decision can touch.
struct WaitingVersion {
  let notice: HeldNotice
  let held: Held
  let version: Identifier<HeldVersion>
  let document: String
  let fingerprint: [UInt8]
  let disposition: Disposition
  let isCurrent: Bool
  /// What the rules found in it that holds or restricts.
  let grounds: [HoldGround]

  /// Why there is none.
  enum Absence: Error {
    case notFound
    case notHeld
  }

  /// Reads and locks a notice with its newest version that is held, or, if asked for, with the current one that is
  /// restricted.
  static func lock(
    _ notice: Identifier<Notice>,
    orRestricted: Bool,
    in session: borrowing Session
  ) throws(DatabaseError) -> Result<WaitingVersion, Absence> {
    let held = try everything(about: notice, in: session)
    guard let found = held.notices.values.first(where: { $0.id.description == notice.description })
    else { return .failure(.notFound) }
    let also: SQL = orRestricted ? "or (v.is_current and v.disposition = 'restricted')" : ""
    let rows = try session.query(
      """
      select v.id::text as id, v.document::text as document, v.is_current, v.fingerprint,
        v.disposition::text as disposition, v.content
      from noticed.notice_version v
      join noticed.notice n on n.id = v.notice left join noticed.notice_version c on c.id = n.current_version
      where n.id = \(notice.description)::uuid and n.life <> 'cancelled' and n.purged_at is null
        and (\(HoldDecisions.isWaiting) \(also))
      order by v.disposition desc, v.sequence desc limit 1
      """
    )
    guard let row = rows.first else { return .failure(.notHeld) }
    let version: Identifier<HeldVersion> = try row.identifier("id")
    let document = try row.string("document")
    var waiting = found
    // Only the current version was read with its content.
    let content = try row.utf8IfPresent("content").flatMap(HeldReading.notice(from:))
    for index in waiting.versions.indices where waiting.versions[index].id == version {
      waiting.versions[index].document = content
    }
    let others = held.notices.values.filter { $0.id != waiting.id }
    return .success(
      WaitingVersion(
        notice: waiting,
        held: Held(
          notices: others + [waiting],
          tombstones: Array(held.tombstones.values),
          parked: Array(held.parked.values)
        ),
        version: version,
        document: document,
        fingerprint: try row.bytes("fingerprint"),
        disposition: try row.code("disposition"),
        isCurrent: try row.bool("is_current"),
        grounds: try grounds(of: document, in: session)
      )
    )
  }

  /// Everything held that a decision on a notice can touch, locked.
  static func everything(
    about notice: Identifier<Notice>,
    in session: borrowing Session
  ) throws(DatabaseError) -> Held {
    let rows = try session.query(
      "select reference from noticed.notice_reference where notice = \(notice.description)::uuid"
    )
    var keys: Set<ReferenceKey> = []
    for row in rows {
      if let key = ReferenceKey(text: try row.string(0)) { keys.insert(key) }
    }
    guard keys.isEmpty else { return try HeldReading.read(keys, in: session) }
    return Held(notices: try HeldReading.heldNotices([notice.description], in: session))
  }

  /// What the rules found in a document that holds or restricts what it made.
  static func grounds(
    of document: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> [HoldGround] {
    let rows = try session.query(
      """
      select f.rule, f.looked_at, f.severity::text as severity from noticed.finding f
      where f.document = \(document)::uuid and f.phase = 'intake' and f.severity in ('restrict', 'hold', 'reject')
      order by f.number
      """
    )
    var grounds: [HoldGround] = []
    for row in rows {
      let ground = HoldGround(
        rule: try row.string("rule"),
        values: try row.bytesIfPresent("looked_at"),
        disposition: try row.string("severity") == "restrict" ? .restricted : .held
      )
      if !grounds.contains(ground) { grounds.append(ground) }
    }
    return grounds
  }
}
