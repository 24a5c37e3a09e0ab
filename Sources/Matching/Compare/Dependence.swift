/// Takes off what a feature only repeats of what others have said already.
final class Dependence: Sendable {
  let policy: PersonPolicy

  init(policy: PersonPolicy) {
    self.policy = policy
  }

  /// Which of two names clearly is another name, though the rest of the names agrees.
  enum Contradiction {
    case none
    /// The own name, as of brothers and twins.
    case own
    case family
  }

  /// The features that follow from where somebody comes from.
  private static let household: [Feature] = [
    .birthPlace, .birthCountry, .nationality, .address, .languages,
  ]
  /// The features that twins share besides.
  private static let twins: [Feature] = [.birthDate, .parents]

  /// Lessens the bits of features that speak for one person but follow from others.
  ///
  /// Whoever is born in a country is mostly its national, and whoever bears a name is mostly of the sex that bears it. Among many records there are brothers, fathers and sons, and
  /// people whose common name goes with their country: they share where they come from, and twins the day as well. Of two
  /// records that somebody laid side by side that is not to be supposed.
  func discount(
    _ bits: inout SIMD16<Float>,
    _ outcomes: SIMD16<UInt8>,
    _ contradiction: Contradiction,
    isAmongMany: Bool
  ) {
    let (country, nationality) = (Self.place(.birthCountry), Self.place(.nationality))
    if bits[country] > 0, bits[nationality] > 0 {
      let lesser = bits[country] < bits[nationality] ? country : nationality
      bits[lesser] *= policy.originEcho
    }
    // Whoever comes from a country mostly speaks its language.
    let languages = Self.place(.languages)
    if bits[languages] > 0, bits[country] > 0 || bits[nationality] > 0 {
      bits[languages] *= policy.originEcho
    }
    // A given name tells the sex.
    let (name, sex) = (Self.place(.name), Self.place(.sex))
    if bits[name] > 0, bits[sex] > 0 { bits[sex] *= policy.originEcho }
    guard isAmongMany, contradiction != .none || isBornOtherwise(outcomes) else { return }
    for feature in Self.household + (contradiction == .own ? Self.twins : []) {
      let place = Self.place(feature)
      if bits[place] > 0 { bits[place] *= policy.kinShare }
    }
  }

  /// The highest grade that the evidence allows: what contradicts outright needs a document to be more than possible.
  func ceiling(
    _ bits: SIMD16<Float>,
    _ outcomes: SIMD16<UInt8>,
    _ contradiction: Contradiction
  ) -> Grade {
    let isDocumented = bits[Self.place(.document)] > policy.documentNumberOnly
    let contradicts = contradiction == .own || isBornOtherwise(outcomes)
    return contradicts && !isDocumented ? .possible : .strong
  }

  private func isBornOtherwise(_ outcomes: SIMD16<UInt8>) -> Bool {
    outcomes[Self.place(.birthDate)] == Outcome.different.rawValue
  }

  private static func place(_ feature: Feature) -> Int { Int(feature.rawValue) }
}
