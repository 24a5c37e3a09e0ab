import Notices

/// Writes a person into the one run of bytes that is stored and compared.
struct PersonWriter {
  private var formBytes: [UInt8] = []
  private var formCount = 0
  /// The numbers of the parts of all forms, one after the other: a part that several forms share is kept once.
  private var references: [UInt8] = []
  private var known: [NamePart] = []
  private var partBytes: [UInt8] = []
  private var partCount = 0
  private var pool: [UInt8] = []

  /// The prepared form of a person.
  static func prepare(_ person: Person) -> PreparedPerson {
    var writer = PersonWriter()
    return PreparedPerson(trusted: writer.write(person))
  }

  private mutating func write(_ person: Person) -> [UInt8] {
    for form in Self.kept(NameForms.of(person)) { add(form) }

    let births = BirthDates.packed(of: person)
    var nationalities: [UInt16] = []
    for country in person.nationalities.prefix(16) {
      let code = CodeFolding.country(country)
      if !nationalities.contains(code) { nationalities.append(code) }
    }
    var documents: [UInt8] = []
    var documentCount = 0
    for document in person.documents.prefix(32) {
      guard let given = document.number else { continue }
      let number = Array(CodeFolding.identifier(given).prefix(32))
      guard number.count >= 4, pool.count < 0xF000 else { continue }
      append(StableHash.short(number, seed: 5), to: &documents)
      append(UInt16(pool.count), to: &documents)
      documents.append(UInt8(number.count))
      documents.append(CodeFolding.documentType(document.type))
      append(document.issuer.map(CodeFolding.country) ?? 0, to: &documents)
      documents += [CodeFolding.year(document.validFrom), CodeFolding.year(document.validTo)]
      pool += number
      documentCount += 1
    }
    let places = CodeFolding.place(person.birthPlace, limit: 8)
    var parents: [UInt8] = []
    var parentCount = 0
    for (role, name) in [(UInt32(1), person.parents?.father), (2, person.parents?.mother)] {
      for part in NameSplitter.parts(of: name ?? "").prefix(5) where !part.isInitial {
        append(StableHash.short(part.latin, seed: 6), to: &parents)
        append(StableHash.short(SoundForm(part.latin).skeleton, seed: 7), to: &parents)
        append(role, to: &parents)
        parentCount += 1
      }
    }
    let addresses = CodeFolding.words(person.addresses, limit: 32)
    var languages: [UInt16] = []
    for language in person.languages.prefix(16) {
      if let code = LanguageCodes.code(language), !languages.contains(code) {
        languages.append(code)
      }
    }
    let marks = MarkTexts.packed(person.marks)

    var bytes: [UInt8] = [PreparedPerson.version, UInt8(formCount)]
    append(UInt16(partCount), to: &bytes)
    bytes += [
      UInt8(births.count), UInt8(nationalities.count), UInt8(documentCount), UInt8(places.count),
      UInt8(parentCount), UInt8(addresses.count), CodeFolding.sex(person.sex),
      CodeFolding.eyes(person.eyes), CodeFolding.hair(person.hair), UInt8(references.count),
    ]
    append(person.birthCountry.map(CodeFolding.country) ?? 0, to: &bytes)
    append(UInt16(clamping: person.heightInCentimetres ?? 0), to: &bytes)
    append(UInt16(clamping: person.weightInKilograms ?? 0), to: &bytes)
    append(UInt32(pool.count), to: &bytes)
    bytes += [UInt8(languages.count), UInt8(marks.count)]
    bytes += formBytes
    bytes += references
    bytes += partBytes
    for birth in births { append(birth, to: &bytes) }
    for nationality in nationalities { append(nationality, to: &bytes) }
    bytes += documents
    for place in places { append(place, to: &bytes) }
    bytes += parents
    for address in addresses { append(address, to: &bytes) }
    for language in languages { append(language, to: &bytes) }
    for mark in marks { append(mark, to: &bytes) }
    bytes += pool
    return bytes
  }

  /// The forms that are written: a form is left out where its parts can no longer be numbered.
  static func kept(_ forms: [NameForm]) -> [NameForm] {
    var count = 0
    return forms.filter { form in
      guard count + form.parts.count <= 255 else { return false }
      count += form.parts.count
      return true
    }
  }

  private mutating func add(_ form: NameForm) {
    append(UInt16(references.count), to: &formBytes)
    formBytes.append(UInt8(form.parts.count))
    formBytes.append(form.source.rawValue)
    var all: [UInt8] = []
    for part in form.parts { all += part.latin }
    append(StableHash.short(SoundForm(all).skeleton, seed: 8), to: &formBytes)
    formCount += 1
    for part in form.parts {
      if let place = known.firstIndex(of: part) {
        references.append(UInt8(place))
      } else {
        references.append(UInt8(known.count))
        known.append(part)
        add(part)
      }
    }
  }

  private mutating func add(_ part: NamePart) {
    let form = SoundForm(part.latin)
    let sounds = Array(form.letters.prefix(48))
    let skeleton = form.skeleton
    let phonetic = form.phonetic
    // Symbols that no table writes in Latin are told apart by themselves.
    var exact = StableHash(seed: 3)
    exact.combine(part.latin)
    if part.latin.isEmpty { for symbol in part.symbols { exact.combine(UInt32(symbol)) } }
    append(exact.short, to: &partBytes)
    append(StableHash.short(skeleton, seed: 4), to: &partBytes)
    append(StableHash.short(phonetic, seed: 9), to: &partBytes)
    var mask: UInt32 = 0
    for letter in sounds { mask |= 1 << UInt32(letter & 31) }
    append(mask, to: &partBytes)
    append(UInt16(pool.count), to: &partBytes)
    partBytes += [
      UInt8(part.latin.count), UInt8(sounds.count), UInt8(part.symbols.count),
      part.script.rawValue, part.kind.rawValue,
    ]
    var flags: UInt8 = 0
    if part.isInitial { flags |= PersonLayout.PartFlag.initial }
    if part.isKunya { flags |= PersonLayout.PartFlag.kunya }
    if part.isWeak { flags |= PersonLayout.PartFlag.weak }
    if part.isReading { flags |= PersonLayout.PartFlag.reading }
    if part.isPinyin { flags |= PersonLayout.PartFlag.pinyin }
    if part.isCut { flags |= PersonLayout.PartFlag.cut }
    if part.isSecond { flags |= PersonLayout.PartFlag.second }
    if part.isIberian { flags |= PersonLayout.PartFlag.iberian }
    partBytes.append(flags)
    let (nickname, other) = Nicknames.groups(of: part.latin)
    append(nickname, to: &partBytes)
    append(other, to: &partBytes)
    append(
      UInt16(truncatingIfNeeded: StableHash.short(phonetic.prefix(2), seed: 10)),
      to: &partBytes
    )
    append(
      UInt16(truncatingIfNeeded: StableHash.short(phonetic.suffix(2), seed: 11)),
      to: &partBytes
    )
    pool += part.latin
    pool += sounds
    for symbol in part.symbols { append(symbol, to: &pool) }
    partCount += 1
  }

  private func append(_ value: UInt16, to bytes: inout [UInt8]) {
    bytes.append(UInt8(truncatingIfNeeded: value))
    bytes.append(UInt8(truncatingIfNeeded: value >> 8))
  }

  private func append(_ value: UInt32, to bytes: inout [UInt8]) {
    append(UInt16(truncatingIfNeeded: value), to: &bytes)
    append(UInt16(truncatingIfNeeded: value >> 16), to: &bytes)
  }
}
