/// What stands at the beginning of a line before its words: indentation, a bullet, a section's number.
struct LineStart {
  /// Spaces before anything else.
  private(set) var indent: Int
  /// Where the content begins, in UTF-8 bytes.
  private(set) var content: Int
  /// The first word of the content.
  private(set) var word = 0
  /// Whether a bullet or a number opens the line.
  private(set) var isItem = false

  init(_ line: LineWords) {
    let bytes = line.bytes
    indent = bytes.firstIndex { $0 != 0x20 } ?? bytes.count
    content = indent
    if let end = Self.bullet(bytes, at: content) {
      content = end
      isItem = true
    }
    if let end = Self.number(bytes, at: content) {
      content = end
      isItem = true
    }
    while word < line.words.count, line.words[word].range.lowerBound < content { word += 1 }
  }

  private static func bullet(_ bytes: [UInt8], at start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    let marks: [[UInt8]] = [
      [0x2D], [0x2A], [0x2B], Array("•".utf8), Array("–".utf8), Array("·".utf8), Array("▪".utf8),
    ]
    for mark in marks where bytes[start...].starts(with: mark) {
      let end = start + mark.count
      guard end < bytes.count, bytes[end] == 0x20 else { return nil }
      return bytes[end...].firstIndex { $0 != 0x20 }
    }
    return nil
  }

  /// The end of `1.`, `2.3`, `A)`, `(a)`, `IV.`, `1 -` and of the spaces behind it.
  private static func number(_ bytes: [UInt8], at start: Int) -> Int? {
    var index = start
    let isBracketed = index < bytes.count && bytes[index] == 0x28
    if isBracketed { index += 1 }
    let begun = index
    var digits = 0
    var letters = 0
    while index < bytes.count, index - begun < 8 {
      let byte = bytes[index]
      if (0x30...0x39).contains(byte) {
        digits += 1
      } else if (0x41...0x5A).contains(byte & 0xDF), byte < 0x80 {
        letters += 1
      } else if byte != 0x2E || index == begun {
        break
      }
      index += 1
    }
    guard digits + letters > 0, digits == 0 || letters <= 1 else { return nil }
    let isRoman = letters > 1 && bytes[begun..<index].allSatisfy { "IVXivx.".utf8.contains($0) }
    guard letters <= 1 || isRoman, digits <= 4 else { return nil }
    var isMarked = index > begun && bytes[index - 1] == 0x2E
    if index < bytes.count, [0x29, 0x2F, 0x2D, 0x2E].contains(bytes[index]) {
      // A stroke belongs to a number only after digits: `A/` opens a tag.
      if bytes[index] == 0x2F, letters > 0 { return nil }
      isMarked = true
      index += 1
    }
    // `2.3` and `1` alone are numbers of sections too, when words follow.
    guard
      isMarked || digits > 0 && letters == 0 && digits <= 2 || bytes[begun..<index].contains(0x2E)
    else { return nil }
    guard index < bytes.count else { return nil }
    guard bytes[index] == 0x20 || isMarked && bytes[index] >= 0x41 else { return nil }
    guard let next = bytes[index...].firstIndex(where: { $0 != 0x20 }) else { return nil }
    // `09.05 1971` is a date, not a section.
    if (0x30...0x39).contains(bytes[next]), !isBracketed { return nil }
    if bytes[next] == 0x2D || bytes[next] == 0x2F { return nil }
    return next
  }
}

/// What stands between a label and its value.
struct Separator {
  enum Kind {
    case colon
    case equals
    /// A stroke right behind the label, as in `DOB/`.
    case stroke
    case dash
    /// Two spaces or more.
    case gap
    case space
    /// The line ends.
    case end
    /// Something else: it is no label.
    case other
  }

  let kind: Kind
  /// Where the mark stands.
  let mark: Int
  /// Where the value begins.
  let end: Int

  init(_ bytes: [UInt8], from start: Int) {
    var index = start
    // `(s)` behind a label, and the dots or spaces that lead to the colon.
    if bytes[index...].starts(with: Array("(s)".utf8))
      || bytes[index...].starts(with: Array("(S)".utf8))
    {
      index += 3
    }
    if index < bytes.count, bytes[index] == 0x29 { index += 1 }
    // `N°`, `N.º`.
    for mark in [Array(".º".utf8), Array("º".utf8), Array(".°".utf8), Array("°".utf8)]
    where bytes[index...].starts(with: mark) {
      index += mark.count
      break
    }
    let first = index
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x2E { index += 1 }
    func value(_ from: Int) -> Int {
      bytes[min(from, bytes.count)...].firstIndex { $0 != 0x20 } ?? bytes.count
    }
    guard index < bytes.count else {
      (kind, mark, end) = (.end, index, bytes.count)
      return
    }
    if bytes[index] == 0x3A || bytes[index] == 0x3D {
      // `http://` and `10:30` are no labels.
      let isPath = index + 1 < bytes.count && bytes[index + 1] == 0x2F
      let mark: Kind = bytes[index] == 0x3A ? .colon : .equals
      (kind, self.mark, end) = (isPath ? .other : mark, index, value(index + 1))
    } else if bytes[index...].starts(with: Array("：".utf8)) {
      (kind, mark, end) = (.colon, index + 2, value(index + 3))
    } else if index == start, bytes[index] == 0x2F {
      (kind, mark, end) = (.stroke, index, value(index + 1))
    } else if index > first, bytes[index] == 0x2D, index + 1 < bytes.count, bytes[index + 1] == 0x20
    {
      (kind, mark, end) = (.dash, index, value(index + 1))
    } else if index > first, bytes[index...].starts(with: Array("– ".utf8)) {
      (kind, mark, end) = (.dash, index + 2, value(index + 3))
    } else if index - first >= 2 {
      (kind, mark, end) = (.gap, first, index)
    } else if index > first, bytes[first] == 0x20 {
      (kind, mark, end) = (.space, first, index)
    } else {
      (kind, mark, end) = (.other, index, index)
    }
  }
}
