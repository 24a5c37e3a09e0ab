import Matching
import Notices
import Testing

@Suite("Prepared persons")
struct PreparedPersonTests {
  @Test("bytes that are cut short or of another version are refused")
  func refused() throws {
    let bytes = prepared("Viktor Hradek", "1971-05-09").encoded()
    for count in 0..<bytes.count {
      #expect(throws: PreparedError.self) {
        try PreparedPerson(encoded: Array(bytes.prefix(count)))
      }
    }
    var other = bytes
    other[0] = 99
    #expect(throws: PreparedError.version(found: 99, needed: PreparedPerson.version)) {
      try PreparedPerson(encoded: other)
    }
    #expect(throws: PreparedError.damaged) { try PreparedPerson(encoded: bytes + [0]) }
  }

  @Test("no damaged byte brings the scorer down")
  func damaged() throws {
    var person = person("Viktor Hradek Иванов خالد", "1971-05-09")
    person.aliases = [Alias(name: "Vitya"), Alias(name: "赵伟强", quality: .weak)]
    person.birthPlace = "Olomouc"
    let bytes = PreparedPerson(person).encoded()
    let query = prepared("Viktor Hradek", "1971-05-09")
    for at in bytes.indices.dropFirst() {
      for value in [UInt8(0), 1, 127, 255, bytes[at] ^ 0x10] {
        var changed = bytes
        changed[at] = value
        guard let read = try? PreparedPerson(encoded: changed) else { continue }
        _ = shipped.score(query, read)
        _ = shipped.score(read, read)
        _ = MatchKey.keys(of: read, rarity: .builtIn)
        _ = shipped.explain(query: query, candidate: read)
        _ = read.tokens
      }
    }
  }

  @Test("what was stored is read back the same and scores the same")
  func round() throws {
    var person = person("Viktor Hradek", "1971-05-09")
    person.scriptName = "Виктор Градек"
    person.nameAtBirth = "Zima"
    person.aliases = [Alias(name: "Vitek", quality: .weak)]
    let first = PreparedPerson(person)
    let again = try PreparedPerson(encoded: first.encoded())
    #expect(again == first)
    let query = prepared("Vitek Zima", "1971")
    #expect(shipped.score(query, again) == shipped.score(query, first))
  }

  @Test("one name a person is at most two hundred bytes")
  func compact() {
    #expect(prepared("Viktor Hradek", "1971-05-09").encoded().count <= 200)
  }
}

@Suite("Names")
struct NameTests {
  /// Whether two ways of writing a name are taken for one with all parts.
  private func same(_ a: String, _ b: String) -> Bool {
    let score = shipped.score(prepared(a), prepared(b))
    return score.grade >= .probable && score.outcome(of: .name) != .mixed
  }

  @Test(
    "ways of writing one name fall together",
    arguments: [
      ("Hradek, Viktor", "VIKTOR HRADEK"), ("Mr. Viktor Hradek", "Viktor Hradek"),
      ("Abd al-Rahman Torkhami", "Abdurrahman Torkhami"),
      ("Sayf al-Din Hashimzai", "Saifuddin Hashimzai"),
      ("O'Donnellan Rory", "Rory ODonnellan"), ("Jean-Claude Brissart", "Jean Claude Brissart"),
      ("Anne Marie Brissart", "Annemarie Brissart"), ("Karel Zdeněk", "Karel Zdenek"),
      ("Hradek; Viktor Hradek", "Viktor Hradek"),
      ("Viktor Hradek (Виктор Градек)", "Виктор Градек"),
      ("Мухаммад Хашимзай", "Mohammed Hashimzai"), ("Straßmann Götz", "Goetz Strassmann"),
      ("0leg Brusn1kin", "Oleg Brusnikin"), ("JC Brissart", "Jean-Claude Brissart"),
    ]
  )
  func written(a: String, b: String) {
    #expect(same(a, b))
  }

  @Test(
    "different people stay apart by their names",
    arguments: [
      ("Viktor Hradek", "Viktor Novotny"), ("Anton Brandl", "Berta Brandl"), ("Li Na", "Wu Na"),
      ("Sergei Petrovich Brusnikin", "Sergei Ivanovich Brusnikin"),
      ("Hana Zimova", "Jana Novakova"),
    ]
  )
  func apart(a: String, b: String) {
    #expect(shipped.score(prepared(a), prepared(b)).grade == .none)
  }

  @Test("a weak alias says less than a good one")
  func weakAlias() {
    var good = person("Karel Zima", "1971")
    good.aliases = [Alias(name: "Viktor Hradek", quality: .good)]
    var weak = good
    weak.aliases = [Alias(name: "Viktor Hradek", quality: .weak)]
    let query = prepared("Viktor Hradek", "1971")
    #expect(
      shipped.score(query, PreparedPerson(good)).bits
        > shipped.score(query, PreparedPerson(weak)).bits
    )
  }

  @Test("the name at birth finds the person under forename and former family name")
  func atBirth() {
    var married = Person()
    married.forenames = "Ludmila"
    married.familyName = "Vrbova"
    married.nameAtBirth = "Kratochvilova"
    married.birthDate = PartialDate("1980-06-14")
    let score = shipped.score(
      prepared("Ludmila Kratochvilova", "1980-06-14"),
      PreparedPerson(married)
    )
    #expect(score.outcome(of: .name) == .equal)
  }
}
