import ArgumentParser
import Compliance
import JSON
import Lifecycle
import Notices
import Pipeline
import Postgres
import Records
import RuleSets

/// Where people decide on what is held.
struct HoldDesk {
  let global: GlobalOptions

  static let help = ArgumentHelp(
    "The notice: the first digits of its identifier, or its reference.",
    valueName: "notice"
  )

  init(_ global: GlobalOptions) {
    self.global = global
  }

  /// The moment by which releases are shown: the day of `--as-of` at noon, else now.
  var now: Instant { global.asOf.map(Instant.init(noonOf:)) ?? .now() }

  func release(
    _ wanted: String,
    _ disposition: Disposition,
    isDuty: Bool,
    until: CivilDay?,
    answers: [String: String],
    reason: String
  ) async throws {
    let bench = try await Bench(self, wanted)
    let request = ReleaseTerms.Request(
      disposition,
      isDuty: isDuty,
      until: until.map(bench.calendar.end(of:)),
      answers: answers
    )
    let (word, terms, engine) = (bench.word(reason), bench.terms, bench.engine)
    let (notice, noon) = (bench.line.notice, bench.calendar.nextNoon(after: bench.now))
    let outcome = try await bench.database.transactionRetrying { session throws(DatabaseError) in
      try HoldReleases.release(
        notice,
        request,
        word,
        under: terms,
        noon: noon,
        prepare: { engine.subjects(of: $0) },
        in: session
      )
    }
    try tell(
      outcome,
      bench,
      act: isDuty ? "duty" : disposition == .accepted ? "accept" : "restrict"
    )
  }

  func countersign(
    _ wanted: String,
    until: CivilDay?,
    answers: [String: String],
    reason: String
  ) async throws {
    let bench = try await Bench(self, wanted)
    let (word, terms, engine, notice) = (
      bench.word(reason), bench.terms, bench.engine, bench.line.notice
    )
    let end = until.map(bench.calendar.end(of:))
    let outcome = try await bench.database.transactionRetrying { session throws(DatabaseError) in
      try HoldReleases.countersign(
        notice,
        until: end,
        answers: answers,
        word,
        under: terms,
        prepare: { engine.subjects(of: $0) },
        in: session
      )
    }
    try tell(outcome, bench, act: "countersign")
  }

  func revoke(_ wanted: String, reason: String) async throws {
    let bench = try await Bench(self, wanted)
    let (word, engine, notice) = (bench.word(reason), bench.engine, bench.line.notice)
    let outcome = try await bench.database.transactionRetrying { session throws(DatabaseError) in
      try HoldReleases.revoke(
        notice,
        word,
        prepare: { engine.subjects(of: $0) },
        in: session
      )
    }
    if case .nothingWaits = outcome {
      throw Failure(
        .no,
        "notice \(bench.line.notice.short)",
        "no release of it waits or stands",
        "see `noticed hold show \(bench.line.notice.short)`"
      )
    }
    try tell(outcome, bench, act: "revoke")
  }

  func reject(_ wanted: String, reason: String) async throws {
    let bench = try await Bench(self, wanted)
    let (word, notice) = (bench.word(reason), bench.line.notice)
    let outcome = try await bench.database.transactionRetrying { session throws(DatabaseError) in
      try HoldDecisions.reject(notice, word, in: session)
    }
    switch outcome {
    case .notFound: try tell(.notFound, bench, act: "reject")
    case .notHeld: try tell(.notHeld, bench, act: "reject")
    case .done(let state): try tell(.done(state: state, until: nil), bench, act: "reject")
    }
  }

  /// What every decision needs: the notice that is meant, the rules, and a connection that may decide.
  struct Bench {
    let line: NoticeLine
    let configuration: Configuration
    let engine: Engine
    let database: Database
    let now: Instant

    /// A decision is made now: the day of `--as-of` must be today, or a release could be signed after its end.
    init(_ desk: HoldDesk, _ wanted: String) async throws {
      now = .now()
      if let day = desk.global.asOf, day != now.day {
        throw ValidationError("--as-of \(day): decisions are made today; leave it out")
      }
      let installation = try Installation(desk.global)
      configuration = try installation.configuration()
      engine = Engine(configuration)
      line = try await NoticeLine.only(wanted, desk.global, installation)
      database = try await installation.connect(desk.global.role, or: [.compliance, .daemon])
    }

    var calendar: WorkingCalendar { configuration.calendar }

    var terms: ReleaseTerms { ReleaseTerms(configuration, at: now) }

    func word(_ reason: String) -> ReleaseWord {
      ReleaseWord(by: Installation.actor(), because: reason, at: now)
    }
  }
}
