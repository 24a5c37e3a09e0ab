package import Notices
package import Postgres

/// A local record as an importer hands it over: read and prepared, and how it is keyed.
package struct ImportedRecord: Sendable {
  package let source: String
  package let id: String
  package let category: LocalCategory
  package let retainUntil: CivilDay?
  package let deceased: Bool
  package let protection: Protection?
  /// The record in the product's vocabulary, JSON in UTF-8.
  package let record: [UInt8]
  package let prepared: [UInt8]
  package let keys: KeyMaking

  package init(
    source: String,
    id: String,
    category: LocalCategory = .other,
    retainUntil: CivilDay? = nil,
    deceased: Bool = false,
    protection: Protection? = nil,
    record: [UInt8],
    prepared: [UInt8],
    keys: @escaping KeyMaking
  ) {
    self.source = source
    self.id = id
    self.category = category
    self.retainUntil = retainUntil
    self.deceased = deceased
    self.protection = protection
    self.record = record
    self.prepared = prepared
    self.keys = keys
  }
}

/// What became of a chunk of an import.
package struct ImportCount: Sendable, Hashable {
  package var new = 0
  package var changed = 0
  package var unchanged = 0

  package init() {}

  package static func += (left: inout ImportCount, right: ImportCount) {
    left.new += right.new
    left.changed += right.changed
    left.unchanged += right.unchanged
  }
}

