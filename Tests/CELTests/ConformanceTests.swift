import CEL
import Foundation
import Testing

private let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
private let shared = root.appending(path: "../shared/eval/cel-conformance.ndjson").standardized.path

@Suite("The language's own cases")
struct ConformanceTests {
  @Test(
    "each case gives its value or its error",
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
}
