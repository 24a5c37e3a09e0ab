import Foundation
import JSON
import Notices
import Reading
import Testing

/// `fixtures/fuzz`: the inputs that `scripts/fuzz` kept, and those that were once findings.
@Suite("The inputs of the fuzzer")
struct FuzzCorpusTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../fixtures/fuzz").standardized

  static var targets: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).sorted().filter { !$0.contains(".") }
  }

  @Test("each is read or refused with a reason, and read again as the same", arguments: targets)
  func inputs(_ target: String) throws {
    let folder = Self.folder.appending(path: target)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(!names.isEmpty)
    for name in names {
      let bytes = try Array(Data(contentsOf: folder.appending(path: name)))
      let reading = read(bytes, name: name, policy: SharedVocabulary.policy)
      #expect((reading.rejection == nil) != reading.items.isEmpty, "\(target)/\(name)")
      #expect(reading.rejection?.reasons.isEmpty != true)
      for document in reading.documents {
        let again = read(document.notice.document.serialized(), name: "again")
        #expect(again.documents.map(\.notice) == [document.notice], "\(target)/\(name)")
      }
    }
  }
}
