package import Notices

/// What reading a zone takes from tables: the spelling of letters, and codes that no list of countries has.
package struct ZoneTables: Sendable {
  /// What a code of a zone stands for beside those of ISO 3166-1.
  package struct Code: Sendable, Hashable {
    /// The country's or entity's code here; nil when it is no nationality and no issuer, as of stateless persons.
    package var country: CountryCode?
    /// What it stands for, in words.
    package var meaning: String

    package init(country: CountryCode?, meaning: String) {
      self.country = country
      self.meaning = meaning
    }
  }

  /// The spellings of a letter in the letters of zones, by the capital's scalar; an empty one leaves it out.
  package private(set) var spellings: [UInt32: [[UInt8]]] = [:]
  /// By the code as zones have it.
  package var codes: [String: Code] = [:]

  package init() {}

  /// Takes a spelling of a letter; answers what is wrong with it, nil when nothing is.
  package mutating func addSpelling(_ spelling: String, of letter: String) -> String? {
    let scalars = Array(letter.unicodeScalars)
    guard scalars.count == 1, let scalar = scalars.first else { return "is not one letter" }
    guard spelling.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return "is not spelled in the letters A to Z"
    }
    for value in Set([scalar.value] + capitals(of: scalar)) {
      let known = spellings[value] ?? []
      if !known.contains(Array(spelling.utf8)) { spellings[value] = known + [Array(spelling.utf8)] }
    }
    return nil
  }

  /// The scalar of the letter's capital, if that is one.
  private func capitals(of scalar: Unicode.Scalar) -> [UInt32] {
    let upper = Array(scalar.properties.uppercaseMapping.unicodeScalars)
    return upper.count == 1 ? upper.map(\.value) : []
  }
}

extension ZoneTables {
  /// Whether a name, in any script that the table has, can be spelled as the letters of a zone.
  ///
  /// With `isCut` the zone may end before the name does. Spaces, hyphens and apostrophes do not count.
  package func canSpell(_ name: String, as zone: String, isCut: Bool = false) -> Bool {
    let target = zone.utf8.filter { (0x41...0x5A).contains($0) }
    guard !target.isEmpty else { return false }
    // Every place in the zone that the letters so far can have come to.
    var places: Set<Int> = [0]
    for scalar in name.prefix(200).uppercased().unicodeScalars {
      if isCut, places.contains(target.count) { return true }
      let spellings = spellings(of: scalar)
      guard !spellings.isEmpty else { continue }
      var next: Set<Int> = []
      for place in places {
        for spelling in spellings {
          let rest = target[place...]
          if rest.starts(with: spelling) {
            next.insert(place + spelling.count)
          } else if isCut, spelling.starts(with: rest) {
            next.insert(target.count)
          }
        }
      }
      places = next
      if places.isEmpty { return false }
    }
    return places.contains(target.count)
  }

  private func spellings(of scalar: Unicode.Scalar) -> [[UInt8]] {
    if let known = spellings[scalar.value] { return known }
    switch scalar {
    case "A"..."Z": return [[UInt8(scalar.value)]]
    default: return []
    }
  }
}
