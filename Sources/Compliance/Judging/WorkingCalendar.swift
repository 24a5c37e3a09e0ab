import CEL
package import Notices

/// When a bureau works, by its own clock.
package struct WorkingCalendar: Sendable, Hashable {
  /// A name of the time zone database, such as `Europe/Paris`.
  package var timeZone = "UTC"
  package var workingDays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]
  /// Working days on which the bureau does not work.
  package var holidays: Set<CivilDay> = []

  /// A day of the week.
  package enum Weekday: String, Sendable, Hashable, CaseIterable {
    case monday
    case tuesday
    case wednesday
    case thursday
    case friday
    case saturday
    case sunday

    package init(of day: CivilDay) {
      // 1 January 1970 was a Thursday.
      let number = ((day.number + 3) % 7 + 7) % 7
      self = Self.allCases[number]
    }
  }

  package init() {}

  /// Whether a name is that of a time zone.
  package static func isTimeZone(_ name: String) -> Bool {
    CELTimestamp(seconds: 0).flatMap { TimeZones.offset(of: name, at: $0) } != nil
  }

  /// Whether the bureau works on a day.
  package func isWorking(_ day: CivilDay) -> Bool {
    workingDays.contains(Weekday(of: day)) && !holidays.contains(day)
  }

  /// The next noon of a working day by the bureau's clock, after a moment.
  ///
  /// A bureau without a working day in two years has the next noon at all.
  package func nextNoon(after moment: Instant) -> Instant {
    let first = localDay(of: moment)
    let days = (0...730).lazy.map { first.adding(days: $0) }
    for day in days where isWorking(day) {
      let noon = instant(of: day, hour: 12)
      if noon > moment { return noon }
    }
    let noon = instant(of: first, hour: 12)
    return noon > moment ? noon : instant(of: first.adding(days: 1), hour: 12)
  }

  /// The end of a day by the bureau's clock: the first moment of the day after.
  package func end(of day: CivilDay) -> Instant { instant(of: day.adding(days: 1), hour: 0) }

  /// The day that a moment falls on by the bureau's clock.
  package func localDay(of moment: Instant) -> CivilDay {
    moment.adding(seconds: offset(at: moment)).day
  }

  /// A moment as the bureau's clock shows it: `2026-03-30 12:00`.
  package func shown(_ moment: Instant) -> String {
    let text = moment.adding(seconds: offset(at: moment)).description
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5))"
  }

  /// The moment at which the bureau's clock shows an hour of a day; if it shows it twice, the first time.
  private func instant(of day: CivilDay, hour: Int64) -> Instant {
    let shown = Instant(startOf: day).adding(seconds: hour * 3600)
    let guesses = [-86_400, 86_400].map { distance in
      shown.adding(seconds: -offset(at: shown.adding(seconds: distance)))
    }
    let exact = guesses.filter { $0.adding(seconds: offset(at: $0)) == shown }
    // An hour that is left out, as a clock is put forward, begins when the clock is put forward.
    return exact.min() ?? guesses.max() ?? shown
  }

  /// Seconds east of UTC.
  private func offset(at moment: Instant) -> Int64 {
    let seconds = moment.microseconds / 1_000_000
    let timestamp = CELTimestamp(seconds: seconds)
    return Int64(timestamp.flatMap { TimeZones.offset(of: timeZone, at: $0) } ?? 0)
  }
}
