import Crypto
import Glibc

/// An open file that closes itself.
struct Handle: ~Copyable {
  let descriptor: Int32

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  func state(shown thing: String) throws(DropFolderError) -> FileState {
    var raw = stat()
    guard fstat(descriptor, &raw) == 0 else {
      throw DropFolderError(call: "stat", code: errno, thing: thing)
    }
    return FileState(raw)
  }

  /// Fills the buffer as far as the file goes; fewer bytes than asked mean the end.
  func read(into buffer: UnsafeMutableRawBufferPointer, shown thing: String)
    throws(DropFolderError) -> Int
  {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = Glibc.read(descriptor, rest.baseAddress, rest.count)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw DropFolderError(call: "read", code: errno, thing: thing)
      }
      filled += count
    }
    return filled
  }

  /// Reads to the end, or gives nil when there are more bytes than the limit.
  func readAll(limit: Int, expecting size: Int64, shown thing: String)
    throws(DropFolderError) -> [UInt8]?
  {
    var bytes: [UInt8] = []
    var wanted = min(max(Int(clamping: size), 0), limit) + 1
    while true {
      let have = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: wanted))
      let result: Result<Int, DropFolderError> = bytes.withUnsafeMutableBytes { all in
        do throws(DropFolderError) {
          return .success(
            try read(into: UnsafeMutableRawBufferPointer(rebasing: all[have...]), shown: thing)
          )
        } catch {
          return .failure(error)
        }
      }
      let count = try result.get()
      bytes.removeLast(wanted - count)
      if bytes.count > limit { return nil }
      if count < wanted { return bytes }
      wanted = min(1 << 20, limit + 1 - bytes.count)
    }
  }

  /// Writes every byte, however short the system writes.
  func write(_ bytes: UnsafeRawBufferPointer, shown thing: String) throws(DropFolderError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw DropFolderError(call: "write", code: errno, thing: thing)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  func write(_ bytes: [UInt8], shown thing: String) throws(DropFolderError) {
    let result: Result<Void, DropFolderError> = bytes.withUnsafeBytes { buffer in
      do throws(DropFolderError) {
        return .success(try write(buffer, shown: thing))
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  /// Copies everything to another file and hashes it on the way; nil when there are more bytes than the limit.
  func copy(to target: borrowing Handle, limit: Int, shown thing: String)
    throws(DropFolderError) -> (sum: SHA256Sum, size: Int)?
  {
    var hasher = SHA256()
    var size = 0
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try read(into: buffer, shown: thing)
      size += count
      if size > limit { return nil }
      let chunk = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      hasher.update(bufferPointer: chunk)
      try target.write(chunk, shown: thing)
      if count < buffer.count { return (SHA256Sum(finishing: hasher), size) }
    }
  }

  /// Hashes everything; nil when there are more bytes than the limit.
  func hash(limit: Int, shown thing: String) throws(DropFolderError) -> SHA256Sum? {
    var hasher = SHA256()
    var size = 0
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try read(into: buffer, shown: thing)
      size += count
      if size > limit { return nil }
      hasher.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      if count < buffer.count { return SHA256Sum(finishing: hasher) }
    }
  }

  /// Makes the file's content durable; an error is final, because the kernel forgets it once told.
  func sync(shown thing: String) throws(DropFolderError) {
    guard fsync(descriptor) == 0 else { throw DropFolderError.syncFailed(errno, thing: thing) }
  }
}

extension DropFolderError {
  static func syncFailed(_ code: Int32, thing: String) -> DropFolderError {
    DropFolderError(
      .syncFailed,
      thing: thing,
      reason: "the disk did not take what was written (\(text(of: code)))",
      remedy: "see the kernel log, mend the disk and start the daemon again: "
        + "it takes every unfinished file from its source once more"
    )
  }
}
