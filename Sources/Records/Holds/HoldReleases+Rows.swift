import JSON
import Lifecycle
package import Notices
package import Postgres

/// A release that is to be written.
struct NewRelease {
  let notice: String
  let version: String
  let disposition: Disposition
  let isDuty: Bool
  let askedUntil: Instant?
  let plan: ReleaseTerms.Plan

  init(_ plan: ReleaseTerms.Plan, _ request: ReleaseTerms.Request, on waiting: WaitingVersion) {
    notice = waiting.notice.id.description
    version = waiting.version.description
    disposition = request.disposition
    isDuty = request.isDuty
    askedUntil = request.until
    self.plan = plan
  }
}

extension HoldReleases {
  /// Every release of a notice, the newest first.
  package static func list(
    of notice: Identifier<Notice>,
    at now: Instant,
    in session: borrowing Session
  ) throws(DatabaseError) -> [ReleaseLine] {
    try lines("r.notice = \(notice.description)::uuid", at: now, in: session)
  }

  /// Every release of some notices, the newest first.
  package static func list(
    ofAll notices: [Identifier<Notice>],
    at now: Instant,
    in session: borrowing Session
  ) throws(DatabaseError) -> [ReleaseLine] {
    try lines("r.notice = any(\(notices)::uuid[])", at: now, in: session)
  }

  /// What was answered to the rules' questions, by release; nothing for who may not read it.
  static func answers(
    of notice: Identifier<Notice>,
    in session: borrowing Session
  ) throws(DatabaseError) -> [String: [(topic: String, text: String)]] {
    let may = try session.query(
      "select has_column_privilege('noticed.hold_release', 'answers', 'select') as it"
    ).only().bool("it")
    guard may else { return [:] }
    let rows = try session.query(
      """
      select r.id::text as id, a.key as topic, a.value as text from noticed.hold_release r, jsonb_each_text(r.answers) as a
      where r.notice = \(notice.description)::uuid order by r.number, a.key
      """
    )
    var answers: [String: [(topic: String, text: String)]] = [:]
    for row in rows {
      answers[try row.string("id"), default: []].append(
        (try row.string("topic"), try row.string("text"))
      )
    }
    return answers
  }

  private static func lines(
    _ condition: SQL,
    at now: Instant,
    in session: borrowing Session
  ) throws(DatabaseError) -> [ReleaseLine] {
    let rows = try session.query(
      """
      select \(ReleaseLine.columns) from noticed.hold_release r where \(condition) order by r.number desc
      """
    )
    var lines: [ReleaseLine] = []
    for row in rows { lines.append(try ReleaseLine(row, at: now)) }
    return lines
  }

  /// What waits for a second person on a notice; one that lapsed and is not ended yet waits for nobody.
  static func open(
    _ notice: Identifier<Notice>,
    at now: Instant,
    in session: borrowing Session
  ) throws(DatabaseError) -> ReleaseLine? {
    try lines(
      """
      r.notice = \(notice.description)::uuid and r.ended_at is null and r.needs_two and r.countersigned_by is null
      """,
      at: now,
      in: session
    ).first
  }

  static func insert(
    _ release: NewRelease,
    _ word: ReleaseWord,
    in session: borrowing Session
  ) throws(DatabaseError) -> Identifier<HeldRelease> {
    let plan = release.plan
    let rules = Set(plan.grounds.map(\.rule)).sorted()
    let since: String? = plan.stands ? word.now.description : nil
    let until: String? = plan.stands ? plan.until?.description : nil
    return try session.query(
      """
      insert into noticed.hold_release (notice, version, disposition, rules, grounds, answers, duty, needs_two, reason,
        proposed_by, proposed_at, asked_until, stands_since, until)
      values (\(release.notice)::uuid, \(release.version)::uuid, \(release.disposition.rawValue)::noticed.disposition,
        \(rules), \(text(plan.grounds))::jsonb, \(text(plan.answers))::jsonb, \(release.isDuty), \(plan.needsTwo),
        \(word.reason), \(word.actor), \(word.now.description)::timestamptz,
        \(release.askedUntil?.description)::timestamptz,
        \(since)::timestamptz, \(until)::timestamptz)
      returning id::text as id
      """
    ).only().identifier("id")
  }

