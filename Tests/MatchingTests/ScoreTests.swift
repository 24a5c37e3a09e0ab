import Matching
import Notices
import Testing

@Suite("Scores")
struct ScoreTests {
  private func full() throws -> Person {
    var person = person("Viktor Hradek", "1971-05-09")
    person.sex = .male
    person.nationalities = [try #require(CountryCode("CZ"))]
    person.birthPlace = "Olomouc"
    person.birthCountry = CountryCode("CZ")
    person.heightInCentimetres = 181
    person.eyes = "GRE"
    person.hair = "BRO"
    person.addresses = ["Dlouha 12, 77900 Olomouc"]
    var parents = Parents()
    parents.father = "Karel Hradek"
    parents.mother = "Alzbeta Zimova"
    person.parents = parents
    var passport = IdentityDocument()
    passport.type = "passport"
    passport.number = "39 204-817"
    passport.issuer = CountryCode("CZ")
    person.documents = [passport]
    person.marks = "scar on left cheek"
    return person
  }

  @Test("the bits of the features sum to the score, and the explanation's lines are those features")
  func sums() throws {
    let person = try full()
    let query = PreparedPerson(person)
    let candidate = prepared("Wiktor Hradec", "1971")
    let explanation = shipped.explain(query: query, candidate: candidate, queryPerson: person)
    let sum = explanation.lines.reduce(0) { $0 + $1.bits }
    #expect(abs(sum - explanation.score.bits) < 0.001)
    #expect(explanation.score == shipped.score(query, candidate))
    #expect(explanation.lines.first?.feature == .name)
    #expect(explanation.lines.first?.query == "Viktor Hradek")
    #expect(explanation.sentence.hasSuffix("."))
  }

  @Test("what one side does not state is worth nothing")
  func missing() throws {
    let score = shipped.score(PreparedPerson(try full()), prepared("Viktor Hradek", "1971-05-09"))
    for feature in Feature.allCases where feature != .name && feature != .birthDate {
      #expect(score.outcome(of: feature) == .missing)
      #expect(score.bits(of: feature) == 0)
    }
  }

  @Test("every stated feature of the same person speaks for it")
  func same() throws {
    let person = try full()
    let score = shipped.score(PreparedPerson(person), PreparedPerson(person))
    for feature in Feature.allCases where feature != .weight && feature != .languages {
      #expect(score.bits(of: feature) > 0, "\(feature)")
    }
    #expect(score.grade == .strong)
    #expect(score.probability > 0.999)
  }

  @Test("a contradiction counts against, and a document number makes up for much")
  func contradiction() throws {
    let person = try full()
    var other = person
    other.sex = .female
    other.birthDate = PartialDate("1950-01-20")
    other.nationalities = [try #require(CountryCode("BR"))]
    other.documents = []
    let score = shipped.score(PreparedPerson(person), PreparedPerson(other))
    #expect(score.bits(of: .sex) < 0)
    #expect(score.bits(of: .birthDate) < 0)
    #expect(score.bits(of: .nationality) < 0)
    other.documents = person.documents
    #expect(shipped.score(PreparedPerson(person), PreparedPerson(other)).bits > score.bits + 15)
  }

  @Test(
    "a country in three letters is the one in two, and what is no such code stays itself",
    arguments: [
      ("CZE", "CZ", true), ("DEU", "DE", true), ("UNK", "UN", false), ("QQQ", "QQ", false),
    ]
  )
  func threeLetters(long: String, short: String, isSame: Bool) throws {
    var (first, second) = (try full(), try full())
    first.nationalities = [try #require(CountryCode(long))]
    second.nationalities = [try #require(CountryCode(short))]
    let score = shipped.score(PreparedPerson(first), PreparedPerson(second))
    #expect((score.outcome(of: .nationality) == .equal) == isSame)
  }

  @Test("a score is the same either way round")
  func symmetry() throws {
    let rows = try Cases.rows("fixtures/matching/people.csv")
    for row in rows {
      let (a, b) = (prepared(row[2], row[3]), prepared(row[4], row[5]))
      #expect(
        abs(shipped.score(a, b).bits - shipped.score(b, a).bits) < 0.001,
        "\(row[2]) / \(row[4])"
      )
    }
  }

  @Test("nobody compared with nobody is no match and no crash")
  func empty() {
    let nobody = PreparedPerson(Person())
    #expect(shipped.score(nobody, nobody).grade == .none)
    #expect(shipped.score(nobody, prepared("Viktor Hradek")).grade == .none)
    #expect(shipped.explain(query: nobody, candidate: nobody).lines.isEmpty)
  }

  @Test(
    "a name of signs, of one letter or of endless length is scored without harm",
    arguments: [
      "", " ", "-", "'", "(((", ";;;", "a", "1234", "\u{0}", "\u{301}\u{301}", "😀", "al-", "bin",
      String(repeating: "Wolfgang ", count: 500), String(repeating: "x", count: 10_000),
      String(repeating: "习", count: 300), "A. B. C.", "de la de la", "abd", "ن", "(a) (b) [c",
    ]
  )
  func oddNames(name: String) throws {
    let odd = prepared(name, "1971-05-09")
    let score = shipped.score(odd, prepared("Viktor Hradek", "1971-05-09"))
    #expect(score.bits.isFinite)
    #expect(shipped.score(odd, odd).bits.isFinite)
    #expect(try PreparedPerson(encoded: odd.encoded()) == odd)
    _ = MatchKey.keys(of: odd, rarity: .builtIn)
  }

  @Test("the same name is likely between two records and unlikely among a million")
  func priors() {
    let (a, b) = (prepared("Maria Garcia", "1971"), prepared("Maria Garcia"))
    let pair = shipped.score(a, b)
    let held = PersonScorer(policy: PersonPolicy(), rarity: .builtIn, prior: .population(1_000_000))
      .score(a, b)
    #expect(pair.bits == held.bits)
    #expect(pair.probability > held.probability * 10)
    #expect(held.probability < 0.02)
    #expect(pair.prior.word != held.prior.word)
  }

  @Test("names alone on both sides ask whether one person can bear both")
  func namesAlone() {
    let common = shipped.score(prepared("Ali Hassan"), prepared("Hassan Ali"))
    #expect(common.prior == .names)
    #expect(common.grade == .strong)
    #expect(shipped.score(prepared("Ali Hassan"), prepared("Ali Brandl")).grade == .none)
  }
}
