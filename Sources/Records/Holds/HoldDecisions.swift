package import Lifecycle
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
  package let isDanger: Bool
  /// Whether it tells of a missing person who was, or may have been, a child.
  package let isMissingChild: Bool
  /// How far it is past the days within which it is to be answered; nil when it waits for no day.
  package let escalation: HoldLimits.Escalation?
  /// When its file was dropped.
  package let since: String
  /// In whole days.
  package let age: Int
  package let drop: Identifier<Drop>
  package let findings: [FindingLine]
  /// Every release of the notice, the newest first.
  package let releases: [ReleaseLine]

  /// A first person's word on this version that waits for a second one's; nil when none does.
  package var proposal: ReleaseLine? {
    releases.first { $0.waitsForSecond && $0.version == version.description }
  }

  /// The last release of the notice that does not let this version be used; nil when there was none.
  package var former: ReleaseLine? {
    releases.first { $0.standsSince != nil && $0.id != proposal?.id }
  }
}

/// What became of a rejection of a hold.
package enum HoldOutcome: Sendable, Hashable {
  /// The state of the notice after it.
  case done(state: String)
  case notFound
  /// Nothing of the notice waits for a person.
  case notHeld
}

/// What waits for a person, and a person's decisions on it.
///
/// A rejection ends the notice as a cancellation does, so that
/// its content goes after the grace, but sets no tombstone: it is this bureau's word on that content and not the issuer's,
/// and a later publication is judged anew. A waiting version beside one in force goes out of the way alone.
package enum HoldDecisions {
  /// Lists what waits, the most urgent first, with what the rules found; the reader sees the operator's sentences.
  ///
  /// First a missing child, then who may be dangerous, then who is sought for arrest, then what is matched, each the
  /// longest waiting first.
  package static func list(
    of wanted: Identifier<Notice>? = nil,
    limit: Int,
    within limits: HoldLimits,
    at now: Instant,
    in session: borrowing Session
  ) throws(DatabaseError) -> [HoldLine] {
    let only: SQL = wanted.map { "and n.id = \($0.description)::uuid" } ?? ""
    let rows = try session.query(
      """
      select n.id::text as notice, v.id::text as version, n.reference, n.kind, v.tier::text as tier, n.issuer, v.is_current,
        n.danger, n.missing_child, to_char(p.arrived_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since,
        greatest(extract(day from \(now.description)::timestamptz - p.arrived_at), 0)::integer as age, x.drop::text as drop, v.document::text as document
      from noticed.notice_version v join noticed.notice n on n.id = v.notice
      left join noticed.notice_version c on c.id = n.current_version
      join noticed.document x on x.id = v.document join noticed.drop p on p.id = x.drop
      where (\(isWaiting) or \(isOnDuty)) \(only) order by n.missing_child desc, n.danger desc,
        n.kind in ('red-notice', 'wanted-diffusion') desc, n.kind in ('purple-notice', 'modus-diffusion') desc,
        p.arrived_at, v.id limit \(limit)
      """
    )
    var documents: [String] = []
    for row in rows { documents.append(try row.string("document")) }
    let findings = try DropLookups.findings(of: documents, in: session)
    var notices: [Identifier<Notice>] = []
    for row in rows { notices.append(try row.identifier("notice")) }
    let open = Dictionary(
      grouping: try HoldReleases.list(ofAll: notices, at: now, in: session),
      by: \.notice
    )
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
          isDanger: try row.bool("danger"),
          isMissingChild: try row.bool("missing_child"),
          escalation: limits.escalation(
            of: try row.code("kind"),
            isMissingChild: try row.bool("missing_child"),
            since: Instant(try row.string("since"))?.day ?? now.day,
            on: now.day
          ),
          since: try row.string("since"),
          age: try row.int("age"),
          drop: try row.identifier("drop"),
          findings: findings[try row.string("document")] ?? [],
          releases: open[try row.identifier("notice")] ?? []
        )
      )
    }
    return lines
  }

  /// A version that a duty officer alone lets be used.
  private static let isOnDuty: SQL = """
    (v.is_current and n.life <> 'cancelled' and exists (select from noticed.hold_release r where r.id = v.release and r.duty
      and r.countersigned_by is null and r.ended_at is null))
    """

  /// A held version that is current, or that is newer and no less trusted than the usable one that is.
  static let isWaiting: SQL = """
    v.disposition = 'held' and n.life <> 'cancelled' and n.purged_at is null
    and (v.is_current or (c.disposition in ('accepted', 'restricted') and v.tier >= c.tier and v.sequence > c.sequence))
    """

  /// Rejects what waits of a notice: its newest held version.
  ///
  /// The reason holds nothing personal, because it is kept for good.
  package static func reject(
    _ notice: Identifier<Notice>,
    _ word: ReleaseWord,
    in session: borrowing Session
  ) throws(DatabaseError) -> HoldOutcome {
    let waiting: WaitingVersion
    switch try WaitingVersion.lock(notice, orRestricted: false, in: session) {
    case .success(let found): waiting = found
    case .failure(.notFound): return .notFound
    case .failure(.notHeld): return .notHeld
    }
    let version = waiting.version
    try Custody.record(
      [
        CustodyEvent(
          "hold-reject",
          "notice",
          notice.description,
          detail: DropReason(code: "decided", text: word.reason, pointer: version.description)
            .text(pretty: false)
        )
      ],
      by: word.actor,
      in: session
    )
    if let open = try HoldReleases.open(notice, at: word.now, in: session), open.standsSince == nil
    {
      try HoldReleases.end(open, as: "overtaken", word, in: session)
    }
    try Ledger.enterRejection(on: waiting.fingerprint, word, in: session)
    try reject(notice, version, endsNotice: waiting.isCurrent, today: word.now.day, in: session)
    try conclude([version], as: .rejected, by: word.actor, in: session)
    return .done(state: try HoldReleases.state(of: notice, on: word.now.day, in: session))
  }

  /// Writes what a decision came to.
  static func write(
    _ fold: Fold<JudgementRows>,
    by actor: String,
    prepare: (Notice) -> [SubjectForm],
    in session: borrowing Session
  ) throws(DatabaseError) {
    var generator = SystemRandomNumberGenerator()
    try HeldWriting.write(
      fold,
      remarks: [:],
      keys: try KeyVersions.read(in: session),
      by: actor,
      prepare: prepare,
      identifiers: &generator,
      in: session
    )
  }

  /// Says of the documents that made versions, and of their files, what became of them now.
  static func conclude(
    _ versions: [Identifier<HeldVersion>],
    as outcome: DocumentOutcome,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) {
    let rows = try session.query(
      """
      update noticed.document d set outcome = \(outcome.rawValue) from noticed.notice_version v
      where v.id = any(\(versions)::uuid[]) and d.id = v.document and d.outcome <> 'applied'
      returning d.drop::text as drop
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
}
