import ArgumentParser
import Notices
import Records

/// What every command understands.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The installation's folder; else NOTICED_HOME, else ./var.",
      valueName: "dir"
    )
  )
  var home: String?

  @Option(
    help: ArgumentHelp(
      "The folder of pipelines and rules, or a settings file in place of HOME/noticed.yaml.",
      valueName: "path"
    )
  )
  var config: String?

  @Option(
    help: ArgumentHelp(
      "table, json, ndjson or csv; a table on a terminal, else ndjson. In CSV an apostrophe keeps formulas from running.",
      valueName: "format"
    )
  )
  var format: OutputFormat?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Act as operator, analyst, compliance or daemon, if your login may.",
      valueName: "role"
    )
  )
  var role: ActingRole?

  @Option(help: ArgumentHelp("Why records are looked up: a purpose code.", valueName: "code"))
  var purpose: String?

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp("The case for which records are looked up.", valueName: "ref")
  )
  var caseReference: String?

  @Option(
    help: ArgumentHelp("Judge as of that day (YYYY-MM-DD) where time matters.", valueName: "date")
  )
  var asOf: CivilDay?

  @Flag(help: "No colours, as with NO_COLOR.")
  var noColor = false

  /// The legal ground under which look-ups are logged.
  var ground: Ground { Ground(purpose: purpose, caseReference: caseReference) }

  /// The day on which validity is asked: `--as-of`, else today in UTC.
  var day: CivilDay { asOf ?? Instant.now().day }
}
