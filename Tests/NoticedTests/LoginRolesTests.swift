import Foundation
import JSON
import Testing

@Suite("Logins of a bureau's own server")
struct LoginRolesTests {
  private static let examples = BuiltProgram.root.appending(path: "fixtures/reading")

  @Test("each finds by itself the group that may, and who may not is told which group does")
  func roles() async throws {
    try await BureauServer.use(walk)
  }

  private func walk(_ server: BureauServer) async throws {
    let made = try server.run(as: "noticed_admin", "db", "migrate")
    #expect(made.status == 0, "\(made.complaint)")
    try await server.ask(
      """
      create role dana login in role noticed_daemon; create role otto login in role noticed_operator;
      create role anna login in role noticed_analyst; create role cora login in role noticed_compliance;
      create role norma login
      """
    )
    for name in ["canonical-diffusion-two-persons", "canonical-purple"] {
      let file = Self.examples.appending(path: "\(name)/input.json").path
      #expect(try server.run(as: "dana", "submit", file, "--pipeline", "diffusion").status == 0)
    }
    let taken = try server.run(as: "dana", "run", "--once")
    #expect(taken.status == 0, "\(taken.complaint)")
    try lists(server)
    try decisions(server)
  }

  private func lists(_ server: BureauServer) throws {
    for login in ["otto", "anna", "cora"] {
      for noun in ["drop", "notice", "hold"] {
        let answer = try server.run(as: login, noun, "list")
        #expect(answer.status == 0, "\(login) \(noun): \(answer.complaint)")
        #expect(try lines(answer).count == 2, "\(login) \(noun)")
      }
      let status = try server.run(as: login, "status", "--format", "json")
      #expect(status.status == 1, "\(login): \(status.complaint)")
    }
    for line in try lines(server.run(as: "otto", "notice", "list")) {
      #expect(line["name"]?.string == nil && line["birth_date"]?.string == nil)
      #expect(line["hits"]?.int == nil && line["state"]?.string == "held")
    }
    let seen = try lines(server.run(as: "anna", "notice", "list"))
    #expect(seen.contains { $0["name"]?.string != nil })
    for (login, words) in [
      ("otto", ["hit", "list"]), ("norma", ["drop", "list"]), ("anna", ["review", "list"]),
      ("otto", ["notice", "show", "x"]),
    ] {
      let refused = try server.run(as: login, words)
      #expect(refused.status == 69 || words[1] == "show", "\(login) \(words)")
      #expect(refused.status != 0)
      if refused.status == 69 {
        #expect(refused.complaint.contains("the login \(login)"))
        #expect(refused.complaint.contains("grant noticed_"))
      }
    }
  }

  private func decisions(_ server: BureauServer) throws {
    let held = try lines(server.run(as: "cora", "hold", "list")).compactMap { $0["notice"]?.string }
    try #require(held.count == 2)
    for login in ["otto", "anna"] {
      let refused = try server.run(as: login, "hold", "release", held[0], "--reason", "checked")
      #expect(refused.status == 69)
      #expect(refused.complaint.contains("noticed_compliance"), "\(refused.complaint)")
    }
    let shown = try lines(server.run(as: "otto", "hold", "show", held[0]))
    #expect(shown.first?["waits_for"]?.string == "decision")
    let proposed = try server.run(
      as: "cora",
      ["hold", "release", held[0], "--restricted", "--duty", "--reason", "checked"]
    )
    #expect(proposed.status == 0, "\(proposed.complaint)")
    let rejected = try server.run(as: "cora", "hold", "reject", held[1], "--reason", "checked")
    #expect(rejected.status == 0, "\(rejected.complaint)")
    let waiting = try lines(server.run(as: "otto", "hold", "list"))
    #expect(waiting.map { $0["waits_for"]?.string } == ["countersign"])
    // What was released is matched by the daemon.
    let matched = try server.run(as: "dana", "run", "--once")
    #expect(matched.status == 0, "\(matched.complaint)")
  }
}
