import Matching
import Notices
import Testing

/// Persons who share much with another and are not that person; each is asked of one record among a hundred thousand.
@Suite("Near misses")
struct NearMissTests {
  private let held = PersonScorer(
    policy: PersonPolicy(),
    rarity: .builtIn,
    prior: .population(100_000)
  )

  private func person(
    _ forenames: String,
    _ family: String,
    _ birth: String,
    place: String? = "Olomouc",
    sex: Sex = .male,
    passport: String? = nil
  ) -> PreparedPerson {
    var person = Person()
    person.forenames = forenames
    person.familyName = family
    person.birthDate = PartialDate(birth)
    person.sex = sex
    person.birthPlace = place
    person.birthCountry = CountryCode("CZ")
    person.nationalities = [CountryCode("CZ")].compactMap { $0 }
    if let passport {
      var document = IdentityDocument()
      document.type = "passport"
      document.number = passport
      document.issuer = CountryCode("CZ")
      person.documents = [document]
    }
    return PreparedPerson(person)
  }

  @Test("a twin shares family name, day and place of birth, and is not raised")
  func twin() {
    let score = held.score(
      person("Viktor", "Hradek", "1971-05-09"),
      person("Milan", "Hradek", "1971-05-09")
    )
    #expect(score.grade == .none)
    #expect(score.bits < 11)
  }

  @Test(
    "a given name that is only written otherwise is no twin's",
    arguments: ["Viktor", "Wiktor", "Vitkor", "V.", "Viktor Milan"]
  )
  func noTwin(forenames: String) {
    let score = held.score(
      person("Viktor", "Hradek", "1971-05-09"),
      person(forenames, "Hradek", "1971-05-09")
    )
    #expect(score.grade >= .probable)
  }

  @Test("a twin who carries the other's passport is raised")
  func passport() {
    let score = held.score(
      person("Viktor", "Hradek", "1971-05-09", passport: "39204817"),
      person("Milan", "Hradek", "1971-05-09", passport: "39204817")
    )
    #expect(score.grade >= .probable)
  }

  @Test("the same given name and day of birth with another family name are not raised")
  func sameDay() {
    let score = held.score(
      person("Viktor", "Hradek", "1971-05-09"),
      person("Viktor", "Moravansky", "1971-05-09", place: "Brno")
    )
    #expect(score.grade == .none)
  }

  @Test("a woman's other family name costs less than a man's, because women marry")
  func married() {
    let woman = held.score(
      person("Alzbeta", "Zimova", "1971-05-09", sex: .female),
      person("Alzbeta", "Moravanska", "1971-05-09", sex: .female)
    )
    let man = held.score(
      person("Alzbeta", "Zimova", "1971-05-09"),
      person("Alzbeta", "Moravanska", "1971-05-09")
    )
    #expect(woman.bits(of: .name) > man.bits(of: .name) + 3)
  }

  @Test(
    "a namesake of another full date of birth is possible at most",
    arguments: ["1975-11-28", "1963-08-20", "1972-10-30", "1997-02-14"]
  )
  func namesake(birth: String) {
    let rare = held.score(
      person("Viktor", "Hradek", "1971-05-09"),
      person("Viktor", "Hradek", birth, place: "Brno")
    )
    #expect(rare.grade <= .possible)
    let common = held.score(
      person("Maria", "Garcia", "1971-05-09", sex: .female),
      person("Maria", "Garcia", birth, place: "Brno", sex: .female)
    )
    #expect(common.grade == .none)
  }

  @Test(
    "a date that is miswritten is no namesake's",
    arguments: ["1971-09-05", "1971-05-19", "1971", "1972-05-09"]
  )
  func miswritten(birth: String) {
    let score = held.score(
      person("Viktor", "Hradek", "1971-05-09"),
      person("Viktor", "Hradek", birth)
    )
    #expect(score.grade >= .probable)
  }

  @Test(
    "a relative of the same house is not raised",
    arguments: [("Milan", "1975-11-28"), ("Viktor", "1996-08-20")]
  )
  func relative(forenames: String, birth: String) {
    let score = held.score(
      person("Viktor", "Hradek", "1971-05-09"),
      person(forenames, "Hradek", birth)
    )
    #expect(score.grade == .none)
  }

  @Test("what repeats another feature counts less: country and nationality, given name and sex")
  func repeated() {
    let score = held.score(
      person("Viktor", "Hradek", "1971-05-09"),
      person("Viktor", "Hradek", "1971-05-09")
    )
    let lesser = min(score.bits(of: .nationality), score.bits(of: .birthCountry))
    #expect(lesser < 1)
    #expect(score.bits(of: .sex) < 0.1)
  }

  @Test("more persons held ask for more evidence: each doubling beyond some four hundred, a bit")
  func population() {
    let (a, b) = (prepared("Maria Garcia", "1971-05-09"), prepared("Maria Garcia", "1971"))
    func score(_ count: Int) -> PersonScore {
      PersonScorer(policy: PersonPolicy(), rarity: .builtIn, prior: .population(count)).score(a, b)
    }
    func grade(_ count: Int) -> Grade { score(count).grade }
    #expect(grade(100) == grade(400))
    #expect(score(1).probability == score(420).probability)
    #expect(score(1).prior == .few(420))
    #expect(score(500).prior == .population(500))
    #expect(grade(400) > grade(1_000_000))
    #expect(grade(1_000_000) == .none)
  }

  @Test(
    "two records laid side by side are asked without relatives in mind, but a contradiction stays possible at most"
  )
  func sideBySide() {
    let (a, b) = (person("Viktor", "Hradek", "1971-05-09"), person("Milan", "Hradek", "1971-05-09"))
    #expect(shipped.score(a, b).bits > held.score(a, b).bits)
    #expect(shipped.score(a, b).grade <= .possible)
  }
}
