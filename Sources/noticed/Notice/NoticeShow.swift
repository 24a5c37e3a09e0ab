import ArgumentParser
import JSON
import Notices
import Postgres
import Records

/// `noticed notice show`.
struct NoticeShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one notice: warnings first, then what it says, then what the rules found."
  )

  @Argument(
    help: ArgumentHelp(
      "The notice: a reference, a number, or the first digits of its identifier.",
      valueName: "notice"
    )
  )
  var notice: String

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let installation = try Installation(global)
    let line = try await NoticeLine.only(notice, global, installation)
    let database = try await installation.connect(global.role, or: [.analyst, .compliance])
    let ground = global.ground
    let questions = RuleQuestions(of: installation)
    let page = try await database.transaction { session throws(DatabaseError) in
      NoticePage(
        line: line,
        versions: try NoticeLookups.open(line.notice, on: ground, in: session),
        addenda: try NoticeLookups.addenda(of: line.notice, in: session).map {
          NoticePage.Addendum(kind: $0.kind, content: $0.content, at: $0.at)
        },
        findings: try NoticeFindings.read(line.notice, in: session),
        questions: questions
      )
    }
    let output = Output(global)
    try output.show(page.node) { page.text(for: output.terminal) }
  }
}

/// A notice with all that is shown of it.
struct NoticePage: Sendable {
  struct Addendum: Sendable {
    let kind: String
    let content: String?
    let at: String
  }

  let line: NoticeLine
  let versions: [VersionLine]
  let addenda: [Addendum]
  let findings: [FindingLine]
  let questions: RuleQuestions

  private var current: VersionLine? { versions.first(where: \.isCurrent) ?? versions.last }

  /// The content in the order of the fields, which the database does not keep.
  private var content: JSONNode? {
    current.flatMap { HeldReading.notice(from: $0.content) }?.document
  }

  var node: JSONNode {
    var members = line.node.object ?? []
    func add(_ key: String, _ node: JSONNode) { members.append(JSONMember(key: key, node: node)) }
    add(
      "addenda",
      JSONNode(
        addenda.map {
          [
            "kind": JSONNode($0.kind), "day": JSONNode($0.at),
            "content": $0.content.map { JSONNode($0) } ?? .null,
          ]
        }
      )
    )
    add("content", content ?? .null)
    add("findings", JSONNode(findings.map(questions.node)))
    add(
      "all_versions",
      JSONNode(
        versions.map {
          [
            "version": JSONNode($0.version.description), "document": JSONNode($0.document),
            "current": JSONNode($0.isCurrent), "tier": JSONNode($0.tier.rawValue),
            "disposition": JSONNode($0.disposition.rawValue),
            "published_at": $0.publishedAt.map { JSONNode($0) } ?? .null,
            "received_at": JSONNode($0.receivedAt),
          ]
        }
      )
    )
    return JSONNode(value: .object(members))
  }

  func text(for terminal: Terminal) -> String {
    let width = terminal.width.map { min($0, 100) } ?? 100
    var text = ""
    if line.isDanger {
      text += Style.bad.paint("DANGER: see the warnings of the person below.", on: terminal) + "\n"
    }
    text += Style.bold.paint(escaped("\(line.kind.rawValue) \(line.reference)"), on: terminal)
    text += "  " + line.style.paint(escaped(line.state), on: terminal)
    text += "  " + escaped(line.tier.rawValue) + "\n"
    for addendum in addenda {
      let words = "\(addendum.kind) of \(addendum.at): \(addendum.content ?? "content purged")"
      text += wrapped(escaped(words), to: width).joined(separator: "\n  ") + "\n"
    }
    text += "\n"
    text += content.map { RecordPage.text($0, width: width) } ?? "The content was purged.\n"
    if !findings.isEmpty { text += "\nThe rules found\n" }
    for finding in findings {
      let words = "\(finding.severity) \(finding.rule) (\(finding.basis)): \(finding.message)"
      text +=
        "  - " + wrapped(escaped(words), to: max(width - 4, 20)).joined(separator: "\n    ") + "\n"
    }
    let asked = questions.asked(by: findings)
    if !asked.isEmpty { text += "\nOnly a person can answer\n" }
    for question in asked {
      text +=
        "  - " + wrapped(escaped(question), to: max(width - 4, 20)).joined(separator: "\n    ")
        + "\n"
    }
    text += "\n\(counted(line.versions, "version")), \(counted(line.hits ?? 0, "hit"))."
    return text + " Its story: noticed notice history \(line.notice.short)\n"
  }
}
