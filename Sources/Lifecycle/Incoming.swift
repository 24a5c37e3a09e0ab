import Notices

/// A document on its way through the fold: one that arrived just now, or one that waited.
struct Incoming {
  let id: Identifier<ArrivedDocument>
  let notice: Notice
  let fingerprint: [UInt8]
  let receivedAt: Instant
  let sequence: Int64
  let disposition: Disposition
  /// Why the rules say so of a publication; empty for one that waited, which publishes nothing.
  let grounds: [HoldGround]
  /// The moment and the order at which it can be applied: its own, or those of the document it waited for.
  let appliedAt: Instant
  let appliedSequence: Int64
  let waited: Bool

  init(_ arrival: Arrival<some Sendable>) {
    id = arrival.documentID
    notice = arrival.notice
    fingerprint = arrival.contentFingerprint
    receivedAt = arrival.receivedAt
    sequence = arrival.sequence
    disposition = arrival.disposition
    grounds = arrival.grounds
    appliedAt = arrival.receivedAt
    appliedSequence = arrival.sequence
    waited = false
  }

  init(_ document: ParkedDocument, with cause: Incoming) {
    id = document.id
    notice = document.notice
    fingerprint = document.fingerprint
    receivedAt = document.receivedAt
    sequence = document.sequence
    disposition = document.disposition
    grounds = []
    appliedAt = max(document.receivedAt, cause.receivedAt)
    appliedSequence = max(document.sequence, cause.sequence)
    waited = true
  }

  /// The day of receipt: the earlier of what the document and what the bureau say.
  var receivedDay: CivilDay {
    notice.receivedAt.map { min($0.day, receivedAt.day) } ?? receivedAt.day
  }

  /// The day of the document, else of its receipt.
  var day: CivilDay { notice.publishedAt?.day(receivedOn: receivedDay) ?? receivedDay }

  /// What the document says beside its act, in words.
  var text: String? {
    let texts = [notice.reason, notice.remarks].compactMap { $0 }
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  var isFromSecretariat: Bool { notice.issuerKind == .generalSecretariat }

  /// Whether the sender may change a notice: its issuer, or the General Secretariat.
  ///
  /// A notice whose issuer is not known can be taken away by anyone who says who he is.
  func mayChange(_ held: HeldNotice, takesAway: Bool) -> Bool {
    isFromSecretariat || (takesAway && held.issuer == nil) || notice.issuer == held.issuer
  }

  /// Whether it comes after an act that it would undo.
  ///
  /// Without a date it comes after what it finds; one that waited only after what is of an earlier day than its receipt.
  func undoes(_ act: Act) -> Bool {
    if notice.publishedAt != nil { return act.day <= day }
    return !waited || act.day < receivedDay
  }

  /// The document as an act on a notice, on its own day unless another is given.
  func act(_ kind: DocumentKind, on otherDay: CivilDay? = nil, until: CivilDay? = nil) -> Act {
    Act(
      document: id,
      kind: kind,
      day: otherDay ?? day,
      until: until,
      fingerprint: fingerprint,
      text: text
    )
  }

  func parked(_ why: Wait) -> ParkedDocument {
    ParkedDocument(
      id: id,
      notice: notice,
      fingerprint: fingerprint,
      receivedAt: receivedAt,
      sequence: sequence,
      disposition: disposition,
      why: why
    )
  }
}

/// How a document takes a notice out of use.
enum TakeAway {
  /// For good; the ground is a code.
  case end(ground: String)
  case suspend
  case block

  var isEnd: Bool {
    switch self {
    case .end: true
    case .suspend, .block: false
    }
  }
}

extension Notice {
  /// How the document takes away; nil when it does not.
  ///
  /// A copy of a notice that says the Secretariat refused or cancelled it takes that notice away. An extract of the
  /// public web cannot: it is information only.
  var takeAway: TakeAway? {
    switch documentKind {
    case .cancellation, .withdrawal: .end(ground: documentKind?.rawValue ?? "cancellation")
    case .suspension: .suspend
    case .dataProtectionBlock: .block
    case .notice, .diffusion, .update:
      switch channel == .publicWeb ? nil : secretariatStatus {
      case .refused: .end(ground: "refused")
      case .cancelled: .end(ground: "cancelled")
      case .published, .beingProcessed, nil: nil
      }
    case .addendum, .caveat, .resumption, .extension, .dataProtectionUnblock, nil: nil
    }
  }
}
