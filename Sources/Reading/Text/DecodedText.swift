import JSON

/// A text in UTF-8, whatever it was, and how its encoding was told.
struct DecodedText: Sendable {
  /// How the encoding was told.
  enum Basis: Sendable, Hashable {
    /// By a byte order mark.
    case mark
    /// The text, its XML declaration or its mail header says so.
    case declared
    /// Every byte fits UTF-8.
    case valid
    /// By the frequency of letter pairs.
    case detected
  }

  /// UTF-8 without a byte order mark.
  var bytes: [UInt8]
  var encoding: TextEncoding
  var basis: Basis
  /// 0…1; 1 unless the encoding was detected.
  var confidence = 1.0
  /// What is worth a remark, in sentences without any value; empty for plain UTF-8.
  var notes: [String] = []
  /// Bytes of a byte order mark at the beginning of the source.
  var markLength = 0

  /// The notes as remarks upon a whole notice.
  var remarks: [ReadingRemark] {
    notes.map { ReadingRemark(path: "", raw: nil, act: .converted, message: $0) }
  }

  /// Turns offsets of the text into offsets of the source, in one pass; both in bytes.
  ///
  /// The offsets must be in order and between characters.
  func sourceOffsets(of offsets: [Int]) -> [Int] {
    if encoding == .utf8 { return offsets.map { $0 + markLength } }
    var found: [Int] = []
    var (at, source) = (0, markLength)
    for offset in offsets {
      let end = max(at, min(offset, bytes.count))
      source += sourceWidth(of: bytes[at..<end])
      at = end
      found.append(source)
    }
    return found
  }

  private func sourceWidth(of text: ArraySlice<UInt8>) -> Int {
    switch encoding.kind {
    case .utf8: text.count
    case .singleByte: text.count { $0 & 0xC0 != 0x80 }
    // A character of four bytes is a pair of surrogates.
    case .utf16: text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 4 : 2) }
    case .multiByte(let name): MultiByte(name: name).width(of: text) ?? text.count
    }
  }
}

/// What is done when the bytes are not what was declared.
enum WrongDeclaration: Sendable {
  /// The text is refused, as XML has it.
  case refuse
  /// The encoding is detected as if none were declared, as mail needs it.
  case detect
}

/// The least confidence with which a detected encoding is believed; below it a text is refused.
let leastConfidence = 0.95

/// Turns a text into UTF-8 by its byte order mark, else by what is declared, else by its content.
///
/// A declared single-byte encoding is overruled by bytes that are all sound UTF-8, and
/// ISO-8859-1 is read as windows-1252 where only that makes sense. Nothing is ever guessed in
/// silence: what was done stands in ``DecodedText/notes``.
///
/// - Throws: `Rejection` when the bytes are not what they must be, or nothing is likely enough.
func decodedText(
  _ bytes: ArraySlice<UInt8>,
  declared label: String? = nil,
  onWrongDeclaration: WrongDeclaration = .refuse
) throws(Rejection) -> DecodedText {
  try TextDecoding(bytes: bytes, mayDetect: onWrongDeclaration == .detect).run(label)
}

/// The same for a whole file.
func decodedText(
  _ bytes: [UInt8],
  declared label: String? = nil,
  onWrongDeclaration: WrongDeclaration = .refuse
) throws(Rejection) -> DecodedText {
  try decodedText(bytes[...], declared: label, onWrongDeclaration: onWrongDeclaration)
}

/// The offset of the first byte that is not UTF-8; nil when all are.
func firstOutsideUTF8(_ bytes: ArraySlice<UInt8>) -> BadByte? {
  bytes.withUnsafeBufferPointer { buffer in
    var at = 0
    while at < buffer.count {
      let byte = buffer[at]
      if byte < 0x80 {
        at += 1
        continue
      }
      let (length, low, high): (Int, UInt8, UInt8)
      switch byte {
      case 0xC2...0xDF: (length, low, high) = (2, 0x80, 0xBF)
      case 0xE0: (length, low, high) = (3, 0xA0, 0xBF)
      case 0xED: (length, low, high) = (3, 0x80, 0x9F)
      case 0xE1...0xEF: (length, low, high) = (3, 0x80, 0xBF)
      case 0xF0: (length, low, high) = (4, 0x90, 0xBF)
      case 0xF1...0xF3: (length, low, high) = (4, 0x80, 0xBF)
      case 0xF4: (length, low, high) = (4, 0x80, 0x8F)
      default: return BadByte(offset: bytes.startIndex + at)
      }
      for step in 1..<length {
        guard at + step < buffer.count else {
          return BadByte(offset: bytes.startIndex + at, isCutOff: true)
        }
        let next = buffer[at + step]
        let isSound = step == 1 ? (low...high).contains(next) : next & 0xC0 == 0x80
        if !isSound { return BadByte(offset: bytes.startIndex + at) }
      }
      at += length
    }
    return nil
  }
}
