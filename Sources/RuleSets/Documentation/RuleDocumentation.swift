import CEL
package import Compliance

/// One line of a rule listing.
package struct RuleListing: Sendable {
  package let id: String
  package let set: String
  package let title: String
  package let basis: String
  package let phases: [Phase]
  package let severity: [RuleClass: Severity]
  package let notStated: [RuleClass: Severity]
  package let isSensitive: Bool
}

extension Configuration {
  /// Every rule in the order in which it is asked.
  package var listing: [RuleListing] {
    ruleSets.flatMap(\.rules).map { rule in
      RuleListing(
        id: rule.id,
        set: rule.set,
        title: rule.title,
        basis: rule.basis,
        phases: rule.phases,
        severity: rule.severity,
        notStated: rule.notStated,
        isSensitive: rule.isSensitive
      )
    }
  }

  /// `docs/rules.md`: every rule with its ground, expression and severities, and the functions that rules may call.
  package var documentation: String {
    var text = """
      # Rules

      This file is generated from `pipelines/rules/*.yaml` by `noticed rules list --markdown`; change the files,
      not this page. A dash means that the rule is not asked of that class. Where a second word follows a stroke, it is
      the severity when a value is not stated.

      """
    text += articleIndex + questions
    for set in ruleSets {
      text += "\n## \(set.title)\n\nFile `rules/\(set.name).yaml`.\n\n"
      text += Self.table(of: set.rules)
      for rule in set.rules { text += Self.section(on: rule) }
    }
    return text + functions
  }

  private static func table(of rules: [Rule]) -> String {
    let classes = RuleClass.allCases.filter { ruleClass in
      rules.contains { $0.appliesTo.contains(ruleClass) }
    }
    let names = classes.map(\.rawValue).joined(separator: " | ")
    var text = "| rule | requires | basis | phase | \(names) |\n"
    text += "|---|---|---|---|" + String(repeating: "---|", count: classes.count) + "\n"
    for rule in rules {
      let cells = classes.map { severity(of: rule, for: $0) }.joined(separator: " | ")
      let phases = rule.phases.map(\.rawValue).joined(separator: ", ")
      text += "| \(rule.id) | \(rule.title) | \(rule.basis) | \(phases) | \(cells) |\n"
    }
    return text
  }

  private static func severity(of rule: Rule, for ruleClass: RuleClass) -> String {
    guard let failed = rule.severity[ruleClass] else { return "-" }
    let missing = rule.notStated[ruleClass] ?? failed
    return missing == failed ? failed.rawValue : "\(failed.rawValue) / \(missing.rawValue)"
  }

  private static func section(on rule: Rule) -> String {
    var text = "\n### \(rule.id) \(rule.title)\n\n```cel\n"
    if rule.isPerPerson { text += "// for each person\n" }
    if let when = rule.when { text += "// when\n\(when.source)\n// require\n" }
    text += "\(rule.require.source)\n```\n"
    if let message = rule.messages[.english] { text += "\n> \(message.source)\n" }
    if let topic = rule.asks {
      text += "\nA person answers: [\(topic)](#what-only-a-person-can-answer).\n"
    }
    return text
  }

  private var functions: String {
    var text = "\n## Functions\n\n| call | answers |\n|---|---|\n"
    for function in RuleFunction.all(over: tables.codes) {
      text += "| `\(function.call)` | \(function.sentence) |\n"
    }
    return text
  }
}
