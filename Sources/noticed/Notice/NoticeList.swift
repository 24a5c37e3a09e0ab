import ArgumentParser
import JSON
import Notices
import Postgres
import Records

/// `noticed notice list`.
struct NoticeList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List notices, the last changed first."
  )

  @Argument(
    help: ArgumentHelp(
      "A reference, control number, file number, or the first digits of an identifier.",
      valueName: "wanted"
    )
  )
  var wanted: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Only of these kinds, as red-notice, modus-diffusion.", valueName: "kind")
  )
  var kind: [NoticeKind] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Only in these states.", valueName: "state")
  )
  var state: [NoticeState] = []

  @Option(help: ArgumentHelp("At most so many.", valueName: "count"))
  var limit = 50

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit \(limit): ask for at least one") }
  }

  func run() async throws {
    let database = try await Installation(global).connect(
      global.role,
      or: [.analyst, .compliance, .operator]
    )
    var filter = NoticeFilter()
    filter.wanted = wanted
    filter.kinds = kind
    filter.states = state.map(\.rawValue)
    filter.limit = limit
    let (ground, day) = (global.ground, global.day)
    let lines = try await database.transaction { [filter] session throws(DatabaseError) in
      try NoticeLookups.list(filter, on: ground, today: day, in: session)
    }
    try Output(global).list(lines, as: NoticeLine.listing)
  }
}

/// The state of a notice on a day.
enum NoticeState: String, CaseIterable, ExpressibleByArgument {
  case inForce = "in-force"
  case restricted
  case held
  case information
  case suspended
  case blocked
  case superseded
  case expired
  case cancelled
}

extension NoticeKind: ExpressibleByArgument {}

extension NoticeLine {
  static let listing = Listing<NoticeLine>(
    fields: [
      "notice", "reference", "number", "kind", "tier", "issuer", "state", "name", "birth_date",
      "published_on", "expires_on", "versions", "hits", "danger", "changed_at", "follows",
      "superseded_by",
    ],
    columns: [
      Table.Column("NOTICE"), Table.Column("REFERENCE", .cut(least: 10)),
      Table.Column("KIND", .wrapped(least: 9)), Table.Column("STATE", .wrapped(least: 8)),
      Table.Column("ISSUER"), Table.Column("NAME", .cut(least: 12)), Table.Column("BORN"),
      Table.Column("PUBLISHED"), Table.Column("EXPIRES"), Table.Column("HITS", isNumber: true),
    ],
    whenEmpty:
      "Nothing that is held answers to that. Files that came in: noticed drop list; drop one: noticed submit FILE --pipeline NAME",
    node: \.node,
    cells: { line in
      [
        Table.Cell(line.notice.short), Table.Cell(line.reference), Table.Cell(line.kind.rawValue),
        Table.Cell(line.state, line.style), Table.Cell(line.issuer),
        Table.Cell(
          line.isDanger ? "! \(line.name ?? "")" : line.name,
          line.isDanger ? .bad : .plain
        ),
        Table.Cell(line.birthDate), Table.Cell(line.publishedOn), Table.Cell(line.expiresOn),
        Table.Cell(line.hits.map { $0 > 0 ? "\($0)" : "" } ?? ""),
      ]
    }
  )

  var node: JSONNode {
    [
      "notice": JSONNode(notice.description), "reference": JSONNode(reference),
      "number": JSONNode(number), "kind": JSONNode(kind.rawValue), "tier": JSONNode(tier.rawValue),
      "issuer": issuer.map { JSONNode($0) } ?? .null, "state": JSONNode(state),
      "name": name.map { JSONNode($0) } ?? .null,
      "birth_date": birthDate.map { JSONNode($0) } ?? .null,
      "published_on": publishedOn.map { JSONNode($0) } ?? .null,
      "expires_on": expiresOn.map { JSONNode($0) } ?? .null, "versions": JSONNode(versions),
      "hits": hits.map { JSONNode($0) } ?? .null, "danger": JSONNode(isDanger),
      "changed_at": JSONNode(changedAt),
      "follows": follows.map { JSONNode($0.description) },
      "superseded_by": supersededBy.map { JSONNode($0.description) },
    ]
  }

  var style: Style {
    switch state {
    case "in-force": .good
    case "restricted", "held", "suspended", "blocked": .doubtful
    default: .dim
    }
  }

  /// Finds the one notice that is meant; the look-up is logged.
  ///
  /// - Throws: `Failure` of status 1 when there is none or several are.
  static func only(
    _ wanted: String,
    _ global: GlobalOptions,
    _ installation: Installation
  ) async throws -> NoticeLine {
    let database = try await installation.connect(
      global.role,
      or: [.analyst, .compliance, .operator, .daemon]
    )
    var filter = NoticeFilter()
    filter.wanted = wanted
    filter.limit = 2
    let (ground, day) = (global.ground, global.day)
    let lines = try await database.transaction { [filter] session throws(DatabaseError) in
      try NoticeLookups.list(filter, on: ground, today: day, in: session)
    }
    guard let line = lines.first else {
      throw Failure(.no, "notice \(wanted)", "there is none", "see `noticed notice list`")
    }
    guard lines.count == 1 else {
      throw Failure(
        .no,
        "notice \(wanted)",
        "several answer to that",
        "give the first digits of one of them: `noticed notice list \(wanted)`"
      )
    }
    return line
  }
}
