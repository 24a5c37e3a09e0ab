import ArgumentParser
import JSON
import Postgres
import PrivateCluster
import Records

/// `noticed db stop`.
struct DatabaseStop: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop",
    abstract: "Stop the private server; everything stays on the disk."
  )

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let installation = try Installation(global)
    guard case .ownServer(let cluster) = try installation.databaseChoice() else {
      throw Failure(
        .usage,
        "db stop",
        "this home uses a server of the bureau, which noticed neither starts nor stops",
        "stop it by its own means"
      )
    }
    let before = try cluster.status()
    try await cluster.stop()
    let sentence =
      switch before {
      case .missing: "There is no private server yet: noticed db start makes it."
      case .stopped: "The database of \(installation.home) was not running."
      case .changing, .running:
        "The database of \(installation.home) is stopped. Start it again with: noticed db start"
      }
    try Output(global).say(
      sentence,
      node: ["home": JSONNode("\(installation.home)"), "running": false]
    )
  }
}
