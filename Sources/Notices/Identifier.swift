/// A key of the database: a random UUID (RFC 9562, version 4), told apart by what it names.
package struct Identifier<Named>: Hashable, Sendable, Comparable, CustomStringConvertible {
  fileprivate let high: UInt64
  fileprivate let low: UInt64

  /// Makes a new identifier from the given source of randomness.
  package init(using generator: inout some RandomNumberGenerator) {
    high = (generator.next() & 0xFFFF_FFFF_FFFF_0FFF) | 0x4000
    low = (generator.next() & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000
  }

  /// Reads the usual form of 36 characters, in either case; nil for anything else.
  package init?(_ text: String) {
    var digits = 0
    var high: UInt64 = 0
    var low: UInt64 = 0
    for (index, byte) in text.utf8.enumerated() {
      if index == 8 || index == 13 || index == 18 || index == 23 {
        guard byte == 0x2D else { return nil }
        continue
      }
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x41 + 10
      case 0x61...0x66: digit = byte - 0x61 + 10
      default: return nil
      }
      if digits < 16 {
        high = high << 4 | UInt64(digit)
      } else {
        low = low << 4 | UInt64(digit)
      }
      digits += 1
    }
    guard digits == 32, text.utf8.count == 36 else { return nil }
    self.high = high
    self.low = low
  }

  /// The same key where it names something else.
  package init<Other>(_ other: Identifier<Other>) {
    high = other.high
    low = other.low
  }

  package var description: String {
    String(unsafeUninitializedCapacity: 36) { text in
      var place = 0
      for half in [high, low] {
        for shift in stride(from: UInt64(60), through: 0, by: -4) {
          if place == 8 || place == 13 || place == 18 || place == 23 {
            text[place] = 0x2D
            place += 1
          }
          let digit = UInt8(truncatingIfNeeded: half >> shift) & 15
          text[place] = digit < 10 ? 0x30 + digit : 0x57 + digit
          place += 1
        }
      }
      return place
    }
  }

  /// The sixteen bytes, the first digits first.
  package func append(to bytes: inout [UInt8]) {
    withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { bytes.append(contentsOf: $0) }
  }

  /// The first eight digits, which are enough to name a record on the command line while they are unique.
  package var short: String { String(description.prefix(8)) }

  package static func < (left: Identifier, right: Identifier) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
