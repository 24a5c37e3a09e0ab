import JSON
import Lifecycle
package import Notices
package import Postgres

/// An act that must outlive the database, as a line of the home's ledger.
package struct LedgerLine: Sendable, Hashable {
  package let id: String
  /// One JSON object: id, moment, act and body.
  package let text: [UInt8]
}

/// A release that a person gave to a version, known by the version's content.
package struct LedgerRelease: Sendable, Hashable {
  package let notice: Identifier<Notice>
  /// What it lets the notice be; nil when the notice was rejected.
  package let disposition: Disposition?
  package let reason: String
  package let by: String
  /// Who proposed it; nil when one person decided.
  package let proposedBy: String?
  package let isDuty: Bool
  package let until: Instant?
}

/// The acts that also go into a file of the home, and from there into a database restored from a back-up.
package enum Ledger {
  /// The name of the file of this database.
  package static func name(in session: borrowing Session) throws(DatabaseError) -> String {
    try session.query(
      "select convert_from(value, 'UTF8') from noticed.setting where name = 'ledger'"
    ).only().string(0) + ".acts"
  }

  /// The acts that are not in the file yet, the first first.
  package static func waiting(
    atMost count: Int,
    in session: borrowing Session
  ) throws(DatabaseError) -> [LedgerLine] {
    let rows = try session.query(
      """
      select id::text as id, jsonb_build_object('id', id, 'at', at, 'act', act, 'body', body)::text as line
      from noticed.ledger_entry where written_at is null order by number limit \(count)
      """
    )
    var lines: [LedgerLine] = []
    for row in rows {
      lines.append(LedgerLine(id: try row.string("id"), text: try row.utf8("line")))
    }
    return lines
  }

  /// Notes that acts are in the file.
  package static func written(
    _ lines: [LedgerLine],
    in session: borrowing Session
  ) throws(DatabaseError) {
    try session.execute(
      "update noticed.ledger_entry set written_at = now() where id = any(\(lines.map(\.id))::uuid[])"
    )
  }

  /// Whether the database was restored and what happened since is not replayed yet.
  package static func isRestored(in session: borrowing Session) throws(DatabaseError) -> Bool {
    try session.query("select noticed.is_restored() as it").only().bool("it")
  }

  /// Whether the database lacks one of the acts, as one restored from an older back-up does.
  package static func lacks(
    _ lines: [[UInt8]],
    in session: borrowing Session
  ) throws(DatabaseError) -> Bool {
    let texts = lines.map { String(decoding: $0, as: UTF8.self) }
    return try session.query(
      """
      select exists (select from unnest(\(texts)) as l
        where not exists (select from noticed.ledger_entry e where e.id = (l::jsonb ->> 'id')::uuid)) as it
      """
    ).only().bool("it")
  }

  /// Puts the brake on: nothing is matched and nobody but the compliance officer is answered until it is lifted.
  package static func brake(in session: borrowing Session) throws(DatabaseError) {
    try session.execute(
      """
      insert into noticed.setting (name, value) values ('restored', convert_to(now()::text, 'UTF8'))
      on conflict (name) do nothing
      """
    )
  }

  /// Lifts the brake, once everything is replayed.
  package static func lift(by actor: String, in session: borrowing Session) throws(DatabaseError) {
    let gone = try session.execute("delete from noticed.setting where name = 'restored'")
    guard gone > 0 else { return }
    try Custody.record(
      [CustodyEvent("restore-replayed", "database", try name(in: session))],
      by: actor,
      in: session
    )
  }

  /// Does again what the lines say was done: tombstones, take-aways, purges; what was done already is left alone.
  package static func replay(
    _ lines: [[UInt8]],
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) {
    guard !lines.isEmpty else { return }
    let texts = lines.map { String(decoding: $0, as: UTF8.self) }
    _ = try session.query("select set_config('noticed.replaying', 'on', true)")
    let source: SQL =
      "(select l::jsonb as line, n from unnest(\(texts)) with ordinality as x (l, n)) x"
    _ = try session.pipeline([
      """
      insert into noticed.ledger_entry (id, at, act, body, written_at)
      select (line ->> 'id')::uuid, (line ->> 'at')::timestamptz, line ->> 'act', line -> 'body', now() from \(source)
      on conflict (id) do nothing
      """,
      """
      insert into noticed.tombstone (id, stops_through, ground, kinds, issuer, notice, fingerprint, at)
      select distinct on (b.id) b.id, b.stops_through, b.ground, b.kinds, b.issuer,
        (select n.id from noticed.notice n where n.id = b.notice), decode(b.fingerprint, 'hex'),
        (line ->> 'at')::timestamptz
      from \(source), jsonb_to_record(line -> 'body') as b (id uuid, stops_through date, ground text, kinds text[],
        issuer text, notice uuid, fingerprint text)
      where line ->> 'act' = 'tombstone' on conflict (id) do nothing
      """,
      """
      insert into noticed.tombstone_reference (hash, kind, tombstone)
      select decode(r ->> 'hash', 'hex'), r ->> 'kind', (line -> 'body' ->> 'id')::uuid
      from \(source), jsonb_array_elements(line -> 'body' -> 'references') as r
      where line ->> 'act' = 'tombstone' on conflict do nothing
      """,
    ])
    let taken = try takeAway(source, in: session)
    for why in [HitClosure.cancelled, .suspended, .blocked] {
      let notices = taken.filter { $0.life == why.rawValue }.map(\.notice)
      try ReviewActs.removeKeys(of: notices, in: session)
      _ = try ReviewActs.closeHits(of: notices, because: why, by: actor, in: session)
    }
    try purgeAgain(source, by: actor, in: session)
  }

  /// Takes away again what the last act on each notice took away.
  private static func takeAway(
    _ source: SQL,
    in session: borrowing Session
  ) throws(DatabaseError) -> [(notice: String, life: String)] {
    let rows = try session.query(
      """
      update noticed.notice n set life = b.life::noticed.life, cancelled_on = coalesce(b.cancelled_on, n.cancelled_on),
        suspended_until = coalesce(b.suspended_until, n.suspended_until),
        blocked_on = coalesce(b.blocked_on, n.blocked_on), ended_at = coalesce(b.ended_at, n.ended_at), changed_at = now()
      from (select distinct on (b.notice) b.* from \(source), jsonb_to_record(line -> 'body') as b (notice uuid, life text,
          cancelled_on date, suspended_until date, blocked_on date, ended_at timestamptz)
        where line ->> 'act' = 'taken' order by b.notice, n desc) b
      where n.id = b.notice and n.life <> 'cancelled' and n.life::text <> b.life
      returning n.id::text as notice, n.life::text as life
      """
    )
    var taken: [(notice: String, life: String)] = []
    for row in rows { taken.append((try row.string("notice"), try row.string("life"))) }
    return taken
  }

  private static func purgeAgain(
    _ source: SQL,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) {
    let rows = try session.query(
      """
      select n.id::text as notice from noticed.notice n where n.purged_at is null
        and n.id in (select (line -> 'body' ->> 'notice')::uuid from \(source) where line ->> 'act' = 'purge')
        and not exists (select from noticed.notice_version v where v.notice = n.id and v.content is not null
          and v.received_at > (select max((line -> 'body' ->> 'purged_at')::timestamptz) from \(source)
            where line ->> 'act' = 'purge' and (line -> 'body' ->> 'notice')::uuid = n.id))
      order by n.id for update
      """
    )
    var notices: [String] = []
    for row in rows { notices.append(try row.string("notice")) }
    guard !notices.isEmpty else { return }
    try ReviewActs.removeKeys(of: notices, in: session)
    _ = try ReviewActs.empty(notices, by: actor, in: session)
    try Custody.record(
      notices.map {
        CustodyEvent("notice-purged", "notice", $0, detail: #"{"because":"restored"}"#)
      },
      by: actor,
      in: session
    )
    try ReviewActs.forgetNames(in: session)
  }

  /// Which of the sums the database knows, as a file or as a notice's own bytes.
  package static func known(
    _ sums: [[UInt8]],
    in session: borrowing Session
  ) throws(DatabaseError) -> Set<[UInt8]> {
    let rows = try session.query(
      """
      select p.sha256 from noticed.drop p where p.sha256 = any(\(sums))
      union select d.slice_sha256 from noticed.document d where d.slice_sha256 = any(\(sums))
      union select t.sha256 from noticed.purge_task t where t.sha256 = any(\(sums))
      """
    )
    var known: Set<[UInt8]> = []
    for row in rows { known.insert(try row.bytes(0)) }
    return known
  }
}
