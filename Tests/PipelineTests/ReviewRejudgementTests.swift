import Compliance
import Notices
import Pipeline
import Records
import Testing

@Suite("Judging again")
struct ReviewRejudgementTests {
  private func again(
    was disposition: Disposition,
    then: [(String, String)],
    now: [(String, Severity)],
    isFloored: Bool = false,
    intakeOnly: Set<String> = []
  ) -> Rejudgement {
    var generator = SystemRandomNumberGenerator()
    var notice = NoticeFacts(
      id: Identifier(using: &generator),
      kind: .redNotice,
      tier: .publishedNotice,
      reference: "2026/1"
    )
    notice.disposition = disposition
    notice.isAtLeastRestricted = isFloored
    notice.found = then.map { NoticeFacts.RuleFinding(rule: $0.0, severity: $0.1) }
    let findings = now.map {
      Finding(
        rule: $0.0,
        title: "title",
        basis: "bureau",
        result: .failed,
        severity: $0.1,
        message: ""
      )
    }
    return Rejudgement(of: notice, findings: findings) { intakeOnly.contains($0) }
  }

  @Test("what comes out as before changes nothing")
  func same() {
    let result = again(was: .held, then: [("A-1", "hold")], now: [("A-1", .hold)])
    #expect(result.newlyFailing.isEmpty)
    #expect(result.newlyPassing.isEmpty)
    #expect(result.stricterBy.isEmpty)
    #expect(!result.isMilder)
  }

  @Test("a hold that a person released is not asked about again")
  func released() {
    let result = again(was: .accepted, then: [("A-1", "hold")], now: [("A-1", .hold)])
    #expect(result.now == .held)
    #expect(result.stricterBy.isEmpty)
  }

  @Test("a rule that fails newly is a question when it is stricter than the state")
  func newlyFailing() {
    let result = again(was: .accepted, then: [], now: [("A-1", .restrict), ("B-1", .warn)])
    #expect(result.newlyFailing.map(\.rule) == ["A-1", "B-1"])
    #expect(result.stricterBy.map(\.rule) == ["A-1"])
    #expect(result.now == .restricted)
    #expect(again(was: .held, then: [], now: [("A-1", .hold)]).stricterBy.isEmpty)
  }

  @Test("a rule that became stricter fails newly")
  func stricterRule() {
    let result = again(was: .accepted, then: [("A-1", "warn")], now: [("A-1", .hold)])
    #expect(result.stricterBy.map(\.rule) == ["A-1"])
  }

  @Test("nothing held is held more strictly by a rule that would reject")
  func rejecting() {
    #expect(again(was: .held, then: [], now: [("A-1", .reject)]).stricterBy.isEmpty)
    #expect(again(was: .accepted, then: [], now: [("A-1", .reject)]).now == .held)
  }

  @Test("a held notice whose reasons have gone could be milder")
  func milder() {
    let result = again(was: .held, then: [("A-1", "hold"), ("B-1", "warn")], now: [("B-1", .warn)])
    #expect(result.newlyPassing == ["A-1"])
    #expect(result.isMilder)
    #expect(result.now == .accepted)
  }

  @Test("a notice that a person holds without any rule is left alone")
  func heldByPerson() {
    #expect(!again(was: .held, then: [], now: []).isMilder)
  }

  @Test("a rule that is asked at intake only keeps its answer")
  func intakeOnly() {
    let result = again(was: .held, then: [("A-1", "hold")], now: [], intakeOnly: ["A-1"])
    #expect(result.newlyPassing.isEmpty)
    #expect(result.now == .held)
    #expect(!result.isMilder)
  }

  @Test("what came again after a cancellation is never milder than restricted")
  func floor() {
    let result = again(was: .restricted, then: [("A-1", "restrict")], now: [], isFloored: true)
    #expect(result.now == .restricted)
    #expect(!result.isMilder)
  }

  @Test("what the clock tells by itself never fails newly, and still stands")
  func clocked() {
    #expect(again(was: .accepted, then: [], now: [("RET-01", .hold)]).newlyFailing.isEmpty)
    let standing = again(was: .held, then: [("RET-01", "hold")], now: [("RET-01", .hold)])
    #expect(!standing.isMilder)
  }
}
