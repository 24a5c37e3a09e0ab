/// Estimates how often features agree within one person's records and among strangers, without labels.
///
/// Expectation maximisation over candidate pairs (Fellegi and Sunter, Winkler): what strangers share is counted over
/// random pairs, what one person's records share is estimated over candidates, the name's evidence taken as the policy
/// weighs it. A pair that somebody decided is what was decided. Little data moves little: the shipped weights count as
/// ``patience`` pairs.
package struct Calibration: Sendable {
  /// One pair with what the scorer said of it.
  package struct Pair: Sendable {
    let score: PersonScore
    /// Whether somebody decided that both are one person's; nil when nobody did.
    let isMatch: Bool?

    package var isDecided: Bool { isMatch != nil }

    package init(_ score: PersonScore, isMatch: Bool? = nil) {
      self.score = score
      self.isMatch = isMatch
    }
  }

  /// What was found.
  package struct Result: Sendable {
    /// The numbers that would change, in the order of the features.
    package let numbers: [CalibratedNumber]
    /// How many of the candidate pairs are probably one person's.
    package let matches: Double
    /// How surely the decided pairs are told by the policy and by the new numbers: the mean loss in bits, less is better;
    /// nil when nothing was decided.
    package let loss: (before: Double, after: Double)?
    package let rounds: Int
  }

  /// As so many pairs the shipped weights count.
  static let patience = 20.0
  /// With fewer pairs that are probably one person's a feature stays as it is.
  static let leastMatches = 40.0
  /// A change of fewer bits is none, and of more is not made at once.
  static let leastChange = 0.3
  static let mostChange = 3.0
  private static let mostRounds = 60

  private let policy: PersonPolicy
  private let pairs: [Pair]
  /// The chance of each outcome among strangers, a row a feature.
  private let strangers: [[Double]]
  private let isCounted: [Bool]

  /// Takes candidate pairs, and pairs of records taken at random, which are strangers'.
  package init(policy: PersonPolicy, pairs: [Pair], random: [PersonScore]) {
    self.policy = policy
    self.pairs = pairs
    var strangers: [[Double]] = []
    var isCounted: [Bool] = []
    for feature in CalibratedLevel.features {
      var counts = [Double](repeating: 0.5, count: Outcome.allCases.count)
      for score in random where score.outcome(of: feature) != .missing {
        counts[Int(score.outcome(of: feature).rawValue)] += 1
      }
      let sum = counts.reduce(0, +)
      isCounted.append(sum > 500)
      strangers.append(counts.map { $0 / sum })
    }
    self.strangers = strangers
    self.isCounted = isCounted
  }

  /// Estimates until nothing moves.
  package func estimate() -> Result {
    let start = shippedChances()
    var chances = start
    var share = pairs.isEmpty ? 0.5 : pairs.reduce(0) { $0 + probability($1) } / Double(pairs.count)
    var responsible = [Double](repeating: 0, count: pairs.count)
    var rounds = 0
    while rounds < Self.mostRounds {
      rounds += 1
      for (place, pair) in pairs.enumerated() {
        responsible[place] =
          pair.isMatch.map { $0 ? 1 : 0 } ?? told(pair.score, chances, share: share)
      }
      let next = maximised(responsible, from: start)
      let moved = zip(next, chances).map { zip($0, $1).map { abs($0 - $1) }.max() ?? 0 }.max() ?? 0
      chances = next
      share = min(
        0.999,
        max(1e-6, responsible.reduce(0, +) / Double(max(1, pairs.count)))
      )
      if moved < 1e-5 { break }
    }
    return Result(
      numbers: numbers(chances, responsible),
      matches: responsible.reduce(0, +),
      loss: loss(start, chances, share: share),
      rounds: rounds
    )
  }

  // MARK: - The two steps

  private func probability(_ pair: Pair) -> Double {
    pair.isMatch.map { $0 ? 1 : 0 } ?? pair.score.probability
  }

  /// What the policy's weights say of one person's records, given what strangers share.
  private func shippedChances() -> [[Double]] {
    CalibratedLevel.features.enumerated().map { row, feature in
      var weights = [Double](repeating: 0, count: Outcome.allCases.count)
      var seen = weights
      for pair in pairs where pair.score.outcome(of: feature) != .missing {
        let outcome = Int(pair.score.outcome(of: feature).rawValue)
        weights[outcome] += Double(pair.score.bits(of: feature))
        seen[outcome] += 1
      }
      let likely = strangers[row].indices.map { outcome in
        strangers[row][outcome]
          * Logarithm.exp2(seen[outcome] > 0 ? weights[outcome] / seen[outcome] : 0)
      }
      let sum = likely.reduce(0, +)
      return likely.map { $0 / sum }
    }
  }

  /// The probability that a pair is one person's.
  private func told(_ score: PersonScore, _ chances: [[Double]], share: Double) -> Double {
    var bits = Double(score.bits)
    for (row, feature) in CalibratedLevel.features.enumerated() {
      let outcome = score.outcome(of: feature)
      guard outcome != .missing, isCounted[row] else { continue }
      let at = Int(outcome.rawValue)
      bits -= Double(score.bits(of: feature))
      bits += Logarithm.log2(chances[row][at] / strangers[row][at])
    }
    let odds = Logarithm.log2(share / (1 - share)) + Double(policy.slope) * bits
    return Logarithm.probability(logOdds: odds)
  }

  private func maximised(_ responsible: [Double], from start: [[Double]]) -> [[Double]] {
    CalibratedLevel.features.enumerated().map { row, feature in
      var counts = start[row].map { $0 * Self.patience }
      for (place, pair) in pairs.enumerated() {
        let outcome = pair.score.outcome(of: feature)
        if outcome != .missing { counts[Int(outcome.rawValue)] += responsible[place] }
      }
      let sum = counts.reduce(0, +)
      return counts.map { $0 / sum }
    }
  }

  // MARK: - What comes of it

  private func numbers(_ chances: [[Double]], _ responsible: [Double]) -> [CalibratedNumber] {
    let shipped = policy.values
    return CalibratedLevel.all.compactMap { level in
      guard let row = CalibratedLevel.features.firstIndex(of: level.feature), isCounted[row],
        let was = shipped[level.field]
      else { return nil }
      let matches = zip(pairs, responsible).reduce(0) { sum, pair in
        pair.0.score.outcome(of: level.feature) == .missing ? sum : sum + pair.1
      }
      guard matches >= Self.leastMatches else { return nil }
      let at = Int(level.outcome.rawValue)
      let bits = Logarithm.log2(chances[row][at] / strangers[row][at])
      // What should speak against and does not is worth nothing, and the other way round.
      let found = max(0, level.isAgainst ? -bits : bits)
      let bounded = min(was + Self.mostChange, max(was - Self.mostChange, found))
      guard abs(bounded - was) >= Self.leastChange else { return nil }
      return CalibratedNumber(
        level: level,
        was: was,
        becomes: (max(0, bounded) * 10).rounded() / 10,
        matches: matches
      )
    }
  }

  private func loss(
    _ before: [[Double]],
    _ after: [[Double]],
    share: Double
  ) -> (before: Double, after: Double)? {
    let decided = pairs.filter { $0.isMatch != nil }
    guard !decided.isEmpty else { return nil }
    func mean(_ chances: [[Double]]) -> Double {
      decided.reduce(0) { sum, pair in
        let told = told(pair.score, chances, share: share)
        return sum - Logarithm.log2(max(1e-9, pair.isMatch == true ? told : 1 - told))
      } / Double(decided.count)
    }
    return (mean(before), mean(after))
  }
}
