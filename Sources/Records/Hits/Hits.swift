package import Lifecycle
package import Notices
package import Postgres

/// The hits as the matcher raises, refreshes, reopens and closes them.
package enum Hits {
  /// Reads and locks the hits of subjects and of local records, so that nobody decides while they are compared.
  package static func standing(
    subjects: [Identifier<Subject>],
    persons: [Int64],
    moduses: [Int64],
    in session: borrowing Session
  ) throws(DatabaseError) -> [StandingHit] {
    guard !subjects.isEmpty || !persons.isEmpty || !moduses.isEmpty else { return [] }
    let rows = try session.query(
      """
      select id::text as id, subject::text as subject, person, modus, status::text as status, revision,
        grade::text as grade, score, queue::text as queue, flags, restricted_by, sensitive, coalesce(evidence, '') as evidence
      from noticed.hit
      where id = any(array(
        select id from noticed.hit where subject = any(\(subjects)::uuid[]) and person is not null
        union select id from noticed.hit where subject = any(\(subjects)::uuid[]) and modus is not null
        union select id from noticed.hit where person = any(\(persons))
        union select id from noticed.hit where modus = any(\(moduses))))
      order by id for update
      """
    )
    var hits: [StandingHit] = []
    hits.reserveCapacity(rows.count)
    for row in rows {
      let person = try row.int64IfPresent("person")
      let modus = try row.int64IfPresent("modus")
      hits.append(
        StandingHit(
          id: try row.identifier("id"),
          subject: try row.identifier("subject"),
          kind: person == nil ? .modus : .person,
          record: person ?? modus ?? 0,
          status: try row.code("status"),
          revision: try row.int("revision"),
          grade: try row.string("grade"),
          score: try row.double("score"),
          queue: try row.code("queue"),
          flags: try row.strings("flags"),
          restrictedBy: try row.strings("restricted_by"),
          isSensitive: try row.bool("sensitive"),
          evidence: try row.bytes("evidence")
        )
      )
    }
    return hits
  }

  /// Decisions on the hits of superseded notices, which new hits of the same local record take over.
  package static func decisions(
    supersededBy notices: [Identifier<Notice>],
    in session: borrowing Session
  ) throws(DatabaseError) -> [CarriedDecision] {
    guard !notices.isEmpty else { return [] }
    let rows = try session.query(
      """
      select n.superseded_by::text as notice, h.id::text as hit, h.person, h.modus, h.status::text as status,
        coalesce(h.evidence, '') as evidence
      from noticed.notice n join noticed.hit h on h.notice = n.id
      where n.superseded_by = any(\(notices)::uuid[]) and h.status in ('confirmed', 'dismissed')
      """
    )
    var decisions: [CarriedDecision] = []
    for row in rows {
      let person = try row.int64IfPresent("person")
      let modus = try row.int64IfPresent("modus")
      decisions.append(
        CarriedDecision(
          notice: try row.identifier("notice"),
          hit: try row.identifier("hit"),
          kind: person == nil ? .modus : .person,
          record: person ?? modus ?? 0,
          status: try row.code("status"),
          evidence: try row.bytes("evidence")
        )
      )
    }
    return decisions
  }

  /// Writes new hits with their evidence, alerts and custody events.
  package static func raise(
    _ hits: [NewHit],
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) {
    guard !hits.isEmpty else { return }
    let ids = hits.map(\.id)
    let drafts = hits.map(\.draft)
    var statements: [SQL] = [
      """
      insert into noticed.hit (id, subject, notice, person, modus, status, queue, grade, score, probability, policy, rarity,
        flags, restricted_by, sensitive, evidence)
      select x.id, x.subject, x.notice, case when x.is_person then x.record end, case when not x.is_person then x.record end,
        x.status::noticed.hit_status, x.queue::noticed.hit_queue, x.grade::noticed.grade, x.score, x.probability, x.policy,
        x.rarity, coalesce(string_to_array(nullif(x.flags, ''), ' '), '{}'),
        coalesce(string_to_array(nullif(x.restricted_by, ''), ' '), '{}'), x.sensitive, x.evidence
      from unnest(\(ids)::uuid[], \(drafts.map(\.subject))::uuid[], \(drafts.map(\.notice))::uuid[],
        \(drafts.map { $0.kind == .person }), \(drafts.map(\.record)), \(hits.map(\.status.rawValue)),
        \(drafts.map(\.queue.rawValue)), \(drafts.map(\.grade)), \(drafts.map(\.score)), \(drafts.map(\.probability)),
        \(drafts.map(\.policy)), \(drafts.map(\.rarity)), \(drafts.map { $0.flags.joined(separator: " ") }),
        \(drafts.map { $0.restrictedBy.joined(separator: " ") }), \(drafts.map(\.isSensitive)), \(drafts.map(\.evidence)))
        as x (id, subject, notice, is_person, record, status, queue, grade, score, probability, policy, rarity, flags,
          restricted_by, sensitive, evidence)
      """,
      evidence(ids: ids, drafts: drafts),
    ]
    let alarming = hits.filter {
      ($0.draft.grade == "strong" || $0.draft.isDanger) && !$0.status.isDecided
    }
    statements.append(alerts(alarming.map(\.id), kind: "hit"))
    let carried = hits.filter { $0.carriedFrom != nil }
    if !carried.isEmpty {
      statements.append(
        """
        insert into noticed.adjudication (hit, revision, act, by_whom, grade, score, carried_from)
        select h.id, h.revision, 'carry-over', \(actor), h.grade, h.score, x.source
        from unnest(\(carried.map(\.id))::uuid[], \(carried.map { $0.carriedFrom })::uuid[])
          as x (id, source) join noticed.hit h on h.id = x.id
        """
      )
    }
    if let custody = Custody.statement(
      hits.map {
        CustodyEvent(
          $0.carriedFrom == nil ? "hit-raised" : "hit-carried-over",
          "hit",
          $0.id.description
        )
      },
      by: actor
    ) {
      statements.append(custody)
    }
    _ = try session.pipeline(statements)
  }

  /// Brings open hits up to date, and re-opens decided and closed ones with what changed.
  package static func refresh(
    _ hits: [RefreshedHit],
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) {
    guard !hits.isEmpty else { return }
    let ids = hits.map(\.id)
    let drafts = hits.map(\.draft)
    var statements: [SQL] = [
      """
      update noticed.hit h set queue = x.queue::noticed.hit_queue, grade = x.grade::noticed.grade, score = x.score,
        probability = x.probability, policy = x.policy, rarity = x.rarity,
        flags = coalesce(string_to_array(nullif(x.flags, ''), ' '), '{}'),
        restricted_by = coalesce(string_to_array(nullif(x.restricted_by, ''), ' '), '{}'), sensitive = x.sensitive,
        evidence = x.evidence, revision = h.revision + 1, changed_at = now(),
        status = case when x.reopened <> '' then 'open' else h.status end,
        taken_by = case when x.reopened <> '' then null else h.taken_by end,
        closed_because = case when x.reopened <> '' then null else h.closed_because end,
        reopened_because = coalesce(string_to_array(nullif(x.reopened, ''), E'\\n'), '{}')
      from unnest(\(ids)::uuid[], \(drafts.map(\.queue.rawValue)), \(drafts.map(\.grade)), \(drafts.map(\.score)),
        \(drafts.map(\.probability)), \(drafts.map(\.policy)), \(drafts.map(\.rarity)),
        \(drafts.map { $0.flags.joined(separator: " ") }), \(drafts.map { $0.restrictedBy.joined(separator: " ") }),
        \(drafts.map(\.isSensitive)), \(drafts.map(\.evidence)), \(hits.map { $0.reopenedBecause.joined(separator: "\n") }))
        as x (id, queue, grade, score, probability, policy, rarity, flags, restricted_by, sensitive, evidence, reopened)
      where h.id = x.id
      """,
      evidence(ids: ids, drafts: drafts),
    ]
    let reopened = hits.filter { !$0.reopenedBecause.isEmpty }
    if !reopened.isEmpty {
      statements.append(
        """
        insert into noticed.adjudication (hit, revision, act, by_whom, grade, score, note)
        select h.id, h.revision, 'reopen', \(actor), h.grade, h.score, array_to_string(h.reopened_because, ', ')
        from noticed.hit h where h.id = any(\(reopened.map(\.id))::uuid[])
        """
      )
      statements.append(
        alerts(
          reopened.filter { $0.draft.grade == "strong" || $0.draft.isDanger }.map(\.id),
          kind: "reopened"
        )
      )
    }
    if let custody = Custody.statement(
      reopened.map { CustodyEvent("hit-reopened", "hit", $0.id.description) },
      by: actor
    ) {
      statements.append(custody)
    }
    _ = try session.pipeline(statements)
  }

  /// Takes undecided hits off the desk, each for its reason.
  package static func close(
    _ hits: [(id: Identifier<Hit>, because: String)],
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) {
    guard !hits.isEmpty else { return }
    let closed = try session.query(
      """
      with closed as (
        update noticed.hit h set status = 'closed', closed_because = x.because, revision = h.revision + 1, changed_at = now()
        from unnest(\(hits.map(\.id))::uuid[], \(hits.map(\.because))) as x (id, because)
        where h.id = x.id and h.status in ('open', 'taken') returning h.id, h.revision, h.grade, h.score, x.because)
      insert into noticed.adjudication (hit, revision, act, by_whom, grade, score, note)
      select id, revision, 'close', \(actor), grade, score, because from closed returning hit::text
      """
    )
    var events: [CustodyEvent] = []
    for row in closed { events.append(CustodyEvent("hit-closed", "hit", try row.string(0))) }
    try Custody.record(events, by: actor, in: session)
  }

  private static func evidence(ids: [Identifier<Hit>], drafts: [HitDraft]) -> SQL {
    """
    insert into noticed.hit_evidence (hit, revision, version, score, probability, grade, features)
    select h.id, h.revision, x.version, h.score, h.probability, h.grade, x.features::jsonb
    from unnest(\(ids)::uuid[], \(drafts.map(\.version))::uuid[], \(drafts.map(\.features)))
      as x (id, version, features) join noticed.hit h on h.id = x.id
    """
  }

  static func alerts(_ hits: [Identifier<Hit>], kind: String) -> SQL {
    """
    insert into noticed.alert (id, hit, kind) select gen_random_uuid(), x, \(kind) from unnest(\(hits)::uuid[]) as x
    on conflict (hit, kind) do nothing
    """
  }
}

