/// What is compared of two persons.
package enum Feature: UInt8, Sendable, CaseIterable {
  case name = 0
  case birthDate = 1
  case sex = 2
  case nationality = 3
  case birthPlace = 4
  case birthCountry = 5
  case document = 6
  case parents = 7
  case address = 8
  case height = 9
  case weight = 10
  case eyes = 11
  case hair = 12
  case languages = 13
  case marks = 14

  /// The feature's name in output.
  package var word: String {
    switch self {
    case .name: "name"
    case .birthDate: "birth_date"
    case .sex: "sex"
    case .nationality: "nationality"
    case .birthPlace: "birth_place"
    case .birthCountry: "birth_country"
    case .document: "document"
    case .parents: "parents"
    case .address: "address"
    case .height: "height"
    case .weight: "weight"
    case .eyes: "eyes"
    case .hair: "hair"
    case .languages: "languages"
    case .marks: "marks"
    }
  }
}

/// How one feature of two persons compares.
package enum Outcome: UInt8, Sendable, CaseIterable {
  /// At least one side does not say: no evidence either way.
  case missing = 0
  case equal = 1
  /// The same by sound, by transliteration or as a known variant.
  case variant = 2
  /// Alike but for a slip of writing.
  case similar = 3
  /// Agrees as far as both sides say.
  case partial = 4
  /// Some of several agree.
  case overlap = 5
  /// Day and month exchanged.
  case dayMonthSwapped = 6
  /// One digit differs.
  case oneDigitOff = 7
  /// The same day of another, near year.
  case nearYear = 8
  /// The same year, another day.
  case sameYear = 9
  /// Too far apart to say, too near to deny.
  case inconclusive = 10
  case different = 11
  /// Some parts agree and others contradict.
  case mixed = 12

  /// The outcome's name in output.
  package var word: String {
    switch self {
    case .missing: "missing"
    case .equal: "equal"
    case .variant: "variant"
    case .similar: "similar"
    case .partial: "partial"
    case .overlap: "overlap"
    case .dayMonthSwapped: "day_month_swapped"
    case .oneDigitOff: "one_digit_off"
    case .nearYear: "near_year"
    case .sameYear: "same_year"
    case .inconclusive: "inconclusive"
    case .different: "different"
    case .mixed: "mixed"
    }
  }
}

/// One feature's outcome with its evidence.
struct Evidence {
  var outcome: Outcome
  /// The log-likelihood ratio to the base 2; negative speaks against.
  var bits: Float

  static let missing = Evidence(outcome: .missing, bits: 0)
}
