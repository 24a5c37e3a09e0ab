import Compliance
import JSON
import Notices

/// What came of all examples of a configuration.
package struct ExampleRun: Sendable {
  package let results: [ExampleResult]
  /// Rules without an example that passes and one that does not.
  package let rulesWithoutBoth: [String]

  /// The results that are not as the examples say.
  package var surprises: [ExampleResult] { results.filter { !$0.isAsExpected } }
}

/// Runs the examples of every rule, in the order of the files.
///
/// They are judged for a bureau in France on 1 June 2026 with shipped settings and with sample rows in the tables that
/// bureaus fill themselves, so that they come out alike everywhere.
///
/// - Throws: `RuleSetError` with everything that is wrong with the files.
package func runExamples(directory: String) throws(RuleSetError) -> ExampleRun {
  var log = ProblemLog()
  var tableReader = TableReader(directory: directory)
  var codes = tableReader.readAll().codes
  for problem in tableReader.log.problems { log.add(problem) }
  for (table, key) in [
    ("local-offences", "PFF"), ("legal-value", "IT"), ("instructions", "IS"),
    ("political-context", "IS"), ("silver-pilot", "FR"), ("treaties", "ECE"),
    ("protection-status", "SE"),
  ] {
    codes.lists[table] = [key: [CodeTables.Period()]]
  }
  let vocabulary = RuleVocabulary(tables: codes)
  let reader = PipelineReader(directory: directory)
  var pipelines: [String: PipelineFile] = [:]
  for name in pipelineNames {
    pipelines[name] = reader.pipeline(name, &log)
  }
  let names = ruleSetNames(of: pipelines)
  let sets = readRuleSets(names, directory, vocabulary, readsExamples: true, &log)
  let wanted = Set(sets.flatMap { $0.examples.values.joined() }.map(\.base))
  var bases: [String: JSONNode] = [:]
  for base in wanted.sorted() { bases[base] = notice(base, in: directory, &log) }
  try log.finish()
  guard let home = CountryCode("FR") else { throw RuleSetError([]) }
  var policy = BureauPolicy(home: home)
  policy.clearance = .restricted

  var results: [ExampleResult] = []
  var incomplete: [String] = []
  for set in sets {
    for rule in set.rules {
      let book = RuleBook(rules: [rule], hash: "", vocabulary: vocabulary)
      let examples = set.examples[rule.id] ?? []
      for example in examples {
        guard let base = bases[example.base] else { continue }
        results.append(
          example.run(on: base, by: book, rule, policy, file: "rules/\(set.name).yaml")
        )
      }
      let passes = examples.contains { $0.expected == .passed || $0.expected == .skipped }
      let fails = examples.contains { $0.expected == .failed || $0.expected == .notStated }
      if !passes || !fails { incomplete.append(rule.id) }
    }
  }
  return ExampleRun(results: results, rulesWithoutBoth: incomplete)
}

private func notice(_ name: String, in directory: String, _ log: inout ProblemLog) -> JSONNode? {
  guard let source = SourceFile("rules/examples/\(name).json", in: directory, &log) else {
    return nil
  }
  switch parseJSON(source.bytes) {
  case .success(let node): return node
  case .failure(let rejection):
    for reason in rejection.reasons {
      log.add(source, .init(line: reason.place.line, column: reason.place.column), reason.message)
    }
    return nil
  }
}
