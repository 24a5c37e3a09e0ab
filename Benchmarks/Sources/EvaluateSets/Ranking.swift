import JSON
import Matching

/// Compares each query with the records and writes the best, and where the query's target stands.
struct Ranking {
  let options: Options

  func run(_ queriesPath: String, _ recordsPath: String) throws {
    let records = try Held.read(recordsPath)
    let queries = try Held.read(queriesPath)
    let scorer = options.scorer(over: records)
    let index = options.keyed.map { _ in
      KeyIndex(records.map(\.person), rarity: scorer.rarity, reach: options.reach)
    }
    let places = Dictionary(
      records.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let clock = ContinuousClock()
    var spent = Duration.zero
    var compared = 0
    for query in queries {
      let start = clock.now
      let candidates =
        index?.candidates(of: query.person, most: options.keyed ?? 0) ?? Array(records.indices)
      var found: [(record: Int, score: PersonScore)] = []
      found.reserveCapacity(candidates.count)
      for candidate in candidates {
        found.append((candidate, scorer.score(query.person, records[candidate].person)))
      }
      spent += clock.now - start
      compared += candidates.count
      found.sort { ($0.score.bits, $1.record) > ($1.score.bits, $0.record) }
      let target = found.first { records[$0.record].id == query.target }
      let hits = found.prefix(options.top).map { node($0.score, records[$0.record].id) }
      print(
        line([
          ("id", JSONNode(query.id)), ("hits", .array(hits)),
          ("target", target.map { place(of: $0.score, in: found) }),
          (
            "alone",
            query.target.flatMap { places[$0] }.map {
              node(scorer.score(query.person, records[$0].person), records[$0].id)
            }
          ),
        ])
      )
    }
    print(
      line([
        ("compared", JSONNode(compared)), ("keys", index.map { JSONNode($0.count) }),
        ("seconds", JSONNode(spent / .seconds(1))),
      ])
    )
  }

  private func node(_ score: PersonScore, _ id: String) -> JSONNode {
    [
      JSONNode(id), JSONNode(Double(score.bits)), JSONNode(score.probability),
      JSONNode(score.grade.word),
    ]
  }

  /// The bits of the target, and how many records score more and as much.
  private func place(of score: PersonScore, in found: [(record: Int, score: PersonScore)])
    -> JSONNode
  {
    [
      JSONNode(Double(score.bits)), JSONNode(score.probability),
      JSONNode(found.count { $0.score.bits > score.bits }),
      JSONNode(found.count { $0.score.bits == score.bits } - 1),
    ]
  }
}
