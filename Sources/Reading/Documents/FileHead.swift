import JSON

/// The beginning of an unpacked file, by which formats recognise their own.
struct FileHead {
  /// The whole file.
  let bytes: [UInt8]
  /// Where its content begins: after a byte order mark of UTF-8 and white space.
  let start: Int
  /// The first kilobytes of the content, what is not UTF-8 in it replaced, in small letters.
  let text: String

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count, isSpace(bytes[start]) { start += 1 }
    self.start = start
    text = String(decoding: bytes[start...].prefix(4096), as: UTF8.self).lowercased()
  }

  /// The first byte of the content; nil when there is nothing but white space.
  var first: UInt8? { start < bytes.count ? bytes[start] : nil }
}
