/// Where each field of a prepared person lies; offsets and sizes in bytes.
enum PersonLayout {
  static let header = 26
  static let form = 8
  static let part = 32
  static let birth = 4
  static let nationality = 2
  static let document = 12
  static let place = 4
  static let parent = 12
  static let address = 4
  static let language = 2
  static let mark = 4

  /// Offsets in the header.
  enum Header {
    static let formCount = 1
    static let partCount = 2
    static let birthCount = 4
    static let nationalityCount = 5
    static let documentCount = 6
    static let placeCount = 7
    static let parentCount = 8
    static let addressCount = 9
    static let sex = 10
    static let eyes = 11
    static let hair = 12
    /// How many parts the forms name in all.
    static let referenceCount = 13
    static let birthCountry = 14
    static let height = 16
    static let weight = 18
    static let poolSize = 20
    /// Both counts together are nothing for most persons.
    static let languageCount = 24
    static let markCount = 25
  }

  /// Flags of a part.
  enum PartFlag {
    static let initial: UInt8 = 1
    static let kunya: UInt8 = 2
    static let weak: UInt8 = 4
    static let reading: UInt8 = 8
    static let pinyin: UInt8 = 16
    static let cut: UInt8 = 32
    static let second: UInt8 = 64
    static let iberian: UInt8 = 128
  }
}
