import Matching
import Notices
import Testing

@Suite("Keys")
struct KeyTests {
  private func shared(_ a: PreparedPerson, _ b: PreparedPerson) -> Int {
    let first = Set(MatchKey.kept(of: a).map(\.value))
    return MatchKey.keys(of: b, rarity: .builtIn).count { first.contains($0.value) }
  }

  @Test("an error in any one field still leaves at least two keys in common")
  func overlap() throws {
    for row in try Cases.rows("fixtures/matching/people.csv")
    where row[0] == "STRONG" && row[1] == "yes" {
      #expect(
        shared(prepared(row[2], row[3]), prepared(row[4], row[5])) >= 2,
        "\(row[6]): \(row[4])"
      )
    }
  }

  @Test("a document number finds a person whose name and date are all wrong")
  func document() {
    var passport = IdentityDocument()
    passport.number = "AB 123-4567"
    var a = person("Viktor Hradek", "1971-05-09")
    a.documents = [passport]
    var b = person("Olena Melnyk", "1990-01-02")
    passport.number = "ab1234567"
    b.documents = [passport]
    #expect(shared(PreparedPerson(a), PreparedPerson(b)) == 1)
  }

  @Test(
    "a name held in another script shares keys with its Latin writings",
    arguments: [
      ("خالد الزبيداني", "Khalid Zubaidani"), ("خالد الزبيداني", "Chaled Zobeydani"),
      ("Виктор Грядек", "Wiktor Griadek"), ("Виктор Грядек", "Victor Hryadek"),
      ("איתן ברזילי", "Eitan Barzilai"), ("ヴィクトル・ノヴァク", "Viktor Novak"),
      ("维克多·诺瓦克", "Viktor Novak"), ("빅토르 노박", "Viktor Novak"),
    ]
  )
  func scripts(native: String, latin: String) {
    #expect(shared(prepared(native), prepared(latin)) >= 1, "\(native) / \(latin)")
  }

  @Test("strangers share no key")
  func strangers() {
    #expect(
      shared(prepared("Viktor Hradek", "1971-05-09"), prepared("Olena Melnyk", "1985-10-20")) == 0
    )
  }

  @Test(
    "a person of one name is kept under eight to twenty-two keys, each once, and asked for by more that say something"
  )
  func count() {
    for name in ["Viktor Hradek", "Maria Fernanda Quintela", "Khalid bin Nasser al-Zubaydani"] {
      let kept = MatchKey.kept(of: prepared(name, "1971-05-09"))
      #expect((8...22).contains(kept.count), "\(name): \(kept.count)")
      let keys = MatchKey.keys(of: prepared(name, "1971-05-09"), rarity: .builtIn)
      #expect((kept.count...48).contains(keys.count), "\(name): \(keys.count)")
      #expect(Set(keys.map(\.value)).isSuperset(of: kept.map(\.value)))
      #expect(Set(keys.map(\.value)).count == keys.count)
      #expect(keys.allSatisfy { $0.weight + $0.other > 0 })
    }
  }

  @Test(
    "a common name is found by name and year, by name and day, and when no date is kept",
    arguments: ["1971-05-09", "1973-05-09", "1961-05-09", "1971", "1972-09-05", ""]
  )
  func fields(date: String) {
    let asked = MatchKey.keys(of: prepared("Mohamed Ahmed", "1971-05-09"), rarity: .builtIn)
    let kept = Set(MatchKey.kept(of: prepared("Mohamed Ahmed", date)).map(\.value))
    let shared = asked.filter { kept.contains($0.value) }
    let two: Set<UInt8> = [MatchKeyKind.pairAndYear.rawValue, MatchKeyKind.partAndDay.rawValue]
    #expect(shared.contains { two.contains($0.kind) }, "\(date)")
  }

  @Test(
    "who is known by a year alone is found in that year and in two years beside it, and better the nearer it is",
    arguments: [
      ("1971", "1971-05-09"), ("1971-05-09", "1971"), ("1971", "1971"), ("1971-05", "1971-05-09"),
    ]
  )
  func years(asked: String, kept: String) {
    var last = Float.infinity
    for distance in 0...2 {
      let other = "\(1971 + distance)" + kept.dropFirst(4)
      let kept = Set(MatchKey.kept(of: prepared("Mohamed Ahmed", other)).map(\.value))
      let best = MatchKey.keys(of: prepared("Mohamed Ahmed", asked), rarity: .builtIn)
        .filter { $0.kind == MatchKeyKind.pairAndYear.rawValue && kept.contains($0.value) }
        .map(\.other).max()
      #expect((best ?? 0) > 0 && (best ?? 0) < last, "\(asked) / \(other)")
      last = best ?? 0
    }
  }

  @Test("a full date is asked for in its own year only, because the others are found by their day")
  func fullDates() {
    let asked = MatchKey.keys(of: prepared("Mohamed Ahmed", "1971-05-09"), rarity: .builtIn)
    let kept = Set(MatchKey.kept(of: prepared("Mohamed Ahmed", "1972-08-20")).map(\.value))
    let years = [MatchKeyKind.pairAndYear.rawValue, MatchKeyKind.partAndYear.rawValue]
    #expect(!asked.contains { kept.contains($0.value) && years.contains($0.kind) })
  }

  @Test("what is asked by with a count was kept without it")
  func kept() {
    var method = ModusOperandi()
    var elements = ModusElements()
    // More words than are asked by; the short ones turn out to be rare.
    elements.style = "showcases smashed, alarms silenced, guards overpowered, corridors barricaded"
    elements.entry = "storefront rammed, shutters lifted, windows removed, skylights drilled"
    elements.trademark = "wet owl, red ape, odd fox, dim elk"
    method.elements = elements
    let prepared = PreparedModus(method)
    elements.trademark = nil
    method.elements = elements
    let counts = PreparedModus(method).tokens.map { (token: $0, count: Int64(50_000)) }
    let counted = RaritySnapshot(number: 7, counts: counts, persons: 100_000, methods: 2_000)
    let asked = MatchKey.keys(of: prepared, rarity: counted).map(\.value)
    #expect(asked.count < MatchKey.kept(of: prepared).count)
    #expect(Set(asked).isSubset(of: MatchKey.kept(of: prepared).map(\.value)))
  }

  @Test(
    "a key's value is the same in every process, and each version of the program makes those of the one before",
    arguments: [
      (KeyVersion.yearBands, 5_464_693_939_641_387_378 as Int64),
      (.years, -6_589_547_000_466_278_671),
    ] as [(KeyVersion, Int64)]
  )
  func stable(version: KeyVersion, expected: Int64) {
    let keys = MatchKey.keys(
      of: prepared("Viktor Hradek", "1971-05-09"),
      rarity: .builtIn,
      version: version
    )
    // Whoever changes this makes a further version: stored keys find nothing any more.
    #expect(keys.reduce(Int64(0)) { $0 &+ $1.value } == expected)
  }

  @Test("who asks by one version does not find by another the year that it keys otherwise")
  func versionsDiffer() {
    let person = prepared("Mohamed Ahmed", "1971")
    let older = Set(MatchKey.kept(of: person, version: .yearBands).map(\.value))
    let newer = Set(MatchKey.kept(of: person, version: .years).map(\.value))
    #expect(!older.isSubset(of: newer))
    #expect(!newer.isSubset(of: older))
    for (version, kept) in [(KeyVersion.yearBands, older), (.years, newer)] {
      let asked = MatchKey.keys(of: person, rarity: .builtIn, version: version).map(\.value)
      #expect(kept.isSubset(of: asked))
    }
  }
}

