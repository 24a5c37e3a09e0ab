import Glibc
import SystemPackage

/// The small files of an installation.
enum FileAccess {
  static func exists(_ path: FilePath) -> Bool { access(path.string, F_OK) == 0 }

  static func mayRead(_ path: FilePath) -> Bool { access(path.string, R_OK) == 0 }

  static func isFolder(_ path: FilePath) -> Bool {
    var status = stat()
    return stat(path.string, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The bytes of a regular file; nil when there is none.
  ///
  /// - Throws: `Failure` of status 65 when it cannot be read or has more bytes than the limit.
  static func read(_ path: FilePath, limit: Int = 64 << 20) throws(Failure) -> [UInt8]? {
    try read(path, limit: limit, flags: O_NONBLOCK)
  }

  /// The bytes of a file, a pipe or standard input; nil when there is nothing of that name.
  static func readAll(_ path: FilePath, limit: Int = 1 << 30) throws(Failure) -> [UInt8]? {
    try read(path, limit: limit, flags: nil)
  }

  private static func read(_ path: FilePath, limit: Int, flags: Int32?) throws(Failure) -> [UInt8]?
  {
    let descriptor = open(path.string, O_RDONLY | O_CLOEXEC | O_NOCTTY | (flags ?? 0))
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw fault(path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw fault(path) }
    guard flags == nil || status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(.badInput, "\(path)", "it is no regular file", "give the path of a file")
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: max(4096, min(Int(status.st_size) + 1, 1 << 20)))
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw fault(path)
      }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= limit else {
        throw Failure(
          .badInput,
          "\(path)",
          "it has more than \(limit) bytes",
          "split it into smaller files"
        )
      }
    }
  }

  /// Replaces a file whole and makes that durable.
  static func write(_ bytes: [UInt8], to path: FilePath, mode: mode_t = 0o644) throws(Failure) {
    let draft = path.removingLastComponent().appending(
      ".\(path.lastComponent?.string ?? "file").new"
    )
    let descriptor = open(draft.string, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw fault(path) }
    var isKept = bytes.isEmpty || Glibc.write(descriptor, bytes, bytes.count) == bytes.count
    isKept = fsync(descriptor) == 0 && isKept
    close(descriptor)
    guard isKept, rename(draft.string, path.string) == 0 else { throw fault(path) }
    sync(path.removingLastComponent())
  }

  static func makeFolder(_ path: FilePath, mode: mode_t = 0o755) throws(Failure) {
    guard mkdir(path.string, mode) != 0, errno != EEXIST || !isFolder(path) else { return }
    throw fault(path)
  }

  /// The names in a folder in order, without those that begin with a dot; empty when there is no folder.
  static func names(in path: FilePath) -> [String] {
    guard let stream = opendir(path.string) else { return [] }
    defer { closedir(stream) }
    let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 19
    var names: [String] = []
    while let entry = readdir(stream) {
      let start = UnsafeRawPointer(entry).advanced(by: offset)
      let name = String(cString: start.assumingMemoryBound(to: CChar.self))
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Makes the names in a folder durable; a file system that cannot is left to itself.
  static func sync(_ folder: FilePath) {
    let descriptor = open(folder.string, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  static func fault(_ path: FilePath, code: Int32 = errno) -> Failure {
    let remedy =
      switch code {
      case EACCES, EPERM: "run as a user who may, or change its owner or mode"
      case ENOSPC, EDQUOT: "make room on the disk"
      case EROFS: "name a place that can be written"
      default: "look at the path"
      }
    return Failure(.badInput, "\(path)", String(cString: strerror(code)), remedy)
  }
}
