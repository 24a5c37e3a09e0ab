package import Postgres

/// A frozen count of how common name parts are in the held population.
package struct StoredRarity: Sendable {
  package let number: Int64
  package let population: Int
  /// As the matching engine encodes it.
  package let content: [UInt8]
}

/// The rarity snapshots: numbered, frozen, replaced as a whole.
package enum RaritySnapshots {
  /// Reads the number of the snapshot in use, without its content; nil when none was made yet.
  package static func currentNumber(
    in session: borrowing Session
  ) throws(DatabaseError) -> Int64? {
    try session.query("select number from noticed.rarity_snapshot where is_current").first?
      .int64("number")
  }

  /// Reads the snapshot in use; nil when none was made yet.
  package static func current(
    in session: borrowing Session
  ) throws(DatabaseError) -> StoredRarity? {
    try read(
      session.query(
        "select number, population, content from noticed.rarity_snapshot where is_current"
      )
    )
  }

  /// Reads one snapshot, as a hit names it.
  package static func numbered(
    _ number: Int64,
    in session: borrowing Session
  ) throws(DatabaseError) -> StoredRarity? {
    try read(
      session.query(
        "select number, population, content from noticed.rarity_snapshot where number = \(number)"
      )
    )
  }

  private static func read(_ rows: Rows) throws(DatabaseError) -> StoredRarity? {
    guard let row = rows.first else { return nil }
    return StoredRarity(
      number: try row.int64("number"),
      population: try row.int("population"),
      content: try row.bytes("content")
    )
  }

  /// The sweep that follows a count; no import may be called so.
  private static let sweep = "counted again"

  /// Keeps a new snapshot and makes it the one in use; its number is returned.
  ///
  /// What is in force is matched once more by it, so that no hit depends on whether its notice came before or after the
  /// count. The last of its transaction, because an import may wait for the sweep that is announced.
  package static func keep(
    population: Int,
    content: [UInt8],
    in session: borrowing Session
  ) throws(DatabaseError) -> Int64 {
    // Readers and hits go on; of two that count at once, one comes after the other.
    try session.execute("lock table noticed.rarity_snapshot in share row exclusive mode")
    try session.execute("update noticed.rarity_snapshot set is_current = false where is_current")
    try MatchTasks.announceSweepUnlessOneWaits(called: sweep, in: session)
    return try session.query(
      """
      insert into noticed.rarity_snapshot (population, content, is_current)
      values (\(population), \(content), true) returning number
      """
    ).only().int64("number")
  }

  /// Takes the session lock that says “the records are counted”; false when another process holds it.
  package static func lock(_ session: borrowing Session) throws(DatabaseError) -> Bool {
    try session.query("select pg_try_advisory_lock(hashtextextended(\(lockName), 0)) as taken")
      .only().bool("taken")
  }

  /// Lets the lock go.
  package static func unlock(_ session: borrowing Session) throws(DatabaseError) {
    _ = try session.query("select pg_advisory_unlock(hashtextextended(\(lockName), 0))")
  }

  private static let lockName = "noticed.rarity"

  /// Counts anew which keys of a version very many records share, so that a query reads the telling ones first.
  package static func countCommonKeys(
    of version: Int,
    in session: borrowing Session
  ) throws(DatabaseError) {
    // One look at every key there is: longer than a daemon's statement may last when records are many.
    try session.execute("set local statement_timeout = 0")
    try session.execute("delete from noticed.common_key where version = \(version)::smallint")
    try session.execute(
      """
      insert into noticed.common_key (version, kind, key, records)
      select version, 'person', key, count(*) from noticed.local_key where version = \(version)::smallint
        group by version, key having count(*) >= \(commonFrom)
      union all
      select version, 'modus', key, count(*) from noticed.local_modus_key where version = \(version)::smallint
        group by version, key having count(*) >= \(commonFrom)
      union all
      select version, 'subject', key, count(*) from noticed.notice_key where version = \(version)::smallint
        group by version, key having count(*) >= \(commonFrom)
      """
    )
  }

  /// From how many records on a shared key is counted as common.
  private static let commonFrom = 32

  /// Visits the prepared forms of every local record that is kept, in pages, for the counting job.
  package static func preparedForms(
    of kind: LocalKind,
    after number: Int64,
    atMost count: Int,
    in session: borrowing Session
  ) throws(DatabaseError) -> [(number: Int64, prepared: [UInt8])] {
    let rows = try session.query(
      """
      select number, prepared from \(kind.table)
      where number > \(number) and removed_at is null and prepared is not null order by number limit \(count)
      """
    )
    var forms: [(number: Int64, prepared: [UInt8])] = []
    for row in rows { forms.append((try row.int64("number"), try row.bytes("prepared"))) }
    return forms
  }

  /// Whether an import is at work, which counts at its end.
  package static func awaitsImport(in session: borrowing Session) throws(DatabaseError) -> Bool {
    try session.query(
      "select exists (select from noticed.match_task where sweep is not null and not_before > now()) as it"
    ).only().bool("it")
  }

  /// Counts the local persons and methods that are kept, and how many persons the snapshot in use was made from.
  package static func drift(
    in session: borrowing Session
  ) throws(DatabaseError) -> (population: Int, methods: Int, counted: Int) {
    let row = try session.query(
      """
      select (select count(*) from noticed.local_person where removed_at is null) as population,
        (select count(*) from noticed.local_modus where removed_at is null) as methods,
        coalesce((select population from noticed.rarity_snapshot where is_current), 0) as counted
      """
    ).only()
    return (try row.int("population"), try row.int("methods"), try row.int("counted"))
  }
}
