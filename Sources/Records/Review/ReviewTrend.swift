package import Notices
package import Postgres

/// How many findings stood after a run.
package struct ReviewTrendPoint: Sendable, Hashable {
  package let run: Int64
  package let startedAt: Instant
  package let isApplied: Bool
  /// Found by it for the first time.
  package let new: Int
  package let overdue: Int
  package let standing: Int

  package init(
    run: Int64,
    startedAt: Instant,
    isApplied: Bool,
    new: Int,
    overdue: Int,
    standing: Int
  ) {
    self.run = run
    self.startedAt = startedAt
    self.isApplied = isApplied
    self.new = new
    self.overdue = overdue
    self.standing = standing
  }

  /// The last runs, oldest first; read before a run is written it lacks that one.
  package static func read(
    _ count: Int,
    in session: borrowing Session
  ) throws(DatabaseError) -> [ReviewTrendPoint] {
    let rows = try session.query(
      """
      select r.number, \(micros("r.started_at")) as started_at, r.applied,
        count(f.number) filter (where f.first_run = r.number) as new,
        count(f.number) filter (where f.due_on < r.as_of) as overdue, count(f.number) as standing
      from (select * from noticed.review_run order by number desc limit \(count)) r
      left join noticed.review_finding f on f.first_run <= r.number and (f.ended_run is null or f.ended_run > r.number)
      group by r.number, r.started_at, r.applied order by r.number
      """
    )
    var points: [ReviewTrendPoint] = []
    for row in rows {
      points.append(
        ReviewTrendPoint(
          run: try row.int64("number"),
          startedAt: try row.moment("started_at"),
          isApplied: try row.bool("applied"),
          new: try row.int("new"),
          overdue: try row.int("overdue"),
          standing: try row.int("standing")
        )
      )
    }
    return points
  }
}