  static func sign(
    _ line: ReleaseLine,
    _ plan: ReleaseTerms.Plan,
    on waiting: WaitingVersion?,
    _ word: ReleaseWord,
    in session: borrowing Session
  ) throws(DatabaseError) {
    let rules = Set(plan.grounds.map(\.rule)).sorted()
    try session.execute(
      """
      update noticed.hold_release set countersigned_by = \(word.actor), countersigned_login = session_user,
        countersigned_at = \(word.now.description)::timestamptz, countersigned_why = \(word.reason),
        stands_since = coalesce(stands_since, \(word.now.description)::timestamptz),
        until = \(plan.until?.description)::timestamptz, answers = \(text(plan.answers))::jsonb,
        version = coalesce(\(waiting?.version.description)::uuid, version), rules = \(rules),
        grounds = \(text(plan.grounds))::jsonb
      where id = \(line.id.description)::uuid
      """
    )
  }

  static func end(
    _ line: ReleaseLine,
    as ending: String,
    _ word: ReleaseWord,
    in session: borrowing Session
  ) throws(DatabaseError) {
    try session.execute(
      """
      update noticed.hold_release set ended_at = \(word.now.description)::timestamptz, ended = \(ending),
        ended_by = \(word.actor), ended_why = \(word.reason)
      where id = \(line.id.description)::uuid and ended_at is null
      """
    )
  }

  /// Ends what stands on a notice, because another release takes its place.
  static func endStanding(
    of notice: Identifier<Notice>,
    _ word: ReleaseWord,
    in session: borrowing Session
  ) throws(DatabaseError) {
    try session.execute(
      """
      update noticed.hold_release set ended_at = \(word.now.description)::timestamptz, ended = 'replaced',
        ended_by = \(word.actor)
      where notice = \(notice.description)::uuid and ended_at is null and stands_since is not null
      """
    )
  }

  /// What a release rests on, with whether whoever asks is the one who gave it.
  static func content(
    of line: ReleaseLine,
    _ word: ReleaseWord,
    in session: borrowing Session
  ) throws(DatabaseError) -> (grounds: [HoldGround], answers: [String: String], isSamePerson: Bool)
  {
    let row = try session.query(
      """
      select r.grounds, coalesce(r.answers, '{}') as answers, \(word.actor) = r.proposed_by
        or (r.login = session_user and not (select rolsuper from pg_roles where rolname = session_user)) as is_same
      from noticed.hold_release r where r.id = \(line.id.description)::uuid for update
      """
    ).only()
    var answers: [String: String] = [:]
    if case .success(let node) = parseJSON(try row.utf8("answers")) {
      for member in node.object ?? [] { answers[member.key] = member.node.string }
    }
    return (HoldGround.read(try row.utf8("grounds")), answers, try row.bool("is_same"))
  }

  static func note(
    _ act: String,
    _ notice: Identifier<Notice>,
    _ release: Identifier<HeldRelease>,
    _ word: ReleaseWord,
    in session: borrowing Session
  ) throws(DatabaseError) {
    let detail = DropReason(code: "decided", text: word.reason, pointer: release.description)
    try Custody.record(
      [CustodyEvent(act, "notice", notice.description, detail: detail.text(pretty: false))],
      by: word.actor,
      in: session
    )
  }

  private static func text(_ grounds: [HoldGround]) -> String {
    JSONNode.array(grounds.map(\.node)).text(pretty: false)
  }

  private static func text(_ answers: [String: String]) -> String {
    JSONNode.object(answers.sorted { $0.key < $1.key }.map { ($0.key, JSONNode($0.value)) })
      .text(pretty: false)
  }
}
