import Glibc

/// A manifest may come after its file was taken: it then has nothing more to say, and goes.
extension DropFolder {
  /// More than this of a manifest is not read: it holds one line.
  static let manifestLimit = 4096

  /// The sum that a manifest without its file states; nil when it states none, or is gone or another one by now.
  package func sum(statedBy stray: Scan.Stray) throws(DropFolderError) -> SHA256Sum? {
    guard let (inbox, path) = try standing(stray) else { return nil }
    do throws(DropFolderError) {
      let file = try inbox.openToRead(path)
      let state = try file.state(shown: path.shown)
      guard state.kind == .regular, state.inode == stray.inode else { return nil }
      return try file.readAll(limit: Self.manifestLimit, expecting: state.size, shown: path.shown)
        .flatMap { Completeness.sum(statedBy: $0) }
    } catch {
      if [ENOENT, ELOOP, EACCES].contains(error.code) { return nil }
      throw error
    }
  }

  /// Removes a manifest whose file was taken before it came.
  package func removeLate(_ stray: Scan.Stray) throws(DropFolderError) {
    guard let (inbox, path) = try standing(stray) else { return }
    try inbox.remove(path)
  }

  /// The folder and the name of a manifest that still lies where it was seen.
  private func standing(
    _ stray: Scan.Stray
  ) throws(DropFolderError) -> (inbox: Folder, path: RelativePath)? {
    guard stray.isManifest else { return nil }
    let inbox = try home.folder("inbox/\(stray.pipeline)")
    let path = RelativePath(stray.name, shown: "a manifest")
    guard let state = try inbox.state(of: path), state.kind == .regular,
      state.inode == stray.inode
    else { return nil }
    return (inbox, path)
  }
}
