/// The fields of a prepared person, read in place.
///
/// Holds a pointer: lives only inside ``PreparedPerson/withView(_:)``. Every offset was checked when the person was made.
struct PersonView {
  let base: UnsafeRawPointer
  let forms: UnsafeRawPointer
  let references: UnsafeRawPointer
  let parts: UnsafeRawPointer
  let births: UnsafeRawPointer
  let nationalities: UnsafeRawPointer
  let documents: UnsafeRawPointer
  let places: UnsafeRawPointer
  let parents: UnsafeRawPointer
  let addresses: UnsafeRawPointer
  let languages: UnsafeRawPointer
  let marks: UnsafeRawPointer
  let pool: UnsafeRawPointer
  let formCount: Int
  let partCount: Int
  let birthCount: Int
  let nationalityCount: Int
  let documentCount: Int
  let placeCount: Int
  let parentCount: Int
  let addressCount: Int

  typealias Header = PersonLayout.Header

  private static let emptyBytes: StaticString =
    "\u{1}\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"

  /// A person of whom nothing is known.
  static var empty: PersonView { PersonView(UnsafeRawPointer(emptyBytes.utf8Start)) }

  init(_ base: UnsafeRawPointer) {
    func count(_ offset: Int) -> Int { Int(base.load(fromByteOffset: offset, as: UInt8.self)) }
    self.base = base
    formCount = count(Header.formCount)
    partCount = Int(base.loadUnaligned(fromByteOffset: Header.partCount, as: UInt16.self))
    birthCount = count(Header.birthCount)
    nationalityCount = count(Header.nationalityCount)
    documentCount = count(Header.documentCount)
    placeCount = count(Header.placeCount)
    parentCount = count(Header.parentCount)
    addressCount = count(Header.addressCount)
    forms = base + PersonLayout.header
    references = forms + formCount * PersonLayout.form
    parts = references + count(Header.referenceCount)
    births = parts + partCount * PersonLayout.part
    nationalities = births + birthCount * PersonLayout.birth
    documents = nationalities + nationalityCount * PersonLayout.nationality
    places = documents + documentCount * PersonLayout.document
    parents = places + placeCount * PersonLayout.place
    addresses = parents + parentCount * PersonLayout.parent
    languages = addresses + addressCount * PersonLayout.address
    marks = languages + count(Header.languageCount) * PersonLayout.language
    pool = marks + count(Header.markCount) * PersonLayout.mark
  }

  /// Zero when neither languages nor marks are stated: one test for what most persons do not state.
  var traits: UInt16 {
    base.loadUnaligned(fromByteOffset: Header.languageCount, as: UInt16.self)
  }
  var languageCount: Int {
    Int(base.load(fromByteOffset: Header.languageCount, as: UInt8.self))
  }
  var markCount: Int { Int(base.load(fromByteOffset: Header.markCount, as: UInt8.self)) }

  var sex: UInt8 { base.load(fromByteOffset: Header.sex, as: UInt8.self) }
  var eyes: UInt8 { base.load(fromByteOffset: Header.eyes, as: UInt8.self) }
  var hair: UInt8 { base.load(fromByteOffset: Header.hair, as: UInt8.self) }
  var birthCountry: UInt16 {
    base.loadUnaligned(fromByteOffset: Header.birthCountry, as: UInt16.self)
  }
  var height: UInt16 { base.loadUnaligned(fromByteOffset: Header.height, as: UInt16.self) }
  var weight: UInt16 { base.loadUnaligned(fromByteOffset: Header.weight, as: UInt16.self) }

  func form(_ index: Int) -> FormView {
    let form = forms + index * PersonLayout.form
    return FormView(
      references: references + Int(form.loadUnaligned(as: UInt16.self)),
      parts: parts,
      count: Int(form.load(fromByteOffset: 2, as: UInt8.self)),
      source: FormSource(rawValue: form.load(fromByteOffset: 3, as: UInt8.self)) ?? .alias,
      joined: form.loadUnaligned(fromByteOffset: 4, as: UInt32.self),
      pool: pool
    )
  }

