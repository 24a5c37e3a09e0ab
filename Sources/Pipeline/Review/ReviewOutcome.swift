import JSON
import Notices
import Postgres
import Records

/// What a run has to write: what it found, and what it does about it.
struct ReviewOutcome: Sendable {
  let drafts: [ReviewDraft]
  let due: ReviewDue
  /// Whether anything of what is due is done.
  let applies: Bool
  /// The ceiling, when what is due is more; nothing is done then.
  let exceededCeiling: Int?
  /// The approvals by which more is done than the ceiling lets.
  let approval: ReviewApproval?
  let covered: Set<ReviewKind>
  let counts: String
  /// Bytes that were erased and lie there again, on the node of the run.
  private let returned: (node: Identifier<Node>, sums: [[UInt8]])?
  var actor = ""
  /// Makes the subjects of a notice that is matched again because another is held.
  var prepare: @Sendable (Notice) -> [SubjectForm] = { _ in [] }

  /// What was written.
  struct Written: Sendable {
    let run: Int64
    let lines: [ReviewLine]
    let ended: Int
    let done: ReviewDone?
    let trend: [ReviewTrendPoint]
  }

  /// How many runs a report looks back on.
  static let trendLength = 30

  init(
    _ look: ReviewLook,
    archive: ReviewedArchive?,
    request: ReviewWalk.Request,
    marks: ReviewMarks
  ) {
    var drafts = look.drafts
    var covered = Set(ReviewKind.allCases)
    if request.against == nil { covered.subtract([.notAtSource, .notHere]) }
    let checked = archive?.check(look.slices)
    if let checked {
      drafts += checked.drafts
    }
    // What other archives and other lists miss stands until it is looked at there.
    drafts += look.elsewhere.map { finding in
      ReviewDraft(
        finding.key.kind,
        finding.key.object,
        finding.key.objectID,
        code: finding.key.code,
        due: finding.due.map { .on($0) },
        detail: finding.detail
      )
    }
    if look.strays == nil { covered.remove(.sliceUnknown) }
    if checked?.isWhole != true { covered.subtract([.sliceMissing, .sliceDamaged]) }
    let ordinary = ReviewDue.ceiling(records: look.records)
    let ceiling = min(request.ceiling ?? .max, max(ordinary, look.approval?.most ?? 0))
    exceededCeiling = request.applies && look.due.count > ceiling ? ceiling : nil
    applies = request.applies && exceededCeiling == nil && !look.isClockDoubted
    approval = applies && look.due.count > ordinary ? look.approval : nil
    due = look.due
    self.covered = covered
    returned = archive.map { archive in
      (archive.node, (look.strays ?? []).filter(\.wasErased).map(\.sum))
    }
    self.drafts = drafts.map { draft in
      draft.detail["cause"] == nil
        ? draft.telling(["cause": draft.key.kind.cause.rawValue]) : draft
    }
    counts = Self.counts(of: look, drafts, marks)
  }

  /// Does what is due, writes what was found, and reads how it all stands.
  func write(
    _ run: NewReviewRun,
    _ clock: ReviewClock,
    in session: borrowing Session
  ) throws(DatabaseError) -> Written {
    let done = applies ? try act(clock, in: session) : nil
    let remaining = try done == nil ? drafts : stillThere(clock, in: session)
    let number = try ReviewRuns.begin(run, by: actor, in: session)
    if let approval { try ReviewApprovals.use(approval, in: number, session) }
    let ended = try ReviewRuns.merge(
      remaining,
      into: number,
      on: clock.today,
      covering: covered,
      in: session
    )
    // The findings of this run name what it purged, until here.
    if done != nil { try ReviewActs.forgetNames(in: session) }
    let lines = try ReviewRuns.standing(in: session).map {
      ReviewLine($0, ReviewState(of: $0, in: number, on: clock.today))
    }
    let sorted = ReviewState.allCases.flatMap { state in lines.filter { $0.state == state } }
    let trend = try ReviewTrendPoint.read(Self.trendLength, in: session)
    return Written(run: number, lines: sorted, ended: ended, done: done, trend: trend)
  }

