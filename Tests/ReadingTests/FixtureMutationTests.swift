import JSON
import Foundation
import Notices
import Reading
import Testing

/// The fixtures of threat intelligence with one byte changed, or cut off.
@Suite("Damaged bundles and events")
struct FixtureMutationTests {
  static let cases = FixtureTests.cases.filter { $0.hasPrefix("stix") || $0.hasPrefix("misp") }

  @Test("no damage brings the reading down, and no part is taken for the whole", arguments: cases)
  func damaged(_ name: String) throws {
    let folder = FixtureTests.folder.appending(path: name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let input = try #require(files.first { $0.hasPrefix("input.") })
    let bytes = try Array(Data(contentsOf: folder.appending(path: input)))
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let marks = Array("\"[]{}:,'\\(<=n0 ".utf8) + [0, 0x80, 0xFF]
    for _ in 0..<150 {
      var changed = bytes
      for _ in 0...random(3) { changed[random(changed.count)] = marks[random(marks.count)] }
      let reading = read(changed, name: "x", policy: SharedVocabulary.policy)
      #expect(reading.rejection != nil || !reading.items.isEmpty)
      for document in reading.documents {
        let again = read(document.notice.document.serialized(), name: "again")
        #expect(again.documents.first?.notice == document.notice)
      }
    }
    guard input.hasSuffix(".json") else { return }
    let whole = bytes.count - 2
    for _ in 0..<60 {
      let reading = read(Array(bytes[..<random(whole)]), name: "x", policy: SharedVocabulary.policy)
      #expect(reading.rejection != nil)
    }
  }
}
