import Matching

/// Finds candidates by shared keys in memory, as the database does.
struct KeyIndex {
  private var records: [Int64: [Int32]] = [:]
  private let rarity: RaritySnapshot

  /// More records than this under one key, and the key is left out.
  private static let common = 4000

  init(_ persons: [PreparedPerson], rarity: RaritySnapshot) {
    self.rarity = rarity
    for (number, person) in persons.enumerated() {
      for key in MatchKey.keys(of: person, rarity: rarity) {
        records[key.value, default: []].append(Int32(number))
      }
    }
  }

  /// The numbers of the records that share most with a person.
  func candidates(of person: PreparedPerson, most: Int) -> [Int] {
    var weights: [Int32: Float] = [:]
    for key in MatchKey.keys(of: person, rarity: rarity) {
      guard let found = records[key.value], found.count <= Self.common else { continue }
      for record in found { weights[record, default: 0] += key.weight }
    }
    guard weights.count > most else { return weights.keys.map(Int.init) }
    return weights.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(most)
      .map { Int($0.key) }
  }
}