  /// Writes what a run for another day would find, reads it, and takes it back.
  func rehearse(
    _ run: NewReviewRun,
    _ clock: ReviewClock,
    in session: borrowing Session
  ) throws(DatabaseError) -> Written? {
    var written: Written?
    let end = DatabaseError(.cancelled, code: "00000", message: "a rehearsal leaves nothing")
    do throws(DatabaseError) {
      try session.savepoint { inner throws(DatabaseError) in
        written = try write(run, clock, in: inner)
        throw end
      }
    } catch {
      guard error == end else { throw error }
    }
    return written
  }

  private func act(
    _ clock: ReviewClock,
    in session: borrowing Session
  ) throws(DatabaseError) -> ReviewDone {
    var done = ReviewDone()
    var released = 1
    while released > 0 {
      released = try ReleaseEnding.walk(at: clock.now, by: actor, prepare: prepare, in: session)
      done.releases += released
    }
    let ending = try ReviewActs.endMatching(due.end, on: clock.today, by: actor, in: session)
    done.ended = ending.ended
    done.shortened = try ReviewActs.shorten(due.shorten, by: actor, in: session)
    let purging = try ReviewActs.purge(
      due.purge,
      endedBefore: clock.graceEnd,
      expiredBefore: clock.expiryEnd,
      on: clock.today,
      by: actor,
      in: session
    )
    done.purged = purging.purged
    done.hitsClosed = ending.hitsClosed + purging.hitsClosed
    done.slices =
      try purging.slices
      + ReviewActs.askAgainForSlices(stoppedBefore: clock.graceEnd, by: actor, in: session)
      + KeptSlices.askForWhatWasRejected(before: clock.quarantineEnd, by: actor, in: session)
    if let returned {
      done.slices += try KeptSlices.askAgain(for: returned.sums, on: returned.node, in: session)
    }
    for (kind, numbers) in [(LocalKind.person, due.persons), (.modus, due.moduses)] {
      done.locals += try ReviewActs.purgeLocals(
        numbers,
        of: kind,
        on: clock.today,
        by: actor,
        in: session
      )
    }
    return done
  }

  /// The drafts without those about what has just gone.
  private func stillThere(
    _ clock: ReviewClock,
    in session: borrowing Session
  ) throws(DatabaseError) -> [ReviewDraft] {
    let purged = try ReviewActs.purgedNotices(among: due.purge, in: session)
    let shortened = Set(due.shorten.keys.map(\.description))
    let hits = Set(try ReviewReading.undecidedHits(before: clock.hitEnd, in: session).map(\.id))
    let locals = Set(
      try ReviewReading.overdueLocals(on: clock.today, in: session).map {
        "\($0.object.code) \($0.object.id)"
      }
    )
    return drafts.filter { draft in
      switch draft.key.kind {
      case .localOverdue:
        locals.contains("\(draft.key.object) \(draft.key.objectID)")
      case .releaseOver: false
      case .hitUndecided: hits.contains(draft.key.objectID)
      case .sliceUnknown: draft.detail["purged"] != "yes"
      case .quarantineDue: false
      case .keptTooLong: !shortened.contains(draft.key.objectID)
      default: draft.key.object != "notice" || !purged.contains(draft.key.objectID)
      }
    }
  }

  private static func counts(
    of look: ReviewLook,
    _ drafts: [ReviewDraft],
    _ marks: ReviewMarks
  ) -> String {
    let kinds = Dictionary(grouping: drafts, by: \.key.kind.rawValue)
    return JSONNode.object([
      ("notices", JSONNode(look.notices)), ("judged", JSONNode(look.judged)),
      ("unreadable", JSONNode(look.unreadable)), ("due", JSONNode(look.due.count)),
      (
        "findings",
        .object(
          kinds.sorted { $0.key < $1.key }.map { ($0.key, JSONNode($0.value.count)) }
        )
      ),
      ("marks", marks.node),
    ]).text()
  }
}
