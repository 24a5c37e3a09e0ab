/// Where a part of a name stands in the texts it was read from; for explanations only.
struct WrittenPlace: Sendable {
  /// Which text of the name form.
  var text: UInt8 = 0
  /// Offsets of UTF-8.
  var range: Range<Int> = 0..<0

  /// The place from the beginning of this one to the end of the other; the other alone when they stand apart.
  func extended(to other: WrittenPlace) -> WrittenPlace {
    guard text == other.text, !range.isEmpty, range.lowerBound <= other.range.lowerBound else {
      return other
    }
    return WrittenPlace(text: text, range: range.lowerBound..<other.range.upperBound)
  }

  /// What stands there.
  func read(_ texts: [String]) -> String? {
    guard Int(text) < texts.count, !range.isEmpty else { return nil }
    let letters = texts[Int(text)].utf8
    guard range.upperBound <= letters.count else { return nil }
    let start = letters.index(letters.startIndex, offsetBy: range.lowerBound)
    let end = letters.index(letters.startIndex, offsetBy: range.upperBound)
    return String(texts[Int(text)][start..<end])
  }
}
