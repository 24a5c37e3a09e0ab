import JSON
import Pipeline
import Postgres
import Records
import TestSupport
import Testing

@Suite("The way of a file", .database(.schema))
struct WalkTests {
  @Test("a compliant notice and a local person become an explained hit")
  func hit() async throws {
    let bureau = try await TestBureau()
    try await bureau.feed("P-1", Sample.local)
    try bureau.drop(Sample.red(1), as: "notice.json")
    try await bureau.takeIn()
    #expect(try await bureau.outcomes() == ["notice.json": "accepted"])
    try await bureau.match()
    #expect(try await bureau.hits() == ["2026/1 P-1 open"])
    let evidence = try await bureau.ask("select features::text from noticed.hit_evidence")
    #expect(evidence.first?.contains("birth_date") == true)
  }

  @Test("a person who is written after the notice is matched as well")
  func personLater() async throws {
    let bureau = try await TestBureau()
    try bureau.drop(Sample.red(1), as: "notice.json")
    try await bureau.takeIn()
    try await bureau.match()
    #expect(try await bureau.hits().isEmpty)
    try await bureau.feed("P-1", Sample.local)
    try await bureau.match()
    #expect(try await bureau.hits() == ["2026/1 P-1 open"])
  }

  @Test("a local person who is deleted takes the open hit along, with the reason")
  func personGone() async throws {
    let bureau = try await TestBureau.withHit()
    let feeder = try await TestDatabase.connect(as: .feeder)
    try await feeder.transaction { session throws(DatabaseError) in
      _ = try session.execute("delete from feeder.person where id = 'P-1'")
    }
    try await bureau.match()
    #expect(
      try await bureau.ask("select closed_because from noticed.hit") == ["local-record-removed"]
    )
  }

  @Test("the same bytes again are a duplicate that names the first, and make no new hit")
  func sameBytes() async throws {
    let bureau = try await TestBureau()
    try await bureau.feed("P-1", Sample.local)
    try bureau.drop(Sample.red(1), as: "a.json")
    try await bureau.takeIn()
    try bureau.drop(Sample.red(1), as: "b.json")
    try await bureau.takeIn()
    try await bureau.match()
    #expect(try await bureau.outcomes() == ["a.json": "accepted", "b.json": "duplicate"])
    #expect(try await bureau.hits().count == 1)
    #expect(
      try await bureau.ask(
        "select (duplicate_of is not null)::text from noticed.drop where outcome = 'duplicate'"
      )
        == ["true"]
    )
  }

  @Test("the same content in other bytes is a repeat and no version")
  func sameContent() async throws {
    let bureau = try await TestBureau()
    try bureau.drop(Sample.red(1), as: "a.json")
    try await bureau.takeIn()
    try bureau.drop(Sample.red(1).serialized(pretty: true), as: "b.json")
    try await bureau.takeIn()
    #expect(try await bureau.outcomes() == ["a.json": "accepted", "b.json": "duplicate"])
    #expect(try await bureau.ask("select count(*)::text from noticed.notice_version") == ["1"])
  }

  @Test(
    "a cancellation takes the notice out of matching at once, closes its hit and stops the late copy"
  )
  func cancellation() async throws {
    let bureau = try await TestBureau.withHit()
    try bureau.drop(Sample.cancellation(1), as: "cancellation.json")
    try await bureau.takeIn()
    #expect(try await bureau.hits() == ["2026/1 P-1 closed"])
    #expect(try await bureau.ask("select closed_because from noticed.hit") == ["cancelled"])
    #expect(try await bureau.ask("select count(*)::text from noticed.notice_key") == ["0"])
    try bureau.drop(
      Sample.red(1, extra: [("remarks", "a late copy")]),
      as: "late.json"
    )
    try await bureau.takeIn()
    try await bureau.match()
    #expect(try await bureau.outcomes()["late.json"] == "rejected")
    #expect(
      try await bureau.ask("select outcome from noticed.document where outcome = 'stopped'") == [
        "stopped"
      ]
    )
    #expect(try await bureau.hits() == ["2026/1 P-1 closed"])
  }

  @Test("a cancelled notice whose hit was confirmed becomes an urgent task and an alert")
  func urgent() async throws {
    let bureau = try await TestBureau.withHit()
    try await bureau.decide(.confirm, note: "fingerprints agree")
    try bureau.drop(Sample.cancellation(1), as: "cancellation.json")
    try await bureau.takeIn()
    #expect(
      try await bureau.ask("select code from noticed.urgent_task where done_at is null") == [
        "cancelled"
      ]
    )
    #expect(
      try await bureau.ask("select kind from noticed.alert where kind like 'urgent%'") == [
        "urgent-cancelled"
      ]
    )
    #expect(try await bureau.hits() == ["2026/1 P-1 confirmed"])
  }

  @Test("a decision stands when the notice comes again unchanged in what counts")
  func decisionStands() async throws {
    let bureau = try await TestBureau.withHit()
    try await bureau.decide(.dismiss)
    try bureau.drop(
      Sample.red(1, extra: [("remarks", "a second version")]),
      as: "second.json"
    )
    try await bureau.takeIn()
    try await bureau.match()
    #expect(try await bureau.ask("select count(*)::text from noticed.notice_version") == ["2"])
    #expect(try await bureau.hits() == ["2026/1 P-1 dismissed"])
  }

  @Test("a diffusion is superseded by its notice, and the decision is carried over")
  func supersession() async throws {
    let bureau = try await TestBureau()
    try await bureau.feed("P-1", Sample.local)
    try bureau.drop(Sample.diffusion(1), as: "diffusion.json", in: "diffusion")
    try await bureau.takeIn()
    try await bureau.match()
    try await bureau.decide(.dismiss)
    try bureau.drop(Sample.red(1), as: "notice.json")
    try await bureau.takeIn()
    try await bureau.match()
    #expect(
      try await bureau.ask("select life::text from noticed.notice where kind = 'wanted-diffusion'")
        == ["superseded"]
    )
    let carried = try await bureau.ask(
      """
      select h.status::text || ' ' || a.act from noticed.hit h join noticed.notice n on n.id = h.notice
      join noticed.adjudication a on a.hit = h.id where n.kind = 'red-notice'
      """
    )
    #expect(carried == ["dismissed carry-over"])
  }

  @Test("a cancellation from a stranger waits loudly and changes nothing")
  func stranger() async throws {
    let bureau = try await TestBureau()
    try bureau.drop(Sample.red(1), as: "notice.json")
    try await bureau.takeIn()
    try bureau.drop(Sample.cancellation(1, issuer: "CL"), as: "cancellation.json")
    try await bureau.takeIn()
    #expect(try await bureau.ask("select life::text from noticed.notice") == ["current"])
    #expect(try await bureau.ask("select loud::text from noticed.parked") == ["true"])
  }

  @Test(
    "a protected person who meets a notice from the country they fled is seen by the compliance officer alone"
  )
  func protected() async throws {
    let bureau = try await TestBureau()
    try await bureau.feed(
      "P-1",
      Sample.local,
      extra: ", 'recognised', '{UY}'",
      columns: ", protection_status, protection_from"
    )
    try bureau.drop(Sample.red(1), as: "notice.json")
    try await bureau.takeIn()
    try await bureau.match()
    for (role, count) in [(Role.analyst, 0), (.compliance, 1)] {
      let desk = try await TestDatabase.connect(as: role)
      let lines = try await desk.transaction { session throws(DatabaseError) in
        try HitLookups.list(HitFilter(), on: Ground(), in: session)
      }
      #expect(lines.count == count)
      #expect(lines.allSatisfy { $0.queue == .legal && $0.restrictedBy.contains("NEU-05") })
    }
    let told = try await bureau.ask("select coalesce(operator_message, '') from noticed.finding")
    #expect(
      told.allSatisfy { !$0.lowercased().contains("protect") && !$0.lowercased().contains("refug") }
    )
  }

  @Test("no name, birth date or document number reaches the log")
  func silentLog() async throws {
    let bureau = try await TestBureau()
    try await bureau.feed("P-1", Sample.local)
    try bureau.drop(Sample.red(1), as: "notice.json")
    try bureau.drop(
      Array(
        #"{"format":"noticed/notice/1","persons":[{"family_name":"QUILLFEATHER"}],"issuer":"QUILLFEATHER"}"#
          .utf8
      ),
      as: "QUILLFEATHER.json"
    )
    try await bureau.takeIn()
    try await bureau.match()
    let log = bureau.events.all.joined(separator: "\n").lowercased()
    #expect(!log.isEmpty)
    #expect(!log.contains("quillfeather"))
    #expect(!log.contains("1971-05-09"))
  }

  @Test("an unreadable file is quarantined with every reason and a place for each")
  func broken() async throws {
    let bureau = try await TestBureau()
    try bureau.drop(
      Array(
        "{\"format\":\"noticed/notice/1\",\n \"doc_kind\":\"notise\",\n \"isuer\":\"XA\"}".utf8
      ),
      as: "broken.json"
    )
    try await bureau.takeIn()
    #expect(try await bureau.outcomes() == ["broken.json": "rejected"])
    let reasons = try await bureau.ask("select reasons::text from noticed.drop")
    #expect(reasons.first?.contains("\"line\": 2") == true)
    #expect(reasons.first?.contains("\"line\": 3") == true)
  }

  @Test("what was put away when the database went is noted as settled by the next start")
  func settledLate() async throws {
    let bureau = try await TestBureau()
    try bureau.drop(Sample.red(1), as: "notice.json")
    try await bureau.takeIn()
    _ = try await bureau.ask("update noticed.drop set settled_at = null returning id::text")
    try await bureau.intake.recover()
    #expect(
      try await bureau.ask("select count(*)::text from noticed.drop where settled_at is null") == [
        "0"
      ]
    )
  }
}

/// The one hit on the desk.
func onlyHit(_ session: borrowing Session) throws(DatabaseError) -> HitLine {
  let lines = try HitLookups.list(HitFilter(), on: Ground(), in: session)
  guard lines.count == 1, let line = lines.first else {
    throw DatabaseError(
      .decoding,
      code: "P0002",
      message: "\(lines.count) hits on the desk instead of one"
    )
  }
  return line
}
