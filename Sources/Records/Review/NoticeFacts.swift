import Lifecycle
package import Notices
package import Postgres

/// What few notices have, found in one question each rather than one a notice.
package struct NoticeMarks: Sendable {
  /// Expired notices that have keys or open hits.
  package let active: Set<Identifier<Notice>>
  /// Notices on which somebody still has to act at once.
  package let urgent: Set<Identifier<Notice>>
  /// Notices that a legal hold keeps from being erased, with its last day.
  package let kept: [Identifier<Notice>: CivilDay]
  /// What became of the person of the last hit that has an outcome.
  package let outcomes: [Identifier<Notice>: HitOutcome]

  package static func read(
    on today: CivilDay,
    in session: borrowing Session
  ) throws(DatabaseError) -> NoticeMarks {
    let active = try session.query(
      """
      select n.id::text as id from noticed.notice n join noticed.subject s on s.notice = n.id
      join noticed.notice_key k on k.subject = s.id where n.expires_on < \(today.description)::date
      union
      select n.id::text from noticed.notice n join noticed.hit h on h.notice = n.id
      where n.expires_on < \(today.description)::date and h.status in ('open', 'taken')
      """
    )
    let urgent = try session.query(
      """
      select h.notice::text as id from noticed.urgent_task u join noticed.hit h on h.id = u.hit where u.done_at is null
      """
    )
    var kept: [Identifier<Notice>: CivilDay] = [:]
    for row in try session.query(
      """
      select h.notice::text as id, max(h.until)::text as until from noticed.legal_hold h
      where h.lifted_at is null and h.until >= \(today.description)::date group by h.notice
      """
    ) {
      kept[try row.identifier("id")] = try row.day("until")
    }
    return NoticeMarks(
      active: try identifiers(active),
      urgent: try identifiers(urgent),
      kept: kept,
      outcomes: try HitOutcomes.last(in: session)
    )
  }

  private static func identifiers(_ rows: Rows) throws(DatabaseError) -> Set<Identifier<Notice>> {
    var found: Set<Identifier<Notice>> = []
    for row in rows { found.insert(try row.identifier("id")) }
    return found
  }
}

