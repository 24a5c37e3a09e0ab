import JSON
import Lifecycle
import Notices
import Postgres
import Records
import TestSupport
import Testing

@Suite("A duty officer's release", .database(.schema))
struct DutyReleaseTests {
  @Test("it never lets a notice be used without restriction")
  func accepts() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held()
    #expect(
      try await bench.release(notice, .accepted, isDuty: true, until: nil) == .refused(.dutyAccepts)
    )
    #expect(try await bench.state() == "held")
  }

  @Test(
    "it counts at once until the next working noon, its hits go to the legal queue, and a second person is asked for"
  )
  func counts() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held()
    let outcome = try await bench.release(notice, .restricted, isDuty: true, until: nil)
    #expect(outcome == .done(state: "restricted", until: Instant(HoldBench.noon)))
    try await bench.bureau.match()
    #expect(try await bench.bureau.hits("h.queue = 'legal'") == ["2026/1 P-1 open"])
    let now = bench.bureau.now
    let waiting = try await bench.desk.transaction { session throws(DatabaseError) in
      try HoldDecisions.list(limit: 5, within: HoldLimits(), at: now, in: session)
    }
    #expect(waiting.map(\.proposal?.isDuty) == [true])
    #expect(try await bench.acts() == ["hold-duty anna"])
  }

  @Test("by the clock alone it is held again at noon: nothing is matched, whatever runs")
  func clock() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held()
    try await bench.release(notice, .restricted, isDuty: true, until: nil)
    #expect(try await bench.state(on: "2026-11-01") == "restricted")
    // Monday noon UTC is past noon in Paris.
    #expect(try await bench.state(on: "2026-11-02") == "held")
    let matchable = try await bench.bureau.ask(
      "select noticed.is_matchable(n, '2026-11-02')::text from noticed.notice n"
    )
    #expect(matchable == ["false"])
  }

  @Test("nobody countersigned: it lapses by itself, once, and its hits leave the desk")
  func lapses() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held()
    try await bench.release(notice, .restricted, isDuty: true, until: nil)
    try await bench.bureau.match()
    #expect(try await bench.lapse(at: "2026-11-02T10:59:59Z") == 0)
    #expect(try await bench.lapse(at: HoldBench.noon) == 1)
    #expect(try await bench.lapse(at: HoldBench.noon) == 0)
    #expect(try await bench.state() == "held")
    #expect(try await bench.bureau.hits() == ["2026/1 P-1 closed"])
    #expect(try await bench.bureau.ask("select count(*)::text from noticed.notice_key") == ["0"])
    #expect(try await bench.bureau.outcomes() == ["notice.json": "held"])
    #expect(try await bench.releases() == ["anna restricted lapsed"])
    #expect(try await bench.acts() == ["hold-duty anna", "hold-lapsed daemon"])
  }

  @Test("a confirmed hit stays confirmed when it lapses, and goes to the legal queue")
  func confirmed() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held()
    try await bench.release(notice, .restricted, isDuty: true, until: nil)
    try await bench.bureau.match()
    _ = try await bench.bureau.ask(
      "update noticed.hit set status = 'confirmed', queue = 'analyst' returning id::text"
    )
    try await bench.lapse(at: HoldBench.noon)
    #expect(try await bench.bureau.hits("h.queue = 'legal'") == ["2026/1 P-1 confirmed"])
  }

  @Test("a countersignature after noon comes too late, before and after the lapse is written down")
  func tooLate() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held()
    try await bench.release(notice, .restricted, isDuty: true, until: nil)
    let noon = Instant(HoldBench.noon)
    let late = try await bench.countersign(notice, until: HoldBench.later, at: noon)
    #expect(late == .refused(.lapsed(at: noon ?? bench.bureau.now)))
    try await bench.lapse(at: HoldBench.noon)
    #expect(
      try await bench.countersign(notice, until: HoldBench.later, at: noon) == .nothingWaits
    )
    #expect(try await bench.release(notice, .restricted, by: "bert", at: noon) == .proposed)
  }

  @Test(
    "countersigned by another person with a last day, it stands until then and stays restricted"
  )
  func countersigned() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held()
    try await bench.release(notice, .restricted, isDuty: true, until: nil)
    #expect(
      try await bench.countersign(notice, by: "anna", until: HoldBench.later)
        == .refused(.samePerson)
    )
    #expect(try await bench.countersign(notice) == .refused(.untilMissing(["EXT-01"])))
    #expect(
      try await bench.countersign(notice, until: HoldBench.later)
        == .done(state: "restricted", until: HoldBench.later)
    )
    #expect(try await bench.lapse(at: HoldBench.noon) == 0)
    #expect(try await bench.state(on: "2026-11-30") == "restricted")
    #expect(try await bench.acts() == ["hold-duty anna", "hold-restrict bert"])
  }

  @Test("an update with the same values is used by the duty officer's word too, and lapses with it")
  func carried() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held()
    try await bench.release(notice, .restricted, isDuty: true, until: nil)
    try await bench.update([("remarks", "Corrected by the issuer.")])
    #expect(try await bench.state() == "restricted")
    try await bench.lapse(at: HoldBench.noon)
    #expect(
      try await bench.bureau.ask("select distinct disposition::text from noticed.notice_version")
        == ["held"]
    )
  }

  @Test("an update with other values waits beside it, and is what is asked about once it lapsed")
  func asksAgain() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held()
    try await bench.release(notice, .restricted, isDuty: true, until: nil)
    try await bench.update([("case", ["facts": "Unclear."])])
    #expect(try await bench.state() == "restricted")
    try await bench.lapse(at: HoldBench.noon)
    let current = try await bench.bureau.ask(
      "select is_amendment::text from noticed.notice_version where is_current"
    )
    #expect(current == ["true"])
  }
}

