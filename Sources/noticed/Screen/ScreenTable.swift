import Matching
import Notices
import Pipeline
import Records

/// The records that a screening found as a list for people: who it is, and what is to be known of it.
struct ScreenTable {
  let side: ScreeningSide
  let terminal: Terminal

  func text(_ found: [(match: ScreenWalk.Match, record: ScreenedRecord)]) -> String {
    let isWide = terminal.width.map { $0 >= 110 } ?? true
    var table = Table(
      [
        Table.Column("RECORD", .cut(least: 10)), Table.Column("SOURCE", .cut(least: 8)),
        Table.Column("NAME", .wrapped(least: 10, comfortable: 20)), Table.Column("BORN"),
        Table.Column("PROB."), Table.Column("GRADE"),
        Table.Column("FLAGS", .wrapped(least: 6)),
      ]
        + (isWide
          ? [
            Table.Column("WHAT AGREES", .wrapped(least: 16)),
            Table.Column("WHAT DOES NOT", .wrapped(least: 14)),
          ] : [])
    )
    table.rows = found.map { match, record in
      let isLocal = side == .persons
      let flags = record.flags.joined(separator: " ")
      return [
        Table.Cell(isLocal ? match.id : match.source),
        Table.Cell(isLocal ? match.source : ""),
        Table.Cell(record.title ?? "(not shown)"),
        Table.Cell(record.person?.birthDate?.description),
        Table.Cell(ProbabilityText.of(match.score.probability)),
        Table.Cell(match.score.grade.word, match.score.grade.style),
        Table.Cell(flags, record.danger == nil ? .doubtful : .bad),
      ]
        + (isWide
          ? [
            Table.Cell(features(match.score) { $0 > 0.5 }),
            Table.Cell(features(match.score) { $0 < -0.5 }),
          ] : [])
    }
    return table.text(for: terminal)
  }

  private func features(_ score: PersonScore, _ isMeant: (Float) -> Bool) -> String {
    Feature.allCases.filter { isMeant(score.bits(of: $0)) }
      .sorted { abs(score.bits(of: $0)) > abs(score.bits(of: $1)) }
      .map { $0.word.replacing("_", with: " ") }.joined(separator: ", ")
  }
}
