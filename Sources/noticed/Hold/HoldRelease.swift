import ArgumentParser
import Lifecycle
import Notices

/// `noticed hold release`.
struct HoldRelease: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Let a held or restricted notice be used, with your answers and your reason.",
    discussion: """
      `hold show` tells what holds the notice and what is asked. Where rules ask a question, your answer lets it go. Where a \
      rule is set aside, two persons must say so: your word waits, with a last day, until somebody else countersigns it. A \
      duty officer lets it be used restricted alone, until the next noon of a working day; then it is held again unless \
      somebody countersigned.

      The rules stay as they are; who said what and why is kept for good. A release outlives updates that leave what the \
      rules looked at unchanged. Of what was keyed, named by its drop or document, it is the second reading, and the rules \
      then judge it.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "The notice: the first digits of its identifier, or its reference; or a document or drop that waits for keying.",
      valueName: "notice"
    )
  )
  var notice: String

  @Option(help: ArgumentHelp("Why, without any name or number of a person.", valueName: "text"))
  var reason: String

  @Option(
    name: .customLong("answer"),
    help: ArgumentHelp(
      "Answer the question that a rule asks; once for each.",
      valueName: "rule=text"
    )
  )
  var answers: [RuleAnswerText] = []

  @Option(help: ArgumentHelp("The last day on which it stands (YYYY-MM-DD).", valueName: "date"))
  var until: CivilDay?

  @Flag(help: "Restricted: its hits go to the legal queue and nothing leaves the bureau.")
  var restricted = false

  @Flag(help: "You are on duty and alone: restricted until the next noon of a working day.")
  var duty = false

  @Flag(help: "Countersign what somebody else proposed, or let be used on duty.")
  var countersign = false

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    try reason.checkReason()
    guard !countersign || !(duty || restricted) else {
      throw ValidationError(
        "--countersign: you sign what was proposed as it is; revoke it and propose otherwise"
      )
    }
    let rules = answers.map(\.rule)
    if let twice = rules.first(where: { rule in rules.count { $0 == rule } > 1 }) {
      throw ValidationError("--answer \(twice): one answer a rule")
    }
  }

  func run() async throws {
    if let line = try await KeyingDesk(global).ifWaiting(notice) {
      guard !restricted, !duty, !countersign, until == nil, answers.isEmpty else {
        throw ValidationError(
          "the rules say what may be done with what was keyed: give --reason alone"
        )
      }
      return try await KeyingDesk(global).readAgain(line, reason: reason)
    }
    let desk = HoldDesk(global)
    let texts = Dictionary(answers.map { ($0.rule, $0.text) }) { first, _ in first }
    if countersign {
      try await desk.countersign(notice, until: until, answers: texts, reason: reason)
    } else {
      try await desk.release(
        notice,
        restricted || duty ? .restricted : .accepted,
        isDuty: duty,
        until: until,
        answers: texts,
        reason: reason
      )
    }
  }
}

/// What a person answers to the question of a rule: `NEU-03=text`.
struct RuleAnswerText: ExpressibleByArgument, Sendable {
  let rule: String
  let text: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains(where: { !$0.isWhitespace }),
      parts[1].utf8.count <= 2000
    else { return nil }
    rule = parts[0]
    text = parts[1]
  }
}
