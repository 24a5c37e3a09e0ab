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
        outcome: outcome == .rejected || outcome == .ignored ? outcome ?? .duplicate : .duplicate,
        reasons: row.reasons
      )
    )
  }

  /// The end of a file that is new, by what became of its documents; their rows are added to the batch.
  mutating func end(of file: JudgedFile, _ fold: FoldIndex) -> FileEnd {
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
    case .notANotice(let reasons):
      var row = DropRow(file.copy, outcome: .ignored)
      row.reasons = reasons
      row.counts = [("ignored", 1)]
      row.keepsWhole = true
      return FileEnd(
        copy: file.copy,
        drop: row,
        settlement: settlement(file, outcome: .ignored, reasons: reasons)
      )
    case .documents(let items, let isSingle):
      let rows = items.enumerated().map { ordinal, item in
        documentRow(item, ordinal: ordinal, of: file, isSingle: isSingle, fold)
      }
      documents += rows
      let end = DropEnd(of: rows.map { ($0.outcome, $0.reasons) })
      var row = DropRow(file.copy, outcome: end.outcome)
      row.format = file.judgedDocuments.first?.format
      row.keepsWhole = !isSingle
      row.counts = end.counts
      row.reasons = end.reasons
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
    _ fold: FoldIndex
  ) -> DocumentRow {
    let drop = file.copy.dropIdentifier
    switch item {
    case .unread(let unread):
      var generator = SystemRandomNumberGenerator()
      var row = DocumentRow(
        id: Identifier<Document>(using: &generator),
        drop: drop,
        ordinal: ordinal,
        outcome: DocumentOutcome(unread.ending)
      )
      row.reasons = unread.reasons
      if unread.ending == .held {
        row.effect = KeyingLine.effect
        row.sliceSHA256 = isSingle ? file.copy.sum.bytes : SHA256Sum(of: unread.slice).bytes
      }
      return row
    case .document(let document):
      return DocumentRow(
        document,
        drop: drop,
        ordinal: ordinal,
        slice: isSingle ? file.copy.sum.bytes : SHA256Sum(of: document.slice).bytes,
        fold
      )
    }
  }

  private func settlement(
    _ file: JudgedFile,
    outcome: DropOutcome,
    reasons: [DropReason]
  ) -> Settlement {
    if outcome == .ignored || file.isNoNotice { return Settlement(file.copy, .sliced([])) }
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
        switch item {
        case .document(let document): document.slice
        case .unread(let unread): unread.ending == .held ? unread.slice : nil
        }
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

extension JudgedFile {
  /// Whether the file is known for something else than a notice, and kept only for a short while.
  fileprivate var isNoNotice: Bool {
    if case .notANotice = content { return true }
    return false
  }
}
