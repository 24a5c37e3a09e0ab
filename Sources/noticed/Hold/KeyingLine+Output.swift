import JSON
import Notices
import Records

extension KeyingLine {
  /// The last digits of the drop, as the list of drops shows it.
  var shortDrop: String { String(drop.description.suffix(8)) }

  /// What has to happen next, in one word for programs.
  var waitsFor: String { keyed == nil ? "keying" : "second-reading" }

  var node: JSONNode {
    [
      "notice": .null, "version": .null, "reference": .null, "kind": .null, "tier": .null,
      "issuer": .null, "current": .null, "since": JSONNode(since), "days": JSONNode(age),
      "escalation": .null, "danger": .null, "missing_child": .null,
      "drop": JSONNode(drop.description), "findings": .array([JSONNode]()),
      "waits_for": JSONNode(waitsFor), "release": .null,
      "released_before": .null, "document": JSONNode(document.description),
      "name": JSONNode(name), "reasons": JSONNode(reasons.map(\.node)),
      "keyed_by": keyed.map { JSONNode($0.name) } ?? .null,
    ]
  }

  var cells: [Table.Cell] {
    [
      waited(age, nil), Table.Cell(shortDrop), Table.Cell(name), Table.Cell("unread"),
      Table.Cell(""), Table.Cell(because),
    ]
  }

  private var because: String {
    if let keyed {
      return "keyed by \(keyed.name); waits for a second reading by somebody else"
    }
    return "needs keying: \(reasons.first?.text ?? "only a person can read it")"
  }

  /// Its page; `kept` is where its bytes are, `content` what was keyed as far as the reader may see it.
  func page(kept: String, content: JSONNode?, terminal: Terminal) -> String {
    let width = terminal.width.map { min($0, 100) } ?? 100
    var facts = [
      ("document", document.description), ("drop", drop.description), ("name", name),
      ("inbox", pipeline), ("since", "\(since), \(counted(age, "day"))"), ("kept", kept),
    ]
    for reason in reasons { facts.append(("why", reason.text)) }
    if let keyed {
      facts.append(("keyed", "by \(keyed.name) at \(keyed.at)"))
      if keyed.enteredBy != keyed.name { facts.append(("entered", "by \(keyed.enteredBy)")) }
    }
    var text = FactSheet.text(facts, width: width)
    guard keyed != nil else {
      return text + "\nNext: noticed hold key \(shortDrop) FILE\n"
    }
    text += "\n"
    text +=
      content.map { RecordPage.text($0, width: width) }
      ?? "What was keyed is shown to those who may see persons: --as compliance.\n"
    return text + "\nNext, by somebody else: noticed hold key \(shortDrop) --confirm\n"
  }
}
