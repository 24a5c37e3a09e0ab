package import Notices
package import Postgres

/// Something beside the notices that a compliance run looks at.
package struct ReviewedObject: Sendable, Hashable {
  package let id: String
  /// Which of several things about it; empty when there is one only.
  package let code: String
  /// What a person knows it by; no personal value.
  package let label: String
  /// Since when; nil when that does not count.
  package let since: Instant?

  package init(id: String, code: String = "", label: String = "", since: Instant? = nil) {
    self.id = id
    self.code = code
    self.label = label
    self.since = since
  }
}

/// A notice of which a subject has no keys.
package struct KeylessNotice: Sendable {
  package let notice: ReviewedObject
  /// The canonical document in JSON; nil when it is gone.
  package let content: [UInt8]?
  /// The places of the subjects that have keys.
  package let keyed: Set<Int>
}

/// What a compliance run reads beside the notices.
package enum ReviewReading {
  /// How many notices and local records are held, of which a ceiling is a part.
  package static func records(in session: borrowing Session) throws(DatabaseError) -> (
    notices: Int, locals: Int
  ) {
    let row = try session.query(
      """
      select (select count(*) from noticed.notice where purged_at is null) as notices,
        noticed.count_locals() as locals
      """
    ).only()
    return (try row.int("notices"), try row.int("locals"))
  }

  /// What the server's clock says, whatever the transaction.
  package static func serverClock(in session: borrowing Session) throws(DatabaseError) -> Instant {
    try session.query("select \(micros("clock_timestamp()")) as now").only().moment("now")
  }

  /// Lifecycle documents that wait, by why; loud ones ask for a person at once.
  package static func waitingDocuments(
    in session: borrowing Session
  ) throws(DatabaseError) -> [(object: ReviewedObject, isLoud: Bool)] {
    let rows = try session.query(
      """
      select p.document::text as id, p.why as code, coalesce(d.reference, '') as label, \(micros("p.opened_at")) as since,
        p.loud
      from noticed.parked p join noticed.document d on d.id = p.document where p.resolved_at is null order by p.document
      """
    )
    var found: [(object: ReviewedObject, isLoud: Bool)] = []
    for row in rows { found.append((try object(row), try row.bool("loud"))) }
    return found
  }

  /// Drops that were recorded and never left `claimed/`.
  package static func unsettledDrops(
    in session: borrowing Session
  ) throws(DatabaseError) -> [ReviewedObject] {
    try objects(
      session.query(
        """
        select p.id::text as id, p.outcome::text as code, n.host || ':' || n.home as label, \(micros("p.recorded_at")) as since
        from noticed.drop p join noticed.node n on n.id = p.node
        where p.settled_at is null and p.sha256 is not null order by p.id
        """
      )
    )
  }

  /// Hits that nobody has decided, with when they came or came back.
  package static func undecidedHits(
    before moment: Instant,
    in session: borrowing Session
  ) throws(DatabaseError) -> [ReviewedObject] {
    try objects(
      session.query(
        """
        select h.id::text as id, h.queue::text as code, n.reference as label, \(micros("x.since")) as since
        from noticed.hit h join noticed.notice n on n.id = h.notice
        cross join lateral (select case when cardinality(h.reopened_because) > 0 then coalesce(
          (select max(a.at) from noticed.adjudication a where a.hit = h.id and a.act = 'reopen'), h.raised_at)
          else h.raised_at end as since) x
        where h.status in ('open', 'taken') and x.since < \(moment.description)::timestamptz order by h.id
        """
      )
    )
  }

  /// What somebody should have done at once.
  package static func urgentTasks(
    in session: borrowing Session
  ) throws(DatabaseError) -> [ReviewedObject] {
    try objects(
      session.query(
        """
        select u.hit::text as id, u.code, n.reference as label, \(micros("u.opened_at")) as since
        from noticed.urgent_task u join noticed.hit h on h.id = u.hit join noticed.notice n on n.id = h.notice
        where u.done_at is null order by u.hit, u.code
        """
      )
    )
  }

  /// What was called back and is not acknowledged; the code is why.
  package static func openRecalls(
    in session: borrowing Session
  ) throws(DatabaseError) -> [ReviewedObject] {
    try objects(
      session.query(
        """
        select r.id::text as id, r.because as code, n.reference as label, \(micros("r.ordered_at")) as since
        from noticed.recall r join noticed.disclosure d on d.id = r.disclosure join noticed.notice n on n.id = d.notice
        where r.acknowledged_at is null order by r.id
        """
      )
    )
  }

  /// The releases that wait for a second person, end soon, or are past their end; the label is the notice's reference.
  package static func openReleases(
    at now: Instant,
    in session: borrowing Session
  ) throws(DatabaseError) -> [ReviewedRelease] {
    let rows = try session.query(
      """
      select n.id::text as notice, n.reference, n.kind, n.missing_child, r.duty, r.proposed_by,
        \(micros("r.proposed_at")) as proposed_at, \(micros("r.until")) as until,
        r.until <= \(now.description)::timestamptz as is_over,
        not r.needs_two or r.countersigned_by is not null as is_signed
      from noticed.hold_release r join noticed.notice n on n.id = r.notice
      where r.ended_at is null and n.life <> 'cancelled'
        and (noticed.warned_from(r.stands_since, r.until) <= \(now.description)::timestamptz
          or (r.needs_two and r.countersigned_by is null))
      order by r.number
      """
    )
    var releases: [ReviewedRelease] = []
    for row in rows {
      releases.append(
        ReviewedRelease(
          notice: try row.identifier("notice"),
          reference: try row.string("reference"),
          kind: try row.code("kind"),
          isMissingChild: try row.bool("missing_child"),
          isDuty: try row.bool("duty"),
          proposedBy: try row.string("proposed_by"),
          proposedAt: try row.momentIfPresent("proposed_at"),
          until: try row.momentIfPresent("until"),
          isOver: try row.boolIfPresent("is_over") ?? false,
          isSigned: try row.bool("is_signed")
        )
      )
    }
    return releases
  }

  /// Look-ups without a purpose, by who and day; the label is how many.
  package static func groundlessLookups(
    from day: CivilDay?,
    in session: borrowing Session
  ) throws(DatabaseError) -> [ReviewedObject] {
    let since: SQL = day.map { "and at >= \($0.description)::timestamptz" } ?? ""
    return try objects(
      session.query(
        """
        select actor || ' ' || at::date as id, '' as code, count(*)::text as label, \(micros("min(at)")) as since
        from noticed.lookup where purpose is null \(since) group by actor, at::date order by 1
        """
      )
    )
  }

  /// Rejected files that came before a moment and are still kept, by node; the label is how many.
  package static func rejected(
    before moment: Instant,
    in session: borrowing Session
  ) throws(DatabaseError) -> [ReviewedObject] {
    try objects(
      session.query(
        """
        select p.node::text as id, '' as code, count(*)::text as label, \(micros("min(p.recorded_at)")) as since
        from noticed.drop p where \(KeptSlices.isKeptRejected(before: moment)) group by p.node order by p.node
        """
      )
    )
  }

  /// Local records past the day until which they may be kept; the code is `person` or `modus`.
  package static func overdueLocals(
    on today: CivilDay,
    in session: borrowing Session
  ) throws(DatabaseError) -> [(object: ReviewedObject, retainUntil: CivilDay)] {
    let rows = try session.query(
      """
      select kind as code, number::text as id, source || ' ' || id as label, retain_until::text as retain_until,
        null::bigint as since
      from noticed.overdue_locals(\(today.description)) order by 1, number
      """
    )
    var found: [(object: ReviewedObject, retainUntil: CivilDay)] = []
    for row in rows {
      found.append((try object(row), try row.day("retain_until") ?? today))
    }
    return found
  }

  /// Notices that may be matched today and of which a subject has no keys, or that have no subject.
  ///
  /// Whether anything is amiss depends on what they say: of what names nothing that can be compared no key is made.
  package static func keyless(
    on today: CivilDay,
    in session: borrowing Session
  ) throws(DatabaseError) -> [KeylessNotice] {
    let rows = try session.query(
      """
      select n.id::text as id, '' as code, n.reference as label, null::bigint as since, v.content, (
          select array_agg(s.ordinal::text order by s.ordinal) from noticed.subject s where s.notice = n.id
            and s.removed_at is null and exists (select from noticed.notice_key k where k.subject = s.id)) as keyed
      from noticed.notice n left join noticed.notice_version v on v.id = n.current_version
      where noticed.is_matchable(n, \(today.description)::date) and (n.purged_at is null or v.content is not null) and (
        not exists (select from noticed.subject s where s.notice = n.id and s.removed_at is null)
        or exists (select from noticed.subject s where s.notice = n.id and s.removed_at is null
          and not exists (select from noticed.notice_key k where k.subject = s.id)))
      order by n.id
      """
    )
    var found: [KeylessNotice] = []
    for row in rows {
      found.append(
        KeylessNotice(
          notice: try object(row),
          content: try row.utf8IfPresent("content"),
          keyed: Set(try (row.stringsIfPresent("keyed") ?? []).compactMap { Int($0) })
        )
      )
    }
    return found
  }

  /// Notices that may not be matched, whatever the day, and have keys all the same.
  package static func strayKeys(
    in session: borrowing Session
  ) throws(DatabaseError) -> [ReviewedObject] {
    try objects(
      session.query(
        """
        select distinct coalesce(n.id, k.subject)::text as id, case when n.id is null then 'no-subject' else '' end as code,
          coalesce(n.reference, '') as label, null::bigint as since
        from noticed.notice_key k left join noticed.subject s on s.id = k.subject
        left join noticed.notice n on n.id = s.notice
        where s.id is null or s.removed_at is not null or not n.matchable order by 1
        """
      )
    )
  }

  /// The nodes whose daemons have judged, each with the hash of its rules.
  package static func nodes(
    in session: borrowing Session
  ) throws(DatabaseError) -> [(object: ReviewedObject, ruleBook: [UInt8])] {
    let rows = try session.query(
      """
      select id::text as id, '' as code, host || ':' || home as label, \(micros("last_seen")) as since, rule_book
      from noticed.node where rule_book is not null order by id
      """
    )
    var found: [(object: ReviewedObject, ruleBook: [UInt8])] = []
    for row in rows { found.append((try object(row), try row.bytes("rule_book"))) }
    return found
  }

  /// The node of a home; nil when no daemon has registered it.
  package static func node(
    host: String,
    home: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> Identifier<Node>? {
    try session.query(
      "select id::text as id from noticed.node where host = \(host) and home = \(home)"
    ).first?.identifier("id")
  }

  static func objects(_ rows: Rows) throws(DatabaseError) -> [ReviewedObject] {
    var found: [ReviewedObject] = []
    found.reserveCapacity(rows.count)
    for row in rows { found.append(try object(row)) }
    return found
  }

  private static func object(_ row: Row) throws(DatabaseError) -> ReviewedObject {
    ReviewedObject(
      id: try row.string("id"),
      code: try row.string("code"),
      label: try row.string("label"),
      since: try row.momentIfPresent("since")
    )
  }
}
