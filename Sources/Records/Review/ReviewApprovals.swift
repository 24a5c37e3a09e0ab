package import Notices
package import Postgres

/// What two persons let a review do beyond its ceiling.
package struct ReviewApproval: Sendable, Hashable {
  /// The most records that both allow.
  package let most: Int
  package let numbers: [Int64]
  /// Who they are.
  package let actors: [String]
}

/// The approvals of reviews that would do more than their ceiling.
package enum ReviewApprovals {
  /// For how many hours an approval counts.
  package static let hours: Int64 = 24

  /// Writes that somebody lets the next review change so many records.
  package static func approve(
    _ most: Int,
    why: String,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> Int64 {
    let number = try session.query(
      """
      insert into noticed.review_approval (most, why, actor) values (\(most), \(why), \(actor)) returning number
      """
    ).only().int64("number")
    try Custody.record(
      [
        CustodyEvent(
          "review-approved",
          "review-approval",
          String(number),
          detail: #"{"most":\#(most)}"#
        )
      ],
      by: actor,
      in: session
    )
    return number
  }

  /// The two approvals that allow most and still count; nil while two different persons have not given theirs.
  ///
  /// Two logins are two persons; the superuser of a private server, whom several persons share, is told apart by their names.
  package static func standing(
    at now: Instant,
    in session: borrowing Session
  ) throws(DatabaseError) -> ReviewApproval? {
    let since = now.adding(seconds: -hours * 3600).description
    let rows = try session.query(
      """
      with open as (
        select number, most, actor, login, login in (select rolname from pg_roles where rolsuper) as shared
        from noticed.review_approval
        where used_run is null and at > \(since)::timestamptz and at <= \(now.description)::timestamptz + interval '1 hour')
      select least(a.most, b.most) as most, a.number as first, b.number as second, a.actor as one, b.actor as other
      from open a join open b on a.number < b.number and a.actor <> b.actor and (a.login <> b.login or a.shared)
      order by 1 desc, 2, 3 limit 1
      """
    )
    guard let row = rows.first else { return nil }
    return ReviewApproval(
      most: try row.int("most"),
      numbers: [try row.int64("first"), try row.int64("second")],
      actors: [try row.string("one"), try row.string("other")]
    )
  }

  /// Notes that a run went by the approvals, so that no other does.
  package static func use(
    _ approval: ReviewApproval,
    in run: Int64,
    _ session: borrowing Session
  ) throws(DatabaseError) {
    try session.execute(
      "update noticed.review_approval set used_run = \(run) where number = any(\(approval.numbers)) and used_run is null"
    )
  }
}
