import Compliance
package import Notices
package import Postgres
import Records
import RuleSets

/// The compliance run: judges all that is held again, tells what is due, and on request does what the rules order.
///
/// What is read comes from one snapshot; what is found and what is done is written in one transaction, so that a run that
/// is killed has not been.
package struct ReviewWalk: Sendable {
  let engine: Engine
  /// A connection of its own: it holds the lock that keeps two runs apart.
  let database: Database
  let archive: ReviewedArchive?
  let actor: String
  let clock: @Sendable () -> Instant

  /// Takes the kept bytes of this node; nil when they are not looked at.
  package init(
    engine: Engine,
    database: Database,
    archive: ReviewedArchive?,
    actor: String,
    clock: @escaping @Sendable () -> Instant
  ) {
    self.engine = engine
    self.database = database
    self.archive = archive
    self.actor = actor
    self.clock = clock
  }

  /// What is asked of a run.
  package struct Request: Sendable {
    /// The day by which everything is judged, nil for today; of a run for another day nothing is kept.
    package var asOf: CivilDay?
    /// Whether what the rules order is done.
    package var applies = false
    /// The most records that may be changed; nil for one in a hundred, at least ten.
    package var ceiling: Int?

    package init() {}
  }

  /// Runs once.
  ///
  /// - Throws: `ReviewError` when another run is under way, the clock was set back, or the database is away.
  package func review(_ request: Request = Request()) async throws(ReviewError) -> ReviewReport {
    let startedAt = clock()
    let isRehearsal = request.asOf.map { $0 != startedAt.day } ?? false
    guard !(isRehearsal && request.applies) else { throw .appliesByAnotherDay }
    let now = isRehearsal ? request.asOf.map(Instant.init(noonOf:)) ?? startedAt : startedAt
    guard try await run({ session throws(DatabaseError) in try ReviewRuns.lock(session) }) else {
      throw .running
    }
    let report: ReviewReport
    do throws(ReviewError) {
      report = try await locked(request, startedAt: startedAt, now: now, keeps: !isRehearsal)
    } catch {
      _ = try? await run { session throws(DatabaseError) in try ReviewRuns.unlock(session) }
      throw error
    }
    try await run { session throws(DatabaseError) in try ReviewRuns.unlock(session) }
    return report
  }

  private func locked(
    _ request: Request,
    startedAt: Instant,
    now: Instant,
    keeps: Bool
  ) async throws(ReviewError) -> ReviewReport {
    let reviewClock = ReviewClock(now: now, limits: engine.reviewLimits)
    let (engine, archive) = (engine, archive)
    let look = try await reading { session throws(DatabaseError) in
      try ReviewLook(engine, reviewClock, archive: archive, in: session)
    }
    if let last = look.last, startedAt < last.startedAt {
      throw .clockSteppedBack(last: last.startedAt)
    }
    var outcome = ReviewOutcome(look, archive: archive, request: request)
    outcome.actor = actor
    let finishedAt = clock()
    let written = try await writing {
      [outcome] session throws(DatabaseError) -> ReviewOutcome.Written? in
      guard try ReviewRuns.holdLock(session) else { return nil }
      let run = NewReviewRun(
        startedAt: startedAt,
        finishedAt: finishedAt,
        asOf: reviewClock.today,
        ruleBook: engine.ruleBook,
        isApplied: request.applies && outcome.exceededCeiling == nil,
        counts: outcome.counts
      )
      return keeps
        ? try outcome.write(run, reviewClock, in: session)
        : try outcome.rehearse(run, reviewClock, in: session)
    }
    guard let written else { throw .running }
    return ReviewReport(
      run: keeps ? written.run : nil,
      startedAt: startedAt,
      asOf: reviewClock.today,
      last: look.last,
      isRuleBookNew: look.last.map { $0.ruleBook != engine.ruleBook } ?? false,
      notices: look.notices,
      judged: look.judged,
      unreadable: look.unreadable,
      lines: written.lines,
      ended: written.ended,
      changes: look.changes.values.sorted { $0.rule < $1.rule },
      due: look.due.count,
      done: written.done,
      exceededCeiling: outcome.exceededCeiling
    )
  }

  @discardableResult
  private func run<T: Sendable>(
    _ body: @Sendable (borrowing Session) throws(DatabaseError) -> T
  ) async throws(ReviewError) -> T {
    do throws(DatabaseError) { return try await database.run(body) } catch {
      throw .database(error)
    }
  }

  private func reading<T: Sendable>(
    _ body: @Sendable (borrowing Session) throws(DatabaseError) -> T
  ) async throws(ReviewError) -> T {
    do throws(DatabaseError) {
      return try await database.transaction(.serializableReadOnlyDeferrable, body)
    } catch {
      throw .database(error)
    }
  }

  private func writing<T: Sendable>(
    _ body: @Sendable (borrowing Session) throws(DatabaseError) -> T
  ) async throws(ReviewError) -> T {
    do throws(DatabaseError) {
      return try await database.transactionRetrying(.readWrite, body)
    } catch {
      throw .database(error)
    }
  }
}

extension Engine {
  /// What the bureau allows itself, and what the rules say otherwise.
  package var reviewLimits: ReviewLimits {
    var limits = ReviewLimits()
    limits.holdDays = configuration.bureau.policy.holdDays
    limits.extractDays = configuration.bureau.policy.extractDays
    return limits
  }
}

extension Instant {
  /// Noon UTC of a day.
  package init(noonOf day: CivilDay) {
    self = Instant(startOf: day).adding(seconds: 43_200)
  }
}
