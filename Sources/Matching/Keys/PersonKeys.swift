extension MatchKey {
  /// The most keys of one person.
  package static let limit = 96

  /// The keys to ask with, most telling first: several that overlap, so that an error in one field loses nothing.
  package static func keys(of person: PreparedPerson, rarity: RaritySnapshot) -> [MatchKey] {
    person.withView { PersonKeys(view: $0, rarity: rarity).all() }
  }

  /// The keys to keep of a person, weighed without any count: what is kept must not depend on what was counted when it came.
  package static func kept(of person: PreparedPerson) -> [MatchKey] {
    keys(of: person, rarity: .builtIn)
  }
}

/// Makes the keys of one person.
private struct PersonKeys {
  let view: PersonView
  let rarity: RaritySnapshot
  var weights: [Int64: Float] = [:]
  var keys: [MatchKey] = []

  init(view: PersonView, rarity: RaritySnapshot) {
    self.view = view
    self.rarity = rarity
  }

  /// Up to how many persons the year of birth alone is worth a key.
  private static let yearLimit: Int64 = 20_000
  /// The most ways of writing one part in Latin that are keyed.
  private static let readings = 6
  /// The most that are keyed of two parts each.
  private static let pairedReadings = 4
  /// From how many bits on a part is worth a key by itself.
  private static let leastAlone: Float = 6.5

  private struct Part {
    let readings: [Readings.Reading]
    let bits: Float
    /// The bits by the built-in expectation: what is keyed must not change with each count, or old keys would miss.
    let expected: Float
  }

  consuming func all() -> [MatchKey] {
    for index in 0..<view.documentCount {
      let document = DocumentView(
        at: view.documents + index * PersonLayout.document,
        pool: view.pool
      )
      add(MatchKey(.document, UInt64(document.hash), weight: 24))
    }
    for index in 0..<min(view.birthCount, 6) { add(birth: view.birth(index)) }
    // What is no name is found by nothing else: no number of names may push it out.
    let kept = keys
    for index in 0..<view.formCount { add(form: view.form(index), main: index == 0) }
    // Ranked by weight, because a person of many names must lose the least telling keys, not the last.
    func ranked(_ keys: some Sequence<MatchKey>) -> [MatchKey] {
      keys.sorted { ($0.weight, $0.value) > ($1.weight, $1.value) }
    }
    let names = ranked(keys.dropFirst(kept.count)).prefix(max(0, MatchKey.limit - kept.count))
    return Array(ranked(kept + names).prefix(MatchKey.limit))
  }

  private mutating func add(_ key: MatchKey) {
    guard weights[key.value] == nil else { return }
    weights[key.value] = key.weight
    keys.append(key)
  }

  private mutating func add(birth: BirthView) {
    if rarity.persons <= Self.yearLimit { add(MatchKey(.year, UInt64(birth.year), weight: 4)) }
    guard birth.day != 0 else { return }
    let (low, high) = (min(birth.day, birth.month), max(birth.day, birth.month))
    for (band, years) in Self.bands(birth.year) {
      let content = UInt64(years) << 17 | UInt64(low) << 9 | UInt64(high) << 1 | band
      // A day shared comes with both bands.
      add(MatchKey(.day, content, weight: low == 1 && high == 1 ? 2 : 6))
    }
  }

  /// Two bands of four years that overlap by half: years up to two apart share one.
  private static func bands(_ year: Int) -> [(UInt64, Int)] {
    [(0, year / 4), (1, (year + 2) / 4)]
  }

  private mutating func add(form: FormView, main: Bool) {
    var parts = (0..<form.count).map { form.part($0) }
      .filter { !$0.isInitial }
      .map {
        Part(
          readings: Readings.of($0, most: Self.readings),
          bits: rarity.skeletonBits($0),
          expected: RaritySnapshot.keyed.skeletonBits($0)
        )
      }
    let total = parts.reduce(0) { $0 + $1.bits }
    if (2...4).contains(form.count) || parts.count == 1 {
      add(MatchKey(.joined, UInt64(form.joined), weight: min(24, max(8, total))))
    }
    // The rarest four say most; a name of eight parts would else have 28 pairs.
    parts.sort { ($0.expected, $0.readings[0].skeleton) > ($1.expected, $1.readings[0].skeleton) }
    parts = Array(parts.prefix(main ? 4 : 3))
    for (index, first) in parts.enumerated() {
      addSingle(first, alone: parts.count == 1)
      for (place, second) in parts.enumerated().dropFirst(index + 1) {
        addPair(first, second, halves: place == 1)
      }
    }
  }

  private mutating func addSingle(_ part: Part, alone: Bool) {
    for reading in part.readings {
      let skeleton = UInt64(reading.skeleton)
      let bits = max(1, part.bits - reading.penalty)
      if part.expected >= Self.leastAlone || alone {
        add(MatchKey(.rarePart, skeleton, weight: bits))
      }
      for index in 0..<min(view.birthCount, 4) {
        let birth = view.birth(index)
        for (band, year) in Self.bands(birth.year) {
          add(
            MatchKey(.partAndYear, skeleton << 16 | UInt64(year) << 1 | band, weight: bits + 4)
          )
        }
      }
    }
  }

  private mutating func addPair(_ first: Part, _ second: Part, halves: Bool) {
    for one in first.readings.prefix(Self.pairedReadings) {
      for other in second.readings.prefix(Self.pairedReadings) {
        addPair(first, one, second, other, halves: halves)
      }
    }
  }

  private mutating func addPair(
    _ first: Part,
    _ one: Readings.Reading,
    _ second: Part,
    _ other: Readings.Reading,
    halves: Bool
  ) {
    func either(_ a: UInt32, _ b: UInt32) -> UInt64 {
      UInt64(min(a, b)) << 32 | UInt64(max(a, b))
    }
    let sum = max(4, first.bits + second.bits - one.penalty - other.penalty)
    add(MatchKey(.skeletonPair, either(one.skeleton, other.skeleton), weight: sum))
    add(MatchKey(.phoneticPair, either(one.phonetic, other.phonetic), weight: sum - 3))
    // Two ends of two parts: a slip spoils one end of one part. The rarest two are enough.
    guard halves else { return }
    for (part, whole, half) in [(first, one, other), (second, other, one)] {
      let (start, end) = half.halves
      let bits = max(1, part.bits - whole.penalty - half.penalty)
      let content = UInt64(whole.skeleton) << 17
      add(MatchKey(.halfPair, content | UInt64(start) << 1, weight: bits + 4))
      add(MatchKey(.halfPair, content | UInt64(end) << 1 | 1, weight: bits + 4))
    }
  }
}
