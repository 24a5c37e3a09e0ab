import Crypto

/// A SHA-256 of bytes.
package struct Fingerprint: Sendable, Hashable {
  /// 32 bytes.
  package let bytes: [UInt8]

  /// The fingerprint of these bytes.
  package init(of content: some Collection<UInt8>) {
    var hash = SHA256()
    let hashed: Void? = content.withContiguousStorageIfAvailable {
      hash.update(bufferPointer: UnsafeRawBufferPointer($0))
    }
    if hashed == nil {
      Array(content).withUnsafeBytes { hash.update(bufferPointer: $0) }
    }
    bytes = Array(hash.finalize())
  }

  /// A fingerprint that was stored; nil if it is not 32 bytes long.
  package init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }
}

extension Fingerprint: CustomStringConvertible {
  /// 64 hexadecimal digits in lower case.
  package var description: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Fingerprint {
  /// A fingerprint as ``description`` writes it; nil for anything else.
  package init?(hexadecimal text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: 64, by: 2) {
      guard let high = Character(UnicodeScalar(digits[start])).hexDigitValue,
        let low = Character(UnicodeScalar(digits[start + 1])).hexDigitValue
      else { return nil }
      bytes.append(UInt8(high << 4 | low))
    }
    self.init(bytes: bytes)
  }
}
