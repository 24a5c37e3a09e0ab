import Lifecycle
package import Notices
package import Postgres

/// What a compliance run did.
package struct ReviewDone: Sendable, Hashable {
  /// Expired notices that were taken out of matching.
  package var ended = 0
  /// Releases past their end, of which the notices are held again.
  package var releases = 0
  /// Notices that run no longer than the bureau's own rule lets them.
  package var shortened = 0
  /// Notices of which the content went.
  package var purged = 0
  /// Local records of which the content went.
  package var locals = 0
  /// Hits that left the desk.
  package var hitsClosed = 0
  /// Kept bytes that are to go.
  package var slices = 0

  package init() {}
}

/// What the rules order to be done, each act with its custody events in the caller's transaction.
///
/// What was due when the run looked is asked again under the lock, because an extension may have come meanwhile.
package enum ReviewActs {
  /// Takes expired notices out of matching: their keys and tasks go and their open hits close.
  package static func endMatching(
    _ notices: [Identifier<Notice>],
    on today: CivilDay,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> (ended: Int, hitsClosed: Int) {
    let due = try strings(
      session.query(
        """
        select id::text from noticed.notice where id = any(\(notices)::uuid[])
          and expires_on < \(today.description)::date order by id for update
        """
      )
    )
    guard !due.isEmpty else { return (0, 0) }
    try removeKeys(of: due, in: session)
    let closed = try closeHits(of: due, because: .expired, by: actor, in: session)
    try Custody.record(
      due.map { CustodyEvent("matching-ended", "notice", $0, detail: #"{"because":"expired"}"#) },
      by: actor,
      in: session
    )
    return (due.count, closed)
  }

  /// Gives notices that run too long an earlier last day; answers how many.
  package static func shorten(
    _ ends: [Identifier<Notice>: CivilDay],
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> Int {
    guard !ends.isEmpty else { return 0 }
    let order = ends.keys.sorted()
    let rows = try session.query(
      """
      update noticed.notice n set expires_on = x.last::date, changed_at = now()
      from unnest(\(order)::uuid[], \(order.map { ends[$0]?.description ?? "" })::text[]) as x (id, last)
      where n.id = x.id and n.life <> 'cancelled' and coalesce(n.expires_on > x.last::date, true)
      returning n.id::text as id, x.last
      """
    )
    var events: [CustodyEvent] = []
    for row in rows {
      let last = try row.string("last")
      events.append(
        CustodyEvent(
          "retention-shortened",
          "notice",
          try row.string("id"),
          detail: #"{"expires_on":"\#(last)"}"#
        )
      )
    }
    try Custody.record(events, by: actor, in: session)
    return events.count
  }

  /// Empties notices that are cancelled or expired for long enough; numbers, judgements by rule and tombstones stay.
  ///
  /// A cancellation before `endedBefore` is past its grace; a last day before `expiredBefore` is long enough ago. What a
  /// legal hold keeps on `today` stays. What waits for a notice that goes now, and for no other, goes with it.
  package static func purge(
    _ notices: [Identifier<Notice>],
    endedBefore: Instant,
    expiredBefore: CivilDay,
    on today: CivilDay,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> (purged: Int, hitsClosed: Int, slices: Int) {
    let rows = try session.query(
      """
      select n.id::text as id, n.life = 'cancelled' as cancelled from noticed.notice n
      where n.id = any(\(notices)::uuid[]) and not \(isEmptied)
        and case when n.life = 'cancelled' then n.ended_at < \(endedBefore.description)::timestamptz
          else n.life <> 'blocked' and n.expires_on < \(expiredBefore.description)::date end
        and not exists (select from noticed.hit h join noticed.urgent_task u on u.hit = h.id
          where h.notice = n.id and u.done_at is null)
        and noticed.kept_until(n.id, \(today.description)::date) is null
      order by n.id for update of n
      """
    )
    var (cancelled, expired): ([String], [String]) = ([], [])
    for row in rows {
      let id = try row.string("id")
      if try row.bool("cancelled") { cancelled.append(id) } else { expired.append(id) }
    }
    let due = cancelled + expired
    guard !due.isEmpty else { return (0, 0, 0) }
    try removeKeys(of: due, in: session)
    var closed = try closeHits(of: cancelled, because: .cancelled, by: actor, in: session)
    closed += try closeHits(of: expired, because: .expired, by: actor, in: session)
    let slices = try empty(due, by: actor, in: session)
    try Custody.record(
      cancelled.map { event($0, because: "cancelled") }
        + expired.map { event($0, because: "expired") },
      by: actor,
      in: session
    )
    return (due.count, closed, slices)
  }

  /// Empties notices that are locked and out of matching; answers how many kept bytes were ordered away.
  static func empty(
    _ due: [String],
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> Int {
    let waiting = try WaitingDocuments.end(waitingOnlyFor: due, in: session)
    let slices = try KeptSlices.ask(for: due, and: waiting, by: actor, in: session)
    _ = try session.pipeline([
      "update noticed.notice_version set content = null, remarks = '[]' where notice = any(\(due)::uuid[])",
      "update noticed.notice_act set content = null where notice = any(\(due)::uuid[])",
      """
      update noticed.parked set content = null where resolved_at is not null
        and document in (select id from noticed.document where notice = any(\(due)::uuid[]))
      """,
      """
      update noticed.subject set prepared = null, removed_at = coalesce(removed_at, now())
      where notice = any(\(due)::uuid[])
      """,
      """
      update noticed.hit_evidence set features = '[]'
      where hit in (select id from noticed.hit where notice = any(\(due)::uuid[]))
      """,
      """
      update noticed.adjudication set note = null
      where hit in (select id from noticed.hit where notice = any(\(due)::uuid[]))
      """,
      """
      update noticed.hold_release set answers = null, grounds = '[]' where notice = any(\(due)::uuid[])
      """,
      "update noticed.hit set evidence = null where notice = any(\(due)::uuid[])",
      "update noticed.notice set purged_at = now(), changed_at = now() where id = any(\(due)::uuid[])",
      "select noticed.hash_numbers(\(due)::uuid[])",
    ])
    return slices
  }

  /// Empties local records past their day and asks the matcher to close their hits.
  package static func purgeLocals(
    _ numbers: [Int64],
    of kind: LocalKind,
    on today: CivilDay,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> Int {
    guard !numbers.isEmpty else { return 0 }
    // A register's protection status is a personal value too.
    let more: SQL = kind == .person ? ", protection_status = null, protection_from = '{}'" : ""
    let due = try session.query(
      """
      select number from \(kind.table) where number = any(\(numbers)) and retain_until < \(today.description)::date
      order by number for update
      """
    )
    var gone: [Int64] = []
    for row in due { gone.append(try row.int64(0)) }
    guard !gone.isEmpty else { return 0 }
    _ = try session.pipeline([
      """
      update \(kind.table) set removed_at = coalesce(removed_at, now()), record = null, prepared = null, trouble = '{}',
        changed_at = now() \(more)
      where number = any(\(gone))
      """,
      "delete from \(kind.keyTable) where \(kind.column) = any(\(gone))",
      """
      insert into noticed.match_task (priority, \(kind.column))
      select \(MatchTasks.recordPriority), n from unnest(\(gone)) as n
      """,
    ])
    try Custody.record(
      gone.map {
        CustodyEvent(
          "local-purged",
          kind.rawValue,
          String($0),
          detail: #"{"because":"retention"}"#
        )
      },
      by: actor,
      in: session
    )
    return gone.count
  }

  /// Asks again for kept bytes that went and came back, and for those of what turned out to be no notice, or was stopped
  /// before the moment.
  package static func askAgainForSlices(
    stoppedBefore moment: Instant,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> Int {
    try KeptSlices.askAgain(in: session) + KeptSlices.askForWhatIsNoNotice(in: session)
      + KeptSlices.askForWhatWasStopped(before: moment, by: actor, in: session)
  }

  /// Those of the notices of which the content is gone.
  package static func purgedNotices(
    among notices: [Identifier<Notice>],
    in session: borrowing Session
  ) throws(DatabaseError) -> Set<String> {
    guard !notices.isEmpty else { return [] }
    return Set(
      try strings(
        session.query(
          """
          select id::text from noticed.notice n where id = any(\(notices)::uuid[]) and \(isEmptied)
          """
        )
      )
    )
  }

  /// Whether nothing is left of a notice `n`; one that was published again after a purge has content again.
  private static let isEmptied: SQL = """
    (n.purged_at is not null and not exists (
      select from noticed.notice_version x where x.notice = n.id and x.content is not null))
    """

  private static func event(_ notice: String, because reason: String) -> CustodyEvent {
    CustodyEvent("notice-purged", "notice", notice, detail: #"{"because":"\#(reason)"}"#)
  }

  static func removeKeys(
    of notices: [String],
    in session: borrowing Session
  ) throws(DatabaseError) {
    let subjects: SQL = """
      (select id from noticed.subject where notice = any(\(notices)::uuid[]))
      """
    _ = try session.pipeline([
      "delete from noticed.notice_key where subject in \(subjects)",
      "delete from noticed.match_task where subject in \(subjects)",
    ])
  }

  static func closeHits(
    of notices: [String],
    because reason: HitClosure,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> Int {
    guard !notices.isEmpty else { return 0 }
    let rows = try session.query(
      """
      select id::text as id from noticed.hit where notice = any(\(notices)::uuid[]) and status in ('open', 'taken')
      order by id for update
      """
    )
    var closing: [(id: Identifier<Hit>, because: String)] = []
    for row in rows { closing.append((try row.identifier("id"), reason.rawValue)) }
    try Hits.close(closing, by: actor, in: session)
    return closing.count
  }

  private static func strings(_ rows: Rows) throws(DatabaseError) -> [String] {
    var found: [String] = []
    for row in rows { found.append(try row.string(0)) }
    return found
  }
}
