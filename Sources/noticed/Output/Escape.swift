/// The text as it may stand on a terminal: whatever could move the cursor, hide, or turn the direction of writing is
/// spelt out as `\u{…}`.
///
/// Controls of both sets, DEL, bidirectional marks, zero width and other ignorable characters, tags and separators are
/// meant; a line break too, because a record's text must not look like a line of ours.
func escaped(_ text: String) -> String {
  if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return text }
  var shown = ""
  shown.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    if isMisleading(scalar) {
      shown += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
  return shown
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
