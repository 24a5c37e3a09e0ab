/// One of the keys under which a record is looked for; records that share one are candidates.
package struct MatchKey: Hashable, Sendable {
  /// The stable hash of kind and content.
  package let value: Int64
  /// What the key was made of; see ``MatchKeyKind``.
  package let kind: UInt8
  /// How much sharing the key says, in bits; candidates are ranked by the sum.
  package let weight: Float

  init(_ kind: MatchKeyKind, _ content: UInt64, weight: Float) {
    var hash = StableHash(seed: 64 + kind.rawValue)
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      hash.combine(UInt8(truncatingIfNeeded: content >> shift))
    }
    value = Int64(bitPattern: hash.value)
    self.kind = kind.rawValue
    self.weight = weight
  }
}

/// What a key is made of.
package enum MatchKeyKind: UInt8, Sendable, CaseIterable {
  /// The consonants of two name parts, in either order.
  case skeletonPair = 1
  /// The classes of sound of two name parts, in either order.
  case phoneticPair = 2
  /// The consonants of one part and the beginning or the end of another's sounds.
  case halfPair = 3
  /// The consonants of one part and a band of birth years.
  case partAndYear = 4
  /// The consonants of one part that is not too common.
  case rarePart = 6
  /// All the letters run together.
  case joined = 7
  /// The number of a document.
  case document = 8
  /// Day and month of birth in either order, and a band of birth years.
  case day = 9
  /// The year of birth: for small populations, where it still tells people apart.
  case year = 10
  /// An exact identifier of a method.
  case indicator = 20
  /// A rare word in a slot of a method.
  case slotWord = 21
  /// The offence and a word in a slot.
  case offenceWord = 22
}

extension MatchKey {
  /// The form of keys that this program writes; keys of another version find nothing.
  package static let version: Int32 = 1
}
