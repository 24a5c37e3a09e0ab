extension ChargeLexicon {
  /// The language of a text by its script, its function words and its phrases; nil when nothing tells.
  func language(of read: ReadWords, _ matches: [PhraseMatch]) -> DetectedLanguage? {
    var scores = [Int](repeating: 0, count: min(languages.count, 32))
    func count(_ bits: UInt32, _ weight: Int) {
      var bits = bits
      while bits != 0 {
        scores[bits.trailingZeroBitCount] += weight
        bits &= bits - 1
      }
    }
    for index in 0..<read.count where !read.isGuess[index] {
      var bits: UInt32 = 0
      for id in read.known[read.ranges[index]] { bits |= languageBits[Int(id)] }
      // A word that few languages have tells more.
      if bits != 0 {
        count(bits, bits.nonzeroBitCount == 1 ? 3 : bits.nonzeroBitCount == 2 ? 2 : 1)
      }
    }
    for match in matches { count(bit(of: phrases[Int(match.row)].language), 2) }
    if let script = Script(of: read.text) {
      guard let other = script.language else {
        return best(scores) { languages[$0] == "ar" || languages[$0] == "fa" }
          ?? DetectedLanguage(code: "ar", confidence: 0.8)
      }
      return other
    }
    return best(scores) { _ in true }
  }

  private func best(_ scores: [Int], where isPossible: (Int) -> Bool) -> DetectedLanguage? {
    let places = scores.indices.filter { scores[$0] > 0 && isPossible($0) }
    guard let top = places.max(by: { scores[$0] < scores[$1] }) else { return nil }
    let second = places.filter { $0 != top }.map { scores[$0] }.max() ?? 0
    let score = Double(scores[top])
    let margin = score / (score + Double(second))
    let mass = score / (score + 2)
    return DetectedLanguage(code: languages[top], confidence: (margin * mass * 100).rounded() / 100)
  }
}

/// What the letters of a text alone say of its language.
private struct Script {
  /// Nil for Arabic letters that Persian and Urdu do not betray.
  let language: DetectedLanguage?

  /// Nil for Latin letters.
  init?(of text: ChargeText) {
    var arabic = 0
    var persian = 0
    var cyrillic = 0
    var ukrainian = 0
    var serbian = 0
    for letter in text.letters {
      switch letter {
      case 0x67E, 0x686, 0x698, 0x6AF: persian += 1
      case 0x620...0x6FF: arabic += 1
      case 0x454, 0x456, 0x457, 0x491: ukrainian += 1
      case 0x452, 0x458, 0x459, 0x45A, 0x45B, 0x45F: serbian += 1
      case 0x400...0x4FF: cyrillic += 1
      default: break
      }
    }
    cyrillic += ukrainian + serbian
    arabic += persian
    let all = max(1, text.letters.count)
    if arabic * 2 > all {
      language = persian > 0 ? DetectedLanguage(code: "fa", confidence: 0.8) : nil
    } else if cyrillic * 2 > all {
      let code = ukrainian > 0 ? "uk" : serbian > 0 ? "sr" : "ru"
      language = DetectedLanguage(code: code, confidence: ukrainian + serbian > 0 ? 0.9 : 0.8)
    } else {
      return nil
    }
  }
}
