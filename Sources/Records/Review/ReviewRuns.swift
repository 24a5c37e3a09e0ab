import JSON
package import Notices
package import Postgres

/// A compliance run that is written.
package struct ReviewRun: Sendable, Hashable {
  package let number: Int64
  package let startedAt: Instant
  package let finishedAt: Instant
  package let ruleBook: [UInt8]
  /// What it judged by; nil for a run of a version that did not write it.
  package let marks: ReviewMarks?

  package init(
    number: Int64,
    startedAt: Instant,
    finishedAt: Instant,
    ruleBook: [UInt8],
    marks: ReviewMarks? = nil
  ) {
    self.number = number
    self.startedAt = startedAt
    self.finishedAt = finishedAt
    self.ruleBook = ruleBook
    self.marks = marks
  }
}

/// A compliance run that is to be written.
package struct NewReviewRun: Sendable {
  package let startedAt: Instant
  package let finishedAt: Instant
  package let asOf: CivilDay
  package let ruleBook: [UInt8]
  package let isApplied: Bool
  /// What was counted, as a JSON object in text.
  package let counts: String

  package init(
    startedAt: Instant,
    finishedAt: Instant,
    asOf: CivilDay,
    ruleBook: [UInt8],
    isApplied: Bool,
    counts: String
  ) {
    self.startedAt = startedAt
    self.finishedAt = max(startedAt, finishedAt)
    self.asOf = asOf
    self.ruleBook = ruleBook
    self.isApplied = isApplied
    self.counts = counts
  }
}

