import Compliance
package import Notices
package import Postgres
package import Records
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
  let machine: MachineClock?
  let clock: @Sendable () -> Instant

  /// Takes the kept bytes of this node and its clock; nil when they are not looked at.
  package init(
    engine: Engine,
    database: Database,
    archive: ReviewedArchive?,
    actor: String,
    machine: MachineClock? = nil,
    clock: @escaping @Sendable () -> Instant
  ) {
    self.engine = engine
    self.database = database
    self.archive = archive
    self.actor = actor
    self.machine = machine
    self.clock = clock
  }

  /// What is asked of a run.
  package struct Request: Sendable {
    /// The day by which everything is judged, nil for today; of a run for another day nothing is kept.
    package var asOf: CivilDay?
    /// Whether what the rules order is done.
    package var applies = false
    /// The most records that may be changed; nil for one in a hundred, at least ten, and what two persons let beyond that.
    package var ceiling: Int?
    /// What the source says that it has; nil compares nothing, and what an earlier list showed stands.
    package var against: SourceList?
    /// Whether somebody says that the clock is right though the last run lies ahead of it.
    package var trustsClock = false

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
    let reviewClock = ReviewClock(now: now, limits: engine.reviewLimits(on: now.day))
    let (engine, archive, machine) = (engine, archive, machine)
    let look = try await reading { session throws(DatabaseError) in
      try ReviewLook(engine, reviewClock, archive: archive, request, machine, in: session)
    }
    if let last = look.last, startedAt < last.startedAt, !request.trustsClock {
      throw .clockSteppedBack(last: last.startedAt)
    }
    var marks = engine.marks
    marks.boot = machine?.boot
    marks.clockOffset = machine?.offset
    var outcome = ReviewOutcome(look, archive: archive, request: request, marks: marks)
    outcome.actor = actor
    outcome.prepare = { engine.subjects(of: $0) }
    let finishedAt = clock()
    let written = try await writing {
      [outcome] session throws(DatabaseError) -> ReviewOutcome.Written? in
      guard try ReviewRuns.holdLock(session) else { return nil }
      let run = NewReviewRun(
        startedAt: startedAt,
        finishedAt: finishedAt,
        asOf: reviewClock.today,
        ruleBook: engine.ruleBook,
        isApplied: outcome.applies,
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
      change: look.change,
      notices: look.notices,
      judged: look.judged,
      unreadable: look.unreadable,
      lines: written.lines,
      ended: written.ended,
      changes: look.changes.values.sorted { $0.rule < $1.rule },
      due: look.due.count,
      done: written.done,
      exceededCeiling: outcome.exceededCeiling,
      isClockDoubted: request.applies && look.isClockDoubted,
      approvedBy: outcome.approval?.actors ?? [],
      ahead: look.ahead.values.sorted { $0.month < $1.month },
      trend: written.trend
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
  package func reviewLimits(on day: CivilDay) -> ReviewLimits {
    var limits = ReviewLimits()
    limits.kindMonths = configuration.tables.national.retentionMonths(on: day)
    limits.quarantineDays = configuration.bureau.quarantineDays
    limits.holdDays = configuration.bureau.policy.holdDays
    limits.holds = configuration.holdLimits
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
