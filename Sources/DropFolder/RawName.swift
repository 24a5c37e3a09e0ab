/// The name of one file as the file system keeps it: bytes, not text.
///
/// Names are compared and moved as bytes, because a name that is not UTF-8 is lost for ever once it has been
/// through `String`.
package struct RawName: Hashable, Sendable {
  /// The name's bytes, without the closing NUL; never empty, never with `/`.
  package let bytes: [UInt8]

  /// Takes the bytes as they are.
  package init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// Takes the UTF-8 bytes of a text of ours.
  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The name for people: nothing in it moves a cursor, hides, or turns the direction of writing.
  ///
  /// Controls, bidirectional marks, zero width characters, tags and separators become `\u{…}`; a byte that is not
  /// UTF-8 becomes `\xNN`; a backslash is doubled, so that two names never look the same.
  package var readable: String {
    var text = ""
    text.reserveCapacity(bytes.count)
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var place = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .emptyInput:
        return text
      case .error(let length):
        for byte in bytes[place..<min(place + length, bytes.count)] {
          text += "\\x" + hexadecimal(byte).uppercased()
        }
        place += length
      case .valid(let encoded):
        place += encoded.count
        let scalar = Unicode.UTF8.decode(encoded)
        if scalar == "\\" {
          text += "\\\\"
        } else if Self.misleads(scalar) {
          text += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
  }

  /// The name in base64 (RFC 4648 section 4, padded), the form that loses nothing in JSON.
  package var base64: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var output: [UInt8] = []
    output.reserveCapacity((bytes.count + 2) / 3 * 4)
    var place = 0
    while place < bytes.count {
      let rest = bytes.count - place
      let second = rest > 1 ? bytes[place + 1] : 0
      let third = rest > 2 ? bytes[place + 2] : 0
      let word = UInt32(bytes[place]) << 16 | UInt32(second) << 8 | UInt32(third)
      output.append(alphabet[Int(word >> 18 & 63)])
      output.append(alphabet[Int(word >> 12 & 63)])
      output.append(rest > 1 ? alphabet[Int(word >> 6 & 63)] : UInt8(ascii: "="))
      output.append(rest > 2 ? alphabet[Int(word & 63)] : UInt8(ascii: "="))
      place += 3
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether a writer's habit marks the name as not finished, so that it is never taken.
  package var isTemporary: Bool {
    guard let first = bytes.first, let last = bytes.last else { return true }
    if first == UInt8(ascii: ".") || last == UInt8(ascii: "~") { return true }
    if first == UInt8(ascii: "~"), bytes.count > 1, bytes[1] == UInt8(ascii: "$") { return true }
    if first == UInt8(ascii: "#"), last == UInt8(ascii: "#") { return true }
    return [".tmp", ".part", ".filepart", ".crdownload"].contains { ends(with: $0) }
  }

  /// Whether the name is that of a hash manifest, `NAME.sha256`.
  package var isManifest: Bool { bytes.count > 7 && ends(with: ".sha256") }

  /// The name of the manifest that would speak for this file.
  package var manifest: RawName { RawName(bytes + ".sha256".utf8) }

  /// The name of the file that this manifest speaks for; nil when it is no manifest.
  package var described: RawName? { isManifest ? RawName(bytes.dropLast(7)) : nil }

  /// ASCII letters compare without case: Windows writers say `.TMP`.
  private func ends(with suffix: StaticString) -> Bool {
    guard bytes.count >= suffix.utf8CodeUnitCount else { return false }
    return suffix.withUTF8Buffer { wanted in
      zip(bytes.suffix(wanted.count), wanted).allSatisfy { have, want in
        (65...90).contains(have) ? have | 0x20 == want : have == want
      }
    }
  }

  private static func misleads(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x115F, 0x1160, 0x180B...0x180F, 0x200B...0x200F,
      0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB,
      0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}

/// Two lower-case hexadecimal digits.
func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16)
  return digits.utf8.count == 1 ? "0" + digits : digits
}
