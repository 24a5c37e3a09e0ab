import Matching
import Notices
import Testing

@Suite("Parts of names")
struct NamePartTests {
  private func named(_ forenames: String, _ family: String, _ nation: String? = nil)
    -> PreparedPerson
  {
    var person = Person()
    person.forenames = forenames
    person.familyName = family
    person.birthDate = PartialDate("1971-05-09")
    person.nationalities = [nation.flatMap { CountryCode($0) }].compactMap { $0 }
    return PreparedPerson(person)
  }

  private func score(_ a: String, _ b: String) -> PersonScore {
    shipped.score(prepared(a, "1971-05-09"), prepared(b, "1971-05-09"))
  }

  // MARK: - Letters of another alphabet

  @Test(
    "letters of another alphabet that look alike are read as those they stand for",
    arguments: [
      ("Viktоr Hradek", "Viktor Hradek"), ("VIКTOR HRADEK", "VIKTOR HRADEK"),
      ("Виктoр Градек", "Виктор Градек"), ("Vikτor Hradek", "Viktor Hradek"),
      ("Hrаdеk, Viktor", "Viktor Hradek"), ("ΝIKOLAS Zima", "NIKOLAS Zima"),
    ]
  )
  func lookalikes(mixed: String, plain: String) {
    let told = score(mixed, plain)
    #expect(told.outcome(of: .name) == .equal, "\(mixed)")
    #expect(told.bits == score(plain, plain).bits)
  }

  @Test("a word in two alphabets that have no such letters stays two words")
  func apart() {
    #expect(score("Викторhradek", "Виктор Hradek").outcome(of: .name) == .equal)
    #expect(score("习近平Hradek", "习近平 Hradek").outcome(of: .name) == .equal)
  }

  @Test("such letters are marked in the table, in the sentence and in nothing else")
  func marked() throws {
    let (a, b) = (person("Viktоr Hradek"), person("Viktor Hradek"))
    let told = shipped.explain(
      query: PreparedPerson(a),
      candidate: PreparedPerson(b),
      queryPerson: a,
      candidatePerson: b
    )
    let pair = try #require(told.names.first { $0.query == "Viktоr" })
    #expect(pair.isMixed && pair.how == "the same, letters mixed")
    #expect(told.names.count { $0.isMixed } == 1)
    #expect(told.sentence.contains("another alphabet"))
    let plain = shipped.explain(query: PreparedPerson(b), candidate: PreparedPerson(b))
    #expect(!plain.sentence.contains("alphabet"))
  }

  // MARK: - Words that are no name

  @Test(
    "a placeholder is no name",
    arguments: [
      "FNU", "LNU", "Unknown", "UNK", "inconnu", "desconocida", "XXX", "Неизвестно", "مجهول",
    ]
  )
  func placeholder(word: String) {
    #expect(score("\(word) Hradek", "Viktor Hradek").outcome(of: .name) == .partial, "\(word)")
    #expect(score("\(word) \(word)", "\(word) \(word)").outcome(of: .name) == .missing)
    #expect(score("\(word) \(word)", "Viktor Hradek").bits == 13.5)
  }

  @Test(
    "titles, nobiliary words and suffixes are left out",
    arguments: [
      "Shri Viktor Hradek", "Viktor Freiherr von Hradek",
      "Viktor Graf von Hradek", "Don Viktor Hradek", "Viktor, Duke of Hradek", "Lord Viktor Hradek",
      "Viktor Hradek Jr.", "Viktor Hradek PhD", "Sheikh Viktor Hradek", "Prof. Dr. Viktor Hradek",
    ]
  )
  func titles(name: String) {
    #expect(score(name, "Viktor Hradek").outcome(of: .name) == .equal, "\(name)")
  }

  @Test(
    "titles of other scripts are left out",
    arguments: [
      ("الشيخ خالد الزبيداني", "خالد الزبيداني"), ("الدكتور خالد الزبيداني", "خالد الزبيداني"),
      ("доктор Виктор Градек", "Виктор Градек"),
    ]
  )
  func titlesInScripts(name: String, plain: String) {
    #expect(score(name, plain).outcome(of: .name) == .equal, "\(name)")
  }

