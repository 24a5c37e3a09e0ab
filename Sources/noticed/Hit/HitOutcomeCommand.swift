import ArgumentParser
import Compliance
import JSON
import Lifecycle
import Notices
import Postgres
import Records
import RuleSets

extension HitOutcome: ExpressibleByArgument {}

/// `noticed hit outcome`.
struct HitOutcomeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outcome",
    abstract: "Record what became of the person of a confirmed hit.",
    discussion: """
      A detention starts the clock of the treaty that the notice names, or of --treaty, as codes/treaty-clocks.csv has it; \
      the review tells when the papers are due. A refusal to extradite is asked about at every other hit on the person.
      """
  )

  @Argument(help: ArgumentHelp("The hit, by the first digits of its identifier.", valueName: "hit"))
  var hit: String

  @Argument(
    help: ArgumentHelp(
      "located, detained, released, surrendered, refused (extradition, by this country) or deceased.",
      valueName: "outcome"
    )
  )
  var outcome: HitOutcome

  @Option(
    name: .customLong("on"),
    help: ArgumentHelp("The day on which it happened; else today.", valueName: "date")
  )
  var on: CivilDay?

  @Option(
    help: ArgumentHelp("The treaty by which the days of a detention count.", valueName: "code")
  )
  var treaty: String?

  @Option(help: ArgumentHelp("More, in your words; it stays with the hit.", valueName: "text"))
  var note: String?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    if treaty != nil, outcome != .detained {
      throw ValidationError("--treaty goes with detained: only a detention has a clock")
    }
    if let on, on > global.day {
      throw ValidationError("--on \(on): that day is still to come")
    }
  }

  func run() async throws {
    let desk = try await HitDesk(global)
    let opened = try await desk.open(hit)
    let day = on ?? global.day
    let clock = outcome == .detained ? try clock(opened, desk, on: day) : nil
    let (line, outcome, note) = (opened.line, outcome, note)
    let answer = try await desk.database.transaction {
      session throws(DatabaseError) -> OutcomeAnswer in
      try HitOutcomes.record(
        outcome,
        of: line.hit,
        on: day,
        clock: clock,
        note: note,
        by: Installation.actor(),
        in: session
      )
    }
    try check(answer, line)
    let kept = HitOutcomeLine(outcome: outcome, day: day, clock: clock, by: Installation.actor())
    try Output(global).say(
      "Hit \(line.hit.short): \(kept.says).",
      outcome == .detained && clock == nil
        ? "No clock runs: neither the notice nor --treaty names a treaty of codes/treaty-clocks.csv. Ask the central authority how long it may last."
        : "It is part of the story of the hit.",
      node: kept.node(of: line.hit)
    )
  }

  private func clock(
    _ opened: HitDesk.Opened,
    _ desk: HitDesk,
    on day: CivilDay
  ) throws -> DetentionClock? {
    let configuration = try desk.installation.configuration([.tables])
    let tables = configuration.tables.national
    let notice = HeldReading.notice(from: opened.comparison.content)
    let question = NationalQuestion(
      issuer: opened.line.issuer,
      kind: opened.line.kind,
      treaty: treaty ?? notice?.extradition?.treaty
    )
    let home = configuration.bureau.policy.home
    let clocks = NationalAnswer(question, from: tables, home: home, on: day).clocks
    if let treaty, clocks.isEmpty {
      let known = tables.clocks.filter { $0.confirmation.holds(on: day) }.map(\.treaty)
      let meant = nearest(to: treaty, among: known).map { "did you mean \($0)? " } ?? ""
      throw Failure(
        .usage,
        "--treaty \(treaty)",
        "codes/treaty-clocks.csv has no row for it that counts on \(day)",
        "\(meant)have its owner add or confirm one"
      )
    }
    guard clocks.count < 2 else {
      throw Failure(
        .usage,
        "hit \(opened.line.hit.short)",
        "several treaties may count: \(clocks.map(\.treaty).joined(separator: ", "))",
        "name one with --treaty"
      )
    }
    return clocks.first.map {
      DetentionClock(treaty: $0.treaty, days: $0.days, most: $0.maximumDays)
    }
  }

  private func check(_ answer: OutcomeAnswer, _ line: HitLine) throws(Failure) {
    switch answer {
    case .done: return
    case .notFound:
      throw Failure(
        .no,
        "hit \(line.hit.short)",
        "not found",
        "see `noticed hit list --status all`"
      )
    case .notConfirmed(let status):
      throw Failure(
        .no,
        "hit \(line.hit.short)",
        "it is \(status.rawValue), and only what a person confirmed has an outcome",
        "compare, then `noticed hit confirm \(line.hit.short)`"
      )
    case .before(let last):
      throw Failure(
        .no,
        "hit \(line.hit.short)",
        "\(last.outcome.rawValue) on \(last.day) is on record, which is later",
        "give the day on which it happened with --on"
      )
    }
  }
}

extension HitOutcomeLine {
  /// For example `detained on 2026-11-20; papers by 2026-12-08, never beyond 2026-12-30 (ECE)`.
  var says: String {
    guard let clock, let papersBy, let never else { return "\(outcome.rawValue) on \(day)" }
    return
      "\(outcome.rawValue) on \(day); papers by \(papersBy), never beyond \(never) (\(clock.treaty))"
  }

  func node(of hit: Identifier<Hit>? = nil) -> JSONNode {
    func text(_ value: String?) -> JSONNode { value.map { JSONNode($0) } ?? .null }
    return .object(
      (hit.map { [("hit", JSONNode($0.description))] } ?? []) + [
        ("outcome", JSONNode(outcome.rawValue)), ("day", JSONNode("\(day)")),
        ("treaty", text(clock?.treaty)), ("papers_by", text(papersBy.map { "\($0)" })),
        ("never_beyond", text(never.map { "\($0)" })), ("by", JSONNode(by)),
      ]
    )
  }
}
