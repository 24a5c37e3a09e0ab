import ArgumentParser
import JSON
import Lifecycle
import Notices
import Pipeline
import Postgres
import Records

/// `noticed hold list`.
struct HoldList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what waits for a person, the most urgent first, with what holds it.",
    discussion: """
      First a missing child, then what takes something away and cannot be obeyed, then who may be dangerous, then who is \
      sought for arrest; each the longest waiting first. What is past its days is marked with !, past twice as many with !!.

      A release that ends within a week, a short one in the last fifth of its time, stands among them: the notice is held \
      again then, unless a person releases it anew.
      """
  )

  @Option(help: ArgumentHelp("At most so many.", valueName: "count"))
  var limit = 50

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit \(limit): ask for at least one") }
  }

  func run() async throws {
    let installation = try Installation(global)
    let questions = RuleQuestions(of: installation)
    let limits = try installation.configuration([]).holdLimits
    let database = try await installation.connect(
      global.role,
      or: [.compliance, .operator, .analyst]
    )
    let now = HoldDesk(global).now
    let entries = try await database.transaction(.readOnly) {
      [limit] session throws(DatabaseError) in
      try HoldDecisions.list(limit: limit, within: limits, at: now, in: session)
        .map(HoldEntry.decision)
        + EndingRelease.list(limit: limit, at: now, in: session).map(HoldEntry.ending)
        + LoudDocument.list(limit: limit, at: now, in: session).map(HoldEntry.document)
        + Keyings.waiting(limit: limit, in: session).map(HoldEntry.keying)
    }
    try Output(global).list(
      Array(entries.sorted { $0.order < $1.order }.prefix(limit)),
      as: HoldEntry.listing(asking: questions)
    )
  }
}

/// How long something waits, in days, with a mark once that is too long.
func waited(_ days: Int, _ escalation: HoldLimits.Escalation?) -> Table.Cell {
  switch escalation {
  case .overdue: Table.Cell("\(days) ! ", .bad)
  case .escalated: Table.Cell("\(days) !!", .bad)
  case .inTime, nil: Table.Cell("\(days)   ")
  }
}

/// Something that waits for a person: a decision, a decision anew before a release ends, an answer of its sender, keying, or a second person.
enum HoldEntry: Sendable {
  case decision(HoldLine)
  case ending(EndingRelease)
  case document(LoudDocument)
  case keying(KeyingLine)

  /// Its place in the list: how urgent it is, then since when it waits.
  var order: (Int, String) {
    switch self {
    case .decision(let line): (line.urgency, line.since)
    case .ending(let line): (line.urgency, line.release.proposedAt)
    case .document(let line): (line.takesAway ? 1 : 4, line.since)
    case .keying(let line): (4, line.since)
    }
  }

  static func listing(asking questions: RuleQuestions) -> Listing<HoldEntry> {
    Listing(
      fields: [
        "notice", "version", "reference", "kind", "tier", "issuer", "current", "since", "days",
        "escalation", "danger", "missing_child", "drop", "findings", "waits_for", "release",
        "released_before", "document", "name", "reasons", "keyed_by",
      ],
      columns: [
        Table.Column("DAYS", isNumber: true), Table.Column("WHAT"),
        Table.Column("REFERENCE", .cut(least: 10)), Table.Column("KIND", .wrapped(least: 12)),
        Table.Column("ISSUER"), Table.Column("WHY IT WAITS", .wrapped(least: 24, comfortable: 30)),
      ],
      whenEmpty: "Nothing waits for a person.",
      node: { entry in
        switch entry {
        case .decision(let line): line.node(asking: questions)
        case .ending(let line): line.node
        case .document(let line): line.node
        case .keying(let line): line.node
        }
      },
      cells: { entry in
        switch entry {
        case .decision(let line): line.cells
        case .ending(let line): line.cells
        case .document(let line): line.cells
        case .keying(let line): line.cells
        }
      }
    )
  }
}
