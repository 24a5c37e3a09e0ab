/// The header of a message or of a part (RFC 5322 2.2).
struct MailHead {
  struct Field {
    /// In small letters.
    let name: String
    /// Unfolded, without the white space around it.
    let value: [UInt8]
    /// Where the field begins in the file.
    let offset: Int
  }

  private(set) var fields: [Field] = []
  /// Where the body begins.
  private(set) var end: Int

  /// Reads the header at the beginning of a range; it ends with an empty line, or with a line that
  /// is no field.
  ///
  /// - Throws: `Rejection` when there is more of it than the limits allow.
  init(_ bytes: [UInt8], in range: Range<Int>, limits: MailLimits) throws(Rejection) {
    end = range.lowerBound
    var name: String?
    var value: [UInt8] = []
    var offset = end
    while end < range.upperBound {
      let line = lineRange(bytes, from: end, to: range.upperBound)
      let content = line.content
      if end - range.lowerBound > limits.headerBytes || fields.count > limits.fields {
        throw Rejection(.init(.fieldTooLarge, "the header of the message has no end"))
      }
      if content.isEmpty {
        end = line.next
        break
      }
      let first = bytes[content.lowerBound]
      if first == 0x20 || first == 0x09 {
        if name == nil, !isBlank(bytes[content]) { break }
        value.append(0x20)
        value.append(contentsOf: trimmed(bytes[content]))
      } else if let colon = nameEnd(bytes, in: content) {
        if let name { fields.append(Field(name: name, value: value, offset: offset)) }
        name = lowered(bytes[content.lowerBound..<colon])
        value = Array(trimmed(bytes[(colon + 1)..<content.upperBound]))
        offset = content.lowerBound
      } else if !(end == range.lowerBound && bytes[content].starts(with: Array("From ".utf8))) {
        // A line of an mbox file may stand before the first field; any other line is the body.
        break
      }
      end = line.next
    }
    if let name { fields.append(Field(name: name, value: value, offset: offset)) }
  }

  /// The first field of a name.
  subscript(_ name: String) -> Field? { fields.first { $0.name == name } }

  /// The text of the first field of a name, its encoded words decoded.
  func text(_ name: String) -> String? {
    self[name].map { decodedWords($0.value) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// The end of a field's name, when a line begins with one and a colon.
func nameEnd(_ bytes: [UInt8], in line: Range<Int>) -> Int? {
  var index = line.lowerBound
  while index < line.upperBound, index - line.lowerBound < 78 {
    let byte = bytes[index]
    if byte == 0x3A { return index > line.lowerBound ? index : nil }
    guard (0x21...0x7E).contains(byte) else { return nil }
    index += 1
  }
  return nil
}

/// The line at an offset: its content without the line break, and where the next begins.
func lineRange(_ bytes: [UInt8], from start: Int, to end: Int) -> (content: Range<Int>, next: Int) {
  var index = start
  while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
  guard index < end else { return (start..<end, end) }
  let isPair = bytes[index] == 0x0D && index + 1 < end && bytes[index + 1] == 0x0A
  return (start..<index, index + (isPair ? 2 : 1))
}

func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy(isSpace) }

func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var bytes = bytes.drop(while: isSpace)
  while let last = bytes.last, isSpace(last) { bytes.removeLast() }
  return bytes
}

/// ASCII text in small letters; other bytes as they can be read as UTF-8.
func lowered(_ bytes: some Collection<UInt8>) -> String {
  String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
}
