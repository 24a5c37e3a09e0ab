import Notices

/// The words of a line with their places in it.
struct LineWords {
  struct Word {
    /// As words are compared: small letters without accents.
    let folded: String
    /// UTF-8 offsets in the line.
    let range: Range<Int>
    /// Spaces between it and what stands before it.
    let gap: Int
    /// The last byte before it that is no space; 0 at the beginning of the line.
    let before: UInt8
  }

  let bytes: [UInt8]
  private(set) var words: [Word] = []

  init(_ line: String) {
    bytes = Array(line.utf8)
    var start: Int?
    var gap = 0
    var before: UInt8 = 0
    var index = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if isWordScalar(scalar) {
        if start == nil { start = index }
      } else {
        if let begun = start {
          append(begun..<index, gap, before)
          start = nil
          gap = 0
          before = bytes[index - 1]
        }
        if scalar == " " {
          gap += 1
        } else {
          gap = 0
          before = bytes[index]
        }
      }
      index += width
    }
    if let begun = start { append(begun..<index, gap, before) }
  }

  private mutating func append(_ range: Range<Int>, _ gap: Int, _ before: UInt8) {
    let text = String(decoding: bytes[range], as: UTF8.self)
    let folded = foldedWord(text)
    guard !folded.isEmpty else { return }
    words.append(Word(folded: folded, range: range, gap: gap, before: before))
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

private func foldedWord(_ text: String) -> String {
  var isSmall = true
  for byte in text.utf8 {
    if byte >= 0x80 { return Vocabulary.folded(text) }
    if (0x41...0x5A).contains(byte) { isSmall = false }
  }
  return isSmall ? text : lowered(text.utf8)
}

private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  case 0...0xBF: scalar.value == 0xAA || scalar.value == 0xBA
  case 0xD7, 0xF7, 0x2000...0x2BFF, 0x3000...0x3004, 0xFF00...0xFF0F, 0xFF1A...0xFF20: false
  case 0x60C, 0x61B, 0x61F, 0x66A...0x66D, 0x6D4: false
  default: true
  }
}
