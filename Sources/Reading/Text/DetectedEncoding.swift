/// What an encoding that nobody declared probably is.
struct DetectedEncoding {
  let encoding: TextEncoding
  /// The text in UTF-8.
  let text: [UInt8]
  /// 0…1: how likely it is among the encodings that were tried.
  let confidence: Double
  /// The name of the next likely encoding that would read another text; nil when there is none.
  let rival: String?
  /// What its letters cost on the mean, in bits: some 7 in sound text, 15 in nonsense.
  let bitsPerLetter: Double
}

/// Tells the encoding of a text that is not UTF-8 by how usual its letters are beside one another.
///
/// Nil when the bytes fit no encoding. Only the first 16 KiB with letters beyond ASCII are weighed.
func detectedEncoding(_ bytes: ArraySlice<UInt8>) -> DetectedEncoding? {
  let sample = sample(of: bytes)
  var readings: [Attempt] = []
  for candidate in candidates {
    guard let text = candidate.decoded(sample) else { continue }
    let weight = candidate.weight(of: text)
    if let index = readings.firstIndex(where: { $0.text == text }) {
      if readings[index].bits > weight.bits {
        readings[index] = Attempt(candidate, text, weight)
      }
    } else {
      readings.append(Attempt(candidate, text, weight))
    }
  }
  readings.sort { $0.bits < $1.bits }
  // What is likeliest may still be unlikely: fifteen bits a letter is what nonsense costs.
  while let best = readings.first, best.bits <= 11 * Double(best.units) {
    guard let text = best.candidate.decoded(bytes) else {
      // The sample fitted; the rest does not.
      readings.removeFirst()
      continue
    }
    // Letters side by side are no independent witnesses, so each counts for about a third; and four
    // letters are too few to be sure of anything.
    let sum = readings.reduce(0) { $0 + pow2(-($1.bits - best.bits) * 0.35) }
    return DetectedEncoding(
      encoding: best.candidate.encoding,
      text: text,
      confidence: 0.5 + (min(0.99, 1 / sum) - 0.5) * min(1, Double(best.units) / 8),
      rival: readings.dropFirst().first?.candidate.encoding.name,
      bitsPerLetter: best.bits / Double(best.units)
    )
  }
  return nil
}

/// What a text in a declared single-byte encoding is instead, when its letters make no sense as declared
/// and good sense otherwise; nil when nothing speaks against the declaration.
func contradiction(of bytes: ArraySlice<UInt8>, readAs text: [UInt8]) -> DetectedEncoding? {
  let sample = String(decoding: sample(of: text[...]), as: UTF8.self).unicodeScalars
  let weights = pairCosts.values.map { pairWeight(sample, costs: $0) }
  // Too few letters to contradict anybody; or usual letters in one of the known groups.
  guard let best = weights.min(by: { $0.bits < $1.bits }), best.units >= 12,
    best.bits > 12 * Double(best.units), let other = detectedEncoding(bytes),
    other.confidence >= leastConfidence, other.bitsPerLetter < 9.5, other.text != text
  else { return nil }
  return other
}

/// One candidate with what it makes of the sample.
private struct Attempt {
  let candidate: Candidate
  let text: [UInt8]
  let bits: Double
  let units: Int

  init(_ candidate: Candidate, _ text: [UInt8], _ weight: (bits: Double, units: Int)) {
    self.candidate = candidate
    self.text = text
    (bits, units) = weight
  }
}

private struct Candidate: Sendable {
  let encoding: TextEncoding
  /// The group of languages in ``LetterPairs``; nil for an encoding of East Asia.
  let group: String?

  func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    switch encoding.kind {
    case .singleByte: try? SingleByte(encoding)?.decoded(bytes).get()
    case .multiByte(let name): try? MultiByte(name: name).decoded(bytes).get()
    case .utf8, .utf16: nil
    }
  }

  func weight(of text: [UInt8]) -> (bits: Double, units: Int) {
    let text = String(decoding: text, as: UTF8.self).unicodeScalars
    return group.map { pairWeight(text, costs: pairCosts[$0] ?? [:]) }
      ?? characterWeight(text, costs: characterCosts[encoding.name] ?? [:])
  }
}

private let candidates: [Candidate] =
  [
    ("windows-1252", "western"), ("windows-1250", "central"), ("ISO-8859-2", "central"),
    ("windows-1257", "baltic"), ("windows-1254", "turkish"), ("windows-1251", "cyrillic"),
    ("KOI8-U", "cyrillic"), ("ISO-8859-5", "cyrillic"), ("IBM866", "cyrillic"),
    ("windows-1253", "greek"), ("ISO-8859-7", "greek"), ("windows-1255", "hebrew"),
    ("windows-1256", "arabic"), ("ISO-8859-6", "arabic"),
  ].map { Candidate(encoding: TextEncoding(name: $0.0, kind: .singleByte), group: $0.1) }
  + ["GB18030", "Big5", "Shift_JIS", "EUC-KR"].map { name in
    let library = TextEncoding.multiByte[name] ?? name
    return Candidate(encoding: TextEncoding(name: name, kind: .multiByte(library)), group: nil)
  }

/// The lines with bytes beyond ASCII, up to 16 KiB.
private func sample(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var sample: [UInt8] = []
  for line in bytes.split(separator: 0x0A) where line.contains(where: { $0 > 0x7F }) {
    // Never cut inside a character of several bytes: a line too long is taken whole if it is first.
    if !sample.isEmpty, sample.count + line.count > 16 << 10 { break }
    sample += line
    sample.append(0x0A)
  }
  return sample[...]
}

