import CEL
import Notices

extension Finding {
  /// What a rule's answer says, with its sentences filled in.
  init(
    _ answer: RuleAnswer,
    to rule: Rule,
    _ bindings: CELBindings,
    ruleClass: RuleClass,
    language: WorkingLanguage,
    subject: Int?
  ) {
    let result: Result
    var severity: Severity?
    var message: String
    switch answer {
    case .skipped, .passed:
      result = .passed
      message = rule.title
    case .failed:
      result = .failed
      severity = rule.severity[ruleClass] ?? .hold
      message = rule.messages.text(in: language, bindings) ?? rule.title
    case .notStated(let error):
      result = .notStated
      severity = rule.notStated[ruleClass] ?? rule.severity[ruleClass] ?? .hold
      message = Self.missing(error, rule, subject, language)
    }
    var operatorMessage: String?
    if rule.isSensitive, severity != nil {
      operatorMessage =
        rule.operatorMessages.text(in: language, bindings)
        ?? "The legal officer decides what may be done"
    }
    self.init(
      rule: rule.id,
      title: rule.title,
      basis: rule.basis,
      result: result,
      severity: severity,
      message: message,
      operatorMessage: operatorMessage,
      isSensitive: rule.isSensitive,
      field: rule.field.map { Self.place($0, subject) },
      subject: subject
    )
  }

  /// The one finding of a document for which no rule set exists.
  init(withoutRulesFor notice: Notice) {
    let message: String
    let severity: Severity
    switch (notice.documentKind, notice.kind) {
    case (_, .otherDiffusion?):
      severity = .hold
      message =
        "Kept, visible, not matched: no rule set exists yet for diffusions of this purpose"
    case (_, let kind?):
      severity = .hold
      let name = kind.rawValue.split(separator: "-").joined(separator: " ")
      message = "Kept, visible, not matched: no rule set exists yet for \(name)s"
    case (nil, nil):
      severity = .reject
      message = "The document does not say what it is: neither its kind nor its colour is stated"
    case (_?, nil):
      severity = .reject
      message = "The notice does not say which colour it is of, so that no rule applies to it"
    }
    self.init(
      rule: "ENV-02",
      title: "The document is of a kind that the rules know",
      basis: "RPD 73, RPD 97",
      result: severity == .hold ? .failed : .notStated,
      severity: severity,
      message: message,
      field: "doc_kind"
    )
  }

  /// The path in the document: `person.birth_date` of the second person is `persons[1].birth_date`.
  static func place(_ field: String, _ subject: Int?) -> String {
    guard field == "person" || field.hasPrefix("person.") else { return field }
    let rest = field.dropFirst("person".utf8.count)
    return subject.map { "persons[\($0)]\(rest)" } ?? "persons\(rest)"
  }

  private static func missing(
    _ error: CELError,
    _ rule: Rule,
    _ subject: Int?,
    _ language: WorkingLanguage
  ) -> String {
    guard case .noSuchField(let path) = error.kind else {
      return "\(language.cannotTell): \(rule.title) (\(error.message))"
    }
    return "\(language.notStated): \(place(path, subject)). \(language.cannotTell): \(rule.title)"
  }
}

extension WorkingLanguage {
  fileprivate var notStated: String {
    switch self {
    case .english: "Not stated"
    case .french: "Non indiqué"
    case .spanish: "No consta"
    case .arabic: "غير مذكور"
    }
  }

  fileprivate var cannotTell: String {
    switch self {
    case .english: "It cannot be told whether this holds"
    case .french: "On ne peut dire si ceci est rempli"
    case .spanish: "No se puede saber si se cumple"
    case .arabic: "لا يمكن معرفة ما إذا كان هذا مستوفى"
    }
  }
}

extension [WorkingLanguage: CELTemplate] {
  /// The sentence in a language, or in English when the rule gives none in it.
  fileprivate func text(in language: WorkingLanguage, _ bindings: CELBindings) -> String? {
    (self[language] ?? self[.english])?.render(bindings)
  }
}
