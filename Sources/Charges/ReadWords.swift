/// The words of a text as the lexicon knows them.
struct ReadWords {
  let text: ChargeText
  /// The words of the lexicon that each word of the text is, all in one list.
  private(set) var known: [Int32] = []
  private(set) var ranges: [Range<Int>] = []
  private(set) var roles: [WordRoles] = []
  /// Whether the word was only found by its likeness.
  private(set) var isGuess: [Bool] = []
  /// What is not looked at: numbers of laws, list markers.
  var isMasked: [Bool]

  init(_ text: ChargeText, _ lexicon: ChargeLexicon) {
    self.text = text
    let count = text.words.count
    isMasked = [Bool](repeating: false, count: count)
    isGuess = isMasked
    roles = [WordRoles](repeating: [], count: count)
    ranges.reserveCapacity(count)
    known.reserveCapacity(count * 2)
    for index in 0..<count { read(index, lexicon) }
  }

  private mutating func read(_ index: Int, _ lexicon: ChargeLexicon) {
    let word = text.words[index]
    let start = known.count
    defer { ranges.append(start..<known.count) }
    guard !word.isNumber, word.count > 0 else { return }
    let range = word.first..<word.end
    let isArabic = ScalarFolding.isArabic(text.letters[word.first])
    if isArabic {
      for (at, isAnd) in Inflection.starts(of: text.letters, range) where known.count == start {
        lexicon.trie.find(text.letters, at..<word.end, into: &known)
        if known.count > start, isAnd { roles[index].insert(.and) }
      }
    } else {
      lexicon.trie.find(text.letters, range, into: &known)
    }
    if known.count > start {
      for id in known[start...] { roles[index].formUnion(lexicon.roles[Int(id)]) }
      return
    }
    guess(word, isArabic, lexicon, index)
  }

  private mutating func guess(
    _ word: ChargeText.Word,
    _ isArabic: Bool,
    _ lexicon: ChargeLexicon,
    _ index: Int
  ) {
    var first = word.first
    if isArabic {
      let starts = Inflection.starts(of: text.letters, word.first..<word.end)
      // Of the particles, only those with the article are sure enough to be cut from an unknown word.
      let cut = starts.last { $0.at - word.first >= 2 }
      first = cut?.at ?? first
      if cut?.isAnd == true { roles[index].insert(.and) }
    }
    guard word.end - first >= (isArabic ? 5 : NearWords.shortest) else { return }
    let near = lexicon.near.nearest(text.letters[first..<word.end])
    known += near
    isGuess[index] = !near.isEmpty
  }

  var count: Int { text.words.count }

  /// Whether a phrase may go on over the border before a word.
  func isOpen(before index: Int) -> Bool {
    let gap = text.words[index].gap
    return gap == .space || (gap == .line && !isHardLine(index))
  }

  /// Whether a line break before a word ends a part: not within a sentence that was wrapped.
  func isHardLine(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let light: WordRoles = [.stop, .and]
    if !roles[index].isDisjoint(with: light) || !roles[index - 1].isDisjoint(with: light) {
      return false
    }
    let word = text.words[index]
    return word.isCapital || word.isNumber || !text.hasLower
  }
}
