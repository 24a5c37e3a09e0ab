package import DropFolder
package import Notices
package import Postgres
package import Records

/// Lets the archive of one node go of what purges ordered away.
///
/// The bytes go first and the note follows: a death between leaves a task that finds nothing to remove, which is fine.
package struct ArchivePurge: Sendable {
  let database: Database
  let node: Identifier<Node>
  let remove: @Sendable ([SHA256Sum]) throws(DropFolderError) -> Int

  /// Takes what removes kept bytes for good, as `KeptFiles.removeArchived` does, and answers how many were there.
  package init(
    database: Database,
    node: Identifier<Node>,
    remove: @escaping @Sendable ([SHA256Sum]) throws(DropFolderError) -> Int
  ) {
    self.database = database
    self.node = node
    self.remove = remove
  }

  /// Removes what waits and returns how many of the sums were there.
  package func walk() async throws(WalkError) -> Int {
    let node = node
    let waiting = try await Pipeline.database { () async throws(DatabaseError) in
      try await database.transactionRetrying(.readOnly) { session throws(DatabaseError) in
        try KeptSlices.waiting(on: node, in: session)
      }
    }
    guard !waiting.isEmpty else { return 0 }
    let removed = try folder { () throws(DropFolderError) in
      try remove(waiting.compactMap { SHA256Sum(bytes: $0) })
    }
    try await Pipeline.database { () async throws(DatabaseError) in
      try await database.transactionRetrying { session throws(DatabaseError) in
        try KeptSlices.removed(waiting, on: node, in: session)
      }
    }
    return removed
  }
}
