import Matching
import Notices
import Testing

/// What is counted over the persons held, blended with what is known of names at large.
@Suite("Rarity among the persons held")
struct HeldRarityTests {
  /// A snapshot in which so many of so many persons bear each of the names, whatever they are.
  private func snapshot(_ counted: [(person: PreparedPerson, count: Int64)], of persons: Int64)
    -> RaritySnapshot
  {
    var counts: [Int64: Int64] = [:]
    for (person, count) in counted { for token in person.tokens { counts[token] = count } }
    return RaritySnapshot(number: 1, counts: counts.map { ($0.key, $0.value) }, persons: persons)
  }

  private func bits(_ name: String, under rarity: RaritySnapshot) -> Float {
    PersonScorer(policy: PersonPolicy(), rarity: rarity, prior: .population(1000))
      .score(prepared(name, "1971-05-09"), prepared(name, "1971-05-09")).bits(of: .name)
  }

  @Test(
    "what many bear somewhere is common before anything is counted, in every culture",
    arguments: [
      "Nguyen", "Kim", "Wang", "Mohammed", "Ivanov", "Garcia", "Singh", "Silva", "Smith", "Ahmed",
    ]
  )
  func shipped(name: String) {
    #expect(bits(name, under: .builtIn) + 2 < bits("Zbyhnevec", under: .builtIn))
  }

  @Test("a small population leaves names as they are known at large, a large one has the last word")
  func backsOff() {
    let common = prepared("Mohammed Ali")
    let small = snapshot([(prepared("Zbyhnevec"), 2)], of: 40)
    #expect(abs(bits("Mohammed Ali", under: small) - bits("Mohammed Ali", under: .builtIn)) < 0.5)
    // Two of forty are no common name; two hundred of four thousand are.
    #expect(bits("Zbyhnevec", under: small) > 8)
    #expect(bits("Zbyhnevec", under: snapshot([(prepared("Zbyhnevec"), 200)], of: 4000)) < 7)
    // Where hardly anybody of a million bears a name that is common elsewhere, it says more here.
    let large = snapshot([(common, 30)], of: 1_000_000)
    #expect(bits("Mohammed Ali", under: large) > bits("Mohammed Ali", under: .builtIn) + 4)
  }

  @Test("no name is worth so much that it decides alone, however large the population")
  func bounded() {
    let huge = snapshot([], of: 100_000_000)
    #expect(bits("Zbyhnevec", under: huge) <= 17)
  }

  @Test(
    "a shared nationality earns less than its rarity, because names tell of it, and the bureau's own next to nothing"
  )
  func nationality() throws {
    func national(_ code: String) throws -> PreparedPerson {
      var person = person("Viktor Hradek", "1971-05-09")
      person.nationalities = [try #require(CountryCode(code))]
      return PreparedPerson(person)
    }
    let alone = Set(try national("CZ").tokens).subtracting(prepared("Viktor Hradek").tokens)
    let own = RaritySnapshot(
      number: 1,
      counts: alone.map { ($0, 9000) },
      persons: 10_000
    )
    let scorer = PersonScorer(policy: PersonPolicy(), rarity: own, prior: .population(10_000))
    let (home, abroad) = (try national("CZ"), try national("TM"))
    #expect(scorer.score(home, home).bits(of: .nationality) < 0.5)
    let token = try #require(
      Set(abroad.tokens).subtracting(prepared("Viktor Hradek").tokens).first
    )
    let rare = own.bits(of: token, expected: 5)
    #expect(scorer.score(abroad, abroad).bits(of: .nationality) < rare * 0.7)
  }

  @Test("a given name tells the sex: what both agree in is counted once")
  func sex() {
    var woman = person("Maria Hradek", "1971-05-09")
    woman.sex = .female
    var unnamed = person("", "1971-05-09")
    unnamed.sex = .female
    let scorer = PersonScorer(policy: PersonPolicy(), rarity: .builtIn, prior: .population(1000))
    let (named, nameless) = (PreparedPerson(woman), PreparedPerson(unnamed))
    #expect(
      scorer.score(named, named).bits(of: .sex) * 3
        < scorer.score(nameless, nameless).bits(of: .sex)
    )
  }
}
