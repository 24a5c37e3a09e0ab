import ArgumentParser
import JSON
import Notices
import Records
import SystemPackage

/// `noticed hold key`.
struct HoldKey: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Give what a person read of a held document, or confirm it as the second person.",
    discussion: """
      The file is a canonical notice in JSON or XML. It is read and judged as the intake would, its findings are shown, and \
      it waits. Somebody else, logged in as somebody else, compares it with the original and confirms; only then is it \
      taken in, as the document of the drop that it came with. Keying again takes the place of what was keyed before.
      """
  )

  @Argument(help: KeyingDesk.help) var document: String

  @Argument(
    help: ArgumentHelp("What was keyed; - is standard input.", valueName: "file"),
    completion: .file()
  )
  var file: String?

  @Option(
    help: ArgumentHelp(
      "Whose reading it is, when another types it; neither may confirm it.",
      valueName: "name"
    )
  )
  var by: String?

  @Flag(help: "Confirm what was keyed: you have compared it with the original.")
  var confirm = false

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    guard confirm == (file == nil) else {
      throw ValidationError("give either the file that was keyed, or --confirm")
    }
    guard !confirm || by == nil else {
      throw ValidationError("--by: who confirms is who is logged in")
    }
    if let by, !by.contains(where: { !$0.isWhitespace }) || by.utf8.count > 100 {
      throw ValidationError("--by: give a name of 1 to 100 bytes")
    }
  }

  func run() async throws {
    let desk = KeyingDesk(global)
    let line = try await desk.only(document)
    guard let file else { return try await desk.readAgain(line, reason: nil) }
    let bytes =
      file == "-"
      ? try FileAccess.readAll("/dev/stdin", limit: 64 << 20) : try FileAccess.read(FilePath(file))
    guard let bytes else {
      throw Failure(.badInput, file, "there is no such file", "correct the path")
    }
    try await desk.key(bytes, file: file, for: line, by: by ?? Installation.actor())
  }
}
