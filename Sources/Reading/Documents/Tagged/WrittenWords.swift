/// Whether a text can be words that somebody wrote, in whatever language.
///
/// It has letters or digits, more than one, and few characters that no writer has: controls, private use, what nobody has
/// assigned. A guessed encoding finds letters in any bytes, so that one letter over and over says nothing.
func hasWords(_ text: String, isGuessed: Bool) -> Bool {
  var (letters, others, all) = (0, 0, 0)
  var seen: Set<Unicode.Scalar> = []
  for scalar in text.unicodeScalars.prefix(20_000) {
    if case 0x21...0x7E = scalar.value {
      all += 1
      let code = UInt8(truncatingIfNeeded: scalar.value)
      guard (0x30...0x39).contains(code) || (0x61...0x7A).contains(code | 0x20) else { continue }
      letters += 1
      if seen.count < 2 { seen.insert(scalar) }
      continue
    }
    let properties = scalar.properties
    if properties.isWhitespace { continue }
    all += 1
    if properties.isAlphabetic || properties.numericType != nil {
      letters += 1
      if seen.count < 2 { seen.insert(scalar) }
      continue
    }
    switch properties.generalCategory {
    case .control, .privateUse, .unassigned, .surrogate: others += 1
    default: if scalar == "\u{FFFD}" { others += 1 }
    }
  }
  guard letters > 0, others * 10 <= all else { return false }
  // A short word may be one letter twice, as a word of thanks in Chinese is.
  return seen.count > 1 || (!isGuessed && letters <= 4)
}
