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
      outcome: end.map {
        DocumentOutcome($0, publishes: document.notice.documentKind?.publishes == true)
      } ?? .rejected
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
    let reason = end?.outcome.reason(of: outcome)
    reasons = [reason].compactMap(\.self) + findings.compactMap(\.reason)
  }
}

extension DocumentOutcome {
  /// What becomes of a document that could not be read.
  init(_ ending: RejectionCode.Ending) {
    switch ending {
    case .rejected: self = .rejected
    case .held: self = .held
    case .ignored: self = .ignored
    }
  }
}

extension Notice {
  /// The reference under which an operator speaks of the document: its own, or what a lifecycle document refers to.
  var shownReference: String? {
    reference ?? refersTo?.controlNumber ?? refersTo?.issuerReference ?? refersTo?.entityID
  }
}