  /// A part by its number.
  func part(_ number: Int) -> PartView {
    PartView(at: parts + number * PersonLayout.part, pool: pool)
  }

  func birth(_ index: Int) -> BirthView {
    BirthView(
      packed: births.loadUnaligned(fromByteOffset: index * PersonLayout.birth, as: UInt32.self)
    )
  }

  func nationality(_ index: Int) -> UInt16 {
    nationalities.loadUnaligned(fromByteOffset: index * PersonLayout.nationality, as: UInt16.self)
  }

  func place(_ index: Int) -> UInt32 {
    places.loadUnaligned(fromByteOffset: index * PersonLayout.place, as: UInt32.self)
  }

  func address(_ index: Int) -> UInt32 {
    addresses.loadUnaligned(fromByteOffset: index * PersonLayout.address, as: UInt32.self)
  }

  func language(_ index: Int) -> UInt16 {
    languages.loadUnaligned(fromByteOffset: index * PersonLayout.language, as: UInt16.self)
  }

  func mark(_ index: Int) -> UInt32 {
    marks.loadUnaligned(fromByteOffset: index * PersonLayout.mark, as: UInt32.self)
  }

  /// Whether every count and offset stays inside the bytes.
  static func isSound(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= PersonLayout.header else { return false }
    return bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return false }
      let view = PersonView(base)
      let poolSize = Int(base.loadUnaligned(fromByteOffset: Header.poolSize, as: UInt32.self))
      guard view.pool - base + poolSize == bytes.count else { return false }
      let referenceCount = view.parts - view.references
      for index in 0..<view.formCount {
        let form = view.form(index)
        let first = form.references - view.references
        guard form.count <= NameForm.limit, first + form.count <= referenceCount,
          (0..<form.count).allSatisfy({ form.number($0) < view.partCount })
        else { return false }
      }
      for index in 0..<view.partCount {
        let part = PartView(at: view.parts + index * PersonLayout.part, pool: view.pool)
        guard
          part.letterOffset + part.letterCount + part.soundCount + 2 * part.symbolCount <= poolSize,
          part.letterCount <= 48, part.soundCount <= 48, part.symbolCount <= 24
        else { return false }
        // The tables of costs have a row for each letter and for nothing else.
        let sounds = UnsafeBufferPointer(start: part.sounds, count: part.soundCount)
        guard sounds.allSatisfy({ (0x61...0x7A).contains($0) }) else { return false }
      }
      for index in 0..<view.documentCount {
        let document = DocumentView(
          at: view.documents + index * PersonLayout.document,
          pool: view.pool
        )
        guard document.offset + document.count <= poolSize else { return false }
      }
      return true
    }
  }
}

/// One name form of a prepared person, read in place.
struct FormView {
  let references: UnsafeRawPointer
  let parts: UnsafeRawPointer
  let count: Int
  let source: FormSource
  /// The hash of all letters run together, as sounds; finds "Fridrich Buchenberg" in "FridrichBuchenberg".
  let joined: UInt32
  let pool: UnsafeRawPointer

  /// The number of a part among all parts of the person.
  func number(_ index: Int) -> Int {
    Int(references.load(fromByteOffset: index, as: UInt8.self))
  }

  func part(_ index: Int) -> PartView {
    PartView(at: parts + number(index) * PersonLayout.part, pool: pool)
  }
}

/// One name part of a prepared person, read in place.
struct PartView {
  let at: UnsafeRawPointer
  let pool: UnsafeRawPointer

  init(at: UnsafeRawPointer, pool: UnsafeRawPointer) {
    self.at = at
    self.pool = pool
  }

