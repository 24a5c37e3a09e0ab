import Compliance
import DropFolder
import Glibc
import JSON
import Notices
import Pipeline
import Postgres
import Records
import RuleSets
import Synchronization
import TestSupport

/// A database with some notices in it, and a clock that stands where a test puts it.
final class ReviewBench: Sendable {
  let database: Database
  let engine: Engine
  let clock = Mutex(moment("2026-06-01T08:00:00Z"))
  let node: Identifier<Node>

  init() async throws {
    database = try await TestDatabase.connect()
    let root = #filePath.split(separator: "/").dropLast(3)
    engine = Engine(
      try loadConfiguration(
        directory: "/" + root.joined(separator: "/") + "/pipelines",
        parts: [.rules, .pipelines]
      )
    )
    let node = newID(Node.self)
    self.node = node
    try await database.transaction { session throws(DatabaseError) in
      _ = try Nodes.register(host: "host", home: "/home", new: node, in: session)
    }
  }

  func run(_ statements: SQL...) async throws {
    try await database.transaction { session throws(DatabaseError) in
      for statement in statements { try session.execute(statement) }
    }
  }

  func count(_ what: SQL) async throws -> Int {
    try await database.transaction { session throws(DatabaseError) in
      try session.query("select count(*) as n from \(what)").only().int("n")
    }
  }

  func text(_ expression: SQL) async throws -> String? {
    try await database.transaction { session throws(DatabaseError) in
      try session.query("select (\(expression))::text").only().stringIfPresent(0)
    }
  }

  func at(_ text: String) { clock.withLock { $0 = moment(text) } }

  /// A walk on a connection of its own that wears the role.
  func walk(
    as role: Role = .purge,
    archive: ReviewedArchive? = nil,
    machine: MachineClock? = nil,
    by other: Engine? = nil
  ) async throws -> ReviewWalk {
    ReviewWalk(
      engine: other ?? engine,
      database: try await TestDatabase.connect(as: role),
      archive: archive,
      actor: "tester",
      machine: machine,
      clock: { [self] in clock.withLock { $0 } }
    )
  }

  @discardableResult
  func review(applies: Bool = false, ceiling: Int? = nil) async throws -> ReviewReport {
    var request = ReviewWalk.Request()
    request.applies = applies
    request.ceiling = ceiling
    return try await walk(as: applies ? .purge : .compliance).review(request)
  }

  /// Writes that somebody lets a review change so many records, as of the bench's clock.
  func approve(_ most: Int, by actor: String) async throws {
    let compliance = try await TestDatabase.connect(as: .compliance)
    let number = try await compliance.transaction { session throws(DatabaseError) in
      try ReviewApprovals.approve(most, why: "looked into", by: actor, in: session)
    }
    let now = clock.withLock { $0 }.description
    try await run(
      "update noticed.review_approval set at = \(now)::timestamptz where number = \(number)"
    )
  }

