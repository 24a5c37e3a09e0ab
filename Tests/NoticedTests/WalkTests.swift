import Foundation
import JSON
import Testing

@Suite("A day at the command line")
struct WalkTests {
  private static let examples = BuiltProgram.root.appending(path: "fixtures/reading")

  @Test("files are dropped, taken in, listed, held, released, rejected and tried again")
  func day() async throws {
    try await BuiltProgram.use(walk)
  }

  @Test("a run that a brake stops says so, leaves the inbox alone, and is done by the next")
  func braked() async throws {
    try await BuiltProgram.use { program in
      #expect(try program.run("db", "start").status == 0)
      let file = Self.examples.appending(path: "canonical-purple/input.json").path
      #expect(try program.run("submit", file, "--pipeline", "diffusion").status == 0)
      let quarantine = program.home.appending(path: "quarantine")
      for number in 0...10_000 {
        // As a file in quarantine is called: an identifier.
        let name = "00000000-0000-7000-8000-" + String(100_000_000_000 + number)
        try Data().write(to: quarantine.appending(path: name))
      }
      let stopped = try program.run("run", "--once")
      #expect(stopped.status == 75, "\(stopped.output)")
      #expect(stopped.complaint.contains("quarantine (limit 10000)"), "\(stopped.complaint)")
      #expect(try lines(program.run("drop", "list")).isEmpty)
      try FileManager.default.removeItem(at: quarantine)
      #expect(try program.run("run", "--once").status == 0)
      #expect(try lines(program.run("drop", "list")).count == 1)
    }
  }

  private func walk(_ program: BuiltProgram) throws {
    let started = try program.run("db", "start")
    #expect(started.status == 0, "\(started.complaint)")
    let inboxes = program.home.appending(path: "inbox")
    #expect(try FileManager.default.contentsOfDirectory(atPath: inboxes.path).contains("diffusion"))
    #expect(try program.run("drop", "list", "--format", "table").output.contains("noticed submit"))
    #expect(try program.run("hold", "list", "--format", "table").output.contains("Nothing waits"))

    let diffusion = Self.examples.appending(path: "canonical-diffusion-two-persons/input.json").path
    let purple = Self.examples.appending(path: "canonical-purple/input.json").path
    let unknown = Self.examples.appending(path: "unknown-version/input.json").path
    for file in [diffusion, purple, unknown] {
      #expect(try program.run("submit", file, "--pipeline", "diffusion").status == 0)
    }
    #expect(try program.run("submit", diffusion, "--pipeline", "difusion").status == 64)
    #expect(try program.run("run", "--once").status == 0)

    let drops = try lines(program.run("drop", "list"))
    #expect(drops.count == 3)
    #expect(drops.compactMap { $0["outcome"]?.string }.sorted() == ["held", "held", "rejected"])
    let fields = [
      "name_b64", "name", "sha256", "pipeline", "kind", "outcome", "counts", "reasons", "documents",
    ]
    for drop in drops {
      for field in fields { #expect(drop[field] != nil, "\(field)") }
      #expect(drop["reasons"]?.array?.isEmpty == false)
    }

    let held = try lines(program.run("hold", "list"))
    #expect(held.count == 2)
    try decide(held, program)
    try retry(drops, program)
    #expect(try program.run("db", "stop").status == 0)
    let away = try program.run("drop", "list")
    #expect(away.status == 69)
    #expect(away.complaint.contains("not running"))
  }

  private func decide(_ held: [JSONNode], _ program: BuiltProgram) throws {
    let wanted = try #require(
      held.first { $0["kind"]?.string == "wanted-diffusion" }?["notice"]?.string
    )
    let method = try #require(
      held.first { $0["kind"]?.string == "purple-notice" }?["notice"]?.string
    )
    #expect(try program.run("hold", "release", wanted, "--reason", " ").status == 64)
    let released = try lines(
      program.run("hold", "release", wanted, "--duty", "--reason", "Known elsewhere")
    )
    #expect(released.first?["state"]?.string == "restricted")
    let status = try parseJSON(Array(program.run("status", "--format", "json").output.utf8)).get()
    #expect(status["match_tasks"]?["count"]?.int == 2)
    let rejected = try lines(
      program.run("hold", "reject", method, "--reason", "Not for this bureau")
    )
    #expect(rejected.first?["state"]?.string == "cancelled")
    #expect(try program.run("hold", "reject", method, "--reason", "Again").status == 1)
    let waiting = try lines(program.run("hold", "list"))
    #expect(waiting.map { $0["waits_for"]?.string } == ["countersign"])
    let story = try lines(program.run("notice", "history", wanted, "--as", "compliance"))
    #expect(
      story.contains {
        $0["event"]?.string == "hold-duty" && $0["detail"]?.string == "Known elsewhere"
      }
    )
    let shown = try lines(program.run("notice", "show", wanted))
    #expect(shown.first?["content"]?["persons"]?[0]?["full_name"]?.string == "EXAMPLE TEST")
  }

  private func retry(_ drops: [JSONNode], _ program: BuiltProgram) throws {
    let rejected = try #require(drops.first { $0["outcome"]?.string == "rejected" })
    let id = try #require(rejected["drop"]?.string)
    let shown = try lines(program.run("drop", "show", id))
    #expect(shown.first?["kept_at"]?.string == "\(program.home.path)/quarantine/\(id)")
    #expect(try program.run("drop", "retry", id).status == 0)
    #expect(try program.run("drop", "retry", id).status == 1)
    #expect(try program.run("run", "--once").status == 0)
    // Beside the one that a person rejected.
    let again = try lines(program.run("drop", "list", "--outcome", "rejected"))
      .filter { $0["sha256"]?.string == rejected["sha256"]?.string }
    #expect(again.count == 2)
    #expect(again.compactMap { $0["retried_at"]?.string }.count == 1)
    #expect(
      again.flatMap { $0["reasons"]?.array ?? [] }.allSatisfy { $0["code"]?.string != "retried" }
    )
  }
}