/// Bulk import of local records: new ones by COPY straight into the tables, known ones compared and updated.
package enum LocalImport {
  /// Writes one chunk in the caller's transaction and returns the counts and the numbers of what is new or changed.
  ///
  /// The chunk's records must have distinct (source, id). A unique violation means that somebody else wrote one of them
  /// at the same time; the whole transaction is then repeated.
  package static func write(
    _ chunk: [ImportedRecord],
    of kind: LocalKind,
    keys: KeyVersions,
    in session: borrowing Session
  ) throws(DatabaseError) -> (count: ImportCount, touched: [Int64]) {
    var count = ImportCount()
    var known: [Int: Known] = [:]
    let rows = try session.query(
      """
      select x.n, t.number, t.record = x.record::jsonb and t.removed_at is null
        and t.prepared_version is not null and t.prepared = x.prepared \(sameFacts(kind)) as same
      from unnest(\(chunk.map(\.source)), \(chunk.map(\.id)), \(chunk.map { String(decoding: $0.record, as: UTF8.self) }),
        \(chunk.map(\.prepared)), \(chunk.map(\.category.rawValue)), \(chunk.map { $0.retainUntil?.description }),
        \(chunk.map(\.deceased)), \(chunk.map { $0.protection?.status?.rawValue }),
        \(chunk.map { ($0.protection?.from ?? []).map(\.code).joined(separator: ",") }))
        with ordinality as x (source, id, record, prepared, category, retain_until, deceased, protection_status, protection_from, n)
      join \(kind.table) t on t.source = x.source and t.id = x.id
      """
    )
    for row in rows {
      known[try row.int("n") - 1] = Known(
        number: try row.int64("number"),
        isSame: try row.boolIfPresent("same") ?? false
      )
    }
    let fresh = chunk.indices.filter { known[$0] == nil }
    let changed = chunk.indices.filter { known[$0]?.isSame == false }
    count.new = fresh.count
    count.changed = changed.count
    count.unchanged = chunk.count - fresh.count - changed.count
    var touched: [Int64] = []
    if !fresh.isEmpty {
      touched += try copy(fresh.map { chunk[$0] }, kind: kind, keys: keys, in: session)
    }
    if !changed.isEmpty {
      let numbers = changed.compactMap { known[$0]?.number }
      try update(
        changed.map { chunk[$0] },
        numbers: numbers,
        kind: kind,
        keys: keys,
        in: session
      )
      touched += numbers
    }
    return (count, touched)
  }

  private struct Known {
    let number: Int64
    let isSame: Bool
  }

  private static func sameFacts(_ kind: LocalKind) -> SQL {
    guard kind == .person else {
      return "and t.retain_until is not distinct from x.retain_until::date"
    }
    return """
      and t.category = x.category and t.deceased = x.deceased
      and t.retain_until is not distinct from x.retain_until::date
      and t.protection_status is not distinct from x.protection_status
      and array_to_string(t.protection_from, ',') = x.protection_from
      """
  }

  private static func copy(
    _ records: [ImportedRecord],
    kind: LocalKind,
    keys: KeyVersions,
    in session: borrowing Session
  ) throws(DatabaseError) -> [Int64] {
    let sequence = kind == .person ? "noticed.local_person" : "noticed.local_modus"
    let rows = try session.query(
      """
      select nextval(pg_get_serial_sequence(\(sequence), 'number')) as number
      from generate_series(1, \(records.count))
      """
    )
    var numbers: [Int64] = []
    numbers.reserveCapacity(records.count)
    for row in rows { numbers.append(try row.int64(0)) }
    let columns =
      kind == .person
      ? "number, source, id, category, retain_until, deceased, protection_status, protection_from, record, prepared, prepared_version"
      : "number, source, id, retain_until, record, prepared, prepared_version"
    try session.copyIn(
      "copy \(kind.table.text) (\(columns)) from stdin",
      rows: zip(numbers, records)
    ) {
      writer,
      row throws(DatabaseError) in
      let (number, record) = row
      writer.field(number)
      writer.field(record.source)
      writer.field(record.id)
      if kind == .person { writer.field(record.category.rawValue) }
      writer.field(record.retainUntil?.description)
      if kind == .person {
        writer.field(record.deceased)
        writer.field(record.protection?.status?.rawValue)
        writer.field((record.protection?.from ?? []).map(\.code))
      }
      writer.field(utf8: record.record)
      writer.field(record.prepared)
      writer.field(keys.newest)
    }
    try copyKeys(of: records, numbers: numbers, kind: kind, keys: keys, in: session)
    return numbers
  }

  /// Copies the keys of a chunk in the order of the index that they go into, so that neighbours share its pages.
  private static func copyKeys(
    of records: [ImportedRecord],
    numbers: [Int64],
    kind: LocalKind,
    keys: KeyVersions,
    in session: borrowing Session
  ) throws(DatabaseError) {
    for version in keys.written {
      var rows: [(key: RecordKey, number: Int64)] = []
      rows.reserveCapacity(records.count * 32)
      for (number, record) in zip(numbers, records) {
        for key in record.keys(version) { rows.append((key, number)) }
      }
      rows.sort { ($0.key.key, $0.number) < ($1.key.key, $1.number) }
      try session.copyIn(
        "copy \(kind.keyTable.text) (version, key, \(kind.column.text), weight) from stdin",
        rows: rows
      ) { writer, row throws(DatabaseError) in
        writer.field(version)
        writer.field(row.key.key)
        writer.field(row.number)
        writer.field(Double(row.key.weight))
      }
    }
  }

  private static func update(
    _ records: [ImportedRecord],
    numbers: [Int64],
    kind: LocalKind,
    keys: KeyVersions,
    in session: borrowing Session
  ) throws(DatabaseError) {
    let facts: SQL =
      kind == .person
      ? """
      , category = x.category, deceased = x.deceased, protection_status = x.protection_status,
        protection_from = coalesce(string_to_array(nullif(x.protection_from, ''), ','), '{}')
      """ : ""
    try session.execute(
      """
      update \(kind.table) t set record = x.record::jsonb, prepared = x.prepared, prepared_version = \(keys.newest),
        retain_until = x.retain_until::date, removed_at = null, trouble = '{}', changed_at = now() \(facts)
      from unnest(\(numbers), \(records.map { String(decoding: $0.record, as: UTF8.self) }), \(records.map(\.prepared)),
        \(records.map(\.category.rawValue)), \(records.map { $0.retainUntil?.description }), \(records.map(\.deceased)),
        \(records.map { $0.protection?.status?.rawValue }),
        \(records.map { ($0.protection?.from ?? []).map(\.code).joined(separator: ",") }))
        as x (number, record, prepared, category, retain_until, deceased, protection_status, protection_from)
      where t.number = x.number
      """
    )
    try session.execute("delete from \(kind.keyTable) where \(kind.column) = any(\(numbers))")
    try copyKeys(of: records, numbers: numbers, kind: kind, keys: keys, in: session)
  }

  /// Ends the records of a source that an import of the whole source did not bring, and asks for their hits to be closed.
  package static func removeMissing(
    from source: String,
    of kind: LocalKind,
    notIn ids: [String],
    in session: borrowing Session
  ) throws(DatabaseError) -> Int {
    try session.execute(
      """
      with gone as (
        update \(kind.table) t set removed_at = now(), changed_at = now()
        where t.source = \(source) and t.removed_at is null
          and not exists (select from unnest(\(ids)) as k (id) where k.id = t.id) returning number)
      insert into noticed.match_task (priority, \(kind.column)) select \(MatchTasks.recordPriority), number from gone
      """
    )
  }
}
