import JSON
import Lifecycle
import Notices
import Records

/// The place of a notice among what waits: 0 is the most urgent.
func holdUrgency(of kind: NoticeKind, isDanger: Bool, isMissingChild: Bool) -> Int {
  if isMissingChild { return 0 }
  if isDanger { return 2 }
  if kind == .redNotice || kind == .wantedDiffusion { return 3 }
  return kind.tellsOfMethod ? 4 : 5
}

extension HoldLine {
  /// Its place among what waits: 0 is the most urgent.
  var urgency: Int { holdUrgency(of: kind, isDanger: isDanger, isMissingChild: isMissingChild) }

  func node(asking questions: RuleQuestions) -> JSONNode {
    [
      "notice": JSONNode(notice.description), "version": JSONNode(version.description),
      "reference": JSONNode(reference), "kind": JSONNode(kind.rawValue),
      "tier": JSONNode(tier.rawValue), "issuer": issuer.map { JSONNode($0) } ?? .null,
      "current": JSONNode(isCurrent), "since": JSONNode(since), "days": JSONNode(age),
      "escalation": escalation.map { JSONNode($0.rawValue) } ?? .null,
      "danger": JSONNode(isDanger), "missing_child": JSONNode(isMissingChild),
      "drop": JSONNode(drop.description), "findings": JSONNode(findings.map(questions.node)),
      "waits_for": proposal == nil ? "decision" : "countersign",
      "release": proposal.map(\.node) ?? .null, "released_before": former.map(\.node) ?? .null,
      "document": .null, "name": .null, "reasons": .array([JSONNode]()), "keyed_by": .null,
    ]
  }

  var cells: [Table.Cell] {
    [
      waited(age, escalation), Table.Cell(notice.short), Table.Cell(reference),
      Table.Cell(kind.rawValue), Table.Cell(issuer),
      Table.Cell(because, isMissingChild || isDanger ? .doubtful : .plain),
    ]
  }

  /// What a second person is asked for, or the sentence of the first rule that holds with the names of the others.
  private var because: String {
    var text = isMissingChild ? "A missing child. " : isDanger ? "Danger. " : ""
    text += proposal.map { "\($0.sentence) " } ?? ""
    let holding = findings.filter { $0.severity == "hold" || $0.severity == "reject" }
    guard let first = holding.first else { return text + "A person decided so" }
    var others: [String] = []
    for finding in holding where finding.rule != first.rule && !others.contains(finding.rule) {
      others.append(finding.rule)
    }
    text += "\(first.rule): \(first.message)"
    if !others.isEmpty { text += " (also \(others.joined(separator: ", ")))" }
    if let former { text += ". Released before: \(former.story)" }
    return text
  }
}

extension LoudDocument {
  var node: JSONNode {
    [
      "notice": .null, "version": .null, "reference": reference.map { JSONNode($0) } ?? .null,
      "kind": documentKind.map { JSONNode($0) } ?? .null, "tier": .null, "issuer": .null,
      "current": .null, "since": JSONNode(since), "days": JSONNode(age),
      "escalation": JSONNode(HoldLimits.Escalation.overdue.rawValue), "danger": .null,
      "missing_child": .null, "drop": JSONNode(drop.description),
      "findings": .array([JSONNode]()), "waits_for": "sender", "release": .null,
      "released_before": .null, "document": JSONNode(document), "name": .null,
      "reasons": .array([["code": JSONNode(why), "text": JSONNode(sentence)]]), "keyed_by": .null,
    ]
  }

  var cells: [Table.Cell] {
    [
      waited(age, .overdue), Table.Cell(String(drop.description.suffix(8))), Table.Cell(reference),
      Table.Cell(documentKind), Table.Cell(""),
      Table.Cell(sentence, takesAway ? .doubtful : .plain),
    ]
  }

  private var sentence: String { Wait(rawValue: why)?.sentence ?? why }
}
