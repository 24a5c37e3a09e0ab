import Matching
import Notices
import Testing

@Suite("Smoke")
struct SmokeTests {
  @Test("a person is prepared and scored")
  func scores() throws {
    var a = Person()
    a.fullName = "Sergey Lavrov"
    var b = Person()
    b.fullName = "Сергей Лавров"
    let scorer = PersonScorer(policy: PersonPolicy(), rarity: .builtIn)
    let score = scorer.score(PreparedPerson(a), PreparedPerson(b))
    print(score.bits, score.grade, score.outcome(of: .name))
    #expect(score.grade != .none)
  }
}
