/// Cuts the text of a slot into the words that are compared.
enum ModusWords {
  /// The most words of one slot.
  static let limit = 40

  /// The stems of a text's words, each once, without the words that every text has.
  static func stems(of texts: [String]) -> [[UInt8]] {
    var stems: [[UInt8]] = []
    var word: [UInt8] = []
    func flush() {
      defer { word = [] }
      guard stems.count < limit, word.count >= 2 else { return }
      let stem = stem(word)
      guard stem.count >= 2, !isEmpty(stem), !isEmpty(word), !stems.contains(stem) else { return }
      stems.append(stem)
    }
    for text in texts {
      for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x30...0x39: word.append(UInt8(scalar.value))
        case 0x27, 0x2019, 0x300...0x36F: break
        default:
          if LatinFolding.append(scalar.value, to: &word) { continue }
          if let script = Script(of: scalar.value), script != .latin {
            var symbols: [UInt16] = []
            ScriptFolding.fold([scalar.value], script, latin: &word, symbols: &symbols)
          } else {
            flush()
          }
        }
      }
      flush()
    }
    return stems
  }

  /// Takes off the commonest endings of English and of the Romance plurals.
  private static func stem(_ word: [UInt8]) -> [UInt8] {
    for (suffix, left) in [("ings", 4), ("ing", 4), ("ies", 3), ("ed", 4), ("es", 4), ("s", 4)]
    where word.count >= suffix.utf8.count + left - 1 {
      if word.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) {
        var stem = Array(word.dropLast(suffix.utf8.count))
        if suffix == "ies" { stem.append(UInt8(ascii: "y")) }
        // "stopping" is "stop".
        if stem.count > 4, stem.last == stem.dropLast().last,
          suffix.hasPrefix("ing") || suffix == "ed"
        {
          stem.removeLast()
        }
        if stem.last == UInt8(ascii: "e") { stem.removeLast() }
        return stem
      }
    }
    return word.count > 4 && word.last == UInt8(ascii: "e") ? Array(word.dropLast()) : word
  }

  private static func isEmpty(_ word: [UInt8]) -> Bool {
    empty.contains(StableHash.short(word, seed: 41))
  }

  private static let empty: Set<UInt32> = Set(
    """
    the a an of and or to in on at by for from with without into onto is are was were be been being has have had it its
    they them their he she his her this that these those who which what when where how as not no nor but if than then so
    such via per also any all some several other others same one two often usually mostly used use using us person persons
    people man men woman women offender offenders suspect suspects victim victims unknown none various
    le la les de des du un une et ou en au aux par pour avec sans dans sur est sont il elle ils elles qui que
    el los las del al y o u con sin por para en un una es son se su sus que der die das und oder mit ohne von zu
    """
    .utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A })
    .map { StableHash.short($0, seed: 41) }
  )
}
