import ArgumentParser
import JSON
import RuleSets
import SystemPackage

/// `noticed rules check`.
struct RulesCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read every file of the configuration and say all that is wrong, each at its place."
  )

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let directory = try Installation(global).pipelines().string
    let output = Output(global)
    let configuration: Configuration
    do {
      configuration = try loadConfiguration(directory: directory)
    } catch {
      if output.isForPeople {
        try output.write(error.problems.map { escaped($0.description) + "\n" }.joined())
      } else {
        try output.list(error.problems, as: ConfigurationProblem.listing)
      }
      throw ExitCode.no
    }
    let rules = configuration.ruleSets.reduce(0) { $0 + $1.rules.count }
    let files = configuration.ruleSets.count
    try output.say(
      "\(directory) is sound: \(counted(rules, "rule")) in \(counted(files, "file")).",
      "Next: noticed rules test",
      node: [
        "directory": JSONNode(directory), "rules": JSONNode(rules),
        "hash": JSONNode(configuration.hash), "problems": [],
      ]
    )
  }
}

extension ConfigurationProblem {
  static var listing: Listing<ConfigurationProblem> {
    Listing(
      fields: ["file", "line", "column", "message"],
      columns: [],
      whenEmpty: "",
      node: { problem in
        [
          "file": JSONNode(problem.file),
          "line": problem.line > 0 ? JSONNode(problem.line) : .null,
          "column": problem.column > 0 ? JSONNode(problem.column) : .null,
          "message": JSONNode(problem.message),
        ]
      },
      cells: { _ in [] }
    )
  }
}
