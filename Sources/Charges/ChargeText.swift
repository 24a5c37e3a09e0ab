/// A text taken apart into words, each with its folded letters, its place in the text and what stands before it.
struct ChargeText {
  /// What separates a word from the one before, the weakest first.
  enum Gap: UInt8, Comparable {
    case space
    case comma
    case dot
    case colon
    case semicolon
    case line
    /// A bullet, or a dash at the start of a line.
    case item

    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  /// One word.
  struct Word {
    /// Its letters in ``ChargeText/letters``.
    var first: Int
    var end: Int
    /// Its UTF-8 bytes in the text.
    var start: Int
    var stop: Int
    var gap: Gap
    /// The scalar right before and right after, 0 at the ends.
    var before: UInt32
    var after: UInt32 = 0
    /// Whether white space or the end follows the scalar after it.
    var isAfterLast = true
    var isCapital: Bool
    var isWholeUpper: Bool
    var isNumber: Bool
    var count: Int { end - first }
  }

  let bytes: [UInt8]
  private(set) var letters: [UInt32] = []
  private(set) var words: [Word] = []
  /// Whether the text has small letters, so that capitals tell something.
  private(set) var hasLower = false

  init(_ text: String) {
    bytes = Array(text.utf8)
    letters.reserveCapacity(bytes.count)
    words.reserveCapacity(bytes.count / 5 + 1)
    var at = 0
    var gap = Gap.space
    var before: UInt32 = 0
    var pending: Int?
    var isOpen = false
    var hasLatin = false
    var hasOther = false
    for scalar in text.unicodeScalars {
      let code = scalar.value
      let length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
      defer { at += length }
      if let last = pending {
        words[last].isAfterLast = Self.isSpace(code)
        pending = nil
      }
      if ScalarFolding.isInvisible(code) {
        if isOpen { words[words.count - 1].stop = at + length }
        continue
      }
      if ScalarFolding.isWordPart(code) {
        let isDigit =
          (0x30...0x39).contains(code) || (0x660...0x669).contains(code)
          || (0x6F0...0x6F9).contains(code)
        let isUpper = ScalarFolding.isUpper(code)
        if !isOpen {
          words.append(
            Word(
              first: letters.count,
              end: letters.count,
              start: at,
              stop: at,
              gap: gap,
              before: before,
              isCapital: isUpper,
              isWholeUpper: true,
              isNumber: true
            )
          )
          isOpen = true
          hasLatin = false
          hasOther = false
          gap = .space
        }
        ScalarFolding.append(code, to: &letters)
        let last = words.count - 1
        words[last].stop = at + length
        words[last].end = letters.count
        if !isDigit { words[last].isNumber = false }
        if !isUpper { words[last].isWholeUpper = false }
        if !isUpper, !isDigit { hasLower = true }
        if let folded = letters.last {
          if ScalarFolding.isCyrillic(folded) { hasOther = true }
          if ScalarFolding.isLatin(folded) { hasLatin = true }
        }
        before = code
        continue
      }
      if isOpen {
        isOpen = false
        if hasLatin, hasOther { unmask(words.count - 1) }
        words[words.count - 1].after = code
        pending = words.count - 1
      }
      // The paragraph sign is a word: a number of a law follows it.
      if code == 0xA7 {
        if words.last.map({ letters[$0.first] != 0xA7 }) ?? true {
          words.append(
            Word(
              first: letters.count,
              end: letters.count + 1,
              start: at,
              stop: at + length,
              gap: gap,
              before: before,
              isCapital: false,
              isWholeUpper: false,
              isNumber: false
            )
          )
          letters.append(code)
          gap = .space
        }
      } else {
        gap = max(gap, Self.gap(of: code, after: words.last, before: before, so: gap))
      }
      before = code
    }
    if isOpen, hasLatin, hasOther { unmask(words.count - 1) }
  }

  /// The text between two words, both included, without what surrounds it.
  func text(_ range: ClosedRange<Int>) -> String {
    var stop = words[range.upperBound].stop
    // A bracket that was opened within belongs to the text.
    if words[range.upperBound].after == 0x29, stop < bytes.count,
      bytes[words[range.lowerBound].start..<stop].contains(0x28)
    {
      stop += 1
    }
    return String(decoding: bytes[words[range.lowerBound].start..<stop], as: UTF8.self)
  }

  private static func isSpace(_ code: UInt32) -> Bool {
    code == 0x20 || (0x9...0xD).contains(code) || code == 0xA0 || code == 0x202F
      || code == 0x2028 || code == 0x2029
  }

  private static func gap(
    of code: UInt32,
    after word: Word?,
    before: UInt32,
    so far: Gap
  ) -> Gap {
    switch code {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: .line
    case 0x2022, 0x25AA, 0x25CF, 0x25E6, 0x2023, 0x25A0, 0xB7, 0x2043, 0x27A2, 0x2713: .item
    case 0x3B, 0x37E, 0x61B, 0xFF1B: .semicolon
    case 0x3A, 0x7C, 0x2F, 0x2014, 0xFF1A: .colon
    // A hyphen with a space before it is a dash.
    case 0x2D, 0x2013, 0x2A: far >= .line ? .item : isSpace(before) ? .colon : .space
    case 0x2C, 0x60C, 0xFF0C, 0x3001: .comma
    // A dot after a short word is taken for that of an abbreviation.
    case 0x2E, 0x3002, 0x6D4, 0x21, 0x3F, 0x61F: (word?.count ?? 0) > 4 ? .dot : .space
    default: .space
    }
  }

  // Cyrillic look-alikes within a Latin word are Latin letters typed on the wrong keyboard.
  private mutating func unmask(_ index: Int) {
    for place in words[index].first..<words[index].end {
      if let twin = ScalarFolding.latinTwin(of: letters[place]) { letters[place] = twin }
    }
  }
}
