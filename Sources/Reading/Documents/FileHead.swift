import JSON

/// The beginning of an unpacked file, by which formats recognise their own.
struct FileHead {
  /// The whole file.
  let bytes: [UInt8]
  /// Where its content begins: after a byte order mark of UTF-8 and white space.
  let start: Int
  /// Where the first kilobytes of the content end, within which formats look for their marks.
  private let end: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count, isSpace(bytes[start]) { start += 1 }
    self.start = start
    end = min(bytes.count, start + 4096)
  }

  /// The first kilobytes of the content, what is not UTF-8 in it replaced, in small letters.
  var text: String { String(decoding: bytes[start..<end], as: UTF8.self).lowercased() }

  /// The first byte of the content; nil when there is nothing but white space.
  var first: UInt8? { start < bytes.count ? bytes[start] : nil }

  /// Whether the first kilobytes hold a mark in ASCII, which is given in small letters and may stand in any.
  func contains(_ mark: String) -> Bool {
    let mark = Array(mark.utf8)
    guard let first = mark.first, end - start >= mark.count else { return mark.isEmpty }
    return bytes.withUnsafeBufferPointer { bytes in
      for place in start...(end - mark.count) where Self.small(bytes[place]) == first {
        if mark.indices.allSatisfy({ Self.small(bytes[place + $0]) == mark[$0] }) { return true }
      }
      return false
    }
  }

  /// Whether the content begins with a mark in ASCII, given in small letters.
  func begins(_ mark: String) -> Bool {
    bytes[start..<end].lazy.map(Self.small).starts(with: mark.utf8)
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
