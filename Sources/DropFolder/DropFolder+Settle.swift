import Glibc
import Synchronization

extension DropFolder {
  /// Places a batch and releases its originals: ``place(_:)``, then ``release(_:)``.
  ///
  /// For a caller that records between the two, the order that loses nothing in a power cut is: place, COMMIT, release.
  @discardableResult
  package func settle(_ batch: [Settlement]) throws(DropFolderError) -> Settled {
    var settled = try place(batch)
    settled.writtenAfterCopy = try release(batch.map(\.file)).writtenAfterCopy
    return settled
  }

  /// Puts the copies of a batch where they end and makes them durable with one sync.
  ///
  /// May be repeated after a failure elsewhere: what is placed already is checked and left. Nothing kept is overwritten,
  /// save that rotten bytes are replaced by the good ones.
  /// - Throws: `syncFailed`, after which nothing of the batch may be recorded as kept; or the system's refusal.
  @discardableResult
  package func place(_ batch: [Settlement]) throws(DropFolderError) -> Settled {
    try refuseAfterFailedSync()
    var settled = Settled()
    var arrivals: [[UInt8]] = []
    for settlement in batch {
      let file = settlement.file
      switch settlement.end {
      case .archived:
        try keepCopy(of: file, in: archive, file.sum.shelf, &settled)
        arrivals.append(Arrivals.line(file.claim.pipeline, file.sum, []))
        try forgetQuarantine(of: file)
      case .sliced(let slices):
        for slice in slices { try keep(slice, for: file, &settled) }
        try keepCopy(of: file, in: archive, "whole/" + file.sum.shelf, &settled)
        arrivals.append(
          Arrivals.line(file.claim.pipeline, file.sum, slices.map { SHA256Sum(of: $0) })
        )
        try forgetQuarantine(of: file)
      case .quarantined(let reason):
        tried.withLock { _ = $0.insert(file.claim.id) }
        let json = reason.json(for: file, daemonVersion: options.daemonVersion)
        // The reason first: a quarantined file without one would be a riddle.
        try write(json, as: RelativePath("\(file.claim.id).reason"), for: file) {
          spool,
          path throws(DropFolderError) in
          try spool.replace(path, to: quarantine, KeptFiles.reasonPath(of: file.claim.id))
        }
        try keepCopy(of: file, in: quarantine, file.claim.id.description, &settled)
      }
      // A manifest that told something else is the operator's word and is kept; one that matched says nothing more
      // than the name under which the bytes are kept.
      if file.manifest == .differs, let manifest = try manifestBytes(of: file.claim) {
        try keep(manifest, for: file, &settled)
      }
    }
    // The one sync of the batch is also that of the list.
    try Arrivals.file(of: place).append(arrivals, isSynced: false)
    if !batch.isEmpty { try sync() }
    return settled
  }

  /// Removes the originals of files that are placed, and with them the claims.
  ///
  /// An original that somebody wrote to after it was copied is not removed: it goes back into the inbox as a new drop.
  /// Needs no sync: an original that a power cut brings back is found at the next start, and released again.
  @discardableResult
  package func release(_ files: [CopiedFile]) throws(DropFolderError) -> Settled {
    try refuseAfterFailedSync()
    var settled = Settled()
    for file in files {
      let claim = file.claim
      // The manifest first: a manifest alone in a claim means that the claim was never finished.
      if let manifest = claim.manifest {
        try claimed.remove(claim.place.path(of: manifest))
      }
      if let present = try claimed.state(of: claim.path) {
        if try isAsCopied(file, present) {
          try claimed.remove(claim.path)
        } else {
          try putBack(claim.name, from: claim.place)
          settled.writtenAfterCopy.append(claim.id)
        }
      }
      try removeClaim(claim)
    }
    tried.withLock { $0.subtract(files.map(\.claim.id)) }
    return settled
  }

  /// A changed time alone may be another link of the file or a tool's habit, so the content decides.
  private func isAsCopied(_ file: CopiedFile, _ present: FileState) throws(DropFolderError) -> Bool
  {
    if present == file.original { return true }
    guard present.kind == .regular, present.size == Int64(file.size) else { return false }
    return try claimed.holds(file.sum, at: file.claim.path)
  }

