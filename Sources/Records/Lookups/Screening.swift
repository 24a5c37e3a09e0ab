package import Notices
package import Postgres

/// What a screening is against.
package enum ScreeningSide: String, Sendable, Hashable, CaseIterable {
  case persons
  case notices
}

/// A query of a screening: its place in the batch and its keys.
package struct ScreeningQuery: Sendable {
  package let ordinal: Int
  package let keys: [RecordKey]

  package init(ordinal: Int, keys: [RecordKey]) {
    self.ordinal = ordinal
    self.keys = keys
  }
}

/// A candidate of a screening with what the scorer needs.
package struct ScreeningCandidate: Sendable {
  package let ordinal: Int
  /// The register of a local person, the reference of a notice.
  package let source: String
  /// The id of a local person, the subject of a notice.
  package let id: String
  package let prepared: [UInt8]
}

/// Screening: candidates through the logging function, one round trip a batch.
package enum Screening {
  /// Writes down who was shown, together with the commit: subjects of notices, or local records as `source|id`.
  package static func note(
    _ seen: [String],
    ground: Ground,
    in session: borrowing Session
  ) throws(DatabaseError) {
    try session.executeAtCommit(
      "select lookup.shown(\(ground.purpose), \(ground.caseReference), \(seen))"
    )
  }

  /// Reads the best candidates of each query, whose keys are of one version.
  ///
  /// None when another version is in force, which is returned: the question is then to be put again, by its keys.
  /// Of `question`, which is what was asked in the product's vocabulary, only a keyed hash is kept.
  package static func candidates(
    of queries: [ScreeningQuery],
    keyVersion: Int,
    against side: ScreeningSide,
    question: String,
    limits: CandidateLimits,
    on day: CivilDay,
    ground: Ground,
    in session: borrowing Session
  ) throws(DatabaseError) -> (keyVersion: Int, candidates: [ScreeningCandidate]) {
    var ordinals: [Int] = []
    var keys: [Int64] = []
    var names: [Double] = []
    var others: [Double] = []
    for query in queries {
      for key in query.keys {
        ordinals.append(query.ordinal)
        keys.append(key.key)
        names.append(Double(key.weight))
        others.append(Double(key.other))
      }
    }
    let isInForce: SQL = "k.version = \(keyVersion)::smallint"
    let rows = try session.query(
      """
      select k.version, c.ordinal, c.source, c.id, c.prepared
      from (select version from noticed.key_version where is_current) k
      left join lateral lookup.candidates(\(ground.purpose), \(ground.caseReference), \(question),
        \(side.rawValue), case when \(isInForce) then \(ordinals)::integer[] end, case when \(isInForce) then \(keys) end,
        case when \(isInForce) then \(names)::real[] end, case when \(isInForce) then \(others)::real[] end,
        k.version, \(limits.best), \(limits.reach), \(day.description)::date) c on true
      """
    )
    var inForce = keyVersion
    var candidates: [ScreeningCandidate] = []
    candidates.reserveCapacity(rows.count)
    for row in rows {
      inForce = try row.int("version")
      guard try row.intIfPresent("ordinal") != nil else { continue }
      candidates.append(
        ScreeningCandidate(
          ordinal: try row.int("ordinal"),
          source: try row.string("source"),
          id: try row.string("id"),
          prepared: try row.bytes("prepared")
        )
      )
    }
    return (inForce, candidates)
  }
}
