import Lifecycle
package import Notices
package import Postgres

extension Ledger {
  /// Enters a release, so that the content it was given to is released again after a restore.
  static func enter(
    _ release: HeldRelease,
    on fingerprint: [UInt8],
    _ word: ReleaseWord,
    proposedBy: String? = nil,
    isDuty: Bool = false,
    in session: borrowing Session
  ) throws(DatabaseError) {
    try enter(
      release.disposition == .accepted ? "accept" : "restrict",
      on: fingerprint,
      word,
      more: """
        || jsonb_build_object('proposed_by', \(proposedBy)::text, 'duty', \(isDuty)::boolean,
          'until', \(release.until?.description)::text)
        """,
      in: session
    )
  }

  /// Enters that content is held again, so that no earlier release of it counts after a restore.
  static func enterHold(
    on fingerprint: [UInt8],
    _ word: ReleaseWord,
    in session: borrowing Session
  ) throws(DatabaseError) {
    try enter("hold", on: fingerprint, word, in: session)
  }

  /// Enters that content was rejected.
  static func enterRejection(
    on fingerprint: [UInt8],
    _ word: ReleaseWord,
    in session: borrowing Session
  ) throws(DatabaseError) {
    try enter("reject", on: fingerprint, word, in: session)
  }

  private static func enter(
    _ decision: String,
    on fingerprint: [UInt8],
    _ word: ReleaseWord,
    more: SQL = "",
    in session: borrowing Session
  ) throws(DatabaseError) {
    try session.execute(
      """
      insert into noticed.ledger_entry (act, body) values ('release', jsonb_build_object('fingerprint',
        encode(\(fingerprint), 'hex'), 'decision', \(decision)::text, 'reason', \(word.reason)::text,
        'by', \(word.actor)::text) \(more))
      """
    )
  }

  /// What is held although a person had decided otherwise on the same content before the restore, and it still counts.
  package static func releases(
    at now: Instant,
    in session: borrowing Session
  ) throws(DatabaseError) -> [LedgerRelease] {
    let rows = try session.query(
      """
      select x.notice::text as notice, x.body ->> 'decision' as decision, x.body ->> 'reason' as reason,
        x.body ->> 'by' as by_whom, x.body ->> 'proposed_by' as proposed_by,
        coalesce((x.body ->> 'duty')::boolean, false) as duty, x.body ->> 'until' as until
      from (
        select distinct on (v.notice) v.notice, e.body from noticed.ledger_entry e
        join noticed.notice_version v on v.fingerprint = decode(e.body ->> 'fingerprint', 'hex')
        where e.act = 'release' and v.disposition = 'held' order by v.notice, e.at desc, e.number desc) x
      where x.body ->> 'decision' <> 'hold'
        and coalesce((x.body ->> 'until')::timestamptz > \(now.description)::timestamptz, true)
      """
    )
    var releases: [LedgerRelease] = []
    for row in rows {
      let decision = try row.string("decision")
      releases.append(
        LedgerRelease(
          notice: try row.identifier("notice"),
          disposition: decision == "reject" ? nil : decision == "accept" ? .accepted : .restricted,
          reason: try row.string("reason"),
          by: try row.string("by_whom"),
          proposedBy: try row.stringIfPresent("proposed_by"),
          isDuty: try row.bool("duty"),
          until: try row.stringIfPresent("until").flatMap { Instant($0) }
        )
      )
    }
    return releases
  }
}

extension HoldReleases {
  /// Gives again a release that the ledger tells of; what is on record of it now says that it was restored.
  package static func restore(
    _ known: LedgerRelease,
    at now: Instant,
    prepare: (Notice) -> [SubjectForm],
    in session: borrowing Session
  ) throws(DatabaseError) {
    let word = ReleaseWord(by: known.by, because: known.reason, at: now)
    guard let disposition = known.disposition else {
      _ = try HoldDecisions.reject(known.notice, word, in: session)
      return
    }
    guard
      case .success(let waiting) = try WaitingVersion.lock(
        known.notice,
        orRestricted: false,
        in: session
      )
    else { return }
    let plan = ReleaseTerms.Plan(
      grounds: waiting.grounds.stricter(than: disposition),
      needsTwo: known.isDuty,
      stands: true,
      until: known.until,
      answers: [:]
    )
    let request = ReleaseTerms.Request(disposition, isDuty: known.isDuty)
    try endStanding(of: known.notice, word, in: session)
    let id = try insert(NewRelease(plan, request, on: waiting), word, in: session)
    if let first = known.proposedBy {
      try session.execute(
        """
        update noticed.hold_release set needs_two = true, proposed_by = \(first), countersigned_by = \(known.by),
          countersigned_login = session_user, countersigned_at = \(now.description)::timestamptz,
          countersigned_why = \(known.reason)
        where id = \(id.description)::uuid and proposed_by <> \(first)
        """
      )
    }
    let release = HeldRelease(
      id: id,
      disposition: disposition,
      grounds: Set(plan.grounds),
      until: plan.until
    )
    try carryOut(release, on: waiting, word, prepare: prepare, in: session)
    try note("hold-restored", known.notice, id, word, in: session)
  }
}
