/// Compares when and where methods were used: evidence of its own, shown apart from the method.
struct EventComparison {
  let policy: ModusPolicy

  func place(_ a: [PreparedModus.Event], _ b: [PreparedModus.Event]) -> Evidence {
    let first = a.filter { $0.country != 0 || !$0.places.isEmpty }
    let second = b.filter { $0.country != 0 || !$0.places.isEmpty }
    guard !first.isEmpty, !second.isEmpty else { return .missing }
    var sameCountry = false
    for one in first {
      for other in second {
        let country = one.country != 0 && one.country == other.country
        let excluded = one.country != 0 && other.country != 0 && !country
        if !excluded, one.places.contains(where: other.places.contains) {
          return Evidence(outcome: .equal, bits: policy.placeEqual)
        }
        if country { sameCountry = true }
      }
    }
    return sameCountry
      ? Evidence(outcome: .partial, bits: policy.placeCountry)
      : Evidence(outcome: .different, bits: -policy.placeDifferent)
  }

  func date(_ a: [PreparedModus.Event], _ b: [PreparedModus.Event]) -> Evidence {
    var least = Int32.max
    for one in a where one.last != 0 || one.first != 0 {
      for other in b where other.last != 0 || other.first != 0 {
        least = min(least, max(0, max(one.first - other.last, other.first - one.last)))
      }
    }
    switch least {
    case Int32.max: return .missing
    case 0...30: return Evidence(outcome: .equal, bits: policy.dateNear)
    case 31...365: return Evidence(outcome: .partial, bits: policy.dateSameYear)
    case 366...1826: return Evidence(outcome: .inconclusive, bits: 0)
    default: return Evidence(outcome: .different, bits: -policy.dateFar)
    }
  }
}
