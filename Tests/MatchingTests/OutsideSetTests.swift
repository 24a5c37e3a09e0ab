import Matching
import Notices
import Testing

/// Measures against labelled sets that name real people and are therefore never part of the package.
///
/// They stand beside it in `../shared/eval`; where they do not, the tests say so and pass.
@Suite("Sets from outside")
struct OutsideSetTests {
  @Test(
    "most labelled name pairs are judged rightly",
    .enabled(if: Cases.outside("name-pairs-dev.csv") != nil, "../shared/eval is not there")
  )
  func namePairs() throws {
    let text = try #require(Cases.outside("name-pairs-dev.csv"))
    var (hit, alarm, miss) = (0, 0, 0)
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let row = Cases.fields(String(line))
      let matched = shipped.score(prepared(row[2]), prepared(row[3])).grade != .none
      switch (matched, row[4] == "true") {
      case (true, true): hit += 1
      case (true, false): alarm += 1
      case (false, true): miss += 1
      case (false, false): break
      }
    }
    let measure = 2 * Double(hit) / Double(2 * hit + alarm + miss)
    print("name pairs: F1", measure, "false alarms", alarm, "missed", miss)
    #expect(measure > 0.8)
  }

  @Test(
    "names in other scripts are found among names in Latin",
    .enabled(if: Cases.outside("translit/arabic-dev.tsv") != nil, "../shared/eval is not there"),
    arguments: [("russian", 0.9), ("arabic", 0.85), ("hebrew", 0.8), ("chinese", 0.55)]
  )
  func scripts(language: String, least: Double) throws {
    let text = try #require(Cases.outside("translit/\(language)-dev.tsv"))
    var seen: Set<Substring> = []
    var rows: [[Substring]] = []
    for (index, line) in text.split(whereSeparator: \.isNewline).enumerated() where index % 17 == 0
    {
      let row = line.split(separator: "\t")
      guard row.count == 3, row[0].count > 1, rows.count < 400 else { continue }
      if seen.insert(row[0]).inserted { rows.append(row) }
    }
    let pool = rows.map { prepared(String($0[0])) }
    var first = 0
    for (index, row) in rows.prefix(100).enumerated() {
      let query = prepared(row[1].filter { $0 != " " })
      let target = shipped.score(query, pool[index]).bits
      let better = pool.indices.contains {
        $0 != index && shipped.score(query, pool[$0]).bits >= target
      }
      if !better { first += 1 }
    }
    let recall = Double(first) / Double(min(100, rows.count))
    print("\(language): recall at 1 among \(rows.count)", recall)
    #expect(recall > least)
  }
}
