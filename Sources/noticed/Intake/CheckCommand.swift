import ArgumentParser
import JSON
import Notices
import SystemPackage

/// `noticed check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Try files without taking them in: what they are, what the rules say, and where.",
    discussion: """
      Reads the files and asks the rules of the intake, without a database: what is held already is not compared. Exits 1 \
      when any document would not simply be accepted.
      """
  )

  @Argument(
    help: ArgumentHelp("The files; - is standard input.", valueName: "file"),
    completion: .file()
  )
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "Judge as that pipeline does; else as the one to which each document belongs.",
      valueName: "name"
    )
  )
  var pipeline: String?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let installation = try Installation(global)
    let trial = try Trial(
      installation.configuration(),
      pipeline: pipeline,
      now: global.asOf.map(Instant.init(startOf:)) ?? Instant.now(),
      showsEverything: global.role == .compliance
    )
    var documents: [TriedDocument] = []
    var failures: [Failure] = []
    for file in files {
      do {
        documents += trial.documents(of: try bytes(of: file), file: file)
      } catch {
        failures.append(Failure(error.status, file, error.why, error.remedy))
      }
    }
    let output = Output(global)
    if output.isForPeople {
      for document in documents { try output.write(document.text(for: output.terminal)) }
    } else if !documents.isEmpty || failures.isEmpty {
      try output.list(documents, as: TriedDocument.listing)
    }
    for failure in failures { Channel.tell(failure.description) }
    if let failure = failures.first { throw ExitCode(failure.status.rawValue) }
    if documents.contains(where: { $0.outcome != .accepted }) { throw ExitCode.no }
  }

  private func bytes(of file: String) throws(Failure) -> [UInt8] {
    let bytes =
      file == "-"
      ? try FileAccess.readAll("/dev/stdin", limit: 64 << 20) : try FileAccess.read(FilePath(file))
    guard let bytes else {
      throw Failure(.badInput, file, "there is no such file", "correct the path")
    }
    return bytes
  }
}
