/// The forms of a word that are the same word for the lexicon: plurals, and what Arabic writes together with it.
enum Inflection {
  /// The further spellings of a word of a phrase.
  static func forms(of word: [UInt32], in language: String) -> [[UInt32]] {
    guard word.count >= 3, let last = word.last else { return [] }
    switch language {
    case "en":
      if last == letter("y") { return [word.dropLast() + letters("ies")] }
      let isHissing = "sxz".unicodeScalars.contains { $0.value == last } || word.ends("ch", "sh")
      return isHissing ? [word + letters("es")] : [word + letters("s")]
    case "fr": return word.ends("s", "x") ? [] : [word + letters(last == letter("u") ? "x" : "s")]
    case "es", "pt":
      if word.ends("ao") { return [word.dropLast(2) + letters("oes"), word + letters("s")] }
      if last == letter("z") { return [word.dropLast() + letters("ces")] }
      if last == letter("s") { return [] }
      return [word + letters(word.ends("a", "e", "i", "o", "u") ? "s" : "es")]
    case "ar":
      guard word.count >= 4 || last == heh else { return [] }
      if last == heh {
        return [word.dropLast() + letters("ات"), word.dropLast() + letters("ت")]
      }
      return ["ه", "ات", "ين", "ا"].map { word + letters($0) }
    default: return []
    }
  }

  /// A word without the Arabic article, which both phrases and texts lose.
  static func withoutArticle(_ word: [UInt32]) -> [UInt32] {
    guard word.count >= 5, word[0] == alef, word[1] == lam else { return word }
    return Array(word[2...])
  }

  /// Where a word may begin behind the particles that Arabic writes together with it; the whole word first.
  ///
  /// `isAnd` says that the first of them is the conjunction.
  static func starts(
    of letters: [UInt32],
    _ range: Range<Int>
  ) -> [(at: Int, isAnd: Bool)] {
    var starts = [(at: range.lowerBound, isAnd: false)]
    func add(_ at: Int, _ isAnd: Bool) {
      if range.upperBound - at >= 2 { starts.append((at, isAnd)) }
    }
    func inner(_ at: Int, _ isAnd: Bool) {
      guard range.upperBound - at >= 4 else { return }
      if letters[at] == alef, letters[at + 1] == lam { add(at + 2, isAnd) }
      if letters[at] == lam, letters[at + 1] == lam { add(at + 2, isAnd) }
      if [beh, lam, kaf].contains(letters[at]) {
        if letters[at + 1] == alef, letters[at + 2] == lam { add(at + 3, isAnd) }
        add(at + 1, isAnd)
      }
    }
    inner(range.lowerBound, false)
    let first = letters[range.lowerBound]
    if first == waw || first == feh, range.count >= 4 {
      add(range.lowerBound + 1, first == waw)
      inner(range.lowerBound + 1, first == waw)
    }
    return starts
  }

  private static let alef: UInt32 = 0x627
  private static let beh: UInt32 = 0x628
  private static let feh: UInt32 = 0x641
  private static let kaf: UInt32 = 0x643
  private static let lam: UInt32 = 0x644
  private static let heh: UInt32 = 0x647
  private static let waw: UInt32 = 0x648

  private static func letter(_ text: Unicode.Scalar) -> UInt32 { text.value }
  private static func letters(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}

extension [UInt32] {
  fileprivate func ends(_ endings: String...) -> Bool {
    endings.contains { ending in
      let letters = ending.unicodeScalars.map(\.value)
      return suffix(letters.count).elementsEqual(letters)
    }
  }
}
