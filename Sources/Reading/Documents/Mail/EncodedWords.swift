/// Decodes the encoded words of a header field (RFC 2047); what is none is taken as UTF-8 (RFC 6532).
///
/// A word that cannot be decoded stays as it stands. White space between two encoded words is not
/// part of the text, and characters may be split between words of one charset.
func decodedWords(_ bytes: [UInt8]) -> String {
  guard bytes.contains(0x3D) else { return decodedHeader(bytes) }
  var text = ""
  var plain: [UInt8] = []
  var encoded: (charset: String, bytes: [UInt8])?
  var index = 0
  func flushed(_ word: (charset: String, bytes: [UInt8])) -> String {
    decodedCharset(word.bytes, charset: word.charset) ?? decodedHeader(word.bytes)
  }
  while index < bytes.count {
    guard bytes[index] == 0x3D, let word = encodedWord(bytes, at: index) else {
      plain.append(bytes[index])
      index += 1
      continue
    }
    if let last = encoded {
      if !isBlank(plain[...]) {
        text += flushed(last) + decodedHeader(plain)
        encoded = (word.charset, word.bytes)
      } else if last.charset == word.charset {
        encoded?.bytes += word.bytes
      } else {
        text += flushed(last)
        encoded = (word.charset, word.bytes)
      }
    } else {
      text += decodedHeader(plain)
      encoded = (word.charset, word.bytes)
    }
    plain = []
    index = word.end
  }
  if let encoded { text += flushed(encoded) }
  return text + decodedHeader(plain)
}

private func decodedHeader(_ bytes: [UInt8]) -> String {
  String(validating: bytes, as: UTF8.self) ?? decodedCharset(bytes, charset: nil)
    ?? String(decoding: bytes, as: UTF8.self)
}

/// The encoded word `=?charset?B-or-Q?text?=` at an index; nil when there is no sound one.
private func encodedWord(_ bytes: [UInt8], at start: Int)
  -> (charset: String, bytes: [UInt8], end: Int)?
{
  // The standard allows 75 characters; longer ones occur and are read.
  let most = min(bytes.count, start + 2048)
  var marks: [Int] = []
  var index = start + 1
  while index < most, marks.count < 4 {
    if bytes[index] == 0x3F { marks.append(index) }
    if isSpace(bytes[index]), marks.count < 3 { return nil }
    index += 1
  }
  guard marks.count == 4, marks[0] == start + 1, marks[2] == marks[1] + 2,
    marks[3] + 1 < bytes.count, bytes[marks[3] + 1] == 0x3D
  else { return nil }
  // A language may follow the charset (RFC 2231, 5).
  let name = bytes[(marks[0] + 1)..<marks[1]].prefix { $0 != 0x2A }
  let content = bytes[(marks[2] + 1)..<marks[3]]
  let decoded: [UInt8]?
  switch bytes[marks[1] + 1] {
  case UInt8(ascii: "B"), UInt8(ascii: "b"): decoded = base64Word(content)
  case UInt8(ascii: "Q"), UInt8(ascii: "q"): decoded = quotedWord(content)
  default: decoded = nil
  }
  guard let decoded else { return nil }
  return (lowered(name), decoded, marks[3] + 2)
}

private func base64Word(_ content: ArraySlice<UInt8>) -> [UInt8]? {
  var decoder = Base64()
  for byte in content { decoder.take(byte, at: 0) }
  return decoder.finished() == nil ? decoder.bytes : nil
}

private func quotedWord(_ content: ArraySlice<UInt8>) -> [UInt8]? {
  var decoded: [UInt8] = []
  var index = content.startIndex
  while index < content.endIndex {
    switch content[index] {
    case 0x5F: decoded.append(0x20)
    case 0x3D:
      guard index + 2 < content.endIndex, let high = hexDigit(content[index + 1]),
        let low = hexDigit(content[index + 2])
      else { return nil }
      decoded.append(high << 4 | low)
      index += 2
    default: decoded.append(content[index])
    }
    index += 1
  }
  return decoded
}

func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x41 + 10
  case 0x61...0x66: byte - 0x61 + 10
  default: nil
  }
}
