import ArgumentParser
import JSON
import PrivateCluster

/// `noticed db destroy`.
struct DatabaseDestroy: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "destroy",
    abstract: "Remove the private server with everything in it, for trials.",
    discussion:
      "Nothing of the database stays. The files of the home (archive, quarantine, inbox) are left alone."
  )

  @Flag(help: "Really do it.")
  var yes = false

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let installation = try Installation(global)
    guard case .ownServer(let cluster) = try installation.databaseChoice() else {
      throw Failure(
        .usage,
        "db destroy",
        "this home uses a server of the bureau, which noticed never removes",
        "remove the database by the server's own means"
      )
    }
    guard yes else {
      throw Failure(
        .usage,
        "db destroy",
        "everything that is held in the database of \(installation.home) would be lost",
        "add --yes when that is meant"
      )
    }
    guard try await cluster.destroy() else {
      throw Failure(
        .no,
        "the database of \(installation.home)",
        "there is none: nothing was stopped and nothing removed",
        "name the right home; a server whose files were removed under it ends by itself within minutes"
      )
    }
    try Output(global).say(
      "The private database of \(installation.home) is gone.",
      node: ["home": JSONNode("\(installation.home)"), "destroyed": true]
    )
  }
}
