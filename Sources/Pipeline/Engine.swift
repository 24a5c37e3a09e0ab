package import Compliance
package import Matching
package import Notices
package import Reading
package import Records
package import RuleSets

/// What the walks judge and match by: the bureau's configuration, loaded once and shared.
package struct Engine: Sendable {
  package let configuration: Configuration
  package let personPolicy: PersonPolicy
  package let modusPolicy: ModusPolicy
  /// The name under which the policies stand on a hit.
  package let policyName: String
  package let limits: CandidateLimits
  /// The indicators that say nothing because so many share them, as the bureau lists them.
  package let shared: SharedIndicators
  /// Takes the text out of a PDF; nil leaves every one to a person.
  package var extractText: (@Sendable ([UInt8]) -> ExtractedText)?

  package init(_ configuration: Configuration, limits: CandidateLimits = CandidateLimits()) {
    self.configuration = configuration
    personPolicy = configuration.matching.person
    modusPolicy = configuration.matching.method
    policyName = "person"
    self.limits = limits
    shared = SharedIndicators(configuration.tables.codes)
  }

  /// What the rules say of a notice that lay in a pipeline's folder.
  ///
  /// A misfiled document is judged as what it is: the kind and the tier come from its content, the folder only says what
  /// was expected.
  package func judge(
    _ notice: Notice,
    phase: Phase,
    pipeline: String?,
    now: Instant
  ) -> Judgement {
    let ruleClass = RuleClass(of: notice, tier: notice.tier)
    let book = configuration.book(for: ruleClass, in: pipeline ?? "")
    var context = configuration.context(phase, now: now, pipeline: pipeline)
    context.received = (notice.receivedAt ?? now).day
    return Compliance.judge(notice, by: book, in: context)
  }

  /// What is read from a pipeline's folder.
  package func reading(of pipeline: String?) -> ReadingPolicy {
    var policy = ReadingPolicy(
      vocabulary: configuration.tables.vocabulary,
      zones: configuration.tables.zones
    )
    if let formats = pipeline.flatMap({ configuration.pipelines[$0]?.formats }), !formats.isEmpty {
      policy.formats = formats
    }
    policy.tables = configuration.tableMappings(of: pipeline)
    policy.extractText = extractText
    return policy
  }

  /// The hash of all rules, tables and settings, which nodes compare.
  package var ruleBook: [UInt8] { Array(configuration.hash.utf8) }

  /// The name that custody events carry for what the daemon did by itself.
  package static let actor = "daemon"
}

extension SharedIndicators {
  /// The bureau's `codes/shared-indicators.csv`; without it, the few that are shared everywhere.
  package init(_ tables: CodeTables) {
    guard !tables.sharedIndicators.isEmpty else {
      self = .builtIn
      return
    }
    self.init(
      tables.sharedIndicators.compactMap { entry in
        let parts = entry.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let type = IndicatorType(rawValue: String(parts[0])) else {
          return nil
        }
        return (type, String(parts[1]))
      }
    )
  }
}
