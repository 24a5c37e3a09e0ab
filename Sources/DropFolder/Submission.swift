import Glibc
package import SystemPackage

/// The safe way to drop a file: written under a temporary name, synced, renamed.
///
/// Needs no lock and no running daemon.
package enum Submission {
  /// Copies a file into a pipeline's inbox, under the last part of its path unless another name is given.
  ///
  /// The name it gets is returned: a number comes before it when it was taken already, and a name that no scan would
  /// take is changed into one that it does.
  /// - Throws: `notAFile` for anything but a regular file, or the system's refusal; nothing is left in the inbox.
  package static func submit(
    _ source: FilePath,
    home: FilePath,
    pipeline: String,
    name: RawName? = nil
  ) throws(DropFolderError) -> RawName {
    let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY
    let opened = source.withPlatformString { open($0, flags) }
    guard opened >= 0 else { throw DropFolderError(call: "open", code: errno, thing: "the file") }
    let file = Handle(descriptor: opened)
    guard try file.state(shown: "the file").kind == .regular else {
      throw DropFolderError(
        .notAFile,
        thing: "the file",
        reason: "not a regular file",
        remedy: "give the path of the file itself"
      )
    }
    let last = source.lastComponent.map { component in
      component.withPlatformString {
        RawName(UnsafeBufferPointer(start: $0, count: strlen($0)).map(UInt8.init(bitPattern:)))
      }
    }
    return try drop(home, pipeline, name ?? last ?? RawName("unnamed")) {
      target,
      shown throws(DropFolderError) in
      _ = try file.copy(to: target, limit: .max, shown: shown)
    }
  }

  /// Writes bytes into a pipeline's inbox, as ``submit(_:home:pipeline:name:)`` does with a file.
  package static func submit(
    _ bytes: [UInt8],
    name: RawName,
    home: FilePath,
    pipeline: String
  ) throws(DropFolderError) -> RawName {
    try drop(home, pipeline, name) { target, shown throws(DropFolderError) in
      try target.write(bytes, shown: shown)
    }
  }

  /// A name that scans take and that is no manifest's.
  static func safe(_ name: RawName) -> RawName {
    if !name.isTemporary, !name.isManifest { return name }
    return RawName("submitted-".utf8 + name.bytes.prefix(255 - 14) + ".bin".utf8)
  }

  private static func drop(
    _ home: FilePath,
    _ pipeline: String,
    _ name: RawName,
    write: (borrowing Handle, String) throws(DropFolderError) -> Void
  ) throws(DropFolderError) -> RawName {
    try Layout.check(pipeline: pipeline)
    let inbox = try Layout.openHome(home, making: false).folder("inbox/\(pipeline)")
    let temporary = RelativePath(".\(ClaimID()).tmp")
    do throws(DropFolderError) {
      let target = try inbox.create(temporary, mode: 0o640)
      // The caller's umask must not keep the daemon from reading it.
      _ = fchmod(target.descriptor, 0o640)
      try write(target, inbox.label)
      try target.sync(shown: inbox.label)
      let given = try rename(temporary, in: inbox, to: safe(name))
      guard fsync(inbox.descriptor) == 0 else {
        throw DropFolderError.syncFailed(errno, thing: inbox.label)
      }
      return given
    } catch {
      _ = try? inbox.remove(temporary)
      throw error
    }
  }

  private static func rename(_ temporary: RelativePath, in inbox: Folder, to name: RawName)
    throws(DropFolderError) -> RawName
  {
    var given = RawName(name.bytes.prefix(255))
    for number in 2... {
      do throws(DropFolderError) {
        try inbox.rename(temporary, to: inbox, RelativePath(given, shown: "a file"))
        return given
      } catch {
        guard error.code == EEXIST, number < 10_000 else { throw error }
        let prefix = Array("\(number)-".utf8)
        given = RawName(prefix + name.bytes.prefix(255 - prefix.count))
      }
    }
    return given
  }
}
