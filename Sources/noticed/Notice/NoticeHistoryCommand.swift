import ArgumentParser
import JSON
import Notices
import Postgres
import Records

/// `noticed notice history`.
struct NoticeHistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Tell what happened to a notice, in order: documents, acts, decisions."
  )

  @Argument(
    help: ArgumentHelp(
      "The notice: a reference, a number, or the first digits of its identifier.",
      valueName: "notice"
    )
  )
  var notice: String

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let installation = try Installation(global)
    let line = try await NoticeLine.only(notice, global, installation)
    let database = try await installation.connect(global.role, or: [.analyst, .compliance])
    let history = try await database.transaction(.readOnly) { session throws(DatabaseError) in
      try NoticeHistory.read(line.notice, in: session)
    }
    try Output(global).list(history, as: HistoryLine.listing)
  }
}

extension HistoryLine {
  static let listing = Listing<HistoryLine>(
    fields: ["at", "source", "event", "by", "drop", "detail"],
    columns: [
      Table.Column("TIME (UTC)"), Table.Column("WHAT", .wrapped(least: 12)), Table.Column("BY"),
      Table.Column("DROP"), Table.Column("DETAIL", .wrapped(least: 16)),
    ],
    whenEmpty: "Nothing is recorded of it.",
    node: { line in
      [
        "at": JSONNode(line.at), "source": JSONNode(line.source), "event": JSONNode(line.event),
        "by": line.by.map { JSONNode($0) } ?? .null,
        "drop": line.drop.map { JSONNode($0) } ?? .null,
        "detail": JSONNode(line.detail),
      ]
    },
    cells: { line in
      [
        Table.Cell(String(line.at.prefix(16).map { $0 == "T" ? " " : $0 }), .dim),
        Table.Cell(line.event), Table.Cell(line.by),
        Table.Cell(line.drop.map { String($0.suffix(8)) }),
        Table.Cell(line.detail),
      ]
    }
  )
}
