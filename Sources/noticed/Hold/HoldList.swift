import ArgumentParser
import JSON
import Notices
import Postgres
import Records

/// `noticed hold list`.
struct HoldList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what waits, the longest waiting first, with what holds it."
  )

  @Option(help: ArgumentHelp("At most so many.", valueName: "count"))
  var limit = 50

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit \(limit): ask for at least one") }
  }

  func run() async throws {
    let installation = try Installation(global)
    let database = try await installation.connect(
      global.role,
      or: [.compliance, .operator, .analyst]
    )
    let lines = try await database.transaction(.readOnly) {
      [limit] session throws(DatabaseError) in
      try HoldDecisions.list(limit: limit, in: session).map(HoldEntry.decision)
        + Keyings.waiting(limit: limit, in: session).map(HoldEntry.keying)
    }
    try Output(global).list(
      Array(lines.sorted { $0.since < $1.since }.prefix(limit)),
      as: HoldEntry.listing(asking: RuleQuestions(of: installation))
    )
  }
}

/// Something that waits for a person: for a decision, for keying, or for a second reading.
enum HoldEntry: Sendable {
  case decision(HoldLine)
  case keying(KeyingLine)

  var since: String {
    switch self {
    case .decision(let line): line.since
    case .keying(let line): line.since
    }
  }

  static func listing(asking questions: RuleQuestions) -> Listing<HoldEntry> {
    Listing(
      fields: [
        "notice", "version", "reference", "kind", "tier", "issuer", "current", "since", "days",
        "drop", "findings", "waits_for", "document", "name", "reasons", "keyed_by",
      ],
      columns: [
        Table.Column("SINCE"), Table.Column("DAYS", isNumber: true), Table.Column("NOTICE OR DROP"),
        Table.Column("REFERENCE", .cut(least: 10)), Table.Column("KIND", .wrapped(least: 8)),
        Table.Column("ISSUER"), Table.Column("HELD BECAUSE", .wrapped(least: 24)),
      ],
      whenEmpty: "Nothing waits for a person.",
      node: { entry in
        switch entry {
        case .decision(let line): line.node(asking: questions)
        case .keying(let line): line.node
        }
      },
      cells: { entry in
        switch entry {
        case .decision(let line): line.cells
        case .keying(let line): line.cells
        }
      }
    )
  }
}

extension HoldLine {
  fileprivate func node(asking questions: RuleQuestions) -> JSONNode {
    [
      "notice": JSONNode(notice.description), "version": JSONNode(version.description),
      "reference": JSONNode(reference), "kind": JSONNode(kind.rawValue),
      "tier": JSONNode(tier.rawValue), "issuer": issuer.map { JSONNode($0) } ?? .null,
      "current": JSONNode(isCurrent), "since": JSONNode(since), "days": JSONNode(age),
      "drop": JSONNode(drop.description), "findings": JSONNode(findings.map(questions.node)),
      "waits_for": "decision", "document": .null, "name": .null, "reasons": .array([JSONNode]()),
      "keyed_by": .null,
    ]
  }

  fileprivate var cells: [Table.Cell] {
    [
      Table.Cell(String(since.prefix(10)), .dim), Table.Cell("\(age)"),
      Table.Cell(notice.short), Table.Cell(reference), Table.Cell(kind.rawValue),
      Table.Cell(issuer), Table.Cell(because),
    ]
  }

  /// The sentence of the first rule that holds, and the names of the others.
  private var because: String {
    let holding = findings.filter { $0.severity == "hold" || $0.severity == "reject" }
    guard let first = holding.first else {
      return "it was decided by a person or a review"
    }
    var others: [String] = []
    for finding in holding where finding.rule != first.rule && !others.contains(finding.rule) {
      others.append(finding.rule)
    }
    return "\(first.rule): \(first.message)"
      + (others.isEmpty ? "" : " (also \(others.joined(separator: ", ")))")
  }
}
