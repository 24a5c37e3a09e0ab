import JSON
import Matching

/// Links two files: keys find the candidates of each record, and every pair of so many bits is written.
struct Linkage {
  let options: Options

  func run(_ leftPath: String, _ rightPath: String) throws {
    let left = try Held.read(leftPath)
    let right = try Held.read(rightPath)
    let clock = ContinuousClock()
    let start = clock.now
    let scorer = options.scorer(over: right)
    let index = options.keyed.map { _ in
      KeyIndex(right.map(\.person), rarity: scorer.rarity, reach: options.reach)
    }
    var pairs: [(Int, Int, PersonScore)] = []
    var compared = 0
    for (number, query) in left.enumerated() {
      let candidates =
        index?.candidates(of: query.person, most: options.keyed ?? 0) ?? Array(right.indices)
      compared += candidates.count
      for candidate in candidates {
        let score = scorer.score(query.person, right[candidate].person)
        if score.bits >= options.least { pairs.append((number, candidate, score)) }
      }
    }
    let spent = clock.now - start
    for (first, second, score) in pairs {
      print("\(left[first].id)\t\(right[second].id)\t\(score.bits)\t\(score.grade.word)")
    }
    print(
      line([("compared", JSONNode(compared)), ("seconds", JSONNode(spent / .seconds(1)))])
    )
  }
}
