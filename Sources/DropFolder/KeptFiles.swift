import Glibc
package import SystemPackage

/// Whether kept bytes are what they are called.
package enum ArchiveState: Hashable, Sendable {
  case intact, missing
  /// The bytes there have another sum.
  case damaged
}

/// The bytes that a home keeps: the archive and the quarantine.
///
/// Needs no lock, so that commands may read and purge beside a running daemon. That no drop is recorded as kept while
/// its bytes are purged is for the database to see to.
package final class KeptFiles: Sendable {
  let archive: Folder
  let quarantine: Folder

  /// Opens the archive and the quarantine of a home that stands.
  package convenience init(home: FilePath) throws(DropFolderError) {
    try self.init(in: Layout.openHome(home, making: false))
  }

  init(in home: Folder) throws(DropFolderError) {
    archive = try home.folder("archive")
    quarantine = try home.folder("quarantine")
  }

  /// Hashes what is kept under a sum; `whole` asks for the files that held several notices.
  package func archived(_ sum: SHA256Sum, whole: Bool = false) throws(DropFolderError)
    -> ArchiveState
  {
    let path = Self.archivePath(of: sum, whole: whole)
    guard try archive.state(of: path) != nil else { return .missing }
    return try archive.holds(sum, at: path) ? .intact : .damaged
  }

  /// Reads what is kept under a sum and checks it.
  ///
  /// - Throws: `damaged` when the bytes have another sum, ENOENT when there are none.
  package func readArchived(_ sum: SHA256Sum, whole: Bool = false) throws(DropFolderError)
    -> [UInt8]
  {
    let path = Self.archivePath(of: sum, whole: whole)
    let handle = try archive.openToRead(path)
    let shown = "archive/\(path.shown)"
    let size = try handle.state(shown: shown).size
    guard let bytes = try handle.readAll(limit: .max - 1, expecting: size, shown: shown),
      SHA256Sum(of: bytes) == sum
    else {
      throw DropFolderError(
        .damaged,
        thing: shown,
        reason: "its bytes no longer have this SHA-256",
        remedy: "restore it from a backup, or drop the same file again: good bytes replace bad ones"
      )
    }
    return bytes
  }

  /// Removes kept bytes for good, each here, in `archive/whole` and in the quarantine, and makes the removal durable.
  ///
  /// - Returns: The sums of which something was there.
  @discardableResult
  package func removeArchived(_ sums: [SHA256Sum]) throws(DropFolderError) -> Set<SHA256Sum> {
    var removed: Set<SHA256Sum> = []
    for sum in sums {
      let slice = try archive.remove(Self.archivePath(of: sum, whole: false))
      let whole = try archive.remove(Self.archivePath(of: sum, whole: true))
      if slice || whole { removed.insert(sum) }
    }
    let wanted = Set(sums.map(\.hex))
    for id in wanted.isEmpty ? [] : try quarantined() {
      guard let reason = try? read(Self.reasonPath(of: id), in: quarantine, limit: 1 << 20),
        let sum = QuarantineReason.sum(in: reason), wanted.contains(sum.hex)
      else { continue }
      try removeQuarantined(id)
      removed.insert(sum)
    }
    if !removed.isEmpty { try sync(archive) }
    return removed
  }

  /// The claims whose files are in quarantine, oldest first.
  package func quarantined() throws(DropFolderError) -> [ClaimID] {
    try quarantine.names().compactMap { ClaimID(String(decoding: $0.bytes, as: UTF8.self)) }
      .sorted()
  }

  /// Reads a quarantined file and its reason file.
  package func readQuarantined(_ id: ClaimID, limit: Int = .max - 1) throws(DropFolderError)
    -> (bytes: [UInt8], reason: [UInt8])
  {
    (
      try read(RelativePath(id.description), in: quarantine, limit: limit),
      try read(Self.reasonPath(of: id), in: quarantine, limit: limit)
    )
  }

  /// Removes a quarantined file and its reason for good: a purge, or the last step of dropping it anew.
  package func removeQuarantined(_ id: ClaimID) throws(DropFolderError) {
    try quarantine.remove(RelativePath(id.description))
    try quarantine.remove(Self.reasonPath(of: id))
    try sync(quarantine)
  }

  static func reasonPath(of id: ClaimID) -> RelativePath { RelativePath("\(id).reason.json") }

  private func sync(_ folder: Folder) throws(DropFolderError) {
    guard Kernel.syncfs(folder.descriptor) == 0 else {
      throw DropFolderError.syncFailed(errno, thing: folder.label)
    }
  }

  static func archivePath(of sum: SHA256Sum, whole: Bool) -> RelativePath {
    RelativePath(whole ? "whole/" + sum.shelf : sum.shelf)
  }

  private func read(_ path: RelativePath, in folder: Folder, limit: Int) throws(DropFolderError)
    -> [UInt8]
  {
    let handle = try folder.openToRead(path)
    let shown = "\(folder.label)/\(path.shown)"
    let size = try handle.state(shown: shown).size
    guard let bytes = try handle.readAll(limit: limit, expecting: size, shown: shown) else {
      throw DropFolderError(
        .tooLarge,
        thing: shown,
        reason: "has more bytes than the limit allows",
        remedy: "read it with a larger limit"
      )
    }
    return bytes
  }
}
