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
  /// The slices that other nodes miss, which this run does not see.
  var elsewhere: [ReviewFinding] = []

  /// How many notices are read at once.
  static let page = 2000

  /// Reads and judges all that is held, within the caller's snapshot.
  init(
    _ engine: Engine,
    _ clock: ReviewClock,
    archive: ReviewedArchive?,
    in session: borrowing Session
  ) throws(DatabaseError) {
    last = try ReviewRuns.last(session)
    let counted = try ReviewReading.records(in: session)
    records = counted.notices + counted.locals
    try judgeNotices(engine, clock, in: session)
    try lookAtObjects(clock, in: session)
    try lookAtNodes(engine, clock, archive, in: session)
    for rows in engine.configuration.tables.expiredRows(on: clock.today) {
      drafts.append(clock.expired(rows))
    }
  }

  private mutating func judgeNotices(
    _ engine: Engine,
    _ clock: ReviewClock,
    in session: borrowing Session
  ) throws(DatabaseError) {
    let marks = try NoticeMarks.read(on: clock.today, in: session)
    var position: Identifier<Notice>?
    while true {
      let page = try NoticeFacts.page(
        after: position,
        atMost: Self.page,
        marks: marks,
        in: session
      )
      guard let end = page.last else { return }
      position = end.id
      let judgements = mapInParallel(page) { notice in
        notice.isCancelled ? nil : engine.judgeAgain(notice, now: clock.now)
      }
      for (notice, judgement) in zip(page, judgements) { take(notice, judgement, clock) }
    }
  }

  private mutating func take(
    _ notice: NoticeFacts,
    _ judgement: Rejudgement?,
    _ clock: ReviewClock
  ) {
    notices += 1
    let (found, act) = clock.look(at: notice)
    drafts += found
    switch act {
    case .endMatching: due.end.append(notice.id)
    case .purge: due.purge.append(notice.id)
    case nil: break
    }
    guard let judgement else {
      guard !notice.isCancelled else { return }
      unreadable += 1
      if act != .purge { drafts.append(clock.unreadable(notice)) }
      return
    }
    judged += 1
    drafts += clock.questions(judgement, about: notice)
    for failure in judgement.newlyFailing {
      changes[failure.rule, default: RuleChange(rule: failure.rule)].newlyFailing += 1
      changes[failure.rule]?.title = failure.title
    }
    for rule in judgement.newlyPassing {
      changes[rule, default: RuleChange(rule: rule)].newlyPassing += 1
    }
  }

  private mutating func lookAtObjects(
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
    drafts += try ReviewReading.unfindable(on: clock.today, in: session).map {
      clock.orphan($0, .subjectWithoutKeys)
    }
    drafts += try ReviewReading.strayKeys(in: session).map { clock.orphan($0, .keysOfUnmatchable) }
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
    elsewhere = known.filter { $0.key.code != here }
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
