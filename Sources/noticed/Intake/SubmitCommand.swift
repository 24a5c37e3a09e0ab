import ArgumentParser
import DropFolder
import JSON
import SystemPackage

/// `noticed submit`.
struct SubmitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: "Drop files the safe way: copied, made durable, renamed into the inbox.",
    discussion:
      "The originals stay where they are. `noticed drop list` shows what became of the copies."
  )

  @Argument(help: ArgumentHelp("The files.", valueName: "file"), completion: .file())
  var files: [String]

  @Option(help: ArgumentHelp("The pipeline that is to take them in.", valueName: "name"))
  var pipeline: String

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let installation = try Installation(global)
    try installation.prepare()
    let inbox = try Inbox(pipeline, of: installation)
    var submitted: [Submitted] = []
    var failures: [Failure] = []
    for file in files {
      do {
        let name = try inbox.submit(FilePath(file))
        submitted.append(Submitted(file: file, name: name, pipeline: pipeline))
      } catch {
        failures.append(Failure(error.status, file, error.why, error.remedy))
      }
    }
    if !submitted.isEmpty { try Output(global).list(submitted, as: Submitted.listing) }
    for failure in failures { Channel.tell(failure.description) }
    if let worst = failures.max(by: { $0.status.rawValue < $1.status.rawValue }) {
      throw ExitCode(worst.status.rawValue)
    }
  }
}

/// A file that was put into an inbox.
struct Submitted {
  /// The path as it was given.
  let file: String
  let name: RawName
  let pipeline: String

  init(file: String, name: RawName, pipeline: String) {
    self.file = file
    self.name = name
    self.pipeline = pipeline
  }

  static var listing: Listing<Submitted> {
    Listing(
      fields: ["file", "pipeline", "name", "name_b64"],
      columns: [
        Table.Column("FILE", .cut(least: 12)), Table.Column("INBOX"),
        Table.Column("NAME", .cut(least: 12)),
      ],
      whenEmpty: "",
      node: { line in
        [
          "file": JSONNode(line.file), "pipeline": JSONNode(line.pipeline),
          "name": JSONNode(line.name.readable), "name_b64": JSONNode(line.name.base64),
        ]
      },
      cells: { [Table.Cell($0.file), Table.Cell($0.pipeline), Table.Cell($0.name.readable)] }
    )
  }
}
