/// How a name in Han characters is read in other languages than Mandarin.
///
/// One language reads the whole name; that is why each reading is a name form of its own.
final class HanReadings: Sendable {
  /// As Hong Kong spells it.
  static let cantonese = HanReadings(HanCantonese.text, script: .han)
  /// In Hangul, which is written in Latin by its own table.
  static let korean = HanReadings(HanKorean.text, script: .hangul)
  /// By the Sino-Japanese readings.
  static let japanese = HanReadings(HanJapanese.text, script: .han)

  private let script: Script
  private let readings: [UInt32: [UInt32]]

  /// Reads a table: words of a reading and the characters that have it.
  init(_ text: String, script: Script) {
    self.script = script
    var readings: [UInt32: [UInt32]] = [:]
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let scalars = word.unicodeScalars.map(\.value)
      let reading = scalars.prefix { Script(of: $0) != .han }
      for letter in scalars.dropFirst(reading.count) { readings[letter] = Array(reading) }
    }
    self.readings = readings
  }

  /// The part as it is read; nil when a character has no reading that is known.
  func part(_ written: [UInt32], kind: PartKind) -> NamePart? {
    var read: [UInt32] = []
    for letter in written {
      guard let reading = readings[letter] else { return nil }
      read += reading
    }
    var part = NamePart(latin: [], script: script, symbols: [], written: written, kind: kind)
    if script == .hangul {
      ScriptFolding.fold(read, .hangul, latin: &part.latin, symbols: &part.symbols)
    } else {
      part.latin = read.map { UInt8(truncatingIfNeeded: $0) }
    }
    part.isReading = true
    return part.latin.count <= 48 && part.symbols.count <= 24 ? part : nil
  }
}
