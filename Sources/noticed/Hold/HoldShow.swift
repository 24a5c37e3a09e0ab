import ArgumentParser
import JSON
import Notices
import Postgres
import Records
import RuleSets
import SystemPackage

/// `noticed hold show`.
struct HoldShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what waits for a person: what holds it, what is asked, what was said before.",
    discussion: """
      Of a notice: the rules that hold or restrict it, what each looked at and asks, and its releases. It names no person; \
      `noticed notice show` does. Of a document that waits for keying: where it is kept, and what was keyed.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "The notice: the first digits of its identifier, or its reference; or a document or drop that waits for keying.",
      valueName: "notice"
    )
  )
  var wanted: String

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    if let line = try await KeyingDesk(global).ifWaiting(wanted) { return try await show(line) }
    let installation = try Installation(global)
    let line = try await NoticeLine.only(wanted, global, installation)
    let database = try await installation.connect(
      global.role,
      or: [.compliance, .operator, .analyst]
    )
    let now = HoldDesk(global).now
    let found = try await database.transaction(.readOnly) { session throws(DatabaseError) in
      try HoldCase.read(line.notice, at: now, in: session)
    }
    guard let found else {
      throw Failure(
        .no,
        "notice \(line.notice.short)",
        "nothing is left of it to decide on: it is \(line.state)",
        "see `noticed notice history \(line.notice.short)`"
      )
    }
    let page = HoldPage(
      line: line,
      found: found,
      configuration: try installation.configuration([.rules, .pipelines])
    )
    let output = Output(global)
    try output.show(page.node) { page.text(for: output.terminal) }
  }

  private func show(_ line: KeyingLine) async throws {
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
