import ArgumentParser
import JSON
import Notices
import Pipeline
import Postgres
import Records

/// `noticed hold release`.
struct HoldRelease: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Let a held notice be used, on your word and with your reason.",
    discussion: """
      The rules stay as they are; the decision, its reason and your name are kept for good. Of what was keyed, named by its \
      drop or document, it is the second reading, and the rules then judge it.
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

  @Flag(help: "Restricted: its hits go to the legal queue and nothing leaves the bureau.")
  var restricted = false

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws { try reason.checkReason() }

  func run() async throws {
    if let line = try await KeyingDesk(global).ifWaiting(notice) {
      guard !restricted else {
        throw ValidationError("--restricted: the rules say what may be done with what was keyed")
      }
      return try await KeyingDesk(global).readAgain(line, reason: reason)
    }
    try await HoldDesk(global).decide(restricted ? .restrict : .accept, on: notice, reason: reason)
  }
}

/// `noticed hold reject`.
struct HoldReject: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Refuse a held notice, on your word and with your reason.",
    discussion: """
      The notice ends, its content goes after the grace, and no tombstone is set: it is this bureau's word on that content, \
      not the issuer's, and a later publication is judged anew. A version that waits beside one in force goes alone.
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

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws { try reason.checkReason() }

  func run() async throws {
    if let line = try await KeyingDesk(global).ifWaiting(notice) {
      return try await KeyingDesk(global).setAside(line, reason: reason)
    }
    try await HoldDesk(global).decide(.reject, on: notice, reason: reason)
  }
}

/// Where a person decides on what is held.
private struct HoldDesk {
  private let global: GlobalOptions

  init(_ global: GlobalOptions) {
    self.global = global
  }

  func decide(_ decision: HoldDecision, on wanted: String, reason: String) async throws {
    let installation = try Installation(global)
    let engine = Engine(try installation.configuration())
    let line = try await NoticeLine.only(wanted, global, installation)
    let database = try await installation.connect(global.role, or: [.compliance, .daemon])
    let today = global.day
    let outcome = try await database.transactionRetrying { session throws(DatabaseError) in
      try HoldDecisions.decide(
        decision,
        on: line.notice,
        reason: reason,
        by: Installation.actor(),
        today: today,
        prepare: { engine.subjects(of: $0) },
        in: session
      )
    }
    switch outcome {
    case .notFound:
      throw Failure(.no, "notice \(wanted)", "there is none", "see `noticed hold list`")
    case .notHeld:
      throw Failure(
        .no,
        "notice \(line.notice.short)",
        "nothing of it waits for a person: it is \(line.state)",
        "see `noticed hold list`"
      )
    case .done(let state):
      try Output(global).say(
        "Notice \(line.notice.short) (\(line.reference)) is \(state) now.",
        node: [
          "notice": JSONNode(line.notice.description), "decision": JSONNode(decision.rawValue),
          "state": JSONNode(state),
        ]
      )
    }
  }
}