/// A hit that is to be written for the first time.
package struct NewHit: Sendable {
  package let id: Identifier<Hit>
  package let draft: HitDraft
  /// Open, or the decision that is carried over.
  package let status: HitStatus
  /// The hit of the superseded notice whose decision is carried over; nil when nobody decided before.
  package let carriedFrom: Identifier<Hit>?

  package init(
    id: Identifier<Hit>,
    draft: HitDraft,
    status: HitStatus,
    carriedFrom: Identifier<Hit>?
  ) {
    self.id = id
    self.draft = draft
    self.status = status
    self.carriedFrom = carriedFrom
  }
}

/// A hit that is to be brought up to date.
package struct RefreshedHit: Sendable {
  package let id: Identifier<Hit>
  package let draft: HitDraft
  /// Empty when the hit keeps its status.
  package let reopenedBecause: [String]

  package init(id: Identifier<Hit>, draft: HitDraft, reopenedBecause: [String]) {
    self.id = id
    self.draft = draft
    self.reopenedBecause = reopenedBecause
  }
}

/// A decision on a hit of a notice that was superseded.
package struct CarriedDecision: Sendable {
  /// The superseding notice.
  package let notice: Identifier<Notice>
  package let hit: Identifier<Hit>
  package let kind: LocalKind
  package let record: Int64
  package let status: HitStatus
  package let evidence: [UInt8]
}
