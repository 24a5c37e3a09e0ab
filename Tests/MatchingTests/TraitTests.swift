import Matching
import Notices
import Testing

@Suite("Languages and marks")
struct TraitTests {
  private func person(languages: [String] = [], marks: String? = nil) -> Person {
    var person = MatchingTests.person("Viktor Hradek", "1971-05-09")
    person.languages = languages
    person.marks = marks
    return person
  }

  private func score(_ first: Person, _ second: Person) -> PersonScore {
    shipped.score(PreparedPerson(first), PreparedPerson(second))
  }

  private func marks(_ first: String, _ second: String) -> (outcome: Outcome, bits: Float) {
    let score = score(person(marks: first), person(marks: second))
    return (score.outcome(of: .marks), score.bits(of: .marks))
  }

  private func languages(_ first: [String], _ second: [String]) -> (outcome: Outcome, bits: Float) {
    let score = score(person(languages: first), person(languages: second))
    return (score.outcome(of: .languages), score.bits(of: .languages))
  }

  @Test("what one side does not state is worth nothing")
  func missing() {
    let score = score(person(languages: ["GER"], marks: "scar on left cheek"), person())
    #expect(score.outcome(of: .languages) == .missing)
    #expect(score.outcome(of: .marks) == .missing)
    #expect(score.bits(of: .languages) == 0 && score.bits(of: .marks) == 0)
  }

  @Test(
    "text that tells of no mark is no mark",
    arguments: ["", "none", "No scars", "aucune cicatrice", "sin marcas", "-", "N/A", "بدون"]
  )
  func none(text: String) {
    #expect(marks(text, "scar on the left cheek").outcome == .missing)
  }

  @Test(
    "the same mark agrees whatever language it is told in, by kind, part and side",
    arguments: [
      "scar on the left cheek", "Left cheek: scar", "cicatrice sur la joue gauche",
      "cicatriz en la mejilla izquierda", "ندبة على الخد الأيسر", "Narbe auf der linken Wange",
      "шрам на левой щеке", "tattoo on right arm; scars, left cheek",
    ]
  )
  func acrossLanguages(text: String) {
    #expect(abs(marks("scar on left cheek", text).bits - 2.5) < 0.01, "\(text)")
  }

  @Test(
    "less of a mark shared is worth less, and a difference nearly nothing",
    arguments: [
      ("scar on right cheek", 1.8), ("scar on the chin", 0.4), ("dragon tattoo", -0.1),
      ("scar on the forehead and on the left cheek", 2.5),
    ] as [(String, Float)]
  )
  func shared(text: String, bits: Float) {
    #expect(abs(marks("scar on left cheek", text).bits - bits) < 0.01, "\(text)")
    #expect(marks("scar on left cheek", text).outcome != .different)
  }

  @Test("what a tattoo shows says more than that there is one, and all marks together stay modest")
  func motif() {
    let dragon = marks("tattoo of a dragon on right forearm", "tatouage dragon avant-bras droit")
    let plain = marks("tattoo on right forearm", "tatouage bras droit")
    #expect(dragon.bits > plain.bits + 1.5)
    let all =
      "tattoo of a dragon on right arm, tattoo of an anchor on left arm, scar on chin, skull"
    #expect(marks(all, all).bits == 6)
    #expect(marks(all, all).outcome == .equal)
  }

  @Test("codes of both kinds, old ones and names are one language")
  func folded() {
    for other in ["KA", "kat", "GEO", "Georgian", "géorgien", "الجورجية"] {
      #expect(languages(["GEO"], [other]).outcome == .equal, "\(other)")
    }
    #expect(languages(["SCR"], ["SRP"]).outcome == .equal)
    #expect(languages(["MOL"], ["ro"]).outcome == .equal)
    #expect(languages(["UND"], ["UND"]).outcome == .missing)
    #expect(languages(["ABK"], ["abk"]).outcome == .equal)
  }

  @Test("a shared rare language earns a little, a world language less, English nothing")
  func worth() {
    let (rare, world) = (languages(["GEO"], ["ENG", "GEO"]), languages(["FRE"], ["fra"]))
    #expect(rare.bits == 1.5 && rare.outcome == .overlap)
    #expect(abs(world.bits - 0.6) < 0.01 && world.outcome == .equal)
    #expect(languages(["ENG"], ["en"]).bits == 0)
  }

  @Test("that no language is shared costs little")
  func disjoint() {
    let told = languages(["GEO", "RUS"], ["FRE"])
    #expect(told.outcome == .different)
    #expect(abs(told.bits + 0.4) < 0.01)
  }

  @Test("a language says less where the nationality has said it, and nothing new of a brother")
  func repeated() throws {
    var georgian = person(languages: ["GEO"])
    georgian.nationalities = [try #require(CountryCode("GE"))]
    #expect(score(georgian, georgian).bits(of: .languages) < 0.5)
  }

  @Test("the explanation quotes both and says them in words")
  func explained() throws {
    let first = person(languages: ["GEO", "ENG"], marks: "Scar on left cheek, gold tooth")
    let second = person(languages: ["kat"], marks: "Cicatrice joue gauche")
    let told = shipped.explain(
      query: PreparedPerson(first),
      candidate: PreparedPerson(second),
      queryPerson: first,
      candidatePerson: second
    )
    let marks = try #require(told.lines.first { $0.feature == .marks })
    #expect(marks.query == "Scar on left cheek, gold tooth")
    #expect(marks.candidate == "Cicatrice joue gauche")
    #expect(marks.outcome == .overlap)
    #expect(marks.says == "the marks agree in part")
    let languages = try #require(told.lines.first { $0.feature == .languages })
    #expect(languages.query == "GEO, ENG")
    #expect(languages.candidate == "GEO")
    #expect(told.sentence.contains("distinguishing marks agree in part"), "\(told.sentence)")
    #expect(told.sentence.contains("a language is shared"), "\(told.sentence)")
  }

  @Test("languages and marks survive storing, and damage to them brings nothing down")
  func stored() throws {
    let first = PreparedPerson(person(languages: ["GEO", "ENG"], marks: "scar on left cheek"))
    let again = try PreparedPerson(encoded: first.encoded())
    #expect(again == first)
    for at in first.encoded().indices.dropFirst() {
      var changed = first.encoded()
      changed[at] = 255
      guard let read = try? PreparedPerson(encoded: changed) else { continue }
      _ = shipped.explain(query: first, candidate: read)
    }
  }

  @Test("what an older program did not compare re-opens no hit")
  func older() {
    let full = score(person(marks: "scar on left cheek"), person(marks: "scar on left cheek"))
    let now = ScoreSummary(full)
    let before = ScoreSummary(
      grade: now.grade,
      bits: now.bits,
      outcomes: Array(now.outcomes.prefix(13))
    )
    #expect(materialChange(old: before, new: now) == nil)
    // Stored again by this program, what becomes known is material.
    let silent = ScoreSummary(score(person(), person(marks: "scar on left cheek")))
    #expect(materialChange(old: silent, new: now)?.contains("marks: missing → equal") == true)
  }
}
