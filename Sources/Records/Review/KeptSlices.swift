package import Notices
package import Postgres

/// What should lie in the archive of a node, and what should no longer.
package enum KeptSlices {
  /// Some of the slices that documents of a node refer to, or all of them.
  ///
  /// So many are drawn as `sample` says, others every time, or all for nil; those of `always` are among them in any case.
  package static func expected(
    on node: Identifier<Node>,
    sample: Int?,
    always: [[UInt8]],
    in session: borrowing Session
  ) throws(DatabaseError) -> [[UInt8]] {
    let limit: SQL = sample.map { "order by random() limit \($0)" } ?? "order by 1"
    let rows = try session.query(
      """
      with kept as (
        select distinct d.slice_sha256 as sum from noticed.document d join noticed.drop p on p.id = d.drop
        where p.node = \(node.description)::uuid and p.settled_at is not null and d.slice_sha256 is not null
          and p.outcome <> 'rejected' and d.outcome <> 'rejected')
      (select sum from kept \(limit)) union select sum from kept where sum = any(\(always))
      """
    )
    var sums: [[UInt8]] = []
    for row in rows { sums.append(try row.bytes(0)) }
    return sums
  }

  /// The sums that a node's archive is to let go of, without those that a newer document refers to.
  package static func waiting(
    on node: Identifier<Node>,
    in session: borrowing Session
  ) throws(DatabaseError) -> [[UInt8]] {
    let rows = try session.query(
      """
      select t.sha256 from noticed.purge_task t where t.node = \(node.description)::uuid and t.done_at is null
        and not exists (select from noticed.document d where d.slice_sha256 = t.sha256) order by 1
      """
    )
    var sums: [[UInt8]] = []
    for row in rows { sums.append(try row.bytes(0)) }
    return sums
  }

  /// How many sums wait on each node.
  package static func waiting(
    in session: borrowing Session
  ) throws(DatabaseError) -> [(object: ReviewedObject, count: Int)] {
    let rows = try session.query(
      """
      select n.id::text as id, n.host || ':' || n.home as label, \(micros("min(t.asked_at)")) as since, count(*) as count
      from noticed.purge_task t join noticed.node n on n.id = t.node where t.done_at is null group by n.id order by n.id
      """
    )
    var found: [(object: ReviewedObject, count: Int)] = []
    for row in rows {
      let object = ReviewedObject(
        id: try row.string("id"),
        label: try row.string("label"),
        since: try row.momentIfPresent("since")
      )
      found.append((object, try row.int("count")))
    }
    return found
  }

  /// Notes that the sums are no longer in a node's archive.
  package static func removed(
    _ sums: [[UInt8]],
    on node: Identifier<Node>,
    in session: borrowing Session
  ) throws(DatabaseError) {
    try session.execute(
      """
      update noticed.purge_task set done_at = now()
      where node = \(node.description)::uuid and sha256 = any(\(sums)) and done_at is null
      """
    )
  }

  /// Asks again for what went and came back, because the same bytes were dropped once more; answers how many.
  static func askAgain(in session: borrowing Session) throws(DatabaseError) -> Int {
    try session.execute(
      """
      update noticed.purge_task t set done_at = null, asked_at = now()
      where t.done_at is not null
        and exists (select from noticed.drop p where p.sha256 = t.sha256 and p.node = t.node and p.recorded_at > t.done_at)
        and not exists (select from noticed.document d where d.slice_sha256 = t.sha256)
      """
    )
  }

  /// Asks again for erased bytes of a node that lie in its archive although they went; answers how many.
  package static func askAgain(
    for sums: [[UInt8]],
    on node: Identifier<Node>,
    in session: borrowing Session
  ) throws(DatabaseError) -> Int {
    guard !sums.isEmpty else { return 0 }
    return try session.execute(
      """
      update noticed.purge_task set done_at = null, asked_at = now()
      where node = \(node.description)::uuid and sha256 = any(\(sums)) and done_at is not null
      """
    )
  }

  /// Asks for the bytes of plain messages, and of what was set aside unkeyed, once they are 30 days old.
  static func askForWhatIsNoNotice(in session: borrowing Session) throws(DatabaseError) -> Int {
    let asked = try session.execute(
      """
      with gone as (
        select p.id as drop, p.sha256 as sum from noticed.drop p
        where p.outcome = 'ignored' and p.whole_kept and p.recorded_at < now() - interval '30 days'
        union select d.drop, d.slice_sha256 from noticed.document d where \(wasSetAside)),
      places as (
        select p.node, g.sum from gone g join noticed.drop p on p.id = g.drop
        union select p.node, g.sum from gone g join noticed.drop p on p.duplicate_of = g.drop)
      insert into noticed.purge_task (node, sha256) select node, sum from places where sum is not null
      on conflict (node, sha256) do update set asked_at = now(), done_at = null
      """
    )
    _ = try session.pipeline([
      """
      update noticed.drop p set whole_kept = false, name = null, name_readable = null
      where p.outcome = 'ignored' and p.whole_kept and p.recorded_at < now() - interval '30 days'
      """,
      "update noticed.document d set slice_sha256 = null where \(wasSetAside)",
    ])
    return asked
  }

  private static let wasSetAside: SQL = """
    d.outcome = 'rejected' and d.slice_sha256 is not null and d.reasons @> '[{"code": "set-aside"}]'
      and d.recorded_at < now() - interval '30 days'
    """

  /// Asks every node that has them to let go of the bytes of notices that are being purged; answers how many.
  ///
  /// A slice stays while a document of another notice refers to it. A file that held several notices goes whole, because
  /// the others have slices of their own.
  static func ask(
    for notices: [String],
    and others: [String],
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> Int {
    try ask(
      for: session.query(
        """
        select d.id::text as id, d.drop::text as drop from noticed.document d
        where d.id = any(\(others)::uuid[]) or d.notice = any(\(notices)::uuid[]) and not exists (
          select from noticed.notice_act a join noticed.notice n on n.id = a.notice
          where a.document = d.id and n.purged_at is null and n.id <> all(\(notices)::uuid[]))
        """
      ),
      by: actor,
      in: session
    )
  }

  /// Asks for the bytes of what a tombstone stopped, what only left one, and what reached a purged notice, before a moment.
  static func askForWhatWasStopped(
    before moment: Instant,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> Int {
    try ask(
      for: session.query(
        """
        select d.id::text as id, d.drop::text as drop from noticed.document d
        where d.slice_sha256 is not null and d.recorded_at < \(moment.description)::timestamptz and (d.outcome = 'stopped'
          or (d.outcome = 'applied' and d.notice is null) or d.notice in (select id from noticed.notice where purged_at < \(moment.description)::timestamptz))
        """
      ),
      by: actor,
      in: session
    )
  }

  /// Asks for the bytes of documents, by their ids and drops, and empties what was said of them.
  private static func ask(
    for gone: Rows,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> Int {
    guard !gone.isEmpty else { return 0 }
    var documents: [String] = []
    var drops: Set<String> = []
    for row in gone {
      documents.append(try row.string("id"))
      drops.insert(try row.string("drop"))
    }
    let holders = drops.sorted()
    let asked = try session.execute(
      """
      with gone as (
        select d.drop, d.slice_sha256 as sum from noticed.document d
        where d.id = any(\(documents)::uuid[]) and d.slice_sha256 is not null),
      sums as (
        select drop, sum from gone
        union select p.id, p.sha256 from noticed.drop p
          where p.id = any(\(holders)::uuid[]) and p.whole_kept and p.sha256 is not null),
      free as (
        select drop, sum from sums where not exists (
          select from noticed.document d where d.slice_sha256 = sums.sum and d.id <> all(\(documents)::uuid[]))),
      places as (
        select p.node, f.sum from free f join noticed.drop p on p.id = f.drop
        union select p.node, f.sum from free f join noticed.drop p on p.duplicate_of = f.drop)
      insert into noticed.purge_task (node, sha256) select node, sum from places
      on conflict (node, sha256) do update set asked_at = now(), done_at = null
      """
    )
    try noteOrdered(documents, by: actor, in: session)
    // What names the bytes, or was said of them, goes with them.
    _ = try session.pipeline([
      """
      update noticed.document d set slice_sha256 = null, reference = null, reasons = \(silenced("d.reasons"))
      where d.id = any(\(documents)::uuid[])
      """,
      "update noticed.notice_act set content = null where document = any(\(documents)::uuid[])",
      """
      update noticed.finding set message = null, operator_message = null, place = null, looked_at = null
      where document = any(\(documents)::uuid[])
      """,
      """
      update noticed.drop p set whole_kept = false, reasons = \(silenced("p.reasons"))
      where p.id = any(\(holders)::uuid[])
      """,
      """
      update noticed.drop p set name = null, name_readable = null
      where p.id = any(\(holders)::uuid[]) or p.duplicate_of = any(\(holders)::uuid[])
      """,
    ])
    return asked
  }

  /// Writes down which bytes were ordered away, so that it can be shown later that they went.
  private static func noteOrdered(
    _ documents: [String],
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) {
    let rows = try session.query(
      """
      select d.id::text as id, encode(d.slice_sha256, 'hex') as sum from noticed.document d
      where d.id = any(\(documents)::uuid[]) and d.slice_sha256 is not null order by d.id
      """
    )
    var events: [CustodyEvent] = []
    for row in rows {
      let detail = #"{"sha256":"\#(try row.string("sum"))"}"#
      events.append(
        CustodyEvent("slice-ordered-away", "document", try row.string("id"), detail: detail)
      )
    }
    try Custody.record(events, by: actor, in: session)
  }

  /// Reasons of which the code and the place are left.
  static func silenced(_ column: SQL) -> SQL {
    """
    coalesce((select jsonb_agg(r || '{"text":""}') from jsonb_array_elements(\(column)) r), '[]')
    """
  }
}