@Suite("A release that outlives updates", .database(.schema))
struct StandingReleaseTests {
  private func released(_ bench: HoldBench) async throws -> Identifier<Notice> {
    let notice = try await bench.held()
    try await bench.release(notice)
    try await bench.countersign(notice)
    return notice
  }

  @Test("an update that brings another rule is held beside it; the list shows the release before")
  func anotherRule() async throws {
    let bench = try await HoldBench()
    let notice = try await released(bench)
    try await bench.update([("case", ["facts": "Unclear."])])
    #expect(try await bench.state() == "in-force")
    let now = bench.bureau.now
    let line = try await bench.desk.transaction { session throws(DatabaseError) in
      try HoldDecisions.list(limit: 5, within: HoldLimits(), at: now, in: session)
    }.first
    #expect(line?.isCurrent == false)
    #expect(line?.former?.countersignedBy == "bert")
    #expect(line?.proposal == nil)
    #expect(try await bench.acts().last == "hold-asks-again daemon")
    // A new release of the newer version takes the place of the old one.
    #expect(try await bench.release(notice, by: "bert") == .proposed)
    try await bench.countersign(notice, by: "anna")
    #expect(
      try await bench.releases() == ["anna bert accepted replaced", "bert anna accepted"]
    )
    #expect(
      try await bench.bureau.ask(
        "select disposition::text from noticed.notice_version order by sequence"
      ) == ["held", "accepted"]
    )
  }

  @Test("an update and a new publication that leave the values unchanged are used by it")
  func outlives() async throws {
    let bench = try await HoldBench()
    _ = try await released(bench)
    try await bench.update([("remarks", "Corrected by the issuer.")])
    try bench.bureau.drop(
      Sample.red(1, published: "2026-10-01", extra: [("extradition", ["assured": false])]),
      as: "again.json"
    )
    try await bench.bureau.takeIn()
    #expect(
      try await bench.bureau.ask(
        "select disposition::text from noticed.notice_version order by sequence"
      ) == ["accepted", "accepted", "accepted"]
    )
    #expect(try await bench.acts().suffix(2) == ["hold-carried daemon", "hold-carried daemon"])
    #expect(try await bench.state(on: "2027-01-31") == "held")
  }

  @Test("after its last day it asks again, and an update does not bring it back")
  func expired() async throws {
    let bench = try await HoldBench()
    let notice = try await released(bench)
    #expect(try await bench.lapse(at: "2027-01-31T00:00:00Z") == 1)
    #expect(try await bench.state() == "held")
    #expect(try await bench.acts().last == "hold-expired daemon")
    try await bench.update([("remarks", "Corrected by the issuer.")])
    #expect(try await bench.state() == "held")
    #expect(try await bench.release(notice) == .proposed)
  }
}
