import DropFolder
import Notices
import Postgres
import Records
import RuleSets

/// Everything that one snapshot shows to a compliance run.
struct ReviewLook: Sendable {
  var last: ReviewRun?
  var records = 0
  var notices = 0
  var judged = 0
  var unreadable = 0
  var drafts: [ReviewDraft] = []
  var changes: [String: RuleChange] = [:]
  var due = ReviewDue()
  /// The sums that are to be looked for in the archive.
  var slices: [[UInt8]] = []
  /// What the archive holds and no record names; nil when it was not listed.
  var strays: [StraySlice]?
  /// What other nodes miss, and other lists than this run's, which it does not see.
  var elsewhere: [ReviewFinding] = []
  var ahead: [String: ReviewAhead] = [:]
  /// Two persons' word that more may be done than the ceiling lets.
  var approval: ReviewApproval?
  /// Whether the clock was set, and nobody has said that it is right.
  var isClockDoubted = false
  let change: ReviewChange

  /// Reads and judges all that is held, within the caller's snapshot.
  init(
    _ engine: Engine,
    _ clock: ReviewClock,
    archive: ReviewedArchive?,
    _ request: ReviewWalk.Request,
    _ machine: MachineClock?,
    in session: borrowing Session
  ) throws(DatabaseError) {
    last = try ReviewRuns.last(session)
    change = ReviewChange(from: last, to: engine.marks, ruleBook: engine.ruleBook)
    let counted = try ReviewReading.records(in: session)
    records = counted.notices + counted.locals
    try judgeNotices(engine, clock, in: session)
    try lookAtObjects(engine, clock, in: session)
    try lookAtNodes(engine, clock, archive, in: session)
    for rows in engine.configuration.tables.expiredRows(on: clock.today) {
      drafts.append(clock.expired(rows))
    }
    if let list = request.against { try reconcile(list, clock, in: session) }
    approval = try ReviewApprovals.standing(at: clock.now, in: session)
    try doubt(machine, clock, in: session)
  }

  private mutating func reconcile(
    _ list: SourceList,
    _ clock: ReviewClock,
    in session: borrowing Session
  ) throws(DatabaseError) {
    let difference = try list.compare(in: session)
    drafts += difference.ours.sorted { $0.value < $1.value }.map {
      clock.notAtSource($0.key, $0.value, of: list)
    }
    drafts += difference.theirs.map { clock.notHere($0.reference, became: $0.became, of: list) }
    elsewhere += try ReviewRuns.standing([.notAtSource, .notHere], in: session).filter {
      $0.key.code != list.code
    }
  }

  private mutating func doubt(
    _ machine: MachineClock?,
    _ clock: ReviewClock,
    in session: borrowing Session
  ) throws(DatabaseError) {
    let back = last.flatMap { clock.now < $0.startedAt ? $0.startedAt : nil }
    if let back {
      let seconds = (clock.now.microseconds - back.microseconds) / 1_000_000
      drafts.append(clock.stepped(by: seconds, since: last))
    } else if let seconds = machine?.step(since: last?.marks) {
      drafts.append(clock.stepped(by: seconds, since: last))
    }
    let standing = try ReviewRuns.standing([.clockStepped], in: session)
    isClockDoubted =
      drafts.contains { $0.key.kind == .clockStepped }
      || standing.contains { $0.acknowledgement == nil }
  }

  private mutating func judgeNotices(
    _ engine: Engine,
    _ clock: ReviewClock,
    in session: borrowing Session
  ) throws(DatabaseError) {
    let marks = try NoticeMarks.read(on: clock.today, in: session)
    let now = clock.now
    try NoticeFacts.judgeAll(marks: marks, in: session) { notice in
      notice.isCancelled ? nil : engine.judgeAgain(notice, now: now)
    } take: { notice, judgement in
      take(notice, judgement, clock)
    }
  }

  private mutating func take(
    _ notice: NoticeFacts,
    _ judgement: Rejudgement?,
    _ clock: ReviewClock
  ) {
    notices += 1
    look(ahead: notice, clock)
    let (found, act) = clock.look(at: notice)
    drafts += found.map { told($0, of: notice) }
    switch act {
    case .endMatching: due.end.append(notice.id)
    case .shorten(let end): due.shorten[notice.id] = end
    case .purge: due.purge.append(notice.id)
    case nil: break
    }
    guard let judgement else {
      guard !notice.isCancelled else { return }
      unreadable += 1
      if act != .purge { drafts.append(told(clock.unreadable(notice), of: notice)) }
      return
    }
    judged += 1
    drafts += clock.questions(judgement, about: notice).map { draft in
      told(draft, of: notice, by: draft.key.kind == .milder ? judgement.newlyPassing : [])
    }
    for failure in judgement.newlyFailing {
      changes[failure.rule, default: RuleChange(rule: failure.rule)].newlyFailing += 1
      changes[failure.rule]?.title = failure.title
    }
    for rule in judgement.newlyPassing {
      changes[rule, default: RuleChange(rule: rule)].newlyPassing += 1
    }
  }

