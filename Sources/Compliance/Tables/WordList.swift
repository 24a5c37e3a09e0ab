import Notices

/// Words and phrases, each with a label, that are looked for in free text without regard to case and accents.
///
/// A word that ends in `*` stands for all words that begin so. Arabic words are also found behind the article and the
/// particles that are written together with them.
package struct WordList: Sendable {
  private struct Entry {
    let bytes: [UInt8]
    let isStem: Bool
    let word: String
    let label: String
  }

  private let entries: [Entry]
  /// Where entries begin with the same two bytes.
  private let buckets: [UInt16: Range<Int>]

  /// A list of words with their labels.
  package init(_ words: [(word: String, label: String)]) {
    var entries: [Entry] = []
    for (word, label) in words {
      let isStem = word.utf8.last == UInt8(ascii: "*")
      var bytes = TextFolding.folded(word)
      bytes.removeFirst()
      if isStem { bytes.removeLast() }
      guard bytes.count >= 2 else { continue }
      entries.append(Entry(bytes: bytes, isStem: isStem, word: word, label: label))
    }
    entries.sort { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    self.entries = entries
    var buckets: [UInt16: Range<Int>] = [:]
    for (place, entry) in entries.enumerated() {
      let start = Self.start(entry.bytes, 0)
      buckets[start] = (buckets[start]?.lowerBound ?? place)..<(place + 1)
    }
    self.buckets = buckets
  }

  /// Whether any word of the list occurs.
  func occurs(in text: String) -> Bool {
    var isFound = false
    search(text) { _, _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// The words that occur, each once, as the list writes them.
  func words(in text: String) -> [String] {
    var found: [String] = []
    search(text) { word, _ in
      if !found.contains(word) { found.append(word) }
      return true
    }
    return found
  }

  /// The labels of the words that occur, each once.
  func labels(in text: String) -> [String] {
    var found: [String] = []
    search(text) { _, label in
      if !found.contains(label) { found.append(label) }
      return true
    }
    return found
  }

  /// Whether the whole text is one word of the list.
  func isWhole(_ text: String) -> Bool {
    let wanted = TextFolding.folded(text).dropFirst()
    guard let bucket = buckets[Self.start(Array(wanted), 0)] else { return false }
    return bucket.contains { entries[$0].bytes.elementsEqual(wanted) }
  }

  // Each occurrence is given to the body, which says whether to go on.
  private func search(_ text: String, _ body: (String, String) -> Bool) {
    let folded = TextFolding.folded(text)
    var at = 1
    while at + 1 < folded.count {
      if !visit(folded, at, body) { return }
      if folded[at] >= 0xD8 {
        for prefix in Self.particles where folded[at...].starts(with: prefix) {
          if !visit(folded, at + prefix.count, body) { return }
        }
      }
      guard let next = folded[at...].firstIndex(of: UInt8(ascii: " ")) else { return }
      at = next + 1
    }
  }

  private func visit(_ folded: [UInt8], _ at: Int, _ body: (String, String) -> Bool) -> Bool {
    guard at + 1 < folded.count, let bucket = buckets[Self.start(folded, at)] else { return true }
    for place in bucket where folded[at...].starts(with: entries[place].bytes) {
      if !body(entries[place].word, entries[place].label) { return false }
    }
    return true
  }

  private static func start(_ bytes: [UInt8], _ at: Int) -> UInt16 {
    guard at + 1 < bytes.count else { return 0 }
    return UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1])
  }

  // The article alone and behind "and", "with", "for", "as"; and the bare particles.
  private static let particles: [[UInt8]] = ["ال", "وال", "بال", "لل", "كال", "و", "ب", "ل"]
    .map { Array($0.utf8) }
}
