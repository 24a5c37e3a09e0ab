extension JSONParser {
  /// The string whose opening quote is here, and whether it is ASCII.
  mutating func string() throws(Stop) -> (text: String, isASCII: Bool) {
    let opening = at
    at += 1
    let begin = at
    var high: UInt8 = 0
    while at < end {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        let raw = UnsafeBufferPointer(rebasing: bytes[begin..<at])
        at += 1
        return (text(raw, from: opening, isASCII: high < 0x80), high < 0x80)
      }
      if byte == UInt8(ascii: "\\") || byte < 0x20 {
        return try escapedString(opening: opening)
      }
      high |= byte
      at += 1
    }
    try stop(.unclosed, "the text ends inside a quoted text: the file is incomplete")
  }

  private mutating func text(
    _ raw: UnsafeBufferPointer<UInt8>,
    from opening: Int,
    isASCII: Bool
  ) -> String {
    if raw.count > limits.field {
      note(
        .fieldTooLarge,
        "a text of \(raw.count) bytes; at most \(limits.field) are read",
        at: opening
      )
      return ""
    }
    if isASCII { return String(decoding: raw, as: UTF8.self) }
    if let text = String(validating: raw, as: UTF8.self) { return text }
    var index = opening + 1
    while index < end, let length = Self.scalarLength(bytes, at: index, end: end) {
      index += length
    }
    note(.notUTF8, "bytes that are not UTF-8", at: index)
    return String(decoding: raw, as: UTF8.self)
  }

  /// Goes on from the first escape or control character, with a copy of what came before it.
  private mutating func escapedString(opening: Int) throws(Stop) -> (text: String, isASCII: Bool) {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: bytes[(opening + 1)..<at])
    while at < end {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        let copy = scratch
        let isASCII = copy.allSatisfy { $0 < 0x80 }
        return (
          copy.withUnsafeBufferPointer { text($0, from: opening, isASCII: isASCII) }, isASCII
        )
      case UInt8(ascii: "\\"):
        try escape()
      default:
        if byte < 0x20 {
          note(.controlCharacter, "a control character stands unescaped in a text", at: at)
        }
        scratch.append(byte)
        at += 1
      }
    }
    try stop(.unclosed, "the text ends inside a quoted text: the file is incomplete")
  }

  private mutating func escape() throws(Stop) {
    guard at + 1 < end else {
      at = end
      try stop(.unclosed, "the text ends inside a quoted text: the file is incomplete")
    }
    let plain: UInt8
    switch bytes[at + 1] {
    case UInt8(ascii: "\""): plain = UInt8(ascii: "\"")
    case UInt8(ascii: "\\"): plain = UInt8(ascii: "\\")
    case UInt8(ascii: "/"): plain = UInt8(ascii: "/")
    case UInt8(ascii: "b"): plain = 0x08
    case UInt8(ascii: "f"): plain = 0x0C
    case UInt8(ascii: "n"): plain = 0x0A
    case UInt8(ascii: "r"): plain = 0x0D
    case UInt8(ascii: "t"): plain = 0x09
    case UInt8(ascii: "u"):
      try unicodeEscape()
      return
    default:
      try stop(.badEscape, "a backslash before a character that is not escaped in JSON")
    }
    scratch.append(plain)
    at += 2
  }

  private mutating func unicodeEscape() throws(Stop) {
    let offset = at
    let unit = try codeUnit()
    var value = UInt32(unit)
    if unit & 0xFC00 == 0xD800, at + 1 < end, bytes[at] == UInt8(ascii: "\\"),
      bytes[at + 1] == UInt8(ascii: "u")
    {
      let back = at
      let low = try codeUnit()
      if low & 0xFC00 == 0xDC00 {
        value = 0x10000 + (UInt32(unit & 0x3FF) << 10) + UInt32(low & 0x3FF)
      } else {
        at = back
      }
    }
    if value == 0, limits.mustBeStorable {
      note(.nulCharacter, "the character U+0000, which no database text can hold", at: offset)
    }
    guard let scalar = Unicode.Scalar(value) else {
      note(.loneSurrogate, "half of a surrogate pair, which is no character", at: offset)
      return
    }
    scratch.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
  }

  private mutating func codeUnit() throws(Stop) -> UInt16 {
    var value: UInt16 = 0
    for index in (at + 2)..<(at + 6) {
      guard index < end else {
        at = end
        try stop(.unclosed, "the text ends inside a quoted text: the file is incomplete")
      }
      guard let digit = Self.hexDigit(bytes[index]) else {
        try stop(.badEscape, "“\\u” needs four hexadecimal digits")
      }
      value = value << 4 | UInt16(digit)
    }
    at += 6
    return value
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// The text of the number that begins here.
  mutating func number() throws(Stop) -> String {
    let begin = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    if at < end, bytes[at] == UInt8(ascii: "0") {
      at += 1
      if at < end, Self.isDigit(bytes[at]) {
        try stop(.badNumber, "a number with a leading zero")
      }
    } else {
      try digits("a minus sign without a number")
    }
    if at < end, bytes[at] == UInt8(ascii: ".") {
      at += 1
      try digits("a decimal point without digits after it")
    }
    var exponent = 0..<0
    if at < end, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < end, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      let first = at
      try digits("an exponent without digits")
      exponent = first..<at
    }
    let raw = String(decoding: UnsafeBufferPointer(rebasing: bytes[begin..<at]), as: UTF8.self)
    if limits.mustBeStorable, !isStorable(length: at - begin, exponent: exponent) {
      note(.badNumber, "a number that is too long or too large to be kept", at: begin)
    }
    return raw
  }

  /// PostgreSQL's `numeric` holds 16,383 digits after the point, and no double goes beyond an exponent of 308.
  private func isStorable(length: Int, exponent: Range<Int>) -> Bool {
    length <= 16_000
      && exponent.reduce(0, { min($0 * 10 + Int(bytes[$1] - 48), 999) }) <= 300
  }

  private mutating func digits(_ complaint: String) throws(Stop) {
    let first = at
    while at < end, Self.isDigit(bytes[at]) { at += 1 }
    if at > first { return }
    if at == end { try stop(.unclosed, "the text ends inside a number: the file is incomplete") }
    try stop(.badNumber, complaint)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
