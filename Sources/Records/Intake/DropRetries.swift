package import Notices
package import Postgres

/// Putting a file that was rejected through the inbox once more.
///
/// The first drop of some bytes makes every later one its duplicate, so the rejected drop must let go of its bytes: its
/// SHA-256 moves from the unique column into a reason of the row, and a custody event says who did it.
package enum DropRetries {
  /// Lets a rejected drop's bytes go; false when it is not a rejected drop that is settled.
  ///
  /// Safe to repeat for the same drop: the file may not have reached the inbox the first time.
  package static func release(
    _ drop: Identifier<Drop>,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> Bool {
    let rows = try session.query(
      """
      select outcome::text as outcome, settled_at is not null as settled, retried_at is not null as is_retried
      from noticed.drop where id = \(drop.description)::uuid for update
      """
    )
    guard let row = rows.first, try row.string("outcome") == DropOutcome.rejected.rawValue,
      try row.bool("settled")
    else { return false }
    if try row.bool("is_retried") { return true }
    try session.execute(
      "update noticed.drop set retried_at = now() where id = \(drop.description)::uuid"
    )
    try Custody.record(
      [CustodyEvent("drop-retried", "drop", drop.description)],
      by: actor,
      in: session
    )
    return true
  }
}
