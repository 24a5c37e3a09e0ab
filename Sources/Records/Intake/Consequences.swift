import Lifecycle
import Notices
import Postgres

/// What follows for keys, tasks and hits when notices changed.
enum Consequences {
  static func carryOut(
    _ fold: Fold<JudgementRows>,
    keys: KeyVersions,
    by actor: String,
    prepare: (Notice) -> [SubjectForm],
    identifiers: inout some RandomNumberGenerator,
    in session: borrowing Session
  ) throws(DatabaseError) {
    var unkeyed: [Identifier<Notice>] = []
    var closed: [(notice: Identifier<Notice>, why: HitClosure)] = []
    var matched: [(notice: Identifier<Notice>, version: Identifier<HeldVersion>)] = []
    for consequence in fold.consequences {
      switch consequence {
      case .removeKeys(let notice):
        unkeyed.append(notice)
        matched.removeAll { $0.notice == notice }
      case .closeHits(let notice, let why): closed.append((notice, why))
      case .matchAgain(let notice, let version):
        matched.removeAll { $0.notice == notice }
        matched.append((notice, version))
        unkeyed.removeAll { $0 == notice }
      // Decisions are carried over when the superseding notice's hits are raised; content goes after the grace, by the
      // review.
      case .carryDecisions, .purge: continue
      }
    }
    var statements: [SQL] = []
    if !unkeyed.isEmpty {
      statements.append(
        """
        delete from noticed.notice_key where subject in (
          select id from noticed.subject where notice = any(\(unkeyed)::uuid[]))
        """
      )
      statements.append(
        """
        delete from noticed.match_task where subject in (
          select id from noticed.subject where notice = any(\(unkeyed)::uuid[]))
        """
      )
    }
    statements += subjects(matched, fold, keys, prepare, &identifiers)
    if !statements.isEmpty { _ = try session.pipeline(statements) }
    try close(closed, by: actor, in: session)
  }

  private static func subjects(
    _ matched: [(notice: Identifier<Notice>, version: Identifier<HeldVersion>)],
    _ fold: Fold<JudgementRows>,
    _ versions: KeyVersions,
    _ prepare: (Notice) -> [SubjectForm],
    _ identifiers: inout some RandomNumberGenerator
  ) -> [SQL] {
    var rows:
      [(
        id: Identifier<Subject>, notice: Identifier<Notice>, version: Identifier<HeldVersion>,
        form: SubjectForm
      )] = []
    for (notice, version) in matched {
      guard
        let document = fold.held.notices[notice]?.versions.first(where: { $0.id == version })?
          .document
      else { continue }
      for form in prepare(document) {
        let id = Identifier<Subject>(using: &identifiers)
        rows.append((id, notice, version, form))
      }
    }
    guard !rows.isEmpty else { return [] }
    let notices = matched.map(\.notice)
    let keys = rows.enumerated().flatMap { index, row in
      versions.written.flatMap { version in
        row.form.keys(version).map { (place: index + 1, version: version, key: $0) }
      }
    }
    return [
      // A subject keeps its identity through the versions, so that hits and decisions stay with it.
      """
      insert into noticed.subject as s (id, notice, ordinal, kind, version, prepared, prepared_version)
      select x.id, x.notice, x.ordinal, case when x.modus then 'modus' else 'person' end::noticed.subject_kind, x.version,
        x.prepared, \(versions.newest)
      from unnest(\(rows.map(\.id))::uuid[], \(rows.map(\.notice))::uuid[], \(rows.map(\.form.ordinal)),
        \(rows.map(\.form.isModus)), \(rows.map(\.version))::uuid[], \(rows.map(\.form.prepared)))
        as x (id, notice, ordinal, modus, version, prepared)
      on conflict (notice, kind, ordinal) do update set version = excluded.version, prepared = excluded.prepared,
        prepared_version = excluded.prepared_version, removed_at = null
      """,
      """
      update noticed.subject s set removed_at = now() from unnest(\(notices)::uuid[],
        \(matched.map(\.version))::uuid[]) as x (notice, version)
      where s.notice = x.notice and s.version <> x.version and s.removed_at is null
      """,
      """
      delete from noticed.notice_key where subject in (
        select id from noticed.subject where notice = any(\(notices)::uuid[]))
      """,
      """
      insert into noticed.notice_key (version, key, subject, weight)
      select x.version, x.key, s.ids[x.place], x.weight
      from (
        select array_agg(s.id order by x.place) as ids
        from unnest(\(rows.map(\.notice))::uuid[], \(rows.map(\.form.ordinal)), \(rows.map(\.form.isModus)))
          with ordinality as x (notice, ordinal, modus, place)
        join noticed.subject s on s.notice = x.notice and s.ordinal = x.ordinal
          and s.kind = case when x.modus then 'modus' else 'person' end::noticed.subject_kind) s
      cross join unnest(\(keys.map(\.place)), \(keys.map(\.version)), \(keys.map(\.key.key)),
        \(keys.map { Double($0.key.weight) })) as x (place, version, key, weight)
      """,
      """
      insert into noticed.match_task (priority, subject) select \(MatchTasks.noticePriority), s.id
      from noticed.subject s where s.notice = any(\(notices)::uuid[])
      """,
    ]
  }

  /// Open hits leave the desk with the reason; a confirmed one of a notice that was taken away becomes an urgent task.
  private static func close(
    _ notices: [(notice: Identifier<Notice>, why: HitClosure)],
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) {
    guard !notices.isEmpty else { return }
    let hits = try session.query(
      """
      select h.id::text as id, x.why from noticed.hit h
      join unnest(\(notices.map(\.notice))::uuid[], \(notices.map(\.why.rawValue))) as x (notice, why) on x.notice = h.notice
      where h.status in ('open', 'taken') order by h.id for update of h
      """
    )
    var closing: [(id: Identifier<Hit>, because: String)] = []
    for row in hits { closing.append((try row.identifier("id"), try row.string("why"))) }
    try Hits.close(closing, by: actor, in: session)
    let alarming = notices.filter(\.why.alertsConfirmed)
    guard !alarming.isEmpty else { return }
    let confirmed = try session.query(
      """
      with urgent as (
        insert into noticed.urgent_task (id, hit, code)
        select gen_random_uuid(), h.id, x.why from noticed.hit h
        join unnest(\(alarming.map(\.notice))::uuid[], \(alarming.map(\.why.rawValue))) as x (notice, why) on x.notice = h.notice
        where h.status = 'confirmed' on conflict (hit, code) do nothing returning hit, code)
      insert into noticed.alert (id, hit, kind) select gen_random_uuid(), hit, 'urgent-' || code from urgent
      on conflict (hit, kind) do nothing returning hit::text
      """
    )
    var events: [CustodyEvent] = []
    for row in confirmed {
      events.append(CustodyEvent("urgent-task-opened", "hit", try row.string(0)))
    }
    try Custody.record(events, by: actor, in: session)
  }
}
