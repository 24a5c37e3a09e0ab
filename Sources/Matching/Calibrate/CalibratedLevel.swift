/// A way in which a feature agrees or not, whose weight is one number of the policy.
package struct CalibratedLevel: Sendable, Hashable {
  package let feature: Feature
  package let outcome: Outcome
  /// The number's name in policy files.
  package let field: String
  /// Whether the number is written as a cost.
  let isAgainst: Bool

  private init(_ feature: Feature, _ outcome: Outcome, _ field: String, against: Bool = false) {
    self.feature = feature
    self.outcome = outcome
    self.field = field
    isAgainst = against
  }

  /// The levels that data may set.
  ///
  /// Where one outcome stands for several numbers, where rarity decides, and where the scorer discounts what follows from
  /// another feature (a country of birth from a nationality), the number stays.
  static let all: [CalibratedLevel] = [
    CalibratedLevel(.birthDate, .equal, "birth_equal"),
    CalibratedLevel(.birthDate, .dayMonthSwapped, "birth_swapped"),
    CalibratedLevel(.birthDate, .oneDigitOff, "birth_one_digit"),
    CalibratedLevel(.birthDate, .sameYear, "birth_same_year", against: true),
    CalibratedLevel(.sex, .different, "sex_different", against: true),
    CalibratedLevel(.nationality, .different, "nationality_different", against: true),
    CalibratedLevel(.birthPlace, .equal, "birth_place_equal"),
    CalibratedLevel(.birthPlace, .overlap, "birth_place_overlap"),
    CalibratedLevel(.birthPlace, .different, "birth_place_different", against: true),
    CalibratedLevel(.birthCountry, .different, "birth_country_different", against: true),
    CalibratedLevel(.parents, .different, "parent_different", against: true),
    CalibratedLevel(.height, .different, "height_different", against: true),
    CalibratedLevel(.weight, .different, "weight_different", against: true),
    CalibratedLevel(.eyes, .different, "eyes_different", against: true),
    CalibratedLevel(.hair, .equal, "hair_equal"),
    CalibratedLevel(.hair, .different, "hair_different", against: true),
    CalibratedLevel(.languages, .different, "language_different", against: true),
  ]

  /// The features that have a level.
  static let features: [Feature] = Feature.allCases.filter { feature in
    all.contains { $0.feature == feature }
  }
}

/// A number of the policy that data would set otherwise.
package struct CalibratedNumber: Sendable {
  package let level: CalibratedLevel
  package let was: Double
  package let becomes: Double
  /// How many pairs that are probably one person's state the feature on both sides.
  package let matches: Double
}
