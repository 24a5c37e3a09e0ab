import ArgumentParser
import Glibc

/// The whole of the command line: nouns, then verbs.
///
/// A new command is a type in the folder of its noun with `@OptionGroup(title: "Everywhere") var global: GlobalOptions`;
/// it stands in the list of its noun, and the noun here. `Installation` leads to the files and the database, `Output`
/// writes the answer, a thrown `Failure` or error of a module below is told as what, why and what to do.
struct Noticed: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "noticed",
    abstract:
      "Takes in red notices, purple notices and diffusions, decides by rule which may be held, and finds the people and methods in them among your own records.",
    version: version,
    subcommands: [DecodeCommand.self],
    groupedSubcommands: [
      CommandGroup(
        name: "The day's work",
        subcommands: [
          RunCommand.self, StatusCommand.self, CheckCommand.self, SubmitCommand.self,
          DropCommand.self, FormatsCommand.self,
        ]
      ),
      CommandGroup(
        name: "Records",
        subcommands: [NoticeCommand.self, HoldCommand.self, RecallCommand.self]
      ),
      CommandGroup(
        name: "The analyst's desk",
        subcommands: [
          HitCommand.self, ScreenCommand.self, PersonCommand.self, ModusCommand.self,
          MatchCommand.self,
        ]
      ),
      CommandGroup(
        name: "Rules and review",
        subcommands: [
          RulesCommand.self, ReviewCommand.self, ReportCommand.self, DossierCommand.self,
        ]
      ),
      CommandGroup(name: "Database", subcommands: [DatabaseCommand.self]),
    ]
  )
}

@main
enum Program {
  static func main() async {
    // A reader that goes away is seen at the next write, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    exit(await status(of: Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Does what the arguments say and tells what went wrong.
  private static func status(of arguments: [String]) async -> ExitStatus {
    do {
      if Contents.areAsked(by: arguments) {
        try Channel.write(Contents.text(for: Terminal(STDOUT_FILENO)))
        return .done
      }
      var command = try Noticed.parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return .done
    } catch is ReaderGone {
      return .done
    } catch let code as ExitCode {
      return ExitStatus(rawValue: code.rawValue) ?? .bug
    } catch {
      return tell(error)
    }
  }

  private static func tell(_ error: any Error) -> ExitStatus {
    switch Noticed.exitCode(for: error) {
    case .success:
      // Help and version come as errors.
      return (try? Channel.write(Noticed.fullMessage(for: error) + "\n")) == nil ? .bug : .done
    case .validationFailure:
      let lines = Noticed.fullMessage(for: error).split(separator: "\n")
      let see = lines.last { $0.hasPrefix("  See '") }.map { $0.dropFirst(7).prefix { $0 != "'" } }
      let why = Noticed.message(for: error).split(separator: "\n").joined(separator: " ")
      Channel.tell(
        Failure(.usage, "the command line", why, "see `\(see ?? "noticed --help")`").description
      )
      return .usage
    default:
      let failure = Failure(error)
      Channel.tell(failure.description)
      return failure.status
    }
  }
}
