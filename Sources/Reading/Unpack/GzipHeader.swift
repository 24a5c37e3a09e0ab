/// What stands where a gzip member should begin.
enum GzipHeader: Equatable {
  case whole
  /// The file ends inside it.
  case brokenOff
  /// Longer than allowed.
  case tooLong
  /// No gzip header.
  case none
}

/// Looks at the header of a gzip member (RFC 1952, 2.3) without unpacking anything.
func gzipHeader(in bytes: [UInt8], at start: Int, most: Int) -> GzipHeader {
  let magic: [UInt8] = [0x1F, 0x8B, 8]
  let left = bytes.count - start
  for (index, byte) in magic.enumerated() {
    guard index < left else { return .brokenOff }
    guard bytes[start + index] == byte else { return .none }
  }
  guard left > 3 else { return .brokenOff }
  let flags = bytes[start + 3]
  guard flags & 0b1110_0000 == 0 else { return .none }
  var at = start + 10
  if flags & 4 != 0 {
    guard at + 2 <= bytes.count else { return .brokenOff }
    at += 2 + Int(bytes[at]) + Int(bytes[at + 1]) << 8
  }
  // A file name and a comment, each ended by a zero byte.
  for flag in [UInt8(8), 16] where flags & flag != 0 {
    while at < bytes.count, bytes[at] != 0 {
      if at - start >= most { return .tooLong }
      at += 1
    }
    at += 1
  }
  if flags & 2 != 0 { at += 2 }
  if at - start > most { return .tooLong }
  return at <= bytes.count ? .whole : .brokenOff
}
