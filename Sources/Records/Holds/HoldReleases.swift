import JSON
package import Lifecycle
package import Notices
package import Postgres

/// What became of a person's word on what is held.
package enum ReleaseOutcome: Sendable, Hashable {
  /// It counts; the state of the notice after it, and until when.
  case done(state: String, until: Instant?)
  /// It waits for another person.
  case proposed
  case notFound
  /// Nothing of the notice is held or restricted by a rule.
  case notHeld
  /// Somebody's word waits already.
  case waits(ReleaseLine)
  /// Nobody's word waits to be countersigned.
  case nothingWaits
  case refused(ReleaseRefusal)

  package static func == (left: ReleaseOutcome, right: ReleaseOutcome) -> Bool {
    switch (left, right) {
    case (.done(let state, let until), .done(let other, let otherUntil)):
      state == other && until == otherUntil
    case (.refused(let why), .refused(let other)): why == other
    case (.waits(let line), .waits(let other)): line.id == other.id
    case (.proposed, .proposed), (.notFound, .notFound), (.notHeld, .notHeld),
      (.nothingWaits, .nothingWaits):
      true
    default: false
    }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine("\(self)") }
}

/// Who says what about a held notice, and when.
package struct ReleaseWord: Sendable {
  package let actor: String
  /// Kept for good: it holds nothing personal.
  package let reason: String
  package let now: Instant

  package init(by actor: String, because reason: String, at now: Instant) {
    self.actor = actor
    self.reason = reason
    self.now = now
  }
}

/// People's words that a notice may be used though rules hold or restrict it.
///
/// A release goes the way of everything that changes what is held: the version may become current, replace a diffusion,
/// is keyed and gets its match tasks, all in one transaction.
package enum HoldReleases {
  /// Releases a notice, or proposes it where the terms ask for another person.
  ///
  /// `noon` is when a duty officer's word lapses; `prepare` makes the subjects of a notice that is to be matched.
  package static func release(
    _ notice: Identifier<Notice>,
    _ request: ReleaseTerms.Request,
    _ word: ReleaseWord,
    under terms: ReleaseTerms,
    noon: Instant,
    prepare: (Notice) -> [SubjectForm],
    in session: borrowing Session
  ) throws(DatabaseError) -> ReleaseOutcome {
    let waiting: WaitingVersion
    switch try WaitingVersion.lock(
      notice,
      orRestricted: request.disposition == .accepted,
      in: session
    ) {
    case .success(let found): waiting = found
    case .failure(let why):
      if let open = try open(notice, at: word.now, in: session) { return .waits(open) }
      return why == .notFound ? .notFound : .notHeld
    }
    if let open = try open(notice, at: word.now, in: session) {
      // What waits on another version was overtaken by the one that waits now.
      guard open.version != waiting.version.description, open.standsSince == nil else {
        return .waits(open)
      }
      try end(open, as: "overtaken", word, in: session)
    }
    let plan: ReleaseTerms.Plan
    do throws(ReleaseRefusal) {
      plan = try terms.settle(request, against: waiting.grounds, at: word.now, noon: noon)
    } catch {
      return .refused(error)
    }
    let kept = NewRelease(plan, request, on: waiting)
    if plan.stands { try endStanding(of: notice, word, in: session) }
    let id = try insert(kept, word, in: session)
    guard plan.stands else {
      try note("hold-proposed", notice, id, word, in: session)
      return .proposed
    }
    let release = HeldRelease(
      id: id,
      disposition: request.disposition,
      grounds: Set(plan.grounds),
      until: plan.until
    )
    try carryOut(release, on: waiting, word, prepare: prepare, in: session)
    let act = request.isDuty ? "hold-duty" : request.disposition.act
    try note(act, notice, id, word, in: session)
    try Ledger.enter(release, on: waiting.fingerprint, word, isDuty: request.isDuty, in: session)
    return try done(release, notice, word, in: session)
  }

  /// Countersigns what somebody else proposed, or a duty officer let be used.
  package static func countersign(
    _ notice: Identifier<Notice>,
    until: Instant?,
    answers: [String: String],
    _ word: ReleaseWord,
    under terms: ReleaseTerms,
    prepare: (Notice) -> [SubjectForm],
    in session: borrowing Session
  ) throws(DatabaseError) -> ReleaseOutcome {
    let found = try WaitingVersion.lock(notice, orRestricted: true, in: session)
    if case .failure(.notFound) = found { return .notFound }
    guard let open = try open(notice, at: word.now, in: session) else { return .nothingWaits }
    let kept = try content(of: open, word, in: session)
    let isOnDuty = open.standsSince != nil
    let waiting: WaitingVersion?
    switch found {
    // A duty officer's word is on the version that it lets be used, whatever waits beside it.
    case .success(let version) where !isOnDuty || version.version.description == open.version:
      waiting = version
    default: waiting = nil
    }
    guard isOnDuty || waiting != nil else { return .refused(.changed) }
    let proposal = ReleaseTerms.Proposal(
      HeldRelease(
        id: open.id,
        disposition: open.disposition,
        grounds: Set(kept.grounds),
        until: open.until.flatMap { Instant($0) }
      ),
      isDuty: open.isDuty,
      end: open.askedUntil.flatMap { Instant($0) },
      answers: kept.answers,
      isOnSameVersion: isOnDuty || waiting?.version.description == open.version,
      isSamePerson: kept.isSamePerson
    )
    let plan: ReleaseTerms.Plan
    do throws(ReleaseRefusal) {
      plan = try terms.countersign(
        proposal,
        until: until,
        answers: answers,
        against: isOnDuty ? kept.grounds : waiting?.grounds ?? [],
        at: word.now
      )
    } catch {
      if error == .changed { try end(open, as: "overtaken", word, in: session) }
      return .refused(error)
    }
    if !isOnDuty { try endStanding(of: notice, word, in: session) }
    try sign(open, plan, on: waiting, word, in: session)
    let release = HeldRelease(
      id: open.id,
      disposition: open.disposition,
      grounds: Set(plan.grounds),
      until: plan.until
    )
    if isOnDuty {
      try session.execute(
        """
        update noticed.notice n set released_until = \(plan.until?.description)::timestamptz, changed_at = now()
        from noticed.notice_version v
        where n.id = \(notice.description)::uuid and v.id = n.current_version and v.release = \(open.id.description)::uuid
        """
      )
    } else if let waiting {
      try carryOut(release, on: waiting, word, prepare: prepare, in: session)
    }
    try note(open.disposition.act, notice, open.id, word, in: session)
    if let fingerprint = try fingerprint(of: open.id, in: session) {
      try Ledger.enter(release, on: fingerprint, word, proposedBy: open.proposedBy, in: session)
    }
    return try done(release, notice, word, in: session)
  }

  /// Says no to what waits for a second person, or takes back what stands: the notice is held again.
  package static func revoke(
    _ notice: Identifier<Notice>,
    _ word: ReleaseWord,
    prepare: (Notice) -> [SubjectForm],
    in session: borrowing Session
  ) throws(DatabaseError) -> ReleaseOutcome {
    let held = Held(notices: try HeldReading.heldNotices([notice.description], in: session))
    guard !held.notices.isEmpty else { return .notFound }
    guard
      let line = try list(of: notice, at: word.now, in: session).first(where: { $0.ended == nil })
    else { return .nothingWaits }
    try end(line, as: "revoked", word, in: session)
    if line.standsSince != nil {
      try ReleaseEnding.holdAgain(line, among: held, word, prepare: prepare, in: session)
    }
    try note("hold-revoked", notice, line.id, word, in: session)
    return .done(state: try state(of: notice, on: word.now.day, in: session), until: nil)
  }
}

