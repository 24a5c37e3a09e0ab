package import Notices
package import Postgres

extension Candidates {
  /// Ranks the local persons that share keys with subjects.
  ///
  /// The server finds who bears each key, and what they share is added up here: there it would cost more than all the rest.
  package static func persons(
    like queries: [CandidateQuery<Identifier<Subject>>],
    keyVersion: Int,
    common: CommonKeys,
    limits: CandidateLimits,
    in session: borrowing Session
  ) throws(DatabaseError) -> [CandidatePair] {
    let asked = queries.map { common.asked($0.keys, reach: limits.reachOfPersons) }
    let bearers = try bearers(
      of: Set(asked.joined().map(\.key)).sorted(),
      keyVersion: keyVersion,
      atMost: limits.reachOfPersons,
      in: session
    )
    var pairs: [CandidatePair] = []
    for (query, keys) in zip(queries, asked) {
      let found = keys.map { bearers[$0.key] ?? [] }
      var tally = CandidateTally(sightings: found.reduce(0) { $0 + $1.count })
      for (key, bearers) in zip(keys, found) {
        for bearer in bearers {
          if bearer >= 0 {
            tally.add(Int64(bearer), key, penalty: 0)
          } else {
            tally.add(Int64(-bearer >> 10), key, penalty: Float(-bearer & 1023) / 32)
          }
        }
      }
      for (record, weight) in tally.best(limits.best) {
        pairs.append(CandidatePair(subject: query.asker, record: record, weight: weight))
      }
    }
    return pairs
  }

  /// The bearers of each key: a number by the likeliest reading; else below zero the number, shifted by ten bits, and what
  /// the reading costs, in 32nds of a bit.
  private static func bearers(
    of keys: [Int64],
    keyVersion: Int,
    atMost count: Int,
    in session: borrowing Session
  ) throws(DatabaseError) -> [Int64: [Int]] {
    guard !keys.isEmpty else { return [:] }
    let rows = try session.query(
      """
      select q.place, array(
        select case when x.weight = 0 then x.person else -(x.person * 1024 + (x.weight * 32)::bigint) end
        from noticed.local_key x
        where x.version = \(keyVersion)::smallint and x.key = q.key limit \(count)) as bearers
      from unnest(\(keys)) with ordinality as q (key, place)
      """
    )
    var bearers: [Int64: [Int]] = [:]
    bearers.reserveCapacity(rows.count)
    for row in rows {
      let found = try row.ints(1)
      if !found.isEmpty { bearers[keys[try row.int(0) - 1]] = found }
    }
    return bearers
  }
}