  /// Holds a notice with one subject and one key, as the intake would have written it.
  @discardableResult
  func hold(
    _ reference: String,
    disposition: Disposition = .accepted,
    life: String = "current",
    expires: String? = "2030-01-01",
    endedAt: String? = nil,
    received: String = "2026-03-01T08:00:00Z",
    content: String? = nil,
    slice: [UInt8]? = nil,
    isJudged: Bool = true
  ) async throws -> Identifier<Notice> {
    let notice = newID(Notice.self)
    let ids = (0..<4).map { _ in newID(Document.self).description }
    let (drop, document, version, subject) = (ids[0], ids[1], ids[2], ids[3])
    let json =
      content
        ?? #"""
        {"format":"noticed/notice/1","doc_kind":"notice","notice_type":"red","entity_id":"\#(reference)",
         "issuer":"FR","persons":[{"family_name":"EXAMPLE","forenames":"Synthetic"}]}
        """#
    let sum = slice ?? SHA256Sum(of: Array(reference.utf8)).bytes
    let findings = isJudged ? judged(json, received) : []
    let isKeyed = life == "current" && disposition != .held
    try await database.transaction { session throws(DatabaseError) in
      _ = try session.pipeline([
        """
        insert into noticed.drop (id, node, pipeline, name, name_readable, sha256, outcome, arrived_at, settled_at, recorded_at)
        values (\(drop), \(self.node.description), 'red-notice', 'x', 'x', sha256(\(Array(drop.utf8))), 'accepted', \(received),
          \(received), \(received))
        """,
        """
        insert into noticed.document (id, drop, ordinal, doc_kind, outcome, notice, version, slice_sha256, reasons)
        values (\(document), \(drop), 0, 'notice', 'accepted', \(notice.description), \(version), \(sum),
          '[{"code":"A-1","text":"EXAMPLE"}]')
        """,
        """
        insert into noticed.notice (id, kind, tier, issuer, number, reference, disposition, life, expires_on, ended_at)
        values (\(notice.description), 'red-notice', 'published-notice', 'FR', \(reference), \(reference),
          \(disposition.rawValue), \(life), \(expires)::date, \(endedAt)::timestamptz)
        """,
        """
        insert into noticed.notice_version (id, notice, document, sequence, is_amendment, fingerprint, tier, disposition,
          received_at, is_current, content, remarks)
        values (\(version), \(notice.description), \(document), nextval('noticed.arrival_number'), false, \(sum),
          'published-notice', \(disposition.rawValue), \(received), true, \(json), '[1]')
        """,
        "update noticed.notice set current_version = \(version) where id = \(notice.description)::uuid",
        """
        insert into noticed.finding (document, number, phase, rule, basis, result, severity, message)
        select \(document)::uuid, n, 'intake', rule, 'bureau', 'failed', severity::noticed.severity, 'EXAMPLE'
        from unnest(\(findings.map(\.rule)), \(findings.map(\.severity))) with ordinality as x (rule, severity, n)
        """,
        """
        insert into noticed.subject (id, notice, ordinal, kind, version, prepared, prepared_version)
        values (\(subject), \(notice.description), 0, 'person', \(version), 'p', 1)
        """,
        "insert into noticed.notice_key (version, key, subject, weight) select 1, 7, \(subject)::uuid, 1 where \(isKeyed)",
      ])
    }
    return notice
  }

  private func judged(_ json: String, _ received: String) -> [NoticeFacts.RuleFinding] {
    guard let notice = HeldReading.notice(from: Array(json.utf8)) else { return [] }
    let judgement = engine.judge(
      notice,
      phase: .review,
      pipeline: "red-notice",
      now: moment(received)
    )
    return judgement.findings.compactMap { finding in
      finding.severity.map { NoticeFacts.RuleFinding(rule: finding.rule, severity: $0.rawValue) }
    }
  }

  /// Adds a local person; answers its number.
  func person(_ id: String, retainUntil: String?) async throws -> Int64 {
    try await database.transaction { session throws(DatabaseError) in
      let number = try session.query(
        """
        insert into noticed.local_person (source, id, retain_until, record, prepared, prepared_version)
        values ('reg', \(id), \(retainUntil)::date, '{"family_name":"EXAMPLE"}', 'p', 1) returning number
        """
      ).only().int64("number")
      try session.execute(
        "insert into noticed.local_key (version, key, person, weight) values (1, 7, \(number), 1)"
      )
      try session.execute("delete from noticed.match_task")
      return number
    }
  }

  /// Raises a hit of a notice.
  func hit(
    _ notice: Identifier<Notice>,
    _ person: Int64,
    status: String = "open",
    at: String = "2026-05-31T08:00:00Z"
  ) async throws -> String {
    let id = newID(Hit.self).description
    try await run(
      """
      insert into noticed.hit (id, subject, notice, person, status, grade, score, probability, policy, evidence, raised_at)
      select \(id), s.id, s.notice, \(person), \(status), 'strong', 9, 0.9, 'person', 'e', \(at)
      from noticed.subject s where s.notice = \(notice.description)::uuid
      """,
      """
      insert into noticed.hit_evidence (hit, revision, score, probability, grade, features)
      values (\(id), 1, 9, 0.9, 'strong', '[1]')
      """
    )
    return id
  }
}

/// The error with which a review ends; nil when it does not.
func refusal(_ review: @Sendable () async throws -> ReviewReport) async -> ReviewError? {
  do {
    _ = try await review()
    return nil
  } catch {
    return error as? ReviewError
  }
}

func newID<Named>(_ type: Named.Type) -> Identifier<Named> {
  var generator = SystemRandomNumberGenerator()
  return Identifier(using: &generator)
}

extension ReviewReport {
  /// The findings in a state, as `kind reference`.
  func told(_ state: ReviewState) -> [String] {
    lines.filter { $0.state == state }.map {
      "\($0.finding.key.kind.rawValue) \($0.finding.detail["reference"] ?? "")"
    }.sorted()
  }
}
