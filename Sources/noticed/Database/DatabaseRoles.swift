import ArgumentParser
import JSON
import Postgres
import PrivateCluster
import Records

/// `noticed db roles`.
struct DatabaseRoles: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles",
    abstract: "Make the groups of the product that the server lacks; grant people by them.",
    discussion: """
      Groups: noticed_daemon, noticed_operator, noticed_analyst, noticed_compliance, noticed_purge, noticed_feeder. Nobody \
      logs in as one of them: an administrator grants them to logins, as in `grant noticed_analyst to alice`.
      """
  )

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let installation = try Installation(global)
    let administration = Administration(
      try await installation.connect(as: nil, timeouts: .migration, checkingSchema: false)
    )
    let made = try await administration.makeRoles()
    let sentence =
      made.isEmpty ? "Every group is there." : "Made \(made.joined(separator: ", "))."
    try Output(global).say(
      sentence,
      "Grant them to logins, for example: grant noticed_analyst to alice",
      node: ["made": .array(made)]
    )
  }
}
