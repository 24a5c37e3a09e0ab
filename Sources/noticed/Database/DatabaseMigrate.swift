import ArgumentParser
import JSON
import Postgres
import PrivateCluster
import Records

/// `noticed db migrate`.
struct DatabaseMigrate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Bring the schema up to date, in one transaction or not at all.",
    discussion: """
      Makes the roles that are missing, then applies the migrations that are missing, in order. A database of a later \
      program, or one whose migrations were changed, is refused. The home remembers the database from then on.
      """
  )

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let installation = try Installation(global)
    let choice = try installation.databaseChoice()
    try installation.prepare()
    let administration: Administration
    switch choice {
    case .ownServer(let cluster):
      administration = try await Administration(try await cluster.start())
      try DatabaseMemory.ownServer.write(in: installation.home)
    case .server:
      administration = Administration(
        try await installation.connect(as: nil, timeouts: .migration, checkingSchema: false)
      )
    }
    try await administration.refuseUnsafeServer()
    let made = try await administration.bringUp(onlyIfEmpty: false)
    if case .server = choice {
      let identity = try await administration.identity()
      try DatabaseMemory.server(
        systemIdentifier: identity.systemIdentifier,
        database: identity.database
      ).write(in: installation.home)
    }
    let sentence =
      made.isEmpty
      ? "The schema is up to date."
      : "Applied \(made.joined(separator: ", ")). The schema is up to date."
    try Output(global).say(sentence, node: ["applied": .array(made), "current": true])
  }
}
