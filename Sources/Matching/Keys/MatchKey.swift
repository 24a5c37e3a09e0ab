/// One of the keys under which a record is looked for; records that share one are candidates.
package struct MatchKey: Hashable, Sendable {
  /// The stable hash of kind and content.
  package let value: Int64
  /// What the key was made of; see ``MatchKeyKind``.
  package let kind: UInt8
  /// Of a key that is asked: how much sharing it says of names, or of a method, in bits.
  ///
  /// Of a key that is kept of a person: how much less likely than the likeliest its reading is, in bits.
  package let weight: Float
  /// How much sharing it says of anything else, in bits.
  package let other: Float

  init(_ kind: MatchKeyKind, _ content: UInt64, weight: Float, other: Float = 0) {
    var hash = StableHash(seed: 64 + kind.rawValue)
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      hash.combine(UInt8(truncatingIfNeeded: content >> shift))
    }
    value = Int64(bitPattern: hash.value)
    self.kind = kind.rawValue
    self.weight = weight
    self.other = other
  }
}

/// What a key is made of.
package enum MatchKeyKind: UInt8, Sendable, CaseIterable {
  /// The classes of sound of two name parts, in either order.
  case pair = 2
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
  /// A date of birth, its day and month in either order.
  case date = 9
  /// The classes of sound of two name parts and a band of birth years, or none.
  case pairAndYear = 11
  /// The consonants of one part and the day and month of birth in either order.
  case partAndDay = 12
  /// A date of birth and a country that the person is of.
  case dateAndCountry = 15
  /// An exact identifier of a method.
  case indicator = 20
  /// A rare word in a slot of a method.
  case slotWord = 21
  /// The offence and a word in a slot.
  case offenceWord = 22
}