// MARK: - Weighing

/// What a pair or character outside the tables costs, in bits.
private let unseen = 15

private func key(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> UInt64 {
  UInt64(left.value) << 32 | UInt64(right.value)
}

private let pairCosts: [String: [UInt64: Int]] = LetterPairs.pairs.mapValues { row in
  var (costs, cost, left): ([UInt64: Int], Int, Unicode.Scalar?) = ([:], 0, nil)
  forEach(in: row) { scalar, given in
    cost = given
    let letter: Unicode.Scalar = scalar == "_" ? " " : scalar
    if let first = left {
      costs[key(first, letter)] = cost
      left = nil
    } else {
      left = letter
    }
  }
  return costs
}

private let characterCosts: [String: [UInt64: Int]] = LetterPairs.characters.mapValues { row in
  var costs: [UInt64: Int] = [:]
  forEach(in: row) { scalar, cost in costs[UInt64(scalar.value)] = cost }
  return costs
}

/// Walks a row of ``LetterPairs``: numbers, each the cost of the letters after it.
private func forEach(in row: String, _ body: (Unicode.Scalar, Int) -> Void) {
  var (cost, isNumber) = (0, false)
  for scalar in row.unicodeScalars {
    if let digit = scalar.properties.numericType == .decimal ? Int(String(scalar)) : nil {
      cost = isNumber ? cost * 10 + digit : digit
      isNumber = true
    } else {
      isNumber = false
      body(scalar, cost)
    }
  }
}

private func pairWeight(_ text: String.UnicodeScalarView, costs: [UInt64: Int])
  -> (bits: Double, units: Int)
{
  var (bits, units) = (0, 0)
  var last: Unicode.Scalar = " "
  func weigh(_ scalar: Unicode.Scalar, before next: Unicode.Scalar) {
    defer { last = scalar }
    let isBeyond = scalar.value > 0x7F
    // Two letters of ASCII are the same in every encoding.
    guard isBeyond || last.value > 0x7F else { return }
    let (before, letter) = (Letter.of(last), Letter.of(scalar))
    if (isBeyond && letter.isLetter) || (before.isBeyond && before.isLetter) {
      bits += costs[key(before.small, letter.small)] ?? unseen
      units += 1
      if letter.isCapital, before.isSmall { bits += 6 }
    }
    if isBeyond, !letter.isLetter {
      // A sign stands where a letter would have been half of two pairs.
      units += 2
      let isInside =
        before.isLetter && Letter.of(next).isLetter && scalar != "’" && scalar != "‘"
      if letter.isMark {
        bits += before.original.value > 0x500 ? 8 : 2 * unseen
      } else {
        bits += usualSigns.contains(scalar) && !isInside ? 8 : 2 * unseen
      }
    }
  }
  var waiting: Unicode.Scalar?
  for scalar in text {
    if let waiting { weigh(waiting, before: scalar) }
    waiting = scalar
  }
  if let waiting { weigh(waiting, before: " ") }
  weigh(" ", before: " ")
  return (Double(bits), max(1, units))
}

private let usualSigns = Set("«»“”„«‘’‚–—…№§°€ºª\u{A0}".unicodeScalars)

private struct Letter: Sendable {
  let original: Unicode.Scalar
  /// The small letter, or a space for what is no letter.
  let small: Unicode.Scalar
  let isLetter: Bool
  let isCapital: Bool
  let isSmall: Bool
  let isMark: Bool
  var isBeyond: Bool { original.value > 0x7F }

  private init(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    original = scalar
    isMark = properties.generalCategory == .nonspacingMark
    isLetter = properties.isAlphabetic && !isMark
    isCapital = properties.isUppercase
    isSmall = properties.isLowercase
    small = isLetter ? properties.lowercaseMapping.unicodeScalars.first ?? scalar : " "
  }

  static func of(_ scalar: Unicode.Scalar) -> Letter {
    scalar.value < 0x700 ? usual[Int(scalar.value)] : Letter(scalar)
  }

  /// Those of every encoding of one byte, as each text is weighed many times over.
  private static let usual = (0..<0x700).map { Letter(Unicode.Scalar($0) ?? " ") }
}

/// A character of two bytes is weighed like the two letters that its bytes would be elsewhere.
private func characterWeight(_ text: String.UnicodeScalarView, costs: [UInt64: Int])
  -> (bits: Double, units: Int)
{
  var (bits, units) = (0, 0)
  for scalar in text where scalar.value > 0x7F {
    units += 1
    switch scalar.value {
    case 0x3041...0x30FF: bits += costs[UInt64(scalar.value)] ?? 11
    case 0x3000...0x3040, 0xFF01...0xFF5E, 0x2010...0x2030: bits += 8
    default: bits += costs[UInt64(scalar.value)] ?? 2 * unseen - 8
    }
  }
  return (Double(bits), max(1, units))
}

/// Two to the power of a number of zero or less, near enough; far below zero it is 0.
private func pow2(_ exponent: Double) -> Double {
  guard exponent > -60 else { return 0 }
  let whole = exponent.rounded(.down)
  let part = exponent - whole
  // Exact at 0 and 1, within half a percent between.
  let fraction = 1 + part * (0.6565 + 0.3435 * part)
  return Double(sign: .plus, exponent: Int(whole), significand: 1) * fraction
}
