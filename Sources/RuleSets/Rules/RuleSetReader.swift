import CEL
import Compliance
import Notices
import Yams

/// Reads one rule file: checks every key, compiles every expression, tells every problem at its place.
struct RuleSetReader {
  let file: YAMLFile
  let name: String
  let vocabulary: RuleVocabulary
  /// Whether examples are read too; judging does not need them.
  let readsExamples: Bool

  private static let keys = [
    "id", "title", "basis", "validFrom", "validTo", "phase", "appliesTo", "each", "when",
    "require", "severity", "notStated", "at", "message", "operatorMessage", "sensitive",
    "asks", "examples",
  ]
  private static let required = [
    "id", "title", "basis", "validFrom", "appliesTo", "require", "severity", "message",
  ]

  /// Reads the file; `ids` are those of the files before, by the file that has them.
  func read(ids: inout [String: String], _ log: inout ProblemLog) -> RuleSet? {
    guard
      let top = file.members(
        of: file.root,
        "a rule file",
        allowed: ["set", "title", "rules"],
        required: ["set", "title", "rules"],
        &log
      ), let list = top["rules"]
    else { return nil }
    if let set = file.text(top["set"], "“set”", &log), set != name, let node = top["set"] {
      file.report(node, "“set” must be the file's own name, “\(name)”", &log)
    }
    var rules: [Rule] = []
    var examples: [String: [RuleExample]] = [:]
    for node in file.items(of: list) {
      guard
        let members = file.members(
          of: node,
          "a rule",
          allowed: Self.keys,
          required: Self.required,
          &log
        ), let rule = rule(members, ids: &ids, &log)
      else { continue }
      rules.append(rule)
      if readsExamples, let shown = members["examples"] {
        examples[rule.id] = file.items(of: shown).compactMap {
          RuleExample($0, of: rule, in: file, &log)
        }
      }
    }
    let title = file.text(top["title"], "“title”", &log) ?? name
    return RuleSet(
      name: name,
      title: title,
      rules: rules,
      examples: examples,
      source: file.source
    )
  }

  private func rule(
    _ members: YAMLMembers,
    ids: inout [String: String],
    _ log: inout ProblemLog
  ) -> Rule? {
    let before = log.problems.count
    let id = id(members, &ids, &log)
    let titles = titles(members["title"], &log)
    let basis = basis(members["basis"], &log)
    let validFrom = file.day(members["validFrom"], "“validFrom”", &log)
    let validTo = file.day(members["validTo"], "“validTo”", &log)
    if let node = members["validTo"], let validFrom, let validTo, validTo < validFrom {
      let why = "“validTo” lies before “validFrom” (\(validFrom)); the rule would never be asked"
      file.report(node, why, &log)
    }
    let classes = file.words(members["appliesTo"], "class", as: RuleClass.self, &log)
    let scope = Scope(
      phases: members["phase"].map { file.words($0, "phase", as: Phase.self, &log) }
        ?? [.intake, .review],
      isPerPerson: isPerPerson(members["each"], &log)
    )
    let when = condition(members["when"], "when", scope, &log)
    let require = condition(members["require"], "require", scope, &log)
    let severity = severities(members["severity"], "severity", classes, needsAll: true, &log)
    let notStated = severities(members["notStated"], "notStated", classes, needsAll: false, &log)
    let messages = sentences(members["message"], "message", &log)
    let neutral = sentences(members["operatorMessage"], "operatorMessage", &log)
    let isSensitive = file.truth(members["sensitive"], "“sensitive”", &log) ?? false
    if isSensitive, neutral.isEmpty {
      let needs = "a sensitive rule needs an “operatorMessage” that names no personal status"
      file.report(members.node, needs, &log)
    }
    let asks = topic(members["asks"], &log)
    let field = field(members["at"], &log)
    guard log.problems.count == before, let id, !titles.isEmpty, let basis, let validFrom,
      let require
    else { return nil }
    return Rule(
      id: id,
      set: name,
      titles: titles,
      basis: basis,
      validFrom: validFrom,
      validTo: validTo,
      phases: scope.phases,
      appliesTo: classes,
      isPerPerson: scope.isPerPerson,
      when: when,
      require: require,
      severity: severity,
      notStated: severity.merging(notStated) { _, own in own },
      messages: messages,
      operatorMessages: neutral,
      isSensitive: isSensitive,
      asks: asks,
      field: field
    )
  }
}