  var exact: UInt32 { at.loadUnaligned(as: UInt32.self) }
  var skeleton: UInt32 { at.loadUnaligned(fromByteOffset: 4, as: UInt32.self) }
  var phonetic: UInt32 { at.loadUnaligned(fromByteOffset: 8, as: UInt32.self) }
  /// A bit for each letter that occurs in the sounds.
  var letterMask: UInt32 { at.loadUnaligned(fromByteOffset: 12, as: UInt32.self) }
  var letterOffset: Int { Int(at.loadUnaligned(fromByteOffset: 16, as: UInt16.self)) }
  var letterCount: Int { Int(at.load(fromByteOffset: 18, as: UInt8.self)) }
  var soundCount: Int { Int(at.load(fromByteOffset: 19, as: UInt8.self)) }
  var symbolCount: Int { Int(at.load(fromByteOffset: 20, as: UInt8.self)) }
  var scriptCode: UInt8 { at.load(fromByteOffset: 21, as: UInt8.self) }
  var kindCode: UInt8 { at.load(fromByteOffset: 22, as: UInt8.self) }
  var flags: UInt8 { at.load(fromByteOffset: 23, as: UInt8.self) }
  var nickname: UInt16 { at.loadUnaligned(fromByteOffset: 24, as: UInt16.self) }
  var otherNickname: UInt16 { at.loadUnaligned(fromByteOffset: 26, as: UInt16.self) }
  /// The hash of the first two and of the last two classes of sound.
  var halves: (UInt16, UInt16) {
    (
      at.loadUnaligned(fromByteOffset: 28, as: UInt16.self),
      at.loadUnaligned(fromByteOffset: 30, as: UInt16.self)
    )
  }

  var letters: UnsafePointer<UInt8> {
    (pool + letterOffset).assumingMemoryBound(to: UInt8.self)
  }
  var sounds: UnsafePointer<UInt8> {
    (pool + letterOffset + letterCount).assumingMemoryBound(to: UInt8.self)
  }
  var symbols: UnsafeRawPointer { pool + letterOffset + letterCount + soundCount }
  var isInitial: Bool { flags & PersonLayout.PartFlag.initial != 0 }
  var isWeak: Bool { flags & PersonLayout.PartFlag.weak != 0 }
  /// Whether it is how another language reads Han characters.
  var isReading: Bool { flags & PersonLayout.PartFlag.reading != 0 }
  var isKunya: Bool { flags & PersonLayout.PartFlag.kunya != 0 }

  /// Whether it was written in Han characters, whichever way it is read.
  var isFromHan: Bool { isReading || scriptCode == Script.han.rawValue }

  /// Whether it is known how it is read, so that another reading of it says nothing.
  var isReadAlready: Bool {
    flags & (PersonLayout.PartFlag.reading | PersonLayout.PartFlag.pinyin) != 0
      || scriptCode == Script.han.rawValue
  }

  /// The letters as text, for an explanation.
  var text: String {
    String(decoding: UnsafeBufferPointer(start: letters, count: letterCount), as: UTF8.self)
  }
}

/// A birth date, of which month and day may be unknown (0).
struct BirthView: Equatable {
  let year: Int
  let month: Int
  let day: Int
  /// Whether the date was converted from the lunar calendar, which observation can miss by a day.
  let isLunar: Bool

  init(packed: UInt32) {
    year = Int(packed & 0xFFFF)
    month = Int(packed >> 16 & 0xFF)
    day = Int(packed >> 24 & 0x1F)
    isLunar = packed & BirthDates.lunar != 0
  }
}

/// An identity document of a prepared person, read in place.
struct DocumentView {
  let at: UnsafeRawPointer
  let pool: UnsafeRawPointer

  init(at: UnsafeRawPointer, pool: UnsafeRawPointer) {
    self.at = at
    self.pool = pool
  }

  var hash: UInt32 { at.loadUnaligned(as: UInt32.self) }
  var offset: Int { Int(at.loadUnaligned(fromByteOffset: 4, as: UInt16.self)) }
  var count: Int { Int(at.load(fromByteOffset: 6, as: UInt8.self)) }
  var type: UInt8 { at.load(fromByteOffset: 7, as: UInt8.self) }
  var issuer: UInt16 { at.loadUnaligned(fromByteOffset: 8, as: UInt16.self) }
  /// The years of validity, counted from 1900; 0 where one is not stated.
  var validity: (from: UInt8, to: UInt8) {
    (at.load(fromByteOffset: 10, as: UInt8.self), at.load(fromByteOffset: 11, as: UInt8.self))
  }
  var number: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: (pool + offset).assumingMemoryBound(to: UInt8.self), count: count)
  }
}
