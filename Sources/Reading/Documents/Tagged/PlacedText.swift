/// A text in lines, each with its place in the file.
struct PlacedText {
  struct Line {
    /// Without the line break, direction marks and tabs.
    var text: String
    /// Where the line begins in the file, in bytes.
    var offset: Int
  }

  var lines: [Line]

  /// - Parameters:
  ///   - text: the decoded text.
  ///   - offsets: where each of its lines begins in the file; the last serves for those that follow.
  ///   - limits: how much is read.
  /// - Throws: `Rejection` when it is longer than a message can be.
  init(_ text: String, offsets: [Int], limits: TextLimits) throws(Rejection) {
    guard text.utf8.count <= limits.bytes else {
      let message = "the text has \(text.utf8.count) bytes; at most \(limits.bytes) are read"
      throw Rejection(.init(.tooLarge, message))
    }
    lines = []
    var current: [UInt8] = []
    var size = 0
    var number = 0
    var follows: Unicode.Scalar?
    let last = offsets.last ?? 0
    func offset() -> Int { number < offsets.count ? offsets[number] : last }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where follows == "\r":
        break
      case 0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029:
        lines.append(Line(text: String(decoding: current, as: UTF8.self), offset: offset()))
        current = []
        size = 0
        if scalar.value == 0x0A || scalar.value == 0x0D { number += 1 }
        guard lines.count < limits.lines else {
          throw Rejection(.init(.tooLarge, "the text has more than \(limits.lines) lines"))
        }
      // Marks of direction, joiners and the soft hyphen say nothing about a value.
      case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F,
        0xFEFF:
        break
      // A tab parts two fields of a line as several spaces do.
      case 0x09:
        current += [0x20, 0x20]
        size += 2
      case 0xA0, 0x2000...0x200A, 0x202F, 0x3000:
        current.append(0x20)
        size += 1
      case 0x00...0x1F, 0x7F:
        break
      default:
        if scalar.value < 0x80 {
          current.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
          current.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        size += 4
      }
      follows = scalar
      guard size <= limits.lineBytes * 4 else {
        throw Rejection(.init(.fieldTooLarge, "a line is longer than any message has"))
      }
    }
    if !current.isEmpty || lines.isEmpty {
      lines.append(Line(text: String(decoding: current, as: UTF8.self), offset: offset()))
    }
  }
}
