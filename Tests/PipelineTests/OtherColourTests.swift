import Foundation
import JSON
import Notices
import Postgres
import Records
import SystemPackage
import TestSupport
import Testing

@Suite("Notices of other colours", .database(.schema))
struct OtherColourTests {
  private static let matched: Set<NoticeKind> = [
    .redNotice, .purpleNotice, .wantedDiffusion, .modusDiffusion,
  ]

  /// What is expected of every notice of a kind that has no rules of matching yet.
  private func expectKept(_ kinds: [NoticeKind], _ bureau: TestBureau) async throws {
    try await bureau.feed("P-1", Sample.local)
    try await bureau.match()
    #expect(try await bureau.hits().isEmpty)
    let visible = try await bureau.database.transaction { session throws(DatabaseError) in
      try NoticeLookups.list(NoticeFilter(), on: Ground(), today: bureau.now.day, in: session)
    }
    #expect(Set(visible.map(\.kind)) == Set(kinds))
    #expect(
      try await bureau.ask("select kind from noticed.notice where matchable") == []
    )
    #expect(try await bureau.ask("select count(*)::text from noticed.notice_key") == ["0"])
    #expect(
      try await bureau.ask(
        "select count(*)::text from noticed.match_task where subject is not null"
      )
        == ["0"]
    )
  }

  @Test("each is kept and listed, and never matched", arguments: NoticeColour.allCases)
  func colours(_ colour: NoticeColour) async throws {
    guard !Self.matched.contains(NoticeKind(colour)) else { return }
    let bureau = try await TestBureau()
    let notice = Sample.red(1, extra: [("notice_type", JSONNode(colour.rawValue))])
    try bureau.drop(notice, as: "notice.json")
    try await bureau.takeIn()
    try await expectKept([NoticeKind(colour)], bureau)
  }

  @Test("a notice without any number is held under one of its own, and each of several by itself")
  func unnumbered() async throws {
    let bureau = try await TestBureau()
    for number in 1...2 {
      let notice = Sample.red(
        number,
        family: "QUILLFEATHER\(number)",
        extra: ["entity_id", "control_no", "issuer", "issuer_ref", "warrant"].map { ($0, nil) }
      )
      try bureau.drop(notice, as: "notice-\(number).json")
    }
    try await bureau.takeIn()
    let outcomes = try await bureau.outcomes()
    #expect(Set(outcomes.values) == ["held"], "\(outcomes)")
    let references = try await bureau.ask("select reference from noticed.notice")
    #expect(Set(references).count == 2)
    #expect(references.allSatisfy { $0.hasPrefix("unnumbered-") })
  }

  @Test("so are diffusions for other purposes", arguments: DiffusionPurpose.allCases)
  func diffusions(_ purpose: DiffusionPurpose) async throws {
    guard !Self.matched.contains(NoticeKind(purpose)) else { return }
    let bureau = try await TestBureau()
    let notice = Sample.red(
      1,
      extra: [
        ("doc_kind", "diffusion"), ("notice_type", nil),
        ("diffusion_purpose", JSONNode(purpose.rawValue)),
      ]
    )
    try bureau.drop(notice, as: "diffusion.json")
    try await bureau.takeIn()
    try await expectKept([.otherDiffusion], bureau)
  }

  @Test(
    "whatever the format, and whatever the inbox",
    arguments: [
      ("public-yellow-detail", "input.json", NoticeKind.yellowNotice),
      ("tagged-yellow", "input.txt", NoticeKind.yellowNotice),
      ("un-list", "input.xml", NoticeKind.specialNotice),
    ]
  )
  func formats(_ name: String, _ file: String, _ kind: NoticeKind) async throws {
    let bureau = try await TestBureau()
    let place = TestBureau.root.appending("fixtures/reading/\(name)/\(file)")
    try bureau.drop(Array(try Data(contentsOf: URL(filePath: place.string))), as: file)
    try await bureau.takeIn()
    #expect(try await bureau.outcomes()[file] != "rejected")
    try await expectKept([kind], bureau)
  }
}
