import ArgumentParser
import JSON
import Notices
import Pipeline
import Postgres
import Records

/// `noticed review list`.
struct ReviewListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what the last review found and still stands."
  )

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Only findings of these kinds.", valueName: "kind")
  )
  var kind: [ReviewKind] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Only those that stand so: new, overdue, known, acknowledged.",
      valueName: "state"
    )
  )
  var state: [ReviewState] = []

  @Option(help: ArgumentHelp("At most so many.", valueName: "count"))
  var limit = 1000

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit \(limit): ask for at least one") }
  }

  func run() async throws {
    let database = try await Installation(global).connect(global.role, or: [.compliance])
    let kinds = kind
    let (findings, last) = try await database.transaction(.readOnly) {
      session throws(DatabaseError) in
      (
        try ReviewRuns.standing(kinds, in: session), try ReviewRuns.last(session)
      )
    }
    let day = global.day
    let lines = findings.map { ReviewLine($0, ReviewState(of: $0, in: last?.number, on: day)) }
      .filter { state.isEmpty || state.contains($0.state) }
    let output = Output(global)
    try output.list(Array(lines.prefix(limit)), as: ReviewLine.listing(for: output.terminal))
  }
}

extension ReviewKind: ExpressibleByArgument {}
extension ReviewState: ExpressibleByArgument {}
