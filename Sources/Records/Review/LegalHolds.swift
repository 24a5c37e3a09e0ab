package import Notices
package import Postgres

/// Why what is due for purge is kept out of use instead of erased: article 16(3) of Directive 2016/680.
package enum LegalGround: String, CodeValue {
  /// A commission or an authority enquires.
  case enquiry
  case court
  case complaint
  case confirmedHit = "confirmed-hit"
}

/// A legal hold that stands or stood.
package struct LegalHold: Sendable {
  package let ground: LegalGround
  /// The last day on which it holds.
  package let until: String
  package let reason: String
  package let placedBy: String
  package let placedAt: String
  /// Nil while it stands.
  package let liftedAt: String?
  package let liftedBy: String?
  package let liftedWhy: String?
}

/// The legal holds: while one stands the content of a notice is not erased, and once the notice has ended nobody but the
/// compliance officer reads it.
package enum LegalHolds {
  /// Places a hold, or gives the one on the same ground another end and reason; false when the content is gone already.
  ///
  /// The reason holds nothing personal, because it is kept for good.
  package static func place(
    _ ground: LegalGround,
    on notice: Identifier<Notice>,
    until: CivilDay,
    reason: String,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> Bool {
    // Nothing can be restricted that a purge, which locks the notice too, has emptied.
    let found = try session.query(
      """
      select exists (select from noticed.notice_version v where v.notice = n.id and v.content is not null) as there
      from noticed.notice n where n.id = \(notice.description)::uuid for update of n
      """
    )
    guard try found.first?.bool("there") == true else { return false }
    _ = try lift(ground, of: notice, why: "replaced", by: actor, in: session)
    try session.execute(
      """
      insert into noticed.legal_hold (notice, ground, until, reason, placed_by)
      values (\(notice.description)::uuid, \(ground.rawValue), \(until.description)::date, \(reason), \(actor))
      """
    )
    try record(
      "notice-restricted",
      notice,
      ground,
      until: until.description,
      by: actor,
      in: session
    )
    return true
  }

  /// Lifts the holds on a ground, or all for nil; answers how many stood.
  package static func lift(
    _ ground: LegalGround?,
    of notice: Identifier<Notice>,
    why: String,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> Int {
    let rows = try session.query(
      """
      update noticed.legal_hold set lifted_at = now(), lifted_by = \(actor), lifted_why = \(why)
      where notice = \(notice.description)::uuid and lifted_at is null
        and (\(ground?.rawValue)::text is null or ground = \(ground?.rawValue)) returning ground, until::text as until
      """
    )
    for row in rows {
      try record(
        "notice-unrestricted",
        notice,
        try row.code("ground"),
        until: try row.string("until"),
        by: actor,
        in: session
      )
    }
    return rows.count
  }

  /// Every hold of a notice, the first first.
  package static func of(
    _ notice: Identifier<Notice>,
    in session: borrowing Session
  ) throws(DatabaseError) -> [LegalHold] {
    let rows = try session.query(
      """
      select ground, until::text as until, reason, placed_by, \(stamp("placed_at")) as placed_at,
        \(stamp("lifted_at")) as lifted_at, lifted_by, lifted_why
      from noticed.legal_hold where notice = \(notice.description)::uuid order by placed_at, id
      """
    )
    var holds: [LegalHold] = []
    for row in rows {
      holds.append(
        LegalHold(
          ground: try row.code("ground"),
          until: try row.string("until"),
          reason: try row.string("reason"),
          placedBy: try row.string("placed_by"),
          placedAt: try row.string("placed_at"),
          liftedAt: try row.stringIfPresent("lifted_at"),
          liftedBy: try row.stringIfPresent("lifted_by"),
          liftedWhy: try row.stringIfPresent("lifted_why")
        )
      )
    }
    return holds
  }

  private static func record(
    _ act: String,
    _ notice: Identifier<Notice>,
    _ ground: LegalGround,
    until: String,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) {
    try Custody.record(
      [
        CustodyEvent(
          act,
          "notice",
          notice.description,
          detail: #"{"ground":"\#(ground.rawValue)","until":"\#(until)"}"#
        )
      ],
      by: actor,
      in: session
    )
  }
}

/// A moment as every answer writes it.
func stamp(_ column: SQL) -> SQL { "to_char(\(column), 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')" }
