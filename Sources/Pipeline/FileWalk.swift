package import Decoding
package import DropFolder
import Lifecycle
package import Notices
package import Postgres
package import Records

/// The way of a batch of claimed files to their ends: recorded, held, known already, stopped, or refused.
///
/// It holds the order of the steps and decides nothing. Each step is a file of its name in `Steps/`.
package struct FileWalk: Sendable {
  let engine: Engine
  let folder: DropFolder
  let database: Database
  let node: Identifier<Node>
  let rarity: RarityHolder
  let events: any WalkEvents
  /// The process that reads the files; nil reads them in this one.
  let decoder: Decoder?

  package init(
    engine: Engine,
    folder: DropFolder,
    database: Database,
    node: Identifier<Node>,
    rarity: RarityHolder,
    events: any WalkEvents,
    decoder: Decoder? = nil
  ) {
    self.engine = engine
    self.folder = folder
    self.database = database
    self.node = node
    self.rarity = rarity
    self.events = events
    self.decoder = decoder
  }

  /// Copies, reads and judges a batch: all that needs no database.
  ///
  /// The rules judge by `now`.
  ///
  /// - Throws: `WalkError` when a copy could not be made; the claims stay, and the batch is done again.
  package func prepare(_ claims: [ClaimedFile], now: Instant) throws(WalkError) -> [JudgedFile] {
    var copies: [CopiedFile] = []
    copies.reserveCapacity(claims.count)
    for claim in claims { copies.append(try copy(claim)) }
    return try decode(copies).map { judge(recognise($0), now: now) }
  }

  /// Records a prepared batch in one transaction and settles its files; returns what became of each.
  ///
  /// The bytes are placed and synced before the commit, and the originals released after it: whatever the moment of a
  /// death, the file is either still claimed or wholly recorded.
  package func finish(_ files: [JudgedFile], now: Instant) async throws(WalkError) -> [FileEnd] {
    let ends = try await record(files, now: now)
    try await settle(ends)
    return ends
  }

  /// Takes a batch the whole way.
  package func walk(_ claims: [ClaimedFile], now: Instant) async throws(WalkError) -> [FileEnd] {
    try await finish(prepare(claims, now: now), now: now)
  }
}
