package import Compliance
package import Matching
package import Notices
package import Reading
package import Records

/// What the walks judge and match by: the bureau's rules and policies, loaded once and shared.
package struct Engine: Sendable {
  /// How one inbox folder is treated.
  package struct Inbox: Sendable {
    package var name: String
    package var reading: ReadingPolicy
    package var ruleBook: RuleBook
    /// The kinds that belong into the folder; a document of another kind is judged as what it is, and says so.
    package var expectedKinds: [NoticeKind]

    package init(
      name: String,
      reading: ReadingPolicy,
      ruleBook: RuleBook,
      expectedKinds: [NoticeKind]
    ) {
      self.name = name
      self.reading = reading
      self.ruleBook = ruleBook
      self.expectedKinds = expectedKinds
    }
  }

  package var inboxes: [String: Inbox]
  package var bureau: BureauPolicy
  package var personPolicy: PersonPolicy
  package var modusPolicy: ModusPolicy
  /// The name under which the policies stand on a hit.
  package var policyName: String
  /// The prior under which hits are opened.
  package var prior: Prior
  package var limits: CandidateLimits
  /// The rules of the hit phase.
  package var hitBook: RuleBook

  package init(
    inboxes: [Inbox],
    bureau: BureauPolicy,
    personPolicy: PersonPolicy,
    modusPolicy: ModusPolicy,
    policyName: String,
    prior: Prior,
    limits: CandidateLimits,
    hitBook: RuleBook
  ) {
    self.inboxes = Dictionary(
      inboxes.map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.bureau = bureau
    self.personPolicy = personPolicy
    self.modusPolicy = modusPolicy
    self.policyName = policyName
    self.prior = prior
    self.limits = limits
    self.hitBook = hitBook
  }

  /// The name that custody events carry for what the daemon did by itself.
  package static let actor = "daemon"
}
