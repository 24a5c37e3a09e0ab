/// Cuts a name into words and folds each to plain Latin letters.
enum NameTokenizer {
  /// The most words that are read of one name.
  static let limit = 16

  private struct Pending {
    var scalars: [UInt32] = []
    var script = Script.latin
    /// Whether letters of several alphabets stand in it.
    var isMixed = false
    var joined = false
    var lower = 0
    var upper = 0
    var start = 0
    var end = 0
  }

  /// The words of a name, in order; empty when it holds no letter.
  static func tokens(of name: String, text: UInt8 = 0) -> [NameToken] {
    var result: [NameToken] = []
    var pending = Pending()
    var lastWasLower = false

    func flush(joinedNext: Bool) {
      defer { pending = Pending(joined: joinedNext) }
      guard !pending.scalars.isEmpty, result.count < limit else { return }
      if pending.isMixed {
        guard let word = Lookalikes.read(pending.scalars) else {
          apart()
          return
        }
        (pending.script, pending.scalars) = (word.script, word.scalars)
      }
      guard var token = fold(pending) else { return }
      token.place = WrittenPlace(text: text, range: pending.start..<pending.end)
      result.append(token)
    }

    // A word of several alphabets whose letters are no likes: each run of one alphabet is a word.
    func apart() {
      var start = pending.start
      var rest = pending.scalars[...]
      while let first = rest.first, let script = Script(of: first), result.count < limit {
        let run = rest.prefix { Script(of: $0) == script }
        rest = rest.dropFirst(run.count)
        let end = start + run.reduce(0) { $0 + (Unicode.Scalar($1).map { UTF8.width($0) } ?? 0) }
        var part = Pending(scalars: Array(run), script: script, joined: pending.joined)
        part.lower = run.count
        if var token = fold(part) {
          token.place = WrittenPlace(text: text, range: start..<min(end, pending.end))
          result.append(token)
        }
        start = min(end, pending.end)
      }
    }

    var offset = 0
    for unicode in name.unicodeScalars {
      let scalar = unicode.value
      let start = offset
      offset += UTF8.width(unicode)
      guard let script = Script(of: scalar) else {
        switch scalar {
        case 0x30...0x39 where !pending.scalars.isEmpty || lastWasLower:
          // A digit typed for a letter: 0 for o, 1 for i, 3 for e, 5 for s.
          if let letter = letterFor(digit: scalar) {
            if pending.scalars.isEmpty { pending.start = start }
            pending.end = offset
            pending.scalars.append(letter)
            pending.lower += 1
          }
        case 0x27, 0x60, 0xB4, 0x2B9...0x2BF, 0x2018...0x201B, 0x2032, 0x5F3, 0x5F4, 0x2C8,
          0x300...0x36F, 0x483...0x487, 0x591...0x5C7, 0x610...0x61A, 0x640, 0x64B...0x65F,
          0x670, 0x200B...0x200F, 0xAD:
          // Accents belong to the letter before them; a quotation mark after a word does not.
          if !pending.scalars.isEmpty, (0x300...0x670).contains(scalar) { pending.end = offset }
        case 0x2D, 0x2010...0x2015, 0x30A0, 0xFF0D:
          flush(joinedNext: true)
        case 0x2C, 0x60C, 0xFF0C, 0x3001:
          flush(joinedNext: false)
          if !result.isEmpty { result[result.count - 1].beforeComma = true }
        default:
          flush(joinedNext: false)
        }
        lastWasLower = false
        continue
      }
      if !pending.scalars.isEmpty, script != pending.script {
        if Lookalikes.isMeant(script), Lookalikes.isMeant(pending.script) {
          pending.isMixed = true
        } else {
          flush(joinedNext: false)
        }
      }
      let upper = (0x41...0x5A).contains(scalar) || unicode.properties.isUppercase
      // "SergeiLavrov" is two words; "McDonald" and "DeWitt" are one.
      if script == .latin && upper && lastWasLower && pending.scalars.count > 3 {
        flush(joinedNext: true)
      }
      if pending.scalars.isEmpty { pending.start = start }
      pending.end = offset
      if pending.scalars.isEmpty { pending.script = script }
      pending.scalars.append(scalar)
      if upper { pending.upper += 1 } else { pending.lower += 1 }
      lastWasLower = script == .latin && !upper
    }
    flush(joinedNext: false)
    return result
  }

  private static func letterFor(digit: UInt32) -> UInt32? {
    switch digit {
    case 0x30: 0x6F
    case 0x31: 0x69
    case 0x33: 0x65
    case 0x35: 0x73
    default: nil
    }
  }

  private static func fold(_ pending: Pending) -> NameToken? {
    var latin: [UInt8] = []
    latin.reserveCapacity(pending.scalars.count + 2)
    var symbols: [UInt16] = []
    switch pending.script {
    case .latin:
      for scalar in pending.scalars { _ = LatinFolding.append(scalar, to: &latin) }
    case .cyrillic, .greek, .arabic, .hebrew, .kana, .hangul, .han:
      ScriptFolding.fold(pending.scalars, pending.script, latin: &latin, symbols: &symbols)
    case .other:
      latin =
        pending.scalars.allSatisfy(ThaiLetters.isThai)
        ? ThaiLetters.latin(pending.scalars) : Transliteration.shared.latin(pending.scalars)
      symbols = pending.scalars.map { UInt16(truncatingIfNeeded: $0) }
    }
    guard !latin.isEmpty || !symbols.isEmpty else { return nil }
    // 48 letters hold every name part seen; what runs on is noise and costs the comparison time.
    if latin.count > 48 { latin.removeLast(latin.count - 48) }
    if symbols.count > 24 { symbols.removeLast(symbols.count - 24) }
    return NameToken(
      latin: latin,
      script: pending.script,
      symbols: symbols,
      written: pending.script == .han || pending.script == .hangul ? pending.scalars : [],
      joined: pending.joined,
      beforeComma: false,
      capitals: pending.upper > 0 && pending.lower == 0,
      isMixed: pending.isMixed
    )
  }
}
