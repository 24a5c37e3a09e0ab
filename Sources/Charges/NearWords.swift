/// The distinctive words of the lexicon, found again in spite of slips of the pen.
///
/// Doubled letters count as one. A word of seven to nine letters may differ by one letter put in, left out, changed or
/// swapped with its neighbour, a longer one by two; the first letter must be right. Shorter words are never guessed.
struct NearWords: Sendable {
  private struct Entry {
    let letters: [UInt32]
    let signature: UInt64
    let word: Int32
    let isStem: Bool
  }

  private var buckets: [UInt32: [Entry]] = [:]

  static let shortest = 6

  init() {}

  mutating func insert(_ letters: [UInt32], word: Int32, isStem: Bool) {
    let single = Self.undoubled(letters[...])
    // Arabic writes no short vowels, so that six letters differ as much as nine of the others.
    guard letters.count >= (letters.first.map(ScalarFolding.isArabic) == true ? 5 : Self.shortest),
      single.count >= 5
    else { return }
    buckets[single[0], default: []].append(
      Entry(letters: single, signature: Self.signature(single), word: word, isStem: isStem)
    )
  }

  /// The words that are nearest to letters of a text, all equally near; none when none is near enough.
  func nearest(_ letters: ArraySlice<UInt32>) -> [Int32] {
    let single = Self.undoubled(letters)
    guard single.count >= 5, let bucket = buckets[single[0]] else { return [] }
    let isArabic = ScalarFolding.isArabic(single[0])
    let signature = Self.signature(single)
    var best = Int.max
    var words: [Int32] = []
    for entry in bucket {
      let limit = isArabic ? 1 : entry.letters.count < 7 ? 0 : entry.letters.count < 10 ? 1 : 2
      // A short beginning of words is only trusted behind a slip that is seen: "roberry", but not "Robert".
      if entry.isStem, entry.letters.count < 6, single.count == letters.count { continue }
      let length = single.count - entry.letters.count
      if length < -limit || (!entry.isStem && length > limit) { continue }
      if (entry.signature & ~signature).nonzeroBitCount > limit { continue }
      if !entry.isStem, (signature & ~entry.signature).nonzeroBitCount > limit { continue }
      let most = min(limit, best)
      let distance = Self.distance(entry.letters, single, isStem: entry.isStem, most: most)
      guard distance <= most else { continue }
      if distance < best { words.removeAll(keepingCapacity: true) }
      best = distance
      words.append(entry.word)
    }
    return words
  }

  static func undoubled(_ letters: ArraySlice<UInt32>) -> [UInt32] {
    var single: [UInt32] = []
    single.reserveCapacity(letters.count)
    for letter in letters where single.last != letter { single.append(letter) }
    return single
  }

  private static func signature(_ letters: [UInt32]) -> UInt64 {
    letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// The optimal string alignment distance of a pattern to a text, or to its best beginning for a stem; more than `most`
  /// when it is beyond.
  static func distance(_ pattern: [UInt32], _ text: [UInt32], isStem: Bool, most: Int) -> Int {
    let width = text.count
    var before = [Int](repeating: 0, count: width + 1)
    var previous = Array(0...width)
    var row = previous
    for i in 1...pattern.count {
      row[0] = i
      var least = i
      for j in stride(from: 1, through: width, by: 1) {
        let cost = pattern[i - 1] == text[j - 1] ? 0 : 1
        var value = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + cost)
        if i > 1, j > 1, pattern[i - 1] == text[j - 2], pattern[i - 2] == text[j - 1] {
          value = min(value, before[j - 2] + 1)
        }
        row[j] = value
        least = min(least, value)
      }
      if least > most { return most + 1 }
      swap(&before, &previous)
      swap(&previous, &row)
    }
    return isStem ? previous.min() ?? most + 1 : previous[width]
  }
}
