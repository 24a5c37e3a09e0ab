import ArgumentParser
import CEL
import Compliance
import JSON
import Notices
import RuleSets

/// `noticed rules show`.
struct RulesShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one rule whole: ground, expressions, severities, validity."
  )

  @Argument(help: ArgumentHelp("The rule, for example PEN-01.", valueName: "rule"))
  var rule: String

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let configuration = try Installation(global).configuration([.rules, .pipelines])
    let all = configuration.ruleSets.flatMap(\.rules)
    guard let found = all.first(where: { $0.id.lowercased() == rule.lowercased() }) else {
      throw Failure(.no, "rule \(rule)", "there is none", "see `noticed rules list`")
    }
    let output = Output(global)
    let question = found.asks.flatMap {
      configuration.tables.codes.question($0, in: configuration.bureau.language)
    }
    try output.show(found.node(asking: question)) {
      found.page(for: output.terminal, asking: question)
    }
  }
}

extension Rule {
  func node(asking question: String?) -> JSONNode {
    [
      "rule": JSONNode(id), "set": JSONNode(set), "title": JSONNode(title),
      "basis": JSONNode(basis), "valid_from": JSONNode(validFrom.description),
      "valid_to": validTo.map { JSONNode($0.description) } ?? .null,
      "phases": .array(phases.map(\.rawValue)), "applies_to": .array(appliesTo.map(\.rawValue)),
      "each_person": JSONNode(isPerPerson), "when": when.map { JSONNode($0.source) } ?? .null,
      "require": JSONNode(require.source),
      "severity": .object(
        RuleClass.allCases.map { ($0.rawValue, severity[$0].map { JSONNode($0.rawValue) }) }
      ),
      "not_stated": .object(
        RuleClass.allCases.map { ($0.rawValue, notStated[$0].map { JSONNode($0.rawValue) }) }
      ),
      "field": field.map { JSONNode($0) } ?? .null, "sensitive": JSONNode(isSensitive),
      "titles": Self.node(titles), "messages": Self.node(messages.mapValues(\.source)),
      "asks": asks.map { JSONNode($0) } ?? .null,
      "question": question.map { JSONNode($0) } ?? .null,
    ]
  }

  private static func node(_ texts: [WorkingLanguage: String]) -> JSONNode {
    .object(WorkingLanguage.allCases.map { ($0.rawValue, texts[$0].map { JSONNode($0) }) })
  }

  func page(for terminal: Terminal, asking question: String?) -> String {
    var facts = [
      ("rule", id), ("title", title), ("basis", basis), ("file", "rules/\(set).yaml"),
      ("valid", "from \(validFrom)" + (validTo.map { " to \($0)" } ?? "")),
      (
        "asked",
        phases.map(\.rawValue).joined(separator: ", ") + (isPerPerson ? ", of each person" : "")
      ),
    ]
    if let field { facts.append(("looks at", field)) }
    if let when { facts.append(("when", Self.oneLine(when.source))) }
    facts.append(("requires", Self.oneLine(require.source)))
    for ruleClass in RuleClass.allCases {
      guard let failed = severity[ruleClass] else { continue }
      let missing = notStated[ruleClass] ?? failed
      facts.append(
        (
          ruleClass.rawValue,
          missing == failed
            ? failed.rawValue : "\(failed.rawValue); \(missing.rawValue) if not stated"
        )
      )
    }
    for language in WorkingLanguage.allCases {
      guard let message = messages[language] else { continue }
      facts.append(("says (\(language.rawValue))", message.source))
    }
    if let question { facts.append(("asks a person", question)) }
    if isSensitive { facts.append(("sensitive", "operators read a sentence without its reason")) }
    return FactSheet.text(facts, width: terminal.width.map { min($0, 110) } ?? 110)
  }

  private static func oneLine(_ source: String) -> String {
    source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
