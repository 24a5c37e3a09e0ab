import Notices

/// Folds codes, numbers and places into comparable values.
enum CodeFolding {
  /// A country code in sixteen bits, never zero; one in three letters as that in two.
  static func country(_ country: CountryCode) -> UInt16 {
    let value = folded(country.code.utf8.prefix(3))
    return country.code.utf8.count < 3 ? value : CountryTable.short(value) ?? value
  }

  static func folded(_ code: some Sequence<UInt8>) -> UInt16 {
    var value: UInt16 = 0
    for byte in code {
      let digit: UInt16 =
        switch byte {
        case 0x30...0x39: UInt16(byte - 0x30) + 1
        case 0x41...0x5A: UInt16(byte - 0x41) + 11
        default: 0
        }
      value = value &* 37 &+ digit
    }
    return value
  }

  /// The letters of a country's code from its sixteen bits.
  static func text(country value: UInt16) -> String {
    var rest = Int(value)
    var text = ""
    while rest > 0 {
      let digit = rest % 37
      rest /= 37
      let byte = digit >= 11 ? UInt8(digit - 11 + 0x41) : UInt8(max(0, digit - 1) + 0x30)
      text = String(UnicodeScalar(byte)) + text
    }
    return text
  }

  static func sex(_ sex: Sex?) -> UInt8 {
    switch sex {
    case .male: 1
    case .female: 2
    case .unknown, nil: 0
    }
  }

  /// A document's number as capitals and digits only, `O` as `0`: clerks exchange the two.
  static func identifier(_ number: String) -> [UInt8] {
    number.utf8.compactMap { byte in
      switch byte {
      case 0x30...0x39: byte
      case 0x6F, 0x4F: 0x30
      case 0x41...0x5A: byte
      case 0x61...0x7A: byte - 0x20
      default: nil
      }
    }
  }

  /// A year of validity in eight bits; 0 when it is not stated.
  static func year(_ date: PartialDate?) -> UInt8 {
    guard let year = date?.year, (1901...2155).contains(year) else { return 0 }
    return UInt8(year - 1900)
  }

  /// A class of document; 0 when not stated or not known.
  static func documentType(_ type: String?) -> UInt8 {
    guard let type else { return 0 }
    var word: [UInt8] = []
    for scalar in type.unicodeScalars { _ = LatinFolding.append(scalar.value, to: &word) }
    let text = String(decoding: word, as: UTF8.self)
    if text.hasPrefix("pass") { return 1 }
    if text.hasPrefix("driv") || text.hasPrefix("permis") { return 3 }
    if text.hasPrefix("visa") { return 4 }
    if text.hasPrefix("resid") { return 5 }
    if text.hasPrefix("id") || text.hasPrefix("national") || text.hasPrefix("carte") { return 2 }
    return 9
  }

  /// A class of eye colour from INTERPOL's codes, NCIC's or English words; 0 when not stated.
  static func eyes(_ colour: String?) -> UInt8 {
    switch colour?.uppercased() {
    case "BLA", "BLK", "BLACK": 1
    case "BLU", "BLUL", "BLUE": 2
    case "BRO", "BROD", "BROL", "BROWN", "DARK BROWN", "LIGHT BROWN": 3
    case "BROH", "HAZ", "HAZEL": 4
    case "GRE", "GRN", "GREEN": 5
    case "GRY", "GREY", "GRAY": 6
    case "OTHC", "MUL": 7
    default: 0
    }
  }

  /// A class of colour; 0 when not stated, dyed or none.
  static func hair(_ colour: String?) -> UInt8 {
    switch colour?.uppercased() {
    case "BLA", "BLK", "BLACK": 1
    case "BRO", "BROWN": 2
    case "BROF", "YELB", "BLN", "BLOND", "BLONDE", "FAIR", "SDY": 3
    case "RED", "REDA", "AUBURN": 4
    case "GRY", "GRYG", "GREY", "GRAY", "WHI", "WHITE": 5
    case "HAIB", "BAL", "BALD": 6
    default: 0
    }
  }

  /// The hashes of the words of a place, each once; of a place that goes by several names, one hash for all of them.
  static func place(_ text: String?, limit: Int) -> [UInt32] {
    guard let text else { return [] }
    var words = NameTokenizer.tokens(of: text).map(\.latin).filter {
      $0.count >= 2 && NameWords.role(of: $0) != .placeholder
    }[...]
    var numbers: [UInt32] = []
    var generic: [UInt32] = []
    func add(_ hash: UInt32, to list: inout [UInt32]) {
      if list.count < limit, !list.contains(hash) { list.append(hash) }
    }
    while let first = words.first {
      let lengths = (1...min(PlaceNames.longest, words.count)).reversed()
      let known = lengths.lazy.compactMap { length in
        PlaceNames.number(words.prefix(length)).map { (length: length, number: $0) }
      }.first
      if let known {
        var hash = StableHash(seed: 18)
        hash.combine(UInt32(known.number))
        add(hash.short, to: &numbers)
        words = words.dropFirst(known.length)
        continue
      }
      let hash = StableHash.short(SoundForm(first).skeleton, seed: 12)
      if PlaceNames.isGeneric(first) { add(hash, to: &generic) } else { add(hash, to: &numbers) }
      words = words.dropFirst()
    }
    return numbers.isEmpty ? generic : numbers
  }

  /// The hashes of the words of addresses, each once; words of two letters and fewer say nothing.
  static func words(_ texts: [String], limit: Int) -> [UInt32] {
    var result: [UInt32] = []
    func add(_ hash: UInt32) {
      if result.count < limit, !result.contains(hash) { result.append(hash) }
    }
    for text in texts {
      var digits: [UInt8] = []
      for byte in text.utf8 {
        if (0x30...0x39).contains(byte) {
          digits.append(byte)
        } else {
          if !digits.isEmpty { add(StableHash.short(digits, seed: 13)) }
          digits = []
        }
      }
      if !digits.isEmpty { add(StableHash.short(digits, seed: 13)) }
      for token in NameTokenizer.tokens(of: text) where token.latin.count >= 2 {
        add(StableHash.short(SoundForm(token.latin).skeleton, seed: 12))
      }
    }
    return result
  }
}
