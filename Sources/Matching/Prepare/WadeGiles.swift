/// Writes pinyin as Wade and Giles did, which Taiwan's passports and old papers use.
enum WadeGiles {
  /// The letters in the other spelling; nil for what is no pinyin.
  static func respelled(_ pinyin: [UInt8]) -> [UInt8]? {
    guard let syllables = syllables(of: pinyin) else { return nil }
    return syllables.flatMap(respelled(syllable:))
  }

  /// Whether a Latin name can only be pinyin: every part is, and one begins a syllable as no other spelling does.
  static func isPinyin(_ parts: [[UInt8]]) -> Bool {
    var isTelling = false
    for part in parts {
      guard let syllables = syllables(of: part) else { return false }
      for syllable in syllables {
        let first = syllable.first
        if first == UInt8(ascii: "x") || first == UInt8(ascii: "q")
          || syllable.starts(with: Array("zh".utf8))
        {
          isTelling = true
        }
      }
    }
    return isTelling
  }

  private static let initials = Set(
    "b p m f d t n l g k h j q x zh ch sh r z c s y w".split(separator: " ").map { Array($0.utf8) }
      + [[]]
  )
  private static let finals = Set(
    """
    a o e ai ei ao ou an en ang eng ong er i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ue
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Array($0.utf8) }
  )

  /// The syllables of a word, each as long as can be with the rest still pinyin; nil when it is none.
  private static func syllables(of word: [UInt8]) -> [[UInt8]]? {
    guard !word.isEmpty, word.count <= 18 else { return nil }
    return cut(word[...])
  }

  private static func cut(_ rest: ArraySlice<UInt8>) -> [[UInt8]]? {
    if rest.isEmpty { return [] }
    for length in (1...min(6, rest.count)).reversed() where isSyllable(Array(rest.prefix(length))) {
      if let more = cut(rest.dropFirst(length)) { return [Array(rest.prefix(length))] + more }
    }
    return nil
  }

  private static func isSyllable(_ letters: [UInt8]) -> Bool {
    let (initial, final) = parts(of: letters)
    guard initials.contains(initial), finals.contains(final) else { return false }
    // Only vowels that open begin a syllable, and few of those follow y and w.
    if initial.isEmpty {
      return [0x61, 0x65, 0x6F].contains(final[0]) && final != Array("ong".utf8)
    }
    let palatal = initial.count == 1 && [0x6A, 0x71, 0x78].contains(initial[0])
    return !palatal || final[0] == 0x69 || final[0] == 0x75
  }

  private static func parts(of syllable: [UInt8]) -> (initial: [UInt8], final: [UInt8]) {
    let isTwo =
      syllable.count > 1 && syllable[1] == 0x68 && [0x7A, 0x63, 0x73].contains(syllable[0])
    let count = isTwo ? 2 : "aeiou".utf8.contains(syllable[0]) ? 0 : 1
    return (Array(syllable.prefix(count)), Array(syllable.dropFirst(count)))
  }

  private static func respelled(syllable: [UInt8]) -> [UInt8] {
    let text = String(decoding: syllable, as: UTF8.self)
    if let whole = whole[text] { return Array(whole.utf8) }
    let (initial, final) = parts(of: syllable)
    let start = String(decoding: initial, as: UTF8.self)
    var end = String(decoding: final, as: UTF8.self)
    switch end {
    case "ong": end = "ung"
    case "ian": end = "ien"
    case "ie": end = "ieh"
    case "ue": end = "ueh"
    case "e" where ["g", "k", "h"].contains(start): end = "o"
    case "uo" where !["g", "k", "h", "sh"].contains(start): end = "o"
    case "ui" where start == "g" || start == "k": end = "uei"
    default: break
    }
    return Array(((starts[start] ?? start) + end).utf8)
  }

  private static let starts = [
    "b": "p", "d": "t", "g": "k", "j": "ch", "q": "ch", "x": "hs", "zh": "ch", "z": "ts", "c": "ts",
    "r": "j",
  ]

  private static let whole = [
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "szu",
    "yan": "yen", "you": "yu", "yi": "i", "er": "erh", "ye": "yeh", "yue": "yueh", "yong": "yung",
  ]
}
