import DropFolder
import Notices
import Pipeline
import Postgres
import Records
import SystemPackage

/// The kept files of this node, as a review reaches them; a daemon may run beside it.
struct ReviewPlace: Sendable {
  private let home: FilePath
  /// Nil when they cannot be opened, so that they are not looked at.
  private let kept: KeptFiles?

  init(_ installation: Installation) {
    home = installation.home
    kept = try? KeptFiles(home: installation.home)
  }

  /// The node of this home; nil when no daemon ever ran here, so that it has no archive.
  func node(in database: Database) async throws -> Identifier<Node>? {
    let (host, home) = (hostName(), "\(home)")
    return try await database.transaction(.readOnly) { session throws(DatabaseError) in
      try ReviewReading.node(host: host, home: home, in: session)
    }
  }

  /// What a review looks at; a sample of so many slices, or all of them.
  func archive(of node: Identifier<Node>, sample: Int?) -> ReviewedArchive? {
    guard let kept else { return nil }
    let dayAgo = Instant.now().adding(seconds: -86_400).microseconds * 1000
    let list: @Sendable () -> Set<SHA256Sum>? = { try? kept.archivedSums(placedBefore: dayAgo) }
    return ReviewedArchive(node: node, sample: sample, list: sample == nil ? list : nil) {
      try? kept.archived($0)
    }
  }

  /// Removes what purges ordered away and answers how many files that were.
  func letGo(on node: Identifier<Node>, _ database: Database) async throws(Failure) -> Int {
    let home = home
    let purge = ArchivePurge(database: database, node: node) { sums throws(DropFolderError) in
      try KeptFiles(home: home).removeArchived(sums).count
    }
    do {
      return try await purge.walk()
    } catch {
      throw Failure(error)
    }
  }
}
