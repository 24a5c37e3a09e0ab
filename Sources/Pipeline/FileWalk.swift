package import Decoding
package import DropFolder
import Lifecycle
package import Notices
package import Postgres
package import Records

/// The way of a batch of claimed files to their ends: recorded, held, known already, stopped, or refused.
///
/// It decides nothing. Each step is a file of its name in `Steps/`, and their order is: `prepare` (copy, decode, recognise,
/// judge), `record` (fold, write, place, COMMIT), `settle` (release). The bytes are placed and synced before the COMMIT,
/// and the originals released after it: whatever the moment of a death, the file is either still claimed or wholly
/// recorded.
package struct FileWalk: Sendable {
  let engine: Engine
  let folder: DropFolder
  let database: Database
  let node: Identifier<Node>
  let events: any WalkEvents
  /// The process that reads the files; nil reads them in this one.
  let decoder: Decoder?
  let limits: BatchLimits

  package init(
    engine: Engine,
    folder: DropFolder,
    database: Database,
    node: Identifier<Node>,
    events: any WalkEvents,
    decoder: Decoder? = nil,
    limits: BatchLimits = .standard
  ) {
    self.engine = engine
    self.folder = folder
    self.database = database
    self.node = node
    self.events = events
    self.decoder = decoder
    self.limits = limits
  }

  /// Copies, reads and judges the first of the claims, as many as make a batch: all that needs no database.
  ///
  /// At least one file is taken if there is one. The rules judge by `now`.
  ///
  /// - Throws: `WalkError` when a copy could not be made; the claims stay, and the batch is done again.
  package func prepare(
    _ claims: ArraySlice<ClaimedFile>,
    now: Instant
  ) throws(WalkError) -> [JudgedFile] {
    var files: [JudgedFile] = []
    var (documents, bytes) = (0, 0)
    var rest = claims.prefix(limits.files)
    while !rest.isEmpty, !limits.isReached(files: files.count, documents: documents, bytes: bytes) {
      let group = rest.prefix(limits.group(of: rest))
      var copies: [CopiedFile] = []
      copies.reserveCapacity(group.count)
      for claim in group { copies.append(try copy(claim)) }
      for decoded in try decode(copies) {
        let file = judge(recognise(decoded), now: now)
        documents += file.judgedDocuments.count
        bytes += file.judgedDocuments.reduce(0) { $0 + $1.slice.count }
        files.append(file)
      }
      rest = rest.dropFirst(group.count)
    }
    return files
  }
}
