import DropFolder
import Lifecycle
import Notices
import Reading
import Records

extension RecordBatch {
  /// The end of a file that was recorded before its daemon died: the same place again, which changes nothing.
  func end(of file: JudgedFile, recordedAs drop: RecordedDrop) -> FileEnd {
    var row = DropRow(file.copy, outcome: drop.outcome)
    row.duplicateOf = drop.duplicateOf
    row.keepsWhole = drop.keepsWhole
    row.counts = drop.counts
    row.reasons = drop.reasons
    return FileEnd(
      copy: file.copy,
      drop: row,
      settlement: settlement(file, outcome: drop.outcome, reasons: drop.reasons)
    )
  }

  /// The end of a file whose bytes were dropped before.
  func duplicate(
    _ file: JudgedFile,
    of first: Identifier<Drop>,
    outcome: DropOutcome?,
    keepsWhole: Bool
  ) -> FileEnd {
    var row = DropRow(file.copy, outcome: .duplicate)
    row.duplicateOf = first
    row.keepsWhole = keepsWhole
    let became = outcome.map { ", which was \($0.rawValue)" } ?? ", which arrived with it"
    row.reasons = [
      DropReason(
        code: "same-bytes",
        text: "The same bytes as drop \(first.description.suffix(8))\(became)."
      )
    ]
    return FileEnd(
      copy: file.copy,
      drop: row,
      settlement: settlement(
        file,
        outcome: outcome == .rejected ? .rejected : .duplicate,
        reasons: row.reasons
      )
    )
  }

  /// The end of a file that is new, by what became of its documents; their rows are added to the batch.
  mutating func end(of file: JudgedFile, _ fold: Fold<JudgementRows>?) -> FileEnd {
    switch file.content {
    case .rejection(let code, let text, let reasons):
      var row = DropRow(file.copy, outcome: .rejected)
      row.reasons = [DropReason(code: code, text: text)] + reasons
      row.counts = [("rejected", 1)]
      return FileEnd(
        copy: file.copy,
        drop: row,
        settlement: settlement(file, outcome: .rejected, reasons: row.reasons)
      )
    case .documents(let items, let isSingle):
      let rows = items.enumerated().map { ordinal, item in
        documentRow(item, ordinal: ordinal, of: file, isSingle: isSingle, fold)
      }
      documents += rows
      let outcomes = Set(rows.map(\.outcome.dropOutcome))
      var row = DropRow(
        file.copy,
        outcome: outcomes.count == 1 ? outcomes.first ?? .rejected : .mixed
      )
      row.format = file.judgedDocuments.first?.format
      row.keepsWhole = !isSingle
      row.counts = Dictionary(grouping: rows, by: \.outcome.rawValue)
        .map { ($0.key, $0.value.count) }.sorted { $0.0 < $1.0 }
      row.reasons = rows.flatMap(\.reasons)
      return FileEnd(
        copy: file.copy,
        drop: row,
        settlement: settlement(file, outcome: row.outcome, reasons: row.reasons)
      )
    }
  }

  private func documentRow(
    _ item: JudgedItem,
    ordinal: Int,
    of file: JudgedFile,
    isSingle: Bool,
    _ fold: Fold<JudgementRows>?
  ) -> DocumentRow {
    let drop = file.copy.dropIdentifier
    switch item {
    case .rejection(_, let reasons):
      var generator = SystemRandomNumberGenerator()
      var row = DocumentRow(
        id: Identifier<Document>(using: &generator),
        drop: drop,
        ordinal: ordinal,
        outcome: .rejected
      )
      row.reasons = reasons
      return row
    case .document(let document):
      let arrived = document.id.arrived
      let end = fold?.outcomes.first { $0.document == arrived }
      var row = DocumentRow(
        id: document.id,
        drop: drop,
        ordinal: ordinal,
        outcome: end.map { outcome(of: document, $0) } ?? .rejected
      )
      row.documentKind = document.notice.documentKind?.rawValue
      row.kind = document.notice.kind
      row.tier = document.notice.tier
      row.reference = document.notice.shownReference
      row.effect = end?.outcome.word ?? ""
      row.disposition = end?.disposition
      row.notice = end?.outcome.notices.first
      let made = fold?.versions.first { $0.document == arrived }
      row.version = made.map { Identifier<NoticeVersion>($0.version.id) }
      row.contentFingerprint = document.contentFingerprint
      row.sliceSHA256 = isSingle ? file.copy.sum.bytes : SHA256Sum(of: document.slice).bytes
      row.ruleBook = document.rows.ruleBook
      row.findings = document.rows.findings
      if let made, made.version.isAmendment { row.findings += made.judgement.findings }
      row.reasons = reasons(row, end?.outcome)
      return row
    }
  }

  /// What became of a document; a publication that the Secretariat refused takes away and is itself not taken in.
  private func outcome(of document: JudgedDocument, _ end: ArrivalOutcome) -> DocumentOutcome {
    if case .applied = end.outcome, document.notice.documentKind?.publishes == true {
      return .stopped
    }
    return DocumentOutcome(end.outcome, end.disposition)
  }

  /// Why a document did not simply become a notice in force, in words for the operator.
  private func reasons(_ row: DocumentRow, _ outcome: Outcome?) -> [DropReason] {
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

  private func settlement(
    _ file: JudgedFile,
    outcome: DropOutcome,
    reasons: [DropReason]
  ) -> Settlement {
    if outcome == .rejected {
      let lead = reasons.first
      return Settlement(
        file.copy,
        .quarantined(
          QuarantineReason(
            code: lead?.code ?? "rejected",
            text: lead?.text ?? "The rules reject it.",
            reasons: reasons.map(\.sentence)
          )
        )
      )
    }
    if case .documents(let items, isSingle: false) = file.content {
      let slices = items.compactMap { item -> [UInt8]? in
        if case .document(let document) = item { document.slice } else { nil }
      }
      return Settlement(file.copy, .sliced(slices))
    }
    return Settlement(file.copy, .archived)
  }
}

extension DropReason {
  /// The reason with its place, as a line of the reason file.
  var sentence: String {
    guard let line, let column else { return text }
    return "\(line):\(column) \(pointer ?? ""): \(text)"
  }
}

extension DropRow {
  init(_ copy: CopiedFile, outcome: DropOutcome) {
    self.init(
      id: copy.dropIdentifier,
      pipeline: copy.claim.pipeline,
      name: copy.claim.name.bytes,
      readableName: copy.claim.name.readable,
      outcome: outcome,
      arrivedAt: Instant(microseconds: copy.claim.id.claimedAtMilliseconds * 1000)
    )
    sha256 = copy.sum.bytes
    size = Int64(copy.size)
    attempts = copy.claim.attempts + 1
  }
}

extension DocumentOutcome {
  /// What a file with this document alone ends as.
  var dropOutcome: DropOutcome {
    switch self {
    case .accepted, .applied: .accepted
    case .restricted: .restricted
    case .held, .waiting: .held
    case .repeat: .duplicate
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
