package import Charges
package import Compliance
package import Notices
package import Reading

/// Which parts of a configuration a command needs; what is not loaded costs nothing.
package struct ConfigurationParts: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// `codes/`.
  package static let tables = ConfigurationParts(rawValue: 1)
  /// `rules/`; needs the tables.
  package static let rules = ConfigurationParts(rawValue: 2 | 1)
  /// The pipelines and imports.
  package static let pipelines = ConfigurationParts(rawValue: 4)
  /// `matching/`.
  package static let matching = ConfigurationParts(rawValue: 8)
  /// `codes/charge-phrases.csv`, the lexicon by which charges are read.
  package static let charges = ConfigurationParts(rawValue: 16)
  package static let all: ConfigurationParts = [.tables, .rules, .pipelines, .matching, .charges]
}

/// A bureau's configuration, read and checked; `bureau.yaml` always is.
package struct Configuration: Sendable {
  package let directory: String
  package let bureau: BureauFile
  /// By name; empty when not loaded.
  package let pipelines: [String: PipelineFile]
  package let imports: [String: ImportMapping]
  package let tables: BureauTables
  package let matching: MatchingPolicies
  /// By which charges are read; empty when not loaded.
  package let charges: ChargeLexicon
  /// In the order in which rules are asked; empty when not loaded.
  package let ruleSets: [RuleSet]
  /// Names the content of all rules, tables and settings together; empty when rules were not loaded.
  package let hash: String
  private let vocabulary: RuleVocabulary
  private let books: [String: RuleBook]
  private let everything: RuleBook

  init(
    directory: String,
    bureau: BureauFile,
    pipelines: [String: PipelineFile],
    imports: [String: ImportMapping],
    tables: BureauTables,
    matching: MatchingPolicies,
    charges: ChargeLexicon,
    ruleSets: [RuleSet],
    vocabulary: RuleVocabulary,
    hash: String
  ) {
    self.directory = directory
    self.bureau = bureau
    self.pipelines = pipelines
    self.imports = imports
    self.tables = tables
    self.matching = matching
    self.charges = charges
    self.ruleSets = ruleSets
    self.hash = hash
    self.vocabulary = vocabulary
    everything = RuleBook(rules: ruleSets.flatMap(\.rules), hash: hash, vocabulary: vocabulary)
    books = pipelines.mapValues { pipeline in
      let sets = ruleSets.filter { pipeline.ruleSets.contains($0.name) }
      return RuleBook(rules: sets.flatMap(\.rules), hash: hash, vocabulary: vocabulary)
    }
  }

  /// The rules by which a document is judged that lay in a pipeline's folder.
  ///
  /// A document that does not belong there is judged by the rules of the pipeline where it does.
  package func book(for ruleClass: RuleClass?, in pipeline: String) -> RuleBook {
    guard let ruleClass else { return everything }
    if pipelines[pipeline]?.expects.contains(ruleClass) == true, let book = books[pipeline] {
      return book
    }
    let right = pipelines.values.filter { $0.expects.contains(ruleClass) }.map(\.name).min()
    return right.flatMap { books[$0] } ?? everything
  }

  /// The same with some of its rules alone.
  package func keeping(_ ids: Set<String>) -> Configuration {
    Configuration(
      directory: directory,
      bureau: bureau,
      pipelines: pipelines,
      imports: imports,
      tables: tables,
      matching: matching,
      charges: charges,
      ruleSets: ruleSets.map { set in
        var part = set
        part.rules = set.rules.filter { ids.contains($0.id) }
        return part
      },
      vocabulary: vocabulary,
      hash: hash
    )
  }

  /// The rules of a pipeline by its name; nil when there is no such pipeline.
  package func book(of pipeline: String) -> RuleBook? { books[pipeline] }

  /// When the bureau works, with the holidays of its table.
  package var calendar: WorkingCalendar {
    var calendar = bureau.policy.calendar
    calendar.holidays = tables.holidays
    return calendar
  }

  /// A rule by its id; nil when there is none.
  package func rule(_ id: String) -> Rule? { everything.rule(id) }

  /// What only a person can answer when a rule did not pass, in the bureau's language; nil when it asks nothing.
  package func question(of rule: Rule) -> String? {
    rule.asks.flatMap { tables.codes.question($0, in: bureau.language) }
  }

  /// The mappings by which a pipeline's tables are read; without a pipeline, those of all.
  package func tableMappings(of pipeline: String?) -> [TableMapping] {
    if let pipeline { return pipelines[pipeline]?.tables ?? [] }
    var mappings: [TableMapping] = []
    for file in pipelines.values.sorted(by: { $0.name < $1.name }) {
      mappings += file.tables.filter { table in !mappings.contains { $0.name == table.name } }
    }
    return mappings
  }

  /// A judgement context with the bureau's own settings.
  package func context(
    _ phase: Phase,
    now: Instant,
    pipeline: String? = nil
  ) -> JudgementContext {
    var context = JudgementContext(phase: phase, now: now, policy: bureau.policy)
    context.language = bureau.language
    if let kinds = pipeline.flatMap({ pipelines[$0]?.kinds }), !kinds.isEmpty {
      context.expectedKinds = kinds
    }
    return context
  }
}
