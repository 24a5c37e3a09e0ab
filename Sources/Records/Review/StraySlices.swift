package import Notices
package import Postgres

/// Bytes in an archive that no record names.
package struct StraySlice: Sendable, Hashable {
  package let sum: [UInt8]
  package let hex: String
  /// Whether they are of something that was erased, and came back.
  package let wasErased: Bool
}

extension KeptSlices {
  /// Those of the sums of a node's archive that nothing refers to and nothing orders away.
  package static func strays(
    among sums: [[UInt8]],
    on node: Identifier<Node>,
    in session: borrowing Session
  ) throws(DatabaseError) -> [StraySlice] {
    guard !sums.isEmpty else { return [] }
    let rows = try session.query(
      """
      select x.sum, encode(x.sum, 'hex') as hex, exists (select from noticed.purge_task t
          where t.sha256 = x.sum and t.node = \(node.description)::uuid) as erased
      from unnest(\(sums)) as x (sum)
      where not exists (select from noticed.document d where d.slice_sha256 = x.sum)
        and not exists (select from noticed.drop p where p.sha256 = x.sum and (p.whole_kept or p.settled_at is null))
        and not exists (select from noticed.purge_task t where t.sha256 = x.sum
          and t.node = \(node.description)::uuid and t.done_at is null)
      order by 2
      """
    )
    var strays: [StraySlice] = []
    for row in rows {
      strays.append(
        StraySlice(
          sum: try row.bytes("sum"),
          hex: try row.string("hex"),
          wasErased: try row.bool("erased")
        )
      )
    }
    return strays
  }

  /// Whether a drop `p` was rejected before a moment and something of it is still kept.
  static func isKeptRejected(before moment: Instant) -> SQL {
    """
    p.outcome = 'rejected' and p.name is not null and p.recorded_at < \(moment.description)::timestamptz
    """
  }

  /// Asks for files that were rejected before a moment, and empties what was said of them; answers how many.
  ///
  /// The bytes stay while the same ones were rejected again since, or a record refers to them.
  package static func askForWhatWasRejected(
    before moment: Instant,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> Int {
    let rows = try session.query(
      """
      select p.id::text as id from noticed.drop p where \(isKeptRejected(before: moment)) order by p.id for update
      """
    )
    var drops: [String] = []
    for row in rows { drops.append(try row.string("id")) }
    guard !drops.isEmpty else { return 0 }
    let asked = try session.execute(
      """
      insert into noticed.purge_task (node, sha256)
      select distinct p.node, p.sha256 from noticed.drop p
      where p.id = any(\(drops)::uuid[]) and p.sha256 is not null
        and not exists (select from noticed.drop o where o.sha256 = p.sha256 and o.name is not null
          and o.id <> all(\(drops)::uuid[]))
        and not exists (select from noticed.document d where d.slice_sha256 = p.sha256
          and d.drop <> all(\(drops)::uuid[]))
      on conflict (node, sha256) do update set asked_at = now(), done_at = null
      """
    )
    _ = try session.pipeline([
      """
      update noticed.finding set message = null, operator_message = null, place = null
      where document in (select id from noticed.document where drop = any(\(drops)::uuid[]))
      """,
      """
      update noticed.document d set slice_sha256 = null, reasons = \(silenced("d.reasons"))
      where d.drop = any(\(drops)::uuid[])
      """,
      """
      update noticed.drop p set name = null, name_readable = null, whole_kept = false,
        reasons = \(silenced("p.reasons"))
      where p.id = any(\(drops)::uuid[])
      """,
    ])
    try Custody.record(
      drops.map {
        CustodyEvent("rejected-file-purged", "drop", $0, detail: #"{"because":"retention"}"#)
      },
      by: actor,
      in: session
    )
    return asked
  }
}
