import Notices
import Testing

@Suite("Days and dates")
struct CivilDayTests {
  @Test(
    "a date outside the calendar is refused",
    arguments: [
      "", "26", "2026-13", "2026-02-29", "2026-00-01", "2026-1-1", "0000", "2026-04-31", "٢٠٢٦",
      " 2026", "2026-04-01T",
    ]
  )
  func refused(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test(
    "a partial date covers exactly the days that it can be",
    arguments: [
      ("1971", "1971-01-01", "1971-12-31"), ("1972-02", "1972-02-01", "1972-02-29"),
      ("1900-02", "1900-02-01", "1900-02-28"), ("2026-11-22", "2026-11-22", "2026-11-22"),
    ]
  )
  func range(text: String, earliest: String, latest: String) throws {
    let date = try #require(PartialDate(text))
    #expect(date.description == text)
    #expect(date.earliest.description == earliest)
    #expect(date.latest.description == latest)
  }

  @Test("days count forwards and backwards to the same date")
  func roundTrip() {
    for number in stride(from: -800_000, through: 800_000, by: 997) {
      let day = CivilDay(number: number)
      let (year, month, date) = day.parts
      #expect(CivilDay(year: year, month: month, day: date) == day)
    }
  }

  @Test(
    "calendar months keep the day or take the month's last",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"),
      ("2026-03-31", -1, "2026-02-28"),
      ("2026-01-15", -13, "2024-12-15"),
    ]
  )
  func months(from: String, months: Int, to: String) throws {
    #expect(try #require(PartialDate(from)).earliest.adding(months: months).description == to)
  }

  @Test("an age counts a birthday on its day and not before")
  func age() throws {
    let birth = try #require(PartialDate("2008-11-22")).earliest
    #expect(birth.years(to: try #require(PartialDate("2026-11-21")).earliest) == 17)
    #expect(birth.years(to: try #require(PartialDate("2026-11-22")).earliest) == 18)
  }

  @Test(
    "a moment is read as RFC 3339 and nothing else",
    arguments: [
      ("2026-03-14T08:00:00Z", "2026-03-14T08:00:00Z"),
      ("2026-03-14T08:00:00+02:00", "2026-03-14T06:00:00Z"),
      ("2026-03-14T08:00:00.25Z", "2026-03-14T08:00:00.250000Z"),
      ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
    ]
  )
  func instants(text: String, expected: String) throws {
    #expect(try #require(Instant(text)).description == expected)
  }

  @Test(
    "a moment that is not one is refused",
    arguments: [
      "2026-03-14", "2026-03-14T24:00:00Z", "2026-03-14T08:00Z", "2026-03-14T08:00:00", "today",
      "2026-03-14T08:00:00.Z", "2026-03-14T08:00:00+2:00",
    ]
  )
  func refusedInstants(text: String) {
    #expect(Instant(text) == nil)
  }
}
