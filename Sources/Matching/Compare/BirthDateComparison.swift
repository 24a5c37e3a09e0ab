import Notices

/// Compares dates of birth, each known as far as it is.
final class BirthDateComparison: Sendable {
  let policy: PersonPolicy

  init(policy: PersonPolicy) {
    self.policy = policy
  }

  /// The best agreement of any date of the one with any of the other.
  func compare(_ a: PersonView, _ b: PersonView) -> Evidence {
    guard a.birthCount > 0, b.birthCount > 0 else { return .missing }
    var best = Evidence(outcome: .different, bits: -1000)
    for i in 0..<a.birthCount {
      for j in 0..<b.birthCount {
        let evidence = compare(a.birth(i), b.birth(j))
        if evidence.bits > best.bits { best = evidence }
      }
    }
    // Several dates are several chances to agree.
    let chances = min(a.birthCount * b.birthCount, 8)
    if chances > 1, best.bits > 0 {
      best.bits = max(0.5, best.bits - policy.birthChances * Float(chances - 1))
    }
    return best
  }

  /// Compares two dates.
  func compare(_ a: BirthView, _ b: BirthView) -> Evidence {
    if a.isLunar != b.isLunar, a.day != 0, b.day != 0, isNextDay(a, b) {
      return Evidence(outcome: .variant, bits: policy.birthOneDigit)
    }
    let years = abs(a.year - b.year)
    if years == 0 { return sameYear(a, b) }
    if a.day != 0, b.day != 0 { return fullDates(a, b, years: years) }
    switch years {
    case 1: return Evidence(outcome: .nearYear, bits: policy.birthNearYear)
    case 2: return Evidence(outcome: .nearYear, bits: policy.birthTwoYears)
    default: return apart(years)
    }
  }

  /// Whether one day is the other's neighbour.
  private func isNextDay(_ a: BirthView, _ b: BirthView) -> Bool {
    let first = CivilDay(year: a.year, month: a.month, day: a.day).number
    return abs(first - CivilDay(year: b.year, month: b.month, day: b.day).number) == 1
  }

  /// Compares two full dates of different years.
  private func fullDates(_ a: BirthView, _ b: BirthView, years: Int) -> Evidence {
    let near = years <= 2 || oneDigitOff(a.year, b.year)
    let estimated = a.month == 1 && a.day == 1 || b.month == 1 && b.day == 1
    if near, estimated, years <= 2 {
      return Evidence(outcome: .nearYear, bits: policy.birthNearYear)
    }
    if a.month == b.month, a.day == b.day, near {
      return Evidence(
        outcome: years <= 2 ? .nearYear : .oneDigitOff,
        bits: policy.birthSameDayNearYear
      )
    }
    if near, a.month == b.month || a.day == b.day || (a.month == b.day && a.day == b.month) {
      return Evidence(outcome: .inconclusive, bits: -policy.birthTwoFaults)
    }
    if years <= 2 || years <= 5 && !estimated {
      return Evidence(outcome: .different, bits: -policy.birthOtherDay)
    }
    return apart(years)
  }

  private func apart(_ years: Int) -> Evidence {
    switch years {
    case ...5: Evidence(outcome: .inconclusive, bits: -policy.birthFewYears)
    case 6...10: Evidence(outcome: .different, bits: -policy.birthDifferent)
    default: Evidence(outcome: .different, bits: -policy.birthFarApart)
    }
  }

  private func sameYear(_ a: BirthView, _ b: BirthView) -> Evidence {
    if a.month == 0 || b.month == 0 {
      return Evidence(outcome: .partial, bits: policy.birthYear)
    }
    let estimated = a.month == 1 && a.day == 1 || b.month == 1 && b.day == 1
    if a.day == 0 || b.day == 0 {
      if a.month == b.month { return Evidence(outcome: .partial, bits: policy.birthMonth) }
      return Evidence(outcome: .sameYear, bits: -policy.birthSameYear)
    }
    if a.month == b.month, a.day == b.day {
      return Evidence(
        outcome: .equal,
        bits: estimated ? policy.birthFirstOfJanuary : policy.birthEqual
      )
    }
    if a.month == b.day, a.day == b.month {
      return Evidence(outcome: .dayMonthSwapped, bits: policy.birthSwapped)
    }
    // 1 January stands for "some day of the year".
    if estimated { return Evidence(outcome: .partial, bits: policy.birthYear - 0.5) }
    if a.month == b.month, oneDigitOff(a.day, b.day) {
      return Evidence(outcome: .oneDigitOff, bits: policy.birthOneDigit)
    }
    if a.day == b.day, oneDigitOff(a.month, b.month) || abs(a.month - b.month) == 1 {
      return Evidence(outcome: .oneDigitOff, bits: policy.birthOneDigit)
    }
    return Evidence(outcome: .sameYear, bits: -policy.birthSameYear)
  }

  /// Whether two numbers of as many digits differ in one digit, or in two neighbours exchanged.
  private func oneDigitOff(_ a: Int, _ b: Int) -> Bool {
    var (x, y) = (a, b)
    var differing = 0
    var pairs: [4 of (Int, Int)] = .init(repeating: (0, 0))
    var places = 0
    while (x > 0 || y > 0) && places < 4 {
      if x % 10 != y % 10 { differing += 1 }
      pairs[places] = (x % 10, y % 10)
      x /= 10
      y /= 10
      places += 1
    }
    if differing == 1 { return true }
    guard differing == 2 else { return false }
    for place in 0..<max(0, places - 1)
    where pairs[place].0 == pairs[place + 1].1 && pairs[place].1 == pairs[place + 1].0
      && pairs[place].0 != pairs[place].1
    {
      return true
    }
    return false
  }
}
