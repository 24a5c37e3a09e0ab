import Compliance
import JSON
package import Notices
package import Postgres
import Reading
package import Records

/// The way of a document that a person keyed: judged and folded as what is read, into the drop that it came with.
///
/// The row of the document that waited becomes that of what was keyed; its slice stays the sum of the bytes that came.
package struct KeyedWalk: Sendable {
  private let engine: Engine

  package init(engine: Engine) {
    self.engine = engine
  }

  /// Takes in what was keyed, on the word of the second person, and ends the waiting.
  ///
  /// The document is locked by ``Keyings/readAgain(_:by:in:)`` before. Answers what became of it.
  package func takeIn(
    _ keyed: KeyedContent,
    for line: KeyingLine,
    by actor: String,
    reason: String? = nil,
    now: Instant,
    in session: borrowing Session
  ) throws(DatabaseError) -> DocumentOutcome {
    var generator = SystemRandomNumberGenerator()
    var document = keyed.notice
    if document.receivedAt == nil { document.receivedAt = Instant(line.since) }
    let (notice, remarks) = engine.readingCharges(
      of: engine.channelled(document, in: line.pipeline)
    )
    let judgement = engine.judge(notice, phase: .intake, pipeline: line.pipeline, now: now)
    let judged = JudgedDocument(
      id: line.document,
      notice: notice,
      format: DocumentFormat.canonical.rawValue,
      index: 0,
      slice: [],
      contentFingerprint: Fingerprint(contentOf: document).bytes,
      remarks: remarks.text,
      rows: engine.rows(of: judgement, on: notice, phase: .intake, origins: nil),
      disposition: judgement.disposition
    )
    let fold = try engine.fold([judged], now: now, &generator, in: session)
    let row = DocumentRow(judged, drop: line.drop, ordinal: 0, slice: nil, FoldIndex(fold))
    try Keyings.settle(row, in: session)
    try HeldWriting.write(
      fold,
      remarks: [line.document.arrived: judged.remarks],
      keys: try KeyVersions.read(in: session),
      by: actor,
      prepare: { engine.subjects(of: $0) },
      identifiers: &generator,
      in: session
    )
    try Keyings.end(of: line.document, as: "taken", readBy: actor, in: session)
    try close(
      line,
      act: "keyed-document-read-again",
      detail: Self.detail("read-again", reason),
      by: actor,
      in: session
    )
    return row.outcome
  }

  /// Sets a document aside that waits for keying: it holds nothing for this bureau.
  ///
  /// The reason holds nothing personal, because it is kept for good.
  package func setAside(
    _ line: KeyingLine,
    reason: String,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> Bool {
    guard try Keyings.lock(line.document, in: session) else { return false }
    var row = DocumentRow(id: line.document, drop: line.drop, ordinal: 0, outcome: .rejected)
    row.reasons = [DropReason(code: "set-aside", text: reason)]
    try Keyings.settle(row, in: session)
    try Keyings.end(of: line.document, as: "set-aside", readBy: actor, in: session)
    let detail = Self.detail("set-aside", reason)
    try close(line, act: "document-set-aside", detail: detail, by: actor, in: session)
    return true
  }

  private static func detail(_ code: String, _ reason: String?) -> String {
    reason.map { DropReason(code: code, text: $0).node.text() } ?? "{}"
  }

  /// Says of the drop what became of its documents now.
  private func close(
    _ line: KeyingLine,
    act: String,
    detail: String,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) {
    try Custody.record(
      [CustodyEvent(act, "document", line.document.description, detail: detail)],
      by: actor,
      in: session
    )
    try Drops.conclude([line.drop], by: actor, in: session)
  }
}
