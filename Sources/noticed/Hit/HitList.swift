import ArgumentParser
import JSON
import Lifecycle
import Notices
import Postgres
import Records

/// `noticed hit list`.
struct HitList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List hits, the likeliest first: open and taken ones of the analysts' queue.",
    discussion: """
      Flags: danger, unreviewed (a diffusion that the General Secretariat has not reviewed), restricted (the legal queue: \
      nothing leaves the bureau), deceased, and the rules that ask for care. The look-up is logged.
      """
  )

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Only these: open, taken, confirmed, dismissed, closed, or all.",
      valueName: "status"
    )
  )
  var status: [String] = []

  @Option(help: ArgumentHelp("analyst, legal or all.", valueName: "queue"))
  var queue = QueueChoice.analyst

  @Option(help: ArgumentHelp("Only those of one notice, by its reference.", valueName: "reference"))
  var reference: String?

  @Option(help: ArgumentHelp("Only those at least so probable (0…1).", valueName: "p"))
  var minProbability = 0.0

  @Option(help: ArgumentHelp("At most so many.", valueName: "count"))
  var limit = 50

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit \(limit): ask for at least one") }
    guard (0...1).contains(minProbability) else {
      throw ValidationError("--min-probability \(minProbability): give a number from 0 to 1")
    }
    for word in status where word != "all" && HitStatus(rawValue: word) == nil {
      throw ValidationError(
        "--status \(word): choose from open, taken, confirmed, dismissed, closed, all"
      )
    }
  }

  func run() async throws {
    let database = try await Installation(global).connect(global.role, or: [.analyst, .compliance])
    var filter = HitFilter()
    filter.statuses =
      status.isEmpty ? [.open, .taken] : status.compactMap { HitStatus(rawValue: $0) }
    if status.contains("all") { filter.statuses = [] }
    filter.queues = queue.queues
    filter.reference = reference
    filter.minimumProbability = minProbability
    filter.limit = limit
    let lines = try await database.transaction { [filter, global] session throws(DatabaseError) in
      try HitLookups.list(filter, on: global.ground, in: session)
    }
    let output = Output(global)
    try output.list(lines, as: HitLine.listing(of: lines, for: output.terminal))
  }
}

/// Whose hits are listed.
enum QueueChoice: String, CaseIterable, ExpressibleByArgument {
  case analyst
  case legal
  case all

  var queues: [HitQueue] {
    switch self {
    case .analyst: [.analyst]
    case .legal: [.legal]
    case .all: []
    }
  }
}
