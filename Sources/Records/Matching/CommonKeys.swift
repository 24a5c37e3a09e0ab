package import Postgres

/// Which keys very many local persons share, as they were counted together with the rarity of names.
package struct CommonKeys: Sendable {
  private struct Count {
    let records: Int32
    /// The most bits that sharing the key can say, because so many share it; nil when the persons were not counted.
    let most: Float?
  }

  private let counts: [Int64: Count]

  /// None counted yet.
  package init() { counts = [:] }

  private init(_ counts: [Int64: Count]) { self.counts = counts }

  /// Reads the last count for keys of one version.
  package static func ofPersons(
    keyVersion: Int,
    in session: borrowing Session
  ) throws(DatabaseError) -> CommonKeys {
    let rows = try session.query(
      """
      select c.key, c.records, case when s.population > 0 then
        greatest(0, ln(s.population::double precision / c.records) / ln(2::double precision))::real end as most
      from noticed.common_key c left join noticed.rarity_snapshot s on s.is_current
      where c.version = \(keyVersion)::smallint and c.kind = 'person'
      """
    )
    var counts: [Int64: Count] = [:]
    counts.reserveCapacity(rows.count)
    for row in rows {
      counts[try row.int64(0)] = Count(
        records: Int32(clamping: try row.int(1)),
        most: try row.doubleIfPresent(2).map { Float($0) }
      )
    }
    return CommonKeys(counts)
  }

  /// A key that was not counted as common is expected to find so many.
  private static let few: Int32 = 8

  /// Which keys of a query are read, the rarest first; a common one says no more than how few share it.
  ///
  /// They are read as long as what they are expected to find stays within `reach`, and the rarest in any case.
  /// `lookup.asked_keys` says the same for screenings, whose role may not read the count.
  func asked(_ keys: [RecordKey], reach: Int) -> [RecordKey] {
    let ordered = keys.map {
      (key: $0, count: counts[$0.key] ?? Count(records: Self.few, most: nil))
    }
    .sorted {
      if $0.count.records != $1.count.records { return $0.count.records < $1.count.records }
      let (one, other) = ($0.key.weight + $0.key.other, $1.key.weight + $1.key.other)
      return one == other ? $0.key.key < $1.key.key : one > other
    }
    var asked: [RecordKey] = []
    asked.reserveCapacity(ordered.count)
    var reached = 0
    for (key, count) in ordered {
      reached += Int(count.records)
      guard reached <= reach || asked.isEmpty else { break }
      guard let most = count.most else {
        asked.append(key)
        continue
      }
      let other = min(key.other, most)
      asked.append(RecordKey(key: key.key, weight: min(key.weight, most - other), other: other))
    }
    return asked
  }
}
