import Foundation
import JSON
import Notices
import Reading
import Testing

/// `fixtures/reading/same-record` and `same-method`: one notice in every format, read as one record.
@Suite("One record in every format")
struct SameRecordTests {
  /// Each file with its folder.
  static var files: [[String]] {
    ["same-record", "same-method"].flatMap { folder in
      let path = FixtureTests.folder.appending(path: folder).path
      let names = try? FileManager.default.contentsOfDirectory(atPath: path)
      let others = ["expected.json", "carries.json", "README.md"]
      // Tables need the mappings of the pipelines; RuleSetsTests reads them.
      return (names ?? []).filter { name in
        !others.contains(name) && !name.hasSuffix(".csv") && !name.hasSuffix(".tsv")
      }.sorted().map { [folder, $0] }
    }
  }

  @Test("a file in each format is read as the same record, field by field", arguments: files)
  func sameRecord(_ path: [String]) throws {
    let folder = FixtureTests.folder.appending(path: path[0])
    let file = path[1]
    var expected = try Self.fields(of: Self.node(folder, "expected.json"))
    let carried = try Self.node(folder, "carries.json")[file]
    for absent in carried?["absent"]?.array?.compactMap(\.string) ?? [] {
      let before = expected.count
      expected = expected.filter { !($0.key == absent || Self.isInside($0.key, absent)) }
      #expect(expected.count < before, "“\(absent)” is no field of the record")
    }
    for member in carried?["other"]?.object ?? [] {
      expected[member.key] = member.node.text()
    }
    let bytes = try Array(Data(contentsOf: folder.appending(path: file)))
    let reading = read(bytes, name: file, policy: SharedVocabulary.policy)
    let refused = reading.rejection ?? reading.rejected.first?.rejection
    #expect(refused == nil, "\(refused.map(\.description) ?? "")")
    let document = try #require(reading.documents.first)
    #expect(reading.documents.count == 1)
    let found = Self.fields(of: document.notice.document)
    for path in Set(expected.keys).union(found.keys).sorted() {
      #expect(found[path] == expected[path], "\(file): \(path)")
    }
    for path in found.keys where path != "format" && !Self.isSupplied(path, carried) {
      #expect(document.origins[path] != nil, "\(file): no origin of \(path)")
    }
  }

  private static func isSupplied(_ path: String, _ carried: JSONNode?) -> Bool {
    (carried?["supplied"]?.array ?? []).contains {
      $0.string == path || isInside(path, $0.string ?? "")
    }
  }

  private static func isInside(_ path: String, _ group: String) -> Bool {
    path.hasPrefix(group + ".") || path.hasPrefix(group + "[")
  }

  private static func node(_ folder: URL, _ file: String) throws -> JSONNode {
    let bytes = try Array(Data(contentsOf: folder.appending(path: file)))
    return try parseJSON(bytes).get()
  }

  /// Every value of a document by its path.
  private static func fields(of node: JSONNode, at path: String = "") -> [String: String] {
    switch node.value {
    case .object(let members):
      return members.reduce(into: [:]) { found, member in
        let inner = path.isEmpty ? member.key : "\(path).\(member.key)"
        found.merge(fields(of: member.node, at: inner)) { first, _ in first }
      }
    case .array(let items):
      return items.enumerated().reduce(into: [:]) { found, item in
        found.merge(fields(of: item.element, at: "\(path)[\(item.offset)]")) { first, _ in first }
      }
    default: return [path: node.text()]
    }
  }
}
