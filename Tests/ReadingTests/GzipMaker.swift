/// Makes gzip members by hand, so that every byte of them is known and a bomb costs nothing to make.
enum GzipMaker {
  /// One member that holds the content uncompressed.
  static func stored(_ content: [UInt8], flags: UInt8 = 0, header: [UInt8] = []) -> [UInt8] {
    var data: [UInt8] = []
    var rest = content[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(0xFFFF)
      let count = UInt16(block.count)
      data += [rest.isEmpty ? 1 : 0]
      data += littleEndian(UInt32(count), 2) + littleEndian(UInt32(~count), 2) + block
    } while !rest.isEmpty
    return member(data, of: content, flags: flags, header: header)
  }

  /// One member of a byte repeated `1 + 258 × runs` times, at four runs a byte.
  static func run(of byte: UInt8, runs: Int, isWhole: Bool = true) -> [UInt8] {
    var bits = Bits()
    bits.number(1, 1)  // the last block
    bits.number(2, 2)  // with its own codes
    bits.number(286 - 257, 5)
    bits.number(0, 5)
    bits.number(18 - 4, 4)
    // Lengths of the codes of lengths, in the order of RFC 1951: 18 has one bit, 1 and 2 have two.
    for symbol in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1] {
      bits.number([18: 1, 1: 2, 2: 2][symbol] ?? 0, 3)
    }
    func zeros(_ count: Int) {
      var left = count
      while left > 0 {
        // A run of zeros has 11 to 138; never leave less than 11 over.
        let some = left > 138 ? min(138, left - 11) : left
        bits.code("0")
        bits.number(some - 11, 7)
        left -= some
      }
    }
    // The byte and the end have two bits, a match of 258 bytes one.
    zeros(Int(byte))
    bits.code("11")
    zeros(255 - Int(byte))
    bits.code("11")
    zeros(28)
    bits.code("10")
    bits.code("10")
    bits.code("10")
    for _ in 0..<runs {
      bits.code("0")
      bits.code("0")
    }
    bits.code("11")
    let content = isWhole ? [UInt8](repeating: byte, count: 1 + 258 * runs) : []
    return member(bits.bytes, of: content)
  }

  private static func member(
    _ data: [UInt8],
    of content: [UInt8],
    flags: UInt8 = 0,
    header: [UInt8] = []
  ) -> [UInt8] {
    [0x1F, 0x8B, 8, flags, 0, 0, 0, 0, 0, 255] + header + data
      + littleEndian(checksum(content), 4) + littleEndian(UInt32(content.count), 4)
  }

  private static func littleEndian(_ number: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
  }

  private static func checksum(_ content: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in content {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~sum
  }

  /// Bits in the order of deflate: from the lowest of each byte, codes from their highest.
  private struct Bits {
    var bytes: [UInt8] = []
    private var used = 8

    mutating func bit(_ bit: Int) {
      if used == 8 {
        bytes.append(0)
        used = 0
      }
      bytes[bytes.count - 1] |= UInt8(bit) << UInt8(used)
      used += 1
    }

    mutating func number(_ number: Int, _ count: Int) {
      for index in 0..<count { bit(number >> index & 1) }
    }

    mutating func code(_ code: StaticString) {
      for index in 0..<code.utf8CodeUnitCount {
        bit(code.utf8Start[index] == UInt8(ascii: "1") ? 1 : 0)
      }
    }
  }
}
