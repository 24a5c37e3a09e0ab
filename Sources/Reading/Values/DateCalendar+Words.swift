import Notices

extension DateCalendar {
  /// The words of which a month tells its calendar.
  static let months: [(Vocabulary.Kind, DateCalendar)] = [
    (.month, .gregorian), (.hijriMonth, .hijri), (.solarMonth, .solar),
  ]
}
