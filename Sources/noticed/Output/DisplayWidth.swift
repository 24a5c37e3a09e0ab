/// How many columns of a terminal a text takes; right for text that `escaped` made.
func displayWidth(_ text: some StringProtocol) -> Int {
  if text.utf8.allSatisfy({ $0 < 0x7F }) { return text.utf8.count }
  return text.unicodeScalars.reduce(0) { $0 + displayWidth($1) }
}

/// The beginning of a text that fits, with an ellipsis in place of the rest; characters are not cut.
func shortened(_ text: String, to width: Int) -> String {
  guard displayWidth(text) > width else { return text }
  guard width > 0 else { return "" }
  var kept = ""
  var used = 1
  for character in text {
    let wide = displayWidth(String(character))
    guard used + wide <= width else { break }
    kept.append(character)
    used += wide
  }
  return kept + "…"
}

/// The text on lines that fit, broken at blanks, else after hyphens and strokes, else anywhere.
func wrapped(_ text: String, to width: Int) -> [String] {
  guard width > 0, displayWidth(text) > width else { return [text] }
  var lines: [String] = []
  var line = ""
  var used = 0
  func flush() {
    if used > 0 { lines.append(line) }
    line = ""
    used = 0
  }
  func add(_ piece: some StringProtocol, _ wide: Int, after gap: String) {
    if used > 0, used + gap.utf8.count + wide > width { flush() }
    if used > 0 { line += gap }
    line += piece
    used = used > 0 ? used + gap.utf8.count + wide : wide
  }
  for word in text.split(separator: " ", omittingEmptySubsequences: false) {
    let wide = displayWidth(word)
    if wide <= width {
      add(word, wide, after: " ")
      continue
    }
    for (place, part) in breakable(word).enumerated() {
      let gap = place == 0 ? " " : ""
      let wide = displayWidth(part)
      if wide <= width {
        add(part, wide, after: gap)
        continue
      }
      for character in part { add(String(character), displayWidth(String(character)), after: "") }
    }
  }
  flush()
  return lines.isEmpty ? [""] : lines
}

/// The parts of a long word between which a line may end.
private func breakable(_ word: Substring) -> [Substring] {
  var parts: [Substring] = []
  var start = word.startIndex
  for place in word.indices where "-|/".contains(word[place]) {
    let next = word.index(after: place)
    parts.append(word[start..<next])
    start = next
  }
  parts.append(word[start...])
  return parts.filter { !$0.isEmpty }
}

/// Whether a text has letters that are written from right to left, so that it must be isolated to keep its place.
func runsRightToLeft(_ text: String) -> Bool {
  text.unicodeScalars.contains(where: isRightToLeft)
}

/// An escaped line with whatever runs from right to left in it between isolates, so that it turns nothing beside it.
func isolatedRuns(_ line: String) -> String {
  guard runsRightToLeft(line) else { return line }
  var shown = ""
  var run = ""
  // What may be within a run is only known when the next letter has come.
  var rest = ""
  func end() {
    if !run.isEmpty { shown += "\u{2068}\(run)\u{2069}" }
    shown += rest
    (run, rest) = ("", "")
  }
  for scalar in line.unicodeScalars {
    if isRightToLeft(scalar) {
      if run.isEmpty { end() }
      run += rest
      run.unicodeScalars.append(scalar)
      rest = ""
    } else {
      if scalar.properties.isAlphabetic || "“”;()".unicodeScalars.contains(scalar) { end() }
      rest.unicodeScalars.append(scalar)
    }
  }
  end()
  return shown
}

private func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
  default: false
  }
}

private func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x300 { return 1 }
  // The vowels and final consonants of Hangul join the letter before them.
  if 0x1160...0x11FF ~= value || 0xD7B0...0xD7FF ~= value { return 0 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: return isWide(value) ? 2 : 1
  }
}

/// Whether a scalar is wide or full-width (Unicode Standard Annex 11).
private func isWide(_ value: UInt32) -> Bool {
  var low = 0
  var high = wideRanges.count
  while low < high {
    let middle = (low + high) / 2
    if value > wideRanges[middle].upperBound {
      low = middle + 1
    } else if value < wideRanges[middle].lowerBound {
      high = middle
    } else {
      return true
    }
  }
  return false
}

/// The ranges of EastAsianWidth.txt with the values W and F, reserved places of ideographs among them.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0,
  0x23F3...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F,
  0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5,
  0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA, 0x26F2...0x26F3, 0x26F5...0x26F5,
  0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728,
  0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
  0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55,
  0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
  0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
  0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF,
  0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C,
  0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4,
  0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E,
  0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596, 0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F,
  0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6D7, 0x1F6DC...0x1F6DF,
  0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7EB, 0x1F7F0...0x1F7F0, 0x1F90C...0x1F93A,
  0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
]
