import Foundation
import JSON
import Testing

@Suite("Back-up and restore")
struct RestoreTests {
  private static let examples = BuiltProgram.root.appending(path: "fixtures/reading")

  private static let cancellation = """
    {"format":"noticed/notice/1","doc_kind":"cancellation","diffusion_purpose":"arrest","issuer":"UT","channel":"email",
     "published_at":"2026-10-20","refers_to":{"issuer_ref":"UT/FUG/2026/0417"},"reason":"The warrant was withdrawn."}
    """

  @Test("who was cancelled after the back-up is not matchable for one moment after its restore")
  func cancelledSince() async throws {
    try await BuiltProgram.use(walk)
  }

  private func submit(_ file: String, _ program: BuiltProgram) throws {
    #expect(try program.run("submit", file, "--pipeline", "diffusion").status == 0)
    let taken = try program.run("run", "--once")
    #expect(taken.status == 0, "\(taken.complaint)")
  }

  private func release(_ kind: String, _ program: BuiltProgram) throws {
    let held = try lines(program.run("hold", "list"))
    let id = try #require(held.first { $0["kind"]?.string == kind }?["notice"]?.string)
    let released = try program.run("hold", "release", id, "--duty", "--reason", "known")
    #expect(released.status == 0, "\(released.complaint)")
  }

  private func states(_ program: BuiltProgram) throws -> [String: String] {
    var states: [String: String] = [:]
    for line in try lines(program.run("notice", "list", "--as", "compliance")) {
      states[line["kind"]?.string ?? ""] = line["state"]?.string
    }
    return states
  }

  private func screened(_ program: BuiltProgram) throws -> BuiltProgram.Answer {
    try program.run(
      "screen",
      "--against",
      "notices",
      "--name",
      "Example Test",
      "--birth-date",
      "1971",
      "--min-probability",
      "0"
    )
  }

  private func walk(_ program: BuiltProgram) throws {
    #expect(try program.run("db", "start").status == 0)
    let folder = program.home.appending(path: "given")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    #expect(try program.run("db", "restore", folder.path).status == 64)
    try submit(
      Self.examples.appending(path: "canonical-diffusion-two-persons/input.json").path,
      program
    )
    try release("wanted-diffusion", program)
    #expect(try program.run("run", "--once").status == 0)
    #expect(try lines(screened(program)).first?["hits"]?.array?.isEmpty == false)
    let backup = try program.run("db", "backup", folder.path)
    #expect(backup.status == 0, "\(backup.complaint)")

    // After the back-up: one is released, another is cancelled.
    try submit(Self.examples.appending(path: "canonical-purple/input.json").path, program)
    try release("purple-notice", program)
    let file = folder.appending(path: "cancellation.json")
    try Data(Self.cancellation.utf8).write(to: file)
    try submit(file.path, program)
    let before = try states(program)
    #expect(before == ["wanted-diffusion": "cancelled", "purple-notice": "restricted"])

    #expect(try program.run("db", "restore", folder.path).complaint.contains("--replace"))
    let restored = try program.run("db", "restore", folder.path, "--replace")
    #expect(restored.status == 0, "\(restored.complaint)")
    // Nobody is answered, and the ledger has taken it away already.
    #expect(try screened(program).status == 75)
    #expect(try program.run("hit", "list").status == 75)
    #expect(try program.run("db", "backup", folder.path).status == 75)
    #expect(try states(program) == ["wanted-diffusion": "cancelled"])
    // What the archive got since is taken in again, and what a person decided holds.
    let replayed = try program.run("run", "--once")
    #expect(replayed.status == 0, "\(replayed.complaint)")
    #expect(try states(program) == before)
    let after = try screened(program)
    #expect(after.status == 0 || after.status == 1, "\(after.complaint)")
    #expect(try lines(after).first?["hits"]?.array?.isEmpty != false)
    #expect(try lines(program.run("drop", "list")).count == 3)
  }
}
