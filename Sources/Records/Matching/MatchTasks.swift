package import Notices
package import Postgres

/// A piece of work for the matcher.
package struct MatchTask: Sendable, Hashable {
  /// What is to be matched.
  package enum Target: Sendable, Hashable {
    case subject(Identifier<Subject>)
    case person(Int64)
    case modus(Int64)
    /// Every subject against the local records, after an import of this source.
    case sweep(String)
  }

  package let number: Int64
  package let target: Target
}

/// A wanted person or a method of a notice.
package enum Subject {}

/// The queue of the matcher, in which lower priority numbers go first.
package enum MatchTasks {
  package static let noticePriority = 1
  package static let recordPriority = 2
  package static let sweepPriority = 8

  /// Takes the next tasks, skipping what another matcher holds; they are gone when the transaction commits.
  ///
  /// None in a database that was restored and is not up to its ledger yet.
  package static func take(
    atMost count: Int,
    from session: borrowing Session
  ) throws(DatabaseError) -> [MatchTask] {
    let rows = try session.query(
      """
      delete from noticed.match_task where number in (
        select number from noticed.match_task where not_before <= now() and not noticed.is_restored()
        order by priority, number limit \(count) for update skip locked)
      returning number, subject::text, person, modus, sweep
      """
    )
    var tasks: [MatchTask] = []
    for row in rows {
      let target: MatchTask.Target
      if let subject: Identifier<Subject> = try row.identifierIfPresent("subject") {
        target = .subject(subject)
      } else if let person = try row.int64IfPresent("person") {
        target = .person(person)
      } else if let modus = try row.int64IfPresent("modus") {
        target = .modus(modus)
      } else {
        target = .sweep(try row.string("sweep"))
      }
      tasks.append(MatchTask(number: try row.int64("number"), target: target))
    }
    return tasks.sorted { $0.number < $1.number }
  }

  /// Counts the tasks that wait, and the age of the oldest in seconds.
  package static func backlog(
    of session: borrowing Session
  ) throws(DatabaseError) -> (count: Int, oldestSeconds: Int) {
    let row = try session.query(
      """
      select count(*) as count, coalesce(extract(epoch from now() - min(made_at)), 0)::bigint as age
      from noticed.match_task
      """
    ).only()
    return (try row.int("count"), try row.int("age"))
  }

  /// Asks for local persons to be matched.
  package static func add(
    persons: [Int64],
    to session: borrowing Session
  ) throws(DatabaseError) {
    guard !persons.isEmpty else { return }
    try session.execute(
      "insert into noticed.match_task (priority, person) select \(recordPriority), n from unnest(\(persons)) as n"
    )
  }

  /// Asks for local modus records to be matched.
  package static func add(
    moduses: [Int64],
    to session: borrowing Session
  ) throws(DatabaseError) {
    guard !moduses.isEmpty else { return }
    try session.execute(
      "insert into noticed.match_task (priority, modus) select \(recordPriority), n from unnest(\(moduses)) as n"
    )
  }

  /// Announces a sweep that begins when the importer says so, or by itself when the importer has been silent.
  package static func announceSweep(
    of source: String,
    silentSeconds: Int,
    in session: borrowing Session
  ) throws(DatabaseError) {
    try session.execute(
      """
      insert into noticed.match_task (priority, sweep, not_before)
      values (\(sweepPriority), \(source), now() + make_interval(secs => \(silentSeconds)))
      on conflict (sweep) where sweep is not null do update set not_before = excluded.not_before
      """
    )
  }

  /// Announces a sweep that begins at once, unless one waits already: that one will find whatever the caller commits.
  package static func announceSweepUnlessOneWaits(
    called name: String,
    in session: borrowing Session
  ) throws(DatabaseError) {
    // The one that waits is locked, so that nobody begins it before the caller has committed.
    try session.execute(
      """
      with waiting as (
        select number from noticed.match_task where sweep is not null order by number limit 1 for update skip locked)
      insert into noticed.match_task (priority, sweep)
      select \(sweepPriority), \(name) where not exists (select from waiting)
      on conflict (sweep) where sweep is not null do nothing
      """
    )
  }

  /// Replaces sweeps by a task for every subject that is matchable today.
  package static func spreadSweep(
    on day: CivilDay,
    in session: borrowing Session
  ) throws(DatabaseError) {
    try session.execute(
      """
      insert into noticed.match_task (priority, subject)
      select \(sweepPriority), s.id from noticed.subject s join noticed.notice n on n.id = s.notice
      where s.removed_at is null and noticed.is_matchable(n, \(day.description)::date)
      """
    )
  }
}