  /// A finding with whose notice it is and why it comes.
  private func told(
    _ draft: ReviewDraft,
    of notice: NoticeFacts,
    by rules: [String] = []
  ) -> ReviewDraft {
    let causes = change.causes(draft.key.kind, of: notice, by: rules + [draft.key.code])
    return draft.telling(
      ["cause": causes].merging(notice.issuer.map { ["issuer": $0] } ?? [:]) { $1 }
    )
  }

  private mutating func look(ahead notice: NoticeFacts, _ clock: ReviewClock) {
    let end = clock.today.adding(months: clock.limits.retentionMonths)
    if !notice.isCancelled, !notice.isSuperseded, let last = notice.expiresOn,
      last >= clock.today, last <= end
    {
      ahead["\(last)".month, default: ReviewAhead(month: "\(last)".month)].retention += 1
    }
    if let day = clock.confirmationEnd(of: notice), day >= clock.today, day <= end {
      ahead["\(day)".month, default: ReviewAhead(month: "\(day)".month)].confirmation += 1
    }
  }

  private mutating func lookAtObjects(
    _ engine: Engine,
    _ clock: ReviewClock,
    in session: borrowing Session
  ) throws(DatabaseError) {
    for (document, isLoud) in try ReviewReading.waitingDocuments(in: session) {
      drafts.append(clock.waiting(document, isLoud: isLoud))
    }
    drafts += try ReviewReading.unsettledDrops(in: session).compactMap { clock.unsettled($0) }
    drafts += try ReviewReading.undecidedHits(before: clock.hitEnd, in: session).map {
      clock.undecided($0)
    }
    drafts += try ReviewReading.urgentTasks(in: session).map { clock.urgent($0) }
    drafts += try ReviewReading.openReleases(at: clock.now, in: session).map { clock.release($0) }
    drafts += try HitOutcomes.detained(in: session).map {
      clock.detained($0.hit, $0.reference, $0.line)
    }
    drafts += try ReviewReading.openRecalls(in: session).map { clock.calledBack($0) }
    drafts += try ReviewReading.groundlessLookups(from: last?.startedAt.day, in: session).map {
      clock.groundless($0)
    }
    for (local, day) in try ReviewReading.overdueLocals(on: clock.today, in: session) {
      drafts.append(clock.overdue(local, retainUntil: day))
      guard let number = Int64(local.id) else { continue }
      if local.code == LocalKind.person.rawValue {
        due.persons.append(number)
      } else {
        due.moduses.append(number)
      }
    }
    drafts += try ReviewReading.keyless(on: clock.today, in: session)
      .filter { engine.lacksKeys($0) }.map { clock.orphan($0.notice, .subjectWithoutKeys) }
    drafts += try ReviewReading.strayKeys(in: session).map { clock.orphan($0, .keysOfUnmatchable) }
    drafts += try ReviewReading.rejected(before: clock.quarantineEnd, in: session).map {
      clock.kept($0)
    }
    if let missed = clock.missed(since: last) { drafts.append(missed) }
  }

  private mutating func lookAtNodes(
    _ engine: Engine,
    _ clock: ReviewClock,
    _ archive: ReviewedArchive?,
    in session: borrowing Session
  ) throws(DatabaseError) {
    for (node, ruleBook) in try ReviewReading.nodes(in: session) where ruleBook != engine.ruleBook {
      drafts.append(clock.differing(node))
    }
    for (node, count) in try KeptSlices.waiting(in: session) {
      if let draft = clock.lingering(node, count: count) { drafts.append(draft) }
    }
    let known = try ReviewRuns.standing([.sliceMissing, .sliceDamaged], in: session)
    guard let archive else { return }
    let here = archive.node.description
    elsewhere += known.filter { $0.key.code != here }
    // What a restored database does not know yet is taken in again, and is no stray.
    if let list = archive.list, try !Ledger.isRestored(in: session), let held = list() {
      let found = try KeptSlices.strays(among: held.map(\.bytes), on: archive.node, in: session)
      drafts += found.map { clock.unknown($0, on: archive.node) }
      strays = found
      elsewhere += try ReviewRuns.standing([.sliceUnknown], in: session).filter {
        $0.key.code != here
      }
    }
    slices = try KeptSlices.expected(
      on: archive.node,
      sample: archive.sample,
      always: known.filter { $0.key.code == here }.compactMap {
        SHA256Sum(hex: Array($0.key.objectID.utf8))?.bytes
      },
      in: session
    )
  }
}

extension String {
  /// The month of a day in text.
  fileprivate var month: String { String(prefix(7)) }
}
