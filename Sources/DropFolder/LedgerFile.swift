import Glibc
package import SystemPackage

/// A file of lines that only grows: what must outlive the database.
///
/// Several processes may write; a line is there whole and synced, or not at all. What a power cut left of a last line is
/// not read, and the next line begins on its own.
package struct LedgerFile: Sendable {
  private let folder: FilePath
  private let name: String

  /// Names a file in the folder `ledger` of a home; nothing is made before the first line.
  package init(home: FilePath, name: String) {
    folder = home.appending("ledger")
    self.name = name
  }

  private var path: FilePath { folder.appending(name) }

  /// Adds lines and returns once they are on the disk, or for the caller to sync.
  package func append(_ lines: [[UInt8]], isSynced: Bool = true) throws(DropFolderError) {
    guard !lines.isEmpty else { return }
    try makeFolder()
    let descriptor = open(path.string, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw failure("open") }
    let handle = Handle(descriptor: descriptor)
    guard flock(descriptor, LOCK_EX) == 0 else { throw failure("lock") }
    var text: [UInt8] = []
    let size = lseek(descriptor, 0, SEEK_END)
    if size > 0 {
      var last: UInt8 = 0
      guard pread(descriptor, &last, 1, size - 1) == 1 else { throw failure("read") }
      if last != 0x0A { text.append(0x0A) }
    }
    for line in lines {
      text += line
      text.append(0x0A)
    }
    try handle.write(text, shown: "ledger/\(name)")
    guard isSynced else { return }
    guard fsync(descriptor) == 0 else {
      throw DropFolderError.syncFailed(errno, thing: "ledger/\(name)")
    }
    if size == 0 { try syncFolder() }
  }

  /// Reads every whole line; none when the file is not there.
  package func lines() throws(DropFolderError) -> [[UInt8]] {
    let descriptor = open(path.string, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      if errno == ENOENT { return [] }
      throw failure("open")
    }
    let handle = Handle(descriptor: descriptor)
    let shown = "ledger/\(name)"
    let size = try handle.state(shown: shown).size
    guard let bytes = try handle.readAll(limit: .max - 1, expecting: size, shown: shown) else {
      return []
    }
    guard let end = bytes.lastIndex(of: 0x0A) else { return [] }
    return bytes[..<end].split(separator: 0x0A).map(Array.init)
  }

  private func makeFolder() throws(DropFolderError) {
    guard mkdir(folder.string, 0o700) == 0 else {
      if errno == EEXIST { return }
      throw failure("mkdir")
    }
    let parent = open(folder.removingLastComponent().string, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard parent >= 0 else { throw failure("open") }
    defer { close(parent) }
    guard fsync(parent) == 0 else { throw DropFolderError.syncFailed(errno, thing: "ledger") }
  }

  private func syncFolder() throws(DropFolderError) {
    let opened = open(folder.string, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw failure("open") }
    defer { close(opened) }
    guard fsync(opened) == 0 else { throw DropFolderError.syncFailed(errno, thing: "ledger") }
  }

  private func failure(_ call: StaticString) -> DropFolderError {
    DropFolderError(call: call, code: errno, thing: "ledger/\(name)")
  }
}
