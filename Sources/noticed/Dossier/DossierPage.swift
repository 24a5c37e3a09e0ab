import JSON
import Notices

/// A dossier as people read it: what it is about, what happened in order, then every part in full.
struct DossierPage {
  let node: JSONNode
  let madeAt: Instant
  let madeFor: String
  let ground: (purpose: String?, caseReference: String?)

  func text(for terminal: Terminal) -> String {
    let width = min(terminal.width ?? 100, 100)
    let room = Terminal(
      isTerminal: terminal.isTerminal,
      width: width,
      usesColor: terminal.usesColor
    )
    var text = node["record"] == nil ? about(node, room) : aboutPerson(room)
    text += "\n" + Style.bold.paint("IN FULL", on: terminal) + "\n"
    return text + RecordPage.text(Self.plain(node), width: width)
  }

  private func about(_ dossier: JSONNode, _ terminal: Terminal) -> String {
    let notice = dossier["notice"] ?? .null
    func told(_ key: String) -> String { notice[key]?.string ?? "" }
    let kind = told("kind").replacing("-", with: " ")
    var facts: [(name: String, value: String)] = [
      ("state", state(of: notice)), ("treated as", "\(told("disposition")), \(told("tier"))"),
      ("published", told("published_on")), ("valid until", told("expires_on")), ("made", made),
      ("holds", holds(dossier)), ("handed out", handedOut(dossier)), ("erased", erased(dossier)),
    ]
    facts.removeAll { $0.value.isEmpty }
    var text = Style.bold.paint(
      escaped("Dossier of the \(kind) \(told("reference")) of \(notice["issuer"]?.string ?? "?")"),
      on: terminal
    )
    text += "\n" + FactSheet.text(facts, width: terminal.width)
    var table = Table([
      Table.Column("WHEN (UTC)"), Table.Column("WHAT", .wrapped(least: 16, comfortable: 30)),
      Table.Column("BY", .cut(least: 6)),
    ])
    for event in Self.events(of: dossier) {
      table.rows.append([
        Table.Cell(event.at, .dim), Table.Cell(event.what), Table.Cell(event.by),
      ])
    }
    return text + "\n" + Style.bold.paint("WHAT HAPPENED", on: terminal) + "\n"
      + table.text(for: terminal)
  }

  private func aboutPerson(_ terminal: Terminal) -> String {
    let name = "\(node["source"]?.string ?? "") \(node["id"]?.string ?? "")"
    let notices = node["notices"]?.array ?? []
    let facts = [
      ("made", made), ("looked up", Self.count(node["looked_up"], "time", "times")),
      ("met by", Self.count(node["notices"], "notice", "notices")),
    ]
    var text = Style.bold.paint(escaped("Dossier of the local person \(name)"), on: terminal)
    text += "\n" + FactSheet.text(facts, width: terminal.width)
    for notice in notices { text += "\n" + about(notice, terminal) }
    return text
  }

  private var made: String {
    let ground = [
      ground.purpose.map { "purpose \($0)" }, ground.caseReference.map { "case \($0)" },
    ].compactMap { $0 }
    return ([Self.minute(madeAt.description) + " UTC for \(madeFor)"] + ground)
      .joined(separator: ", ")
  }

  private func state(of notice: JSONNode) -> String {
    let state = notice["state"]?.string ?? ""
    let days = [
      ("cancelled_on", "on"), ("suspended_until", "until"), ("blocked_on", "since"),
    ].compactMap { key, word in notice[key]?.string.map { "\(word) \($0)" } }
    return ([state] + days).joined(separator: " ")
  }

  private func holds(_ dossier: JSONNode) -> String {
    [
      Self.count(dossier["documents"], "document", "documents"),
      Self.count(dossier["versions"], "version", "versions"),
      Self.count(dossier["hits"], "hit", "hits"),
      Self.count(dossier["looked_up"], "look-up", "look-ups"),
    ].joined(separator: ", ")
  }

  private func handedOut(_ dossier: JSONNode) -> String {
    let all = dossier["handed_out"]?.array ?? []
    let recalls = all.flatMap { $0["called_back"]?.array ?? [] }
    let open = recalls.count { $0["acknowledged_at"]?.string == nil }
    let sent = all.count == 1 ? "once" : "\(all.count) times"
    guard !all.isEmpty else { return "never" }
    return "\(sent); \(recalls.count) called back, \(open) of them not acknowledged"
  }

