import Compliance
package import DropFolder
import Lifecycle
import Matching
import Notices
import Postgres
import Reading
package import Records

/// What became of a file.
package struct FileEnd: Sendable {
  package let copy: CopiedFile
  package let drop: DropRow
  /// Where the bytes go; nil when the drop was recorded and placed before the daemon died.
  package let settlement: Settlement
}

extension FileWalk {
  /// Records a batch in one transaction, repeated whole as long as the database says that it may succeed.
  ///
  /// A repetition is harmless: the claims that were committed by an attempt whose answer was lost are found and kept.
  func record(_ files: [JudgedFile], now: Instant) async throws(WalkError) -> [FileEnd] {
    guard !files.isEmpty else { return [] }
    let walk = self
    do throws(DatabaseError) {
      return try await database.transactionRetrying { session throws(DatabaseError) in
        var batch = RecordBatch(walk: walk, now: now)
        return try batch.record(files, in: session)
      }
    } catch {
      // One file whose values the database cannot hold must not stop the others.
      guard error.isPermanentDataFault else { throw .database(error) }
      guard files.count == 1, let file = files.first else {
        let half = files.count / 2
        let first = try await record(Array(files[..<half]), now: now)
        return try await first + record(Array(files[half...]), now: now)
      }
      let refused = JudgedFile(
        copy: file.copy,
        content: .rejection(
          code: "not-storable",
          text: "The database cannot hold a value of this file (\(error.code)).",
          reasons: []
        )
      )
      return try await record([refused], now: now)
    }
  }
}

/// The recording of one batch within its transaction.
struct RecordBatch {
  let walk: FileWalk
  let now: Instant
  var generator = SystemRandomNumberGenerator()
  var ends: [FileEnd] = []
  var documents: [DocumentRow] = []

  init(walk: FileWalk, now: Instant) {
    self.walk = walk
    self.now = now
  }

  mutating func record(
    _ files: [JudgedFile],
    in session: borrowing Session
  ) throws(DatabaseError) -> [FileEnd] {
    let claims = files.map { $0.copy.dropIdentifier }
    let recorded = try byIdentifier(Drops.claimed(claims, in: session))
    let earlier = try byBytes(
      Drops.first(withBytes: files.map(\.copy.sum.bytes), in: session).filter {
        !claims.contains($0.id)
      }
    )
    var firstInBatch: [[UInt8]: Identifier<Drop>] = [:]
    var fresh: [JudgedFile] = []
    for file in files {
      let id = file.copy.dropIdentifier
      if let drop = recorded[id] {
        ends.append(end(of: file, recordedAs: drop))
      } else if let first = earlier[file.copy.sum.bytes] {
        ends.append(
          duplicate(file, of: first.id, outcome: first.outcome, keepsWhole: first.keepsWhole)
        )
      } else if let first = firstInBatch[file.copy.sum.bytes] {
        ends.append(duplicate(file, of: first, outcome: nil, keepsWhole: false))
      } else {
        firstInBatch[file.copy.sum.bytes] = id
        fresh.append(file)
      }
    }
    let fold = try fold(fresh, in: session)
    let index = FoldIndex(fold)
    for file in fresh { ends.append(end(of: file, index)) }
    let placing = place()
    do throws(DatabaseError) {
      try write(fresh, fold, except: recorded, in: session)
    } catch {
      // Nothing of this try may still be on its way when the next one begins.
      _ = try? placing.end()
      throw error
    }
    do throws(DropFolderError) {
      try placing.end()
    } catch {
      throw DatabaseError(.misuse, code: "58030", message: "the bytes could not be kept: \(error)")
    }
    return ends
  }

  /// Writes the rows of the batch but of those that were recorded before their daemon died.
  private mutating func write(
    _ fresh: [JudgedFile],
    _ fold: Fold<JudgementRows>?,
    except recorded: [Identifier<Drop>: RecordedDrop],
    in session: borrowing Session
  ) throws(DatabaseError) {
    let new = ends.filter { recorded[$0.drop.id] == nil }
    // A duplicate within the batch refers to its first, so firsts are written before them.
    let ordered =
      new.filter { $0.drop.duplicateOf == nil } + new.filter { $0.drop.duplicateOf != nil }
    try Drops.record(ordered.map(\.drop), documents: documents, node: walk.node, in: session)
    if let fold {
      let engine = walk.engine
      try HeldWriting.write(
        fold,
        remarks: remarks(of: fresh),
        keys: try KeyVersions.read(in: session),
        by: Engine.actor,
        prepare: { engine.subjects(of: $0) },
        identifiers: &generator,
        in: session
      )
    }
    try Custody.record(
      ordered.map {
        CustodyEvent("drop-\($0.drop.outcome.rawValue)", "drop", $0.drop.id.description)
      },
      by: Engine.actor,
      in: session
    )
  }

  /// Places and syncs the bytes while the rows are written: before the commit, so that what is recorded as kept is kept,
  /// whatever happens.
  private func place() -> BesideWork<DropFolderError> {
    let (folder, settlements) = (walk.folder, ends.map(\.settlement))
    return BesideWork { () throws(DropFolderError) in try folder.place(settlements) }
  }

  private func byIdentifier(_ drops: [RecordedDrop]) -> [Identifier<Drop>: RecordedDrop] {
    Dictionary(drops.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func byBytes(_ drops: [RecordedDrop]) -> [[UInt8]: RecordedDrop] {
    Dictionary(
      drops.compactMap { drop in drop.sha256.map { ($0, drop) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private func remarks(of files: [JudgedFile]) -> [Identifier<ArrivedDocument>: String] {
    var remarks: [Identifier<ArrivedDocument>: String] = [:]
    for file in files {
      for document in file.judgedDocuments where document.remarks != "[]" {
        remarks[document.id.arrived] = document.remarks
      }
    }
    return remarks
  }
}

extension JudgedFile {
  /// The documents of the file that could be read.
  var judgedDocuments: [JudgedDocument] {
    guard case .documents(let items, _) = content else { return [] }
    return items.compactMap { if case .document(let document) = $0 { document } else { nil } }
  }
}

extension CopiedFile {
  /// The claim's id as the key of the drop's row.
  var dropIdentifier: Identifier<Drop> {
    guard let identifier = Identifier<Drop>(claim.id.description) else {
      preconditionFailure("a claim's id is a UUID by its type")
    }
    return identifier
  }
}

extension Identifier<Document> {
  /// The same document as the fold names it.
  var arrived: Identifier<ArrivedDocument> {
    Identifier<ArrivedDocument>(self)
  }
}
