package import Notices

/// Everything that a judgement depends on beside the document and the rules.
package struct JudgementContext: Sendable {
  package var phase: Phase
  /// The moment of judging; rules know its day in UTC as `context.today`.
  package var now: Instant
  /// The day of receipt; nil means today.
  package var received: CivilDay?
  package var policy: BureauPolicy
  /// The trust tier; nil takes the document's own.
  package var tier: TrustTier?
  /// The kinds of the folder in which the document lay; nil when it lay in none.
  package var expectedKinds: [NoticeKind]?
  /// How many documents of the same issuer and charge came in the same delivery.
  package var sameInDrop: Int?
  package var isInitialLoad = false
  package var history = History()
  /// For the phase ``Phase/hit``: where the subject was found.
  package var local: LocalSubject?
  /// For the phase ``Phase/hit``: which person of the notice; nil asks of all.
  package var subject: Int?
  package var language = WorkingLanguage.english
  /// Whether rules that passed are among the findings.
  package var keepsPasses = false

  package init(phase: Phase, now: Instant, policy: BureauPolicy) {
    self.phase = phase
    self.now = now
    self.policy = policy
  }
}
