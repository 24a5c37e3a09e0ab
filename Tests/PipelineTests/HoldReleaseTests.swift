import JSON
import Lifecycle
import Notices
import Pipeline
import Postgres
import Records
import TestSupport
import Testing

@Suite("Releases by two persons", .database(.schema))
struct HoldReleaseTests {
  @Test("whoever proposed a release cannot countersign it, and nothing changes by it")
  func samePerson() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held()
    #expect(try await bench.release(notice) == .proposed)
    #expect(try await bench.countersign(notice, by: "anna") == .refused(.samePerson))
    #expect(try await bench.state() == "held")
    #expect(try await bench.releases() == ["anna accepted waits"])
    #expect(try await bench.acts() == ["hold-proposed anna"])
  }

  @Test("the database itself refuses one person's two words, and one word where two are asked for")
  func schema() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held()
    try await bench.release(notice)
    for change: SQL in [
      """
      countersigned_by = proposed_by, countersigned_login = login, countersigned_at = now(), countersigned_why = 'x'
      """,
      "stands_since = now()", "duty = true",
    ] {
      await #expect(throws: DatabaseError.self) {
        try await bench.desk.transaction { session throws(DatabaseError) in
          try session.execute("update noticed.hold_release set \(change)")
        }
      }
    }
  }

  @Test("a proposal waits in the list with what it asks, and a second one is not taken")
  func waits() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held()
    try await bench.release(notice)
    let now = bench.bureau.now
    let line = try await bench.desk.transaction { session throws(DatabaseError) in
      try HoldDecisions.list(limit: 5, within: HoldLimits(), at: now, in: session)
    }.first
    #expect(line?.proposal?.proposedBy == "anna")
    #expect(line?.findings.first { $0.rule == "EXT-01" }?.fields == ["extradition.assured"])
    guard case .waits = try await bench.release(notice, by: "bert") else {
      Issue.record("a second proposal was taken")
      return
    }
  }

  @Test("two persons let it go: it is matched, its file says so, and both words are on record")
  func countersigned() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held()
    try await bench.release(notice)
    let outcome = try await bench.countersign(notice)
    #expect(outcome == .done(state: "in-force", until: HoldBench.later))
    try await bench.bureau.match()
    #expect(try await bench.bureau.hits() == ["2026/1 P-1 open"])
    #expect(try await bench.bureau.outcomes() == ["notice.json": "accepted"])
    #expect(try await bench.releases() == ["anna bert accepted"])
    #expect(try await bench.acts() == ["hold-proposed anna", "hold-accept bert"])
  }

  @Test("a countersignature that is killed in its midst leaves the proposal as it was")
  func killed() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held()
    try await bench.release(notice)
    await #expect(throws: DatabaseError.self) {
      try await bench.countersign(notice, breaksOff: true)
    }
    #expect(try await bench.state() == "held")
    #expect(try await bench.releases() == ["anna accepted waits"])
    let outcome = try await bench.countersign(notice)
    #expect(outcome == .done(state: "in-force", until: HoldBench.later))
  }

  @Test(
    "an update that came between proposal and countersignature closes the proposal if it changed a value"
  )
  func overtaken() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held()
    try await bench.release(notice)
    try await bench.update([("extradition", ["assured": false, "not_from": ["FR"]])])
    // Only what the rule looked at counts: where extradition is denied from was not asked.
    #expect(
      try await bench.countersign(notice) == .done(state: "in-force", until: HoldBench.later)
    )
  }

  @Test("a proposal on values that changed meanwhile is closed, and nothing is let go")
  func changed() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held(
      Sample.red(1, extra: [("persons", .array([Sample.person(birth: "2014-01-01")]))])
    )
    let answers = ["IDN-14": "Kept to protect.", "IDN-14c": "Kept to protect."]
    #expect(
      try await bench.release(notice, .restricted, isDuty: true) != .proposed
    )
    try await bench.revoke(notice, by: "anna")
    #expect(
      try await bench.release(notice, .restricted, until: nil)
        == .refused(.unanswered(["IDN-14c"]))
    )
    let outcome = try await bench.release(
      notice,
      .restricted,
      until: nil,
      answers: ["IDN-14c": answers["IDN-14c"] ?? ""]
    )
    #expect(outcome == .done(state: "restricted", until: nil))
    try await bench.update([
      ("persons", .array([["birth_date": "2013-01-01"]]))
    ])
    #expect(
      try await bench.bureau.ask(
        "select disposition::text from noticed.notice_version order by sequence"
      ) == ["restricted", "held"]
    )
    #expect(try await bench.acts().last == "hold-asks-again daemon")
  }

  @Test("countersigning and an update at the same time end as one after the other")
  func concurrent() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held()
    try await bench.release(notice)
    async let signed = bench.countersign(notice)
    async let updated: Void = bench.update([("extradition", ["assured": false]), ("remarks", "x")])
    let (outcome, _) = try await (signed, updated)
    #expect(outcome == .done(state: "in-force", until: HoldBench.later))
    let versions = try await bench.bureau.ask(
      "select disposition || ' ' || is_current from noticed.notice_version order by sequence"
    )
    // Before the signature the update is held with the notice, after it the release covers it.
    #expect(
      [["held false", "accepted true"], ["accepted false", "accepted true"]].contains(versions)
    )
  }

  @Test(
    "who says no to a proposal closes it; the one who proposed may take it back too",
    arguments: ["anna", "bert"]
  )
  func refused(actor: String) async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held()
    try await bench.release(notice)
    #expect(try await bench.revoke(notice, by: actor) == .done(state: "held", until: nil))
    #expect(try await bench.countersign(notice) == .nothingWaits)
    #expect(try await bench.revoke(notice, by: actor) == .nothingWaits)
    #expect(try await bench.acts().last == "hold-revoked \(actor)")
  }

  @Test("a release that is taken back holds the notice again and takes its hits off the desk")
  func revoked() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held()
    try await bench.release(notice)
    try await bench.countersign(notice)
    try await bench.bureau.match()
    #expect(try await bench.revoke(notice, by: "cora") == .done(state: "held", until: nil))
    #expect(try await bench.bureau.hits() == ["2026/1 P-1 closed"])
    #expect(try await bench.bureau.outcomes() == ["notice.json": "held"])
  }

  @Test("a restricted notice is let go without restriction once its question is answered")
  func restrictedAnswered() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held(
      Sample.red(1, extra: [("persons", .array([Sample.person(birth: "2010-01-01")]))])
    )
    #expect(try await bench.state() == "restricted")
    let outcome = try await bench.release(
      notice,
      until: nil,
      answers: ["IDN-14": "Sixteen; proportionate by the court's order."]
    )
    #expect(outcome == .done(state: "in-force", until: nil))
  }

  @Test("nothing is proposed on what no rule holds")
  func notHeld() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held(Sample.red(1))
    #expect(try await bench.release(notice) == .notHeld)
    #expect(try await bench.countersign(notice) == .nothingWaits)
  }
}
