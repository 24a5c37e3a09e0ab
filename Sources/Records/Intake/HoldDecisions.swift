import Lifecycle
package import Notices
package import Postgres

/// Something that waits for a person: a version of a notice that the rules hold.
package struct HoldLine: Sendable {
  package let notice: Identifier<Notice>
  package let version: Identifier<NoticeVersion>
  package let reference: String
  package let kind: NoticeKind
  package let tier: TrustTier
  package let issuer: String?
  /// False when an earlier version is in force meanwhile.
  package let isCurrent: Bool
  package let since: String
  /// In whole days.
  package let age: Int
  package let drop: Identifier<Drop>
  package let findings: [FindingLine]
}

/// What a person decides on what waits.
package enum HoldDecision: String, Sendable, Hashable, CaseIterable {
  case accept
  case restrict
  case reject
}

/// What became of a decision on a hold.
package enum HoldOutcome: Sendable, Hashable {
  /// The state of the notice after it.
  case done(state: String)
  case notFound
  /// Nothing of the notice waits for a person.
  case notHeld
}

/// What waits for a person, and a person's decisions on it.
///
/// A release goes the way of everything that changes what is held: the version may become current, replace a diffusion,
/// is keyed and gets its match tasks, all in one transaction. A rejection ends the notice as a cancellation does, so that
/// its content goes after the grace, but sets no tombstone: it is this bureau's word on that content and not the issuer's,
/// and a later publication is judged anew. A waiting version beside one in force goes out of the way alone.
package enum HoldDecisions {
  /// Lists what waits, the longest waiting first, with what the rules found; the reader sees the operator's sentences.
  package static func list(
    limit: Int,
    in session: borrowing Session
  ) throws(DatabaseError) -> [HoldLine] {
    let rows = try session.query(
      """
      select n.id::text as notice, v.id::text as version, n.reference, n.kind, v.tier::text as tier, n.issuer, v.is_current,
        to_char(v.received_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since,
        extract(day from now() - v.received_at)::integer as age, x.drop::text as drop, v.document::text as document
      from noticed.notice_version v join noticed.notice n on n.id = v.notice
      left join noticed.notice_version c on c.id = n.current_version
      join noticed.document x on x.id = v.document
      where \(isWaiting) order by v.received_at, v.id limit \(limit)
      """
    )
    var documents: [String] = []
    for row in rows { documents.append(try row.string("document")) }
    let findings = try DropLookups.findings(of: documents, in: session)
    var lines: [HoldLine] = []
    for row in rows {
      lines.append(
        HoldLine(
          notice: try row.identifier("notice"),
          version: try row.identifier("version"),
          reference: try row.string("reference"),
          kind: try row.code("kind"),
          tier: try row.code("tier"),
          issuer: try row.stringIfPresent("issuer"),
          isCurrent: try row.bool("is_current"),
          since: try row.string("since"),
          age: try row.int("age"),
          drop: try row.identifier("drop"),
          findings: findings[try row.string("document")] ?? []
        )
      )
    }
    return lines
  }

  /// A held version that is current, or that is newer and no less trusted than the usable one that is.
  private static let isWaiting: SQL = """
    v.disposition = 'held' and n.life <> 'cancelled' and n.purged_at is null
    and (v.is_current or (c.disposition in ('accepted', 'restricted') and v.tier >= c.tier and v.sequence > c.sequence))
    """

  /// Decides on what waits of a notice: its newest held version.
  ///
  /// The reason holds nothing personal, because it is kept for good. `prepare` makes the subjects of a notice that is to
  /// be matched.
  package static func decide(
    _ decision: HoldDecision,
    on notice: Identifier<Notice>,
    reason: String,
    by actor: String,
    today: CivilDay,
    prepare: (Notice) -> [SubjectForm],
    in session: borrowing Session
  ) throws(DatabaseError) -> HoldOutcome {
    let held = try read(notice, in: session)
    guard let before = held.notices.values.first(where: { $0.id.description == notice.description })
    else { return .notFound }
    let rows = try session.query(
      """
      select v.id::text as id, v.is_current, v.fingerprint, v.content from noticed.notice_version v
      join noticed.notice n on n.id = v.notice left join noticed.notice_version c on c.id = n.current_version
      where n.id = \(notice.description)::uuid and \(isWaiting) order by v.sequence desc limit 1
      """
    )
    guard let row = rows.first else { return .notHeld }
    let version: Identifier<HeldVersion> = try row.identifier("id")
    try Custody.record(
      [
        CustodyEvent(
          "hold-\(decision.rawValue)",
          "notice",
          notice.description,
          detail: detail(version: version.description, reason: reason)
        )
      ],
      by: actor,
      in: session
    )
    try Ledger.enter(
      decision,
      fingerprint: row.bytes("fingerprint"),
      reason: reason,
      by: actor,
      in: session
    )
    if decision == .reject {
      let isCurrent = try row.bool("is_current")
      try reject(notice, version, endsNotice: isCurrent, today: today, in: session)
      try conclude(version, as: .rejected, by: actor, in: session)
      return .done(state: try state(of: notice, today: today, in: session))
    }
    var waiting = before
    let document = try row.utf8IfPresent("content").flatMap(HeldReading.notice(from:))
    for index in waiting.versions.indices where waiting.versions[index].id == version {
      waiting.versions[index].document = document
    }
    let others = held.notices.values.filter { $0.id != waiting.id }
    let fold = Lifecycle.decide(
      Held(
        notices: others + [waiting],
        tombstones: Array(held.tombstones.values),
        parked: Array(held.parked.values)
      ),
      [
        Decision(
          notice: waiting.id,
          version: version,
          disposition: decision == .accept ? .accepted : .restricted
        )
      ],
      today: today,
      as: JudgementRows.self
    )
    try write(fold, version, decision, by: actor, prepare: prepare, in: session)
    try conclude(version, as: decision == .accept ? .accepted : .restricted, by: actor, in: session)
    return .done(state: try state(of: notice, today: today, in: session))
  }

  /// Everything held that the decision can touch, locked.
  private static func read(
    _ notice: Identifier<Notice>,
    in session: borrowing Session
  ) throws(DatabaseError) -> Held {
    let rows = try session.query(
      "select reference from noticed.notice_reference where notice = \(notice.description)::uuid"
    )
    var keys: Set<ReferenceKey> = []
    for row in rows {
      if let key = ReferenceKey(text: try row.string(0)) { keys.insert(key) }
    }
    guard keys.isEmpty else { return try HeldReading.read(keys, in: session) }
    return Held(notices: try HeldReading.heldNotices([notice.description], in: session))
  }

  private static func write(
    _ fold: Fold<JudgementRows>,
    _ version: Identifier<HeldVersion>,
    _ decision: HoldDecision,
    by actor: String,
    prepare: (Notice) -> [SubjectForm],
    in session: borrowing Session
  ) throws(DatabaseError) {
    let disposition = decision == .accept ? Disposition.accepted : .restricted
    try session.execute(
      """
      update noticed.notice_version set disposition = \(disposition.rawValue)::noticed.disposition
      where id = \(version.description)::uuid
      """
    )
    var generator = SystemRandomNumberGenerator()
    try HeldWriting.write(
      fold,
      remarks: [:],
      keyVersion: try LocalRecords.currentKeyVersion(in: session),
      by: actor,
      prepare: prepare,
      identifiers: &generator,
      in: session
    )
  }

  /// Says of the document that made the version, and of its file, what became of them now.
  private static func conclude(
    _ version: Identifier<HeldVersion>,
    as outcome: DocumentOutcome,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) {
    let rows = try session.query(
      """
      update noticed.document d set outcome = \(outcome.rawValue) from noticed.notice_version v
      where v.id = \(version.description)::uuid and d.id = v.document returning d.drop::text as drop
      """
    )
    var drops: Set<Identifier<Drop>> = []
    for row in rows { drops.insert(try row.identifier("drop")) }
    try Drops.conclude(drops, by: actor, in: session)
  }

  private static func reject(
    _ notice: Identifier<Notice>,
    _ version: Identifier<HeldVersion>,
    endsNotice: Bool,
    today: CivilDay,
    in session: borrowing Session
  ) throws(DatabaseError) {
    try session.execute(
      "update noticed.notice_version set disposition = 'rejected' where id = \(version.description)::uuid"
    )
    guard endsNotice else { return }
    try session.execute(
      """
      update noticed.notice set life = 'cancelled', cancelled_on = \(today.description)::date, ended_at = now(),
        changed_at = now() where id = \(notice.description)::uuid
      """
    )
  }

  private static func state(
    of notice: Identifier<Notice>,
    today: CivilDay,
    in session: borrowing Session
  ) throws(DatabaseError) -> String {
    try session.query(
      """
      select noticed.state_of(n, \(today.description)::date) as state from noticed.notice n
      where id = \(notice.description)::uuid
      """
    ).only().string("state")
  }

  private static func detail(version: String, reason: String) -> String {
    DropReason(code: "decided", text: reason, pointer: version).text(pretty: false)
  }
}
