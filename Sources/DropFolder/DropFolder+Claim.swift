import Glibc
import Synchronization

extension DropFolder {
  /// Makes a file ours, or gives nil when it is no longer the file that was looked at.
  ///
  /// The steps, and what a death leaves behind each:
  /// 1. open and compare: nothing;
  /// 2. only for a very long name, make a folder for it: an empty folder, removed at the next start;
  /// 3. rename the manifest, if there is one: a manifest alone, put back at the next start;
  /// 4. rename the file: a whole claim, because its new name says when, through which pipeline and under which name it
  ///    came; no second step can be missing;
  /// 5. compare what was renamed with what was opened: a claim of the wrong object, which is put back here, and at the
  ///    next start if it is not a file; another regular file is as good a claim as any.
  /// - Throws: The system's refusal. Whatever is thrown, the file is not claimed.
  package func claim(_ candidate: Scan.Candidate) throws(DropFolderError) -> ClaimedFile? {
    try refuseAfterFailedSync()
    let inbox = try home.folder("inbox/\(candidate.pipeline)")
    let path = RelativePath(candidate.name, shown: "inode \(candidate.state.inode)")
    do throws(DropFolderError) {
      let file = try inbox.openToRead(path)
      let held = try file.state(shown: path.shown)
      guard isUnchanged(held, candidate) else { return nil }
      return try take(candidate, held, from: inbox, path)
    } catch {
      // Gone, or a symlink now: the next scan says what is there.
      if error.code == ENOENT || error.code == ELOOP || error.code == ENXIO { return nil }
      throw error
    }
  }

  /// Gives a claimed file back to the inbox, under another name when its own is taken again.
  package func putBack(_ file: ClaimedFile) throws(DropFolderError) {
    try putBack(file.name, from: file.place)
    if let manifest = file.manifest { try putBack(manifest, from: file.place) }
    try removeClaim(file)
  }

  private func isUnchanged(_ held: FileState, _ candidate: Scan.Candidate) -> Bool {
    guard held.kind == .regular, held.size <= options.largestFile else { return false }
    // Somebody who renames a file in and goes on writing to it never stands still; our copy is what counts.
    return candidate.reason == .movedIn
      ? held.isSameObject(as: candidate.state) : held == candidate.state
  }

  private func take(
    _ candidate: Scan.Candidate,
    _ held: FileState,
    from inbox: Folder,
    _ path: RelativePath
  ) throws(DropFolderError) -> ClaimedFile? {
    let place = ClaimPlace(id: ClaimID(), pipeline: candidate.pipeline, holding: candidate.name)
    if place.isFolder { try claimed.makeFolder(RelativePath(place.prefix), mode: 0o700) }
    let manifest = try takeManifest(candidate.manifest, from: inbox, to: place)
    let claim = ClaimedFile(
      place: place,
      name: candidate.name,
      state: held,
      attempts: 0,
      manifest: manifest
    )
    do throws(DropFolderError) {
      try inbox.rename(path, to: claimed, claim.path)
      guard try claimed.state(of: claim.path)?.isSameObject(as: held) == true else {
        try putBack(claim)
        return nil
      }
      return claim
    } catch {
      // What cannot be put back now is put back, or taken up, at the next start.
      _ = try? putBack(claim)
      throw error
    }
  }

  private func takeManifest(_ manifest: RawName?, from inbox: Folder, to place: ClaimPlace)
    throws(DropFolderError) -> RawName?
  {
    guard let manifest else { return nil }
    let path = RelativePath(manifest, shown: "a manifest")
    do throws(DropFolderError) {
      guard try inbox.state(of: path)?.kind == .regular else { return nil }
      try inbox.rename(path, to: claimed, place.path(of: manifest))
      return manifest
    } catch {
      if error.code == ENOENT { return nil }
      if place.isFolder { _ = try? claimed.removeFolder(RelativePath(place.prefix)) }
      throw error
    }
  }

  /// Renames one object of a claim back into the inbox; one that is gone is no error.
  func putBack(_ name: RawName, from place: ClaimPlace) throws(DropFolderError) {
    try Layout.makeInbox(place.pipeline, in: home)
    let inbox = try home.folder("inbox/\(place.pipeline)")
    let source = place.path(of: name)
    do throws(DropFolderError) {
      if let state = try claimed.state(of: source) {
        // Our own rename into the inbox says nothing about its writer.
        ownMoves.withLock { _ = $0.insert(state.inode) }
      }
      try claimed.rename(source, to: inbox, RelativePath(name, shown: "a file"))
    } catch {
      switch error.code {
      case ENOENT: return
      case EEXIST: try claimed.rename(source, to: inbox, RelativePath("put-back-\(place.id)"))
      default: throw error
      }
    }
  }

  /// Removes what is left of a claim once its files are elsewhere.
  func removeClaim(_ file: ClaimedFile) throws(DropFolderError) {
    if file.attempts > 0 { try claimed.remove(Self.attemptsPath(of: file.id)) }
    if file.place.isFolder { try claimed.removeFolder(RelativePath(file.place.prefix)) }
  }

  static func attemptsPath(of id: ClaimID) -> RelativePath { RelativePath("attempts.\(id)") }
}
