import Glibc

/// Our own name for one claimed file: a UUID of version 7 (RFC 9562), so it sorts by time and holds nobody's bytes.
package struct ClaimID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The UUID in its usual 36 lower-case characters.
  package let description: String

  /// Makes a new id from the wall clock and the system's random source.
  package init() {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    self.init(
      seconds: Int64(now.tv_sec),
      nanoseconds: Int64(now.tv_nsec),
      random: UInt64.random(in: .min ... .max)
    )
  }

  /// Makes the id of a moment: milliseconds, then 12 bits of the rest of the millisecond, then 62 random bits.
  init(seconds: Int64, nanoseconds: Int64, random: UInt64) {
    let milliseconds = UInt64(clamping: seconds * 1000 + nanoseconds / 1_000_000)
    let fraction = UInt64(clamping: nanoseconds % 1_000_000) * 4096 / 1_000_000
    let high = milliseconds << 16 | 0x7000 | fraction
    let low = random & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    let digits = Array("0123456789abcdef".utf8)
    description = String(unsafeUninitializedCapacity: 36) { buffer in
      var place = 0
      for nibble in 0..<32 {
        if nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20 {
          buffer[place] = UInt8(ascii: "-")
          place += 1
        }
        let half = nibble < 16 ? high : low
        buffer[place] = digits[Int(half >> UInt64(60 - 4 * (nibble % 16)) & 15)]
        place += 1
      }
      return 36
    }
  }

  /// Reads an id back; nil unless it is a lower-case UUID of version 7.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 36, bytes[14] == UInt8(ascii: "7") else { return nil }
    for (place, byte) in bytes.enumerated() {
      switch place {
      case 8, 13, 18, 23: guard byte == UInt8(ascii: "-") else { return nil }
      default:
        guard (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) else { return nil }
      }
    }
    description = String(text)
  }

  /// When the file was claimed, in milliseconds since 1970 UTC; read from the id itself, so it outlives every side file.
  package var claimedAtMilliseconds: Int64 {
    let digits = description.utf8.prefix(13).filter { $0 != UInt8(ascii: "-") }
    return Int64(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0
  }

  package static func < (left: ClaimID, right: ClaimID) -> Bool {
    left.description < right.description
  }
}