  @Test("a title that is all there is of a family name is that name")
  func kings() {
    let king = named("Stephen", "King")
    #expect(shipped.score(king, named("Stephen", "King")).bits(of: .name) > 12)
    #expect(shipped.score(king, named("Stephen", "Zubeldia")).outcome(of: .name) == .mixed)
    #expect(score("Sheikh Omar", "Omar").outcome(of: .name) == .equal)
    #expect(score("Ivan Duque Zubeldia", "Ivan Zubeldia").outcome(of: .name) == .partial)
    #expect(score("Earl Zubeldia", "Viktor Zubeldia").outcome(of: .name) == .mixed)
  }

  @Test(
    "a word for the generation costs nothing where one side leaves it out, and is a name by itself",
    arguments: [
      ("Roberto Castellan Filho", "Roberto Castellan"),
      ("Robert Castellan III", "Robert Castellan"),
      ("Robert Castellan fils", "Robert Castellan"),
      ("Antonio Agostinho Neto", "Antonio Agostinho"),
    ]
  )
  func generations(name: String, plain: String) {
    let least = score(plain, plain).bits
    #expect(abs(score(name, plain).bits - least) < 0.5, "\(name)")
    #expect(score("Antonio Neto", "Antonio Brusnikin").outcome(of: .name) == .mixed)
  }

  @Test("what joins two family names is no part of them")
  func joiners() {
    #expect(score("João da Silva e Sousa", "Joao Silva Sousa").outcome(of: .name) == .equal)
    #expect(score("Jordi Puig i Cadafalch", "Jordi Puig Cadafalch").outcome(of: .name) == .equal)
    #expect(score("JOHN E SMITH", "JOHN SMITH").outcome(of: .name) == .partial)
  }

  // MARK: - Cultures

  @Test(
    "fathers' and mothers' names of Iceland are names like others, whatever letters write them",
    arguments: [
      ("Þórunn Jónsdóttir", "Thorunn Jonsdottir"), ("Guðrún Helgudóttir", "Gudrun Helgudottir"),
      ("Jón Sigurðsson", "Jon Sigurdsson"),
    ]
  )
  func iceland(a: String, b: String) {
    #expect(score(a, b).outcome(of: .name) == .equal)
    #expect(score(a, b).grade == .strong)
  }

  @Test("of two family names the first is the one that counts, where such names are borne")
  func iberian() {
    let both = named("Gabriel", "Quintela Ybarra", "MX")
    let (first, second) = (named("Gabriel", "Quintela"), named("Gabriel", "Ybarra"))
    let costs = { (a: PreparedPerson, b: PreparedPerson) in
      shipped.score(a, a).bits(of: .name) - shipped.score(a, b).bits(of: .name)
    }
    // As long as each other, so that only the place tells.
    #expect(abs(costs(second, both) - costs(first, both) - 1) < 0.6)
    let elsewhere = named("Gabriel", "Quintela Ybarra", "DE")
    #expect(
      shipped.score(second, elsewhere).bits(of: .name) > shipped.score(second, both).bits(of: .name)
    )
    #expect(shipped.score(both, both).outcome(of: .name) == .equal)
  }

  @Test(
    "short and sister forms of many languages are one name's",
    arguments: [
      ("Gosia", "Malgorzata"), ("Lyosha", "Alexei"), ("Zeynep", "Zaynab"), ("Paco", "Francisco"),
      ("Lola", "Dolores"), ("Borya", "Boris"), ("Катя", "Екатерина"), ("Fatma", "Fatima"),
    ]
  )
  func nicknames(short: String, long: String) {
    let told = score("\(short) Brusnikin", "\(long) Brusnikin")
    #expect(told.outcome(of: .name) == .similar || told.outcome(of: .name) == .variant)
    #expect(told.grade >= .probable, "\(short)")
  }

  // MARK: - Machine-readable zones

  @Test("a name that fills the field of a machine-readable zone may be cut there")
  func cut() {
    // 39 and 30 characters with their fillers.
    let long = named("Konstantinos Alexandros", "Papandreopoulos")
    let cut = named("Konstantinos Alexandr", "Papandreopoulos")
    #expect(
      shipped.score(cut, long).bits(of: .name) > shipped.score(long, long).bits(of: .name) - 4
    )
    // The same beginning where nothing is cut says next to nothing.
    let short = score("Zima Konstan", "Zima Konstantinos")
    #expect(short.outcome(of: .name) == .similar)
    #expect(short.bits(of: .name) < score("Zima", "Zima").bits(of: .name) + 1.5)
  }
}
