import Notices
package import Postgres

/// A key of a prepared record: a stable hash and how much it tells, in bits.
package struct RecordKey: Sendable, Hashable {
  package let key: Int64
  /// Of a key that is asked: what it says of names, or of a method.
  ///
  /// Of one that is kept of a person: what its reading costs; of a method: what it says without any count.
  package let weight: Float
  /// Of a key that is asked: what it says of anything else.
  package let other: Float

  package init(key: Int64, weight: Float, other: Float = 0) {
    self.key = key
    self.weight = weight
    self.other = other
  }
}

/// The two kinds of local record, which are kept alike.
package enum LocalKind: String, Sendable, Hashable {
  case person
  case modus

  var table: SQL { self == .person ? "noticed.local_person" : "noticed.local_modus" }
  var keyTable: SQL { self == .person ? "noticed.local_key" : "noticed.local_modus_key" }
  var column: SQL { self == .person ? "person" : "modus" }
}

/// A local record that is to be prepared: a feeder wrote it, or another version of the program prepared it.
package struct UnpreparedRecord: Sendable {
  package let number: Int64
  /// The record in the product's vocabulary, JSON in UTF-8.
  package let record: [UInt8]
}

/// A local record with its prepared form, and how it is keyed.
package struct PreparedRecord: Sendable {
  package let number: Int64
  package let prepared: [UInt8]
  package let keys: KeyMaking
  /// What of the record could not be read, as paths and codes.
  package let trouble: [String]

  package init(
    number: Int64,
    prepared: [UInt8],
    trouble: [String],
    keys: @escaping KeyMaking
  ) {
    self.number = number
    self.prepared = prepared
    self.keys = keys
    self.trouble = trouble
  }
}

/// The preparation of what feeders wrote.
package enum LocalRecords {
  /// Takes the next records without a prepared form, locked so that nobody else prepares them.
  package static func unprepared(
    _ kind: LocalKind,
    atMost count: Int,
    in session: borrowing Session
  ) throws(DatabaseError) -> [UnpreparedRecord] {
    let rows = try session.query(
      """
      select number, record from \(kind.table)
      where prepared_version is null and removed_at is null and record is not null
      order by number limit \(count) for update skip locked
      """
    )
    return try unprepared(rows)
  }

  static func unprepared(_ rows: Rows) throws(DatabaseError) -> [UnpreparedRecord] {
    var records: [UnpreparedRecord] = []
    records.reserveCapacity(rows.count)
    for row in rows {
      records.append(
        UnpreparedRecord(number: try row.int64("number"), record: try row.utf8("record"))
      )
    }
    return records
  }

  /// Writes prepared forms and keys, and asks for the records to be matched unless a sweep does it, all in the caller's
  /// transaction: the keys are committed before the task can be taken.
  package static func keep(
    _ records: [PreparedRecord],
    of kind: LocalKind,
    keys: KeyVersions,
    asksForMatching: Bool = true,
    in session: borrowing Session
  ) throws(DatabaseError) {
    guard !records.isEmpty else { return }
    let numbers = records.map(\.number)
    var statements: [SQL] = [
      """
      update \(kind.table) t set prepared = x.prepared, prepared_version = \(keys.newest),
        trouble = coalesce(string_to_array(nullif(x.trouble, ''), E'\\n'), '{}')
      from unnest(\(numbers), \(records.map(\.prepared)), \(records.map { $0.trouble.joined(separator: "\n") }))
        as x (number, prepared, trouble)
      where t.number = x.number
      """,
      "delete from \(kind.keyTable) where \(kind.column) = any(\(numbers))",
      insertion(
        of: records.flatMap { record in
          keys.written.map { (owner: record.number, version: $0, keys: record.keys($0)) }
        },
        kind: kind
      ),
    ]
    if asksForMatching {
      statements.append(
        "insert into noticed.match_task (priority, \(kind.column)) select \(MatchTasks.recordPriority), n from unnest(\(numbers)) as n"
      )
    }
    _ = try session.pipeline(statements)
  }

  static func insertion(
    of records: [(owner: Int64, version: Int, keys: [RecordKey])],
    kind: LocalKind
  ) -> SQL {
    var versions: [Int] = []
    var owners: [Int64] = []
    var keys: [Int64] = []
    var weights: [Double] = []
    for record in records {
      for key in record.keys {
        versions.append(record.version)
        owners.append(record.owner)
        keys.append(key.key)
        weights.append(Double(key.weight))
      }
    }
    return """
      insert into \(kind.keyTable) (version, key, \(kind.column), weight)
      select x.version, x.key, x.owner, x.weight
      from unnest(\(versions), \(keys), \(owners), \(weights)) as x (version, key, owner, weight)
      """
  }
}
