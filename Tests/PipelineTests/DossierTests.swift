import DropFolder
import Foundation
import JSON
import Notices
import Pipeline
import Postgres
import Records
import TestSupport
import Testing

@Suite("A dossier", .database(.schema))
struct DossierTests {
  private static let ground = Ground(purpose: "complaint", caseReference: "CCF-7")

  private static func message(
    _ kind: String,
    on day: String,
    _ extra: [(String, JSONNode?)] = []
  ) -> JSONNode {
    let members: [(String, JSONNode?)] = (Sample.cancellation(1, on: day, kind: kind).object ?? [])
      .map { ($0.key, $0.node) }
    return .object(members + extra)
  }

  /// A notice on two persons of whom the bureau has the first twice and the second once: amended twice, suspended once,
  /// handed out, and cancelled.
  private func life() async throws -> (bureau: TestBureau, notice: Identifier<Notice>) {
    let bureau = try await TestBureau()
    try await bureau.feed("P-1", Sample.local)
    try await bureau.feed("P-2", Sample.local)
    try await bureau.feed(
      "P-3",
      ["family_name": "Oxenfold", "forenames": "Benedikta", "birth_date": "1980-02-02"]
    )
    let persons: JSONNode = [
      Sample.person(),
      Sample.person(family: "OXENFOLD", forenames: "Benedikta Rosalind", birth: "1980-02-02"),
    ]
    try bureau.drop(
      Sample.red(1, extra: [("persons", persons), ("remarks", "Together with Oxenfold's men.")]),
      as: "notice.json"
    )
    try await bureau.takeIn()
    for (day, remark) in [
      ("2026-09-20", "First."), ("2026-09-21", "Seen with BENEDIKTA ROSALIND."),
    ] {
      try bureau.drop(
        Self.message("update", on: day, [("remarks", JSONNode(remark))]),
        as: "update-\(day).json"
      )
      try await bureau.takeIn()
    }
    try await bureau.match()
    let id = try #require(
      Identifier<Notice>(try await bureau.ask("select id::text from noticed.notice")[0])
    )
    let analyst = try await TestDatabase.connect(as: .analyst)
    try await analyst.transaction { session throws(DatabaseError) in
      _ = try NoticeLookups.open(id, on: Ground(purpose: "police"), in: session)
      var export = Disclosure(.export, to: "Border Police", by: "test")
      export.notice = id
      export.sum = SHA256Sum(of: [1]).bytes
      guard try Disclosures.record(export, on: Ground(purpose: "police"), in: session) else {
        throw DatabaseError(.misuse, code: "00000", message: "it did not leave")
      }
    }
    try await decide(analyst, in: bureau)
    await analyst.close()
    for kind in ["suspension", "cancellation"] {
      let day = kind == "suspension" ? "2026-10-01" : "2026-10-20"
      try bureau.drop(Self.message(kind, on: day), as: "\(kind).json")
      try await bureau.takeIn()
    }
    return (bureau, id)
  }

  /// Confirms one of the two hits of the first person.
  private func decide(_ analyst: Database, in bureau: TestBureau) async throws {
    let first = try await bureau.ask(
      """
      select h.id::text from noticed.hit h join noticed.subject s on s.id = h.subject
      where s.ordinal = 0 order by h.id limit 1
      """
    )
    let hit = try #require(first.first.flatMap { Identifier<Hit>($0) })
    try await analyst.transaction { session throws(DatabaseError) in
      let outcome = try Adjudications.decide(
        .confirm,
        hit: hit,
        seen: 1,
        note: "compared",
        by: "anna",
        in: session
      )
      #expect(outcome == .done(revision: 2))
    }
  }

  private func dossier(
    _ notice: Identifier<Notice>,
    about subject: Int?
  ) async throws -> JSONNode {
    let officer = try await TestDatabase.connect(as: .compliance)
    let whole = try await officer.transaction { session throws(DatabaseError) in
      try Dossiers.notice(notice, on: Self.ground, today: TestBureau.today, in: session)
    }
    await officer.close()
    let node = try #require(whole)
    return ThirdPersons(in: node, besides: subject).leftOut(of: node)
  }

  @Test("tells what was answered when it was released, by whom and when")
  func answers() async throws {
    let bench = try await HoldBench()
    let notice = try await bench.held(
      Sample.red(1, extra: [("persons", .array([Sample.person(birth: "2010-01-01")]))])
    )
    let text = "Sixteen; proportionate by the court's order."
    try await bench.release(notice, until: nil, answers: ["IDN-14": text])
    let release = try await dossier(notice, about: 0)["releases"]?[0]
    #expect(release?["proposed_by"]?.string == "anna")
    #expect(release?["proposed_at"]?.string?.isEmpty == false)
    #expect(release?["answers"]?.object?.contains { $0.node.string == text } == true)
  }

  @Test("of a twice amended, once suspended, cancelled notice with two hits is complete")
  func complete() async throws {
    let (_, notice) = try await life()
    let dossier = try await dossier(notice, about: 0)
    #expect(dossier["notice"]?["state"]?.string == "cancelled")
    let documents = dossier["documents"]?.array ?? []
    #expect(
      documents.compactMap { $0["doc_kind"]?.string }
        == ["notice", "update", "update", "suspension", "cancellation"]
    )
    // Each judgement names the rules by which it was made.
    #expect(documents.allSatisfy { $0["rule_book"]?.string?.isEmpty == false })
    let versions = dossier["versions"]?.array ?? []
    #expect(versions.count == 3)
    #expect(versions.allSatisfy { $0["rule_book"]?.string != nil && $0["content"]?.object != nil })
    #expect(
      dossier["acts"]?.array?.compactMap { $0["kind"]?.string }.suffix(2) == [
        "suspension", "cancellation",
      ]
    )
    let hits = (dossier["hits"]?.array ?? []).filter { $0["left_out"] == nil }
    #expect(hits.count == 2)
    #expect(hits.allSatisfy { $0["compared"]?.array?.isEmpty == false })
    #expect(hits.contains { $0["story"]?[0]?["by"]?.string == "anna" })
    let looked = dossier["looked_up"]?.array ?? []
    #expect(
      looked.contains {
        $0["command"]?.string == "notice show" && $0["purpose"]?.string == "police"
      }
    )
    // The dossier is a look-up itself.
    #expect(looked.last?["command"]?.string == "dossier" && looked.last?["case"]?.string == "CCF-7")
    let out = dossier["handed_out"]?.array ?? []
    #expect(out.compactMap { $0["kind"]?.string }.sorted() == ["decision", "export"])
    #expect(out.allSatisfy { $0["called_back"]?.array?.isEmpty == false })
    #expect(dossier["purge"]?["tombstones"]?.array?.isEmpty == false)
    #expect(dossier["purge"]?["purged_at"]?.isNull == true)
  }

  @Test("leaves out the other person of the notice, entry, name and hit, unless it is about them")
  func thirdPersons() async throws {
    let (_, notice) = try await life()
    let first = try await dossier(notice, about: 0).text().lowercased()
    #expect(first.contains("quillfeather"))
    #expect(!first.contains("oxenfold") && !first.contains("benedikta") && !first.contains("p-3"))
    let second = try await dossier(notice, about: 1).text().lowercased()
    #expect(second.contains("oxenfold") && second.contains("p-3"))
    #expect(!second.contains("quillfeather") && !second.contains("p-1"))
    let neither = try await dossier(notice, about: nil).text().lowercased()
    #expect(!neither.contains("oxenfold") && !neither.contains("quillfeather"))
  }

  @Test("calls back once what was handed out, and the recipient's answer stays on record")
  func recalls() async throws {
    let (bureau, notice) = try await life()
    let officer = try await TestDatabase.connect(as: .compliance)
    let open = try await officer.transaction { session throws(DatabaseError) in
      try Recalls.list(of: notice, in: session)
    }
    #expect(open.map(\.kind.rawValue).sorted() == ["decision", "export"])
    #expect(open.allSatisfy { $0.because == "cancelled" })
    let export = try #require(open.first { $0.kind == .export })
    #expect(export.recipient == "Border Police")
    let done = try await officer.transaction { session throws(DatabaseError) in
      try Recalls.acknowledge(
        [String(export.recall.description.prefix(13)), "ffffffff-ffff"],
        saidBy: "Border Police",
        note: nil,
        by: "cora",
        in: session
      )
    }
    #expect(done.count == 1)
    #expect(
      try await bureau.ask("select because from noticed.recall where acknowledged_at is null")
        == ["cancelled"]
    )
    // What is taken away does not leave any more.
    let analyst = try await TestDatabase.connect(as: .analyst)
    let leaves = try await analyst.transaction { session throws(DatabaseError) in
      var late = Disclosure(.export, to: "x", by: "test")
      late.notice = notice
      return try Disclosures.record(late, on: Ground(), in: session)
    }
    #expect(!leaves)
  }
}
