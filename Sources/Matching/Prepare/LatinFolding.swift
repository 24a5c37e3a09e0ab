/// Folds Latin letters with any marks to plain `a`…`z`, without ICU.
enum LatinFolding {
  /// U+00C0…U+024F, a letter each; digits stand for pairs, a point for what is no letter.
  private static let extended = Array(
    """
    aaaaaa1ceeeeiiiidnooooo.ouuuuy43aaaaaa1ceeeeiiiidnooooo.ouuuuy4yaaaaaaccccccccdd\
    ddeeeeeeeeeegggggggghhhhiiiiiiiiii55jjkkkllllllllllnnnnnnnnnoooooo22rrrrrrssssss\
    ssttttttuuuuuuuuuuuuwwyyyzzzzzzsbb....o..dd...eeef.g...ikk...n..oo.............u\
    u..yyzzz............666777888aaiioouuuuuuuuuueaaaa11ggggkkoooo..j...gg..nnaa11oo\
    aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy...j............u...........
    """.utf8
  )

  /// U+1E00…U+1EFF, written alike.
  private static let additional = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo\
    oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s..3.\
    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu\
    uuyyyyyyyy......
    """.utf8
  )

  private static let pairs: [StaticString] = ["ae", "oe", "ss", "th", "ij", "dz", "lj", "nj"]

  /// Appends the plain letters of a Latin letter; false when it is none.
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) -> Bool {
    switch scalar {
    case 0x61...0x7A:
      bytes.append(UInt8(truncatingIfNeeded: scalar))
      return true
    case 0x41...0x5A:
      bytes.append(UInt8(truncatingIfNeeded: scalar | 0x20))
      return true
    case 0x18F, 0x259:
      // Azerbaijan's passports wrote it as a.
      bytes.append(0x61)
      return true
    case 0xC0..<0x250:
      return append(code: extended[Int(scalar - 0xC0)], to: &bytes)
    case 0x1E00..<0x1F00:
      return append(code: additional[Int(scalar - 0x1E00)], to: &bytes)
    case 0xFF21...0xFF3A:
      bytes.append(UInt8(truncatingIfNeeded: scalar - 0xFF21 + 0x61))
      return true
    case 0xFF41...0xFF5A:
      bytes.append(UInt8(truncatingIfNeeded: scalar - 0xFF41 + 0x61))
      return true
    default:
      return false
    }
  }

  private static func append(code: UInt8, to bytes: inout [UInt8]) -> Bool {
    switch code {
    case 0x61...0x7A:
      bytes.append(code)
      return true
    case 0x31...0x38:
      pairs[Int(code - 0x31)].withUTF8Buffer { bytes.append(contentsOf: $0) }
      return true
    default:
      return false
    }
  }
}
