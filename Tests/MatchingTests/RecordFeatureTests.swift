import Matching
import Notices
import Testing

@Suite("Places, countries, body and documents")
struct RecordFeatureTests {
  private func told(
    _ feature: Feature,
    _ first: (inout Person) -> Void,
    _ second: (inout Person) -> Void
  ) -> (outcome: Outcome, bits: Float) {
    var (a, b) = (person("Viktor Hradek", "1971-05-09"), person("Viktor Hradek", "1971-05-09"))
    first(&a)
    second(&b)
    let (one, other) = (PreparedPerson(a), PreparedPerson(b))
    let score = shipped.score(one, other)
    // The same either way round.
    let back = shipped.score(other, one)
    #expect(score.outcome(of: feature) == back.outcome(of: feature))
    #expect(score.bits(of: feature) == back.bits(of: feature))
    return (score.outcome(of: feature), score.bits(of: feature))
  }

  // MARK: - Places

  @Test(
    "a place is the same under another name of it",
    arguments: [
      ("Leningrad", "Saint Petersburg"), ("Санкт-Петербург", "St. Petersburg, Russia"),
      ("Köln", "Cologne"), ("Bombay", "Mumbai"), ("Frunze", "Бишкек"), ("Lwów", "Львів"),
      ("القاهرة", "Le Caire"), ("Peking", "北京"), ("Ho Chi Minh City", "Saigon"),
      ("Al-Basrah", "Basra"), ("Kabul city", "Kaboul"), ("Москва", "Moscou"),
    ]
  )
  func places(a: String, b: String) {
    let told = told(.birthPlace, { $0.birthPlace = a }, { $0.birthPlace = b })
    let isWhole = !b.contains(",")
    #expect(told.outcome == (isWhole ? .equal : .overlap), "\(a) / \(b)")
    #expect(told.bits == (isWhole ? 5 : 3))
  }

  @Test(
    "another place is another place",
    arguments: [("Leningrad", "Moscow"), ("Köln", "Bonn"), ("Mexico", "New York City")]
  )
  func otherPlaces(a: String, b: String) {
    let told = told(.birthPlace, { $0.birthPlace = a }, { $0.birthPlace = b })
    #expect(told.outcome == .different)
    #expect(told.bits == -1.5)
  }

  // MARK: - Countries

  @Test(
    "a state and one that came out of it do not contradict each other",
    arguments: [("SU", "UZ"), ("YU", "HR"), ("CS", "SK"), ("DD", "DE"), ("SD", "SS"), ("ZR", "CD")]
  )
  func changed(before: String, after: String) {
    let born = told(
      .birthCountry,
      { $0.birthCountry = CountryCode(before) },
      { $0.birthCountry = CountryCode(after) }
    )
    #expect(born.outcome == .partial && born.bits == 0.7)
    let national = told(
      .nationality,
      { $0.nationalities = [CountryCode(before)].compactMap { $0 } },
      { $0.nationalities = [CountryCode(after)].compactMap { $0 } }
    )
    #expect(national.outcome == .partial && national.bits == 0.3)
  }

  @Test(
    "two states that came out of one do contradict each other, as do strangers",
    arguments: [("RU", "UZ"), ("HR", "RS"), ("FR", "UZ"), ("SU", "FR"), ("914", "SU")]
  )
  func otherCountries(a: String, b: String) {
    let born = told(
      .birthCountry,
      { $0.birthCountry = CountryCode(a) },
      { $0.birthCountry = CountryCode(b) }
    )
    #expect(born.outcome == .different && born.bits == -2)
  }

  // MARK: - Body

  @Test(
    "colours that are taken for one another neither agree nor contradict",
    arguments: [("BRO", "BROH"), ("BLU", "GRY"), ("BLA", "BRO"), ("GRE", "HAZ"), ("OTHC", "BLU")]
  )
  func eyes(a: String, b: String) {
    let told = told(.eyes, { $0.eyes = a }, { $0.eyes = b })
    #expect(told.outcome == .inconclusive && told.bits == 0)
  }

  @Test(
    "hair greys and falls out, and brown is between black and blond",
    arguments: [("BLA", "GRY"), ("RED", "HAIB"), ("BRO", "BLA"), ("BRO", "YELB"), ("YELB", "RED")]
  )
  func hair(a: String, b: String) {
    let told = told(.hair, { $0.hair = a }, { $0.hair = b })
    #expect(told.outcome == .inconclusive && told.bits == 0)
  }

  @Test("colours that nobody confuses contradict, the same colour agrees")
  func colours() {
    #expect(told(.eyes, { $0.eyes = "BLU" }, { $0.eyes = "BRO" }) == (.different, -1.5))
    #expect(told(.eyes, { $0.eyes = "GRE" }, { $0.eyes = "GRE" }) == (.equal, 1.5))
    #expect(told(.hair, { $0.hair = "BLA" }, { $0.hair = "YELB" }) == (.different, -0.4))
    #expect(told(.hair, { $0.hair = "RED" }, { $0.hair = "RED" }) == (.equal, 0.8))
  }

