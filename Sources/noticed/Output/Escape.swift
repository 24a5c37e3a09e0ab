/// The text as it may stand on a terminal: whatever could move the cursor, hide, or turn the direction of writing is
/// spelt out as `\u{…}`.
///
/// Controls of both sets, DEL, bidirectional marks, zero width and other ignorable characters, tags and separators are
/// meant; a line break too, because a record's text must not look like a line of ours. Between two Arabic letters the
/// mark that keeps them apart stays: Persian names are written with it.
func escaped(_ text: String) -> String {
  if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return text }
  var shown = ""
  shown.reserveCapacity(text.utf8.count)
  let scalars = text.unicodeScalars
  for place in scalars.indices {
    let scalar = scalars[place]
    let next = scalars.index(after: place)
    let isBetween =
      scalar.value == 0x200C && place > scalars.startIndex && next < scalars.endIndex
      && isArabicLetter(scalars[scalars.index(before: place)]) && isArabicLetter(scalars[next])
    if isMisleading(scalar), !isBetween {
      shown += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}

private func isArabicLetter(_ scalar: Unicode.Scalar) -> Bool {
  (0x620...0x6D3).contains(scalar.value) && scalar.properties.isAlphabetic
}

/// JSON text with the same characters written as `\uXXXX`, which loses nothing: they can only stand within strings.
func escapedJSON(_ text: [UInt8]) -> [UInt8] {
  if text.allSatisfy({ $0 < 0x7F }) { return text }
  var shown: [UInt8] = []
  shown.reserveCapacity(text.count)
  for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
    guard scalar.value > 0x7E, isMisleading(scalar) else {
      shown.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
      continue
    }
    for unit in UTF16.encode(scalar).map({ Array($0) }) ?? [] {
      let digits = String(unit, radix: 16)
      shown.append(contentsOf: "\\u".utf8)
      shown.append(contentsOf: repeatElement(0x30, count: 4 - digits.utf8.count))
      shown.append(contentsOf: digits.utf8)
    }
  }
  return shown
}

private func isMisleading(_ scalar: Unicode.Scalar) -> Bool {
  if 0x20...0x7E ~= scalar.value { return false }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return true
  default: return scalar.properties.isDefaultIgnorableCodePoint || 0xE0000...0xE0FFF ~= scalar.value
  }
}
