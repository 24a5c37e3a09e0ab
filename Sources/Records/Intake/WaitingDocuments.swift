import Lifecycle
import Notices
import Postgres

/// Documents that waited for their target or for a person, and what became of them in the end.
enum WaitingDocuments {
  /// A document as it waited.
  private struct Row {
    let drop: Identifier<Drop>
    let publishes: Bool
    /// Without the reason for which it waited.
    let reasons: [DropReason]
    let findings: Int
  }

  /// A document as it is settled.
  private struct Settled {
    let outcome: ArrivalOutcome
    let end: DocumentOutcome
    let reasons: [DropReason]
    let version: String?
    let findings: (after: Int, rows: [FindingRow])

    var id: String { outcome.document.description }
  }

  /// Writes of each document that is settled what it would say had it come after what it waited for; its drop too.
  static func settle(
    _ fold: Fold<JudgementRows>,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) {
    guard !fold.resolved.isEmpty else { return }
    let rows = try read(fold.resolved.map(\.document.description), in: session)
    let settled = fold.resolved.compactMap { outcome in
      rows[outcome.document.description].map { settle(outcome, $0, fold) }
    }
    try write(settled, in: session)
    try Drops.conclude(Set(rows.values.map(\.drop)), by: actor, in: session)
  }

  /// Ends what waits for notices that are being purged and for no other that is held; answers the documents.
  static func end(
    waitingOnlyFor notices: [String],
    in session: borrowing Session
  ) throws(DatabaseError) -> [String] {
    let rows = try session.query(
      """
      update noticed.parked p set content = null, resolved_at = now(), resolution = 'purged'
      where p.resolved_at is null
        and exists (select from noticed.notice_reference r
          where r.notice = any(\(notices)::uuid[]) and r.reference = any(p.reference_keys))
        and not exists (select from noticed.notice_reference r join noticed.notice n on n.id = r.notice
          where r.reference = any(p.reference_keys) and n.purged_at is null and n.id <> all(\(notices)::uuid[]))
      returning p.document::text
      """
    )
    var documents: [String] = []
    for row in rows { documents.append(try row.string(0)) }
    guard !documents.isEmpty else { return [] }
    try session.execute(
      """
      update noticed.document set outcome = 'stopped', effect = 'purged' where id = any(\(documents)::uuid[])
      """
    )
    return documents
  }

  private static func read(
    _ documents: [String],
    in session: borrowing Session
  ) throws(DatabaseError) -> [String: Row] {
    let waits = Set(Wait.allCases.map(\.rawValue))
    var found: [String: Row] = [:]
    for row in try session.query(
      """
      select d.id::text as id, d.drop::text as drop, d.doc_kind, d.reasons::text as reasons,
        (select count(*) from noticed.finding f where f.document = d.id)::integer as findings
      from noticed.document d where d.id = any(\(documents)::uuid[])
      """
    ) {
      let kind = try row.stringIfPresent("doc_kind").flatMap(DocumentKind.init(rawValue:))
      found[try row.string("id")] = Row(
        drop: try row.identifier("drop"),
        publishes: kind?.publishes == true,
        reasons: Drops.reasons(try row.utf8("reasons")).filter { !waits.contains($0.code) },
        findings: try row.int("findings")
      )
    }
    return found
  }

  private static func settle(
    _ outcome: ArrivalOutcome,
    _ row: Row,
    _ fold: Fold<JudgementRows>
  ) -> Settled {
    let made = fold.versions.first { $0.document == outcome.document }
    let findings = made?.judgement.findings ?? []
    let end = DocumentOutcome(outcome, publishes: row.publishes)
    return Settled(
      outcome: outcome,
      end: end,
      reasons: [outcome.outcome.reason(of: end)].compactMap(\.self) + row.reasons
        + findings.compactMap(\.reason),
      version: made?.version.id.description,
      findings: (row.findings, findings)
    )
  }

  private static func write(
    _ settled: [Settled],
    in session: borrowing Session
  ) throws(DatabaseError) {
    let documents = settled.map(\.id)
    let words = settled.map(\.outcome.outcome.word)
    var statements: [SQL] = [
      """
      update noticed.parked p set resolved_at = now(), resolution = x.resolution
      from unnest(\(documents)::uuid[], \(words)) as x (document, resolution) where p.document = x.document
      """,
      """
      update noticed.document d set outcome = x.outcome, effect = x.effect, notice = coalesce(x.notice, d.notice),
        version = coalesce(x.version, d.version), disposition = x.disposition::noticed.disposition,
        reasons = x.reasons::jsonb
      from unnest(\(documents)::uuid[], \(settled.map(\.end.rawValue)), \(words),
        \(settled.map { $0.outcome.outcome.notices.first })::uuid[],
        \(settled.map(\.version))::uuid[], \(settled.map(\.outcome.disposition.rawValue)), \(settled.map { Drops.reasonsJSON($0.reasons) }))
        as x (document, outcome, effect, notice, version, disposition, reasons) where d.id = x.document
      """,
    ]
    let findings = settled.flatMap { document in
      document.findings.rows.enumerated().map {
        (document: document.id, number: document.findings.after + $0.offset, row: $0.element)
      }
    }
    if let findings = Drops.findings(findings) { statements.append(findings) }
    _ = try session.pipeline(statements)
  }
}
