package import Notices

/// What a batch of arrivals came to: an outcome for each, and all that is to be written, once.
package struct Fold<Judgement: Sendable>: Sendable {
  /// One for each arrival, in order, as it stands at the end of the batch.
  package var outcomes: [ArrivalOutcome] = []
  /// Documents that waited before the batch and are settled now, in the order of settling.
  package var resolved: [ArrivalOutcome] = []
  /// Documents that wait from now on.
  package var parked: [ParkedDocument] = []
  /// Documents that waited before the batch and wait for another reason now.
  package var rewaiting: [ParkedDocument] = []
  /// Notices to insert, in their final state.
  package var inserted: [NoticeChange] = []
  /// Notices to update, in their final state.
  package var changed: [NoticeChange] = []
  /// Versions to insert; which one is current is the notice's ``HeldNotice/currentVersion``.
  package var versions: [NewVersion<Judgement>] = []
  /// Versions that were held before and are to be used, or out of use, otherwise than before.
  package var decided: [HeldVersion] = []
  package var tombstones: [Tombstone] = []
  package var links: [Link] = []
  /// What follows for keys, hits and payloads, in the order in which it is to be done.
  package var consequences: [Consequence] = []
  /// Everything that is held after the batch, as far as it was read.
  package var held: Held

  package init(held: Held) {
    self.held = held
  }

  /// Whether nothing but outcomes is to be written.
  package var changesNothing: Bool {
    resolved.isEmpty && parked.isEmpty && rewaiting.isEmpty && inserted.isEmpty && changed.isEmpty
      && versions.isEmpty && decided.isEmpty
      && tombstones.isEmpty && links.isEmpty && consequences.isEmpty
  }
}

/// What became of one document.
package struct ArrivalOutcome: Sendable, Hashable {
  package let document: Identifier<ArrivedDocument>
  package let outcome: Outcome
  /// The disposition of what was recorded; for a document that made no version, the document's own.
  package let disposition: Disposition

  package init(
    document: Identifier<ArrivedDocument>,
    outcome: Outcome,
    disposition: Disposition
  ) {
    self.document = document
    self.outcome = outcome
    self.disposition = disposition
  }
}

/// A notice to write, whole, with what was added to it and why.
package struct NoticeChange: Sendable, Hashable {
  /// The state after the batch.
  package let notice: HeldNotice
  package let addedReferences: [ReferenceKey]
  package let addedActs: [Act]
  /// Why, for the custody record: each reason once, in order.
  package let reasons: [ChangeReason]
}

/// Why a notice changed, as the custody record names it.
package enum ChangeReason: String, CodeValue {
  case published
  case versionAdded = "version-added"
  case versionReplaced = "version-replaced"
  case amended
  case annotated
  case extended
  case suspended
  case resumed
  case blocked
  case unblocked
  case superseded
  /// What had replaced it ended before it was published.
  case reinstated
  case cancelled
  /// Published again after a cancellation.
  case restrictedAfterCancellation = "restricted-after-cancellation"
  /// A person or a review decided otherwise on a version.
  case judgedAgain = "judged-again"
  /// A person or a review rejected the only version, which ends the notice here.
  case rejected
}

/// A version to insert.
package struct NewVersion<Judgement: Sendable>: Sendable {
  package let notice: Identifier<Notice>
  /// Whole, its document patched; ``HeldVersion/isCurrent`` is as of the end of the batch.
  package let version: HeldVersion
  /// The document that made it.
  package let document: Identifier<ArrivedDocument>
  package let judgement: Judgement
}

/// Two notices that have to do with each other; they are never merged.
package struct Link: Sendable, Hashable {
  /// What two notices have in common.
  package enum Ground: String, CodeValue {
    /// The number of the person's file.
    case file
    /// The issuer says that they are related.
    case stated
    /// The second was published after the first was cancelled.
    case republication
  }

  package let first: Identifier<Notice>
  package let second: Identifier<Notice>
  package let ground: Ground

  package init(first: Identifier<Notice>, second: Identifier<Notice>, ground: Ground) {
    self.first = first
    self.second = second
    self.ground = ground
  }
}

/// What follows from a batch for what hangs on a notice: keys, hits, content.
package enum Consequence: Sendable, Hashable {
  /// The decisions on the first notice's hits are to be taken over by the second's.
  case carryDecisions(from: Identifier<Notice>, to: Identifier<Notice>)
  /// It is no longer matchable: its keys and match tasks go.
  case removeKeys(Identifier<Notice>)
  /// Its open hits close with the reason; with ``HitClosure/alertsConfirmed`` a confirmed one makes an urgent task.
  case closeHits(Identifier<Notice>, HitClosure)
  /// It is matchable with a new content: its subjects are keyed anew and matched.
  case matchAgain(Identifier<Notice>, version: Identifier<HeldVersion>)
  /// It ended: its content is purged, the tombstone stays.
  case purge(Identifier<Notice>)
}

/// Why the open hits of a notice close.
package enum HitClosure: String, CodeValue {
  case cancelled
  case suspended
  case blocked
  case superseded
  case held
  case rejected
  case expired

  /// Whether a hit that was confirmed needs somebody at once, because what was acted on no longer stands.
  package var alertsConfirmed: Bool {
    switch self {
    case .cancelled, .suspended, .blocked: true
    case .superseded, .held, .rejected, .expired: false
    }
  }
}
