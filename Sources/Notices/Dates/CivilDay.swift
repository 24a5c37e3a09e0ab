/// A whole day of the Gregorian calendar, counted from 1 January 1970.
package struct CivilDay: Sendable, Hashable, Comparable {
  /// Days since 1 January 1970; negative before.
  package let number: Int

  package init(number: Int) {
    self.number = number
  }

  /// Counts the days to a date whose month and day exist.
  package init(year: Int, month: Int, day: Int) {
    // Years are counted from March, so that the leap day is the last day of a year (Hinnant's civil calendar).
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.number = era * 146_097 + dayOfEra - 719_468
  }

  /// The day's year, month and day of the month.
  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day this many calendar months later (or earlier); a day that the month lacks becomes its last.
  package func adding(months: Int) -> CivilDay {
    let (year, month, day) = parts
    let total = year * 12 + month - 1 + months
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    return CivilDay(
      year: newYear,
      month: newMonth,
      day: min(day, CivilDay.days(inMonth: newMonth, of: newYear))
    )
  }

  package func adding(days: Int) -> CivilDay {
    CivilDay(number: number + days)
  }

  /// Whole calendar months from this day to a later one; negative when the other is earlier.
  package func months(to other: CivilDay) -> Int {
    if other < self { return -other.months(to: self) }
    let (year, month, day) = parts
    let (otherYear, otherMonth, otherDay) = other.parts
    return (otherYear - year) * 12 + otherMonth - month - (otherDay < day ? 1 : 0)
  }

  /// Whole years from this day to a later one, as ages are counted.
  package func years(to other: CivilDay) -> Int {
    months(to: other) / 12
  }

  package static func < (left: CivilDay, right: CivilDay) -> Bool {
    left.number < right.number
  }

  /// The number of days of a month.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDay: CustomStringConvertible {
  package var description: String {
    let (year, month, day) = parts
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}
