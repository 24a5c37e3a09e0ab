package import Lifecycle
package import Notices
package import Postgres

/// A daemon as `status` shows it.
package struct NodeHealth: Sendable {
  package let host: String
  package let home: String
  /// Seconds since it last said that it lives.
  package let silentFor: Int
  package let brakes: [String]
  /// The first digits of the hash of its rules; nil before its first heartbeat.
  package let ruleBook: String?
}

/// How much of something waits, and for how long.
package struct Backlog: Sendable, Hashable {
  package let count: Int
  /// Seconds that the oldest has waited; 0 when nothing waits.
  package let oldest: Int
}

/// What a database says of the health of its installation; a figure is nil when the role may not see it.
package struct Health: Sendable {
  package var nodes: [NodeHealth] = []
  /// Recorded files that have not left `claimed/`.
  package var unsettled: Backlog?
  /// Files recorded in the last day, by outcome.
  package var lastDay: [(outcome: String, count: Int)] = []
  package var tasks: Backlog?
  /// Local records that a feeder wrote and nobody has prepared.
  package var unprepared: Int?
  /// Records and subjects that another version of the program prepared, and that are being prepared again.
  package var outdated = 0
  /// Which version of keys is in force, and how far another is made.
  package var keys: KeyRebuild.Progress?
  /// Documents that take something away and could not be obeyed.
  package var loud: Int?
  package var heldNotices: Int?
  /// Holds that nobody answered in time.
  package var overdueHolds = OverdueHolds()
  /// First words on held notices that wait for a second person's, and when the first of duty officers' lapses.
  package var unsigned: (count: Int, lapse: String?) = (0, nil)
  /// Releases that end soon, and when the first one does.
  package var ending: (count: Int, first: String?) = (0, nil)
  /// Documents that no program can read and that nobody has keyed, or read again.
  package var unread = Backlog(count: 0, oldest: 0)
  /// Undecided hits by queue and status.
  package var hits: [(queue: String, status: String, count: Int)]?
  package var alerts: Backlog?
  package var urgentTasks: Int?
  /// When the last compliance run ended, and how many seconds ago; nil when there was none.
  package var review: (at: String, age: Int)?
  package var hasNotices = false
}

/// Reads the figures of `status`, each as far as the role of the session may.
package enum HealthLookups {
  /// Reads them for a program that prepares records in these forms.
  package static func read(
    personForm: Int,
    modusForm: Int,
    holds limits: HoldLimits,
    at now: Instant,
    _ session: borrowing Session
  ) throws(DatabaseError) -> Health {
    var health = Health()
    let keys = try KeyRebuild.progress(personForm: personForm, modusForm: modusForm, in: session)
    health.keys = keys
    health.outdated = keys.lacking
    health.nodes = try nodes(session)
    health.unsettled = try backlog(
      "noticed.drop where settled_at is null and outcome <> 'ignored'",
      since: "recorded_at",
      session
    )
    let days = try session.query(
      """
      select outcome::text as outcome, count(*) as count from noticed.drop
      where recorded_at > now() - interval '1 day' group by outcome order by outcome
      """
    )
    for row in days {
      health.lastDay.append((try row.string("outcome"), try row.int("count")))
    }
    let rights = try session.query(
      """
      select has_table_privilege('noticed.match_task', 'select') as tasks,
        has_table_privilege('noticed.local_person', 'select') as locals,
        has_table_privilege('noticed.hit', 'select') as hits,
        has_table_privilege('noticed.alert', 'select') as alerts,
        has_table_privilege('noticed.urgent_task', 'select') as urgent
      """
    ).only()
    health.loud = try count("noticed.parked where loud and resolved_at is null", session)
    health.heldNotices = try count(
      "noticed.notice where disposition = 'held' and life = 'current'",
      session
    )
    health.overdueHolds = try OverdueHolds.read(within: limits, at: now, in: session)
    health.unsigned = try unsigned(at: now, session)
    health.ending = try EndingRelease.count(at: now, in: session)
    health.unread = try backlog(
      "noticed.document x where \(Keyings.isWaiting)",
      since: "recorded_at",
      session
    )
    health.hasNotices = try session.query("select exists (select id from noticed.notice) as it")
      .only().bool("it")
    if try rights.bool("tasks") {
      health.tasks = try backlog(
        "noticed.match_task where not_before <= now()",
        since: "made_at",
        session
      )
    }
    if try rights.bool("locals") {
      health.unprepared = try count(
        "noticed.local_person where prepared_version is null and removed_at is null",
        session
      )
    }
    if try rights.bool("hits") { health.hits = try hits(session) }
    if try rights.bool("alerts") {
      health.alerts = try backlog(
        "noticed.alert where delivered_at is null",
        since: "made_at",
        session
      )
    }
    if try rights.bool("urgent") {
      health.urgentTasks = try count("noticed.urgent_task where done_at is null", session)
    }
    let reviews = try session.query(
      """
      select to_char(finished_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
        extract(epoch from now() - finished_at)::bigint as age
      from noticed.review_run order by number desc limit 1
      """
    )
    if let row = reviews.first { health.review = (try row.string("at"), try row.int("age")) }
    return health
  }

  private static func unsigned(
    at now: Instant,
    _ session: borrowing Session
  ) throws(DatabaseError) -> (count: Int, lapse: String?) {
    let row = try session.query(
      """
      select count(*) as count, to_char(min(until), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as lapse from noticed.hold_release
      where needs_two and countersigned_by is null and ended_at is null
        and (until is null or until > \(now.description)::timestamptz)
      """
    ).only()
    return (try row.int("count"), try row.stringIfPresent("lapse"))
  }

  private static func nodes(_ session: borrowing Session) throws(DatabaseError) -> [NodeHealth] {
    let rows = try session.query(
      """
      select host, home, extract(epoch from now() - last_seen)::bigint as silent, brakes,
        left(convert_from(rule_book, 'UTF8'), 12) as rule_book
      from noticed.node order by host, home
      """
    )
    var nodes: [NodeHealth] = []
    for row in rows {
      nodes.append(
        NodeHealth(
          host: try row.string("host"),
          home: try row.string("home"),
          silentFor: try row.int("silent"),
          brakes: try row.strings("brakes"),
          ruleBook: try row.stringIfPresent("rule_book")
        )
      )
    }
    return nodes
  }

  private static func hits(
    _ session: borrowing Session
  ) throws(DatabaseError) -> [(queue: String, status: String, count: Int)] {
    let rows = try session.query(
      """
      select queue::text as queue, status::text as status, count(*) as count from noticed.hit
      where status in ('open', 'taken') group by queue, status order by queue, status
      """
    )
    var hits: [(queue: String, status: String, count: Int)] = []
    for row in rows {
      hits.append((try row.string("queue"), try row.string("status"), try row.int("count")))
    }
    return hits
  }

  private static func count(
    _ what: SQL,
    _ session: borrowing Session
  ) throws(DatabaseError) -> Int {
    try session.query("select count(*) as count from \(what)").only().int("count")
  }

  private static func backlog(
    _ what: SQL,
    since moment: SQL,
    _ session: borrowing Session
  ) throws(DatabaseError) -> Backlog {
    let row = try session.query(
      """
      select count(*) as count, coalesce(extract(epoch from now() - min(\(moment))), 0)::bigint as oldest from \(what)
      """
    ).only()
    return Backlog(count: try row.int("count"), oldest: try row.int("oldest"))
  }
}
