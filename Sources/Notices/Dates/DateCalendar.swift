/// The calendars in which dates arrive.
package enum DateCalendar: String, Sendable {
  case gregorian
  /// The Islamic calendar; by the civil reckoning, which observation can miss by a day.
  case hijri
  /// The Iranian calendar, exact for the years of living people.
  case solar
  /// The Gregorian calendar with years counted from 544 BC, as in Thailand.
  case buddhist

  /// The Gregorian dates that a date of this calendar can be: one, or two where a month or year spans two.
  ///
  /// Empty when it does not exist.
  package func dates(year: Int, month: Int?, day: Int?) -> [PartialDate] {
    switch self {
    case .gregorian: return [PartialDate(year: year, month: month, day: day)].compactMap { $0 }
    case .buddhist:
      return [PartialDate(year: year - 543, month: month, day: day)].compactMap { $0 }
    case .hijri, .solar:
      guard (1200...1500).contains(year), (1...12).contains(month ?? 1) else { return [] }
      if let month, let day {
        guard (1...length(of: month, in: year)).contains(day) else { return [] }
        let (year, month, day) = number(year, month, day).parts
        return [PartialDate(year: year, month: month, day: day)].compactMap { $0 }
      }
      let last = month ?? 12
      let ends = [
        number(year, month ?? 1, 1).parts, number(year, last, length(of: last, in: year)).parts,
      ]
      let dates = ends.compactMap {
        PartialDate(year: $0.year, month: month == nil ? nil : $0.month)
      }
      return dates.first == dates.last ? Array(dates.prefix(1)) : dates
    }
  }

  private func number(_ year: Int, _ month: Int, _ day: Int) -> CivilDay {
    if self == .hijri {
      // Days since the civil epoch (16 July 622, Julian), with eleven leap days in thirty years.
      let days = (11 * year + 3) / 30 + 354 * year + 30 * month - (month - 1) / 2 + day
      return CivilDay(number: days + 1_948_055 - 2_440_588)
    }
    let shifted = year + 1595
    let before = month < 7 ? (month - 1) * 31 : (month - 7) * 30 + 186
    let leaps = shifted / 33 * 8 + (shifted % 33 + 3) / 4
    return CivilDay(number: 365 * shifted + leaps + before + day - 355_668 - 719_528)
  }

  private func length(of month: Int, in year: Int) -> Int {
    let next = month == 12 ? number(year + 1, 1, 1) : number(year, month + 1, 1)
    return next.number - number(year, month, 1).number
  }
}
