/// A map value: keys are bool, int, uint or string, in the order in which they were given.
package struct CELMap: Sendable {
  /// The entries in order of insertion.
  package let entries: [(key: CELValue, value: CELValue)]
  private let places: [MapKey: Int]

  /// A map of text keys, ordered by key.
  package init(_ fields: [String: CELValue]) {
    var entries: [(key: CELValue, value: CELValue)] = []
    var places: [MapKey: Int] = [:]
    for (name, value) in fields.sorted(by: { Text.order($0.key, $1.key) < 0 }) {
      places[.string(name)] = entries.count
      entries.append((key: .string(name), value: value))
    }
    self.entries = entries
    self.places = places
  }

  /// A map of any allowed keys.
  ///
  /// - Throws: `CELError` for a key of another type, or one given twice (1, 1u are the same key).
  package init(entries: [(CELValue, CELValue)]) throws(CELError) {
    var places: [MapKey: Int] = [:]
    for (place, entry) in entries.enumerated() {
      guard let key = MapKey(literal: entry.0) else {
        throw CELError(
          .noSuchOverload(
            "map key of type \(entry.0.typeName); bool, int, uint, string are allowed"
          )
        )
      }
      if places.updateValue(place, forKey: key) != nil {
        throw CELError(.invalid("a map has the same key twice"))
      }
    }
    self.entries = entries.map { (key: $0.0, value: $0.1) }
    self.places = places
  }

  /// The number of entries.
  package var count: Int { entries.count }

  /// The value under a key, numbers compared across their types; nil when there is none.
  package subscript(key: CELValue) -> CELValue? {
    MapKey(lookup: key).flatMap { places[$0] }.map { entries[$0].value }
  }

  func contains(_ key: CELValue) -> Bool {
    MapKey(lookup: key).flatMap { places[$0] } != nil
  }
}

extension CELMap: Hashable {
  package static func == (left: CELMap, right: CELMap) -> Bool {
    left.count == right.count
      && left.entries.allSatisfy { entry in
        guard let value = right[entry.key] else { return false }
        return value == entry.value
      }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(entries.count) }
}
