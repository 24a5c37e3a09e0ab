extension Lexer {
  mutating func number() throws(Fault) -> Token {
    let start = at
    if peek() == UInt8(ascii: "0"), (peek(1) ?? 0) | 0x20 == UInt8(ascii: "x") {
      at += 2
      return try integer(from: start, radix: 16)
    }
    while let byte = peek(), byte.isDigit { at += 1 }
    var isDouble = false
    if peek() == UInt8(ascii: "."), let after = peek(1), after.isDigit {
      isDouble = true
      at += 1
      while let byte = peek(), byte.isDigit { at += 1 }
    }
    if (peek() ?? 0) | 0x20 == UInt8(ascii: "e") {
      let signed = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
      if let digit = peek(signed ? 2 : 1), digit.isDigit {
        isDouble = true
        at += signed ? 2 : 1
        while let byte = peek(), byte.isDigit { at += 1 }
      }
    }
    guard isDouble else {
      at = start
      return try integer(from: start, radix: 10)
    }
    guard let value = Double(String(decoding: source[start..<at], as: UTF8.self)) else {
      throw Fault(at: start, "this number cannot be read")
    }
    try endOfNumber()
    return token(.double(value), from: start)
  }

  private mutating func integer(from start: Int, radix: UInt64) throws(Fault) -> Token {
    var value: UInt64 = 0
    let first = at
    while let digit = peek()?.hexValue, UInt64(digit) < radix {
      let (scaled, tooLong) = value.multipliedReportingOverflow(by: radix)
      let (sum, overflow) = scaled.addingReportingOverflow(UInt64(digit))
      if tooLong || overflow { throw Fault(at: start, "this number is out of range") }
      value = sum
      at += 1
    }
    if at == first { throw Fault(at: start, "a hexadecimal number needs a digit after 0x") }
    let isUnsigned = (peek() ?? 0) | 0x20 == UInt8(ascii: "u")
    if isUnsigned { at += 1 }
    try endOfNumber()
    return token(isUnsigned ? .uint(value) : .int(value), from: start)
  }

  private func endOfNumber() throws(Fault) {
    if let byte = peek(), byte.isNamePart {
      throw Fault(at: at, "a number runs into a name; put a blank or an operator between them")
    }
  }

  /// Reads a string or bytes literal; the lexer stands on its first quote.
  mutating func text(isRaw: Bool, isBytes: Bool, from start: Int? = nil) throws(Fault) -> Token {
    let start = start ?? at
    let quote = source[at]
    let isTriple = peek(1) == quote && peek(2) == quote
    at += isTriple ? 3 : 1
    var bytes: [UInt8] = []
    while true {
      guard let byte = peek() else { throw Fault(at: start, "this text is never closed") }
      if byte == quote && (!isTriple || (peek(1) == quote && peek(2) == quote)) {
        at += isTriple ? 3 : 1
        break
      }
      if !isTriple && (byte == 0x0A || byte == 0x0D) {
        throw Fault(
          at: start,
          "this text is not closed on its line; write \\n, or three quotes for many lines"
        )
      }
      if byte == UInt8(ascii: "\\") && !isRaw {
        try escape(into: &bytes, isBytes: isBytes)
      } else {
        bytes.append(byte)
        at += 1
      }
    }
    if isBytes { return token(.bytes(bytes), from: start) }
    return token(.string(String(decoding: bytes, as: UTF8.self)), from: start)
  }

  private mutating func escape(into bytes: inout [UInt8], isBytes: Bool) throws(Fault) {
    let start = at
    at += 1
    guard let byte = peek() else { throw Fault(at: start, "this text is never closed") }
    at += 1
    switch byte {
    case UInt8(ascii: "a"): bytes.append(0x07)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "v"): bytes.append(0x0B)
    case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: "`"):
      bytes.append(byte)
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      try append(code(digits: 2, radix: 16, from: start), to: &bytes, isBytes, from: start)
    case UInt8(ascii: "u") where !isBytes:
      try append(code(digits: 4, radix: 16, from: start), to: &bytes, isBytes, from: start)
    case UInt8(ascii: "U") where !isBytes:
      try append(code(digits: 8, radix: 16, from: start), to: &bytes, isBytes, from: start)
    case UInt8(ascii: "0")...UInt8(ascii: "3"):
      at -= 1
      try append(code(digits: 3, radix: 8, from: start), to: &bytes, isBytes, from: start)
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      throw Fault(at: start, "bytes have no \\u; write the UTF-8 bytes as \\x or the character")
    default:
      throw Fault(at: start, "unknown escape; write \\\\ for a backslash, or r'…' for raw text")
    }
  }

  private mutating func code(
    digits: Int,
    radix: UInt32,
    from start: Int
  ) throws(Fault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = peek()?.hexValue, UInt32(digit) < radix else {
        throw Fault(at: start, "this escape needs \(digits) digits")
      }
      value = value * radix + UInt32(digit)
      at += 1
    }
    return value
  }

  private func append(
    _ code: UInt32,
    to bytes: inout [UInt8],
    _ isBytes: Bool,
    from start: Int
  ) throws(Fault) {
    if isBytes {
      bytes.append(UInt8(truncatingIfNeeded: code))
    } else if let scalar = Unicode.Scalar(code) {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    } else {
      throw Fault(at: start, "this escape names no character")
    }
  }
}
