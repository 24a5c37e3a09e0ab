import ArgumentParser
import JSON
import Notices
import Postgres
import Records

/// `noticed recall`: what was handed out and is to be taken back.
struct RecallCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recall",
    abstract: "What was handed out of notices that were taken away, to be taken back.",
    discussion: """
      Whatever leaves is on record: exports, confirmed hits, alerts, dossiers. When its notice is cancelled, suspended, \
      blocked, expired or purged, each is called back, until the recipient has said that it is gone.
      """,
    subcommands: [RecallList.self, RecallAck.self],
    defaultSubcommand: RecallList.self
  )
}

/// `noticed recall list`.
struct RecallList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what is called back, the oldest first (the default)."
  )

  @Flag(help: "Those that are acknowledged too.")
  var all = false

  @Option(help: ArgumentHelp("At most so many.", valueName: "count"))
  var limit = 200

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit \(limit): ask for at least one") }
  }

  func run() async throws {
    let database = try await Installation(global).connect(global.role, or: [.compliance, .daemon])
    let (all, limit) = (all, limit)
    let lines = try await database.transaction(.readOnly) { session throws(DatabaseError) in
      try Recalls.list(withAcknowledged: all, limit: limit, in: session)
    }
    try Output(global).list(lines, as: RecallLine.listing)
  }
}

/// `noticed recall ack`.
struct RecallAck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ack",
    abstract: "Note that a recipient has said that it is taken back."
  )

  @Argument(help: ArgumentHelp("The recalls, by their first digits.", valueName: "recall"))
  var recalls: [String]

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp("Who said so: an office, a login.", valueName: "who")
  )
  var saidBy: String

  @Option(
    help: ArgumentHelp("What was said, without any name or number of a person.", valueName: "text")
  )
  var note: String?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    try saidBy.checkReason("--from")
    try note?.checkReason("--note")
    for recall in recalls {
      let digits = recall.lowercased().utf8
      guard !digits.isEmpty, digits.allSatisfy({ "0123456789abcdef-".utf8.contains($0) }) else {
        throw ValidationError("\(recall): give the first digits that `noticed recall list` shows")
      }
    }
  }

  func run() async throws {
    let database = try await Installation(global).connect(global.role, or: [.compliance])
    let (recalls, saidBy, note) = (recalls, saidBy, note)
    let done = try await database.transactionRetrying { session throws(DatabaseError) in
      try Recalls.acknowledge(
        recalls,
        saidBy: saidBy,
        note: note,
        by: Installation.actor(),
        in: session
      )
    }
    if !done.isEmpty {
      try Output(global).say(
        "Acknowledged: \(done.joined(separator: ", ")).",
        node: ["acknowledged": .array(done), "from": JSONNode(saidBy)]
      )
    }
    let missing = recalls.filter { !done.contains($0) }
    if let first = missing.first {
      throw Failure(
        .no,
        "recall \(first)" + (missing.count > 1 ? " and \(missing.count - 1) more" : ""),
        "none that is open begins so, or several do",
        "see `noticed recall list`"
      )
    }
  }
}

extension RecallLine {
  static let listing = Listing<RecallLine>(
    fields: [
      "recall", "notice", "reference", "kind", "recipient", "channel", "sha256", "disclosed_at",
      "disclosed_by", "because", "ordered_at", "hours", "acknowledged_at", "acknowledged_by",
      "note",
    ],
    columns: [
      Table.Column("RECALL"), Table.Column("SINCE"), Table.Column("HOURS", isNumber: true),
      Table.Column("BECAUSE"), Table.Column("REFERENCE", .cut(least: 10)), Table.Column("KIND"),
      Table.Column("TO", .wrapped(least: 8)), Table.Column("SHA-256"), Table.Column("ANSWER"),
    ],
    whenEmpty: "Nothing is called back.",
    node: { $0.node },
    cells: { $0.cells }
  )

  var node: JSONNode {
    [
      "recall": JSONNode(recall.description), "notice": JSONNode(notice.description),
      "reference": JSONNode(reference), "kind": JSONNode(kind.rawValue),
      "recipient": JSONNode(recipient), "channel": JSONNode(channel),
      "sha256": sum.map { JSONNode($0) } ?? .null, "disclosed_at": JSONNode(disclosedAt),
      "disclosed_by": JSONNode(disclosedBy), "because": JSONNode(because),
      "ordered_at": JSONNode(orderedAt), "hours": JSONNode(age),
      "acknowledged_at": acknowledgedAt.map { JSONNode($0) } ?? .null,
      "acknowledged_by": acknowledgedBy.map { JSONNode($0) } ?? .null,
      "note": note.map { JSONNode($0) } ?? .null,
    ]
  }

  private var cells: [Table.Cell] {
    [
      Table.Cell(String(recall.description.prefix(8))),
      Table.Cell(String(orderedAt.prefix(10)), .dim), Table.Cell("\(age)"), Table.Cell(because),
      Table.Cell(reference), Table.Cell(kind.rawValue), Table.Cell(recipient),
      Table.Cell(sum.map { String($0.prefix(12)) } ?? ""),
      Table.Cell(acknowledgedBy ?? "", acknowledgedBy == nil ? .doubtful : .good),
    ]
  }
}
