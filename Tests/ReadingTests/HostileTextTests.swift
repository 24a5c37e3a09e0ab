import Foundation
import Reading
import Testing

@Suite("Hostile texts and mails")
struct HostileTextTests {
  private static func read(_ bytes: [UInt8]) -> Reading { readShared(bytes) }

  @Test(
    "a text of any shape comes to an end with a reason",
    arguments: [
      String(repeating: "A: b\n", count: 100_000), String(repeating: "\n", count: 1_000_000),
      String(repeating: "x", count: 1 << 20), "NAME: " + String(repeating: "a ", count: 200_000),
      String(repeating: "FAMILY NAME: A  ", count: 4000),
      String(repeating: "FAMILY NAME: A\n", count: 5000),
      String(repeating: "> ", count: 100_000),
      String(repeating: "-----Original Message-----\n", count: 15_000),
      "OUR REF: 1\nSUBJECT: DIFFUSION\nFACTS:" + String(repeating: "\n a b c", count: 15_000),
      String(repeating: "((((", count: 50_000), String(repeating: "1.", count: 30_000),
      "FAMILY NAME:" + String(repeating: " /", count: 30_000),
    ]
  )
  func bounded(_ text: String) {
    let reading = Self.read(Array(text.utf8))
    #expect(reading.rejection != nil || !reading.items.isEmpty)
  }

  @Test("no change of bytes crashes the reading of any fixture", arguments: FixtureTests.cases)
  func mutated(_ name: String) throws {
    guard name.hasPrefix("mail-") || name.hasPrefix("tagged-") else { return }
    let folder = FixtureTests.folder.appending(path: name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let input = try #require(files.first { $0.hasPrefix("input.") })
    let bytes = try Array(Data(contentsOf: folder.appending(path: input)))
    // A fixed sequence, so that a failure comes again.
    var state = UInt64(name.utf8.reduce(7) { ($0 &* 31) &+ UInt64($1) })
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, bound)
    }
    let marks = Array(":/=;\n\r >-\u{0}\u{FF}().%?'\"".utf8)
    for _ in 0..<60 {
      var changed = bytes
      for _ in 0...next(4) where !changed.isEmpty {
        let at = next(changed.count)
        switch next(4) {
        case 0: changed[at] = UInt8(next(256))
        case 1: changed.remove(at: at)
        case 2: changed.insert(marks[next(marks.count)], at: at)
        default: changed.removeSubrange(at..<min(changed.count, at + next(40)))
        }
      }
      let reading = Self.read(changed)
      #expect(reading.rejection != nil || !reading.items.isEmpty)
      for document in reading.documents {
        #expect(document.range.upperBound <= changed.count)
        _ = document.origins.nearest(to: "persons[0].family_name").description
      }
    }
  }
}

/// Reads with the shipped tables.
func readShared(_ bytes: [UInt8]) -> Reading {
  read(bytes, name: "message", policy: SharedVocabulary.policy)
}
