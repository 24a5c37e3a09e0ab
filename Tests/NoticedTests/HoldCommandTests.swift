import Foundation
import Glibc
import JSON
import Testing

@Suite("Holds at the command line")
struct HoldCommandTests {
  @Test(
    "a rule is set aside by two persons of the machine, and by one on duty until noon",
    .enabled(if: getuid() == 0, "only root can be two users")
  )
  func twoPersons() async throws { try await BureauServer.use(walk) }

  /// The canonical red notice of the fixtures, without an assurance of extradition.
  private func denied() throws -> URL {
    let source = BuiltProgram.root.appending(path: "fixtures/reading/canonical-red/input.json")
    let node = try parseJSON(Array(Data(contentsOf: source))).get()
    var members = (node.object ?? []).filter { $0.key != "extradition" }
    members.append(JSONMember(key: "extradition", node: ["assured": false]))
    let file = FileManager.default.temporaryDirectory.appending(path: "denied-\(getpid()).json")
    try Data(JSONNode(value: .object(members)).serialized()).write(to: file)
    return file
  }

  private func walk(_ server: BureauServer) async throws {
    #expect(try server.run(as: "noticed_admin", "db", "migrate").status == 0)
    try await server.ask(
      """
      create role dana login in role noticed_daemon; create role otto login in role noticed_operator;
      create role cora login in role noticed_compliance; create role bert login in role noticed_compliance
      """
    )
    let file = try denied()
    defer { try? FileManager.default.removeItem(at: file) }
    let given = try server.run(as: "dana", "submit", file.path, "--pipeline", "red-notice")
    #expect(given.status == 0, "\(given.complaint)")
    let taken = try server.run(as: "dana", "run", "--once")
    #expect(taken.status == 0, "\(taken.complaint)")
    let held = try #require(try lines(server.run(as: "otto", "hold", "list")).first)
    let notice = try #require(held["notice"]?.string)
    func cora(_ words: String...) throws -> BuiltProgram.Answer {
      try server.run(as: "cora", ["hold"] + words)
    }
    func bert(_ words: String...) throws -> BuiltProgram.Answer {
      try server.run(as: "bert", user: "65534", ["hold"] + words)
    }

    let page = try #require(try lines(server.run(as: "otto", "hold", "show", notice)).first)
    let takes = (page["findings"]?.array ?? []).first { $0["rule"]?.string == "EXT-01" }
    #expect(takes?["release_takes"]?.string == "two-persons")
    #expect(takes?["looks_at"]?[0]?.string == "extradition.assured")

    #expect(try cora("release", notice, "--reason", "x", "--countersign").status == 1)
    let endless = try cora("release", notice, "--reason", "checked")
    #expect(endless.status == 64)
    #expect(endless.complaint.contains("--until"))
    let far = try cora("release", notice, "--reason", "checked", "--until", "2999-01-01")
    #expect(far.complaint.contains("12 months at most"))
    let unasked = try cora(
      "release",
      notice,
      "--reason",
      "checked",
      "--until",
      "2999-01-01",
      "--answer",
      "EXT-01=yes"
    )
    #expect(unasked.complaint.contains("nothing is asked here by EXT-01"))

    let duty = try #require(
      try lines(cora("release", notice, "--reason", "dangerous", "--duty")).first
    )
    #expect(duty["state"]?.string == "restricted")
    #expect(duty["until"]?.string != nil)
    let status = try parseJSON(
      Array(server.run(as: "otto", "status", "--format", "json").output.utf8)
    ).get()
    #expect(status["waits_for_second_person"]?["count"]?.int == 1)
    let same = try cora("release", notice, "--reason", "x", "--countersign")
    #expect(same.status == 1)
    #expect(same.complaint.contains("four eyes"))
    #expect(try bert("revoke", notice, "--reason", "not seen").status == 0)

    let day = String(describing: Date(timeIntervalSinceNow: 30 * 86_400).ISO8601Format().prefix(10))
    let proposed = try cora("release", notice, "--reason", "checked", "--until", day)
    #expect(proposed.status == 0, "\(proposed.complaint)")
    let waiting = try #require(try lines(server.run(as: "otto", "hold", "list")).first)
    #expect(waiting["waits_for"]?.string == "countersign")
    let signed = try bert("release", notice, "--reason", "seen", "--countersign")
    #expect(signed.status == 0, "\(signed.complaint)")
    #expect(try lines(signed).first?["state"]?.string == "in-force")
    #expect(try lines(server.run(as: "otto", "hold", "list")).isEmpty)
    let story = try #require(try lines(server.run(as: "otto", "hold", "show", notice)).first)
    #expect(story["releases"]?.array?.map { $0["state"]?.string } == ["stands", "revoked"])
  }
}
