import Glibc
import Matching

/// Finds candidates by shared keys in memory, as the database does: the rarest keys of a query first, within a bound on
/// what they find together.
struct KeyIndex {
  /// The kept keys in order, each with the record and what its reading costs.
  private let keys: [Int64]
  private let records: [Int32]
  private let penalties: [Float]
  private let rarity: RaritySnapshot
  private let reach: Int
  private let persons: Int

  /// From how many records on a key's count is known; below, it is taken for a rare one.
  private static let counted = 32
  private static let rare = 8

  init(_ persons: [PreparedPerson], rarity: RaritySnapshot, reach: Int) {
    self.rarity = rarity
    self.reach = reach
    self.persons = persons.count
    var entries: [(key: Int64, record: Int32, penalty: Float)] = []
    for (number, person) in persons.enumerated() {
      for key in MatchKey.kept(of: person) {
        entries.append((key.value, Int32(number), key.weight))
      }
    }
    entries.sort { ($0.key, $0.record) < ($1.key, $1.record) }
    keys = entries.map(\.key)
    records = entries.map(\.record)
    penalties = entries.map(\.penalty)
  }

  /// How many keys are kept.
  var count: Int { keys.count }

  /// The numbers of the records that share most with a person.
  func candidates(of person: PreparedPerson, most: Int) -> [Int] {
    var asked = MatchKey.keys(of: person, rarity: rarity).map { key in
      let places = places(of: key.value)
      return (
        key: key, places: places, expected: places.count < Self.counted ? Self.rare : places.count
      )
    }
    func told(_ key: MatchKey) -> Float { key.weight + key.other }
    asked.sort {
      ($0.expected, -told($0.key), $0.key.value) < ($1.expected, -told($1.key), $1.key.value)
    }
    var found: [Int32: Told] = [:]
    var reached = 0
    for (number, each) in asked.enumerated() {
      reached += each.expected
      guard number == 0 || reached <= reach else { break }
      let says = says(each.key, records: each.places.count)
      for place in each.places.prefix(reach) {
        found[records[place], default: Told()].add(says, penalty: penalties[place])
      }
    }
    guard found.count > most else { return found.keys.map(Int.init) }
    return found.map { (record: $0.key, bits: $0.value.bits) }
      .sorted { ($0.bits, $1.record) > ($1.bits, $0.record) }.prefix(most)
      .map { Int($0.record) }
  }

  /// What the keys that a record shares say together: the best of names and the best of the rest, and a little for each.
  private struct Told {
    private var name = -Float.infinity
    private var other: Float = 0
    private var sum = 0.0

    var bits: Double { Double(name) + Double(other) + sum * 0.03125 }

    mutating func add(_ says: (name: Float, other: Float), penalty: Float) {
      name = max(name, says.name - penalty)
      other = max(other, says.other)
      sum += Double(says.name - penalty + says.other)
    }
  }

  /// What a key says of names and of the rest: no more than how few share it, where that is known.
  private func says(_ key: MatchKey, records: Int) -> (name: Float, other: Float) {
    guard records >= Self.counted else { return (key.weight, key.other) }
    let most = max(0, Float(log2(Double(persons) / Double(records))))
    let other = min(key.other, most)
    return (min(key.weight, most - other), other)
  }

  private func places(of key: Int64) -> Range<Int> {
    let start = first(keys.startIndex) { $0 < key }
    return start..<first(start) { $0 <= key }
  }

  /// The first place from `start` on whose key is not as asked.
  private func first(_ start: Int, while isBefore: (Int64) -> Bool) -> Int {
    var (low, high) = (start, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(keys[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
