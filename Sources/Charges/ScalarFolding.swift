/// Brings letters to the form in which phrases are compared: lower case, without accents, vowel signs or elongation.
enum ScalarFolding {
  /// Appends the folded form of a scalar; nothing for what is not written.
  static func append(_ code: UInt32, to output: inout [UInt32]) {
    switch code {
    case 0x61...0x7A, 0x30...0x39: output.append(code)
    case 0x41...0x5A: output.append(code | 0x20)
    case 0xC0...0x17F: output += latin[Int(code - 0xC0)]
    // Romanian comma letters and the Vietnamese and dotted vowels that occur in names.
    case 0x218, 0x219: output.append(0x73)
    case 0x21A, 0x21B: output.append(0x74)
    case 0x391...0x3A9, 0x410...0x42F: output.append(code + 0x20)
    case 0x401, 0x451: output.append(0x435)
    case 0x400...0x40F: output.append(code + 0x50)
    case 0x490: output.append(0x491)
    case 0x622, 0x623, 0x625, 0x671: output.append(0x627)
    // The Persian yeh and kaf are the Arabic ones for comparison.
    case 0x649, 0x6CC: output.append(0x64A)
    case 0x6A9: output.append(0x643)
    case 0x629, 0x6C1: output.append(0x647)
    case 0x624: output.append(0x648)
    case 0x626: output.append(0x64A)
    case 0x660...0x669: output.append(code - 0x660 + 0x30)
    case 0x6F0...0x6F9: output.append(code - 0x6F0 + 0x30)
    default: output.append(code)
    }
  }

  /// Whether a scalar leaves no trace: soft hyphen, accents, vowel signs, joiners, marks of direction.
  static func isInvisible(_ code: UInt32) -> Bool {
    guard code >= 0xAD else { return false }
    switch code {
    case 0xAD, 0x300...0x36F, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6DC,
      0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF:
      return true
    default: return false
    }
  }

  /// Whether a scalar belongs to a word.
  static func isWordPart(_ code: UInt32) -> Bool {
    switch code {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0xC0: code == 0xAA || code == 0xBA
    case 0xD7, 0xF7: false
    case 0xC0...0x2AF, 0x370...0x37D, 0x386...0x481, 0x48A...0x52F, 0x531...0x587: true
    case 0x5D0...0x5EA, 0x620...0x64A, 0x66E...0x6D3, 0x6EE...0x6FC, 0x750...0x77F: true
    case 0x660...0x669: true
    case 0x900...0xDFF, 0xE00...0xEFF, 0x10A0...0x10FF, 0x1E00...0x1FFF: true
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3: true
    default: false
    }
  }

  static func isUpper(_ code: UInt32) -> Bool {
    switch code {
    case 0x41...0x5A, 0xC0...0xDE, 0x391...0x3A9, 0x400...0x42F: code != 0xD7
    case 0x100...0x137, 0x14A...0x177: code & 1 == 0
    default: false
    }
  }

  /// The Latin letter that looks like a Cyrillic one; nil when none does.
  static func latinTwin(of code: UInt32) -> UInt32? {
    switch code {
    case 0x430: 0x61
    case 0x432: 0x62
    case 0x435: 0x65
    case 0x43A: 0x6B
    case 0x43C: 0x6D
    case 0x43D: 0x68
    case 0x43E: 0x6F
    case 0x440: 0x70
    case 0x441: 0x63
    case 0x442: 0x74
    case 0x443: 0x79
    case 0x445: 0x78
    case 0x455: 0x73
    case 0x456: 0x69
    case 0x458: 0x6A
    default: nil
    }
  }

  static func isCyrillic(_ code: UInt32) -> Bool { (0x400...0x52F).contains(code) }
  static func isArabic(_ code: UInt32) -> Bool { (0x620...0x6FF).contains(code) }
  static func isLatin(_ code: UInt32) -> Bool { (0x61...0x7A).contains(code) }

  /// Latin letters U+00C0 to U+017F without their accents.
  private static let latin: [[UInt32]] = {
    let table =
      "a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss "
      + "a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th y "
      + "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g "
      + "h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l l l l "
      + "n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t "
      + "u u u u u u u u u u u u w w y y y z z z z z z s"
    return table.split(separator: " ").map { letters in
      letters == "-" ? [] : letters.unicodeScalars.map(\.value)
    }
  }()
}
