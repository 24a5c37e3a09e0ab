import JSON
package import Matching
package import Notices
package import Postgres
package import Records

/// Screening: persons who are asked for, against local persons or notices, through the look-up that logs itself.
package struct ScreenWalk: Sendable {
  /// The queries of one round trip.
  package static let batch = 100

  /// How far a screening looks: more candidates than a hit needs, because nobody asks again tomorrow.
  package static let limits = CandidateLimits(best: 48, reach: 1000)

  /// One record that was found, with its score.
  package struct Match: Sendable {
    /// The register of a local person; the reference of a notice.
    package let source: String
    /// The id of a local person; the subject of a notice.
    package let id: String
    package let prepared: PreparedPerson
    package let score: PersonScore
  }

  /// What one query came to.
  package struct Answer: Sendable {
    package let query: PreparedPerson
    /// How many records the keys brought together and the scorer compared.
    package let examined: Int
    /// How many records could not be compared, because another version of the program prepared them.
    package let stale: Int
    /// Best first.
    package let matches: [Match]
    /// The best of those that are no match, best first; empty unless they are wanted.
    package let below: [Match]
  }

  /// Which matches are wanted.
  package struct Wanted: Sendable {
    /// At most so many a query.
    package var limit: Int
    /// From this probability on, whatever the grade; nil for whatever has a grade.
    package var minimumProbability: Double?
    /// So many of the best that are no match.
    package var below: Int

    package init(limit: Int, minimumProbability: Double?, below: Int = 0) {
      self.limit = limit
      self.minimumProbability = minimumProbability
      self.below = below
    }
  }

  package let scorer: PersonScorer
  let side: ScreeningSide
  let limits: CandidateLimits
  let day: CivilDay
  let ground: Ground
  package let wanted: Wanted
  /// The version of keys that was in force when it was asked last.
  let keyVersion = KeyVersionHolder()

  /// Screens one side; the rarity of names decides keys and scores alike.
  package init(
    policy: PersonPolicy,
    rarity: RaritySnapshot,
    side: ScreeningSide,
    limits: CandidateLimits = ScreenWalk.limits,
    day: CivilDay,
    ground: Ground,
    wanted: Wanted
  ) {
    scorer = PersonScorer(
      policy: policy,
      rarity: rarity,
      prior: .population(max(1, Int(rarity.persons)))
    )
    self.side = side
    self.limits = limits
    self.day = day
    self.ground = ground
    self.wanted = wanted
  }

  /// Screens a batch in one transaction, which also logs it; answers in the order of the persons.
  @concurrent
  package func screen(
    _ persons: [Person],
    on database: Database
  ) async throws(WalkError) -> [Answer] {
    let prepared = persons.map { PreparedPerson($0) }
    let (version, queries) = queries(of: prepared, by: keyVersion.current)
    var question: [UInt8] = []
    for person in persons {
      person.field.write(to: &question)
      question.append(0x0A)
    }
    let asked = String(decoding: question, as: UTF8.self)
    let walk = self
    return try await Pipeline.database { () async throws(DatabaseError) in
      try await database.transactionRetrying { session throws(DatabaseError) -> [Answer] in
        let candidates = try walk.candidates(
          of: queries,
          by: version,
          prepared,
          question: asked,
          in: session
        )
        let answers = walk.answers(to: prepared, among: candidates)
        let seen = answers.flatMap { $0.matches + $0.below }.map { match in
          walk.side == .notices ? match.id : "\(match.source)|\(match.id)"
        }
        // Who was seen is on record before anybody sees it.
        if !seen.isEmpty { try Screening.note(seen, ground: walk.ground, in: session) }
        return answers
      }
    }
  }

  /// The candidates by the version of keys in force, which is asked with its own keys if it is not the one expected.
  private func candidates(
    of queries: [ScreeningQuery],
    by expected: KeyVersion,
    _ persons: [PreparedPerson],
    question: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> [ScreeningCandidate] {
    var (version, queries) = (expected, queries)
    while true {
      let found = try Screening.candidates(
        of: queries,
        keyVersion: version.rawValue,
        against: side,
        question: question,
        limits: limits,
        on: day,
        ground: ground,
        in: session
      )
      guard let inForce = KeyVersion(rawValue: found.keyVersion) else {
        throw KeyVersions.unknown(found.keyVersion)
      }
      if inForce == version { return found.candidates }
      // Whoever has read the version in force holds it to the end of the transaction.
      keyVersion.current = inForce
      (version, queries) = self.queries(of: persons, by: inForce)
    }
  }

  private func queries(
    of persons: [PreparedPerson],
    by version: KeyVersion
  ) -> (version: KeyVersion, queries: [ScreeningQuery]) {
    let queries = persons.enumerated().map { ordinal, person in
      ScreeningQuery(
        ordinal: ordinal,
        keys: MatchKey.keys(of: person, rarity: scorer.rarity, version: version)
          .map(RecordKey.init)
      )
    }
    return (version, queries)
  }

  /// Whether a person is prepared as the record that was found is.
  package static func isPrepared(_ person: Person, as match: Match) -> Bool {
    PreparedPerson(person) == match.prepared
  }

  private func answers(
    to queries: [PreparedPerson],
    among candidates: [ScreeningCandidate]
  ) -> [Answer] {
    var examined = [Int](repeating: 0, count: queries.count)
    var stale = examined
    var matches = [[Match]](repeating: [], count: queries.count)
    var below = matches
    for candidate in candidates where queries.indices.contains(candidate.ordinal) {
      guard let prepared = try? PreparedPerson(encoded: candidate.prepared) else {
        stale[candidate.ordinal] += 1
        continue
      }
      examined[candidate.ordinal] += 1
      let score = scorer.score(queries[candidate.ordinal], prepared)
      let match = Match(
        source: candidate.source,
        id: candidate.id,
        prepared: prepared,
        score: score
      )
      if isWanted(score) {
        matches[candidate.ordinal].append(match)
      } else if wanted.below > 0, score.bits(of: .name) > 0 || score.bits(of: .document) > 0 {
        below[candidate.ordinal].append(match)
      }
    }
    return queries.indices.map { ordinal in
      Answer(
        query: queries[ordinal],
        examined: examined[ordinal],
        stale: stale[ordinal],
        matches: Array(matches[ordinal].sorted(by: Self.isBetter).prefix(wanted.limit)),
        below: Array(below[ordinal].sorted(by: Self.isBetter).prefix(wanted.below))
      )
    }
  }

  private func isWanted(_ score: PersonScore) -> Bool {
    guard let least = wanted.minimumProbability else { return score.grade != .none }
    return score.probability >= least
  }

  /// The better first; equal ones in an order that does not depend on the database.
  private static func isBetter(_ first: Match, _ second: Match) -> Bool {
    if first.score.bits != second.score.bits { return first.score.bits > second.score.bits }
    return (first.source, first.id) < (second.source, second.id)
  }
}
