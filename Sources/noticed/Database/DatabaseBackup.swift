import ArgumentParser
import DropFolder
import JSON
import Notices
import Pipeline
import Postgres
import PrivateCluster
import Records
import SystemPackage

/// `noticed db backup`.
struct DatabaseBackup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the private database into a file; a daemon may run meanwhile.",
    discussion: """
      The file is one consistent moment, in PostgreSQL's custom format, read back once. Copy the files of the home after it: \
      archive, quarantine, pipelines, and above all ledger, which knows what was taken away and erased since. Keep a back-up \
      no longer than the shortest retention it holds.
      """
  )

  @Argument(help: ArgumentHelp("The folder to which it goes.", valueName: "dir"))
  var folder: String

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let installation = try Installation(global)
    let cluster = try installation.ownServer("db backup")
    guard FileAccess.isFolder(FilePath(folder)) else {
      throw Failure(.usage, "\(folder)", "there is no such folder", "make it first")
    }
    let database = try await installation.connect(as: .daemon)
    let isRestored = try await database.run { session throws(DatabaseError) in
      try Ledger.isRestored(in: session)
    }
    guard !isRestored else {
      throw Failure(
        .tryLater,
        "the database of \(installation.home)",
        "it was restored and is not up to its ledger yet",
        "let `noticed run` replay it first"
      )
    }
    try await LedgerWalk(
      home: installation.home,
      database: database,
      prepare: { _ in [] }
    ).flush()
    let moment = Instant.now().description.filter { $0.isLetter || $0.isNumber }
    let file = FilePath(folder).appending("noticed-\(moment.prefix(15))Z.dump")
    guard !FileAccess.exists(file) else {
      throw Failure(.tryLater, "\(file)", "it is there already", "try again in a second")
    }
    try await cluster.dump(to: file)
    try Output(global).say(
      "The database of \(installation.home) is in \(file).",
      "Now copy archive, quarantine, pipelines and ledger of the home.",
      node: ["file": JSONNode("\(file)"), "home": JSONNode("\(installation.home)")]
    )
  }
}
