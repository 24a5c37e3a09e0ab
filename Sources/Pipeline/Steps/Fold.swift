import Compliance
import DropFolder
import Lifecycle
import Notices
import Postgres
import Reading
import Records
import RuleSets

extension RecordBatch {
  /// Folds the documents of the files with what is held, read and locked under their numbers; nil without documents.
  mutating func fold(
    _ files: [JudgedFile],
    in session: borrowing Session
  ) throws(DatabaseError) -> Fold<JudgementRows>? {
    var judged: [JudgedDocument] = []
    for file in files { judged += file.judgedDocuments }
    guard !judged.isEmpty else { return nil }
    return try walk.engine.fold(judged, now: now, &generator, in: session)
  }
}

extension Engine {
  /// Folds documents with what is held, read and locked under their numbers.
  func fold(
    _ judged: [JudgedDocument],
    now: Instant,
    _ generator: inout SystemRandomNumberGenerator,
    in session: borrowing Session
  ) throws(DatabaseError) -> Fold<JudgementRows> {
    let numbers = try HeldReading.arrivalNumbers(judged.count, in: session)
    var keys: Set<ReferenceKey> = []
    for document in judged { keys.formUnion(ReferenceKey.toRead(for: document.notice)) }
    var held = try HeldReading.read(keys, in: session)
    held.retentionMonths = configuration.tables.national.retentionMonths(on: now.day)
    let arrivals = zip(judged, numbers).map { document, number in
      Lifecycle.Arrival(
        documentID: document.id.arrived,
        notice: document.notice,
        contentFingerprint: document.contentFingerprint,
        receivedAt: document.notice.receivedAt ?? now,
        sequence: number,
        judgement: document.rows,
        disposition: document.disposition,
        grounds: document.rows.grounds
      )
    }
    return Lifecycle.fold(held, arrivals, today: now.day, now: now, identifiers: &generator) {
      notice,
      _ in
      let judgement = judge(notice, phase: .intake, pipeline: nil, now: now)
      let rows = rows(of: judgement, on: notice, phase: .intake, origins: nil)
      return Verdict(rows, judgement.disposition, grounds: rows.grounds)
    }
  }
}
