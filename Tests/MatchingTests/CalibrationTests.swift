import Matching
import Notices
import Testing

@Suite("Calibration")
struct CalibrationTests {
  private static let scorer = PersonScorer(
    policy: PersonPolicy(),
    rarity: .builtIn,
    prior: .population(1000)
  )
  private static let families = ["Hradek", "Zimmer", "Okafor", "Lindqvist", "Moreau", "Tanaka"]
  private static let forenames = ["Viktor", "Ana", "Chidi", "Ingrid", "Luc", "Kenji", "Olga"]

  /// A person of a number; `hair` shifts the colour of the hair.
  private static func made(_ number: Int, hair: Int = 0, sex: Sex? = nil) -> Person {
    var person = Person()
    person.familyName = families[number % 6] + ["", "ova", "son", "ez", "i"][number / 6 % 5]
    person.forenames = forenames[number % 7]
    person.birthDate = PartialDate(
      year: 1950 + number % 41,
      month: 1 + number % 12,
      day: 1 + number % 27
    )
    person.sex = sex ?? (number % 3 == 0 ? .female : .male)
    person.hair = ["BLA", "BRO", "BLN", "RED"][(mixed(number) + hair) % 4]
    return person
  }

  /// Bits of a number that follow no other field.
  private static func mixed(_ number: Int) -> Int { (number &* 1_103_515_245 &+ 12_345) >> 9 & 3 }

  private static func pair(_ first: Person, _ second: Person, _ isMatch: Bool? = nil)
    -> Calibration.Pair
  {
    Calibration.Pair(
      scorer.score(PreparedPerson(first), PreparedPerson(second)),
      isMatch: isMatch
    )
  }

  private static let random: [PersonScore] = (0..<1200).map { number in
    scorer.score(
      PreparedPerson(made(number)),
      PreparedPerson(made(number * 7 + 13))
    )
  }

  @Test("with little data the shipped weights stand")
  func little() {
    let pairs = (0..<20).map { Self.pair(Self.made($0), Self.made($0, hair: 1)) }
    let result = Calibration(policy: PersonPolicy(), pairs: pairs, random: Self.random).estimate()
    #expect(result.numbers.isEmpty)
    #expect(result.loss == nil)
    let none = Calibration(policy: PersonPolicy(), pairs: [], random: []).estimate()
    #expect(none.numbers.isEmpty)
  }

  @Test("without a label it is found that hair is often dyed here")
  func unlabelled() throws {
    var pairs: [Calibration.Pair] = []
    for number in 0..<400 {
      // Three of four have other hair than on record.
      pairs.append(Self.pair(Self.made(number), Self.made(number, hair: number % 4)))
      pairs.append(Self.pair(Self.made(number), Self.made(number * 11 + 5)))
    }
    let result = Calibration(policy: PersonPolicy(), pairs: pairs, random: Self.random).estimate()
    #expect(abs(result.matches - 400) < 60)
    let hair = result.numbers.first { $0.level.field == "hair_equal" }
    let found = try #require(hair)
    #expect(found.becomes < found.was)
  }

  @Test("what was decided is believed, and the loss on it falls")
  func decided() throws {
    var pairs: [Calibration.Pair] = []
    for number in 0..<200 {
      // The register here writes the sex of every second person wrongly.
      let first = Self.made(number, sex: .male)
      pairs.append(
        Self.pair(first, Self.made(number, sex: number % 2 == 0 ? .male : .female), true)
      )
      pairs.append(Self.pair(first, Self.made(number * 11 + 5), false))
    }
    let result = Calibration(policy: PersonPolicy(), pairs: pairs, random: Self.random).estimate()
    let sex = try #require(result.numbers.first { $0.level.field == "sex_different" })
    #expect(sex.becomes < sex.was)
    // Not more at once than a person can follow.
    #expect(sex.was - sex.becomes <= 3.01)
    let loss = try #require(result.loss)
    #expect(loss.after <= loss.before)
  }
}
