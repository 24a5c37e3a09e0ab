import Lifecycle
import Notices
import Testing

@Suite("The terms of a release")
struct ReleaseTermsTests {
  private static let now = moment("2026-08-03T09:00:00Z")
  private static let noon = moment("2026-08-03T12:00:00Z")
  private static let later = moment("2026-12-01T00:00:00Z")
  private static let terms = ReleaseTerms(
    ["ASK-01": .answer(topic: "motive"), "ASK-02": .answer(topic: "motive")],
    longest: moment("2027-08-03T00:00:00Z")
  )
  private static let question = HoldGround(rule: "ASK-01", values: [1], disposition: .held)
  private static let sameQuestion = HoldGround(
    rule: "ASK-02",
    values: [2],
    disposition: .restricted
  )
  private static let override = HoldGround(rule: "PEN-01", values: [3], disposition: .held)

  private func settle(
    _ request: ReleaseTerms.Request,
    _ grounds: [HoldGround]
  ) throws -> ReleaseTerms.Plan {
    try Self.terms.settle(request, against: grounds, at: Self.now, noon: Self.noon)
  }

  @Test("a duty officer never lets a notice be used without restriction")
  func dutyAccepts() {
    #expect(throws: ReleaseRefusal.dutyAccepts) {
      try settle(.init(.accepted, isDuty: true), [Self.override])
    }
  }

  @Test(
    "a question that is not answered lets nothing go, and an answer to what is not asked is refused"
  )
  func unanswered() {
    #expect(throws: ReleaseRefusal.unanswered(["ASK-01"])) {
      try settle(.init(.accepted), [Self.question, Self.sameQuestion])
    }
    #expect(throws: ReleaseRefusal.notAsked(["PEN-01", "XXX-01"])) {
      try settle(
        .init(.accepted, answers: ["PEN-01": "no", "XXX-01": "no", "ASK-01": "none"]),
        [Self.question, Self.override]
      )
    }
  }

  @Test("setting a rule aside needs a last day, ahead and not too far")
  func lastDay() {
    #expect(throws: ReleaseRefusal.untilMissing(["PEN-01"])) {
      try settle(.init(.accepted), [Self.override])
    }
    #expect(throws: ReleaseRefusal.untilPast) {
      try settle(.init(.accepted, until: Self.now), [Self.override])
    }
    #expect(throws: ReleaseRefusal.untilTooFar(moment("2027-08-03T00:00:00Z"))) {
      try settle(.init(.accepted, until: moment("2027-08-03T00:00:01Z")), [Self.override])
    }
  }

  @Test("one person's answers let a notice go; one answer counts for every rule that asks the same")
  func answered() throws {
    let plan = try settle(
      .init(.accepted, answers: ["ASK-02": "none seen"]),
      [Self.question, Self.sameQuestion]
    )
    #expect(plan.stands)
    #expect(!plan.needsTwo)
    #expect(plan.until == nil)
    #expect(plan.answers == ["motive": "none seen"])
    #expect(plan.grounds == [Self.question, Self.sameQuestion])
  }

  @Test("released restricted, only what holds is asked")
  func restricted() throws {
    let plan = try settle(
      .init(.restricted, until: Self.later),
      [Self.override, Self.sameQuestion]
    )
    #expect(plan.grounds == [Self.override])
    #expect(plan.needsTwo && !plan.stands)
  }

  @Test("a duty officer's word counts at once, without answers and last day, until noon")
  func duty() throws {
    let plan = try settle(.init(.restricted, isDuty: true), [Self.question, Self.override])
    #expect(plan.needsTwo && plan.stands)
    #expect(plan.until == Self.noon)
  }

  @Test("what no rule holds takes two persons")
  func noGround() throws {
    let plan = try settle(.init(.accepted), [])
    #expect(plan.needsTwo && !plan.stands)
  }

  private func proposal(
    _ grounds: Set<HoldGround>,
    isDuty: Bool = false,
    until: Instant? = nil,
    end: Instant? = later,
    isOnSameVersion: Bool = true,
    isSamePerson: Bool = false
  ) -> ReleaseTerms.Proposal {
    var ordinals = Counter(state: 7)
    return ReleaseTerms.Proposal(
      HeldRelease(
        id: Identifier(using: &ordinals),
        disposition: .restricted,
        grounds: grounds,
        until: until
      ),
      isDuty: isDuty,
      end: end,
      answers: [:],
      isOnSameVersion: isOnSameVersion,
      isSamePerson: isSamePerson
    )
  }

  private func sign(
    _ proposal: ReleaseTerms.Proposal,
    until: Instant? = nil,
    answers: [String: String] = [:],
    _ grounds: [HoldGround] = [override],
    at now: Instant = now
  ) throws -> ReleaseTerms.Plan {
    try Self.terms.countersign(proposal, until: until, answers: answers, against: grounds, at: now)
  }

  @Test("nobody countersigns what they said themselves")
  func samePerson() {
    #expect(throws: ReleaseRefusal.samePerson) {
      try sign(proposal([Self.override], isSamePerson: true))
    }
  }

  @Test("a duty officer's word that lapsed is not countersigned, at its very end neither")
  func lapsed() {
    #expect(throws: ReleaseRefusal.lapsed(at: Self.noon)) {
      try sign(proposal([Self.override], isDuty: true, until: Self.noon), at: Self.noon)
    }
  }

  @Test("what was proposed on other values is not countersigned")
  func changed() {
    let other = HoldGround(rule: "PEN-01", values: [4], disposition: .held)
    #expect(throws: ReleaseRefusal.changed) {
      try sign(proposal([Self.override], isOnSameVersion: false), [other])
    }
  }

  @Test("a countersignature on a newer version with the same values counts")
  func sameValues() throws {
    #expect(try sign(proposal([Self.override], isOnSameVersion: false)).until == Self.later)
  }

  @Test("the second person answers and ends what a duty officer left open")
  func dutySigned() throws {
    let duty = proposal([Self.question, Self.override], isDuty: true, until: Self.noon, end: nil)
    let grounds = [Self.question, Self.override]
    #expect(throws: ReleaseRefusal.unanswered(["ASK-01"])) { try sign(duty, grounds) }
    #expect(throws: ReleaseRefusal.untilMissing(["PEN-01"])) {
      try sign(duty, answers: ["ASK-01": "none"], grounds)
    }
    let plan = try sign(duty, until: Self.later, answers: ["ASK-01": "none"], grounds)
    #expect(plan.until == Self.later)
    #expect(plan.answers == ["motive": "none"])
  }
}

private func moment(_ text: String) -> Instant {
  Instant(text) ?? Instant(microseconds: 0)
}
