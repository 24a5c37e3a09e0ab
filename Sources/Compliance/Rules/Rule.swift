package import CEL
package import Notices

/// One rule: what is required of which documents, on what ground, and what follows when it is not met.
package final class Rule: Sendable {
  /// For example `PEN-01`; stable, because findings are kept under it.
  package let id: String
  /// The rule file that it comes from.
  package let set: String
  /// What the rule requires, in a few words; English is always there.
  package let titles: [WorkingLanguage: String]
  /// The articles it rests on, or `bureau` for the bureau's own choice.
  package let basis: String
  package let validFrom: CivilDay
  /// The last day on which it is asked; nil when it is in force until further notice.
  package let validTo: CivilDay?
  package let phases: [Phase]
  package let appliesTo: [RuleClass]
  /// Whether it is asked of each person of the notice by itself.
  package let isPerPerson: Bool
  /// The rule is skipped where this is false; nil when it is always asked.
  package let when: Condition?
  package let require: Condition
  package let severity: [RuleClass: Severity]
  /// What follows when the answer needs a value that is missing.
  package let notStated: [RuleClass: Severity]
  package let messages: [WorkingLanguage: CELTemplate]
  /// What an operator reads of a sensitive rule; it names no personal status.
  package let operatorMessages: [WorkingLanguage: CELTemplate]
  package let isSensitive: Bool
  /// What only a person can answer when it does not pass: a topic of `codes/questions.csv`; nil when nothing is asked.
  package let asks: String?
  /// The field whose origin is shown, for example `person.birth_date`; nil for the whole document.
  package let field: String?

  /// An expression as it was written and as it runs.
  package struct Condition: Sendable {
    package let source: String
    package let program: CELProgram

    package init(source: String, program: CELProgram) {
      self.source = source
      self.program = program
    }
  }

  package init(
    id: String,
    set: String,
    titles: [WorkingLanguage: String],
    basis: String,
    validFrom: CivilDay,
    validTo: CivilDay? = nil,
    phases: [Phase] = [.intake, .review],
    appliesTo: [RuleClass],
    isPerPerson: Bool = false,
    when: Condition? = nil,
    require: Condition,
    severity: [RuleClass: Severity],
    notStated: [RuleClass: Severity]? = nil,
    messages: [WorkingLanguage: CELTemplate],
    operatorMessages: [WorkingLanguage: CELTemplate] = [:],
    isSensitive: Bool = false,
    asks: String? = nil,
    field: String? = nil
  ) {
    self.id = id
    self.set = set
    self.titles = titles
    self.basis = basis
    self.validFrom = validFrom
    self.validTo = validTo
    self.phases = phases
    self.appliesTo = appliesTo
    self.isPerPerson = isPerPerson
    self.when = when
    self.require = require
    self.severity = severity
    self.notStated = notStated ?? severity
    self.messages = messages
    self.operatorMessages = operatorMessages
    self.isSensitive = isSensitive
    self.asks = asks
    self.field = field
  }

  /// Whether a notice that it holds is let go by answering its question; else the rule is set aside, which takes two persons.
  package var isAnswered: Bool { asks != nil && asks != "override" }

  /// The title in English.
  package var title: String { title(in: .english) }

  /// The title in a language, or in English when the rule gives none in it.
  package func title(in language: WorkingLanguage) -> String {
    titles[language] ?? titles[.english] ?? id
  }

  /// Whether the rule is in force on a day.
  package func isValid(on day: CivilDay) -> Bool {
    validFrom <= day && day <= validTo ?? day
  }
}
