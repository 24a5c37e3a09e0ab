/// The numbers and words of a measure or a duration, in their order.
enum MeasureToken: Equatable {
  case number(Double)
  case word(String)

  /// Cuts a text apart; words are folded, digits of every script are read, a comma may be a point.
  static func tokens(of text: String) -> [MeasureToken] {
    var tokens: [MeasureToken] = []
    var digits: [UInt8] = []
    var word: [Unicode.Scalar] = []
    func flush() {
      if digits.contains(where: { (0x30...0x39).contains($0) }) {
        while digits.last == 0x2E { digits.removeLast() }
        let text = String(decoding: digits.prefix(16), as: UTF8.self)
        if let number = Double(text) { tokens.append(.number(number)) }
      }
      digits = []
      if !word.isEmpty {
        var text = ""
        text.unicodeScalars.append(contentsOf: word)
        let folded = Vocabulary.folded(text)
        if !folded.isEmpty { tokens.append(.word(folded)) }
        word = []
      }
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9:
        if !word.isEmpty { flush() }
        digits.append(UInt8(scalar.value & 0xF) % 10 + 0x30)
      case 0x2E, 0x2C, 0x66B:
        if !digits.isEmpty, !digits.contains(0x2E) { digits.append(0x2E) } else { flush() }
      case 0x27, 0x2019, 0x2032:
        flush()
        tokens.append(.word("'"))
      case 0x22, 0x201D, 0x2033:
        flush()
        tokens.append(.word("\""))
      case 0x09...0x0D, 0x20, 0xA0, 0x202F, 0x28, 0x29, 0x3A, 0x3B: flush()
      case 0x2D, 0x2013, 0x2014, 0x2F:
        flush()
        tokens.append(.word("-"))
      default:
        if !digits.isEmpty { flush() }
        word.append(scalar)
      }
    }
    flush()
    return tokens
  }
}
