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
