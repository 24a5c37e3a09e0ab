/// Folds words of scripts other than Latin: plain Latin letters for keys, and symbols for the aligner.
enum ScriptFolding {
  /// Appends a word's Latin letters and the numbers of its symbols.
  static func fold(
    _ scalars: [UInt32],
    _ script: Script,
    latin: inout [UInt8],
    symbols: inout [UInt16]
  ) {
    var letters = normalised(scalars, script)
    if script == .arabic, letters.count >= 5, letters[0] == 0x627, letters[1] == 0x644 {
      // The article is written onto the noun, where Latin spelling sets it apart or leaves it out.
      letters.removeFirst(2)
    }
    switch script {
    case .cyrillic: appendMapped(letters, ScriptLetters.cyrillic, &latin)
    case .greek: appendGreek(letters, &latin)
    case .arabic:
      appendMapped(letters, ScriptLetters.arabic, &latin, first: ScriptLetters.arabicFirst)
    case .hebrew:
      appendMapped(letters, ScriptLetters.hebrew, &latin, first: ScriptLetters.hebrewFirst)
    case .kana, .hangul: Aligner.of(script)?.appendLikeliest(letters, to: &latin)
    case .han: latin.append(contentsOf: Transliteration.shared.latin(letters))
    case .latin, .other: break
    }
    guard let aligner = Aligner.of(script) else {
      for letter in letters { symbols.append(UInt16(truncatingIfNeeded: letter)) }
      return
    }
    for (index, letter) in letters.enumerated() {
      symbols.append(aligner.symbol(letter, first: index == 0))
    }
  }

  /// One spelling for letters that writers exchange, and one symbol for each sound.
  private static func normalised(_ scalars: [UInt32], _ script: Script) -> [UInt32] {
    switch script {
    case .cyrillic:
      scalars.map {
        (0x410...0x42F).contains($0)
          ? $0 + 0x20 : (0x400...0x40F).contains($0) ? $0 + 0x50 : lowered($0)
      }
    case .greek: scalars.map(lowered)
    case .arabic: scalars.flatMap(arabic)
    case .kana: scalars.map { (0x3041...0x3096).contains($0) ? $0 + 0x60 : $0 }
    case .hangul: scalars.flatMap(jamo)
    case .latin, .hebrew, .han, .other: scalars
    }
  }

  private static func lowered(_ scalar: UInt32) -> UInt32 {
    guard let unicode = Unicode.Scalar(scalar) else { return scalar }
    return unicode.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
  }

  private static func arabic(_ scalar: UInt32) -> [UInt32] {
    switch scalar {
    case 0x621: []
    case 0x622, 0x623, 0x625, 0x671: [0x627]
    case 0x624: [0x648]
    case 0x626, 0x649, 0x6CC, 0x6D0, 0x6D2, 0x6CE: [0x64A]
    case 0x629, 0x6C1, 0x6BE, 0x6C0, 0x6C3, 0x6D5: [0x647]
    case 0x6A9: [0x643]
    case 0x6BA: [0x646]
    // Presentation forms come from old systems only; ICU's compatibility mapping is not worth its start.
    default: [scalar]
    }
  }

  /// The letters of a Hangul syllable.
  private static func jamo(_ scalar: UInt32) -> [UInt32] {
    guard (0xAC00...0xD7A3).contains(scalar) else { return [scalar] }
    let index = scalar - 0xAC00
    let lead = 0x1100 + index / 588
    let vowel = 0x1161 + index % 588 / 28
    let tail = index % 28
    return tail == 0 ? [lead, vowel] : [lead, vowel, 0x11A7 + tail]
  }

  private static func appendMapped(
    _ letters: [UInt32],
    _ map: [UInt32: StaticString],
    _ latin: inout [UInt8],
    first: [UInt32: StaticString] = [:]
  ) {
    for (index, letter) in letters.enumerated() {
      let mapped = (index == 0 ? first[letter] : nil) ?? map[letter]
      if let mapped { mapped.withUTF8Buffer { latin.append(contentsOf: $0) } }
    }
  }

  private static func appendGreek(_ letters: [UInt32], _ latin: inout [UInt8]) {
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      let next = index + 1 < letters.count ? letters[index + 1] : 0
      if let pair = ScriptLetters.greekPair(letter, next, first: index == 0) {
        pair.withUTF8Buffer { latin.append(contentsOf: $0) }
        index += 2
        continue
      }
      if let mapped = ScriptLetters.greek[letter] {
        mapped.withUTF8Buffer { latin.append(contentsOf: $0) }
      }
      index += 1
    }
  }
}
