extension ReadWords {
  /// The words that number the items of a list: `1.`, `(2)`, `b)`, `iii)`.
  ///
  /// At the start of a line any number counts; within a line only one that follows on from 1 and is not alone.
  func listMarkers() -> [Int] {
    var markers: [Int] = []
    var inline: [Int] = []
    var expected = 1
    for index in 0..<count where !isMasked[index] {
      guard let value = ordinal(of: index, expecting: expected) else { continue }
      let isStart = index == 0 || text.words[index].gap >= .semicolon
      if isStart, text.words[index].isNumber || value == expected {
        markers.append(index)
        expected = value + 1
      } else if value == expected {
        inline.append(index)
        expected = value + 1
      }
    }
    // One number within a line may be anything; a bracket behind it, or a companion, makes it a marker.
    if markers.count + inline.count < 2 {
      inline.removeAll { text.words[$0].after != 0x29 }
      if markers == [0], inline.isEmpty, text.words[0].after != 0x29 {
        markers.removeAll { text.words[$0].count > 2 }
      }
    }
    return (markers + inline).sorted()
  }

  private func ordinal(of index: Int, expecting expected: Int) -> Int? {
    let word = text.words[index]
    guard word.count <= 4, index + 1 < count else { return nil }
    let letters = text.letters[word.first..<word.end]
    let isClosed = word.after == 0x29
    if word.isNumber {
      guard word.count <= 2 else { return nil }
      let isOpen = [0x2E, 0x2D, 0x2013, 0xB0, 0x3A, 0x6D4].contains(word.after) && word.isAfterLast
      guard isClosed || isOpen else { return nil }
      return letters.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard isClosed else { return nil }
    if let roman = Self.romans.firstIndex(where: { $0.elementsEqual(letters) }),
      roman + 1 == expected
    {
      return roman + 1
    }
    guard word.count == 1, let letter = letters.first else { return nil }
    if (0x61...0x7A).contains(letter) { return Int(letter - 0x60) }
    return Self.abjad.firstIndex(of: letter).map { $0 + 1 }
  }

  private static let romans: [[UInt32]] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"]
    .map { $0.unicodeScalars.map(\.value) }
  private static let abjad: [UInt32] = "ابجدهوزح".unicodeScalars.map(\.value)
}
