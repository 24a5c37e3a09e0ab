import ArgumentParser
import JSON
import Notices
import Postgres
import Records
import SystemPackage

/// `noticed hold show`.
struct HoldShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what waits for keying or for a second reading, and what was keyed.",
    discussion: "A held notice is shown by `noticed notice show`."
  )

  @Argument(help: KeyingDesk.help) var document: String

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let desk = KeyingDesk(global)
    let line = try await desk.only(document)
    let installation = try Installation(global)
    let database = try await installation.connect(
      global.role,
      or: [.compliance, .analyst, .operator]
    )
    let ground = global.ground
    let kept = try await database.transaction { session throws(DatabaseError) in
      try Keyings.content(of: line.document, ground: ground, in: session)
    }
    // The database does not keep the order of the fields.
    let content = kept.map { node in
      var log = FieldLog()
      return Notice(document: node, log: &log).document
    }
    let place = line.slice.map { "archive/\($0.prefix(2))/\($0)" }
    var members = line.node.object ?? []
    members.append(JSONMember(key: "kept_at", node: place.map { JSONNode($0) } ?? .null))
    members.append(JSONMember(key: "content", node: content ?? .null))
    let output = Output(global)
    try output.show(JSONNode(value: .object(members))) {
      line.page(
        kept: place.map { installation.home.appending($0).string } ?? "nowhere any more",
        content: content,
        terminal: output.terminal
      )
    }
  }
}
