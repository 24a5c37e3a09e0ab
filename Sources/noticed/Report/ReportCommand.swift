import ArgumentParser
import JSON
import Notices
import Postgres
import Records

/// `noticed report`: a month in figures.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract:
      "Tell a month in figures: how fast, how often held and why, what was purged, what came of hits.",
    discussion: """
      Counted from what a purge leaves, so that a month gives the same figures later; only what stands at the end of a \
      month (ages of holds and of confirmations) is known of what is still held. Percent are of the number beside them.
      """
  )

  @Option(
    help: ArgumentHelp(
      "Which month (YYYY-MM, in UTC); else the last whole one.",
      valueName: "month"
    )
  )
  var month: MonthOfYear?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let month = month ?? MonthOfYear(before: global.day)
    let database = try await Installation(global).connect(
      global.role,
      or: [.compliance],
      timeouts: .review
    )
    let figures = try await database.transaction(.readOnly) { session throws(DatabaseError) in
      try MonthFigures.read(
        from: Instant(startOf: month.first),
        to: Instant(startOf: month.first.adding(months: 1)),
        in: session
      )
    }
    let output = Output(global)
    if output.isForPeople {
      let isOver = month.first.adding(months: 1) <= Instant.now().day
      try output.write("\(month.first.month)\(isOver ? "" : ", which has not ended")\n")
    }
    try output.list(figures, as: MonthFigure.listing(month.first.month))
  }
}

/// A month as it is asked for.
struct MonthOfYear: ExpressibleByArgument, Sendable {
  let first: CivilDay

  init?(argument: String) {
    guard argument.utf8.count == 7, let day = CivilDay(argument: argument + "-01") else {
      return nil
    }
    first = day
  }

  /// The last whole month before a day.
  init(before day: CivilDay) {
    let days = Int(day.description.suffix(2)) ?? 1
    first = day.adding(days: 1 - days).adding(months: -1)
  }
}

extension CivilDay {
  /// `2026-11`.
  fileprivate var month: String { String(description.prefix(7)) }
}

extension MonthFigure {
  static func listing(_ month: String) -> Listing<MonthFigure> {
    Listing(
      fields: ["month", "indicator", "key", "value", "unit", "base"],
      columns: [
        Table.Column("INDICATOR", .wrapped(least: 24)), Table.Column("WHICH"),
        Table.Column("VALUE", isNumber: true), Table.Column("OF", isNumber: true),
      ],
      whenEmpty: "Nothing is on record for \(month).",
      node: { figure in
        [
          "month": JSONNode(month), "indicator": JSONNode(figure.indicator),
          "key": figure.key.map { JSONNode($0) } ?? .null,
          "value": figure.value.map { JSONNode($0) } ?? .null, "unit": JSONNode(figure.unit),
          "base": JSONNode(figure.base),
        ]
      },
      cells: { figure in
        [
          Table.Cell(figure.indicator.split(separator: "_").joined(separator: " ")),
          Table.Cell(figure.key), Table.Cell(figure.says), Table.Cell(grouped(figure.base)),
        ]
      }
    )
  }

  /// The value with its unit, as a person reads it.
  private var says: String {
    guard let value else { return "–" }
    switch unit {
    case "percent": return "\((value * 10).rounded() / 10) %"
    case "seconds": return value < 10 ? "\((value * 100).rounded() / 100) s" : age(Int(value))
    default: return grouped(Int(value))
    }
  }
}
