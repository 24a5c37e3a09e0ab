import JSON
import Matching
import Notices
import Pipeline
import Postgres
import Records
import TestSupport
import Testing

@Suite("The moment of a count", .database(.schema))
struct CountMomentTests {
  /// More methods than come back as candidates share long words with the notice that, once counted, say nothing; one
  /// shares two short words that say much.
  private static let ordinary = [
    "target": "jewellers showroom", "entry": "storefront broken", "style": "showcases smashed",
  ]
  private static let peculiar = ["transport": "red ape", "trademark": "wet owl"]

  private static func method(_ elements: [String: String]) -> JSONNode {
    [
      "title": "Robbery", "offence_code": "PTR",
      "elements": .object(elements.sorted { $0.key < $1.key }.map { ($0.key, JSONNode($0.value)) }),
    ]
  }

  /// A bureau with the methods, of which `M-99` alone shares what is peculiar.
  private func bureau() async throws -> TestBureau {
    let bureau = try await TestBureau()
    for number in 10..<60 { try await feed("M-\(number)", Self.method(Self.ordinary)) }
    try await feed("M-99", Self.method(Self.peculiar))
    try await bureau.match()
    return bureau
  }

  private func feed(_ id: String, _ record: JSONNode) async throws {
    let text = record.text()
    let feeder = try await TestDatabase.connect(as: .feeder)
    try await feeder.transaction { session throws(DatabaseError) in
      _ = try session.execute(
        "insert into feeder.modus (source, id, record) values ('register', \(id), \(text)::jsonb)"
      )
    }
    await feeder.close()
  }

  /// Keeps a count of a large register, in which nearly everybody works the ordinary way.
  private func count(_ bureau: TestBureau) async throws {
    var log = FieldLog()
    let ordinary = LocalModus(field: Self.method(Self.ordinary), log: &log)?.modus
    let tokens = PreparedModus(try #require(ordinary)).tokens
    let content = RaritySnapshot(
      number: 0,
      counts: tokens.map { ($0, 90_000) },
      persons: 100_000,
      methods: 400
    ).encoded()
    try await bureau.database.transaction { session throws(DatabaseError) in
      _ = try RaritySnapshots.keep(population: 100_000, content: content, in: session)
    }
  }

  private func drop(_ number: Int = 7, in bureau: TestBureau) throws {
    let notice: JSONNode = [
      "format": "noticed/notice/1", "doc_kind": "notice", "notice_type": "purple",
      "entity_id": JSONNode("2026/\(number)"), "issuer": "UY", "issuer_kind": "ncb",
      "issuer_ref": JSONNode("UY/MO/\(number)"),
      "published_at": "2026-09-14", "received_at": "2026-09-14T10:00:00Z",
      "gs_status": "published", "channel": "i24_7", "recipients": ["FR"],
      "confidentiality": "for_official_use_only", "languages": ["en"],
      "mo": .object([
        ("title", "Robbery of jewellers"), ("purpose", "request_info"),
        ("investigation_state", "open"), ("offence_code", "PTR"),
        ("description", "Jewellers were robbed by day in the same way in several cases."),
        (
          "elements",
          .object(
            Self.ordinary.merging(Self.peculiar) { first, _ in first }.sorted { $0.key < $1.key }
              .map { ($0.key, JSONNode($0.value)) }
          )
        ),
        ("events", [["date": "2026-08-03", "country": "UY", "place": "Alphaville"]]),
        ("similarity_note", "Several cases with the same way of working."),
        ("contact", "NCB UY"), ("cases", 3), ("questions", "Are similar cases known to you?"),
      ]),
    ]
    try bureau.drop(notice, as: "method-\(number).json", in: "purple-notice")
  }

  private func found(_ bureau: TestBureau, _ number: Int = 7) async throws -> [String] {
    let reference = "2026/\(number)"
    return try await bureau.ask(
      """
      select m.id || ' ' || round(h.score::numeric, 2) from noticed.hit h
      join noticed.notice n on n.id = h.notice join noticed.local_modus m on m.number = h.modus
      where h.status <> 'closed' and n.reference = \(reference) order by 1
      """
    )
  }

  @Test("a method notice meets the same records, whether it came before or after the count")
  func sameEitherWay() async throws {
    let bureau = try await bureau()
    try drop(7, in: bureau)
    try await bureau.takeIn()
    try await count(bureau)
    try drop(8, in: bureau)
    try await bureau.takeIn()
    try await bureau.match()
    let early = try await found(bureau, 7)
    #expect(early.contains { $0.hasPrefix("M-99") })
    #expect(try await found(bureau, 8) == early)
  }

  @Test("what was matched before a count is matched once more by it")
  func matchedAgain() async throws {
    let bureau = try await bureau()
    try drop(in: bureau)
    try await bureau.takeIn()
    try await bureau.match()
    let before = try await found(bureau)
    #expect(!before.contains { $0.hasPrefix("M-99") })
    try await count(bureau)
    try await bureau.match()
    #expect(try await found(bureau).contains { $0.hasPrefix("M-99") })
  }

  @Test("a count that comes while a sweep waits asks for none of its own")
  func oneSweep() async throws {
    let bureau = try await TestBureau()
    try await bureau.database.transaction { session throws(DatabaseError) in
      try MatchTasks.announceSweep(of: "register", silentSeconds: 900, in: session)
    }
    try await count(bureau)
    #expect(try await bureau.ask("select sweep from noticed.match_task") == ["register"])
  }

  @Test("of notices that are alike to a record, those come that stand first by their references")
  func alike() async throws {
    let bureau = try await TestBureau()
    // More than come back as candidates.
    let numbers = Array(100..<140)
    for number in numbers.reversed() {
      try bureau.drop(Sample.red(number), as: "\(number).json")
    }
    try await bureau.takeIn()
    try await bureau.match()
    try await bureau.feed("P-1", Sample.local)
    try await bureau.match()
    #expect(try await bureau.hits() == numbers.prefix(32).map { "2026/\($0) P-1 open" })
  }
}
