import Glibc

/// A path below a folder: its bytes, and what an error may show of it.
struct RelativePath {
  let chars: [CChar]
  /// Stands for the path in errors when the path holds bytes of somebody's; nil shows the path.
  private let alias: String?

  /// A path that is ours throughout.
  init(_ text: String) {
    chars = text.utf8.map { CChar(bitPattern: $0) } + [0]
    alias = nil
  }

  /// A name that somebody else chose, after some text of ours.
  init(_ name: RawName, after prefix: String = "", shown alias: String) {
    chars =
      prefix.utf8.map { CChar(bitPattern: $0) } + name.bytes.map { CChar(bitPattern: $0) } + [0]
    self.alias = alias
  }

  var shown: String {
    alias ?? String(decoding: chars.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// An open folder: every system call that the drop folder makes on names, relative to it and on raw bytes.
final class Folder: Sendable {
  let descriptor: Int32
  let label: String

  init(descriptor: Int32, label: String) {
    self.descriptor = descriptor
    self.label = label
  }

  deinit { close(descriptor) }

  func failure(_ call: StaticString, _ path: RelativePath?, code: Int32 = errno) -> DropFolderError
  {
    let thing =
      switch (label.isEmpty, path) {
      case (_, nil): label
      case (true, let path?): path.shown
      case (false, let path?): "\(label)/\(path.shown)"
      }
    return DropFolderError(call: call, code: code, thing: thing)
  }

  /// Opens a folder below; never follows a symlink in its last part.
  func folder(_ path: String) throws(DropFolderError) -> Folder {
    let name = RelativePath(path)
    let opened = openat(descriptor, name.chars, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard opened >= 0 else { throw failure("open", name) }
    return Folder(descriptor: opened, label: label.isEmpty ? path : "\(label)/\(path)")
  }

  /// Opens for reading: no symlink is followed, no FIFO is waited for, no terminal becomes ours.
  func openToRead(_ path: RelativePath) throws(DropFolderError) -> Handle {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY
    let opened = openat(descriptor, path.chars, flags)
    guard opened >= 0 else { throw failure("open", path) }
    return Handle(descriptor: opened)
  }

  /// Makes a new file for writing; one that is there already is an error.
  func create(_ path: RelativePath, mode: mode_t) throws(DropFolderError) -> Handle {
    let opened = openat(
      descriptor,
      path.chars,
      O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
      mode
    )
    guard opened >= 0 else { throw failure("create", path) }
    return Handle(descriptor: opened)
  }

  /// Makes a new file for writing in place of what a death may have left under its name.
  func createAnew(_ path: RelativePath, mode: mode_t) throws(DropFolderError) -> Handle {
    do throws(DropFolderError) {
      return try create(path, mode: mode)
    } catch {
      guard error.code == EEXIST else { throw error }
      try remove(path)
      return try create(path, mode: mode)
    }
  }

  /// What stands under a name, not following symlinks; nil when nothing does.
  func state(of path: RelativePath) throws(DropFolderError) -> FileState? {
    var raw = stat()
    guard fstatat(descriptor, path.chars, &raw, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT { return nil }
      throw failure("stat", path)
    }
    return FileState(raw)
  }

  /// Whether the daemon may read what stands under a name.
  func mayRead(_ path: RelativePath) -> Bool {
    faccessat(descriptor, path.chars, R_OK, AT_EACCESS) == 0 || errno != EACCES
  }

  /// Renames and never replaces.
  func rename(_ path: RelativePath, to other: Folder, _ target: RelativePath)
    throws(DropFolderError)
  {
    let result = Kernel.renameat2(
      descriptor,
      path.chars,
      other.descriptor,
      target.chars,
      Kernel.renameNoReplace
    )
    guard result == 0 else { throw other.failure("rename", target) }
  }

  /// Renames over what stands there: only for files of ours.
  func replace(_ path: RelativePath, to other: Folder, _ target: RelativePath)
    throws(DropFolderError)
  {
    guard renameat(descriptor, path.chars, other.descriptor, target.chars) == 0 else {
      throw other.failure("rename", target)
    }
  }

  /// Removes a name; false when it was not there.
  @discardableResult
  func remove(_ path: RelativePath) throws(DropFolderError) -> Bool {
    guard unlinkat(descriptor, path.chars, 0) == 0 else {
      if errno == ENOENT { return false }
      throw failure("remove", path)
    }
    return true
  }

  /// Removes an empty folder; one that is gone already is well.
  func removeFolder(_ path: RelativePath) throws(DropFolderError) {
    guard unlinkat(descriptor, path.chars, AT_REMOVEDIR) == 0 || errno == ENOENT else {
      throw failure("remove", path)
    }
  }

  /// Makes a folder; false when something stands there already.
  @discardableResult
  func makeFolder(_ path: RelativePath, mode: mode_t) throws(DropFolderError) -> Bool {
    guard mkdirat(descriptor, path.chars, mode) == 0 else {
      if errno == EEXIST { return false }
      throw failure("make folder", path)
    }
    return true
  }

  /// Every name in the folder but `.` and `..`, in no order.
  func names() throws(DropFolderError) -> [RawName] {
    // A second descriptor, because the position of a reading belongs to the open file.
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw failure("open", nil) }
    guard let stream = fdopendir(copy) else {
      let code = errno
      close(copy)
      throw failure("read folder", nil, code: code)
    }
    defer { closedir(stream) }
    let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 19
    var names: [RawName] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw failure("read folder", nil) }
        return names
      }
      let start = UnsafeRawPointer(entry).advanced(by: offset)
      let length = strlen(start.assumingMemoryBound(to: CChar.self))
      let bytes = UnsafeRawBufferPointer(start: start, count: length)
      if bytes.elementsEqual([UInt8(ascii: ".")]) || bytes.elementsEqual("..".utf8) { continue }
      names.append(RawName(bytes))
    }
  }
}
