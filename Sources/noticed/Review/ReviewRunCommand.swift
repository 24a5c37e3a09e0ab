import ArgumentParser
import Notices
import Pipeline
import Postgres
import Records
import RuleSets

/// `noticed review run`, which is what `noticed review` alone does.
struct ReviewRunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Judge all that is held again and tell what is due (the default).",
    discussion: """
      With --as-of another day than today it is a rehearsal: it tells what that day would bring, and keeps nothing.
      """
  )

  @Flag(
    help: """
      Do what the rules order and nothing else: purge what expired more than 30 days ago or was cancelled more than 72 \
      hours ago, take the expired out of matching, empty local records past their retention.
      """
  )
  var apply = false

  @Option(
    help: ArgumentHelp(
      "The most records that --apply may change; one in a hundred, at least ten, or what two persons approved, if that is less.",
      valueName: "count"
    )
  )
  var ceiling: Int?

  @Flag(help: "Check every slice in this node's archive, and not a sample of 200.")
  var archive = false

  @Option(
    help: ArgumentHelp(
      "Compare with the references that the source has, one a line; - reads standard input.",
      valueName: "file"
    )
  )
  var against: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The kinds that the list is the whole of; else all.", valueName: "kind")
  )
  var againstKind: [NoticeKind] = []

  @Option(
    help: ArgumentHelp("The issuer whose notices the list is the whole of.", valueName: "code")
  )
  var againstIssuer: String?

  @Option(help: ArgumentHelp("Also write the report as a page with charts.", valueName: "file"))
  var html: String?

  @Flag(
    help: "Go on though the last review lies ahead of the clock, because the clock was wrong then."
  )
  var clockIsRight = false

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    if let ceiling, ceiling < 0 {
      throw ValidationError("--ceiling \(ceiling): give a number from 0")
    }
    if ceiling != nil, !apply { throw ValidationError("--ceiling goes with --apply") }
    if against == nil, !againstKind.isEmpty || againstIssuer != nil {
      throw ValidationError("--against-kind and --against-issuer go with --against")
    }
    if apply, let day = global.asOf, day != Instant.now().day {
      throw ValidationError("--apply goes by today's date only; leave out --as-of \(day)")
    }
  }

  func run() async throws {
    let list = try against.map { path throws(Failure) in
      try ReferenceList.read(path, kinds: againstKind, issuer: againstIssuer)
    }
    let installation = try Installation(global)
    let configuration = try installation.configuration([.rules, .pipelines])
    let database = try await installation.connect(
      global.role,
      or: [apply ? .purge : .compliance],
      timeouts: .review
    )
    let place = ReviewPlace(installation)
    let node = try await place.node(in: database)
    let walk = ReviewWalk(
      engine: Engine(configuration),
      database: database,
      archive: node.flatMap { place.archive(of: $0, sample: archive ? nil : 200) },
      actor: Installation.actor(),
      machine: try await MachineClock.read(database),
      clock: { Instant.now() }
    )
    var request = ReviewWalk.Request()
    request.asOf = global.asOf
    request.applies = apply
    request.ceiling = ceiling
    request.against = list
    request.trustsClock = clockIsRight
    let report: ReviewReport
    do {
      report = try await walk.review(request)
    } catch {
      throw Failure(error)
    }
    var removed = 0
    var trouble: Failure?
    if report.done != nil, let node {
      do {
        removed = try await place.letGo(on: node, database)
      } catch {
        // What was ordered away is on record and is tried again; the report is still to be read.
        trouble = error
      }
    }
    let page = ReviewPage(report: report, slicesRemoved: removed)
    if let html { try ReviewHTML(page, bureau: configuration.bureau.name).write(to: html) }
    try page.write(to: Output(global))
    if let trouble { Channel.tell(trouble.description) }
    if let ceiling = report.exceededCeiling {
      Channel.tell(
        Failure(
          .no,
          "--apply",
          "\(report.due) records would be changed, and the ceiling is \(ceiling); nothing was done",
          "look whether that can be right; two persons then type `noticed review approve --most \(report.due) --why …`"
        ).description
      )
    }
    if report.isClockDoubted {
      Channel.tell(
        Failure(
          .no,
          "--apply",
          "the clock was set, and everything due is counted by it; nothing was done",
          "check the time, then acknowledge the finding of REV-00: noticed review ack"
        ).description
      )
    }
    if !report.isQuiet || trouble != nil { throw ExitCode.no }
  }
}

extension Failure {
  /// Why there is no review.
  init(_ error: ReviewError) {
    switch error {
    case .running:
      self.init(.tryLater, "the review", "another one runs", "wait until it has ended")
    case .clockSteppedBack(let last):
      self.init(
        .unavailable,
        "the clock of this machine",
        "it stands before the last review, of \(last)",
        "set it right; or, if it was wrong then and is right now, give --clock-is-right"
      )
    case .appliesByAnotherDay:
      self.init(.usage, "--apply", "it goes by today's date only", "leave out --as-of")
    case .database(let error): self.init(error)
    case .folder(let error): self.init(error)
    }
  }
}
