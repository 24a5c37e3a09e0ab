import Notices

/// The dates of birth of a person in one calendar, as they are written into the prepared form.
enum BirthDates {
  /// The most dates that are kept.
  private static let limit = 12
  /// Set in a date that comes from the lunar calendar, in which the month begins when it is seen.
  static let lunar: UInt32 = 1 << 31

  /// Year, month and day of each date, packed; unknown month or day is zero.
  ///
  /// No living person was born in the years that the Islamic, Iranian and Thai calendars now count, so such a year tells its
  /// calendar; where two are possible, both stand.
  static func packed(of person: Person) -> [UInt32] {
    var births: [UInt32] = []
    func add(_ date: PartialDate, _ flag: UInt32 = 0) {
      let packed = UInt32(date.year) | UInt32(date.month ?? 0) << 16 | UInt32(date.day ?? 0) << 24
      if !births.contains(packed | flag), births.count < limit { births.append(packed | flag) }
    }
    for date in [person.birthDate].compactMap({ $0 }) + person.birthDates {
      switch date.year {
      case 1250...1480:
        for solar in DateCalendar.solar.dates(year: date.year, month: date.month, day: date.day) {
          add(solar)
        }
        for other in DateCalendar.hijri.dates(year: date.year, month: date.month, day: date.day) {
          add(other, other.day == nil ? 0 : lunar)
        }
      case 2400...2600:
        for other in DateCalendar.buddhist.dates(
          year: date.year,
          month: date.month,
          day: date.day
        ) { add(other) }
      default: add(date)
      }
    }
    return births
  }
}
