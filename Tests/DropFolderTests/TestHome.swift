import DropFolder
import Glibc
import SystemPackage
import Testing

/// A home in a temporary folder that goes with the test.
final class TestHome: Sendable {
  let path: String

  init(under parent: String = "/tmp") throws {
    var template = Array("\(parent)/drop-folder-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } }
    try #require(made != nil)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.removeTree(path) }

  var filePath: FilePath { FilePath(path) }

  func open(
    _ pipelines: [String] = ["red-notice"],
    options: DropFolder.Options = DropFolder.Options()
  ) throws -> DropFolder {
    try DropFolder(home: filePath, pipelines: pipelines, options: options)
  }

  /// Writes a file as a careless operator does: in place, under its name.
  func write(_ bytes: [UInt8], _ name: String, pipeline: String = "red-notice") throws {
    try write(bytes, RawName(name), pipeline: pipeline)
  }

  func write(_ text: String, _ name: String, pipeline: String = "red-notice") throws {
    try write(Array(text.utf8), RawName(name), pipeline: pipeline)
  }

  func write(_ bytes: [UInt8], _ name: RawName, pipeline: String = "red-notice") throws {
    try write(bytes, at: inbox(name, pipeline))
  }

  func write(_ bytes: [UInt8], at path: [CChar]) throws {
    let file = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    try #require(file >= 0)
    defer { close(file) }
    try #require(Glibc.write(file, bytes, bytes.count) == bytes.count)
  }

  func inbox(_ name: RawName, _ pipeline: String = "red-notice") -> [CChar] {
    Array("\(path)/inbox/\(pipeline)/".utf8CString.dropLast())
      + name.bytes.map { CChar(bitPattern: $0) } + [0]
  }

  func at(_ relative: String) -> String { "\(path)/\(relative)" }

  /// The names in a folder, sorted, without those of the daemon's own marks.
  func names(_ relative: String) -> [String] {
    guard let stream = opendir(at(relative)) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let start = UnsafeRawPointer(entry).advanced(
        by: MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 19
      )
      let name = String(cString: start.assumingMemoryBound(to: CChar.self))
      if name != ".", name != "..", name != ".now" { names.append(name) }
    }
    return names.sorted()
  }

  func read(_ relative: String) -> [UInt8]? {
    let file = Glibc.open(at(relative), O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = Glibc.read(file, &chunk, chunk.count), count > 0 {
      bytes += chunk[..<count]
    }
    return bytes
  }

  func text(_ relative: String) -> String? {
    read(relative).map { String(decoding: $0, as: UTF8.self) }
  }

  func mode(_ relative: String) -> UInt32 {
    var raw = stat()
    return lstat(at(relative), &raw) == 0 ? raw.st_mode & 0o7777 : 0
  }

  /// Nothing in flight: no claim, no copy.
  var isSettled: Bool { names("claimed").isEmpty && names("spool/tmp").isEmpty }

  private static func removeTree(_ path: String) {
    var raw = stat()
    guard lstat(path, &raw) == 0 else { return }
    guard raw.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    if let stream = opendir(path) {
      var names: [[CChar]] = []
      while let entry = readdir(stream) {
        let start = UnsafeRawPointer(entry).advanced(
          by: MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 19
        ).assumingMemoryBound(to: CChar.self)
        names.append(Array(UnsafeBufferPointer(start: start, count: strlen(start))))
      }
      closedir(stream)
      let folder = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      defer { close(folder) }
      for name in names where name != [46] && name != [46, 46] {
        if unlinkat(folder, name + [0], 0) != 0 {
          removeTree(
            path + "/" + String(decoding: name.map { UInt8(bitPattern: $0) }, as: UTF8.self)
          )
        }
      }
    }
    rmdir(path)
  }
}

extension DropFolder {
  /// What is ready once everything has stood still for the quiet time.
  func quietCandidates() throws -> [Scan.Candidate] {
    var seen = Observations()
    let start = ContinuousClock.now
    _ = try scan(previous: &seen, now: start)
    return try scan(previous: &seen, now: start.advanced(by: .seconds(6))).ready
  }

  /// Claims and copies everything that is ready once it is quiet.
  func takeAll() throws -> [CopiedFile] {
    try quietCandidates().compactMap { try claim($0) }.map { try copy($0) }
  }

  func takeOne() throws -> CopiedFile {
    let files = try takeAll()
    try #require(files.count == 1)
    return files[0]
  }
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
