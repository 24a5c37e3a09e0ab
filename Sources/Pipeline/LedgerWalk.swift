import DropFolder
import Glibc
package import Notices
package import Postgres
package import Records
package import SystemPackage

/// Keeps the ledger of a home beside its database, and brings a database that was restored up to it.
///
/// A database that lacks an act of its own ledger was restored from a back-up, whoever restored it: the brake goes on,
/// the acts are done again, what the archive got since is taken in again, and only then the brake is lifted.
package struct LedgerWalk: Sendable {
  /// Makes the subjects of a notice that is released again.
  let prepare: @Sendable (Notice) -> [SubjectForm]
  let home: FilePath
  let database: Database

  package init(
    home: FilePath,
    database: Database,
    prepare: @escaping @Sendable (Notice) -> [SubjectForm]
  ) {
    self.home = home
    self.database = database
    self.prepare = prepare
  }

  private static let actor = "noticed"

  /// Looks whether the database is older than its ledger; if so it is braked and the acts are done again.
  package func begin() async throws(WalkError) {
    let file = try await file()
    let lines = try folder { () throws(DropFolderError) in try file.lines() }
    try await write { session throws(DatabaseError) in
      var isBehind = try Ledger.isRestored(in: session)
      if !isBehind { isBehind = try Ledger.lacks(lines, in: session) }
      guard isBehind else { return }
      try Ledger.brake(in: session)
      try Ledger.replay(lines, by: Self.actor, in: session)
    }
  }

  /// Writes into the file what happened since, and returns how many acts that were.
  @discardableResult
  package func flush() async throws(WalkError) -> Int {
    let waiting = try await write { session throws(DatabaseError) in
      try Ledger.waiting(atMost: 1000, in: session)
    }
    guard !waiting.isEmpty else { return 0 }
    let file = try await file()
    try folder { () throws(DropFolderError) in try file.append(waiting.map(\.text)) }
    try await write { session throws(DatabaseError) in try Ledger.written(waiting, in: session) }
    return waiting.count
  }

  /// Puts what the archive has and a restored database lacks back into the inbox; lifts the brake when nothing is left.
  ///
  /// Returns how many files are on their way.
  package func replay(now: Instant) async throws(WalkError) -> Int {
    let isRestored = try await write { session throws(DatabaseError) in
      try Ledger.isRestored(in: session)
    }
    guard isRestored else { return 0 }
    let home = home
    let arrivals = try folder { () throws(DropFolderError) in try Arrivals.read(home: home) }
    let sums = arrivals.flatMap { [$0.sum] + $0.slices }.map(\.bytes)
    let known = try await write { session throws(DatabaseError) in
      try Ledger.known(sums, in: session)
    }
    var underWay = 0
    for arrival in arrivals where !known.contains(arrival.sum.bytes) {
      underWay += try folder { () throws(DropFolderError) in
        try putBack(arrival, known)
      }
    }
    guard underWay == 0 else { return underWay }
    try await release(now: now)
    try await write { session throws(DatabaseError) in
      try Ledger.lift(by: Self.actor, in: session)
    }
    return 0
  }

  /// Drops the bytes of an arrival once more: whole if they are here, else what is left of its slices.
  private func putBack(
    _ arrival: Arrivals.Arrival,
    _ known: Set<[UInt8]>
  ) throws(DropFolderError) -> Int {
    let kept = try KeptFiles(home: home)
    let isWhole = try kept.archived(arrival.sum, whole: true) == .intact
    let isSingle = try kept.archived(arrival.sum) == .intact
    if isWhole || isSingle {
      return try drop(kept.readArchived(arrival.sum, whole: isWhole), arrival.sum, arrival.pipeline)
    }
    var underWay = 0
    for slice in arrival.slices where !known.contains(slice.bytes) {
      guard try kept.archived(slice) == .intact else { continue }
      underWay += try drop(kept.readArchived(slice), slice, arrival.pipeline)
    }
    return underWay
  }

  private func drop(
    _ bytes: [UInt8],
    _ sum: SHA256Sum,
    _ pipeline: String
  ) throws(DropFolderError) -> Int {
    let name = "replayed-\(sum.hex)"
    let place = home.appending("inbox").appending(pipeline).appending(name)
    // It lies there already, and is taken in its turn.
    guard access(place.string, F_OK) != 0 else { return 1 }
    _ = try Submission.submit(bytes, name: RawName(name), home: home, pipeline: pipeline)
    return 1
  }

  private func release(now: Instant) async throws(WalkError) {
    let prepare = prepare
    try await write { session throws(DatabaseError) in
      for release in try Ledger.releases(at: now, in: session) {
        try HoldReleases.restore(release, at: now, prepare: prepare, in: session)
      }
    }
  }

  private func file() async throws(WalkError) -> LedgerFile {
    let name = try await write { session throws(DatabaseError) in try Ledger.name(in: session) }
    return LedgerFile(home: home, name: name)
  }

  @discardableResult
  private func write<T: Sendable>(
    _ body: @Sendable (borrowing Session) throws(DatabaseError) -> T
  ) async throws(WalkError) -> T {
    try await Pipeline.database { () async throws(DatabaseError) in
      try await database.transactionRetrying(.readWrite, body)
    }
  }
}
