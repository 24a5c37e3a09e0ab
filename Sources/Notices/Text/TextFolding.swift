/// Brings text to the form in which words are looked for: lower case, without accents, one space between words.
///
/// The form starts and ends with a space, so that every word does.
package enum TextFolding {
  private static let space = UInt8(ascii: " ")

  /// The folded text as UTF-8, with a space at each end.
  package static func folded(_ text: String) -> [UInt8] {
    var output: [UInt8] = [space]
    output.reserveCapacity(text.utf8.count + 2)
    for scalar in text.unicodeScalars { append(scalar.value, to: &output) }
    if output.last != space { output.append(space) }
    return output
  }

  private static func append(_ code: UInt32, to output: inout [UInt8]) {
    switch code {
    case 0x61...0x7A, 0x30...0x39: output.append(UInt8(truncatingIfNeeded: code))
    case 0x41...0x5A: output.append(UInt8(truncatingIfNeeded: code | 0x20))
    case 0...0x7F: appendSpace(to: &output)
    // Soft hyphen, combining accents, Arabic vowel signs and elongation, joiners and direction marks.
    case 0xAD, 0x300...0x36F, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0x200B...0x200F,
      0x202A...0x202E, 0x2060...0x2064, 0xFEFF:
      break
    case 0xC0...0x17F:
      let letters = Self.latin[Int(code - 0xC0)]
      if letters.isEmpty { appendSpace(to: &output) } else { output += letters }
    case 0x80...0xBF, 0x2000...0x206F, 0x3000...0x3003, 0x60C, 0x61B, 0x61F, 0x66A...0x66D:
      appendSpace(to: &output)
    case 0x391...0x3A9, 0x410...0x42F: encode(code + 0x20, to: &output)
    case 0x401, 0x451: encode(0x435, to: &output)
    case 0x400...0x40F: encode(code + 0x50, to: &output)
    case 0x622, 0x623, 0x625, 0x671: encode(0x627, to: &output)
    // The letters ya and kaf as Persian and Urdu keyboards write them.
    case 0x649, 0x6CC: encode(0x64A, to: &output)
    case 0x6A9: encode(0x643, to: &output)
    case 0x629: encode(0x647, to: &output)
    case 0x660...0x669: output.append(UInt8(truncatingIfNeeded: code - 0x660 + 0x30))
    case 0x6F0...0x6F9: output.append(UInt8(truncatingIfNeeded: code - 0x6F0 + 0x30))
    default: encode(code, to: &output)
    }
  }

  private static func appendSpace(to output: inout [UInt8]) {
    if output.last != space { output.append(space) }
  }

  private static func encode(_ code: UInt32, to output: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(code) else { return }
    output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Latin letters U+00C0 to U+017F without their accents; empty for what is no letter.
  private static let latin: [[UInt8]] = {
    let table =
      "a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss "
      + "a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th y "
      + "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g "
      + "h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l l l l "
      + "n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t "
      + "u u u u u u u u u u u u w w y y y z z z z z z s"
    return table.split(separator: " ").map { $0 == "-" ? [] : Array($0.utf8) }
  }()
}
