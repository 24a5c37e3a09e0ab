import Foundation
import JSON
import Notices
import Reading
import Testing

/// `fixtures/reading/<case>/input.*` read must be what `expected.json` beside it says.
///
/// With `NOTICED_RECORD=1` in the environment the expectations are written instead.
@Suite("Reading the fixtures")
struct FixtureTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../fixtures/reading").standardized

  static var cases: [String] {
    let manager = FileManager.default
    let names = try? manager.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).sorted().filter { name in
      let files = try? manager.contentsOfDirectory(atPath: folder.appending(path: name).path)
      return (files ?? []).contains { $0.hasPrefix("input.") }
    }
  }

  /// Cases whose name begins with “table-” are read with the mapping of the tests.
  private func policy(of name: String) -> ReadingPolicy {
    name.hasPrefix("table-") ? TableSamples.policy : SharedVocabulary.policy
  }

  @Test("there are fixtures")
  func present() {
    #expect(Self.cases.count > 10)
  }

  @Test("each fixture is read as expected, to the byte", arguments: cases)
  func reads(_ name: String) throws {
    let folder = Self.folder.appending(path: name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let input = try #require(files.first { $0.hasPrefix("input.") })
    let bytes = try Array(Data(contentsOf: folder.appending(path: input)))
    let found =
      summary(of: read(bytes, name: input, policy: policy(of: name))).serialized(
        pretty: true
      ) + [0x0A]
    let expectation = folder.appending(path: "expected.json")
    if ProcessInfo.processInfo.environment["NOTICED_RECORD"] == "1" {
      try Data(found).write(to: expectation)
    }
    let expected = try Array(Data(contentsOf: expectation))
    #expect(String(decoding: found, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
  }

  @Test("what was decoded is read again as the same", arguments: cases)
  func roundTrip(_ name: String) throws {
    let folder = Self.folder.appending(path: name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let input = try #require(files.first { $0.hasPrefix("input.") })
    let bytes = try Array(Data(contentsOf: folder.appending(path: input)))
    for document in read(bytes, name: input, policy: policy(of: name)).documents {
      let again = read(document.notice.document.serialized(), name: "again")
      #expect(again.documents.map(\.notice) == [document.notice])
      #expect(again.documents.map(\.contentFingerprint) == [document.contentFingerprint])
      // A slice may have before the notice what it takes to read it alone, as the header of a table.
      #expect(Array(document.slice.suffix(document.range.count)) == Array(bytes[document.range]))
      let slice = read(
        Array(document.slice),
        name: "slice",
        policy: policy(of: name)
      )
      // When and on which way it came stands in the mail around an attachment.
      #expect(slice.documents.contains { $0.contentFingerprint == document.contentFingerprint })
    }
  }
}

private func summary(of reading: Reading) -> JSONNode {
  if let rejection = reading.rejection { return ["rejection": summary(of: rejection)] }
  return [
    "envelope": reading.envelope.map { JSONNode($0.rawValue) },
    "items": .array(
      reading.items.map { item in
        switch item {
        case .document(let document):
          [
            "format": JSONNode(document.format.rawValue),
            "document": document.notice.document,
            "remarks": .array(
              document.remarks.map {
                [
                  "path": JSONNode($0.path), "act": JSONNode($0.act.rawValue),
                  "raw": $0.raw.map { JSONNode($0) }, "message": JSONNode($0.message),
                ]
              }
            ),
          ]
        case .rejection(let item):
          ["rejection": summary(of: item.rejection), "at": JSONNode(item.origin.description)]
        }
      }
    ),
  ]
}

private func summary(of rejection: Rejection) -> JSONNode {
  .array(
    rejection.reasons.map {
      [
        "code": JSONNode($0.code.rawValue), "message": JSONNode($0.message),
        "at": $0.origin.map { JSONNode($0.description) }, "path": $0.path.map { JSONNode($0) },
      ]
    }
  )
}
