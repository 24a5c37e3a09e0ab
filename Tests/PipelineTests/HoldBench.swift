import Compliance
import JSON
import Lifecycle
import Notices
import Pipeline
import Postgres
import Records
import RuleSets
import TestSupport
import Testing

/// A bureau with held notices, and the people who decide on them.
struct HoldBench: Sendable {
  let bureau: TestBureau
  let desk: Database

  /// Sunday noon in Paris at 11:00 UTC; the tests judge at 12:00 UTC, and the bureau works again on Monday.
  static let noon = "2026-11-02T11:00:00Z"
  static let later = Instant(startOf: CivilDay(year: 2027, month: 1, day: 31))

  init() async throws {
    bureau = try await TestBureau()
    desk = try await TestDatabase.connect(as: .compliance)
  }

  /// Held because the issuer denies extradition (EXT-01), which takes two persons.
  static func denied(_ number: Int, _ extra: [(String, JSONNode?)] = []) -> JSONNode {
    Sample.red(number, extra: [("extradition", ["assured": false])] + extra)
  }

  /// Takes in a notice that is held, and answers it.
  func held(_ notice: JSONNode = denied(1)) async throws -> Identifier<Notice> {
    try await bureau.feed("P-1", Sample.local)
    try bureau.drop(notice, as: "notice.json")
    try await bureau.takeIn()
    try await bureau.match()
    let ids = try await bureau.ask("select id::text from noticed.notice")
    return try #require(ids.first.flatMap { Identifier<Notice>($0) }, "nothing was taken in")
  }

  /// Amends the notice.
  func update(_ fields: [(String, JSONNode)], on day: String = "2026-09-20") async throws {
    let document = JSONNode.object(
      [
        ("format", "noticed/notice/1"), ("doc_kind", "update"), ("notice_type", "red"),
        ("issuer", "UY"), ("issuer_kind", "ncb"), ("published_at", JSONNode(day)),
        ("channel", "i24_7"), ("refers_to", ["control_no": "A-1/9-2026"]),
      ] + fields
    )
    try bureau.drop(document, as: "update \(day).json")
    try await bureau.takeIn()
  }

  func word(_ actor: String, at now: Instant? = nil) -> ReleaseWord {
    ReleaseWord(by: actor, because: "Seen with the public prosecutor.", at: now ?? bureau.now)
  }

  private var terms: ReleaseTerms { ReleaseTerms(bureau.engine.configuration, at: bureau.now) }

  @discardableResult
  func release(
    _ notice: Identifier<Notice>,
    _ disposition: Disposition = .accepted,
    by actor: String = "anna",
    isDuty: Bool = false,
    until: Instant? = later,
    answers: [String: String] = [:],
    at now: Instant? = nil
  ) async throws -> ReleaseOutcome {
    let engine = bureau.engine
    let (word, terms) = (word(actor, at: now), terms)
    let noon = engine.configuration.calendar.nextNoon(after: now ?? bureau.now)
    let request = ReleaseTerms.Request(
      disposition,
      isDuty: isDuty,
      until: until,
      answers: answers
    )
    return try await desk.transactionRetrying { session throws(DatabaseError) in
      try HoldReleases.release(
        notice,
        request,
        word,
        under: terms,
        noon: noon,
        prepare: { engine.subjects(of: $0) },
        in: session
      )
    }
  }

  @discardableResult
  func countersign(
    _ notice: Identifier<Notice>,
    by actor: String = "bert",
    until: Instant? = nil,
    answers: [String: String] = [:],
    at now: Instant? = nil,
    over database: Database? = nil,
    breaksOff: Bool = false
  ) async throws -> ReleaseOutcome {
    let engine = bureau.engine
    let (word, terms) = (word(actor, at: now), terms)
    return try await (database ?? desk).transaction { session throws(DatabaseError) in
      let outcome = try HoldReleases.countersign(
        notice,
        until: until,
        answers: answers,
        word,
        under: terms,
        prepare: { engine.subjects(of: $0) },
        in: session
      )
      if breaksOff { throw DatabaseError(.cancelled, code: "57014", message: "killed") }
      return outcome
    }
  }

  @discardableResult
  func revoke(_ notice: Identifier<Notice>, by actor: String) async throws -> ReleaseOutcome {
    let engine = bureau.engine
    let word = word(actor)
    return try await desk.transactionRetrying { session throws(DatabaseError) in
      try HoldReleases.revoke(
        notice,
        word,
        prepare: { engine.subjects(of: $0) },
        in: session
      )
    }
  }

  /// Ends what is past its end, as the daemon does.
  @discardableResult
  func lapse(at moment: String) async throws -> Int {
    let walk = ReleaseWalk(engine: bureau.engine, database: bureau.database)
    return try await walk.walk(now: Instant(moment) ?? bureau.now)
  }

  /// The state of the notice on a day, and how its releases stand.
  func state(on day: String = "2026-11-01") async throws -> String {
    try await bureau.ask(
      "select noticed.state_of(n, \(day)::date) from noticed.notice n order by n.recorded_at"
    ).joined(separator: " ")
  }

  func releases() async throws -> [String] {
    try await bureau.ask(
      """
      select concat_ws(' ', proposed_by, countersigned_by, disposition, case when stands_since is null then 'waits' end, ended)
      from noticed.hold_release order by number
      """
    )
  }

  func acts() async throws -> [String] {
    try await bureau.ask(
      "select act || ' ' || actor from noticed.custody_event where act like 'hold-%' order by number"
    )
  }
}
