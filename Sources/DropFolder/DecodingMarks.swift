import Glibc
import Synchronization

/// Which files are being decoded at this moment, kept in `claimed/.now` so that a death is charged to them alone.
///
/// One record of 64 bytes a file: claim id, a blank, the number of this attempt. No sync: the page cache outlives a
/// death, and a power cut is no decoder's fault. The record holds the attempt's number and not a plus one, so that a
/// start-up that dies half-way and runs again charges nothing twice.
final class DecodingMarks: Sendable {
  static let name = RelativePath(".now")
  private static let length = 64
  private let descriptor: Int32
  private let slots = Mutex<[ClaimID?]>([])
  /// What an earlier life left, until it is charged; marks of this life are no deaths.
  private let deaths = Mutex<[ClaimID: Int]>([:])

  init(in claimed: Folder) throws(DropFolderError) {
    descriptor = openat(
      claimed.descriptor,
      Self.name.chars,
      O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC,
      0o600
    )
    guard descriptor >= 0 else { throw claimed.failure("open", Self.name) }
    let found = read()
    deaths.withLock { $0 = found }
  }

  deinit { close(descriptor) }

  func mark(_ id: ClaimID, attempt: Int) throws(DropFolderError) {
    let slot = slots.withLock { slots in
      if let free = slots.firstIndex(of: nil) {
        slots[free] = id
        return free
      }
      slots.append(id)
      return slots.count - 1
    }
    try write(Array("\(id) \(attempt)".utf8), at: slot)
  }

  func clear(_ id: ClaimID) throws(DropFolderError) {
    guard let slot = slots.withLock({ $0.firstIndex(of: id) }) else { return }
    try write([], at: slot)
    slots.withLock { $0[slot] = nil }
  }

  /// What a dead daemon was decoding, with the number of the attempt that killed it; empty once it is charged.
  func left() -> [ClaimID: Int] { deaths.withLock { $0 } }

  private func read() -> [ClaimID: Int] {
    var found: [ClaimID: Int] = [:]
    var record = [UInt8](repeating: 0, count: Self.length)
    var offset: off_t = 0
    while pread(descriptor, &record, Self.length, offset) == Self.length {
      offset += off_t(Self.length)
      let words = record.split(whereSeparator: { $0 <= 0x20 })
      guard words.count == 2, let id = ClaimID(String(decoding: words[0], as: UTF8.self)),
        let attempt = Int(String(decoding: words[1], as: UTF8.self))
      else { continue }
      found[id] = max(found[id] ?? 0, attempt)
    }
    return found
  }

  func clearAll() throws(DropFolderError) {
    slots.withLock { $0.removeAll() }
    deaths.withLock { $0.removeAll() }
    guard ftruncate(descriptor, 0) == 0 else {
      throw DropFolderError(call: "write", code: errno, thing: "claimed/.now")
    }
  }

  private func write(_ text: [UInt8], at slot: Int) throws(DropFolderError) {
    var record = text + [UInt8](repeating: 0x20, count: Self.length - 1 - text.count)
    record.append(0x0A)
    let count = pwrite(descriptor, record, record.count, off_t(slot * Self.length))
    guard count == record.count else {
      let code = count < 0 ? errno : ENOSPC
      throw DropFolderError(call: "write", code: code, thing: "claimed/.now")
    }
  }
}

extension DropFolder {
  /// Says that this file is being decoded from now on: should the daemon die, it is charged with the death.
  ///
  /// Several may be marked at once, when several are decoded at once.
  package func markDecoding(_ file: ClaimedFile) throws(DropFolderError) {
    try decoding.mark(file.id, attempt: file.attempts + 1)
  }

  /// Says that the file is decoded, well or not.
  package func clearDecoding(_ id: ClaimID) throws(DropFolderError) {
    try decoding.clear(id)
  }
}
