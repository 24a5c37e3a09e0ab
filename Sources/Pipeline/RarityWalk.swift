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
  package func walk(always: Bool = false) async throws(WalkError) -> Int64? {
    let database = database
    let rarity = rarity
    let drift = try await Pipeline.database { () async throws(DatabaseError) in
      try await database.transactionRetrying { session throws(DatabaseError) in
        try rarity.refresh(in: session)
        let drift = try RaritySnapshots.drift(in: session)
        return Drift(population: drift.population, counted: drift.counted)
      }
    }
    guard always || Self.isDue(population: drift.population, counted: drift.counted) else {
      return rarity.current.number
    }
    return try await count()
  }

  private struct Drift: Sendable {
    let population: Int
    let counted: Int
  }

  private func count() async throws(WalkError) -> Int64? {
    var counts: [Int64: Int64] = [:]
    var persons: Int64 = 0
    var last: Int64 = 0
    let database = database
    while true {
      let after = last
      let page = try await Pipeline.database { () async throws(DatabaseError) in
        try await database.transactionRetrying(.readOnly) {
          session throws(DatabaseError) -> Page in
          var page = Page()
          for (number, prepared) in try RaritySnapshots.preparedForms(
            after: after,
            atMost: 10_000,
            in: session
          ) {
            page.last = number
            page.persons += 1
            if let person = try? PreparedPerson(encoded: prepared) { page.tokens += person.tokens }
          }
          return page
        }
      }
      guard page.persons > 0 else { break }
      persons += page.persons
      last = page.last
      for token in page.tokens { counts[token, default: 0] += 1 }
    }
    guard persons > 0 else { return rarity.current.number }
    let content = RaritySnapshot(
      number: 0,
      counts: counts.map { (token: $0.key, count: $0.value) }.sorted { $0.token < $1.token },
      persons: persons
    ).encoded()
    let rarity = rarity
    let population = Int(persons)
    let number = try await Pipeline.database { () async throws(DatabaseError) in
      try await database.transactionRetrying { session throws(DatabaseError) in
        let number = try RaritySnapshots.keep(population: population, content: content, in: session)
        try rarity.refresh(in: session)
        return number
      }
    }
    events.rarityCounted(number: number, population: population)
    return number
  }

  private struct Page: Sendable {
    var persons: Int64 = 0
    var last: Int64 = 0
    var tokens: [Int64] = []
  }
}
