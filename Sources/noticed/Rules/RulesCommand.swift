import ArgumentParser

/// `noticed rules`: the rule sets.
struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "The rules by which documents are judged: read, check, try.",
    discussion: """
      Rules are files in HOME/pipelines/rules. After a change run `noticed rules check`, then `noticed rules test`: it runs \
      the examples that each rule carries.
      """,
    subcommands: [
      RulesList.self, RulesShow.self, RulesCheck.self, RulesTest.self, RulesDiffCommand.self,
      RulesEval.self,
    ]
  )
}
