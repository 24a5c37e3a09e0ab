package import Postgres

/// A set of keys that is made beside the one in force, and the flip to it.
package enum KeyRebuild {
  /// What became of a flip.
  package enum Flip: String, Sendable {
    /// The version that was made is in force, and the other is gone.
    case flipped
    /// No version is made.
    case nothing
    /// A record lacks keys.
    case unfinished
    /// Somebody asked or wrote by keys for too long; to be tried again.
    case busy
  }

  /// How far a rebuild is.
  package struct Progress: Sendable, Hashable {
    package let inForce: Int
    /// The version that is made; nil when none is.
    package let inMaking: Int?
    /// How many records and subjects lack keys of the newest version, or are prepared in another form.
    package let lacking: Int
    /// How many there are; 0 when no version is made.
    package let held: Int
  }

  /// Reads how far it is, for a program that writes these forms; any role may ask.
  package static func progress(
    personForm: Int,
    modusForm: Int,
    in session: borrowing Session
  ) throws(DatabaseError) -> Progress {
    let row = try session.query(
      """
      select in_force, in_making, lacking, held
      from noticed.key_progress(\(personForm)::smallint, \(modusForm)::smallint)
      """
    ).only()
    return Progress(
      inForce: try row.int("in_force"),
      inMaking: try row.intIfPresent("in_making"),
      lacking: try row.int("lacking"),
      held: try row.int("held")
    )
  }

  /// Puts the version that is made in force when nothing lacks its keys, and has everything in force matched once more by it.
  ///
  /// The first statement of its transaction, which holds no lock yet that somebody may wait for who holds the versions.
  package static func flip(
    personForm: Int,
    modusForm: Int,
    in session: borrowing Session
  ) throws(DatabaseError) -> Flip {
    let word = try session.query(
      "select noticed.flip_keys(\(personForm)::smallint, \(modusForm)::smallint) as word"
    ).only().string("word")
    let flip = Flip(rawValue: word) ?? .busy
    if flip == .flipped {
      try MatchTasks.announceSweepUnlessOneWaits(called: "keyed anew", in: session)
    }
    return flip
  }

  /// Whether the common keys of a version were counted.
  package static func isCounted(
    _ version: Int,
    in session: borrowing Session
  ) throws(DatabaseError) -> Bool {
    try session.query(
      "select exists (select from noticed.common_key where version = \(version)::smallint) as it"
    ).only().bool("it")
  }

  /// Takes the next local records that lack only keys of the version in making, locked so that nobody else keys them.
  package static func unkeyed(
    _ kind: LocalKind,
    form: Int,
    keys: KeyVersions,
    atMost count: Int,
    in session: borrowing Session
  ) throws(DatabaseError) -> [(number: Int64, prepared: [UInt8])] {
    guard keys.inMaking != nil else { return [] }
    let rows = try session.query(
      """
      select number, prepared from \(kind.table)
      where prepared_form = \(form)::smallint and prepared_version = \(keys.inForce)::smallint
        and removed_at is null and record is not null
      limit \(count) for update skip locked
      """
    )
    var records: [(number: Int64, prepared: [UInt8])] = []
    records.reserveCapacity(rows.count)
    for row in rows { records.append((try row.int64(0), try row.bytes(1))) }
    return records
  }

  /// Has records prepared again from what they say, because their prepared forms do not read.
  package static func distrust(
    _ numbers: [Int64],
    of kind: LocalKind,
    in session: borrowing Session
  ) throws(DatabaseError) {
    guard !numbers.isEmpty else { return }
    try session.execute(
      "update \(kind.table) set prepared_version = 0 where number = any(\(numbers))"
    )
  }

  /// Adds the keys of the version in making to records, beside those that they have.
  package static func add(
    _ records: [(number: Int64, keys: [RecordKey])],
    of kind: LocalKind,
    version: Int,
    in session: borrowing Session
  ) throws(DatabaseError) {
    guard !records.isEmpty else { return }
    let numbers = records.map(\.number)
    _ = try session.pipeline([
      "update \(kind.table) set prepared_version = \(version) where number = any(\(numbers))",
      """
      delete from \(kind.keyTable) where version = \(version)::smallint and \(kind.column) = any(\(numbers))
      """,
      LocalRecords.insertion(
        of: records.map { (owner: $0.number, version: version, keys: $0.keys) },
        kind: kind
      ),
    ])
  }
}
