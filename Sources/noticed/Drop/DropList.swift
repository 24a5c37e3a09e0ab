import ArgumentParser
import Postgres
import Records

/// `noticed drop list`.
struct DropList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List files, the newest first: what each held, what became of it, what to do."
  )

  @Option(help: ArgumentHelp("At most so many.", valueName: "count"))
  var limit = 50

  @Option(
    help: ArgumentHelp(
      "Recorded since: a day, a moment, or a time ago such as 90m, 24h, 7d.",
      valueName: "when"
    )
  )
  var since: Since?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Only those that ended so: accepted, restricted, held, rejected, duplicate, ignored, mixed.",
      valueName: "outcome"
    )
  )
  var outcome: [DropOutcome] = []

  @Option(help: ArgumentHelp("Only those of one inbox.", valueName: "name"))
  var pipeline: String?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit \(limit): ask for at least one") }
  }

  func run() async throws {
    let database = try await Installation(global).connect(
      global.role,
      or: [.operator, .analyst, .compliance]
    )
    var filter = DropFilter()
    filter.outcomes = outcome
    filter.pipeline = pipeline
    filter.since = since?.moment
    filter.limit = limit
    let lines = try await database.transaction(.readOnly) {
      [filter] session throws(DatabaseError) in try DropLookups.list(filter, in: session)
    }
    try Output(global).list(lines, as: DropLine.listing)
  }
}

extension DropOutcome: ExpressibleByArgument {}
