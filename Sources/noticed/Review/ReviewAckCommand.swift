import ArgumentParser
import JSON
import Notices
import Postgres
import Records

/// `noticed review ack`.
struct ReviewAckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ack",
    abstract: "Note that a finding is known and why it may stand; it is told apart from then on."
  )

  @Argument(help: ArgumentHelp("The findings, by their numbers.", valueName: "finding"))
  var findings: [Int64]

  @Option(help: ArgumentHelp("Why it may stand, without anybody's name.", valueName: "reason"))
  var why: String

  @Option(
    help: ArgumentHelp("The last day on which that holds (YYYY-MM-DD).", valueName: "date")
  )
  var until: CivilDay?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    guard why.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("--why: say why it may stand")
    }
    if let until, until < global.day {
      throw ValidationError("--until \(until): that day has passed")
    }
  }

  func run() async throws {
    let database = try await Installation(global).connect(global.role, or: [.compliance])
    let (findings, why, until) = (findings, why, until)
    let missing = try await database.transaction { session throws(DatabaseError) -> [Int64] in
      var missing: [Int64] = []
      for finding in findings
      where try !ReviewRuns.acknowledge(
        finding,
        why: why,
        until: until,
        by: Installation.actor(),
        in: session
      ) {
        missing.append(finding)
      }
      return missing
    }
    let known = findings.filter { !missing.contains($0) }
    if !known.isEmpty {
      let words = known.map { String($0) }.joined(separator: ", ")
      try Output(global).say(
        "Acknowledged: \(words).",
        node: ["acknowledged": JSONNode(known.map { JSONNode($0) })]
      )
    }
    if let first = missing.first {
      throw Failure(
        .no,
        "finding \(first)" + (missing.count > 1 ? " and \(missing.count - 1) more" : ""),
        "no such finding stands",
        "see `noticed review list`"
      )
    }
  }
}
