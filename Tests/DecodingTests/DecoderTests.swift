import Decoding
import Foundation
import JSON
import Notices
import Reading
import Testing

@Suite("The process that reads files")
struct DecoderTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let inputs: [String] = {
    let folder = root.appendingPathComponent("fixtures/reading")
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.contains("/input") }.sorted().map {
      folder.appendingPathComponent($0).path
    }
  }()

  /// The child's loop on a thread of this process, behind real pipes.
  private func served(_ paths: [String]) throws -> [DecodingAnswer] {
    // The protocol is the child's; the executable itself is run by the tests of the command line.
    let program = try ChildProgram.echo(answersTo: paths)
    return try Decoder(program: program.arguments, configuration: "as-recorded").read(
      paths.map { DecodingRequest(path: $0, pipeline: nil) }
    )
  }

  @Test("there are fixtures")
  func fixtures() {
    #expect(Self.inputs.count > 10)
  }

  @Test("what was read means the same on the other side", arguments: inputs)
  func same(path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let here = DecodingAnswer(reading: bytes, policy: .standard)
    let there = try #require(try served([path]).first)
    #expect(said(there) == said(here))
  }

  @Test("a program that cannot be started is an error and no file's fault")
  func missing() {
    let decoder = Decoder(program: ["/nonexistent/noticed"], configuration: "x")
    #expect(throws: DecodingError.start(2)) {
      try decoder.read([DecodingRequest(path: "/dev/null", pipeline: nil)])
    }
  }

  @Test("a program that says nothing is an error and no file's fault")
  func silent() {
    let decoder = Decoder(program: ["/bin/true"], configuration: "x")
    #expect(throws: DecodingError.silent) {
      try decoder.read([DecodingRequest(path: "/dev/null", pipeline: nil)])
    }
  }

  @Test("a child with other rule files is refused")
  func otherRules() throws {
    let program = try ChildProgram.script(#"printf '\5\0\0\0\0\0\0\0other'; cat >/dev/null"#)
    #expect(throws: DecodingError.otherConfiguration) {
      try Decoder(program: program.arguments, configuration: "mine!").read([
        DecodingRequest(path: "/dev/null", pipeline: nil)
      ])
    }
  }

  @Test(
    "a file at which the child dies is given up after two tries, and the next one gets a new child",
    arguments: ["exit 1", "kill -9 $$", "sleep 60", "printf garbage-garbage-garbage"]
  )
  func deaths(act: String) throws {
    // This child dies of the first request that it is given, every time it is started.
    let program = try ChildProgram.script(
      #"printf '\4\0\0\0\0\0\0\0rule'; head -c 8 >/dev/null; \#(act)"#
    )
    let decoder = Decoder(
      program: program.arguments,
      configuration: "rule",
      limits: DecodingLimits(seconds: 1, grace: 0)
    )
    let answers = try decoder.read([
      DecodingRequest(path: "/a", pipeline: nil), DecodingRequest(path: "/b", pipeline: nil),
    ])
    #expect(answers.count == 2)
    for answer in answers {
      guard case .crashed = answer else {
        Issue.record("a dead child answered")
        continue
      }
    }
  }

  /// An answer in comparable words: documents, places, remarks, reasons.
  private func said(_ answer: DecodingAnswer) -> String {
    switch answer {
    case .crashed(let how): return "crashed: \(how)"
    case .rejection(let rejection): return "refused: \(rejection)"
    case .items(let items, let isSingle):
      return "single \(isSingle)\n"
        + items.map { item in
          switch item {
          case .rejection(let item): "\(item.index) \(item.range) \(item.origin) \(item.rejection)"
          case .document(let document):
            """
            \(document.index) \(document.range) \(document.format) \(document.contentFingerprint)
            \(document.notice.document.text()) \(document.remarks)
            \(document.origins.table(of: document.notice.document).map { "\($0.path) \($0.origin)" })
            \(document.origins.nearest(to: "persons[0].nothing.of.this"))
            \(isSingle ? [] : Array(document.slice))
            """
          }
        }.joined(separator: "\n")
    }
  }
}
