import Foundation
import JSON
import Testing

@Suite("Keying at the command line")
struct KeyingCommandTests {
  @Test("a scan waits, is keyed, refused to the one who keyed it, and set aside")
  func scan() async throws {
    try await BuiltProgram.use(walk)
  }

  private func walk(_ program: BuiltProgram) throws {
    #expect(try program.run("db", "start").status == 0)
    let folder = program.home.appending(path: "given")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let scan = folder.appending(path: "scan.pdf")
    try Data("%PDF-1.4\nnothing but a picture\n".utf8).write(to: scan)
    let tried = try lines(program.run("check", scan.path))
    #expect(tried.first?["outcome"]?.string == "held")
    #expect(try program.run("submit", scan.path, "--pipeline", "red-notice").status == 0)
    #expect(try program.run("run", "--once").status == 0)

    let waiting = try #require(try lines(program.run("hold", "list")).first)
    #expect(waiting["waits_for"]?.string == "keying")
    let drop = try #require(waiting["drop"]?.string)
    let document = try #require(waiting["document"]?.string)
    #expect(try program.run("hold", "list", "--format", "table").output.contains("needs keying"))
    let status = try parseJSON(Array(program.run("status", "--format", "json").output.utf8)).get()
    #expect(status["needs_keying"]?["count"]?.int == 1)

    #expect(try program.run("hold", "key", drop).status == 64)
    #expect(try program.run("hold", "key", "ffffffff", "--confirm").status == 1)
    #expect(
      try program.run("hold", "key", drop, "--confirm").complaint.contains("nothing was keyed")
    )
    #expect(try program.run("hold", "key", drop, scan.path).status == 65)
    let notice = BuiltProgram.root.appending(path: "fixtures/reading/canonical-red/input.json").path
    let keyed = try program.run("hold", "key", drop, notice, "--by", "anna")
    #expect(keyed.status == 0, "\(keyed.complaint)")
    #expect(try lines(keyed).first?["would_be"]?["outcome"] != nil)

    let shown = try lines(program.run("hold", "show", document))
    #expect(shown.first?["waits_for"]?.string == "second-reading")
    #expect(shown.first?["keyed_by"]?.string == "anna")
    #expect(shown.first?["content"]?["persons"]?[0] != nil)
    let blind = try lines(program.run("hold", "show", document, "--as", "operator"))
    #expect(blind.first?["content"]?.isNull == true)

    for words in [["key", drop, "--confirm"], ["release", document, "--reason", "Compared"]] {
      let refused = try program.run(["hold"] + words)
      #expect(refused.status == 1)
      #expect(refused.complaint.contains("four eyes"))
    }
    #expect(try program.run("hold", "reject", drop, "--reason", "Not for this bureau").status == 0)
    #expect(try lines(program.run("hold", "list")).isEmpty)
    let ended = try lines(program.run("drop", "list"))
    #expect(ended.first?["outcome"]?.string == "rejected")
    #expect(ended.first?["reasons"]?[0]?["text"]?.string == "Not for this bureau")
    #expect(try program.run("db", "stop").status == 0)
  }
}
