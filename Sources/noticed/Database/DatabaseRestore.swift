import ArgumentParser
import DropFolder
import JSON
import Notices
import Pipeline
import Postgres
import PrivateCluster
import Records
import SystemPackage

/// `noticed db restore`.
struct DatabaseRestore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a back-up in place of the private database, and bring it up to the ledger.",
    discussion: """
      The database is read beside the one in use and takes its name only when it is whole and what the ledger of the home \
      knows (tombstones, take-aways, purges) was done again. It then matches nothing and shows nobody but the compliance \
      officer anything, until `noticed run` has taken in again what the archive got since the back-up.
      """
  )

  @Argument(
    help: ArgumentHelp("The file, or a folder of which the newest is taken.", valueName: "path")
  )
  var path: String

  @Flag(help: "Although the database in use holds something, which is then lost.")
  var replace = false

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let installation = try Installation(global)
    let cluster = try installation.ownServer("db restore")
    let file = try newest()
    try installation.prepare()
    let settings = try await cluster.start()
    try DatabaseMemory.ownServer.write(in: installation.home)
    try await refuseInUse(settings, installation)
    let restored = try await Administration(try await cluster.load(file))
    _ = try await restored.makeRoles()
    _ = try await restored.bringUp(onlyIfEmpty: false)
    let name = try await restored.run { session throws(DatabaseError) in
      try Ledger.name(in: session)
    }
    let lines = try LedgerFile(home: installation.home, name: name).lines()
    try await restored.transaction { session throws(DatabaseError) in
      try Ledger.brake(in: session)
      try Ledger.replay(lines, by: Installation.actor(), in: session)
    }
    await restored.close()
    try await cluster.exchange()
    try Output(global).say(
      "The database of \(installation.home) is that of \(file), with \(counted(lines.count, "act")) of the ledger done again.",
      "It matches nothing yet. Next: noticed run, which takes in again what the archive got since.",
      node: [
        "file": JSONNode("\(file)"), "home": JSONNode("\(installation.home)"),
        "ledger": JSONNode(lines.count), "restored": true,
      ]
    )
  }

  private func newest() throws(Failure) -> FilePath {
    let given = FilePath(path)
    guard FileAccess.isFolder(given) else {
      guard FileAccess.exists(given) else {
        throw Failure(.usage, "\(path)", "there is nothing", "name a file that db backup made")
      }
      return given
    }
    let names = FileAccess.names(in: given).filter {
      $0.hasPrefix("noticed-") && $0.hasSuffix(".dump")
    }
    guard let last = names.max() else {
      throw Failure(.usage, "\(path)", "there is no back-up in it", "name a file or another folder")
    }
    return given.appending(last)
  }

  /// Refuses while somebody uses the database, or when it holds something that nobody said may go.
  private func refuseInUse(
    _ settings: ConnectionSettings,
    _ installation: Installation
  ) async throws {
    let administration = try await Administration(settings)
    let isEmpty = try await administration.state() == .empty
    let (users, drops) = try await administration.run { session throws(DatabaseError) in
      try DatabaseFacts.use(hasSchema: !isEmpty, in: session)
    }
    await administration.close()
    guard users == 0 else {
      throw Failure(
        .tryLater,
        "the database of \(installation.home)",
        "it has \(counted(users, "open session"))",
        "stop the daemon and whoever else is connected"
      )
    }
    guard drops == 0 || replace else {
      throw Failure(
        .usage,
        "the database of \(installation.home)",
        "it knows \(counted(drops, "file")) and would be replaced",
        "back it up first, then add --replace"
      )
    }
  }
}

extension Installation {
  /// The home's own server.
  ///
  /// - Throws: `Failure` when the home uses a server of the bureau.
  func ownServer(_ command: String) throws(Failure) -> PrivateCluster {
    guard case .ownServer(let cluster) = try databaseChoice() else {
      throw Failure(
        .usage,
        command,
        "this home uses a server of the bureau, which has back-ups of its own",
        "use pg_dump and pg_restore: the daemon notices a database older than its ledger"
      )
    }
    return cluster
  }
}
