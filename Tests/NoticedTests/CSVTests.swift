import JSON
import Testing

@testable import noticed

@Suite("Comma-separated values")
struct CSVTests {
  @Test(
    "what a spreadsheet would run begins with an apostrophe",
    arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x"]
  )
  func guarded(text: String) {
    #expect(CSVText.cell(text) == "\"'\(text)\"")
  }

  @Test(
    "every other cell is quoted and otherwise as it is",
    arguments: [
      ("a", "\"a\""), ("", "\"\""), ("a\"b", "\"a\"\"b\""), ("a,b", "\"a,b\""), ("1-2", "\"1-2\""),
    ]
  )
  func quoted(text: String, cell: String) {
    #expect(CSVText.cell(text) == cell)
  }

  @Test("lists are joined, deeper values are JSON")
  func nodes() {
    #expect(CSVText.text(of: ["a", "b"]) == "a; b")
    #expect(CSVText.text(of: [["x": 1]]) == #"[{"x":1}]"#)
    #expect(CSVText.text(of: ["x": 1]) == #"{"x":1}"#)
    #expect(CSVText.text(of: nil) == "")
    #expect(CSVText.text(of: .null) == "")
  }

  @Test("a line ends as RFC 4180 has it")
  func line() {
    #expect(CSVText.line(["a", "b"]) == "\"a\",\"b\"\r\n")
  }
}
