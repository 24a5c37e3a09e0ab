/// What a text that looks like UTF-8 encoded twice turns out to be.
enum DoubleEncoding: Equatable {
  /// Nothing points to it.
  case none
  /// Every sign of it reads as one letter, and nothing speaks against it.
  case repaired(String)
  /// There are signs of it beside letters that speak against it: the text stays as it is.
  case doubtful
}

/// Looks for UTF-8 that was read as windows-1252 and encoded again, as in `CÃ´te d’Ivoire`.
///
/// It is undone only where all signs agree; a lone sign before a closing quotation mark, such as the
/// end of `«MANHÃ»`, is no sign.
func doubleEncoding(of text: String) -> DoubleEncoding {
  // Cheap for nearly every text: without these leading bytes there is nothing to look for.
  guard text.utf8.contains(where: { $0 == 0xC3 || $0 == 0xC2 }) else { return .none }
  let scalars = Array(text.unicodeScalars)
  var repaired = String.UnicodeScalarView()
  var (strong, weak, against) = (0, 0, 0)
  var at = 0
  while at < scalars.count {
    let scalar = scalars[at]
    guard let lead = byte1252(scalar), lead >= 0xC0 else {
      repaired.append(scalar)
      at += 1
      continue
    }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    let bytes = scalars[at...].prefix(length).compactMap(byte1252)
    guard bytes.count == length, firstOutsideUTF8(bytes[...]) == nil,
      let letter = String(decoding: bytes, as: UTF8.self).unicodeScalars.first,
      isPlausible(letter)
    else {
      against += 1
      repaired.append(scalar)
      at += 1
      continue
    }
    let isPlain = length == 2 && closing.contains(scalars[at + 1])
    let follows = at + length < scalars.count && scalars[at + length].properties.isAlphabetic
    if isPlain, !follows { weak += 1 } else { strong += 1 }
    repaired.append(letter)
    at += length
  }
  if strong > 0, against == 0 { return .repaired(String(repaired)) }
  return strong > 0 ? .doubtful : .none
}

/// Whether a letter is of the scripts and signs that names and reports are written in.
private func isPlausible(_ letter: Unicode.Scalar) -> Bool {
  switch letter.value {
  case 0xA0...0x17F, 0x218...0x21B, 0x370...0x4FF, 0x531...0x6FF, 0x900...0x97F, 0xE00...0xE7F,
    0x10A0...0x10FF, 0x1E00...0x1EFF, 0x2010...0x203A, 0x20AC, 0x2116, 0x2122, 0x3000...0x30FF,
    0x4E00...0x9FFF, 0xAC00...0xD7AF:
    true
  default: false
  }
}

/// Signs that stand behind a capital letter in sound texts as well.
private let closing = Set("»”’›…–—.,;:!?™®\u{A0}".unicodeScalars)

/// The byte of windows-1252 that a character would be; its five gaps are the control characters.
private func byte1252(_ scalar: Unicode.Scalar) -> UInt8? {
  if scalar.value < 0x80 { return nil }
  if scalar.value <= 0xFF { return UInt8(scalar.value) }
  return upper1252[scalar]
}

private let upper1252: [Unicode.Scalar: UInt8] = {
  guard let table = SingleByte(.windows1252) else { return [:] }
  var found: [Unicode.Scalar: UInt8] = [:]
  for byte in UInt8(0x80)...0x9F {
    if let scalar = table.scalar(byte) { found[scalar] = byte }
  }
  return found
}()
