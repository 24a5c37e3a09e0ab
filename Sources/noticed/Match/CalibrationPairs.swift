import JSON
import Lifecycle
import Matching
import Notices
import Pipeline
import Postgres
import Records

/// The pairs that a calibration learns from.
struct CalibrationPairs: Sendable {
  private(set) var pairs: [Calibration.Pair] = []
  private(set) var random: [PersonScore] = []

  var decided: Int { pairs.count { $0.isDecided } }

  /// How many pairs of strangers are compared.
  private static let strangers = 200_000

  /// Adds pairs of strangers: each of the one side with some of the other, evenly spread and never with its own partner.
  private mutating func addStrangers(
    _ left: [PreparedPerson],
    _ right: [PreparedPerson],
    _ scorer: PersonScorer
  ) {
    guard !left.isEmpty, right.count > 2 else { return }
    let each = min(right.count - 1, max(1, Self.strangers / left.count))
    for (place, one) in left.enumerated() {
      for step in 1...each {
        let other = (place + step * max(1, (right.count - 1) / each)) % right.count
        guard other != place else { continue }
        let score = scorer.score(one, right[other])
        // Who is the same person, or of the same family, is no stranger.
        if score.bits(of: .name) <= 0 { random.append(score) }
      }
    }
  }

  /// Reads pairs from lines of JSON; a member `match` says what was decided.
  ///
  /// - Throws: `Failure` when a line is no pair.
  static func read(_ input: inout LineInput, _ scorer: PersonScorer) throws -> CalibrationPairs {
    var found = CalibrationPairs()
    var (left, right): ([PreparedPerson], [PreparedPerson]) = ([], [])
    var line = 0
    while let block = try input.next() {
      for range in block.lines {
        line += 1
        guard block.bytes[range].contains(where: { $0 > 0x20 }) else { continue }
        var reader = PersonReading()
        guard case .success(let node) = parseJSON(Array(block.bytes[range])),
          let first = node["query"], let second = node["candidate"],
          let query = reader.person(first, "query"),
          let candidate = reader.person(second, "candidate"), reader.issues.isEmpty
        else {
          let reasons =
            reader.issues.isEmpty
            ? "it is no pair of persons" : reader.issues.joined(separator: "; ")
          throw Failure(
            .badInput,
            "line \(line)",
            reasons,
            #"write {"query":{…},"candidate":{…}}, and "match" where it was decided"#
          )
        }
        let (one, other) = (PreparedPerson(query), PreparedPerson(candidate))
        left.append(one)
        right.append(other)
        found.pairs.append(
          Calibration.Pair(scorer.score(one, other), isMatch: node["match"]?.bool)
        )
      }
    }
    found.addStrangers(left, right, scorer)
    return found
  }

  /// Takes the candidates of local persons among the notices in force, and the hits that were decided.
  static func held(
    _ walk: ScreenWalk,
    sample: Int,
    global: GlobalOptions,
    on database: Database
  ) async throws -> CalibrationPairs {
    var found = CalibrationPairs()
    let ground = global.ground
    let (lines, decided) = try await database.transaction {
      session throws(DatabaseError) -> ([LocalLine], [(HitComparison, Bool)]) in
      let lines = try LocalLookups.list(
        .person,
        source: nil,
        id: nil,
        limit: sample,
        on: ground,
        in: session
      )
      var decided: [(HitComparison, Bool)] = []
      for (status, isMatch) in [(HitStatus.confirmed, true), (.dismissed, false)] {
        var filter = HitFilter()
        filter.statuses = [status]
        filter.limit = 1000
        for line in try HitLookups.list(filter, on: ground, in: session) {
          guard let comparison = try HitLookups.open(line.hit, on: ground, in: session),
            !comparison.isModus
          else { continue }
          decided.append((comparison, isMatch))
        }
      }
      return (lines, decided)
    }
    for (comparison, isMatch) in decided {
      guard let query = try? PreparedPerson(encoded: comparison.noticePrepared),
        let candidate = try? PreparedPerson(encoded: comparison.localPrepared)
      else { continue }
      found.pairs.append(
        Calibration.Pair(walk.scorer.score(query, candidate), isMatch: isMatch)
      )
    }
    let persons = lines.compactMap { line -> Person? in
      guard case .success(let node) = parseJSON(line.record) else { return nil }
      var log = FieldLog()
      return Person(field: node, log: &log)
    }
    var subjects: [String: PreparedPerson] = [:]
    for start in stride(from: 0, to: persons.count, by: ScreenWalk.batch) {
      let batch = Array(persons[start..<min(start + ScreenWalk.batch, persons.count)])
      for answer in try await walk.screen(batch, on: database) {
        for match in answer.matches {
          subjects[match.id] = match.prepared
          found.pairs.append(Calibration.Pair(match.score))
        }
      }
    }
    found.addStrangers(
      persons.map { PreparedPerson($0) },
      subjects.sorted { $0.key < $1.key }.map(\.value),
      walk.scorer
    )
    return found
  }
}
