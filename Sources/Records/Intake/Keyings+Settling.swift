package import Notices
package import Postgres

extension Keyings {
  /// Replaces what is recorded of a document that waited; its place, its drop and its bytes stay.
  package static func settle(
    _ row: DocumentRow,
    in session: borrowing Session
  ) throws(DatabaseError) {
    try session.execute(
      """
      update noticed.document set doc_kind = \(row.documentKind), kind = \(row.kind?.rawValue),
        tier = \(row.tier?.rawValue)::noticed.trust_tier, reference = \(row.reference), outcome = \(row.outcome.rawValue),
        effect = \(row.effect), disposition = \(row.disposition?.rawValue)::noticed.disposition,
        notice = \(row.notice?.description)::uuid, version = \(row.version?.description)::uuid,
        content_fingerprint = \(row.contentFingerprint), reasons = \(Drops.reasonsJSON(row.reasons))::jsonb,
        rule_book = \(row.ruleBook)
      where id = \(row.id.description)::uuid
      """
    )
    if let findings = Drops.findings(of: [row]) { try session.execute(findings) }
  }

  /// What became of each document of a drop, and why.
  package static func documents(
    of drop: Identifier<Drop>,
    in session: borrowing Session
  ) throws(DatabaseError) -> [(outcome: DocumentOutcome, reasons: [DropReason])] {
    let rows = try session.query(
      """
      select outcome, reasons::text as reasons from noticed.document where drop = \(drop.description)::uuid
      order by ordinal
      """
    )
    var documents: [(outcome: DocumentOutcome, reasons: [DropReason])] = []
    for row in rows {
      documents.append((try row.code("outcome"), Drops.reasons(try row.utf8("reasons"))))
    }
    return documents
  }

  /// Writes what became of a drop after one of its documents was keyed or set aside.
  package static func settle(
    _ drop: Identifier<Drop>,
    outcome: DropOutcome,
    counts: [(outcome: String, count: Int)],
    reasons: [DropReason],
    in session: borrowing Session
  ) throws(DatabaseError) {
    try session.execute(
      """
      update noticed.drop set outcome = \(outcome.rawValue)::noticed.drop_outcome,
        counts = \(Drops.countsJSON(counts))::jsonb, reasons = \(Drops.reasonsJSON(reasons))::jsonb
      where id = \(drop.description)::uuid
      """
    )
  }
}
