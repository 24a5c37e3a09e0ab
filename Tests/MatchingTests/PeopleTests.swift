import Matching
import Testing

@Suite("Labelled people")
struct PeopleTests {
  @Test("no strong case is judged wrongly")
  func people() throws {
    let rows = try Cases.rows("fixtures/matching/people.csv")
    #expect(rows.count > 40)
    var right: [String: Int] = [:]
    var wrong: [String: Int] = [:]
    for row in rows {
      let score = shipped.score(prepared(row[2], row[3]), prepared(row[4], row[5]))
      let matched = score.grade != .none
      let isRight = matched == (row[1] == "yes")
      if isRight { right[row[0], default: 0] += 1 } else { wrong[row[0], default: 0] += 1 }
      let what = "\(row[0]) \(row[6]): \(row[2]) \(row[3]) / \(row[4]) \(row[5]) = \(score.bits)"
      if !isRight { print("  wrong:", what) }
      if row[0] == "STRONG" { #expect(isRight, "\(what)") }
    }
    print("people.csv right:", right, "wrong:", wrong)
    #expect((wrong["MEDIUM"] ?? 0) * 5 <= (right["MEDIUM"] ?? 0))
  }

  @Test("the better candidate scores higher")
  func rankings() throws {
    for row in try Cases.rows("fixtures/matching/rankings.csv") {
      let query = prepared(row[0], row[1])
      let better = shipped.score(query, prepared(row[2], row[3]))
      let worse = shipped.score(query, prepared(row[4], row[5]))
      #expect(better.bits > worse.bits, "\(row[6]): \(row[0])")
    }
  }
}
