import Foundation
import JSON
import Testing

/// nst/JSONTestSuite, where it lies: `JSON_TEST_SUITE` names its checkout.
///
/// Else it is looked for beside the repository and in /tmp; where there is none, the tests are skipped.
enum ParsingSuite {
  static let folder: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
      .standardized
    let named = ProcessInfo.processInfo.environment["JSON_TEST_SUITE"].map { URL(filePath: $0) }
    return [
      named, root.appending(path: "../JSONTestSuite").standardized,
      URL(filePath: "/tmp/JSONTestSuite"),
    ]
    .compactMap { $0?.appending(path: "test_parsing") }
    .first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  /// The files whose name begins so: `y_` must be accepted, `n_` refused, `i_` is free.
  static func files(_ prefix: String) throws -> [(name: String, bytes: [UInt8])] {
    let folder = try #require(folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.sorted().filter { $0.hasPrefix(prefix) }.map { name in
      (name, try Array(Data(contentsOf: folder.appending(path: name))))
    }
  }
}

@Suite(
  "The JSON parsing suite",
  .enabled(if: ParsingSuite.folder != nil, "no JSONTestSuite: set JSON_TEST_SUITE to its checkout")
)
struct ParsingSuiteTests {
  @Test("what must be refused is refused, with a reason that has a place")
  func refused() throws {
    let files = try ParsingSuite.files("n_")
    #expect(files.count >= 188)
    for (name, bytes) in files {
      switch parseJSON(bytes) {
      case .success: Issue.record("\(name) is accepted")
      case .failure(let rejection):
        #expect(rejection.reasons.first.map { $0.place.line >= 1 } == true, "\(name)")
      }
    }
  }

  /// Refused though the grammar allows them, each for a reason of policy.
  private static let policy: [String: JSONFault] = [
    "y_object_duplicated_key.json": .duplicateKey,
    "y_object_duplicated_key_and_value.json": .duplicateKey,
  ]

  @Test("what must be accepted is accepted, but for two texts with a key that stands twice")
  func accepted() throws {
    let files = try ParsingSuite.files("y_")
    #expect(files.count >= 95)
    var refused: [String: JSONFault] = [:]
    for (name, bytes) in files {
      switch parseJSON(bytes) {
      case .success(let node):
        #expect(try parseJSON(node.serialized()).get() == node, "\(name)")
      case .failure(let rejection):
        #expect(rejection.reasons.count == 1, "\(name)")
        refused[name] = rejection.reasons.first?.code
      }
    }
    #expect(refused == Self.policy)
  }

  @Test("what is free ends as docs/formats/json.md has it")
  func free() throws {
    var found: [String] = []
    for (name, bytes) in try ParsingSuite.files("i_") {
      let end =
        switch parseJSON(bytes) {
        case .success: "read"
        case .failure(let rejection): rejection.reasons.first?.code.rawValue ?? ""
        }
      found.append("| `\(name.dropFirst(2).dropLast(5))` | \(end) |")
    }
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/formats/json.md").standardized
    let text = try String(contentsOf: page, encoding: .utf8)
    let start = "<!-- free: written by scripts/test --record --filter JSONTests -->\n"
    let parts = text.components(separatedBy: start)
    try #require(parts.count == 2, "\(page.path) has no place for the table")
    let table = "| text | end |\n|---|---|\n" + found.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["NOTICED_RECORD"] == "1" {
      try Data((parts[0] + start + table).utf8).write(to: page)
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == parts[0] + start + table)
  }
}
