/// Turns bytes of a single-byte encoding into UTF-8, by a table of 128 characters.
struct SingleByte: Sendable {
  /// The UTF-8 of each byte from 0x80 on; empty for a byte without a character.
  private let upper: [[UInt8]]

  /// Nil for an encoding that has no table.
  init?(_ encoding: TextEncoding) {
    guard let upper = Self.tables[encoding.name] else { return nil }
    self.upper = upper
  }

  private static let tables: [String: [[UInt8]]] = SingleByteTables.upperHalves.mapValues { text in
    let characters = text.unicodeScalars.map { $0 == "?" ? [] : Array(String($0).utf8) }
    return Array(repeating: [], count: 128 - characters.count) + characters
  }

  /// Whether a byte stands for a character.
  func has(_ byte: UInt8) -> Bool { byte < 0x80 || !upper[Int(byte) - 0x80].isEmpty }

  /// The text, or the offset of the first byte that has no character.
  func decoded(_ bytes: ArraySlice<UInt8>) -> Result<[UInt8], BadByte> {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 4)
    for (index, byte) in zip(bytes.indices, bytes) {
      if byte < 0x80 {
        text.append(byte)
        continue
      }
      let character = upper[Int(byte) - 0x80]
      if character.isEmpty { return .failure(BadByte(offset: index)) }
      text.append(contentsOf: character)
    }
    return .success(text)
  }

  /// The first scalar of a byte; nil when it stands for none.
  func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    if byte < 0x80 { return Unicode.Scalar(byte) }
    return String(decoding: upper[Int(byte) - 0x80], as: UTF8.self).unicodeScalars.first
  }
}

/// The first place at which bytes are not what an encoding allows.
struct BadByte: Error {
  /// In bytes of the file.
  let offset: Int
  /// Whether the text ends inside a character.
  var isCutOff = false
}
