import Matching
import Notices
import Testing

@Suite("Dates of birth of other calendars")
struct CalendarTests {
  private func outcome(_ a: String, _ b: String) -> (outcome: Outcome, bits: Float) {
    let score = shipped.score(prepared("Viktor Hradek", a), prepared("Viktor Hradek", b))
    return (score.outcome(of: .birthDate), score.bits(of: .birthDate))
  }

  @Test(
    "an Iranian, an Islamic and a Thai date agree with the Gregorian one",
    arguments: [
      // 1 Farvardin 1360, 1 Muharram 1400 by the civil reckoning, 7 March 2530.
      ("1360-01-01", "1981-03-21"), ("1400-01-01", "1979-11-21"), ("2530-03-07", "1987-03-07"),
    ]
  )
  func converted(other: String, gregorian: String) {
    #expect(outcome(other, gregorian).outcome == .equal)
    #expect(outcome(other, gregorian).bits > 10)
    #expect(outcome(other, other).outcome == .equal)
  }

  @Test("in the lunar calendar a day more or less is no contradiction")
  func observation() {
    #expect(outcome("1400-01-01", "1979-11-20").outcome == .variant)
    #expect(outcome("1400-01-01", "1979-11-20").bits > 5)
    // Between two Gregorian dates it is another day.
    #expect(outcome("1979-11-20", "1979-11-21").outcome != .variant)
  }

  @Test("a year alone stands for the two Gregorian years that it spans")
  func years() {
    #expect(outcome("1360", "1981").outcome == .partial)
    #expect(outcome("1360", "1982").outcome == .partial)
    #expect(outcome("1360", "1990").bits < 0)
  }
}
