/// A word in letters that stand for sounds, so that ways of spelling the same name fall together.
///
/// Still `a`…`z`, but `q` is *sh*, `w` is *ch*, `x` is *kh*; doubled letters are single.
struct SoundForm {
  private(set) var letters: [UInt8] = []

  /// Spells plain Latin letters by sound.
  init(_ word: [UInt8]) {
    letters.reserveCapacity(word.count)
    var index = 0
    while index < word.count { index += read(word, at: index) }
  }

  private mutating func put(_ letter: Character) {
    guard let byte = letter.asciiValue, letters.last != byte else { return }
    letters.append(byte)
  }

  private mutating func put(byte: UInt8) {
    if letters.last != byte { letters.append(byte) }
  }

  /// Reads the sound at a place and returns how many letters it took.
  private mutating func read(_ word: [UInt8], at index: Int) -> Int {
    func at(_ offset: Int) -> UInt8 {
      index + offset < word.count ? word[index + offset] : 0
    }
    let a = UInt8(ascii: "a"), c = UInt8(ascii: "c"), d = UInt8(ascii: "d")
    let e = UInt8(ascii: "e"), g = UInt8(ascii: "g"), h = UInt8(ascii: "h")
    let i = UInt8(ascii: "i"), j = UInt8(ascii: "j"), k = UInt8(ascii: "k")
    let o = UInt8(ascii: "o"), p = UInt8(ascii: "p"), s = UInt8(ascii: "s")
    let t = UInt8(ascii: "t"), u = UInt8(ascii: "u"), y = UInt8(ascii: "y")
    let z = UInt8(ascii: "z")
    let letter = word[index]
    let next = at(1)
    switch (letter, next) {
    case (t, s) where at(2) == c && at(3) == h:
      put("w")
      return 4
    case (s, h) where at(2) == c && at(3) == h:
      put("q")
      return 4
    case (s, c) where at(2) == h:
      put("q")
      return 3
    case (t, c) where at(2) == h:
      put("w")
      return 3
    case (d, z) where at(2) == h:
      put("j")
      return 3
    case (s, h): put("q")
    case (c, h), (c, z): put("w")
    case (c, k): put("k")
    case (k, h): put("x")
    case (g, h): put("g")
    case (p, h): put("f")
    case (t, h), (d, h): put(byte: letter)
    case (z, h), (d, j): put("j")
    case (o, u), (o, o): put("u")
    case (e, e): put("i")
    case (a, e), (o, e), (u, e):
      // "Mueller" is "Müller"; a final e is kept.
      guard index + 2 < word.count else { fallthrough }
      put(byte: letter)
    default:
      readOne(letter, next, index, index > 0 ? word[index - 1] : 0, c, e, i, k, s, y, j)
      return 1
    }
    return 2
  }

  private mutating func readOne(
    _ letter: UInt8,
    _ next: UInt8,
    _ index: Int,
    _ before: UInt8,
    _ c: UInt8,
    _ e: UInt8,
    _ i: UInt8,
    _ k: UInt8,
    _ s: UInt8,
    _ y: UInt8,
    _ j: UInt8
  ) {
    switch letter {
    case c:
      if next == 0 && before == i {
        put("w")
      } else if next == e || next == i || next == y {
        put("s")
      } else {
        put("k")
      }
    case UInt8(ascii: "q"): put("k")
    case UInt8(ascii: "x"):
      if index > 0 { put("k") }
      put("s")
    case UInt8(ascii: "w"): put("v")
    case y: put("i")
    default: put(byte: letter)
    }
  }

  /// The consonants in order, first vowel marked `a`: what survives a change of alphabet.
  ///
  /// Words with fewer than two consonants keep their vowels, or they would all look alike.
  var skeleton: [UInt8] {
    var result: [UInt8] = []
    for (index, letter) in letters.enumerated() {
      if Self.isVowel(letter) {
        if index == 0 { result.append(UInt8(ascii: "a")) }
      } else {
        result.append(letter == UInt8(ascii: "x") ? UInt8(ascii: "k") : letter)
      }
    }
    let consonants = result.first == UInt8(ascii: "a") ? result.count - 1 : result.count
    return consonants >= 2 ? result : letters
  }

  /// Whether a sound is a vowel, or as little kept as one.
  static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "h"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  /// The skeleton in seven classes of sound, at most eight: what survives a slip of the ear.
  var phonetic: [UInt8] {
    let result = Self.classes(of: skeleton)
    return result.isEmpty ? letters : result
  }

  /// The classes of sound of a skeleton; empty when it has no consonant.
  static func classes(of skeleton: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for letter in skeleton {
      let sound: UInt8
      switch letter {
      case UInt8(ascii: "b"), UInt8(ascii: "p"): sound = UInt8(ascii: "p")
      case UInt8(ascii: "d"), UInt8(ascii: "t"): sound = UInt8(ascii: "t")
      case UInt8(ascii: "g"), UInt8(ascii: "k"), UInt8(ascii: "x"): sound = UInt8(ascii: "k")
      case UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "q"), UInt8(ascii: "w"),
        UInt8(ascii: "j"):
        sound = UInt8(ascii: "s")
      case UInt8(ascii: "f"), UInt8(ascii: "v"): sound = UInt8(ascii: "f")
      case UInt8(ascii: "m"), UInt8(ascii: "n"): sound = UInt8(ascii: "n")
      case UInt8(ascii: "l"), UInt8(ascii: "r"): sound = letter
      default: continue
      }
      if result.last != sound { result.append(sound) }
      if result.count == 8 { break }
    }
    return result
  }
}
