extension MatchKey {
  /// The most keys of one person.
  package static let limit = 96

  /// The keys to ask with: several that overlap, so that an error in one field loses nothing.
  package static func keys(
    of person: PreparedPerson,
    rarity: RaritySnapshot,
    version: KeyVersion = .newest
  ) -> [MatchKey] {
    person.withView { PersonKeys(view: $0, rarity: rarity, version: version, isAsked: true).all() }
  }

  /// The keys to keep of a person, made without any count: what is kept must not depend on what was counted when it came.
  ///
  /// They are fewer than those to ask with: who asks tries the neighbouring years and those of whom none is known.
  package static func kept(
    of person: PreparedPerson,
    version: KeyVersion = .newest
  ) -> [MatchKey] {
    person.withView {
      PersonKeys(view: $0, rarity: .builtIn, version: version, isAsked: false).all()
    }
  }
}

/// Makes the keys of one person.
///
/// Nearly all are made of two fields at once: of a million persons thousands share a name, and few a name and a year.
private struct PersonKeys {
  let view: PersonView
  let rarity: RaritySnapshot
  let version: KeyVersion
  let isAsked: Bool
  private var places: [Int64: Int] = [:]
  private var keys: [(key: MatchKey, told: Float)] = []
  private var years: [Year] = []
  private var days: [Day] = []

  init(view: PersonView, rarity: RaritySnapshot, version: KeyVersion, isAsked: Bool) {
    self.view = view
    self.rarity = rarity
    self.version = version
    self.isAsked = isAsked
  }

  /// The most ways of writing one part in Latin that are keyed.
  private static let readings = 6
  /// The most that are keyed of two parts each.
  private static let pairedReadings = 4
  /// From how many bits on a reading is too unlikely to be asked for in the years beside the stated one.
  private static let leastOfNear: Float = 1
  /// From how many bits on a part is worth a key by itself.
  private static let leastAlone: Float = 6.5
  private struct Part {
    let readings: [Readings.Reading]
    let bits: Float
    /// The bits by the built-in expectation: what is keyed must not change with each count, or old keys would miss.
    let expected: Float
  }

  /// What is known of a year of birth, and how much it says when both sides share it.
  private struct Year {
    let number: UInt64
    let bits: Float
    /// How far from the year that is stated.
    let distance: Int
    /// Whether a single part is keyed with it.
    var isByPart = true

    /// The year of a full date, of which few are the same person's unless the day says so too.
    static func dated(_ year: Int, bits: Float, distance: Int = 0) -> Year {
      Year(number: UInt64(max(1, year)), bits: bits, distance: distance)
    }
    /// A year of which no day is known.
    ///
    /// Its bearers are few, and must not stand behind all of one name and year.
    static func alone(_ year: Int, bits: Float, distance: Int = 0) -> Year {
      Year(number: 0x8000 | UInt64(max(1, year)), bits: bits, distance: distance)
    }
    /// No year is known; its bearers are few too.
    static let unknown = Year(number: 0, bits: 6, distance: 0, isByPart: false)
    /// Four years together.
    static func band(_ year: Int) -> Year {
      Year(number: UInt64(max(1, year / 4)), bits: 1, distance: 0)
    }
    /// What a year says by its distance, as far apart as dates of birth may be one person's.
    static let near: [Float] = [6, 3, 2]
  }

  private struct Day {
    let number: UInt64
    let bits: Float
  }

  consuming func all() -> [MatchKey] {
    for index in 0..<view.documentCount {
      let document = DocumentView(
        at: view.documents + index * PersonLayout.document,
        pool: view.pool
      )
      add(.document, UInt64(document.hash), name: 0, other: 24)
    }
    addBirths()
    // What is no name is found by nothing else: no number of names may push it out.
    let first = keys.count
    for index in 0..<view.formCount { add(form: view.form(index), main: index == 0) }
    // Ranked by what they tell, because a person of many names must lose the least telling keys, not the last.
    let names = keys.dropFirst(first).sorted { ($0.told, $0.key.value) > ($1.told, $1.key.value) }
    return (keys.prefix(first) + names).prefix(MatchKey.limit).map(\.key)
  }

  /// Adds a key of a name's reading that is less likely by so many bits.
  private mutating func add(
    _ kind: MatchKeyKind,
    _ content: UInt64,
    name: Float,
    other: Float = 0,
    penalty: Float = 0
  ) {
    let told = name + other
    let key =
      isAsked
      ? MatchKey(kind, content, weight: name, other: other)
      : MatchKey(kind, content, weight: penalty)
    if let place = places[key.value] {
      if told > keys[place].told { keys[place] = (key, told) }
      return
    }
    places[key.value] = keys.count
    keys.append((key, told))
  }

