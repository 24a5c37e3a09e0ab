import Crypto

/// The SHA-256 of some bytes: what a file is called once it is ours.
package struct SHA256Sum: Hashable, Sendable, CustomStringConvertible {
  /// The 32 bytes of the sum.
  package let bytes: [UInt8]

  /// Hashes the bytes.
  package init(of content: some Sequence<UInt8>) {
    var hasher = SHA256()
    let hashed: Void? = content.withContiguousStorageIfAvailable {
      hasher.update(bufferPointer: UnsafeRawBufferPointer($0))
    }
    if hashed == nil { hasher.update(data: Array(content)) }
    bytes = Array(hasher.finalize())
  }

  /// Takes a sum that was made elsewhere; nil unless it has 32 bytes.
  package init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Reads 64 hexadecimal digits of either case; nil for anything else.
  package init?(hex: some Collection<UInt8>) {
    guard hex.count == 64 else { return nil }
    var sum: [UInt8] = []
    var high: UInt8?
    for digit in hex {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x41...0x46: value = digit - 0x41 + 10
      case 0x61...0x66: value = digit - 0x61 + 10
      default: return nil
      }
      if let upper = high {
        sum.append(upper << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    bytes = sum
  }

  init(finishing hasher: SHA256) {
    bytes = Array(hasher.finalize())
  }

  /// The sum as 64 lower-case hexadecimal digits.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 64) { buffer in
      for (place, byte) in bytes.enumerated() {
        buffer[2 * place] = digits[Int(byte >> 4)]
        buffer[2 * place + 1] = digits[Int(byte & 15)]
      }
      return 64
    }
  }

  package var description: String { hex }

  /// Where the archive keeps it: `<2 hex>/<64 hex>`.
  var shelf: String {
    let name = hex
    return "\(name.prefix(2))/\(name)"
  }
}
