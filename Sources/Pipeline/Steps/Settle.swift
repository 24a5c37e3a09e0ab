import DropFolder
import Postgres
import Records

extension FileWalk {
  /// Releases the originals of recorded files and notes that they are settled.
  ///
  /// A death before the note is harmless: the next start finds the claim, or finds it gone and the row unsettled.
  func settle(_ ends: [FileEnd]) async throws(WalkError) {
    guard !ends.isEmpty else { return }
    let settled = try Pipeline.folder { () throws(DropFolderError) in
      try folder.release(ends.map(\.copy))
    }
    for claim in settled.writtenAfterCopy { events.fileWrittenAfterCopy(claim.description) }
    try await Pipeline.database { () async throws(DatabaseError) in
      try await database.transactionRetrying { session throws(DatabaseError) in
        try Drops.settled(ends.map(\.drop.id), in: session)
      }
    }
    for end in ends { events.fileSettled(end.drop) }
  }
}