/// The compliance runs and what they found.
package enum ReviewRuns {
  private static let lockName = "noticed.review"

  /// Takes the session lock that says “a review runs”; false when another process holds it.
  package static func lock(_ session: borrowing Session) throws(DatabaseError) -> Bool {
    try session.query("select pg_try_advisory_lock(hashtextextended(\(lockName), 0)) as taken")
      .only().bool("taken")
  }

  /// Makes sure that the lock was not lost with a connection; false when another process holds it by now.
  package static func holdLock(_ session: borrowing Session) throws(DatabaseError) -> Bool {
    try session.query("select pg_try_advisory_xact_lock(hashtextextended(\(lockName), 0)) as taken")
      .only().bool("taken")
  }

  /// Lets the lock go.
  package static func unlock(_ session: borrowing Session) throws(DatabaseError) {
    _ = try session.query("select pg_advisory_unlock(hashtextextended(\(lockName), 0))")
  }

  /// The newest run; nil when there was none.
  package static func last(_ session: borrowing Session) throws(DatabaseError) -> ReviewRun? {
    let rows = try session.query(
      """
      select number, \(micros("started_at")) as started_at, \(micros("finished_at")) as finished_at, rule_book,
        (counts -> 'marks')::text as marks
      from noticed.review_run order by number desc limit 1
      """
    )
    guard let row = rows.first else { return nil }
    return ReviewRun(
      number: try row.int64("number"),
      startedAt: try row.moment("started_at"),
      finishedAt: try row.moment("finished_at"),
      ruleBook: try row.bytes("rule_book"),
      marks: try row.utf8IfPresent("marks").flatMap(ReviewMarks.init(json:))
    )
  }

  /// Writes a run and returns its number.
  package static func begin(
    _ run: NewReviewRun,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> Int64 {
    let row = try session.query(
      """
      insert into noticed.review_run (started_at, finished_at, as_of, actor, rule_book, applied, counts)
      values (\(run.startedAt.description), \(run.finishedAt.description), \(run.asOf.description), \(actor),
        \(run.ruleBook), \(run.isApplied), \(run.counts)) returning number
      """
    ).only()
    let number = try row.int64("number")
    try Custody.record(
      [CustodyEvent("reviewed", "review", String(number))],
      by: actor,
      in: session
    )
    return number
  }

  /// Compares what a run found with what stands, and returns how many findings ended.
  ///
  /// Findings of kinds that the run did not look at are left as they are. Why a finding came stays as the first run told it.
  package static func merge(
    _ drafts: [ReviewDraft],
    into run: Int64,
    on today: CivilDay,
    covering kinds: Set<ReviewKind>,
    in session: borrowing Session
  ) throws(DatabaseError) -> Int {
    let keys = drafts.map(\.key)
    // What is due so many days after it was found keeps the day that the first run gave it.
    let dues = drafts.map { draft -> String? in
      switch draft.due {
      case .on(let day): day.description
      case .within(let days): today.adding(days: days).description
      case nil: nil
      }
    }
    let isRelative = drafts.map { draft in
      if case .within = draft.due { true } else { false }
    }
    let table: SQL = """
      unnest(\(keys.map(\.kind.rawValue)), \(keys.map(\.object)), \(keys.map(\.objectID)), \(keys.map(\.code)),
        \(drafts.map { text(of: $0.detail) }), \(dues), \(isRelative))
        as x (kind, object, object_id, code, detail, due_on, is_relative)
      """
    try session.execute(
      """
      update noticed.review_finding f set last_run = \(run),
        detail = x.detail::jsonb || jsonb_strip_nulls(jsonb_build_object('cause', f.detail -> 'cause')),
        due_on = case when x.is_relative then coalesce(f.due_on, x.due_on::date) else x.due_on::date end
      from \(table) where f.ended_run is null and f.kind = x.kind and f.object = x.object and f.object_id = x.object_id
        and f.code = x.code
      """
    )
    try session.execute(
      """
      insert into noticed.review_finding (kind, object, object_id, code, detail, due_on, first_run, last_run)
      select distinct on (x.kind, x.object, x.object_id, x.code) x.kind, x.object, x.object_id, x.code, x.detail::jsonb,
        x.due_on::date, \(run), \(run)
      from \(table) order by x.kind, x.object, x.object_id, x.code
      on conflict (kind, object, object_id, code) where ended_run is null do nothing
      """
    )
    return try session.execute(
      """
      update noticed.review_finding set ended_run = \(run)
      where ended_run is null and last_run <> \(run) and kind = any(\(kinds.map(\.rawValue)))
        and (acknowledged_at is not null or kind <> all(\(ReviewKind.allCases.filter(\.isEvent).map(\.rawValue))))
      """
    )
  }

  /// The findings that stand, oldest first.
  package static func standing(
    _ kinds: [ReviewKind] = [],
    in session: borrowing Session
  ) throws(DatabaseError) -> [ReviewFinding] {
    let words = kinds.map(\.rawValue)
    let rows = try session.query(
      """
      select f.number, f.kind, f.object, f.object_id, f.code, f.detail::text as detail, f.due_on::text as due_on, f.first_run,
        \(micros("r.started_at")) as first_found, f.last_run, \(micros("f.acknowledged_at")) as acknowledged_at,
        f.acknowledged_by, f.acknowledged_why, f.acknowledged_until::text as acknowledged_until
      from noticed.review_finding f join noticed.review_run r on r.number = f.first_run
      where f.ended_run is null and (cardinality(\(words)) = 0 or f.kind = any(\(words))) order by f.number
      """
    )
    var findings: [ReviewFinding] = []
    findings.reserveCapacity(rows.count)
    for row in rows { findings.append(try finding(row)) }
    return findings
  }

  /// Writes that somebody took note of a finding; false when no such finding stands.
  package static func acknowledge(
    _ number: Int64,
    why: String,
    until: CivilDay?,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> Bool {
    let count = try session.execute(
      """
      update noticed.review_finding set acknowledged_at = now(), acknowledged_by = \(actor), acknowledged_why = \(why),
        acknowledged_until = \(until?.description)::date
      where number = \(number) and ended_run is null
      """
    )
    guard count == 1 else { return false }
    try Custody.record(
      [CustodyEvent("review-finding-acknowledged", "review-finding", String(number))],
      by: actor,
      in: session
    )
    return true
  }

  private static func finding(_ row: Row) throws(DatabaseError) -> ReviewFinding {
    var detail: [String: String] = [:]
    if case .success(let node) = parseJSON(try row.utf8("detail")) {
      for member in node.object ?? [] { detail[member.key] = member.node.string }
    }
    var acknowledgement: ReviewFinding.Acknowledgement?
    if let at = try row.momentIfPresent("acknowledged_at") {
      acknowledgement = ReviewFinding.Acknowledgement(
        at: at,
        by: try row.string("acknowledged_by"),
        why: try row.string("acknowledged_why"),
        until: try row.day("acknowledged_until")
      )
    }
    return ReviewFinding(
      number: try row.int64("number"),
      key: ReviewDraft.Key(
        kind: try row.code("kind"),
        object: try row.string("object"),
        objectID: try row.string("object_id"),
        code: try row.string("code")
      ),
      due: try row.day("due_on"),
      detail: detail,
      firstRun: try row.int64("first_run"),
      firstFound: try row.moment("first_found"),
      lastRun: try row.int64("last_run"),
      acknowledgement: acknowledgement
    )
  }

  private static func text(of detail: [String: String]) -> String {
    JSONNode.object(detail.sorted { $0.key < $1.key }.map { ($0.key, JSONNode($0.value)) }).text()
  }
}

/// An expression for a moment as microseconds since 1970, which no setting of the session changes.
func micros(_ column: SQL) -> SQL { "(extract(epoch from \(column)) * 1000000)::bigint" }

extension Row {
  /// Reads a moment that was selected by ``micros(_:)``.
  func moment(_ column: Column) throws(DatabaseError) -> Instant {
    Instant(microseconds: try int64(column))
  }

  func momentIfPresent(_ column: Column) throws(DatabaseError) -> Instant? {
    try int64IfPresent(column).map { Instant(microseconds: $0) }
  }
}
