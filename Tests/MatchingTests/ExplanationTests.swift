import Matching
import Notices
import Testing

@Suite("Explanations")
struct ExplanationTests {
  private static let held = PersonScorer(
    policy: PersonPolicy(),
    rarity: .builtIn,
    prior: .population(1000)
  )

  private func told(_ first: Person, _ second: Person) -> Explanation {
    Self.held.explain(
      query: PreparedPerson(first),
      candidate: PreparedPerson(second),
      queryPerson: first,
      candidatePerson: second
    )
  }

  private func named(_ forenames: String, _ family: String, _ birth: String = "") -> Person {
    var person = Person()
    person.forenames = forenames
    person.familyName = family
    person.birthDate = PartialDate(birth)
    return person
  }

  @Test("parts are quoted as they are written, articles and fathers' words with their names")
  func written() {
    let told = told(
      named("José Ángel", "de la CRUZ"),
      named("Jose", "DE LA CRUZ")
    )
    #expect(told.names.first?.role == "family name")
    #expect(told.names.first?.query == "de la CRUZ")
    #expect(told.names.first?.candidate == "DE LA CRUZ")
    #expect(told.names.contains { $0.query == "José" && $0.candidate == "Jose" })
    #expect(told.names.contains { $0.query == "Ángel" && $0.candidate == nil })
  }

  @Test("a name that is written as one word stands beside the two words of the other side")
  func joined() {
    let told = told(named("Jeanpierre", "HRADEK"), named("Jean Pierre", "HRADEK"))
    #expect(told.names.contains { $0.query == "Jeanpierre" && $0.candidate == "Jean Pierre" })
  }

  @Test("a person whose texts are not those that were prepared is quoted in plain letters")
  func other() {
    let told = Self.held.explain(
      query: PreparedPerson(named("Viktor", "HRADEK")),
      candidate: PreparedPerson(named("Viktor", "HRADEK")),
      queryPerson: named("Otto", "SAMPLE"),
      candidatePerson: nil
    )
    #expect(told.names.map(\.query) == ["hradek", "viktor"])
  }

  @Test(
    "the sentence says in plain words what agrees and what contradicts",
    arguments: [
      ("1971-05-09", "1971-09-05", "day and month exchanged", "nothing contradicts"),
      ("1971-05-09", "1955-01-17", "same", "but the dates of birth differ"),
    ]
  )
  func sentence(a: String, b: String, agrees: String, doubt: String) {
    let told = told(named("Viktor", "HRADEK", a), named("Viktor", "HRADEK", b))
    #expect(told.sentence.lowercased().contains(agrees), "\(told.sentence)")
    #expect(told.sentence.contains(doubt), "\(told.sentence)")
    #expect(told.sentence.hasSuffix("."))
  }

  @Test("what is no hit says how much is missing and what speaks against; a hit says nothing of it")
  func notRaised() throws {
    let namesake = told(named("Ali", "HASSAN", "1985-02-14"), named("Ali", "HASSAN", "1962-07-01"))
    let why = try #require(namesake.notRaised)
    #expect(why.hasPrefix("Not raised: "))
    #expect(why.contains("date of birth"))
    let hit = told(
      named("Viktor", "HRADEK", "1971-05-09"),
      named("Viktor", "HRADEK", "1971-05-09")
    )
    #expect(hit.notRaised == nil)
  }
}
