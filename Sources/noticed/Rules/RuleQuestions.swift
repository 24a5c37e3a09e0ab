import Compliance
import JSON
import Records
import RuleSets

/// What only a person can answer of what rules found, by rule, in the bureau's language.
struct RuleQuestions: Sendable {
  private let byRule: [String: String]

  /// The questions of a configuration; none when there is none.
  init(_ configuration: Configuration?) {
    var byRule: [String: String] = [:]
    for rule in configuration?.ruleSets.flatMap(\.rules) ?? [] {
      byRule[rule.id] = configuration?.question(of: rule)
    }
    self.byRule = byRule
  }

  /// The questions of an installation; none when its rules do not load, which `rules check` tells.
  init(of installation: Installation) {
    self.init(try? installation.configuration([.rules, .pipelines]))
  }

  subscript(rule: String) -> String? { byRule[rule] }

  /// The questions that findings ask, each once.
  func asked(by findings: [FindingLine]) -> [String] {
    var asked: [String] = []
    for question in findings.compactMap({ self[$0.rule] }) where !asked.contains(question) {
      asked.append(question)
    }
    return asked
  }

  /// A finding with its question.
  func node(_ finding: FindingLine) -> JSONNode {
    var members = finding.node.object ?? []
    members.append(
      JSONMember(key: "question", node: self[finding.rule].map { JSONNode($0) } ?? .null)
    )
    return JSONNode(value: .object(members))
  }
}
