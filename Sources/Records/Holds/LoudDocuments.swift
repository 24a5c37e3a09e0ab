package import Notices
package import Postgres

/// A lifecycle document that cannot be obeyed as it is, and asks for a person now.
package struct LoudDocument: Sendable {
  package let document: String
  package let drop: Identifier<Drop>
  /// What it is, for example `cancellation`; nil when it does not say.
  package let documentKind: String?
  package let reference: String?
  /// Why it waits, as ``Wait`` words it.
  package let why: String
  package let since: String
  /// In whole days.
  package let age: Int

  /// Whether it takes something away: a cancellation, a withdrawal, a suspension or a block.
  package var takesAway: Bool {
    ["cancellation", "withdrawal", "suspension", "ccf_block"].contains(documentKind)
  }

  /// Lists them: what takes away first, then the longest waiting.
  package static func list(
    limit: Int,
    at now: Instant,
    in session: borrowing Session
  ) throws(DatabaseError) -> [LoudDocument] {
    let rows = try session.query(
      """
      select d.id::text as document, d.drop::text as drop, d.doc_kind, d.reference, p.why,
        to_char(p.opened_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since,
        greatest(extract(day from \(now.description)::timestamptz - p.opened_at), 0)::integer as age
      from noticed.parked p join noticed.document d on d.id = p.document
      where p.loud and p.resolved_at is null
      order by coalesce(d.doc_kind in ('cancellation', 'withdrawal', 'suspension', 'ccf_block'), false) desc, p.opened_at, d.id
      limit \(limit)
      """
    )
    var documents: [LoudDocument] = []
    for row in rows {
      documents.append(
        LoudDocument(
          document: try row.string("document"),
          drop: try row.identifier("drop"),
          documentKind: try row.stringIfPresent("doc_kind"),
          reference: try row.stringIfPresent("reference"),
          why: try row.string("why"),
          since: try row.string("since"),
          age: try row.int("age")
        )
      )
    }
    return documents
  }
}
