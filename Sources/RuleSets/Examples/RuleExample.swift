package import Compliance
import JSON
import Notices
import Yams

/// One example of a rule: a base notice with changes, and how the rule must come out.
package struct RuleExample: Sendable {
  /// What a rule can come to in an example.
  package enum Outcome: String, Sendable, Hashable, CaseIterable {
    case passed
    case failed
    case notStated
    /// The rule's `when` does not hold.
    case skipped
  }

  /// The name of a notice of `rules/examples/`.
  package let base: String
  package let expected: Outcome
  /// Nil when the severity does not matter.
  package let severity: Severity?
  /// Why, when the example does not tell by itself.
  package let because: String?
  /// Where it stands.
  package let line: Int
  let phase: Phase?
  let changes: [Change]
  let local: JSONNode?
  let history: JSONNode?
  let context: JSONNode?

  /// A change to the base notice: the value at a path, nil to take it away.
  struct Change: Sendable {
    let path: String
    let value: JSONNode?
  }

  init?(_ node: Node, of rule: Rule, in file: YAMLFile, _ log: inout ProblemLog) {
    guard
      let members = file.members(
        of: node,
        "an example",
        allowed: [
          "base", "set", "unset", "phase", "local", "history", "context", "expect", "severity",
          "because",
        ],
        required: ["base", "expect"],
        &log
      ), let base = file.text(members["base"], "“base”", &log),
      let expected = file.word(members["expect"], "outcome", as: Outcome.self, &log)
    else { return nil }
    self.base = base
    self.expected = expected
    severity = file.word(members["severity"], "severity", as: Severity.self, &log)
    because = file.text(members["because"], "“because”", &log)
    line = file.place(of: node).line
    phase = file.word(members["phase"], "phase", as: Phase.self, &log)
    var changes = file.texts(members["unset"], "“unset”", &log).map {
      Change(path: $0, value: nil)
    }
    if let set = members["set"], let pairs = file.pairs(of: set, "“set”", &log) {
      for (path, _, value) in pairs { changes.append(Change(path: path, value: value.json)) }
    }
    self.changes = changes
    local = members["local"]?.json
    history = members["history"]?.json
    context = members["context"]?.json
  }
}

extension Node {
  /// The node as JSON: plain numbers, true, false and null as such, everything else as text.
  var json: JSONNode {
    switch self {
    case .mapping(let mapping):
      return JSONNode(
        value: .object(
          mapping.map { JSONMember(key: $0.key.scalar?.string ?? "", node: $0.value.json) }
        )
      )
    case .sequence(let sequence): return JSONNode(sequence.map(\.json))
    case .alias: return .null
    case .scalar(let scalar):
      guard scalar.style == .plain else { return JSONNode(scalar.string) }
      switch scalar.string {
      case "true": return JSONNode(true)
      case "false": return JSONNode(false)
      case "null", "": return .null
      default:
        if case .success(let number) = parseJSON(Array(scalar.string.utf8)),
          case .number = number.value
        {
          return number
        }
        return JSONNode(scalar.string)
      }
    }
  }
}
