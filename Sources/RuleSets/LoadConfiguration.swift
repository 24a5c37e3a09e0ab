import Charges
import Compliance
import Notices
import Reading

/// The pipelines and imports of the product, by file.
let pipelineNames = [
  "red-notice", "purple-notice", "diffusion", "other-notice", "public-extract",
]
private let importNames = ["local-person", "local-modus"]

/// Reads and checks a configuration directory.
///
/// - Throws: `RuleSetError` with everything that is wrong, each at its place.
package func loadConfiguration(
  directory: String,
  parts: ConfigurationParts = .all
) throws(RuleSetError) -> Configuration {
  var log = ProblemLog()
  let reader = PipelineReader(directory: directory)
  let bureau = reader.bureau(&log)

  var tables = BureauTables()
  if parts.contains(.tables) {
    var tableReader = TableReader(directory: directory)
    tables = tableReader.readAll()
    for problem in tableReader.log.problems { log.add(problem) }
  }

  var charges = ChargeLexicon.empty
  if parts.contains(.charges) {
    var chargeReader = TableReader(directory: directory)
    charges = chargeReader.readLexicon()
    if parts.contains(.tables) { tables.owned += chargeReader.owned }
    for problem in chargeReader.log.problems { log.add(problem) }
  }

  var pipelines: [String: PipelineFile] = [:]
  var imports: [String: ImportMapping] = [:]
  if parts.contains(.pipelines) {
    for name in pipelineNames { pipelines[name] = reader.pipeline(name, &log) }
    for name in importNames { imports[name] = reader.importMapping(name, &log) }
    checkCoverage(of: pipelines, &log)
  }

  var matching = MatchingPolicies()
  if parts.contains(.matching) {
    matching = MatchingReader(directory: directory).read(&log)
    checkPolicies(of: pipelines, matching, &log)
  }

  let vocabulary = RuleVocabulary(tables: tables.codes)
  var ruleSets: [RuleSet] = []
  if parts.contains(.rules) {
    let names = ruleSetNames(of: pipelines)
    ruleSets = readRuleSets(names, directory, vocabulary, readsExamples: false, &log)
  }
  try log.finish()
  guard let bureau else { throw RuleSetError([]) }
  var content = Array(tables.hash.utf8) + bureau.source.bytes
  for set in ruleSets { content += Array(set.name.utf8) + [0] + set.source.bytes + [0] }
  return Configuration(
    directory: directory,
    bureau: bureau.file,
    pipelines: pipelines,
    imports: imports,
    tables: tables,
    matching: matching,
    charges: charges,
    ruleSets: ruleSets,
    vocabulary: vocabulary,
    hash: parts.contains(.rules) ? Fingerprint(of: content).description : ""
  )
}

/// The shipped rule sets, then those that only a pipeline of the bureau names.
func ruleSetNames(of pipelines: [String: PipelineFile]) -> [String] {
  let named = Set(pipelines.values.flatMap(\.ruleSets))
  let own = named.subtracting(RuleSet.shippedNames).sorted()
  return RuleSet.shippedNames + own
}

/// Reads rule files in one vocabulary, with ids that are unique over all of them.
func readRuleSets(
  _ names: [String],
  _ directory: String,
  _ vocabulary: RuleVocabulary,
  readsExamples: Bool,
  _ log: inout ProblemLog
) -> [RuleSet] {
  var ids: [String: String] = [:]
  var sets: [RuleSet] = []
  for name in names {
    guard let source = SourceFile("rules/\(name).yaml", in: directory, &log),
      let file = YAMLFile(source, &log)
    else { continue }
    let reader = RuleSetReader(
      file: file,
      name: name,
      vocabulary: vocabulary,
      readsExamples: readsExamples
    )
    if let set = reader.read(ids: &ids, &log) { sets.append(set) }
  }
  return sets
}

// A class that no pipeline expects would be judged by nobody's choice of rules.
private func checkCoverage(of pipelines: [String: PipelineFile], _ log: inout ProblemLog) {
  guard pipelines.count == pipelineNames.count else { return }
  for ruleClass in RuleClass.allCases
  where !pipelines.values.contains(where: { $0.expects.contains(ruleClass) }) {
    log.add(
      ConfigurationProblem(
        file: "diffusion.yaml",
        message: "no pipeline expects \(ruleClass.rawValue); add it to the “expects” of one"
      )
    )
  }
}

private func checkPolicies(
  of pipelines: [String: PipelineFile],
  _ policies: MatchingPolicies,
  _ log: inout ProblemLog
) {
  for pipeline in pipelines.values.sorted(by: { $0.name < $1.name }) {
    guard let name = pipeline.matching, policies.persons[name] == nil,
      policies.modus[name] == nil
    else { continue }
    log.add(
      ConfigurationProblem(
        file: "\(pipeline.name).yaml",
        message: "compares by “\(name)”, but matching/\(name).yaml is not there"
      )
    )
  }
}