@Suite("Rarity")
struct RarityTests {
  private let rarity: RaritySnapshot = {
    var counts: [Int64: Int64] = [:]
    for _ in 0..<2_000 {
      for token in prepared("Viktor Hradek").tokens { counts[token, default: 0] += 1 }
    }
    return RaritySnapshot(number: 7, counts: counts.map { ($0.key, $0.value) }, persons: 10_000)
  }()

  @Test("a name that many bear where the bureau is says less there")
  func counted() {
    let here = PersonScorer(policy: PersonPolicy(), rarity: rarity)
    let (a, b) = (prepared("Viktor Hradek", "1971"), prepared("Viktor Hradek"))
    #expect(here.score(a, b).bits + 6 < shipped.score(a, b).bits)
  }

  @Test("common names say less than rare ones before anything is counted")
  func builtIn() {
    let common = shipped.score(prepared("Mohammed Ali", "1971"), prepared("Mohammed Ali"))
    let rare = shipped.score(prepared("Zbyhnev Hradek", "1971"), prepared("Zbyhnev Hradek"))
    #expect(common.bits + 6 < rare.bits)
  }

  @Test("a snapshot is stored and read back the same, and damage is refused")
  func round() throws {
    let bytes = rarity.encoded()
    let again = try RaritySnapshot(encoded: bytes)
    #expect(again.number == 7)
    #expect(again.persons == 10_000)
    #expect(again.encoded() == bytes)
    #expect(throws: PreparedError.self) { try RaritySnapshot(encoded: Array(bytes.dropLast())) }
    #expect(throws: PreparedError.self) { try RaritySnapshot(encoded: [9] + bytes.dropFirst()) }
  }
}
