import DropFolder
import Foundation
import Postgres
import SystemPackage
import TestSupport
import Testing

@Suite("A manifest that comes after its file", .database(.schema))
struct LateManifestTests {
  @Test("it goes when its file is on record, and stays when no file has its sum")
  func late() async throws {
    let bureau = try await TestBureau()
    try bureau.drop(Sample.red(1), as: "notice.json")
    try await bureau.takeIn()
    let sums = try await bureau.ask("select encode(sha256, 'hex') from noticed.drop")
    let inbox = URL(fileURLWithPath: bureau.home.string).appending(path: "inbox/red-notice")
    let late = inbox.appending(path: "notice.json.sha256")
    let other = inbox.appending(path: "other.json.sha256")
    try Data("\(sums[0])  notice.json\n".utf8).write(to: late)
    try Data((String(repeating: "0", count: 64) + "  other.json\n").utf8).write(to: other)
    try await bureau.takeIn()
    #expect(!FileManager.default.fileExists(atPath: late.path))
    #expect(FileManager.default.fileExists(atPath: other.path))
    #expect(try await bureau.outcomes() == ["notice.json": "accepted"])
  }
}
