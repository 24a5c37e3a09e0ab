/// How much a score says to a person who reads it.
package enum Grade: UInt8, Sendable, Comparable, CaseIterable {
  case none = 0
  case possible = 1
  case probable = 2
  case strong = 3

  /// The grade's name in output.
  package var word: String {
    switch self {
    case .none: "none"
    case .possible: "possible"
    case .probable: "probable"
    case .strong: "strong"
    }
  }

  package static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
}

/// How likely two records are one person's before anything is compared; every probability names the one it used.
package enum Prior: Sendable, Hashable {
  /// Two records that somebody laid side by side.
  case pair
  /// Two names of which it is asked whether one person can bear both.
  case names
  /// One record among this many.
  case population(Int)
  /// One record among fewer than this many, and taken for one among as many: whoever asks has no better reason to find the
  /// person than where more are held.
  case few(Int)

  /// The prior's name in output.
  package var word: String {
    switch self {
    case .pair: "two records side by side"
    case .names: "two names alone"
    case .population(let count): "one record among \(Self.grouped(count))"
    case .few(let count): "one record among fewer than \(Self.grouped(count))"
    }
  }

  /// A count with a comma before every third digit.
  private static func grouped(_ count: Int) -> String {
    var text = ""
    for (place, digit) in String(count).reversed().enumerated() {
      if place > 0, place % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}

/// What the comparison of two prepared persons gave: numbers only, text is made on demand.
package struct PersonScore: Sendable, Hashable {
  /// The evidence in bits: the sum of ``bits(of:)`` over all features.
  package let bits: Float
  /// 0…1, under ``prior``.
  package let probability: Double
  package let grade: Grade
  package let prior: Prior
  /// Which name form of the query and of the candidate fitted best.
  package let forms: (query: UInt8, candidate: UInt8)
  let outcomes: SIMD16<UInt8>
  let featureBits: SIMD16<Float>

  package func outcome(of feature: Feature) -> Outcome {
    Outcome(rawValue: outcomes[Int(feature.rawValue)]) ?? .missing
  }

  /// The evidence of one feature in bits; 0 when it is missing.
  package func bits(of feature: Feature) -> Float { featureBits[Int(feature.rawValue)] }

  package static func == (left: PersonScore, right: PersonScore) -> Bool {
    left.bits == right.bits && left.grade == right.grade && left.prior == right.prior
      && left.outcomes == right.outcomes && left.featureBits == right.featureBits
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(bits)
    hasher.combine(outcomes)
  }
}
