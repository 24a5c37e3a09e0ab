import Lifecycle
package import Notices
package import Postgres

/// Releases that stand no longer: what they let be used is held again.
package enum ReleaseEnding {
  /// Ends every release that is past its end, each in its notice's turn; returns how many that were.
  ///
  /// Matching and disclosure stopped by the clock before; this takes keys away, closes hits and says so.
  package static func walk(
    at now: Instant,
    by actor: String,
    prepare: (Notice) -> [SubjectForm],
    in session: borrowing Session
  ) throws(DatabaseError) -> Int {
    let due = try session.query(
      """
      select distinct r.notice::text as notice from noticed.hold_release r
      where r.ended_at is null and r.until <= \(now.description)::timestamptz order by 1 limit 100
      """
    )
    var ended = 0
    for row in due {
      let notice: Identifier<Notice> = try row.identifier("notice")
      let held = Held(notices: try HeldReading.heldNotices([notice.description], in: session))
      // It may have been countersigned or revoked while the notice was not locked.
      let lines = try HoldReleases.list(of: notice, at: now, in: session)
      for line in lines where line.ended == nil && line.isOver {
        let isLapsed = line.isDuty && line.countersignedBy == nil
        let word = ReleaseWord(
          by: actor,
          because: isLapsed ? "nobody countersigned it" : "its end was reached",
          at: now
        )
        try HoldReleases.end(line, as: isLapsed ? "lapsed" : "expired", word, in: session)
        try holdAgain(line, among: held, word, prepare: prepare, in: session)
        let act = isLapsed ? "hold-lapsed" : "hold-expired"
        try HoldReleases.note(act, notice, line.id, word, in: session)
        ended += 1
      }
    }
    return ended
  }

  /// Holds again what a release let be used.
  static func holdAgain(
    _ line: ReleaseLine,
    among held: Held,
    _ word: ReleaseWord,
    prepare: (Notice) -> [SubjectForm],
    in session: borrowing Session
  ) throws(DatabaseError) {
    guard
      let notice = held.notices.values.first(where: {
        $0.id.description == line.notice.description
      })
    else { return }
    let decisions = notice.decisions(ending: line.id)
    let fold = Lifecycle.decide(held, decisions, today: word.now.day, as: JudgementRows.self)
    try HoldDecisions.write(fold, by: word.actor, prepare: prepare, in: session)
    try HoldDecisions.conclude(
      decisions.map(\.version),
      as: .held,
      by: word.actor,
      in: session
    )
    for version in notice.versions where version.release == line.id {
      try Ledger.enterHold(on: version.fingerprint, word, in: session)
    }
    try session.execute(
      """
      update noticed.notice set released_until = null
      where id = \(line.notice.description)::uuid and released_until is not null
      """
    )
    try restrictConfirmed(of: line.notice, by: word.actor, in: session)
  }

  /// Confirmed hits stay what people decided, in the legal queue: nothing of them leaves the bureau meanwhile.
  private static func restrictConfirmed(
    of notice: Identifier<Notice>,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) {
    let rows = try session.query(
      """
      update noticed.hit h set queue = 'legal', restricted_by = array_append(array_remove(h.restricted_by, 'REL-END'), 'REL-END'),
        revision = h.revision + 1, changed_at = now()
      where h.notice = \(notice.description)::uuid and h.status = 'confirmed' and h.queue <> 'legal'
        and exists (select from noticed.notice n where n.id = h.notice and n.disposition = 'held')
      returning h.id::text
      """
    )
    var events: [CustodyEvent] = []
    for row in rows { events.append(CustodyEvent("hit-restricted", "hit", try row.string(0))) }
    try Custody.record(events, by: actor, in: session)
  }
}
