package import Notices

/// What a compliance run can find.
package enum ReviewKind: String, CodeValue {
  /// Today's rules would treat a notice more strictly than it is treated.
  case stricter
  /// Today's rules would let a held notice be used.
  case milder
  /// A notice that cannot be judged, because its content is gone or does not read.
  case unreadable
  case expired
  case retentionDue = "retention-due"
  /// A notice that runs longer than the bureau's own rule for its kind lets it.
  case keptTooLong = "kept-too-long"
  /// The source has not confirmed for a year that the request stands.
  case confirmationDue = "confirmation-due"
  case suspendedLong = "suspended-long"
  case holdOverdue = "hold-overdue"
  /// A first person's word on a held notice that waits for a second one's.
  case releaseWaits = "release-waits"
  /// A release that ends within days; what it lets be used is held again then.
  case releaseEnds = "release-ends"
  /// A release that is past its end, and what it let be used is not held again yet.
  case releaseOver = "release-over"
  /// A cancelled notice of which the content is still here after the grace.
  case purgeDue = "purge-due"
  /// A notice that is due for purge, but on which something is still to be decided.
  case purgeWaits = "purge-waits"
  case extractVanished = "extract-vanished"
  case documentWaits = "document-waits"
  case dropUnsettled = "drop-unsettled"
  case hitUndecided = "hit-undecided"
  case urgentOpen = "urgent-open"
  /// A person is detained, and the days of the treaty count, or nobody has said which.
  case clockRuns = "clock-runs"
  /// Something that was handed out was called back, and the recipient has not said that it is gone.
  case recallOpen = "recall-open"
  case lookupGroundless = "lookup-groundless"
  case localOverdue = "local-overdue"
  case sliceMissing = "slice-missing"
  case sliceDamaged = "slice-damaged"
  /// Bytes in the archive that no record names.
  case sliceUnknown = "slice-unknown"
  /// Rejected files that were kept for as long as the bureau wants.
  case quarantineDue = "quarantine-due"
  /// Kept bytes that were ordered away and are still there.
  case sliceWaits = "slice-waits"
  case subjectWithoutKeys = "subject-without-keys"
  case keysOfUnmatchable = "keys-of-unmatchable"
  /// A notice that the source's own list lacks.
  case notAtSource = "not-at-source"
  /// A reference of the source's list that is not held here.
  case notHere = "not-here"
  case ruleBookDiffers = "rule-book-differs"
  case tableExpired = "table-expired"
  case reviewMissed = "review-missed"
  /// The machine's clock was set while it ran, or differs from the server's.
  case clockStepped = "clock-stepped"

  /// Whether it tells of something that happened, and so stands until somebody acknowledged it.
  package var isEvent: Bool {
    self == .lookupGroundless || self == .reviewMissed || self == .clockStepped
  }
}

/// Something that a run found, before it is compared with what earlier runs found.
package struct ReviewDraft: Sendable, Hashable {
  /// What tells it apart from every other finding of a run.
  package struct Key: Sendable, Hashable {
    package let kind: ReviewKind
    /// The sort of thing, for example `notice`.
    package let object: String
    package let objectID: String
    /// The rule, or another word that says which of several it is.
    package let code: String
  }

  /// By when somebody must have done something.
  package enum Due: Sendable, Hashable {
    case on(CivilDay)
    /// So many days after it was first found.
    case within(days: Int)
  }

  package let key: Key
  /// Nil when nothing is due.
  package let due: Due?
  /// Numbers, days and codes that a person needs to understand it; no personal value.
  package let detail: [String: String]

  package init(
    _ kind: ReviewKind,
    _ object: String,
    _ objectID: String,
    code: String,
    due: Due? = nil,
    detail: [String: String] = [:]
  ) {
    key = Key(kind: kind, object: object, objectID: objectID, code: code)
    self.due = due
    self.detail = detail
  }

  /// The same with more told of it.
  package func telling(_ more: [String: String]) -> ReviewDraft {
    ReviewDraft(
      key.kind,
      key.object,
      key.objectID,
      code: key.code,
      due: due,
      detail: detail.merging(more) { $1 }
    )
  }
}

/// A finding as it is kept.
package struct ReviewFinding: Sendable, Hashable {
  package let number: Int64
  package let key: ReviewDraft.Key
  package let due: CivilDay?
  package let detail: [String: String]
  package let firstRun: Int64
  package let firstFound: Instant
  package let lastRun: Int64
  package let acknowledgement: Acknowledgement?

  /// Who took note of a finding, and why it may stand.
  package struct Acknowledgement: Sendable, Hashable {
    package let at: Instant
    package let by: String
    package let why: String
    /// The last day on which it holds; nil when it holds as long as the finding stands.
    package let until: CivilDay?
  }
}
