import ArgumentParser
import Compliance
import JSON
import RuleSets

/// `noticed rules list`.
struct RulesList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List every rule with its ground and what follows when it is not met."
  )

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Only rules that are asked of this class of documents.", valueName: "class")
  )
  var ruleClass: RuleClass?

  @Flag(help: "Write all of it as Markdown, as docs/rules.md is made.")
  var markdown = false

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let configuration = try Installation(global).configuration([.rules, .pipelines])
    if markdown { return try Channel.write(configuration.documentation) }
    let rules = configuration.listing.filter { rule in
      ruleClass.map { rule.severity[$0] != nil } ?? true
    }
    try Output(global).list(rules, as: RuleListing.listing)
  }
}

extension RuleClass: ExpressibleByArgument {}

extension RuleListing {
  static var listing: Listing<RuleListing> {
    Listing(
      fields: [
        "rule", "set", "title", "basis", "phases", "severity", "not_stated", "sensitive",
      ],
      columns: [
        Table.Column("RULE"), Table.Column("TITLE", .wrapped(least: 20)),
        Table.Column("BASIS", .wrapped(least: 10)), Table.Column("ASKED", .wrapped(least: 6)),
        Table.Column("WHAT FOLLOWS", .wrapped(least: 14)),
      ],
      whenEmpty: "No rule is asked of that class. All rules: noticed rules list",
      node: \.node,
      cells: { rule in
        [
          Table.Cell(rule.id, .bold), Table.Cell(rule.title), Table.Cell(rule.basis),
          Table.Cell(rule.phases.map(\.rawValue).joined(separator: ", ")),
          Table.Cell(rule.consequences),
        ]
      }
    )
  }

  var node: JSONNode {
    [
      "rule": JSONNode(id), "set": JSONNode(set), "title": JSONNode(title),
      "basis": JSONNode(basis), "phases": .array(phases.map(\.rawValue)),
      "severity": Self.node(severity), "not_stated": Self.node(notStated),
      "sensitive": JSONNode(isSensitive),
    ]
  }

  /// For example “hold; restrict for wanted-diffusion”.
  private var consequences: String {
    let counts = Dictionary(grouping: severity.values, by: { $0 }).mapValues(\.count)
    guard let usual = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else {
      return ""
    }
    let others = severity.filter { $0.value != usual }
    let exceptions = Dictionary(grouping: others.keys, by: { others[$0] ?? usual })
      .sorted { $0.key > $1.key }
      .map { "\($0.key.rawValue) for \($0.value.map(\.rawValue).sorted().joined(separator: ", "))" }
    return ([usual.rawValue] + exceptions).joined(separator: "; ")
  }

  private static func node(_ severities: [RuleClass: Severity]) -> JSONNode {
    .object(
      RuleClass.allCases.map { ($0.rawValue, severities[$0].map { JSONNode($0.rawValue) }) }
    )
  }
}
