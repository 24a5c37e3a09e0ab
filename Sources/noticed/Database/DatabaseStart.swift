import ArgumentParser
import JSON
import Postgres
import PrivateCluster
import Records

/// `noticed db start`.
struct DatabaseStart: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Start the private server, and make it the first time.",
    discussion: """
      The first start makes the home and its folders, copies the shipped pipelines and rules into it, makes the database, \
      its roles and its schema. The server stays up until `noticed db stop`.
      """
  )

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let installation = try Installation(global)
    guard case .ownServer(let cluster) = try installation.databaseChoice() else {
      throw Failure(
        .usage,
        "db start",
        "this home uses a server of the bureau, which noticed neither starts nor stops",
        "start it by its own means; `noticed db status` says whether it answers"
      )
    }
    try installation.prepare()
    let settings = try await cluster.start()
    try DatabaseMemory.ownServer.write(in: installation.home)
    let administration = try await Administration(settings)
    let made = try await administration.bringUp(onlyIfEmpty: true)
    try await administration.refuseUnsafeServer()
    let place = try cluster.place().map { "\($0.directory)" } ?? ""
    var sentence = "The database of \(installation.home) runs; its files are in \(place)."
    if !made.isEmpty { sentence += " It was made with \(counted(made.count, "migration"))." }
    var next = "Next: noticed submit FILE --pipeline NAME, or noticed status."
    if let trouble = try await administration.state().trouble { next = "But \(trouble)." }
    try Output(global).say(
      sentence,
      next,
      node: [
        "home": JSONNode("\(installation.home)"), "directory": JSONNode(place), "running": true,
        "migrations": .array(made),
      ]
    )
  }
}
