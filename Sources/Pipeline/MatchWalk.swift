package import Notices
package import Postgres
import Records

/// The way of match tasks to hits: take, read both sides, compare, raise; all in one transaction.
///
/// Both sides move: a task names a subject of a notice or a local record, and each is compared with everything on the
/// other side that shares a key. Notices are locked for share meanwhile, so that what takes one away comes either before,
/// and nothing is raised, or after, and closes what was raised.
package struct MatchWalk: Sendable {
  let engine: Engine
  let database: Database
  let rarity: RarityHolder
  let events: any WalkEvents
  let common = CommonKeysHolder()

  /// The tasks of one transaction.
  static let batch = 64

  package init(
    engine: Engine,
    database: Database,
    rarity: RarityHolder,
    events: any WalkEvents
  ) {
    self.engine = engine
    self.database = database
    self.rarity = rarity
    self.events = events
  }

  /// Prepares what feeders wrote, then takes the next tasks to their hits; returns how much work was found.
  ///
  /// - Throws: `WalkError` when the database is away; the tasks stay.
  package func walk(now: Instant) async throws(WalkError) -> Int {
    let prepared = try await prepare()
    let matched = try await match(now: now)
    return prepared + matched
  }

  private func match(now: Instant) async throws(WalkError) -> Int {
    let walk = self
    let count = try await Pipeline.database { () async throws(DatabaseError) in
      try await walk.database.transactionRetrying { session throws(DatabaseError) -> MatchCount in
        let tasks = try MatchTasks.take(atMost: MatchWalk.batch, from: session)
        guard !tasks.isEmpty else { return MatchCount() }
        try walk.rarity.refresh(in: session)
        var batch = MatchBatch(walk: walk, now: now)
        return try batch.run(tasks, in: session)
      }
    }
    if count.tasks > 0 { events.matched(tasks: count.tasks, hits: count.hits) }
    return count.tasks
  }
}

/// How much a batch of the matcher did.
struct MatchCount: Sendable {
  var tasks = 0
  /// Hits raised, refreshed, re-opened or closed.
  var hits = 0
}