  private mutating func addBirths() {
    for index in 0..<min(view.birthCount, 6) {
      let birth = view.birth(index)
      // 1 January stands for a day that is not known.
      let isFirst = birth.day == 1 && birth.month == 1
      let isVague = birth.day == 0 || isFirst
      switch version {
      case .yearBands: add(bands: birth, isVague: isVague)
      case .years: add(years: birth, isVague: isVague)
      }
      guard birth.day != 0 else { continue }
      let (low, high) = (min(birth.day, birth.month), max(birth.day, birth.month))
      let day = UInt64(low) << 5 | UInt64(high)
      if !days.contains(where: { $0.number == day }) {
        days.append(Day(number: day, bits: isFirst ? 3 : 7))
      }
      let date = day << 16 | UInt64(birth.year)
      add(.date, date, name: 0, other: isFirst ? 5 : 13)
      for country in countries() {
        add(.dateAndCountry, date << 16 | UInt64(country), name: 0, other: isFirst ? 8 : 22)
      }
    }
    if isAsked || years.isEmpty { years.append(.unknown) }
  }

  /// Adds the years to ask or to keep a date of birth by.
  ///
  /// A date is kept under its own year alone; who asks tries the years beside it, of full dates only where one side knows no
  /// day, because the others are brought together by their day.
  private mutating func add(years birth: BirthView, isVague: Bool) {
    guard isAsked else {
      if birth.day != 0 { add(.dated(birth.year, bits: 0)) }
      if isVague { add(.alone(birth.year, bits: 0)) }
      return
    }
    add(.alone(birth.year, bits: Year.near[0]))
    add(.dated(birth.year, bits: isVague ? Year.near[0] - 1 : 1))
    for distance in 1..<Year.near.count {
      for year in [birth.year - distance, birth.year + distance] {
        add(.alone(year, bits: Year.near[distance], distance: distance))
        if isVague { add(.dated(year, bits: Year.near[distance] - 0.5, distance: distance)) }
      }
    }
  }

  /// As ``add(years:isVague:)``, in version 2: who asks tries the two bands that hold the years beside the stated one.
  private mutating func add(bands birth: BirthView, isVague: Bool) {
    for distance in isAsked ? [-2, 2] : [0] { add(.band(birth.year + distance)) }
    guard isAsked || isVague else { return }
    let alone = UInt64(0x8000 | birth.year)
    add(Year(number: alone, bits: Year.near[0], distance: 0, isByPart: false))
  }

  private mutating func add(_ year: Year) {
    guard let place = years.firstIndex(where: { $0.number == year.number }) else {
      years.append(year)
      return
    }
    if year.bits > years[place].bits { years[place] = year }
  }

  private func countries() -> Set<UInt16> {
    var countries = Set((0..<min(view.nationalityCount, 3)).map { view.nationality($0) })
    if view.birthCountry != 0 { countries.insert(view.birthCountry) }
    return countries
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
      add(.joined, UInt64(form.joined), name: min(24, max(8, total)))
    }
    // The rarest four say most; a name of eight parts would else have 28 pairs.
    parts.sort { ($0.expected, $0.readings[0].skeleton) > ($1.expected, $1.readings[0].skeleton) }
    parts = Array(parts.prefix(main ? 4 : 3))
    for (index, first) in parts.enumerated() {
      addSingle(first, alone: parts.count == 1)
      for (place, second) in parts.enumerated().dropFirst(index + 1) {
        for one in first.readings.prefix(Self.pairedReadings) {
          for other in second.readings.prefix(Self.pairedReadings) {
            addPair(first, one, second, other, halves: place == 1)
          }
        }
      }
    }
  }

  private mutating func addSingle(_ part: Part, alone: Bool) {
    for reading in part.readings {
      let skeleton = UInt64(reading.skeleton)
      let bits = max(1, part.bits - reading.penalty)
      if part.expected >= Self.leastAlone || alone {
        add(.rarePart, skeleton, name: bits, penalty: reading.penalty)
      }
      // By one part, only what says most: of whom a day is known, the day brings more together than the years beside it.
      for year in years where year.isByPart && year.distance == 0 {
        let content = skeleton << 16 | year.number
        add(.partAndYear, content, name: bits, other: year.bits, penalty: reading.penalty)
      }
      for day in days {
        let content = skeleton << 16 | day.number
        add(.partAndDay, content, name: bits, other: day.bits, penalty: reading.penalty)
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
    let penalty = one.penalty + other.penalty
    let sum = max(4, first.bits + second.bits - penalty)
    let low = UInt64(min(one.phonetic, other.phonetic))
    let sounds = low << 32 | UInt64(max(one.phonetic, other.phonetic))
    add(.pair, sounds, name: sum - 1.5, penalty: penalty)
    for year in years where year.distance == 0 || penalty < Self.leastOfNear {
      let content = sounds &* 31 &+ year.number
      add(.pairAndYear, content, name: sum - 1.5, other: year.bits, penalty: penalty)
    }
    // Two ends of two parts: a slip spoils one end of one part. The rarest two are enough.
    guard halves else { return }
    for (part, whole, half) in [(first, one, other), (second, other, one)] {
      let (start, end) = half.halves
      let bits = max(1, part.bits - whole.penalty, sum - 6)
      let content = UInt64(whole.skeleton) << 17
      add(.halfPair, content | UInt64(start) << 1, name: bits, penalty: penalty)
      add(.halfPair, content | UInt64(end) << 1 | 1, name: bits, penalty: penalty)
    }
  }
}
