import Glibc
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
      let start = processorSeconds()
      for (query, candidate) in pairs { sum += scorer.score(query, candidate).bits }
      rates.append(Double(pairs.count) / (processorSeconds() - start))
    }
    // The sum is asked for, so that no scoring is left out.
    guard !pairs.isEmpty, sum.isFinite else { return }
    rates.removeFirst()
    rates.sort()
    print(Int(rates[rounds / 2]))
  }

  /// The time that a core spent on this program: what else runs on the machine does not count.
  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func prepared(_ name: Substring) -> PreparedPerson {
    let names = name.split(separator: "|").map(String.init)
    var person = Person()
    person.fullName = names.first
    person.aliases = names.dropFirst().map { Alias(name: $0) }
    return PreparedPerson(person)
  }
}
