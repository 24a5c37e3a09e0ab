/// Bytes of a part after its transfer encoding was undone (RFC 2045 6).
struct TransferDecoded {
  var bytes: [UInt8]
  /// Where each line of ``bytes`` begins in the file.
  var lines: [Int]
  /// What was wrong and could be read all the same; nil when nothing was.
  var oddity: String?
  /// What is broken: the bytes are what stood before it; nil when nothing is.
  var fault: String?

  /// Undoes the encoding named in small letters; nil for one that is not known.
  init?(_ source: [UInt8], in range: Range<Int>, encoding: String) {
    switch encoding {
    case "", "7bit", "8bit", "binary": self.init(plain: source, in: range)
    case "quoted-printable": self.init(quoted: source, in: range)
    case "base64": self.init(base64: source, in: range)
    default: return nil
    }
  }

  init(plain source: [UInt8], in range: Range<Int>) {
    bytes = Array(source[range])
    lines = [range.lowerBound]
    for index in range where source[index] == 0x0A { lines.append(index + 1) }
  }

  private init(quoted source: [UInt8], in range: Range<Int>) {
    bytes = []
    bytes.reserveCapacity(range.count)
    lines = [range.lowerBound]
    var start = range.lowerBound
    while start < range.upperBound {
      let (content, next) = lineRange(source, from: start, to: range.upperBound)
      // White space at the end of a line was added on the way.
      var end = content.upperBound
      while end > content.lowerBound, source[end - 1] == 0x20 || source[end - 1] == 0x09 {
        end -= 1
      }
      let isSoft = end > content.lowerBound && source[end - 1] == 0x3D
      if isSoft { end -= 1 }
      var index = content.lowerBound
      while index < end {
        if source[index] == 0x3D {
          if index + 2 < end, let high = hexDigit(source[index + 1]),
            let low = hexDigit(source[index + 2])
          {
            bytes.append(high << 4 | low)
            if bytes.last == 0x0A { lines.append(index + 3) }
            index += 3
            continue
          }
          if index + 3 == end, let high = hexDigit(source[index + 1]),
            let low = hexDigit(source[index + 2])
          {
            bytes.append(high << 4 | low)
            if bytes.last == 0x0A { lines.append(index + 3) }
            index += 3
            continue
          }
          oddity = "an equals sign is not followed by two hexadecimal digits; it was kept"
        }
        bytes.append(source[index])
        index += 1
      }
      if !isSoft, next > content.upperBound {
        bytes.append(0x0A)
        lines.append(next)
      }
      start = next
    }
  }

  private init(base64 source: [UInt8], in range: Range<Int>) {
    var decoder = Base64()
    decoder.lines = [range.lowerBound]
    decoder.bytes.reserveCapacity(range.count / 4 * 3)
    for index in range { decoder.take(source[index], at: index) }
    fault = decoder.finished()
    bytes = decoder.bytes
    lines = decoder.lines
  }
}

/// Base64 (RFC 4648 4) a byte at a time; white space is passed over, and padding may be missing.
struct Base64 {
  var bytes: [UInt8] = []
  var lines: [Int] = []
  private var pending: UInt32 = 0
  private var digits = 0
  private var padding = 0
  private var isForeign = false
  private var goesOn = false

  mutating func take(_ byte: UInt8, at offset: Int) {
    if isSpace(byte) || isForeign || goesOn { return }
    if byte == 0x3D {
      padding += 1
      return
    }
    guard let digit = Self.digit(byte) else {
      isForeign = true
      return
    }
    if padding > 0 {
      goesOn = true
      return
    }
    pending = pending << 6 | UInt32(digit)
    digits += 1
    guard digits == 4 else { return }
    append(UInt8(truncatingIfNeeded: pending >> 16), at: offset)
    append(UInt8(truncatingIfNeeded: pending >> 8), at: offset)
    append(UInt8(truncatingIfNeeded: pending), at: offset)
    (pending, digits) = (0, 0)
  }

  private mutating func append(_ byte: UInt8, at offset: Int) {
    bytes.append(byte)
    if byte == 0x0A { lines.append(offset) }
  }

  /// Takes the last group; what is wrong, or nil.
  mutating func finished() -> String? {
    if isForeign { return "a character that base64 does not have stands in it" }
    if goesOn { return "it goes on after its end" }
    switch digits {
    case 2: bytes.append(UInt8(truncatingIfNeeded: pending >> 4))
    case 3:
      bytes.append(UInt8(truncatingIfNeeded: pending >> 10))
      bytes.append(UInt8(truncatingIfNeeded: pending >> 2))
    case 1: return "it breaks off"
    default: break
    }
    return padding > 2 ? "it has more padding than base64 can have" : nil
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}
