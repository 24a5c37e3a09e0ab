package import Notices

/// What the rules say of a document, all together.
package struct Judgement: Sendable, Hashable {
  /// Nil when the document does not say what it is.
  package let ruleClass: RuleClass?
  /// In the order of the rules; passes only if they were asked for.
  package let findings: [Finding]
  /// The strictest that any finding asks for.
  package let disposition: Disposition
  package let ruleBookHash: String
  /// How many rules were asked, passes included.
  package let asked: Int

  package init(ruleClass: RuleClass?, findings: [Finding], ruleBookHash: String, asked: Int) {
    self.ruleClass = ruleClass
    self.findings = findings
    self.disposition = Self.strictest(of: findings)
    self.ruleBookHash = ruleBookHash
    self.asked = asked
  }

  /// What becomes of one person of the notice: findings about others left out.
  package func disposition(ofSubject subject: Int) -> Disposition {
    Self.strictest(of: findings.filter { $0.subject == nil || $0.subject == subject })
  }

  private static func strictest(of findings: [Finding]) -> Disposition {
    findings.lazy.compactMap { $0.severity?.disposition }.max() ?? .accepted
  }
}
