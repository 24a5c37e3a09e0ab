import CEL
import Notices

extension Finding {
  /// What a rule's answer says, with its sentences filled in.
  init(
    _ answer: RuleAnswer,
    to rule: Rule,
    _ bindings: CELBindings,
    _ tables: CodeTables,
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
      message = rule.title(in: language)
    case .failed:
      result = .failed
      severity = rule.severity[ruleClass] ?? .hold
      message = rule.messages.text(in: language, bindings) ?? rule.title(in: language)
    case .notStated(let error):
      result = .notStated
      severity = rule.notStated[ruleClass] ?? rule.severity[ruleClass] ?? .hold
      message = Self.missing(error, rule, subject, language)
    }
    var operatorMessage: String?
    if rule.isSensitive, severity != nil {
      operatorMessage =
        rule.operatorMessages.text(in: language, bindings)
        ?? language.legalOfficerDecides
    }
    self.init(
      rule: rule.id,
      title: rule.title(in: language),
      basis: rule.basis,
      result: result,
      severity: severity,
      message: message,
      operatorMessage: operatorMessage,
      isSensitive: rule.isSensitive,
      question: severity == nil ? nil : rule.asks.flatMap { tables.question($0, in: language) },
      field: rule.field.map { Self.place($0, subject) },
      subject: subject
    )
  }

  /// The one finding of a document that does not say what it is, so that no rule applies to it.
  init(withoutRulesFor notice: Notice, in language: WorkingLanguage) {
    self.init(
      rule: "ENV-02",
      title: language.knownKind,
      basis: "RPD 73, RPD 97",
      result: .notStated,
      severity: .reject,
      message: notice.documentKind == nil ? language.noKind : language.noColour,
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
      return "\(language.cannotTell): \(rule.title(in: language)) (\(error.message))"
    }
    let missing = "\(language.notStated): \(place(path, subject))"
    return "\(missing). \(language.cannotTell): \(rule.title(in: language))"
  }
}

extension [WorkingLanguage: CELTemplate] {
  /// The sentence in a language, or in English when the rule gives none in it.
  fileprivate func text(in language: WorkingLanguage, _ bindings: CELBindings) -> String? {
    (self[language] ?? self[.english])?.render(bindings)
  }
}
