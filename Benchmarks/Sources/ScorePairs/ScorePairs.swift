import Matching
import Notices

/// Reads pairs of persons and writes how many of them one core scores a second.
///
/// A pair a line, a tab between the two persons and a bar between the names of one.
@main
struct ScorePairs {
  private static let rounds = 9

  static func main() {
    var pairs: [(PreparedPerson, PreparedPerson)] = []
    while let line = readLine() {
      let names = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard names.count == 2 else { continue }
      pairs.append((prepared(names[0]), prepared(names[1])))
    }
    let scorer = PersonScorer(policy: PersonPolicy(), rarity: .builtIn)
    var rates: [Double] = []
    var sum: Float = 0
    for _ in 0...rounds {
      let time = ContinuousClock().measure {
        for (query, candidate) in pairs { sum += scorer.score(query, candidate).bits }
      }
      rates.append(Double(pairs.count) / (time / .seconds(1)))
    }
    // The sum is asked for, so that no scoring is left out.
    guard !pairs.isEmpty, sum.isFinite else { return }
    rates.removeFirst()
    rates.sort()
    print(Int(rates[rounds / 2]))
  }

  private static func prepared(_ name: Substring) -> PreparedPerson {
    let names = name.split(separator: "|").map(String.init)
    var person = Person()
    person.fullName = names.first
    person.aliases = names.dropFirst().map { Alias(name: $0) }
    return PreparedPerson(person)
  }
}
