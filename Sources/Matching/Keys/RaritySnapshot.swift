/// How rare each name part is among the persons held, frozen under a number so that scores can be repeated.
///
/// A token's rarity is the bits of information in meeting it by chance: -log2 of the share of persons who bear it. Small
/// populations say little, so their counts are blended with what is known of names at large.
package struct RaritySnapshot: Sendable {
  /// The number under which the snapshot is kept; 0 is the one built in.
  package let number: Int32
  /// How many persons were counted.
  package let persons: Int64
  /// How many methods were counted.
  package let methods: Int64
  /// The counted tokens with their bits in eighths, sorted by token.
  private let tokens: [Int64]
  private let eighths: [UInt8]
  /// Open addressing over ``tokens``: token number + 1, 0 is an empty place.
  private let places: [Int32]
  private let mask: Int
  /// What is added to the expected rarity of a token that was never counted.
  private let unseenBonus: Float

  /// How many persons' worth of evidence the built-in expectation is.
  static let priorPersons = 3000.0
  /// No token says more than this: one typing error in a file is not a unique name.
  static let mostBits: Float = 17

  /// The snapshot to use when nothing was counted yet.
  package static let builtIn = RaritySnapshot(number: 0, counts: [], persons: 0)

  /// What keys are chosen by; another choice is another ``KeyVersion``.
  static let keyed = RaritySnapshot(
    number: 0,
    counts: [],
    persons: 0,
    methods: 0,
    keeping: 0,
    known: CommonNames.listed
  )

  /// Freezes counts: how many of so many persons bear each token of ``PreparedPerson/tokens``.
  ///
  /// Only the most frequent `keeping` tokens are kept; the rest are rare, which is all there is to know of them.
  package init(
    number: Int32,
    counts: [(token: Int64, count: Int64)],
    persons: Int64,
    methods: Int64 = 0,
    keeping: Int = 100_000
  ) {
    self.init(
      number: number,
      counts: counts,
      persons: persons,
      methods: methods,
      keeping: keeping,
      known: CommonNames.bits
    )
  }

  private init(
    number: Int32,
    counts: [(token: Int64, count: Int64)],
    persons: Int64,
    methods: Int64,
    keeping: Int,
    known: [Int64: Float]
  ) {
    var kept = counts.filter { $0.count > 1 }
    if kept.count > keeping {
      kept.sort { $0.count > $1.count }
      kept.removeLast(kept.count - keeping)
    }
    let total = Double(persons) + Self.priorPersons
    var bits: [Int64: Float] = [:]
    bits.reserveCapacity(kept.count + known.count)
    for (token, count) in kept {
      let expected = Double(known[token] ?? 12.5)
      let share = (Double(count) + Self.priorPersons * Logarithm.exp2(-expected)) / total
      bits[token] = Float(-Logarithm.log2(min(1, share)))
    }
    for (token, expected) in known where bits[token] == nil {
      let share = (0.5 + Self.priorPersons * Logarithm.exp2(-Double(expected))) / total
      bits[token] = Float(-Logarithm.log2(share))
    }
    let sorted = bits.sorted { $0.key < $1.key }
    self.init(
      number: number,
      persons: persons,
      methods: methods,
      tokens: sorted.map(\.key),
      eighths: sorted.map { token, bits in
        UInt8(max(RarityToken.isName(token) ? 4 : 0.25, min(Self.mostBits, bits)) * 8)
      }
    )
  }

  private init(
    number: Int32,
    persons: Int64,
    methods: Int64,
    tokens: [Int64],
    eighths: [UInt8]
  ) {
    self.number = number
    self.persons = persons
    self.methods = methods
    self.tokens = tokens
    self.eighths = eighths
    unseenBonus = Float(
      Logarithm.log2((Double(persons) + Self.priorPersons) / Self.priorPersons) * 0.5
    )
    var capacity = 16
    while capacity < tokens.count * 2 { capacity *= 2 }
    var places = [Int32](repeating: 0, count: capacity)
    for (index, token) in tokens.enumerated() {
      var place = Self.place(token, capacity - 1)
      while places[place] != 0 { place = (place + 1) & (capacity - 1) }
      places[place] = Int32(index + 1)
    }
    self.places = places
    mask = capacity - 1
  }

  private static func place(_ token: Int64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(bitPattern: token) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  /// The bits of a token, and what to take when it was never counted.
  package func bits(of token: Int64, expected: Float) -> Float {
    counted(token) ?? min(Self.mostBits, expected + unseenBonus)
  }

  /// The bits of a token that was counted; nil when it was not met or only once.
  func counted(_ token: Int64) -> Float? {
    var place = Self.place(token, mask)
    while places[place] != 0 {
      let index = Int(places[place]) - 1
      if tokens[index] == token { return Float(eighths[index]) / 8 }
      place = (place + 1) & mask
    }
    return nil
  }

  /// The bits of a nationality: own nationals are many where the bureau is.
  package func bits(ofNationality code: UInt16) -> Float {
    min(7, bits(of: RarityToken.nationality(code), expected: 5))
  }
}

/// The tokens that are counted over the persons held.
enum RarityToken {
  static func exact(_ hash: UInt32) -> Int64 { 1 << 32 | Int64(hash) }
  static func skeleton(_ hash: UInt32) -> Int64 { 2 << 32 | Int64(hash) }
  static func nationality(_ code: UInt16) -> Int64 { 3 << 32 | Int64(code) }
  static func word(_ hash: UInt32) -> Int64 { 4 << 32 | Int64(hash) }
  static func offence(_ hash: UInt32) -> Int64 { 5 << 32 | Int64(hash) }
  static func offenceWord(_ hash: UInt32) -> Int64 { 6 << 32 | Int64(hash) }
  static func identifier(_ hash: UInt32) -> Int64 { 7 << 32 | Int64(hash) }

  /// Whether the token is a part of a person's name.
  static func isName(_ token: Int64) -> Bool { token >> 32 <= 2 }

  /// The bits to expect of a part nobody counted, by its length in letters.
  static func expected(length: Int) -> Float {
    let bits: [Float] = [8, 4, 7, 8.5, 9.5, 10.5, 11.2, 11.8, 12.3, 12.7, 13, 13.2]
    return bits[min(length, bits.count - 1)]
  }
}

extension RaritySnapshot {
  /// The rarity of exactly this part.
  func exactBits(_ part: PartView) -> Float {
    bits(
      of: RarityToken.exact(part.exact),
      expected: RarityToken.expected(length: max(part.letterCount, part.symbolCount))
    )
  }

  /// The rarity of a part with this part's consonants.
  func skeletonBits(_ part: PartView) -> Float {
    bits(
      of: RarityToken.skeleton(part.skeleton),
      expected: RarityToken.expected(length: max(part.letterCount, part.symbolCount)) - 1.5
    )
  }
}

extension RaritySnapshot {
  /// The bytes to store: number, persons, methods, count, tokens, bits.
  package func encoded() -> [UInt8] {
    var bytes: [UInt8] = [2]
    func append(_ value: UInt64, _ size: Int) {
      for shift in 0..<size { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * shift))) }
    }
    bytes.reserveCapacity(25 + tokens.count * 9)
    append(UInt64(UInt32(bitPattern: number)), 4)
    append(UInt64(bitPattern: persons), 8)
    append(UInt64(bitPattern: methods), 8)
    append(UInt64(tokens.count), 4)
    for token in tokens { append(UInt64(bitPattern: token), 8) }
    bytes += eighths
    return bytes
  }

  /// Reads what ``encoded()`` gave.
  ///
  /// - Throws: ``PreparedError`` when the bytes are of another version or damaged.
  package init(encoded bytes: [UInt8]) throws(PreparedError) {
    guard bytes.count >= 17, let version = bytes.first else { throw .damaged }
    // The first form knew no number of methods.
    guard version == 1 || version == 2 else { throw .version(found: version, needed: 2) }
    let start = version == 1 ? 17 : 25
    func read<Value: FixedWidthInteger>(_ offset: Int, _ type: Value.Type) -> Value {
      bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: type) }
    }
    guard bytes.count >= start else { throw .damaged }
    let count = Int(read(start - 4, UInt32.self))
    guard bytes.count == start + count * 9 else { throw .damaged }
    self.init(
      number: read(1, Int32.self),
      persons: read(5, Int64.self),
      methods: version == 1 ? 0 : read(13, Int64.self),
      tokens: (0..<count).map { read(start + $0 * 8, Int64.self) },
      eighths: Array(bytes.suffix(count))
    )
  }
}

extension PreparedPerson {
  /// What the counting job counts, each once a person: name parts, their consonants, nationalities.
  package var tokens: [Int64] {
    withView { view in
      var tokens: Set<Int64> = []
      for index in 0..<view.formCount {
        let form = view.form(index)
        for position in 0..<form.count {
          let part = form.part(position)
          if part.isInitial { continue }
          tokens.insert(RarityToken.exact(part.exact))
          tokens.insert(RarityToken.skeleton(part.skeleton))
        }
      }
      for index in 0..<view.nationalityCount {
        tokens.insert(RarityToken.nationality(view.nationality(index)))
      }
      return tokens.sorted()
    }
  }
}
