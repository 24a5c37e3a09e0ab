import ArgumentParser

/// The table of contents that `noticed --help` shows: every noun with its verbs, by kind of work.
enum Contents {
  /// Whether the arguments ask for the program's own help and not for that of a command.
  static func areAsked(by arguments: [String]) -> Bool {
    arguments.isEmpty || (arguments.count == 1 && ["--help", "-h", "help"].contains(arguments[0]))
  }

  static func text(for terminal: Terminal) -> String {
    let groups = Noticed.configuration.groupedSubcommands.map { group in
      (
        group.name,
        group.subcommands.map { (name: name(of: $0), abstract: $0.configuration.abstract) }
      )
    }
    let room = min(terminal.width ?? 100, 100)
    var text = wrapped(Noticed.configuration.abstract, to: room).joined(separator: "\n") + "\n\n"
    text += heading("Usage", terminal) + "  noticed COMMAND [options]\n"
    let label = min(groups.flatMap(\.1).map(\.name.utf8.count).max() ?? 0, longestLabel)
    for (name, commands) in groups {
      text += "\n" + heading(name, terminal)
      for command in commands {
        text += entry(command.name, command.abstract, label: label, room: room)
      }
    }
    text += "\n" + heading("Everywhere", terminal)
    for (name, abstract) in everywhere {
      text += entry(name, abstract, label: label, room: room)
    }
    return text
  }

  /// A longer name stands on a line of its own.
  private static let longestLabel = 34

  private static let everywhere = [
    ("COMMAND --help", "What a command does and which options it has."),
    ("--home DIR", "The installation's folder; else NOTICED_HOME, else ./var."),
    ("--format F", "table, json, ndjson or csv; a table on a terminal, else ndjson."),
    ("--as ROLE", "operator, analyst, compliance or daemon."),
    ("--purpose CODE, --case REF", "The legal ground of a look-up; it is logged with the answer."),
    ("--version", "The program's version."),
    (
      "exit codes",
      "0 done, 1 the answer is no or there are findings, 64 usage, 65 bad input, 69 database away, 70 our bug, 75 try later."
    ),
  ]

  private static func name(of command: any ParsableCommand.Type) -> String {
    let verbs = command.configuration.subcommands.map { $0._commandName }
    return verbs.isEmpty
      ? command._commandName : command._commandName + " " + verbs.joined(separator: "|")
  }

  private static func heading(_ text: String, _ terminal: Terminal) -> String {
    Style.bold.paint(text, on: terminal) + "\n"
  }

  private static func entry(_ name: String, _ abstract: String, label: Int, room: Int) -> String {
    let indent = 2
    let isNarrow = room < indent + label + 2 + 30
    let left = isNarrow ? 2 * indent + 2 : indent + label + 2
    let lines = wrapped(abstract, to: max(room - left, 20))
    let blank = String(repeating: " ", count: left)
    var text = "  " + wrapped(name, to: max(room - 2 * indent, 20)).joined(separator: "\n    ")
    if isNarrow || name.utf8.count > label {
      text += "\n" + blank
    } else {
      text += String(repeating: " ", count: left - indent - name.utf8.count)
    }
    return text + lines.joined(separator: "\n" + blank) + "\n"
  }
}
