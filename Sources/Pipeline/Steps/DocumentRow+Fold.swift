import Lifecycle
import Notices
import Reading
import Records

extension DocumentRow {
  /// The row of a document that was read, by what the fold made of it; `slice` is the sum of the bytes it came from.
  init(
    _ document: JudgedDocument,
    drop: Identifier<Drop>,
    ordinal: Int,
    slice: [UInt8]?,
    _ fold: FoldIndex
  ) {
    let arrived = document.id.arrived
    let end = fold.outcome(of: arrived)
    self.init(
      id: document.id,
      drop: drop,
      ordinal: ordinal,
      outcome: end.map { DocumentOutcome(document, $0) } ?? .rejected
    )
    documentKind = document.notice.documentKind?.rawValue
    kind = document.notice.kind
    tier = document.notice.tier
    reference = document.notice.shownReference
    effect = end?.outcome.word ?? ""
    disposition = end?.disposition
    notice = end?.outcome.notices.first
    let made = fold.version(of: arrived)
    version = made.map { Identifier<NoticeVersion>($0.version.id) }
    contentFingerprint = document.contentFingerprint
    sliceSHA256 = slice
    ruleBook = document.rows.ruleBook
    findings = document.rows.findings
    if let made, made.version.isAmendment { findings += made.judgement.findings }
    reasons = Self.reasons(self, end?.outcome)
  }

  /// Why a document did not simply become a notice in force, in words for the operator.
  private static func reasons(_ row: DocumentRow, _ outcome: Outcome?) -> [DropReason] {
    var reasons: [DropReason] = []
    switch outcome {
    case .repeat:
      reasons.append(
        DropReason(code: "same-content", text: "The same content is held already; nothing changed.")
      )
    case .applied where row.outcome == .stopped:
      reasons.append(
        DropReason(
          code: "refused-by-secretariat",
          text:
            "The General Secretariat refused or cancelled it; what was held of it was taken out of use."
        )
      )
    case .stopped:
      reasons.append(
        DropReason(
          code: "cancelled-before",
          text: "What it publishes was cancelled on or after its date; a late copy is not taken in."
        )
      )
    case .waiting(let why, _):
      reasons.append(DropReason(code: why.rawValue, text: why.sentence))
    case .refused(let why):
      reasons.append(DropReason(code: why.rawValue, text: why.sentence))
    default: break
    }
    for finding in row.findings where finding.severity != "warn" {
      reasons.append(
        DropReason(
          code: finding.rule,
          text: finding.operatorMessage,
          line: finding.place?.line,
          column: finding.place?.column,
          pointer: finding.place?.pointer
        )
      )
    }
    return reasons
  }
}

extension DocumentOutcome {
  /// What became of a document; a publication that the Secretariat refused takes away and is itself not taken in.
  init(_ document: JudgedDocument, _ end: ArrivalOutcome) {
    if case .applied = end.outcome, document.notice.documentKind?.publishes == true {
      self = .stopped
    } else {
      self.init(end.outcome, end.disposition)
    }
  }

  /// What becomes of a document that could not be read.
  init(_ ending: RejectionCode.Ending) {
    switch ending {
    case .rejected: self = .rejected
    case .held: self = .held
    case .ignored: self = .ignored
    }
  }

  /// What a file with this document alone ends as.
  var dropOutcome: DropOutcome {
    switch self {
    case .accepted, .applied: .accepted
    case .restricted: .restricted
    case .held, .waiting: .held
    case .repeat: .duplicate
    case .ignored: .ignored
    case .rejected, .stopped, .refused: .rejected
    }
  }
}

extension Notice {
  /// The reference under which an operator speaks of the document: its own, or what a lifecycle document refers to.
  var shownReference: String? {
    reference ?? refersTo?.controlNumber ?? refersTo?.issuerReference ?? refersTo?.entityID
  }
}
