import Foundation
import Notices
@testable import Pipeline
@testable import Records
import Testing

@testable import noticed

@Suite("The page of a review")
struct ReviewHTMLTests {
  private func line(
    _ number: Int64,
    _ state: ReviewState,
    _ detail: [String: String],
    kind: ReviewKind = .expired
  ) -> ReviewLine {
    ReviewLine(
      ReviewFinding(
        number: number,
        key: ReviewDraft.Key(kind: kind, object: "notice", objectID: "x", code: "RET-01"),
        due: nil,
        detail: detail,
        firstRun: 1,
        firstFound: Instant(microseconds: 0),
        lastRun: 1,
        acknowledgement: nil
      ),
      state
    )
  }

  private func page(_ lines: [ReviewLine], trend: [ReviewTrendPoint] = []) -> String {
    let marks = ReviewMarks(rules: [:], tables: "", settings: "")
    let report = ReviewReport(
      run: 2,
      startedAt: Instant(microseconds: 0),
      asOf: CivilDay(number: 3),
      last: nil,
      isRuleBookNew: false,
      change: ReviewChange(from: nil, to: marks, ruleBook: []),
      notices: 1,
      judged: 1,
      unreadable: 0,
      lines: lines,
      ended: 0,
      changes: [],
      due: 0,
      done: nil,
      exceededCeiling: nil,
      isClockDoubted: false,
      approvedBy: [],
      ahead: [ReviewAhead(month: "1970-02")],
      trend: trend
    )
    return ReviewHTML(ReviewPage(report: report, slicesRemoved: 0), bureau: "NCB <Test>").text
  }

  @Test("nothing in it runs, and nothing comes from elsewhere")
  func selfContained() {
    let text = page([line(1, .new, ["reference": "2026/1", "issuer": "FR"])])
    for word in [
      "<script", "<link", "<img", "<iframe", "src=", "url(", "@import", "http://", "https://",
      "onload",
    ] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("default-src 'none'"))
  }

  @Test("what a record says is text and never markup")
  func escaping() {
    let text = page([line(1, .new, ["reference": "<b onx=\"'&\u{1B}[31m", "issuer": "</svg><i>"])])
    #expect(text.contains("NCB &lt;Test&gt;"))
    #expect(!text.contains("<b onx"))
    #expect(!text.contains("</svg><i>"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test("a page without findings is whole, and a single run has no line")
  func empty() {
    let point = ReviewTrendPoint(
      run: 1,
      startedAt: Instant(microseconds: 0),
      isApplied: false,
      new: 0,
      overdue: 0,
      standing: 0
    )
    let text = page([], trend: [point])
    #expect(text.contains("No finding stands."))
    #expect(!text.contains("<polyline"))
    #expect(text.contains("<circle"))
    #expect(text.hasSuffix("</html>\n"))
  }

  @Test("a section shows fifty findings of a kind and says how many more there are")
  func many() {
    let lines = (1...53).map { line(Int64($0), .known, ["reference": "2026/\($0)"]) }
    let text = page(lines)
    #expect(text.components(separatedBy: "data-label=\"No.\"").count == 51)
    #expect(text.contains("and 3 more: <code>noticed review list --kind expired</code>"))
  }

  @Test("many issuers are drawn as the most frequent ones and the rest")
  func rest() {
    let lines = (1...20).map { line(Int64($0), .new, ["reference": "r", "issuer": "I\($0)"]) }
    #expect(page(lines).contains("9 others"))
  }
}
