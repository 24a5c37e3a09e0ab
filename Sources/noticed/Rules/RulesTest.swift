import ArgumentParser
import Compliance
import JSON
import RuleSets
import SystemPackage

/// `noticed rules test`.
struct RulesTest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the examples that the rules carry, and say which came out otherwise.",
    discussion:
      "Exits 1 when an example came out otherwise, or a rule has none that passes and none that fails."
  )

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let directory = try Installation(global).pipelines().string
    let run: ExampleRun
    do {
      run = try runExamples(directory: directory)
    } catch {
      throw Failure(error, directory: directory)
    }
    let output = Output(global)
    if output.isForPeople {
      for surprise in run.surprises { try output.write(escaped(surprise.sentence) + "\n") }
      for rule in run.rulesWithoutBoth {
        try output.write(
          "\(escaped(rule)): it needs an example that passes and one that does not\n"
        )
      }
      let wrong = run.surprises.count
      try output.write(
        "\(counted(run.results.count, "example")), \(wrong == 0 ? "all as they should be" : "\(wrong) otherwise than they say").\n"
      )
    } else {
      try output.list(run.results, as: ExampleResult.listing)
    }
    if !run.surprises.isEmpty || !run.rulesWithoutBoth.isEmpty { throw ExitCode.no }
  }
}

extension ExampleResult {
  static var listing: Listing<ExampleResult> {
    Listing(
      fields: ["rule", "file", "line", "base", "expected", "outcome", "severity", "ok", "fault"],
      columns: [],
      whenEmpty: "",
      node: { result in
        [
          "rule": JSONNode(result.rule), "file": JSONNode(result.file),
          "line": JSONNode(result.example.line), "base": JSONNode(result.example.base),
          "expected": JSONNode(result.example.expected.rawValue),
          "outcome": JSONNode(result.outcome.rawValue),
          "severity": result.severity.map { JSONNode($0.rawValue) } ?? .null,
          "ok": JSONNode(result.isAsExpected), "fault": result.fault.map { JSONNode($0) } ?? .null,
        ]
      },
      cells: { _ in [] }
    )
  }

  var sentence: String {
    let place = "\(file):\(example.line): \(rule): "
    if let fault { return place + fault }
    var text = "\(place)the example on \(example.base) came out \(outcome.rawValue)"
    if let severity { text += " (\(severity.rawValue))" }
    text += ", but \(example.expected.rawValue)"
    if let severity = example.severity { text += " (\(severity.rawValue))" }
    text += " was expected"
    if let because = example.because { text += ": \(because)" }
    return text
  }
}
