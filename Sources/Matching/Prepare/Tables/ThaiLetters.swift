/// Writes Thai words in Latin about as Thai passports do: by sound, without the letters that are silenced.
///
/// Short vowels that are not written are not supplied; the comparison knows how little a vowel weighs.
enum ThaiLetters {
  static func isThai(_ scalar: UInt32) -> Bool { (0xE01...0xE4E).contains(scalar) }

  /// The plain Latin letters of a word.
  static func latin(_ scalars: [UInt32]) -> [UInt8] {
    let letters = reordered(spoken(scalars))
    var latin: [UInt8] = []
    for (index, letter) in letters.enumerated() {
      // What ends a word, or follows the short a, closes its syllable.
      let isClosing =
        index > 0 && (index == letters.count - 1 || letters[index - 1] == shortA)
      let table = isClosing ? closing : opening
      guard let text = table[letter] ?? opening[letter] else { continue }
      text.withUTF8Buffer { latin.append(contentsOf: $0) }
    }
    return latin
  }

  private static let shortA: UInt32 = 0xE31
  private static let silencer: UInt32 = 0xE4C

  private static func isConsonant(_ letter: UInt32) -> Bool { (0xE01...0xE2E).contains(letter) }
  private static func isVowel(_ letter: UInt32) -> Bool { !isConsonant(letter) }

  /// The letters without tone marks and without those that are silenced.
  private static func spoken(_ scalars: [UInt32]) -> [UInt32] {
    var letters: [UInt32] = []
    for scalar in scalars {
      if scalar == silencer {
        while let last = letters.last, isVowel(last) { letters.removeLast() }
        if !letters.isEmpty { letters.removeLast() }
      } else if !(0xE46...0xE4E).contains(scalar) {
        letters.append(scalar)
      }
    }
    return letters
  }

  /// The letters with the vowels that are written before their consonant behind it.
  private static func reordered(_ letters: [UInt32]) -> [UInt32] {
    var result = letters
    var index = 0
    while index + 1 < result.count {
      if (0xE40...0xE44).contains(result[index]), isConsonant(result[index + 1]) {
        result.swapAt(index, index + 1)
        index += 1
      }
      index += 1
    }
    return result
  }

  private static let opening: [UInt32: StaticString] = [
    0xE01: "k", 0xE02: "kh", 0xE03: "kh", 0xE04: "kh", 0xE05: "kh", 0xE06: "kh", 0xE07: "ng",
    0xE08: "ch", 0xE09: "ch", 0xE0A: "ch", 0xE0B: "s", 0xE0C: "ch", 0xE0D: "y", 0xE0E: "d",
    0xE0F: "t", 0xE10: "th", 0xE11: "th", 0xE12: "th", 0xE13: "n", 0xE14: "d", 0xE15: "t",
    0xE16: "th", 0xE17: "th", 0xE18: "th", 0xE19: "n", 0xE1A: "b", 0xE1B: "p", 0xE1C: "ph",
    0xE1D: "f", 0xE1E: "ph", 0xE1F: "f", 0xE20: "ph", 0xE21: "m", 0xE22: "y", 0xE23: "r",
    0xE24: "rue", 0xE25: "l", 0xE27: "w", 0xE28: "s", 0xE29: "s", 0xE2A: "s", 0xE2B: "h",
    0xE2C: "l", 0xE2E: "h", 0xE30: "a", 0xE31: "a", 0xE32: "a", 0xE33: "am", 0xE34: "i",
    0xE35: "i", 0xE36: "ue", 0xE37: "ue", 0xE38: "u", 0xE39: "u", 0xE40: "e", 0xE41: "ae",
    0xE42: "o", 0xE43: "ai", 0xE44: "ai",
  ]

  /// How letters sound that close a syllable, where that is otherwise.
  private static let closing: [UInt32: StaticString] = [
    0xE02: "k", 0xE04: "k", 0xE06: "k", 0xE08: "t", 0xE09: "t", 0xE0A: "t", 0xE0B: "t",
    0xE0C: "t", 0xE0D: "n", 0xE0E: "t", 0xE0F: "t", 0xE10: "t", 0xE11: "t", 0xE12: "t",
    0xE14: "t", 0xE16: "t", 0xE17: "t", 0xE18: "t", 0xE1A: "p", 0xE1C: "p", 0xE1E: "p",
    0xE1F: "p", 0xE20: "p", 0xE22: "i", 0xE23: "n", 0xE25: "n", 0xE27: "o", 0xE28: "t",
    0xE29: "t", 0xE2A: "t", 0xE2C: "n",
  ]
}
