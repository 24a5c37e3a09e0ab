import Foundation
import JSON
import Notices
import Reading
import RuleSets
import Testing

@Suite("Register exports by the shipped mapping")
struct RegisterTableTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  @Test("an export is read as the same record as every other format", arguments: ["csv", "tsv"])
  func sameRecord(_ ending: String) throws {
    let configuration = try loadConfiguration(
      directory: Self.root.appending(path: "pipelines").path
    )
    let folder = Self.root.appending(path: "fixtures/reading/same-record")
    let bytes = try Array(Data(contentsOf: folder.appending(path: "notice.\(ending)")))
    let policy = ReadingPolicy(
      vocabulary: configuration.tables.vocabulary,
      tables: configuration.tableMappings(of: "red-notice")
    )
    let reading = read(bytes, name: "notice.\(ending)", policy: policy)
    let refused = reading.rejection ?? reading.rejected.first?.rejection
    #expect(refused == nil, "\(refused.map(\.description) ?? "")")
    let expected = try parseJSON(
      Array(Data(contentsOf: folder.appending(path: "expected.json")))
    ).get()
    let document = try #require(reading.documents.first)
    #expect(document.notice.document.text(pretty: true) == canonical(expected).text(pretty: true))
    #expect(document.remarks.allSatisfy { $0.act == .converted }, "\(document.remarks)")
  }

  @Test("the sample of the page about tables is read by the shipped mapping")
  func sample() throws {
    let configuration = try loadConfiguration(
      directory: Self.root.appending(path: "pipelines").path
    )
    let page = Self.root.appending(path: "docs/\(DocumentFormat.table.page)")
    let parts = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n```")
    let block = try #require(parts.dropFirst().first?.split(separator: "\n", maxSplits: 1).last)
    let policy = ReadingPolicy(
      vocabulary: configuration.tables.vocabulary,
      tables: configuration.tableMappings(of: "red-notice")
    )
    let reading = read(Array(block.utf8) + [0x0A], name: "sample", policy: policy)
    #expect(reading.documents.map(\.format) == [.table])
    #expect(reading.documents.first?.notice.persons.first?.familyName == "EXEMPEL")
    #expect(reading.documents.first?.remarks.contains { $0.act == .notRead } == false)
  }

  private func canonical(_ node: JSONNode) -> JSONNode {
    var log = FieldLog()
    return Notice(document: node, log: &log).document
  }
}
