package import Compliance
import JSON
import Notices

/// How an example of a rule came out.
package struct ExampleResult: Sendable {
  package let rule: String
  package let example: RuleExample
  package let file: String
  package let outcome: RuleExample.Outcome
  /// The strictest that followed; nil when nothing did.
  package let severity: Severity?
  /// What is wrong with the example itself; nil when it could be run.
  package let fault: String?

  /// Whether the rule did what the example says.
  package var isAsExpected: Bool {
    fault == nil && outcome == example.expected
      && (example.severity == nil || example.severity == severity)
  }
}

extension RuleExample {
  /// The day on which examples are judged.
  static let today = CivilDay(year: 2026, month: 6, day: 1)

  /// Runs the example on a book that holds the rule alone.
  func run(
    on notice: JSONNode,
    by book: RuleBook,
    _ rule: Rule,
    _ policy: BureauPolicy,
    file: String
  ) -> ExampleResult {
    var document = notice
    var fault: String?
    for change in changes where !document.set(change.value, at: change.path[...]) {
      fault = "“\(change.path)” leads nowhere in \(base).json"
    }
    var log = FieldLog()
    let notice = Notice(document: document, log: &log)
    fault = fault ?? log.issues.first.map { "\($0.path) \($0.message)" }
    var occasion = JudgementContext(
      phase: phase ?? (rule.phases.contains(.intake) ? .intake : rule.phases.first ?? .intake),
      now: Instant(startOf: Self.today),
      policy: policy
    )
    occasion.keepsPasses = true
    if occasion.phase == .hit, !notice.persons.isEmpty { occasion.subject = 0 }
    let issues = occasion.fill(local: local, history: history, context: context)
    fault = fault ?? issues
    let judgement = judge(notice, by: book, in: occasion)
    return ExampleResult(
      rule: rule.id,
      example: self,
      file: file,
      outcome: Outcome(judgement.findings),
      severity: judgement.findings.compactMap(\.severity).max(),
      fault: fault ?? (judgement.ruleClass == nil ? "no rule set exists for this document" : nil)
    )
  }
}

extension RuleExample.Outcome {
  /// The least favourable of several answers, one a person.
  fileprivate init(_ findings: [Finding]) {
    let results = findings.map(\.result)
    self =
      results.contains(.failed)
      ? .failed
      : results.contains(.notStated) ? .notStated : results.isEmpty ? .skipped : .passed
  }
}

extension JSONNode {
  /// Puts a value at a path such as `case.charges[0].code`, or takes it away; false when the path leads nowhere.
  ///
  /// A member that is missing is added; an index just behind the end appends.
  mutating func set(_ new: JSONNode?, at path: Substring) -> Bool {
    guard let first = path.first else {
      self = new ?? .null
      return true
    }
    if first == "[" {
      guard let end = path.firstIndex(of: "]"), case .array(var items) = value,
        let index = Int(path[path.index(after: path.startIndex)..<end]), index <= items.count
      else { return false }
      let rest = path[end...].dropFirst()
      if index == items.count {
        guard let new, rest.isEmpty else { return false }
        items.append(new)
      } else if rest.isEmpty, new == nil {
        items.remove(at: index)
      } else if !items[index].set(new, at: rest) {
        return false
      }
      value = .array(items)
      return true
    }
    let start = first == "." ? path.dropFirst() : path
    let name = String(start.prefix { $0 != "." && $0 != "[" })
    let rest = start.dropFirst(name.count)
    guard case .object(var members) = value, !name.isEmpty else { return false }
    if let place = members.firstIndex(where: { $0.key == name }) {
      if rest.isEmpty, new == nil {
        members.remove(at: place)
      } else if !members[place].node.set(new, at: rest) {
        return false
      }
    } else if let new {
      var node = rest.isEmpty || rest.first == "[" ? JSONNode([JSONNode]()) : .object([])
      guard node.set(new, at: rest) else { return false }
      members.append(JSONMember(key: name, node: node))
    }
    value = .object(members)
    return true
  }
}
