import ArgumentParser
import JSON
import Lifecycle
import Matching
import Pipeline
import Postgres
import Records

/// `noticed status`.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Is it healthy, what is stuck, which brake is on, what waits for whom.",
    discussion: """
      Exits 0 when all is well, 1 when something is to be done, 69 when the database does not answer. What your login may \
      not see is left out.
      """
  )

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let installation = try Installation(global)
    var report = StatusReport(folders: FolderCounts(home: installation.home))
    do {
      // The role that sees most comes first.
      let database = try await installation.connect(
        global.role,
        or: [.daemon, .compliance, .operator, .analyst]
      )
      let (limits, now) = (holdLimits(of: installation), HoldDesk(global).now)
      report.health = try await database.transaction(.readOnly) { session throws(DatabaseError) in
        try HealthLookups.read(
          personForm: Int(PreparedPerson.version),
          modusForm: Int(PreparedModus.version),
          holds: limits,
          at: now,
          session
        )
      }
    } catch {
      report.away = Failure(error)
    }
    let output = Output(global)
    try output.show(report.node) { report.text(for: output.terminal) }
    if report.away != nil { throw ExitCode(ExitStatus.unavailable.rawValue) }
    if !report.troubles.isEmpty { throw ExitCode.no }
  }

  /// Those of the bureau; those of the program when its files do not load, which `rules check` tells.
  private func holdLimits(of installation: Installation) -> HoldLimits {
    (try? installation.configuration([]))?.holdLimits ?? HoldLimits()
  }
}
