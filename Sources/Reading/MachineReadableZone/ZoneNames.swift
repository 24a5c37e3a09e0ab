import Notices

/// The names that are stated of a person, to be held against the name of a zone.
struct ZoneNames {
  /// Whole names, each in an order of its parts.
  private var names: [String] = []
  private var families: [String] = []
  private var forenames: String?

  init(of person: Person) {
    families = [person.familyName, person.nameAtBirth].compactMap { $0 }
    forenames = person.forenames
    names = [person.fullName, person.scriptName].compactMap { $0 } + person.aliases.map(\.name)
  }

  /// Whether the name of a zone is one of them, forenames left out on either side not counting.
  func include(_ name: ZoneName, _ tables: ZoneTables) -> Bool {
    let isFamilyCut = name.isCut && name.secondary == nil
    for family in families where tables.canSpell(family, as: name.primary, isCut: isFamilyCut) {
      guard let forenames, let secondary = name.secondary else { return true }
      if agree(forenames, secondary, name.isCut, tables) { return true }
    }
    if families.isEmpty, let forenames {
      return agree(forenames, name.secondary ?? name.primary, name.isCut, tables)
    }
    let whole = [name.primary, name.secondary].compactMap { $0 }.joined(separator: " ")
    let turned = [name.secondary, name.primary].compactMap { $0 }.joined(separator: " ")
    return names.contains { stated in
      tables.canSpell(stated, as: whole, isCut: name.isCut) || tables.canSpell(stated, as: turned)
    }
  }

  /// Whether one is the other or its beginning, by whole words.
  private func agree(_ stated: String, _ zone: String, _ isCut: Bool, _ tables: ZoneTables) -> Bool
  {
    if tables.canSpell(stated, as: zone, isCut: isCut) { return true }
    let zoneWords = zone.split(separator: " ").prefix(12)
    for count in zoneWords.indices.dropFirst()
    where tables.canSpell(stated, as: zoneWords[..<count].joined(separator: " ")) {
      return true
    }
    let words = stated.split(whereSeparator: { $0 == " " || $0 == "-" }).prefix(12)
    return words.indices.dropFirst().contains { count in
      tables.canSpell(words[..<count].joined(separator: " "), as: zone)
    }
  }
}
