import Glibc
import SystemPackage

extension DropFolder {
  /// Copies a claimed file into the spool and hashes what is copied.
  ///
  /// The copy is an inode of ours (mode 0400); a writer that still holds the original cannot change it. It becomes
  /// durable with the batch, at ``sync()`` or ``place(_:)``: until then the original is the truth.
  /// - Throws: `tooLarge` when the file outgrew the largest size (``putBack(_:)`` it), or the system's refusal; no copy
  ///   is left behind.
  package func copy(_ file: ClaimedFile) throws(DropFolderError) -> CopiedFile {
    try refuseAfterFailedSync()
    let source = try claimed.openToRead(file.path)
    let shown = "claimed/\(file.path.shown)"
    let original = try source.state(shown: shown)
    guard original.kind == .regular else {
      throw DropFolderError(
        .notAFile,
        thing: shown,
        reason: "not a regular file",
        remedy: "restart the daemon; it puts the object back"
      )
    }
    let path = Self.copyPath(of: file.id)
    let target = try spool.createAnew(path, mode: 0o400)
    do throws(DropFolderError) {
      guard
        let copied = try source.copy(
          to: target,
          limit: options.largestFile,
          shown: shown
        )
      else { throw tooLarge(shown) }
      let manifest = try check(file, against: copied.sum)
      return CopiedFile(
        claim: file,
        sum: copied.sum,
        size: copied.size,
        manifest: manifest,
        original: original
      )
    } catch {
      _ = try? spool.remove(path)
      throw error
    }
  }

  /// Reads our copy; possible until it is placed.
  ///
  /// - Throws: `tooLarge` when it has more bytes than the limit.
  package func read(_ file: CopiedFile, limit: Int = .max - 1) throws(DropFolderError) -> [UInt8] {
    let path = Self.copyPath(of: file.claim.id)
    let shown = "spool/tmp/\(path.shown)"
    let copy = try spool.openToRead(path)
    guard let bytes = try copy.readAll(limit: limit, expecting: Int64(file.size), shown: shown)
    else { throw tooLarge(shown) }
    return bytes
  }

  /// The path of our copy, for a process that reads it; it is there until it is placed.
  package func copyPlace(of file: CopiedFile) -> String {
    place.appending("spool").appending("tmp").appending(file.claim.id.description).string
  }

  static func copyPath(of id: ClaimID) -> RelativePath { RelativePath(id.description) }

  private func check(_ file: ClaimedFile, against sum: SHA256Sum) throws(DropFolderError)
    -> Completeness.Manifest
  {
    guard let bytes = try manifestBytes(of: file) else { return .none }
    return Completeness.sum(statedBy: bytes) == sum ? .matches : .differs
  }

  /// The manifest that was claimed with the file; nil when there is none.
  func manifestBytes(of file: ClaimedFile) throws(DropFolderError) -> [UInt8]? {
    guard let manifest = file.manifest else { return nil }
    let path = file.place.path(of: manifest)
    let shown = "claimed/\(path.shown)"
    guard let state = try claimed.state(of: path), state.kind == .regular else { return nil }
    let handle = try claimed.openToRead(path)
    return try handle.readAll(limit: options.largestFile, expecting: state.size, shown: shown)
  }

  private func tooLarge(_ shown: String) -> DropFolderError {
    DropFolderError(
      .tooLarge,
      thing: shown,
      reason: "has more bytes than the limit allows",
      remedy: "drop the notices in smaller files, or raise the limit"
    )
  }
}