  /// An earlier try may have quarantined the same claim, and died before anybody recorded it.
  private func forgetQuarantine(of file: CopiedFile) throws(DropFolderError) {
    guard tried.withLock({ $0.contains(file.claim.id) }) else { return }
    try quarantine.remove(RelativePath(file.claim.id.description))
    try quarantine.remove(KeptFiles.reasonPath(of: file.claim.id))
  }

  private func keepCopy(
    of file: CopiedFile,
    in folder: Folder,
    _ shelf: String,
    _ settled: inout Settled
  ) throws(DropFolderError) {
    let path = Self.copyPath(of: file.claim.id)
    if try spool.state(of: path) == nil, try folder.state(of: RelativePath(shelf)) == nil {
      // An earlier try placed the copy elsewhere and was never recorded: the original is still there.
      guard try copy(file.claim).sum == file.sum else {
        throw DropFolderError(
          .damaged,
          thing: "claimed/\(file.claim.path.shown)",
          reason: "somebody wrote to the original after it was copied",
          remedy: "it is taken up anew after the next recovery"
        )
      }
    }
    try keep(path, file.sum, in: folder, shelf, &settled)
  }

  private func keep(_ slice: [UInt8], for file: CopiedFile, _ settled: inout Settled)
    throws(DropFolderError)
  {
    let sum = SHA256Sum(of: slice)
    if try archive.state(of: RelativePath(sum.shelf)) != nil, try kept.archived(sum) == .intact {
      return
    }
    var healed = Settled()
    try write(slice, as: RelativePath("\(file.claim.id).slice"), for: file) {
      _,
      path throws(DropFolderError) in
      try keep(path, sum, in: archive, sum.shelf, &healed)
    }
    settled.healed += healed.healed
  }

  private func write(
    _ bytes: [UInt8],
    as path: RelativePath,
    for file: CopiedFile,
    then move: (Folder, RelativePath) throws(DropFolderError) -> Void
  ) throws(DropFolderError) {
    do throws(DropFolderError) {
      let handle = try spool.createAnew(path, mode: 0o400)
      try handle.write(bytes, shown: "spool/tmp/\(path.shown)")
      try move(spool, path)
    } catch {
      _ = try? spool.remove(path)
      throw error
    }
  }

  /// Moves a file of the spool to where it is kept; what is kept already under that name is checked, not trusted.
  private func keep(
    _ path: RelativePath,
    _ sum: SHA256Sum,
    in folder: Folder,
    _ shelf: String,
    _ settled: inout Settled
  ) throws(DropFolderError) {
    let target = RelativePath(shelf)
    do throws(DropFolderError) {
      try renameMakingShelf(path, to: folder, shelf)
    } catch {
      switch error.code {
      case EEXIST:
        if try folder.holds(sum, at: target) {
          try spool.remove(path)
        } else {
          try spool.replace(path, to: folder, target)
          settled.healed.append(sum)
        }
      case ENOENT:
        // Placed by an earlier call.
        guard try folder.state(of: target) != nil, try folder.holds(sum, at: target) else {
          throw error
        }
      default: throw error
      }
    }
  }

  private func renameMakingShelf(_ path: RelativePath, to folder: Folder, _ shelf: String)
    throws(DropFolderError)
  {
    do throws(DropFolderError) {
      try spool.rename(path, to: folder, RelativePath(shelf))
    } catch {
      guard error.code == ENOENT, let slash = shelf.lastIndex(of: "/") else { throw error }
      try folder.makeFolder(RelativePath(String(shelf[..<slash])), mode: 0o700)
      try spool.rename(path, to: folder, RelativePath(shelf))
    }
  }
}

extension Folder {
  /// Whether the file there has this sum.
  func holds(_ sum: SHA256Sum, at path: RelativePath) throws(DropFolderError) -> Bool {
    let handle = try openToRead(path)
    return try handle.hash(limit: .max, shown: path.shown) == sum
  }
}
