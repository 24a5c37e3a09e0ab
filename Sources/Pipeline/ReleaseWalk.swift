package import Notices
package import Postgres
import Records

/// Ends the releases that are past their end, so that what they let be used is held again.
///
/// The clock stops matching and disclosure by itself; this walk does what follows from it.
package struct ReleaseWalk: Sendable {
  let engine: Engine
  let database: Database

  package init(engine: Engine, database: Database) {
    self.engine = engine
    self.database = database
  }

  /// Ends what is due, and returns how many releases that were.
  @discardableResult
  package func walk(now: Instant) async throws(WalkError) -> Int {
    let engine = engine
    return try await Pipeline.database { () async throws(DatabaseError) in
      try await database.transactionRetrying(.readWrite) { session throws(DatabaseError) in
        try ReleaseEnding.walk(
          at: now,
          by: Engine.actor,
          prepare: { engine.subjects(of: $0) },
          in: session
        )
      }
    }
  }
}
