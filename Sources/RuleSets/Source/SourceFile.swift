import Glibc

/// A configuration file in memory, with the places of its lines.
struct SourceFile: Sendable {
  /// A place in a file: line and column from 1, the column in code points.
  struct Place: Sendable, Hashable {
    var line: Int
    var column: Int
  }

  /// The path within the configuration directory.
  let name: String
  let bytes: [UInt8]
  /// The offset at which each line starts.
  private let lines: [Int]

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var lines = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(offset + 1)
    }
    self.lines = lines
  }

  /// Reads a file of the directory; logs why it cannot be read and returns nil.
  init?(_ name: String, in directory: String, _ log: inout ProblemLog) {
    do throws(FileFault) {
      self.init(name: name, bytes: try Self.contents(of: "\(directory)/\(name)"))
    } catch {
      let remedy =
        error.isAbsent
        ? "is not there; copy it from the shipped pipelines directory"
        : "cannot be read (\(error.reason)); check its owner and mode"
      log.add(ConfigurationProblem(file: name, message: remedy))
      return nil
    }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The offset of a place; the end of the file when the place lies behind it.
  func offset(of place: Place) -> Int {
    guard place.line >= 1, place.line <= lines.count else { return bytes.count }
    var offset = lines[place.line - 1]
    var column = 1
    while column < place.column, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return offset
  }

  /// The place of an offset.
  func place(of offset: Int) -> Place {
    let line = lines.lastIndex { $0 <= offset } ?? 0
    let column = bytes[lines[line]..<min(offset, bytes.count)].count { $0 & 0xC0 != 0x80 }
    return Place(line: line + 1, column: column + 1)
  }

  /// Why a file could not be read.
  struct FileFault: Error {
    let isAbsent: Bool
    let reason: String

    init(_ code: Int32) {
      isAbsent = code == ENOENT || code == ENOTDIR
      reason = String(cString: strerror(code))
    }
  }

  // Far beyond any rule file; a larger one is a mistake.
  private static let ceiling = 16 << 20

  /// - Throws: `FileFault` when the file cannot be opened or read, or is no file.
  static func contents(of path: String) throws(FileFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFault(errno) }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw FileFault(errno) }
    guard information.st_size <= ceiling else { throw FileFault(EFBIG) }
    var fault: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(information.st_size)) { buffer, count in
      while count < buffer.count, let base = buffer.baseAddress {
        let got = read(descriptor, base + count, buffer.count - count)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { fault = errno }
        guard got > 0 else { break }
        count += got
      }
    }
    guard fault == 0 else { throw FileFault(fault) }
    return bytes
  }
}
