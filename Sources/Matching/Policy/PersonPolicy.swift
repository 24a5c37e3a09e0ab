/// The weights, thresholds and priors by which persons are compared; all in bits unless said otherwise.
///
/// Weights against are written as positive numbers. `pipelines/matching/person.yaml` sets them by the names in ``fields``,
/// which also say what each means.
package struct PersonPolicy: Sendable, Equatable {
  // Names. What a part earns is its rarity less these costs.
  var nameEqual: Float = 0.3
  var nameVariant: Float = 0.3
  var nameVariantLeast: Float = 0.5
  var nameSpelling: Float = 0.9
  var nameTransliteration: Float = 0.5
  var nameNickname: Float = 3
  var nameInitial: Float = 2
  var nameBeginning: Float = 0.8
  var nameCut: Float = 3
  var nameWeakPart: Float = 2
  var nameKindSwapped: Float = 1
  var namePatronymicSwapped: Float = 4
  var nameKunya: Float = 3.5
  var nameContradiction: Float = 6
  var nameFirstContradicted: Float = 2
  var nameFirstShare: Float = 0.15
  var nameContradictionShare: Float = 0.12
  var nameFamilyContradicted: Float = 4
  var nameSecondFamily: Float = 1
  var nameExtra: Float = 1.1
  var nameFirstExtra: Float = 5
  var nameOutOfOrder: Float = 2.5
  var nameWeakAlias: Float = 1.5
  var nameChances: Float = 0.2
  var nameSoftening: Float = 14
  var nameLeast: Float = 5
  var spellingShort: Float = 6
  var spellingBase: Float = 7
  var spellingPerLetter: Float = 1.3
  var transliterationBase: Float = 8
  var transliterationPerLetter: Float = 2.2

  // Dates of birth
  var birthEqual: Float = 13.5
  var birthFirstOfJanuary: Float = 7
  var birthSwapped: Float = 10.5
  var birthOneDigit: Float = 6
  var birthSameDayNearYear: Float = 6
  var birthMonth: Float = 9
  var birthYear: Float = 5
  var birthSameYear: Float = 4
  var birthTwoFaults: Float = 4
  var birthOtherDay: Float = 6
  var birthNearYear: Float = 1.5
  var birthTwoYears: Float = 0.5
  var birthFewYears: Float = 3
  var birthDifferent: Float = 6
  var birthFarApart: Float = 10
  var birthChances: Float = 0.3

  // Origin
  var sexMale: Float = 0.2
  var sexFemale: Float = 1.5
  var sexDifferent: Float = 5
  var nationalityShare: Float = 0.6
  var nationalityDifferent: Float = 1.5
  var nationalityChanged: Float = 0.3
  var birthCountryEqual: Float = 2
  var birthCountryDifferent: Float = 2
  var birthCountryChanged: Float = 0.7
  var birthPlaceEqual: Float = 5
  var birthPlaceOverlap: Float = 3
  var birthPlaceDifferent: Float = 1.5
  var originEcho: Float = 0.2
  var kinShare: Float = 0.25
  var addressWord: Float = 2.2
  var addressMost: Float = 12
  var addressDifferent: Float = 1
  var parentEqual: Float = 6
  var parentAlike: Float = 4
  var parentDifferent: Float = 3
  var parentMost: Float = 16

  // Documents
  var documentEqual: Float = 24
  var documentNumberOnly: Float = 8
  var documentNear: Float = 9
  var documentLookalike: Float = 14
  var documentDifferent: Float = 0.5
  var documentWithinValidity: Float = 2.5
  var documentPersonalDifferent: Float = 1

  // Body
  var heightEqual: Float = 1.5
  var heightDifferent: Float = 2
  var weightEqual: Float = 0.5
  var weightDifferent: Float = 0.3
  var eyesEqual: Float = 1.5
  var eyesDifferent: Float = 1.5
  var hairEqual: Float = 0.8
  var hairDifferent: Float = 0.4

  // Languages and marks
  var languageShared: Float = 1.5
  var languageWorld: Float = 0.4
  var languageDifferent: Float = 0.4
  var markKind: Float = 0.4
  var markPart: Float = 1.4
  var markSide: Float = 0.7
  var markWord: Float = 2
  var marksMost: Float = 6
  var marksDifferent: Float = 0.1

  // Two names alone
  var namesMost: Float = 12
  var namesPart: Float = 5
  var namesAgainst: Float = 1.6
  var namesPossible: Float = 4
  var namesProbable: Float = 8
  var namesStrong: Float = 11.5
  var priorNames: Float = -4
  var slopeNames: Float = 0.6

  // Two records side by side
  var pairNamesAgainst: Float = 0.5
  var pairBirthAgainst: Float = 0.6
  var pairOthersAgainst: Float = 4

  // Thresholds, priors, calibration
  var possible: Float = 11
  var probable: Float = 18
  var strong: Float = 26
  var thresholdPersons: Float = 420
  var priorPair: Float = -10
  var priorHeld: Float = 3.1
  var slope: Float = 0.8

  /// The shipped policy.
  package init() {}
}

extension PersonPolicy {
  /// From which cost, in quarter bits, two spellings of so many letters are different names, or say no more than that.
  func spellingCeiling(letters: Int, shortness: Float) -> Int32 {
    let own = spellingBase + spellingPerLetter * Float(letters)
    let most = (RarityToken.expected(length: letters) + 1.5 + nameContradiction) / shortness
    return Int32(min(own, most) * 4)
  }

  /// From which cost, in quarter bits, so many letters are no writing of another script's symbols.
  func transliterationCeiling(letters: Int) -> Int32 {
    Int32((transliterationBase + transliterationPerLetter * Float(letters)) * 4)
  }
}