/// What a compliance run knows of a notice that is held.
package struct NoticeFacts: Sendable {
  package var id: Identifier<Notice>
  package var kind: NoticeKind
  package var tier: TrustTier
  package var disposition: Disposition
  package var isCurrent: Bool
  package var isCancelled: Bool
  package var isBlocked: Bool
  package var isSuperseded: Bool
  /// Whether it came again after a cancellation, so that it is never milder than restricted.
  package var isAtLeastRestricted: Bool
  package var reference: String
  /// The country or entity that asked; nil when it is not stated.
  package var issuer: String?
  /// When something of the notice last changed here; nil when that does not count.
  package var changedAt: Instant?
  /// The hash of the rules by which the current version was judged when it came.
  package var judgedBy: [UInt8]?
  /// The last day of validity.
  package var expiresOn: CivilDay?
  /// The day from which the bureau's own retention counts: of the publication, or of the last extension.
  package var runsFrom: CivilDay?
  /// When it was cancelled; nil while it lives.
  package var endedAt: Instant?
  /// The day of the suspension that stands.
  package var suspendedSince: CivilDay?
  /// When the current version was received, as it says or as it was dropped.
  package var versionReceived: CivilDay?
  /// When the current version was dropped here.
  package var droppedOn: CivilDay?
  package var firstReceived: CivilDay?
  /// When the same notice was last delivered, changed or not.
  package var lastSeen: CivilDay?
  /// Whether something of it can still be matched or is on the desk; asked only of what is expired.
  package var hasKeysOrOpenHits: Bool
  /// Whether somebody still has to act at once on a hit of it.
  package var hasUrgentTask: Bool
  /// The last day on which a legal hold keeps it from being erased; nil when none does.
  package var keptUntil: CivilDay?
  /// Whether it tells of a missing person who was, or may have been, a child.
  package var isMissingChild: Bool
  /// What became of the person here, as far as a hit has an outcome.
  package var outcome: HitOutcome?
  /// The folder in which the current version lay.
  package var pipeline: String?
  /// The canonical document in JSON; nil when it is gone.
  package var content: [UInt8]?
  /// What the rules found when the current version came.
  package var found: [RuleFinding]
  /// What addenda and caveats say.
  package var objections: [String]

  /// A rule that did not pass at intake.
  package struct RuleFinding: Sendable, Hashable {
    package let rule: String
    package let severity: String

    package init(rule: String, severity: String) {
      self.rule = rule
      self.severity = severity
    }
  }

  /// A notice in force of which nothing else is known.
  package init(id: Identifier<Notice>, kind: NoticeKind, tier: TrustTier, reference: String) {
    self.id = id
    self.kind = kind
    self.tier = tier
    self.reference = reference
    disposition = .accepted
    isCurrent = true
    isCancelled = false
    isBlocked = false
    isSuperseded = false
    isAtLeastRestricted = false
    hasKeysOrOpenHits = false
    hasUrgentTask = false
    isMissingChild = false
    found = []
    objections = []
  }

  /// Reads the next notices in the order of their keys, without those that are purged and were not published again since.
  package static func page(
    after last: Identifier<Notice>?,
    atMost count: Int,
    marks: NoticeMarks,
    in session: borrowing Session
  ) throws(DatabaseError) -> [NoticeFacts] {
    let from: SQL = last.map { "and n.id > \($0.description)::uuid" } ?? ""
    let rows = try session.query(
      """
      select n.id::text as id, n.kind, n.tier::text as tier, n.disposition::text as disposition, n.life::text as life,
        n.reference, n.issuer, \(micros("n.changed_at")) as changed_at, d.rule_book, n.at_least_restricted, n.missing_child, n.expires_on::text as expires_on, greatest(n.published_on, a.extended_on)::text as runs_from,
        \(micros("n.ended_at")) as ended_at, v.content, p.pipeline,
        v.received_at::date::text as version_received, p.arrived_at::date::text as dropped_on, h.first_received::text as first_received,
        s.last_seen::text as last_seen, a.suspended_since::text as suspended_since, a.objections, f.rules, f.severities
      from noticed.notice n
      left join noticed.notice_version v on v.id = n.current_version
      left join noticed.document d on d.id = v.document
      left join noticed.drop p on p.id = d.drop
      left join lateral (select min(x.received_at)::date as first_received from noticed.notice_version x
        where x.notice = n.id) h on true
      left join lateral (
        select max(greatest(y.arrived_at, z.arrived_at))::date as last_seen
        from noticed.document x join noticed.drop y on y.id = x.drop
        left join noticed.drop z on z.duplicate_of = y.id
        where x.notice = n.id) s on true
      left join lateral (
        select max(x.day) filter (where x.kind = 'suspension') as suspended_since,
          max(x.day) filter (where x.kind = 'extension') as extended_on,
          array_agg(x.content) filter (where x.kind in ('addendum', 'caveat') and x.content is not null) as objections
        from noticed.notice_act x where x.notice = n.id) a on true
      left join lateral (
        select array_agg(x.rule order by x.number) as rules, array_agg(x.severity::text order by x.number) as severities
        from noticed.finding x where x.document = v.document and x.phase = 'intake') f on true
      where (n.purged_at is null or v.content is not null) \(from)
      order by n.id limit \(count)
      """
    )
    var notices: [NoticeFacts] = []
    notices.reserveCapacity(rows.count)
    for row in rows { notices.append(try NoticeFacts(row, marks)) }
    return notices
  }

  private init(_ row: Row, _ marks: NoticeMarks) throws(DatabaseError) {
    self.init(
      id: try row.identifier("id"),
      kind: try row.code("kind"),
      tier: try row.code("tier"),
      reference: try row.string("reference")
    )
    issuer = try row.stringIfPresent("issuer")
    changedAt = try row.momentIfPresent("changed_at")
    judgedBy = try row.bytesIfPresent("rule_book")
    disposition = try row.code("disposition")
    let life: Life = try row.code("life")
    isCurrent = life == .current
    isCancelled = life == .cancelled
    isBlocked = life == .blocked
    isSuperseded = life == .superseded
    isAtLeastRestricted = try row.bool("at_least_restricted")
    isMissingChild = try row.bool("missing_child")
    expiresOn = try row.day("expires_on")
    runsFrom = try row.day("runs_from")
    endedAt = try row.momentIfPresent("ended_at")
    suspendedSince = life == .suspended ? try row.day("suspended_since") : nil
    versionReceived = try row.day("version_received")
    droppedOn = try row.day("dropped_on")
    firstReceived = try row.day("first_received")
    lastSeen = try row.day("last_seen")
    hasKeysOrOpenHits = marks.active.contains(id)
    hasUrgentTask = marks.urgent.contains(id)
    keptUntil = marks.kept[id]
    outcome = marks.outcomes[id]
    pipeline = try row.stringIfPresent("pipeline")
    content = try row.utf8IfPresent("content")
    objections = try row.stringsIfPresent("objections") ?? []
    let rules = try row.stringsIfPresent("rules") ?? []
    let severities = try row.stringsIfPresent("severities") ?? []
    found = zip(rules, severities).map { RuleFinding(rule: $0, severity: $1) }
  }
}