  @Test(
    "heights are measured, remembered and guessed",
    arguments: [
      (180, 182, Outcome.equal, 1.5), (180, 184, .similar, 0.5), (180, 188, .inconclusive, 0),
      (180, 191, .different, -2),
    ] as [(Int, Int, Outcome, Float)]
  )
  func height(a: Int, b: Int, outcome: Outcome, bits: Float) {
    let told = told(.height, { $0.heightInCentimetres = a }, { $0.heightInCentimetres = b })
    #expect(told.outcome == outcome && told.bits == bits)
  }

  // MARK: - Documents

  private func document(
    _ number: String,
    type: String = "passport",
    issuer: String = "CZ",
    _ from: String? = nil,
    _ to: String? = nil
  ) -> IdentityDocument {
    var document = IdentityDocument()
    document.type = type
    document.number = number
    document.issuer = CountryCode(issuer)
    document.validFrom = from.flatMap { PartialDate($0) }
    document.validTo = to.flatMap { PartialDate($0) }
    return document
  }

  private func told(_ a: IdentityDocument, _ b: IdentityDocument) -> (outcome: Outcome, bits: Float)
  {
    told(.document, { $0.documents = [a] }, { $0.documents = [b] })
  }

  @Test(
    "the number is the same with other signs, zeros before it or the check digit behind it",
    arguments: ["39204817", "39 204-817", "0039204817", "392048178"]
  )
  func sameNumber(other: String) {
    #expect(told(document("39204817"), document(other)) == (.equal, 24), "\(other)")
  }

  @Test("a digit more that is no check digit is another number")
  func noCheckDigit() {
    #expect(told(document("39204817"), document("392048171")) == (.different, -2))
  }

  @Test(
    "characters that are read for one another cost less than a slip",
    arguments: [
      ("AB204817", "A8204817", Outcome.variant, 14), ("L8I5S2Z", "L815522", .variant, 14),
      ("39204817", "39204819", .similar, 9), ("39204817", "39240817", .similar, 9),
    ] as [(String, String, Outcome, Float)]
  )
  func slips(a: String, b: String, outcome: Outcome, bits: Float) {
    #expect(told(document(a), document(b)) == (outcome, bits), "\(a) / \(b)")
  }

  @Test("a number of another issuer or type says less, and its difference nothing")
  func issuer() {
    let first = document("39204817")
    #expect(told(first, document("39204817", issuer: "AT")) == (.equal, 8))
    #expect(told(first, document("39204817", type: "visa")) == (.equal, 8))
    #expect(told(first, document("88120011", issuer: "AT")) == (.inconclusive, 0))
  }

  @Test(
    "two documents of one type and issuer contradict while both were valid, and not one after the other"
  )
  func validity() {
    let first = document("39204817", "2015-03", "2025-03")
    #expect(told(first, document("88120011", "2018-01-02", "2028")) == (.different, -2.5))
    #expect(told(first, document("88120011", "2025", "2035")) == (.inconclusive, 0))
    #expect(told(first, document("88120011", "2005", "2015")) == (.inconclusive, 0))
    // Where it is not known, little is said: documents are renewed.
    let held = PersonScorer(policy: PersonPolicy(), rarity: .builtIn, prior: .population(1000))
    var (a, b) = (person("Viktor Hradek", "1971-05-09"), person("Viktor Hradek", "1971-05-09"))
    (a.documents, b.documents) = ([first], [document("88120011")])
    let score = held.score(PreparedPerson(a), PreparedPerson(b))
    #expect(score.bits(of: .document) == -0.5)
  }

  // MARK: - Parents and addresses

  @Test("parents are compared each with each, in either script")
  func parents() {
    func named(_ father: String?, _ mother: String?) -> (inout Person) -> Void {
      { person in
        person.parents = Parents()
        person.parents?.father = father
        person.parents?.mother = mother
      }
    }
    #expect(told(.parents, named("Karel Hradek", nil), named("Карел", nil)) == (.equal, 6))
    #expect(told(.parents, named("Karel", nil), named("Ondrej", nil)) == (.different, -3))
    #expect(told(.parents, named("Karel", "Hana"), named("Karel", "Jana")) == (.mixed, 3))
    #expect(told(.parents, named("Karel", nil), named(nil, "Hana")).outcome == .missing)
  }

  @Test("addresses are the same in another order of their words, and a state in common is none")
  func addresses() {
    func at(_ address: String) -> (inout Person) -> Void { { $0.addresses = [address] } }
    let same = told(.address, at("Rue de la Paix 12, Paris"), at("12 rue de la Paix 75002 Paris"))
    #expect(same == (.equal, 12))
    #expect(told(.address, at("Dlouha 12, Brno"), at("Kratka 7, Praha")) == (.different, -4))
  }
}
