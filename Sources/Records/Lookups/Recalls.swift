package import Notices
package import Postgres

/// A recall of what was handed out.
package enum Recall {}

/// Something that was handed out and is to be taken back.
package struct RecallLine: Sendable {
  package let recall: Identifier<Recall>
  package let notice: Identifier<Notice>
  package let reference: String
  package let kind: DisclosureKind
  package let recipient: String
  package let channel: String
  /// The SHA-256 of what left in hexadecimal digits; nil when it was no document.
  package let sum: String?
  package let disclosedAt: String
  package let disclosedBy: String
  /// `cancelled`, `suspended`, `blocked`, `expired` or `purged`.
  package let because: String
  package let orderedAt: String
  /// In whole hours; up to the acknowledgement when there is one.
  package let age: Int
  package let acknowledgedAt: String?
  package let acknowledgedBy: String?
  package let note: String?
}

/// The recalls: the schema orders one for whatever was handed out when its notice is taken away.
package enum Recalls {
  /// Lists recalls, the oldest first; those that are acknowledged only when they are asked for.
  package static func list(
    of notice: Identifier<Notice>? = nil,
    withAcknowledged: Bool = false,
    limit: Int = .max,
    in session: borrowing Session
  ) throws(DatabaseError) -> [RecallLine] {
    let rows = try session.query(
      """
      select r.id::text as id, d.notice::text as notice, n.reference, d.kind, d.recipient, d.channel,
        encode(d.document_sha256, 'hex') as sum, \(stamp("d.at")) as disclosed_at, d.actor, r.because,
        \(stamp("r.ordered_at")) as ordered_at,
        (extract(epoch from coalesce(r.acknowledged_at, now()) - r.ordered_at) / 3600)::integer as age,
        \(stamp("r.acknowledged_at")) as acknowledged_at, r.acknowledged_by, r.note
      from noticed.recall r join noticed.disclosure d on d.id = r.disclosure join noticed.notice n on n.id = d.notice
      where (\(withAcknowledged) or r.acknowledged_at is null)
        and (\(notice?.description)::uuid is null or d.notice = \(notice?.description)::uuid)
      order by r.ordered_at, r.id limit \(limit)
      """
    )
    var lines: [RecallLine] = []
    for row in rows {
      lines.append(
        RecallLine(
          recall: try row.identifier("id"),
          notice: try row.identifier("notice"),
          reference: try row.string("reference"),
          kind: try row.code("kind"),
          recipient: try row.string("recipient"),
          channel: try row.string("channel"),
          sum: try row.stringIfPresent("sum"),
          disclosedAt: try row.string("disclosed_at"),
          disclosedBy: try row.string("actor"),
          because: try row.string("because"),
          orderedAt: try row.string("ordered_at"),
          age: try row.int("age"),
          acknowledgedAt: try row.stringIfPresent("acknowledged_at"),
          acknowledgedBy: try row.stringIfPresent("acknowledged_by"),
          note: try row.stringIfPresent("note")
        )
      )
    }
    return lines
  }

  /// Notes that the recipient has said that it is taken back; answers the recalls that were open, by their first digits.
  package static func acknowledge(
    _ recalls: [String],
    saidBy: String,
    note: String?,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> [String] {
    var done: [String] = []
    for wanted in recalls {
      let found = try session.query(
        """
        select id::text from noticed.recall
        where acknowledged_at is null and starts_with(id::text, lower(\(wanted))) limit 2 for update
        """
      )
      guard found.count == 1, let id = try found.first?.string(0) else { continue }
      try session.execute(
        """
        update noticed.recall set acknowledged_at = now(), acknowledged_by = \(saidBy), entered_by = \(actor), note = \(note)
        where id = \(id)::uuid
        """
      )
      try Custody.record(
        [CustodyEvent("recall-acknowledged", "recall", id)],
        by: actor,
        in: session
      )
      done.append(wanted)
    }
    return done
  }
}
