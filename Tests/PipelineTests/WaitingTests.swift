import JSON
import Lifecycle
import Notices
import Postgres
import Records
import TestSupport
import Testing

@Suite("A document that waits", .database(.schema))
struct WaitingTests {
  /// What can come before the notice that it changes.
  enum Change: String, CaseIterable {
    case update
    case updateThatIsHeld
    case suspension

    func document(of number: Int) -> JSONNode {
      switch self {
      case .update: WaitingTests.update(number, [("remarks", "Corrected by the issuer.")])
      case .updateThatIsHeld: WaitingTests.update(number, [("case", ["facts": "Unclear."])])
      case .suspension: Sample.cancellation(number, on: "2026-09-20", kind: "suspension")
      }
    }
  }

  @Test("its file ends as if it had come after what it waited for", arguments: Change.allCases)
  func settled(change: Change) async throws {
    let bureau = try await TestBureau()
    let inOrder = [("notice", Sample.red(1)), ("change", change.document(of: 1))]
    let waited = [("change", change.document(of: 2)), ("notice", Sample.red(2))]
    for (number, files) in [(1, inOrder), (2, waited)] {
      for (name, file) in files {
        try bureau.drop(file, as: "\(number) \(name).json")
        try await bureau.takeIn()
      }
    }
    let first = try await ends(of: 1, in: bureau)
    let second = try await ends(of: 2, in: bureau)
    #expect(second == first)
    #expect(first.count == inOrder.count)
  }

  @Test("it says while it waits what it waits for, and not any more when it is settled")
  func reason() async throws {
    let bureau = try await TestBureau()
    try bureau.drop(Self.update(1, [("remarks", "Corrected.")]), as: "change.json")
    try await bureau.takeIn()
    #expect(try await bureau.outcomes() == ["change.json": "held"])
    let reasons: SQL = "select reasons::text from noticed.drop where name_readable = 'change.json'"
    #expect(try await bureau.ask(reasons).first?.contains("unknown-target") == true)
    try bureau.drop(Sample.red(1), as: "notice.json")
    try await bureau.takeIn()
    #expect(try await bureau.outcomes()["change.json"] == "accepted")
    #expect(try await bureau.ask(reasons) == ["[]"])
  }

  @Test("a held file whose notice a person rejects is no longer held")
  func rejected() async throws {
    let bureau = try await TestBureau()
    try bureau.drop(Sample.red(1, extra: [("case", nil)]), as: "notice.json")
    try await bureau.takeIn()
    #expect(try await bureau.outcomes() == ["notice.json": "held"])
    let desk = try await TestDatabase.connect(as: .compliance)
    let now = bureau.now
    try await desk.transaction { session throws(DatabaseError) in
      let held = try HoldDecisions.list(limit: 10, within: HoldLimits(), at: now, in: session)[0]
      _ = try HoldDecisions.reject(
        held.notice,
        ReleaseWord(by: "tester", because: "The issuer withdrew it by telephone.", at: now),
        in: session
      )
    }
    await desk.close()
    #expect(try await bureau.outcomes() == ["notice.json": "rejected"])
  }

  /// What is recorded of each file of a notice, and what custody said of it last.
  private func ends(of number: Int, in bureau: TestBureau) async throws -> [String] {
    try await bureau.ask(
      """
      select concat_ws(' ', substr(r.name_readable, 3), r.outcome, r.counts, r.reasons, d.outcome, d.effect, d.disposition,
        d.notice is not null, d.version is not null, d.reasons, (select string_agg(concat_ws(':', f.number, f.rule,
          f.result), ',' order by f.number) from noticed.finding f where f.document = d.id),
        (select c.act from noticed.custody_event c where c.object_id = r.id::text order by c.number desc limit 1))
      from noticed.drop r join noticed.document d on d.drop = r.id
      where r.name_readable like \("\(number) %") order by r.name_readable
      """
    )
  }

  /// An amendment of a notice.
  fileprivate static func update(_ number: Int, _ fields: [(String, JSONNode)]) -> JSONNode {
    .object(
      [
        ("format", "noticed/notice/1"), ("doc_kind", "update"), ("notice_type", "red"),
        ("issuer", "UY"), ("issuer_kind", "ncb"), ("published_at", "2026-09-16"),
        ("channel", "i24_7"), ("refers_to", ["control_no": JSONNode("A-\(number)/9-2026")]),
      ] + fields
    )
  }
}
