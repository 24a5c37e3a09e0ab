import ArgumentParser
import JSON
import Notices
import Postgres
import Records

/// `noticed hold list`.
struct HoldList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what waits, the longest waiting first, with the rules that hold it."
  )

  @Option(help: ArgumentHelp("At most so many.", valueName: "count"))
  var limit = 50

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit \(limit): ask for at least one") }
  }

  func run() async throws {
    let database = try await Installation(global).connect(
      global.role,
      or: [.compliance, .operator, .analyst]
    )
    let lines = try await database.transaction(.readOnly) {
      [limit] session throws(DatabaseError) in try HoldDecisions.list(limit: limit, in: session)
    }
    try Output(global).list(lines, as: HoldLine.listing)
  }
}

extension HoldLine {
  static let listing = Listing<HoldLine>(
    fields: [
      "notice", "version", "reference", "kind", "tier", "issuer", "current", "since", "days",
      "drop",
      "findings",
    ],
    columns: [
      Table.Column("SINCE"), Table.Column("DAYS", isNumber: true), Table.Column("NOTICE"),
      Table.Column("REFERENCE", .cut(least: 10)), Table.Column("KIND", .wrapped(least: 8)),
      Table.Column("ISSUER"), Table.Column("HELD BECAUSE", .wrapped(least: 24)),
    ],
    whenEmpty: "Nothing waits for a person.",
    node: { line in
      [
        "notice": JSONNode(line.notice.description), "version": JSONNode(line.version.description),
        "reference": JSONNode(line.reference), "kind": JSONNode(line.kind.rawValue),
        "tier": JSONNode(line.tier.rawValue), "issuer": line.issuer.map { JSONNode($0) } ?? .null,
        "current": JSONNode(line.isCurrent), "since": JSONNode(line.since),
        "days": JSONNode(line.age), "drop": JSONNode(line.drop.description),
        "findings": JSONNode(line.findings.map(\.node)),
      ]
    },
    cells: { line in
      [
        Table.Cell(String(line.since.prefix(10)), .dim), Table.Cell("\(line.age)"),
        Table.Cell(line.notice.short), Table.Cell(line.reference), Table.Cell(line.kind.rawValue),
        Table.Cell(line.issuer), Table.Cell(line.because),
      ]
    }
  )

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
