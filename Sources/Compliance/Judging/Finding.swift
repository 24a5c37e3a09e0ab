/// What one rule said of one document, or of one person in it.
package struct Finding: Sendable, Hashable {
  /// How a rule that was asked came out.
  package enum Result: String, Sendable, Hashable, CaseIterable {
    case passed
    case failed
    /// A value that the answer needs is missing or unusable; never the same as a contrary value.
    case notStated = "not-stated"
  }

  package let rule: String
  package let title: String
  package let basis: String
  package let result: Result
  /// What follows; nil when the rule passed.
  package let severity: Severity?
  /// The whole sentence, for the compliance officer.
  package let message: String
  /// The sentence for an operator; it names no personal status when the rule is sensitive.
  package let operatorMessage: String
  package let isSensitive: Bool
  /// What only a person can answer; nil when nothing is asked, and when the rule passed.
  package let question: String?
  /// The place in the canonical document, for example `persons[0].birth_date`; nil for the whole.
  package let field: String?
  /// The person it concerns, by index in the notice; nil for the document.
  package let subject: Int?

  package init(
    rule: String,
    title: String,
    basis: String,
    result: Result,
    severity: Severity?,
    message: String,
    operatorMessage: String? = nil,
    isSensitive: Bool = false,
    question: String? = nil,
    field: String? = nil,
    subject: Int? = nil
  ) {
    self.rule = rule
    self.title = title
    self.basis = basis
    self.result = result
    self.severity = severity
    self.message = message
    self.operatorMessage = operatorMessage ?? message
    self.isSensitive = isSensitive
    self.question = question
    self.field = field
    self.subject = subject
  }
}
