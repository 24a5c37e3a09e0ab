import Compliance
import JSON
import Notices
import Records

extension TriedDocument {
  static var listing: Listing<TriedDocument> {
    Listing(
      fields: [
        "file", "index", "outcome", "doc_kind", "kind", "tier", "reference", "rules_asked",
        "reasons",
        "findings", "charges", "remarks",
      ],
      columns: [],
      whenEmpty: "",
      node: \.node,
      cells: { _ in [] }
    )
  }

  var node: JSONNode {
    [
      "file": JSONNode(file), "index": index.map { JSONNode($0) } ?? .null,
      "outcome": JSONNode(outcome.rawValue), "doc_kind": documentKind.map { JSONNode($0) } ?? .null,
      "kind": kind.map { JSONNode($0) } ?? .null, "tier": tier.map { JSONNode($0) } ?? .null,
      "reference": reference.map { JSONNode($0) } ?? .null, "rules_asked": JSONNode(asked),
      "reasons": JSONNode(reasons.map(\.node)),
      "findings": JSONNode(findings.map { questions?.node($0) ?? $0.node }),
      "charges": JSONNode(charges.map(\.node)), "remarks": .array(remarks),
    ]
  }

  /// A line for the document and one for each finding, as compilers write them: `file:line:column: …`.
  func text(for terminal: Terminal) -> String {
    let name = escaped(file) + (index.map { "#\($0 + 1)" } ?? "")
    let subject = [kind ?? documentKind, reference].compactMap { $0 }.map(escaped)
      .joined(separator: " ")
    var text = "\(name): \(style.paint(outcome.rawValue, on: terminal))"
    if !subject.isEmpty { text += ": \(subject)" }
    if asked > 0 { text += " (\(counted(asked, "rule")) asked)" }
    text += "\n"
    for reason in reasons {
      text += line(reason, outcome.verb, reason.text, terminal)
    }
    for finding in findings {
      let words = "\(finding.rule) (\(finding.basis)): \(finding.message)"
      text += line(finding.place, finding.severity, words, terminal)
    }
    for question in questions?.asked(by: findings) ?? [] {
      text += line(nil, "question", question, terminal)
    }
    for charge in charges where !charge.isShown {
      let name = charge.offence ?? charge.code ?? "no code"
      let words =
        "Charge \(charge.number) (\(name)) is \(charge.standing.rawValue): not shown as a ground"
      text += line(nil, "remark", words, terminal)
    }
    for remark in remarks { text += line(nil, "remark", remark, terminal) }
    return text
  }

  private func line(_ place: DropReason?, _ word: String, _ text: String, _ terminal: Terminal)
    -> String
  {
    var head = escaped(file)
    if let line = place?.line { head += ":\(line)" + (place?.column.map { ":\($0)" } ?? "") }
    let style: Style =
      word == "reject" ? .bad : ["warn", "remark", "ignore"].contains(word) ? .dim : .doubtful
    return "\(head): \(style.paint(word, on: terminal)) \(escaped(text))\n"
  }

  private var style: Style {
    switch outcome {
    case .accepted: .good
    case .restricted, .held: .doubtful
    case .rejected: .bad
    case .ignored: .dim
    }
  }
}

extension ChargeGround {
  fileprivate var node: JSONNode {
    [
      "number": JSONNode(number), "code": code.map { JSONNode($0) } ?? .null,
      "offence": offence.map { JSONNode($0) } ?? .null,
      "standing": JSONNode(standing.rawValue), "shown": JSONNode(isShown),
    ]
  }
}
