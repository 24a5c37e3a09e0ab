import Notices

/// States that are no more or that others came out of: a person's papers may name the one and a record the other.
struct CountryChanges {
  /// The highest code of two letters, and one more.
  private static let size = 37 * 37 + 37
  /// By country code, a bit for each state that it came out of or followed.
  private let after: [UInt32]
  /// By country code, the bit of the state that it is or was itself.
  private let before: [UInt32]

  init() {
    var after = [UInt32](repeating: 0, count: Self.size)
    var before = after
    for (number, line) in Self.lines.split(separator: "\n").enumerated() {
      let places = line.split(separator: " ").compactMap { CountryCode(String($0)) }
        .map { Int(CodeFolding.country($0)) }
      for (index, place) in places.enumerated() where place < Self.size {
        let bit: UInt32 = 1 << UInt32(number)
        if index == 0 { before[place] |= bit } else { after[place] |= bit }
      }
    }
    self.after = after
    self.before = before
  }

  /// Whether the one country is a state that the other came out of or followed.
  func isChange(_ a: UInt16, _ b: UInt16) -> Bool {
    let (a, b) = (Int(a), Int(b))
    guard a < Self.size, b < Self.size else { return false }
    return before[a] & after[b] | after[a] & before[b] != 0
  }

  /// A state a line, then those that came out of it; ISO 3166-3 and the changes of ISO 3166-1 since 1974.
  private static let lines = """
    SU RU UA BY UZ KZ GE AZ LT MD LV KG TJ AM TM EE
    YU RS ME HR SI BA MK XK CS
    CS CZ SK RS ME
    DD DE
    AN CW SX BQ
    ZR CD
    BU MM
    TP TL
    YD YE
    HV BF
    DY BJ
    RH ZW
    VD VN
    SD SS
    ET ER
    ID TL
    PK BD
    RS ME XK
    """
}
