import ArgumentParser
import DropFolder
import JSON
import Notices
import Records
import SystemPackage

/// `noticed drop show`.
struct DropShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one file: its documents, what the rules found and where, where it is kept."
  )

  @Argument(
    help: ArgumentHelp(
      "The drop, by its identifier, its last digits, or the first digits of its SHA-256.",
      valueName: "drop"
    )
  )
  var drop: String

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let installation = try Installation(global)
    let database = try await installation.connect(
      global.role,
      or: [.operator, .analyst, .compliance]
    )
    let line = try await DropLine.only(drop, in: database)
    let output = Output(global)
    let kept = line.whereKept(home: installation.home)
    var members = line.node.object ?? []
    members.append(JSONMember(key: "kept_at", node: kept.map { JSONNode($0) } ?? .null))
    try output.show(JSONNode(value: .object(members))) {
      line.page(kept: kept, terminal: output.terminal)
    }
  }
}

extension DropLine {
  /// Where the bytes are now, seen from this machine; nil when they are kept nowhere.
  func whereKept(home: FilePath) -> String? {
    if settledAt == nil, outcome != .ignored { return home.appending("claimed").string }
    let quarantined = Quarantined(self, home: home)
    if quarantined.isThere { return quarantined.path.string }
    switch outcome {
    case .ignored where !wasTaken: return "inbox/\(pipeline), where it was dropped"
    case .rejected: return wasRetried ? nil : "\(host), \(self.home)/quarantine/\(id)"
    case .accepted, .restricted, .held, .mixed, .duplicate, .ignored:
      guard let sum = hexadecimal else { return nil }
      let folder = keepsWhole ? "archive/whole" : "archive"
      return home.appending("\(folder)/\(sum.prefix(2))/\(sum)").string
    }
  }

  func page(kept: String?, terminal: Terminal) -> String {
    var facts = [
      ("drop", id.description), ("name", readableName), ("inbox", pipeline),
      ("arrived", arrivedAt), ("node", "\(host) \(home)"),
    ]
    if let hexadecimal { facts.append(("SHA-256", hexadecimal)) }
    if let retriedAt { facts.append(("put back", "\(retriedAt), into the inbox for another try")) }
    if let size { facts.append(("size", "\(grouped(size)) bytes")) }
    if let format { facts.append(("format", format)) }
    if attempts > 1 { facts.append(("attempts", "\(attempts)")) }
    facts.append(("kept", kept ?? "nowhere any more"))
    facts.append(("documents", countsInWords.isEmpty ? "none" : countsInWords))
    let room = terminal.width.map { min($0, 110) } ?? 110
    var text = FactSheet.text(facts, width: room)
    text += "\n" + style.paint(outcome.rawValue, on: terminal) + ": "
    text +=
      wrapped(escaped(sentence), to: room - outcome.rawValue.utf8.count - 2)
      .joined(separator: "\n  ") + "\n"
    let shown = documents.isEmpty ? reasons : []
    for reason in shown { text += bullet(reason.text, at: reason, room: room) }
    for document in documents { text += document.page(terminal: terminal, room: room) }
    if !nextStep.isEmpty { text += "\nNext: \(escaped(nextStep))\n" }
    return text
  }
}

extension DropDocumentLine {
  fileprivate func page(terminal: Terminal, room: Int) -> String {
    let title = [kind ?? documentKind ?? "document", reference.map { "“\($0)”" }]
      .compactMap { $0 }.joined(separator: " ")
    var text = "\n" + Style.bold.paint(escaped("\(ordinal + 1). \(title)"), on: terminal)
    text += ": \(escaped(outcome))"
    if let notice { text += "  (notice \(escaped(String(notice.prefix(8)))))" }
    text += "\n"
    if let sentence { text += "   \(sentence)\n" }
    for reason in reasons where !findings.contains(where: { $0.rule == reason.code }) {
      text += bullet(reason.text, at: reason, room: room)
    }
    for finding in findings {
      text += bullet(
        "\(finding.severity) \(finding.rule) (\(finding.basis)): \(finding.message)",
        at: finding.place,
        room: room
      )
    }
    if let slice { text += "   kept as \(escaped(slice))\n" }
    return text
  }
}

/// One point of a list, with its place in the file.
private func bullet(_ text: String, at place: DropReason?, room: Int) -> String {
  var whole = ""
  if let line = place?.line { whole += place?.column.map { "\(line):\($0) " } ?? "\(line) " }
  whole += text
  let lines = wrapped(escaped(whole), to: max(room - 5, 20))
  return "   - " + lines.joined(separator: "\n     ") + "\n"
}
