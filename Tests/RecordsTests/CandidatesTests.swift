import Notices
import Postgres
import Records
import TestSupport
import Testing

@Suite("The ranking of candidates", .database(.schema))
struct CandidatesTests {
  /// Gives persons keys, and counts some keys as common.
  private func fill(
    keys: [(key: Int64, persons: ClosedRange<Int64>, penalty: Double)],
    common: [(key: Int64, records: Int)]
  ) async throws {
    let database = try await TestDatabase.connect()
    try await database.transaction { session throws(DatabaseError) in
      for (key, persons, penalty) in keys {
        try session.execute(
          """
          insert into noticed.local_key (version, key, person, weight)
          select 2, \(key), n, \(penalty) from generate_series(\(persons.lowerBound)::bigint, \(persons.upperBound)::bigint) as n
          """
        )
      }
      for (key, records) in common {
        try session.execute(
          "insert into noticed.common_key (version, kind, key, records) values (2, 'person', \(key), \(records))"
        )
      }
    }
  }

  /// The persons that one query brings, best first; of each key it is told what it says of names and of the rest.
  ///
  /// The matcher and a screening must agree.
  private func ranked(
    _ keys: [(key: Int64, name: Double, other: Double)],
    best: Int = 32,
    reach: Int
  ) async throws -> [Int64] {
    let database = try await TestDatabase.connect()
    return try await database.transaction { session throws(DatabaseError) in
      let rows = try session.query(
        """
        select record from lookup.ranked_persons(\(keys.map { _ in 0 })::integer[], \(keys.map(\.key)),
          \(keys.map(\.name))::real[], \(keys.map(\.other))::real[], 2::smallint, \(best), \(reach))
        """
      )
      var persons: [Int64] = []
      for row in rows { persons.append(try row.int64("record")) }
      var generator = SystemRandomNumberGenerator()
      let query = CandidateQuery(
        Identifier<Subject>(using: &generator),
        keys: keys.map { RecordKey(key: $0.key, weight: Float($0.name), other: Float($0.other)) }
      )
      let matched = try Candidates.persons(
        like: [query],
        keyVersion: 2,
        common: CommonKeys.ofPersons(keyVersion: 2, in: session),
        limits: CandidateLimits(best: best, reachOfPersons: reach),
        in: session
      )
      #expect(matched.map(\.record) == persons)
      return persons
    }
  }

  @Test("a key that would find more than is read is left out, and the rarer ones are read whole")
  func reach() async throws {
    try await fill(keys: [(1, 1...500, 0), (2, 600...605, 0)], common: [(1, 500)])
    #expect(
      try await ranked([(1, 20, 0), (2, 20, 0)], reach: 200) == [600, 601, 602, 603, 604, 605]
    )
  }

  @Test("the rarest key is read even when it finds more than is read")
  func only() async throws {
    try await fill(keys: [(1, 1...500, 0)], common: [(1, 500)])
    #expect(try await ranked([(1, 20, 0)], best: 1000, reach: 200).count == 200)
  }

  @Test("a name and a date say more than two keys of one name, and only the best come back")
  func order() async throws {
    try await fill(keys: [(1, 1...40, 0), (2, 39...41, 0), (3, 40...40, 0)], common: [])
    let keys: [(key: Int64, name: Double, other: Double)] = [(1, 20, 0), (2, 12, 0), (3, 0, 13)]
    #expect(try await ranked(keys, best: 3, reach: 2000) == [40, 39, 1])
  }

  @Test("a reading that is less likely brings its person later")
  func reading() async throws {
    try await fill(keys: [(1, 1...2, 6), (1, 3...3, 0), (1, 4...4, 0.25)], common: [])
    #expect(try await ranked([(1, 20, 0)], reach: 2000) == [3, 4, 1, 2])
  }

  @Test("weights are added up exactly, so that equal sums are equal in whatever order they came")
  func exact() async throws {
    // A sum of single precision would drop each of the ones.
    try await fill(
      keys: [(1, 1...2, 0), (2, 1...1, 0), (3, 1...1, 0), (4, 2...2, 0)],
      common: []
    )
    let keys: [(key: Int64, name: Double, other: Double)] = [
      (1, 16_777_216, 0), (2, 1, 0), (3, 1, 0), (4, 2, 0),
    ]
    #expect(try await ranked(keys, reach: 2000) == [1, 2])
  }

  @Test("a key that many share says no more than how few they are")
  func common() async throws {
    let database = try await TestDatabase.connect()
    try await database.transaction { session throws(DatabaseError) in
      try session.execute(
        "insert into noticed.rarity_snapshot (population, content, is_current) values (1024, '', true)"
      )
    }
    try await fill(keys: [(1, 1...2, 0), (2, 3...3, 0)], common: [(1, 512)])
    #expect(try await ranked([(1, 20, 4), (2, 12, 0)], reach: 2000) == [3, 1, 2])
  }
}
