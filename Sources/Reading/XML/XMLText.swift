import JSON

/// The encoding that a text declares in its XML declaration; nil when it has none.
func declaredXMLEncoding(_ bytes: [UInt8]) -> String? {
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  // In UTF-16 every other byte is a zero: what remains is the declaration all the same.
  let head = bytes[start...].prefix(512).filter { $0 != 0 && $0 < 0x80 }
  let text = String(decoding: head, as: UTF8.self)
  guard text.hasPrefix("<?xml"), let end = text.range(ofASCII: "?>") else { return nil }
  let declaration = text[..<end]
  guard let name = declaration.range(ofASCII: "encoding") else { return nil }
  let rest = declaration[name...].dropFirst("encoding".count)
  guard let quote = rest.firstIndex(where: { $0 == "\"" || $0 == "'" }) else { return nil }
  let value = rest[rest.index(after: quote)...]
  guard let close = value.firstIndex(of: rest[quote]), value[..<close].utf8.count <= 64 else {
    return nil
  }
  return String(value[..<close])
}

extension String {
  /// Where a word begins.
  fileprivate func range(ofASCII word: String) -> String.Index? { self[...].range(ofASCII: word) }
}

extension Substring {
  fileprivate func range(ofASCII word: String) -> String.Index? {
    indices.first { self[$0...].hasPrefix(word) }
  }
}

/// The NUL and control characters of a text, which XML does not allow.
func forbiddenCharacters(_ text: [UInt8], most: Int) -> [XMLFault] {
  var faults: [XMLFault] = []
  for (offset, byte) in text.enumerated() where byte < 0x20 {
    if byte == 0x09 || byte == 0x0A || byte == 0x0D { continue }
    if faults.count == most { break }
    faults.append(
      byte == 0
        ? XMLFault(.nulCharacter, "the character U+0000 stands here", at: offset)
        : XMLFault(.controlCharacter, "a control character stands here", at: offset)
    )
  }
  return faults
}
