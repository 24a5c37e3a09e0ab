import JSON
import Lifecycle
import Notices
import Pipeline
import Records
import RuleSets

/// The page on which a person decides: what holds a notice, what is asked, what was said before.
struct HoldPage {
  let line: NoticeLine
  let found: HoldCase
  private let questions: RuleQuestions
  private let demands: [String: ReleaseTerms.Demand]

  init(line: NoticeLine, found: HoldCase, configuration: Configuration) {
    self.line = line
    self.found = found
    questions = RuleQuestions(configuration)
    demands = configuration.demands
  }

  /// The findings that hold or restrict.
  private var grounds: [FindingLine] { found.findings.filter { $0.severity != "warn" } }

  private func isAnswered(_ rule: String) -> Bool {
    if case .answer = demands[rule] { true } else { false }
  }

  var node: JSONNode {
    [
      "notice": JSONNode(line.notice.description), "version": JSONNode(found.version),
      "reference": JSONNode(line.reference), "kind": JSONNode(line.kind.rawValue),
      "tier": JSONNode(line.tier.rawValue), "issuer": line.issuer.map { JSONNode($0) } ?? .null,
      "state": JSONNode(line.state), "disposition": JSONNode(found.disposition.rawValue),
      "since": JSONNode(found.since), "days": JSONNode(found.age), "drop": JSONNode(found.drop),
      "waits_for": waitsFor.map { JSONNode($0) } ?? .null,
      "findings": JSONNode(
        found.findings.map { finding in
          var members = questions.node(finding).object ?? []
          let takes =
            finding.severity == "warn" ? nil : isAnswered(finding.rule) ? "answer" : "two-persons"
          members.append(
            JSONMember(key: "looks_at", node: .array(finding.fields))
          )
          members.append(
            JSONMember(key: "release_takes", node: takes.map { JSONNode($0) } ?? .null)
          )
          return JSONNode(value: .object(members))
        }
      ),
      "release": found.proposal.map(node(of:)) ?? .null,
      "releases": JSONNode(found.releases.map(node(of:))),
    ]
  }

  private func node(of release: ReleaseLine) -> JSONNode {
    var members = release.node.object ?? []
    let answers = found.answers[release.id.description]?.map { answer -> JSONNode in
      ["topic": JSONNode(answer.topic), "text": JSONNode(answer.text)]
    }
    members.append(JSONMember(key: "answers", node: answers.map { JSONNode($0) } ?? .null))
    return JSONNode(value: .object(members))
  }

  private var waitsFor: String? {
    if found.proposal != nil { return "countersign" }
    return found.disposition == .held ? "decision" : nil
  }

  func text(for terminal: Terminal) -> String {
    let width = terminal.width.map { min($0, 100) } ?? 100
    var text = ""
    if line.isDanger {
      text += Style.bad.paint("DANGER: see the warnings of the person.", on: terminal) + "\n"
    }
    text += Style.bold.paint(escaped("\(line.kind.rawValue) \(line.reference)"), on: terminal)
    text += "  " + line.style.paint(escaped(line.state), on: terminal)
    text += "  " + escaped(line.tier.rawValue) + "\n\n"
    text += FactSheet.text(
      [
        ("notice", line.notice.description), ("issuer", line.issuer ?? "not stated"),
        ("drop", found.drop), ("since", "\(found.since), \(found.age) days"),
      ],
      width: width
    )
    if !grounds.isEmpty { text += "\nWhat holds or restricts it\n" }
    for finding in grounds { text += self.text(of: finding, width) }
    if grounds.isEmpty, found.disposition != .accepted {
      text += "\nNo rule holds it: a person decided so.\n"
    }
    let waiting = found.proposal
    if let waiting {
      text += "\nWaits for a second person\n"
      text += item(waiting.story, width)
      if waiting.standsSince == nil, let end = waiting.askedUntil {
        text += item("to stand until \(minute(end))", width, bullet: "    ")
      }
      text += item("because: \(waiting.reason)", width, bullet: "    ")
      text += answersText(of: waiting, width)
    }
    let earlier = found.releases.filter { $0.id != waiting?.id }
    if !earlier.isEmpty { text += "\nReleases\n" }
    for release in earlier {
      text += item(release.story, width)
      text += item("against: \(release.rules.joined(separator: ", "))", width, bullet: "    ")
      text += item("because: \(release.reason)", width, bullet: "    ")
      text += answersText(of: release, width)
      if let why = release.endedWhy { text += item("ended: \(why)", width, bullet: "    ") }
    }
    return text + next(width)
  }

  private func text(of finding: FindingLine, _ width: Int) -> String {
    var text = item(
      "\(finding.severity) \(finding.rule) (\(finding.basis)): \(finding.message)",
      width
    )
    if !finding.fields.isEmpty {
      text += item("looks at: \(finding.fields.joined(separator: ", "))", width, bullet: "    ")
    }
    if isAnswered(finding.rule), let question = questions[finding.rule] {
      text += item("asks: \(question)", width, bullet: "    ")
    } else {
      let takes = "to set it aside: two persons, a reason and a last day"
      text += item(takes, width, bullet: "    ")
    }
    return text
  }

  /// What was answered, for those who may read it.
  private func answersText(of release: ReleaseLine, _ width: Int) -> String {
    (found.answers[release.id.description] ?? []).map {
      item("answered (\($0.topic)): \($0.text)", width, bullet: "    ")
    }.joined()
  }

  /// What may be typed next; nothing when nobody is asked.
  private func next(_ width: Int) -> String {
    let short = line.notice.short
    if let proposal = found.proposal {
      var command = "noticed hold release \(short) --countersign --reason TEXT"
      if proposal.isDuty {
        let against = grounds.filter { $0.severity != "restrict" }
        if proposal.askedUntil == nil, against.contains(where: { !isAnswered($0.rule) }) {
          command += " --until DATE"
        }
        command += answers(to: against)
      }
      return "\nNext, by somebody else:\n" + lines(command, width)
        + lines("noticed hold revoke \(short) --reason TEXT", width)
    }
    guard found.disposition == .held || found.disposition == .restricted, !grounds.isEmpty else {
      return ""
    }
    var command = "noticed hold release \(short) --reason TEXT"
    if grounds.contains(where: { !isAnswered($0.rule) }) { command += " --until DATE" }
    return "\nNext:\n" + lines(command + answers(to: grounds), width)
  }

  /// One answer for each question, named by the first rule that asks it.
  private func answers(to findings: [FindingLine]) -> String {
    var asked: [ReleaseTerms.Demand] = []
    var options = ""
    for rule in findings.map(\.rule) {
      guard case .answer = demands[rule], let demand = demands[rule], !asked.contains(demand) else {
        continue
      }
      asked.append(demand)
      options += " --answer \(rule)=TEXT"
    }
    return options
  }

  private func lines(_ command: String, _ width: Int) -> String {
    wrapped(command, to: max(width - 2, 20)).map { "  \($0)\n" }.joined()
  }

  private func item(_ words: String, _ width: Int, bullet: String = "  - ") -> String {
    let lines = wrapped(escaped(words), to: max(width - 4, 20))
    return bullet + lines.joined(separator: "\n    ") + "\n"
  }
}
