import Lifecycle
import Testing

@Suite("The life of a hit")
struct HitFoldTests {
  @Test(
    "a decision stands while nothing material changed",
    arguments: [HitStatus.confirmed, .dismissed]
  )
  func stands(status: HitStatus) {
    #expect(foldHit(status, .lead(changes: [])) == .leave)
  }

  @Test(
    "a decision is asked again when the evidence changed, and says what",
    arguments: [HitStatus.confirmed, .dismissed]
  )
  func reopens(status: HitStatus) {
    #expect(foldHit(status, .lead(changes: ["birth_date"])) == .reopen(because: ["birth_date"]))
  }

  @Test(
    "an undecided hit leaves the desk when its notice or record is gone",
    arguments: [HitStatus.open, .taken]
  )
  func closes(status: HitStatus) {
    #expect(foldHit(status, .gone(because: "cancelled")) == .close(because: "cancelled"))
  }

  @Test("a dismissed pair stays silent when it is no lead or gone")
  func silent() {
    #expect(foldHit(.dismissed, .noLead) == .leave)
    #expect(foldHit(.dismissed, .gone(because: "cancelled")) == .leave)
  }

  @Test("a confirmed hit that is no lead any more is asked again")
  func confirmedFalls() {
    #expect(foldHit(.confirmed, .noLead) == .reopen(because: ["no-longer-a-lead"]))
  }

  @Test("a closed hit comes back when its pair is a lead again")
  func back() {
    #expect(foldHit(.closed, .lead(changes: [])) == .reopen(because: ["matchable-again"]))
  }

  @Test("what was never a hit and is no lead makes none")
  func nothing() {
    #expect(foldHit(nil, .noLead) == .leave)
    #expect(foldHit(nil, .gone(because: "cancelled")) == .leave)
    #expect(foldHit(nil, .lead(changes: [])) == .raise)
  }
}
