package import Lifecycle
package import Notices

/// A hit.
package enum Hit {}

/// Who looks after a hit.
package enum HitQueue: String, CodeValue {
  case analyst
  case legal
}

/// A scored pair that is to stand on the desk, or to leave it.
package struct HitDraft: Sendable {
  package let subject: Identifier<Subject>
  package let notice: Identifier<Notice>
  package let version: Identifier<NoticeVersion>
  package let kind: LocalKind
  package let record: Int64
  package let grade: String
  package let score: Double
  package let probability: Double
  package let policy: String
  package let rarity: Int64?
  /// The outcome of each feature in the engine's compact form, by which a change of evidence is told.
  package let evidence: [UInt8]
  /// Feature, outcome and bits, as a JSON array; no personal text.
  package let features: String
  package let flags: [String]
  package let queue: HitQueue
  package let restrictedBy: [String]
  package let isSensitive: Bool
  package let isDanger: Bool

  package init(
    subject: Identifier<Subject>,
    notice: Identifier<Notice>,
    version: Identifier<NoticeVersion>,
    kind: LocalKind,
    record: Int64,
    grade: String,
    score: Double,
    probability: Double,
    policy: String,
    rarity: Int64?,
    evidence: [UInt8],
    features: String,
    flags: [String],
    queue: HitQueue,
    restrictedBy: [String],
    isSensitive: Bool,
    isDanger: Bool
  ) {
    self.subject = subject
    self.notice = notice
    self.version = version
    self.kind = kind
    self.record = record
    self.grade = grade
    self.score = score
    self.probability = probability
    self.policy = policy
    self.rarity = rarity
    self.evidence = evidence
    self.features = features
    self.flags = flags
    self.queue = queue
    self.restrictedBy = restrictedBy
    self.isSensitive = isSensitive
    self.isDanger = isDanger
  }
}

/// A hit as it stands before a batch is raised.
package struct StandingHit: Sendable {
  package let id: Identifier<Hit>
  package let subject: Identifier<Subject>
  package let kind: LocalKind
  package let record: Int64
  package let status: HitStatus
  package let revision: Int
  package let grade: String
  package let score: Double
  package let queue: HitQueue
  package let flags: [String]
  package let restrictedBy: [String]
  package let isSensitive: Bool
  package let evidence: [UInt8]
}
