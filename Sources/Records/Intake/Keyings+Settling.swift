import Notices
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
}
