import CEL
import Foundation
import Testing

private let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
private let shared = root.appending(path: "../shared/eval/cel-conformance.ndjson").standardized.path

@Suite("Cases of expression and outcome")
struct ConformanceTests {
  @Test(
    "each published case of the language gives its value or its error",
    .enabled(
      if: FileManager.default.fileExists(atPath: shared),
      "skipped: ../shared/eval/cel-conformance.ndjson is not beside the package"
    )
  )
  func published() throws {
    let cases = try CELCase.read(shared)
    let failures = cases.compactMap { one in one.failure().map { "\(one.id): \($0)" } }
    print("conformance: \(cases.count - failures.count) of \(cases.count)")
    for failure in failures { Issue.record("\(failure)") }
  }

  @Test(
    "each case of our own gives its value or its error",
    arguments: [
      "literals", "operators", "macros", "texts", "conversions", "times", "names",
    ]
  )
  func own(file: String) throws {
    let cases = try CELCase.read(root.appending(path: "fixtures/cel/\(file).ndjson").path)
    #expect(!cases.isEmpty)
    for one in cases {
      if let failure = one.failure() { Issue.record("\(one.id): \(failure)") }
    }
  }
}
