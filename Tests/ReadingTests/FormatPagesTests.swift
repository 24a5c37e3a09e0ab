import Foundation
import JSON
import Notices
import Reading
import Testing

/// `docs/formats.md` and the pages that it leads to.
@Suite("The pages about formats")
struct FormatPagesTests {
  private static let docs = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs").standardized

  private static func page(_ name: String) throws -> String {
    try String(contentsOf: docs.appending(path: name), encoding: .utf8)
  }

  /// The first code block of a page.
  static func sample(_ name: String) throws -> [UInt8] {
    let parts = try page(name).components(separatedBy: "\n```")
    let block = try #require(parts.dropFirst().first, "\(name) has no sample")
    let lines = block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    return Array(try #require(lines.last).utf8) + [0x0A]
  }

  @Test(
    "the sample of each format is read as a notice of that format, by its page",
    arguments: DocumentFormat.allCases.filter { $0 != .table }
  )
  func samples(_ format: DocumentFormat) throws {
    let reading = read(
      try Self.sample(format.page),
      name: format.page,
      policy: SharedVocabulary.policy
    )
    let refused = reading.rejection ?? reading.rejected.first?.rejection
    #expect(refused == nil, "\(refused.map(\.description) ?? "")")
    #expect(!reading.documents.isEmpty)
    for document in reading.documents {
      #expect(document.format == format)
      let persons = document.notice.persons + (document.notice.modusOperandi?.persons ?? [])
      let isNamed = persons.contains { $0.familyName != nil || $0.fullName != nil }
      #expect(isNamed || document.notice.modusOperandi != nil)
    }
  }

  @Test("the sample of a machine-readable zone is right in all its check digits")
  func zone() throws {
    let sample = String(
      decoding: try Self.sample("formats/machine-readable-zone.md"),
      as: UTF8.self
    )
    let zone = try #require(MachineReadableZone(sample))
    #expect(zone.unconfirmed.isEmpty)
    #expect(zone.form == .td3)
  }

  @Test("the codes that a page names are codes", arguments: DocumentFormat.allCases.map(\.page))
  func codes(_ name: String) throws {
    let known = Set(RejectionCode.allCases.map(\.rawValue))
    let text = try Self.page(name)
    let tables = text.components(separatedBy: "\n\n").filter {
      $0.hasPrefix("| refused |") || $0.hasPrefix("| ends as |")
    }
    #expect(!tables.isEmpty || text.contains("Refused"), "\(name) says nothing of refusals")
    for row in tables.flatMap({ $0.split(separator: "\n").dropFirst(2) }) {
      let cell = row.split(separator: "|").first.map(String.init) ?? ""
      for (place, word) in cell.components(separatedBy: "`").enumerated() where place % 2 == 1 {
        #expect(known.contains(word), "\(name): “\(word)” is no code")
      }
    }
  }

  @Test("the index has each format and each code, with its meaning and what to do")
  func index() throws {
    let url = Self.docs.appending(path: "formats.md")
    let formats =
      ["| format | name in settings | recognised by |", "|---|---|---|"]
      + DocumentFormat.allCases.map {
        "| [\($0.title)](\($0.page)) | `\($0.rawValue)` | \($0.recognisedBy) |"
      }
    let codes =
      ["| code | meaning | ends as | what to do |", "|---|---|---|---|"]
      + RejectionCode.allCases.map {
        "| `\($0.rawValue)` | \($0.sentence) | \($0.ending.rawValue) | \($0.remedy) |"
      }
    var wanted = try Self.page("formats.md")
    for (name, table) in [("formats", formats), ("codes", codes)] {
      let start = "<!-- \(name): written by scripts/test --record --filter ReadingTests -->\n"
      let from = try #require(wanted.range(of: start)).upperBound
      let to = try #require(wanted[from...].range(of: "<!-- end -->")).lowerBound
      wanted.replaceSubrange(from..<to, with: table.joined(separator: "\n") + "\n")
    }
    if ProcessInfo.processInfo.environment["NOTICED_RECORD"] == "1" {
      try Data(wanted.utf8).write(to: url)
    }
    #expect(
      try Self.page("formats.md") == wanted,
      "run `scripts/test --record --filter ReadingTests` and look at the change"
    )
  }
}
