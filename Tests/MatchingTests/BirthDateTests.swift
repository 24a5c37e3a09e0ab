import Matching
import Notices
import Testing

@Suite("Birth dates")
struct BirthDateTests {
  private func outcome(_ a: String, _ b: String) -> (Outcome, Float) {
    let score = shipped.score(prepared("Viktor Hradek", a), prepared("Viktor Hradek", b))
    return (score.outcome(of: .birthDate), score.bits(of: .birthDate))
  }

  @Test(
    "each way of agreeing has its name",
    arguments: [
      ("1971-05-09", "1971-05-09", Outcome.equal), ("1971-05-09", "1971-09-05", .dayMonthSwapped),
      ("1971-05-09", "1971-05-19", .oneDigitOff), ("1971-05-12", "1971-05-21", .oneDigitOff),
      ("1971-05-09", "1971", .partial), ("1971-05", "1971-05-09", .partial),
      ("1971-05-09", "1972-05-09", .nearYear), ("1971-05-09", "1981-05-09", .oneDigitOff),
      ("1971-01-01", "1971-08-30", .partial), ("1971-05-09", "1971-11-28", .sameYear),
      ("1971", "1972", .nearYear), ("1971", "1975", .inconclusive), ("1971", "1990", .different),
      ("1971-05-09", "1972-11-28", .different), ("1971-05-09", "", .missing),
    ]
  )
  func outcomes(a: String, b: String, expected: Outcome) {
    #expect(outcome(a, b).0 == expected)
    #expect(outcome(b, a).0 == expected)
  }

  @Test("1 January says less than another day, because it stands for an unknown one")
  func firstOfJanuary() {
    #expect(outcome("1971-01-01", "1971-01-01").1 < outcome("1971-05-09", "1971-05-09").1)
  }

  @Test("the better of several dates counts, a little less")
  func several() throws {
    var many = person("Viktor Hradek", "1971-05-09")
    many.birthDates = [try #require(PartialDate("1969")), try #require(PartialDate("1975"))]
    let score = shipped.score(prepared("Viktor Hradek", "1971-05-09"), PreparedPerson(many))
    #expect(score.outcome(of: .birthDate) == .equal)
    #expect(score.bits(of: .birthDate) < outcome("1971-05-09", "1971-05-09").1)
  }
}
