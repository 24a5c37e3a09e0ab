/// How a Japanese name in Han characters is read, which no rule gives.
enum JapaneseReading {
  private static let family = table(JapaneseNames.family)
  private static let given = table(JapaneseNames.given)
  /// The most characters of a family name.
  private static let longest = 3

  private static func table(_ text: String) -> [[UInt32]: [UInt8]] {
    var names: [[UInt32]: [UInt8]] = [:]
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let scalars = word.unicodeScalars.map(\.value)
      let reading = scalars.prefix { (0x61...0x7A).contains($0) }
      names[Array(scalars.dropFirst(reading.count))] = reading.map { UInt8(truncatingIfNeeded: $0) }
    }
    return names
  }

  /// Family name and forename of a name that begins with a family name of Japan; nil for any other.
  static func parts(of written: [UInt32]) -> [NamePart]? {
    guard (3...6).contains(written.count) || written.count == 2 else { return nil }
    for length in (1...min(longest, written.count - 1)).reversed() {
      let (first, rest) = (Array(written.prefix(length)), Array(written.dropFirst(length)))
      guard let reading = family[first] else { continue }
      let own =
        given[rest].map { part(rest, $0, .given) }
        ?? HanReadings.japanese.part(rest, kind: .given)
      guard let own else { return nil }
      return [part(first, reading, .family), own]
    }
    return nil
  }

  private static func part(_ written: [UInt32], _ reading: [UInt8], _ kind: PartKind) -> NamePart {
    var part = NamePart(latin: reading, script: .han, symbols: [], written: written, kind: kind)
    part.isReading = true
    return part
  }
}