  private func erased(_ dossier: JSONNode) -> String {
    let purge = dossier["purge"] ?? .null
    let tombstones = Self.count(purge["tombstones"], "tombstone", "tombstones")
    guard let at = purge["purged_at"]?.string else { return "no; \(tombstones)" }
    let bytes = purge["kept_bytes"]?.array ?? []
    let gone = bytes.count { $0["gone_at"]?.string != nil }
    return
      "\(Self.minute(at)) UTC; \(gone) of \(bytes.count) kept files gone; \(tombstones)"
  }

  private static func count(_ node: JSONNode?, _ one: String, _ many: String) -> String {
    let count = node?.array?.count ?? 0
    return "\(count) \(count == 1 ? one : many)"
  }
}

extension DossierPage {
  /// Something that happened, with when and by whom.
  struct Event {
    let at: String
    let what: String
    let by: String
    /// The full moment, by which events are ordered.
    let order: String
  }

  /// Everything that has a moment, in order.
  static func events(of dossier: JSONNode) -> [Event] {
    var events: [Event] = []
    func add(_ at: String?, _ what: String, _ by: String?) {
      guard let at else { return }
      events.append(Event(at: minute(at), what: what, by: by ?? "", order: at))
    }
    func text(_ node: JSONNode, _ key: String) -> String { node[key]?.string ?? "" }
    for document in dossier["documents"]?.array ?? [] {
      let rules = text(document, "rule_book").prefix(12)
      let failed = (document["findings"]?.array ?? []).compactMap { $0["rule"]?.string }
      let found = failed.isEmpty ? "" : " (\(failed.joined(separator: " ")))"
      let judged =
        rules.isEmpty ? "" : "; judged \(text(document, "disposition"))\(found) by rules \(rules)"
      add(
        document["arrived_at"]?.string,
        "\(text(document, "doc_kind")) arrived: \(text(document, "effect"))\(judged)",
        nil
      )
    }
    for event in dossier["custody"]?.array ?? [] {
      add(event["at"]?.string, text(event, "act").replacing("-", with: " "), event["actor"]?.string)
    }
    for release in dossier["releases"]?.array ?? [] {
      for answer in release["answers"]?.object ?? [] {
        add(
          release["proposed_at"]?.string,
          "answered at its release, \(answer.key): \(answer.node.string ?? "")",
          release["proposed_by"]?.string
        )
      }
    }
    for look in dossier["looked_up"]?.array ?? [] {
      let ground = [look["purpose"]?.string, look["case"]?.string].compactMap { $0 }
      add(
        look["at"]?.string,
        "looked up: \(text(look, "command"))\(ground.isEmpty ? ", no purpose given" : " for \(ground.joined(separator: ", "))")",
        look["actor"]?.string
      )
    }
    for sent in dossier["handed_out"]?.array ?? [] {
      add(
        sent["at"]?.string,
        "handed out: \(text(sent, "kind")) to \(text(sent, "to"))",
        sent["by"]?.string
      )
      for recall in sent["called_back"]?.array ?? [] {
        add(
          recall["at"]?.string,
          "called back from \(text(sent, "to")): \(text(recall, "because"))",
          nil
        )
        add(
          recall["acknowledged_at"]?.string,
          "\(text(sent, "to")) says that it is gone",
          recall["acknowledged_by"]?.string
        )
      }
    }
    let purge = dossier["purge"] ?? .null
    for slice in purge["kept_bytes"]?.array ?? [] {
      add(slice["gone_at"]?.string, "kept file \(text(slice, "sha256").prefix(12)) erased", nil)
    }
    add(purge["purged_at"]?.string, "content erased from the database", nil)
    return events.enumerated().sorted { ($0.1.order, $0.0) < ($1.1.order, $1.0) }.map(\.element)
  }

  /// `2026-11-22 13:58` of a moment.
  static func minute(_ moment: String) -> String {
    String(moment.prefix(16)).replacing("T", with: " ")
  }

  /// The same without what is empty, moments to the second.
  static func plain(_ node: JSONNode) -> JSONNode {
    switch node.value {
    case .object(let members):
      return .object(
        members.compactMap { member in
          let node = plain(member.node)
          return isEmpty(node) ? nil : (member.key, node)
        }
      )
    case .array(let nodes): return JSONNode(nodes.map { plain($0) })
    case .string(let text): return JSONNode(second(text))
    default: return node
    }
  }

  private static func isEmpty(_ node: JSONNode) -> Bool {
    node.isNull || node.array?.isEmpty == true || node.object?.isEmpty == true
  }

  private static func second(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.count > 20, text.hasSuffix("+00:00"), bytes[10] == UInt8(ascii: "T"),
      bytes[13] == UInt8(ascii: ":")
    else { return text }
    return String(text.prefix(19)) + "Z"
  }
}
