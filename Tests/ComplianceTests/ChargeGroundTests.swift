import Compliance
import Notices
import Testing

@Suite("Each charge by itself")
struct ChargeGroundTests {
  private func standings(
    _ codes: [String?],
    on day: CivilDay = CivilDay(year: 2026, month: 6, day: 1),
    _ change: (inout CaseFacts) -> Void = { _ in }
  ) -> [ChargeGround.Standing] {
    var notice = Sample.red()
    var facts = CaseFacts()
    facts.charges = codes.map { code in
      var charge = Charge()
      charge.code = code
      return charge
    }
    change(&facts)
    notice.caseFacts = facts
    return chargeGrounds(of: notice, by: Sample.tables, on: day).map(\.standing)
  }

  @Test("an excluded charge beside a serious one is not shown as a ground")
  func mixed() {
    #expect(standings(["PFF", "X1", nil, "QQQ"]) == [.ground, .excluded, .unmapped, .unmapped])
    #expect(ChargeGround.Standing.allCases.filter(\.isShown).count == 4)
    #expect(!ChargeGround.Standing.excluded.isShown && !ChargeGround.Standing.struck.isShown)
  }

  @Test("a struck charge is no ground, whatever it is")
  func struck() {
    #expect(standings(["PFF", "PFF"]) { $0.charges[0].struck = true } == [.struck, .ground])
  }

  @Test("an offence that is serious in some cases only is weighed")
  func weighed() {
    #expect(standings(["0601"]) == [.weighed])
  }

  @Test("an exception needs the table's leave, a claim and a reason")
  func exception() {
    #expect(standings(["X4"]) == [.excluded])
    #expect(standings(["X4"]) { $0.organizedCrimeLink = true } == [.excluded])
    #expect(standings(["X4"]) { $0.exceptionReason = "A group launders money" } == [.excluded])
    let claimed: (inout CaseFacts) -> Void = {
      $0.facilitatesSeriousCrime = true
      $0.exceptionReason = "The debts fed a group that launders money"
    }
    #expect(standings(["X4", "X1"], claimed) == [.excepted, .excluded])
  }

  @Test("the row in force on the day decides, on both sides of the change")
  func dated() {
    #expect(standings(["X3"], on: CivilDay(year: 2022, month: 1, day: 27)) == [.ground])
    #expect(standings(["X3"], on: CivilDay(year: 2022, month: 1, day: 28)) == [.excluded])
  }
}
