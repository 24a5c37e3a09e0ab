import Compliance
import Notices
import RuleSets
import Testing

/// The shipped directory, beside the tests in the repository.
let shipped: String = {
  let steps = #filePath.split(separator: "/").dropLast(3)
  return "/" + steps.joined(separator: "/") + "/pipelines"
}()

@Suite("The shipped configuration")
struct ShippedConfigurationTests {
  @Test("loads without a problem and judges every class")
  func loads() throws {
    let configuration = try loadConfiguration(directory: shipped)
    #expect(configuration.ruleSets.count == RuleSet.shippedNames.count)
    for ruleClass in RuleClass.allCases {
      let book = configuration.book(for: ruleClass, in: "red-notice")
      #expect(!book.rules(for: ruleClass, in: .intake).isEmpty)
    }
  }

  @Test("every example of every rule comes out as it says")
  func examples() throws {
    let run = try runExamples(directory: shipped)
    for surprise in run.surprises {
      Issue.record(
        "\(surprise.file):\(surprise.example.line): \(surprise.rule) gave \(surprise.outcome) \(surprise.severity.map(\.rawValue) ?? "") for \(surprise.example.expected), \(surprise.fault ?? "")"
      )
    }
    #expect(run.results.count > 200)
    #expect(run.rulesWithoutBoth.isEmpty, "\(run.rulesWithoutBoth)")
  }
}
