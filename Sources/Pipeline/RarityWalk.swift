import Matching
package import Postgres
import Records

/// Counts how common name parts are among the local persons, and freezes the count under a number.
package struct RarityWalk: Sendable {
  let database: Database
  let rarity: RarityHolder
  let events: any WalkEvents

  package init(database: Database, rarity: RarityHolder, events: any WalkEvents) {
    self.database = database
    self.rarity = rarity
    self.events = events
  }

  /// Whether the population has moved so far from the counted one that a new count says something new.
  package static func isDue(population: Int, counted: Int) -> Bool {
    guard population > 0 else { return false }
    return abs(population - counted) * 5 >= max(counted, 100)
  }

  /// Counts anew when that is due, or when it is asked for; returns the number of the snapshot in use.
  ///
  /// Who gives way to imports does not count while one is at work: the next minute would make it old.
  package func walk(
    always: Bool = false,
    givesWay: Bool = false
  ) async throws(WalkError) -> Int64? {
    let database = database
    let rarity = rarity
    let drift = try await Pipeline.database { () async throws(DatabaseError) in
      try await database.transactionRetrying { session throws(DatabaseError) in
        try rarity.refresh(in: session)
        let drift = try RaritySnapshots.drift(in: session)
        return Drift(
          population: drift.population,
          counted: drift.counted,
          methods: drift.methods,
          countedMethods: Int(rarity.current.snapshot.methods),
          awaitsImport: givesWay ? try RaritySnapshots.awaitsImport(in: session) : false
        )
      }
    }
    let isDue =
      Self.isDue(population: drift.population, counted: drift.counted)
      || Self.isDue(population: drift.methods, counted: drift.countedMethods)
    guard always || isDue, !drift.awaitsImport else {
      return rarity.current.number
    }
    guard try await lock() else { return rarity.current.number }
    do throws(WalkError) {
      let number = try await count()
      try await unlock()
      return number
    } catch {
      try await unlock()
      throw error
    }
  }

  /// Takes the lock of those who count; false when somebody does it already.
  private func lock() async throws(WalkError) -> Bool {
    let database = database
    return try await Pipeline.database { () async throws(DatabaseError) in
      try await database.run { session throws(DatabaseError) in
        try RaritySnapshots.lock(session)
      }
    }
  }

  /// Lets the lock go; with a connection that was lost it is gone.
  private func unlock() async throws(WalkError) {
    let database = database
    try await Pipeline.database { () async throws(DatabaseError) in
      guard await database.isHealthy else { return }
      try await database.run { session throws(DatabaseError) in
        try RaritySnapshots.unlock(session)
      }
    }
  }

  private struct Drift: Sendable {
    let population: Int
    let counted: Int
    let methods: Int
    let countedMethods: Int
    let awaitsImport: Bool
  }

  private func count() async throws(WalkError) -> Int64? {
    var (counts, persons) = try await tally(.person)
    guard persons > 0, !Task.isCancelled, try await isUpToDate() else {
      return rarity.current.number
    }
    // A snapshot has one denominator: words of methods count as their share of the methods.
    let (words, methods) = try await tally(.modus)
    guard !Task.isCancelled else { return rarity.current.number }
    // What one method alone has is rare, which is all there is to know of it.
    for (token, count) in words where count > 1 {
      counts[token, default: 0] += max(1, count * persons / max(1, methods))
    }
    let content = RaritySnapshot(
      number: 0,
      counts: counts.map { (token: $0.key, count: $0.value) }.sorted { $0.token < $1.token },
      persons: persons,
      methods: methods
    ).encoded()
    let rarity = rarity
    let population = Int(persons)
    let number = try await Pipeline.database { () async throws(DatabaseError) in
      try await database.transactionRetrying { session throws(DatabaseError) in
        try RaritySnapshots.countCommonKeys(
          of: KeyVersions.read(in: session).inForce,
          in: session
        )
        return try RaritySnapshots.keep(
          population: population,
          content: content,
          in: session
        )
      }
    }
    // Not before the COMMIT: the matcher beside would name a snapshot that is not there yet.
    try await Pipeline.database { () async throws(DatabaseError) in
      try await database.transactionRetrying(.readOnly) { session throws(DatabaseError) in
        try rarity.refresh(in: session)
      }
    }
    events.rarityCounted(number: number, population: population)
    return number
  }

  /// Whether every record can be counted: what another version of the program prepared would be missing, so that common
  /// names looked rare; the count follows when it was prepared again.
  private func isUpToDate() async throws(WalkError) -> Bool {
    let database = database
    return try await Pipeline.database { () async throws(DatabaseError) in
      try await database.transactionRetrying(.readOnly) { session throws(DatabaseError) in
        try !OutdatedForms.areThere(
          personForm: Int(PreparedPerson.version),
          modusForm: Int(PreparedModus.version),
          in: session
        )
      }
    }
  }

  /// Counts the tokens of all local records of a kind, and the records; not all of them when the task is cancelled.
  private func tally(_ kind: LocalKind) async throws(WalkError) -> ([Int64: Int64], Int64) {
    var counts: [Int64: Int64] = [:]
    var records: Int64 = 0
    var last: Int64 = 0
    let database = database
    while true {
      let after = last
      let page = try await Pipeline.database { () async throws(DatabaseError) in
        try await database.transactionRetrying(.readOnly) {
          session throws(DatabaseError) -> Page in
          var page = Page()
          for (number, prepared) in try RaritySnapshots.preparedForms(
            of: kind,
            after: after,
            atMost: 10_000,
            in: session
          ) {
            page.last = number
            page.records += 1
            page.tokens += Self.tokens(of: prepared, kind)
          }
          return page
        }
      }
      guard page.records > 0, !Task.isCancelled else { return (counts, records) }
      records += page.records
      last = page.last
      for token in page.tokens { counts[token, default: 0] += 1 }
    }
  }

  /// The tokens of a prepared form; none when it does not read.
  private static func tokens(of prepared: [UInt8], _ kind: LocalKind) -> [Int64] {
    switch kind {
    case .person: (try? PreparedPerson(encoded: prepared))?.tokens ?? []
    case .modus: (try? PreparedModus(encoded: prepared))?.tokens ?? []
    }
  }

  private struct Page: Sendable {
    var records: Int64 = 0
    var last: Int64 = 0
    var tokens: [Int64] = []
  }
}
