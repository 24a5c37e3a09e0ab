import Postgres
import TestSupport
import Testing

@Suite("The ranking of candidates", .database(.schema))
struct CandidatesTests {
  /// Gives persons keys, and counts some keys as common.
  private func fill(
    keys: [(key: Int64, persons: ClosedRange<Int64>, weight: Double)],
    common: [(key: Int64, records: Int)]
  ) async throws {
    let database = try await TestDatabase.connect()
    try await database.transaction { session throws(DatabaseError) in
      for (key, persons, weight) in keys {
        try session.execute(
          """
          insert into noticed.local_key (version, key, person, weight)
          select 1, \(key), n, \(weight) from generate_series(\(persons.lowerBound)::bigint, \(persons.upperBound)::bigint) as n
          """
        )
      }
      for (key, records) in common {
        try session.execute(
          "insert into noticed.common_key (version, kind, key, records) values (1, 'person', \(key), \(records))"
        )
      }
    }
  }

  /// The persons that one query with the keys brings, best first.
  private func ranked(
    _ keys: [Int64],
    weight: Double = 20,
    best: Int = 32,
    reach: Int
  ) async throws -> [Int64] {
    let database = try await TestDatabase.connect()
    return try await database.transaction { session throws(DatabaseError) in
      let rows = try session.query(
        """
        select record from lookup.ranked_persons(\(keys.map { _ in 0 })::integer[], \(keys),
          \(keys.map { _ in weight })::real[], 1::smallint, \(best), \(reach))
        """
      )
      var persons: [Int64] = []
      for row in rows { persons.append(try row.int64("record")) }
      return persons
    }
  }

  @Test("a key that would find more than is read is left out, and the rarer ones are read whole")
  func reach() async throws {
    try await fill(keys: [(1, 1...500, 6), (2, 600...605, 4)], common: [(1, 500)])
    #expect(try await ranked([1, 2], reach: 200) == [600, 601, 602, 603, 604, 605])
  }

  @Test("the rarest key is read even when it finds more than is read")
  func only() async throws {
    try await fill(keys: [(1, 1...500, 6)], common: [(1, 500)])
    #expect(try await ranked([1], best: 1000, reach: 200).count == 200)
  }

  @Test("who shares two keys stands before who shares one, and only the best come back")
  func order() async throws {
    try await fill(keys: [(1, 1...40, 6), (2, 40...41, 5)], common: [])
    #expect(try await ranked([1, 2], best: 3, reach: 2000) == [40, 1, 2])
  }

  @Test("weights are added up exactly, so that equal sums are equal in whatever order they came")
  func exact() async throws {
    // A sum of single precision would drop each of the ones.
    try await fill(
      keys: [(1, 1...2, 16_777_216), (2, 1...1, 1), (3, 1...1, 1), (4, 2...2, 2)],
      common: []
    )
    #expect(try await ranked([1, 2, 3, 4], weight: 16_777_216, reach: 2000) == [1, 2])
  }
}
