package import Notices
package import Postgres

/// What became of a file, by what became of its documents.
package struct DropEnd: Sendable {
  package let outcome: DropOutcome
  /// How many documents ended how, by outcome.
  package let counts: [(outcome: String, count: Int)]
  package let reasons: [DropReason]

  /// Sums up the documents of one file, in their order there.
  package init(of documents: [(outcome: DocumentOutcome, reasons: [DropReason])]) {
    let outcomes = Set(documents.map(\.outcome.dropOutcome))
    outcome = outcomes.count == 1 ? outcomes.first ?? .rejected : .mixed
    counts = Dictionary(grouping: documents, by: \.outcome.rawValue)
      .map { ($0.key, $0.value.count) }.sorted { $0.0 < $1.0 }
    reasons = documents.flatMap(\.reasons)
  }
}

extension Drops {
  /// Sums files up anew after something became of their documents later, and writes it into the custody record.
  package static func conclude(
    _ drops: Set<Identifier<Drop>>,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) {
    guard !drops.isEmpty else { return }
    let rows = try session.query(
      """
      select drop::text as drop, outcome, reasons::text as reasons from noticed.document
      where drop = any(\(drops.map(\.description).sorted())::uuid[]) order by drop, ordinal
      """
    )
    var documents: [Identifier<Drop>: [(outcome: DocumentOutcome, reasons: [DropReason])]] = [:]
    for row in rows {
      documents[try row.identifier("drop"), default: []]
        .append((try row.code("outcome"), reasons(try row.utf8("reasons"))))
    }
    let ends = documents.map { (drop: $0.key.description, end: DropEnd(of: $0.value)) }
      .sorted { $0.drop < $1.drop }
    let changed = try session.query(
      """
      update noticed.drop d set outcome = x.outcome::noticed.drop_outcome, counts = x.counts::jsonb, reasons = x.reasons::jsonb
      from unnest(\(ends.map(\.drop))::uuid[], \(ends.map(\.end.outcome.rawValue)),
        \(ends.map { countsJSON($0.end.counts) }), \(ends.map { reasonsJSON($0.end.reasons) }))
        as x (id, outcome, counts, reasons) where d.id = x.id
      returning d.id::text as id, d.outcome::text as outcome
      """
    )
    var events: [CustodyEvent] = []
    for row in changed {
      events.append(CustodyEvent("drop-\(try row.string("outcome"))", "drop", try row.string("id")))
    }
    try Custody.record(events, by: actor, in: session)
  }
}
