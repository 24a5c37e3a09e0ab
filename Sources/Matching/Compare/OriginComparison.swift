/// Compares sex, nationality, and place and country of birth.
final class OriginComparison: Sendable {
  let policy: PersonPolicy
  let rarity: RaritySnapshot
  private let changes = CountryChanges()

  init(policy: PersonPolicy, rarity: RaritySnapshot) {
    self.policy = policy
    self.rarity = rarity
  }

  func sex(_ a: PersonView, _ b: PersonView) -> Evidence {
    guard a.sex != 0, b.sex != 0 else { return .missing }
    guard a.sex == b.sex else { return Evidence(outcome: .different, bits: -policy.sexDifferent) }
    return Evidence(outcome: .equal, bits: a.sex == 2 ? policy.sexFemale : policy.sexMale)
  }

  func nationality(_ a: PersonView, _ b: PersonView) -> Evidence {
    guard a.nationalityCount > 0, b.nationalityCount > 0 else { return .missing }
    var best: Float = 0
    var shared = 0
    var isChanged = false
    for i in 0..<a.nationalityCount {
      let code = a.nationality(i)
      for j in 0..<b.nationalityCount {
        guard b.nationality(j) == code else {
          if changes.isChange(code, b.nationality(j)) { isChanged = true }
          continue
        }
        shared += 1
        best = max(best, rarity.bits(ofNationality: code) * policy.nationalityShare)
      }
    }
    guard shared > 0 else {
      if isChanged { return Evidence(outcome: .partial, bits: policy.nationalityChanged) }
      return Evidence(outcome: .different, bits: -policy.nationalityDifferent)
    }
    let all = shared == a.nationalityCount && shared == b.nationalityCount
    return Evidence(outcome: all ? .equal : .overlap, bits: best)
  }

  func birthCountry(_ a: PersonView, _ b: PersonView) -> Evidence {
    guard a.birthCountry != 0, b.birthCountry != 0 else { return .missing }
    guard a.birthCountry == b.birthCountry else {
      if changes.isChange(a.birthCountry, b.birthCountry) {
        return Evidence(outcome: .partial, bits: policy.birthCountryChanged)
      }
      return Evidence(outcome: .different, bits: -policy.birthCountryDifferent)
    }
    return Evidence(outcome: .equal, bits: policy.birthCountryEqual)
  }

  func birthPlace(_ a: PersonView, _ b: PersonView) -> Evidence {
    guard a.placeCount > 0, b.placeCount > 0 else { return .missing }
    var shared = 0
    for i in 0..<a.placeCount {
      let word = a.place(i)
      for j in 0..<b.placeCount where b.place(j) == word {
        shared += 1
        break
      }
    }
    guard shared > 0 else {
      return Evidence(outcome: .different, bits: -policy.birthPlaceDifferent)
    }
    if shared == a.placeCount, shared == b.placeCount {
      return Evidence(outcome: .equal, bits: policy.birthPlaceEqual)
    }
    return Evidence(outcome: .overlap, bits: policy.birthPlaceOverlap)
  }

  func address(_ a: PersonView, _ b: PersonView) -> Evidence {
    guard a.addressCount > 0, b.addressCount > 0 else { return .missing }
    var shared = 0
    for i in 0..<a.addressCount {
      let word = a.address(i)
      for j in 0..<b.addressCount where b.address(j) == word {
        shared += 1
        break
      }
    }
    let fewer = min(a.addressCount, b.addressCount)
    // A state or a town that many share is no common address.
    guard shared * 3 > fewer else {
      return Evidence(outcome: .different, bits: -policy.addressDifferent)
    }
    let share = Float(shared) / Float(fewer)
    let words = Float(min(shared, 6))
    return Evidence(
      outcome: shared == fewer ? .equal : .overlap,
      bits: min(policy.addressMost, words * share * policy.addressWord)
    )
  }
}