extension Disposition {
  /// The act of releasing to it, as custody events name it.
  fileprivate var act: String { self == .accepted ? "hold-accept" : "hold-restrict" }
}

extension HoldReleases {
  static func carryOut(
    _ release: HeldRelease,
    on waiting: WaitingVersion,
    _ word: ReleaseWord,
    prepare: (Notice) -> [SubjectForm],
    in session: borrowing Session
  ) throws(DatabaseError) {
    let fold = Lifecycle.decide(
      waiting.held,
      [
        Decision(
          notice: waiting.notice.id,
          version: waiting.version,
          disposition: release.disposition,
          release: release
        )
      ],
      today: word.now.day,
      as: JudgementRows.self
    )
    try HoldDecisions.write(fold, by: word.actor, prepare: prepare, in: session)
    let outcome = DocumentOutcome(rawValue: release.disposition.rawValue) ?? .restricted
    try HoldDecisions.conclude([waiting.version], as: outcome, by: word.actor, in: session)
  }

  private static func done(
    _ release: HeldRelease,
    _ notice: Identifier<Notice>,
    _ word: ReleaseWord,
    in session: borrowing Session
  ) throws(DatabaseError) -> ReleaseOutcome {
    .done(state: try state(of: notice, on: word.now.day, in: session), until: release.until)
  }

  static func state(
    of notice: Identifier<Notice>,
    on today: CivilDay,
    in session: borrowing Session
  ) throws(DatabaseError) -> String {
    try session.query(
      """
      select noticed.state_of(n, \(today.description)::date) as state from noticed.notice n
      where id = \(notice.description)::uuid
      """
    ).only().string("state")
  }

  private static func fingerprint(
    of release: Identifier<HeldRelease>,
    in session: borrowing Session
  ) throws(DatabaseError) -> [UInt8]? {
    try session.query(
      """
      select v.fingerprint from noticed.hold_release r join noticed.notice_version v on v.id = r.version
      where r.id = \(release.description)::uuid
      """
    ).first?.bytes("fingerprint")
  }
}
