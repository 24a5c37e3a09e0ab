import Compliance
import Notices
import Testing

@Suite("The next noon of a working day")
struct WorkingCalendarTests {
  private static let paris: WorkingCalendar = {
    var calendar = WorkingCalendar()
    calendar.timeZone = "Europe/Paris"
    return calendar
  }()

  private func noon(after text: String, _ calendar: WorkingCalendar = paris) -> String {
    calendar.nextNoon(after: Instant(text) ?? Instant(microseconds: 0)).description
  }

  @Test(
    "it is noon by the bureau's clock, on the day itself while it is ahead",
    arguments: [
      // Monday, summer time: noon is 10:00 UTC.
      ("2026-08-03T09:59:59Z", "2026-08-03T10:00:00Z"),
      ("2026-08-03T10:00:00Z", "2026-08-04T10:00:00Z"),
      // Monday, winter time.
      ("2026-11-02T10:30:00Z", "2026-11-02T11:00:00Z"),
      // Late on Friday, and early on Saturday by the bureau's clock.
      ("2026-08-07T10:00:00Z", "2026-08-10T10:00:00Z"),
      ("2026-08-07T22:30:00Z", "2026-08-10T10:00:00Z"),
    ]
  )
  func weekdays(moment: String, expected: String) {
    #expect(noon(after: moment) == expected)
  }

  @Test(
    "over a weekend on which the clocks change, it is noon by the clock of Monday",
    arguments: [
      // Forward on 29 March 2026, back on 25 October 2026.
      ("2026-03-27T11:00:00Z", "2026-03-30T10:00:00Z"),
      ("2026-03-29T00:59:59Z", "2026-03-30T10:00:00Z"),
      ("2026-10-23T10:00:00Z", "2026-10-26T11:00:00Z"),
      ("2026-10-25T00:30:00Z", "2026-10-26T11:00:00Z"),
    ]
  )
  func clockChange(moment: String, expected: String) {
    #expect(noon(after: moment) == expected)
  }

  @Test("holidays are passed over, also several in a row with a weekend")
  func holidays() {
    var calendar = Self.paris
    calendar.holidays = [
      CivilDay(year: 2026, month: 4, day: 3), CivilDay(year: 2026, month: 4, day: 6),
    ]
    #expect(noon(after: "2026-04-02T10:00:00Z", calendar) == "2026-04-07T10:00:00Z")
  }

  @Test("a bureau works on the days that it names")
  func otherWeek() {
    var calendar = WorkingCalendar()
    calendar.timeZone = "+04:00"
    calendar.workingDays = [.sunday, .monday]
    // A Monday afternoon there.
    #expect(noon(after: "2026-08-03T08:00:00Z", calendar) == "2026-08-09T08:00:00Z")
  }

  @Test("where no day is a working day, the next noon comes all the same")
  func never() {
    var calendar = WorkingCalendar()
    calendar.workingDays = []
    #expect(noon(after: "2026-08-03T13:00:00Z", calendar) == "2026-08-04T12:00:00Z")
  }

  @Test(
    "a day ends at midnight by the bureau's clock, on the days of clock change too",
    arguments: [
      ("2026-03-28", "2026-03-28T23:00:00Z"), ("2026-03-29", "2026-03-29T22:00:00Z"),
      ("2026-10-24", "2026-10-24T22:00:00Z"), ("2026-10-25", "2026-10-25T23:00:00Z"),
    ]
  )
  func dayEnd(day: String, expected: String) throws {
    let day = try #require(PartialDate(day)).earliest
    #expect(Self.paris.end(of: day).description == expected)
  }

  @Test("a moment is shown as the bureau's clock shows it")
  func shown() throws {
    let moment = try #require(Instant("2026-08-03T22:30:00Z"))
    #expect(Self.paris.shown(moment) == "2026-08-04 00:30")
  }

  @Test("a name that is no time zone is known as none")
  func zones() {
    #expect(WorkingCalendar.isTimeZone("Europe/Paris"))
    #expect(!WorkingCalendar.isTimeZone("Europe/Pari"))
  }
}
