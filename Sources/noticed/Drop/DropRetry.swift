import ArgumentParser
import DropFolder
import Glibc
import JSON
import Notices
import Postgres
import Records
import SystemPackage

/// `noticed drop retry`.
struct DropRetry: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry",
    abstract: "Put a rejected file through its inbox once more, as after a change of rules.",
    discussion:
      "The file in quarantine goes back into the inbox under its own name; its first drop stays on record."
  )

  @Argument(
    help: ArgumentHelp("The drop, by its identifier or its last digits.", valueName: "drop")
  )
  var drop: String

  @Option(help: ArgumentHelp("Another inbox than it was dropped into.", valueName: "name"))
  var pipeline: String?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let installation = try Installation(global)
    // Whoever may empty the quarantine is the daemon's user, and letting bytes go is the daemon's right.
    let database = try await installation.connect(global.role, or: [.daemon])
    let line = try await DropLine.only(drop, in: database)
    let file = Quarantined(line, home: installation.home)
    guard line.outcome == .rejected, let bytes = try file.read() else {
      throw Failure(.no, "drop \(line.short)", refusal(of: line, file), "drop the file itself anew")
    }
    let inbox = try Inbox(pipeline ?? line.pipeline, of: installation)
    let isReleased = try await database.transaction { session throws(DatabaseError) in
      try DropRetries.release(line.id, by: Installation.actor(), in: session)
    }
    guard isReleased else {
      throw Failure(.tryLater, "drop \(line.short)", "it changed meanwhile", "look at it again")
    }
    let name = try inbox.submit(bytes, name: RawName(line.name))
    try file.remove()
    try Output(global).say(
      "Drop \(line.short) is back in the inbox \(pipeline ?? line.pipeline).",
      "Next: noticed drop list --limit 5",
      node: [
        "drop": JSONNode(line.id.description), "pipeline": JSONNode(pipeline ?? line.pipeline),
        "name": JSONNode(name.readable), "name_b64": JSONNode(name.base64),
      ]
    )
  }

  private func refusal(of line: DropLine, _ file: Quarantined) -> String {
    if line.outcome != .rejected {
      return "it was \(line.outcome.rawValue), and only rejected files wait in quarantine"
    }
    if line.wasRetried { return "it was put back into the inbox before" }
    return "its file is not in \(file.path) on this machine"
  }
}

/// The file of a rejected drop, as it lies in quarantine with its reason.
struct Quarantined {
  let path: FilePath

  init(_ line: DropLine, home: FilePath) {
    path = home.appending("quarantine").appending(line.id.description)
  }

  var isThere: Bool { FileAccess.exists(path) }

  func read() throws(Failure) -> [UInt8]? { try FileAccess.read(path, limit: 1 << 30) }

  /// Removes the file and its reason, which the inbox has now.
  func remove() throws(Failure) {
    for file in [path, FilePath(path.string + ".reason.json")] {
      guard unlink(file.string) == 0 || errno == ENOENT else { throw FileAccess.fault(file) }
    }
    FileAccess.sync(path.removingLastComponent())
  }
}

extension DropLine {
  /// Finds the one drop that is meant.
  ///
  /// - Throws: `Failure` of status 1 when there is none or several are.
  static func only(_ wanted: String, in database: Database) async throws -> DropLine {
    var filter = DropFilter()
    filter.wanted = wanted
    filter.limit = 2
    let lines = try await database.transaction(.readOnly) {
      [filter] session throws(DatabaseError) in try DropLookups.list(filter, in: session)
    }
    guard let line = lines.first else {
      throw Failure(.no, "drop \(wanted)", "there is none", "see `noticed drop list`")
    }
    guard lines.count == 1 else {
      throw Failure(.no, "drop \(wanted)", "several are called so", "give more digits")
    }
    return line
  }
}
