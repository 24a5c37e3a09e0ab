import Charges
import Testing

@Suite("Reading charges")
struct RecogniseTests {
  private func codes(_ text: String) -> [String] { LexiconFile.lexicon.read(text).codes }

  @Test(
    "what names no offence is said to be not recognised",
    arguments: [
      "", " ", "…", "Conduct contrary to section 14 of the Act", "Xyzzy plugh", "12.03.2019",
    ]
  )
  func notRecognised(text: String) {
    let reading = LexiconFile.lexicon.read(text)
    #expect(reading.codes == [])
    #expect(reading.parts.allSatisfy { $0.offences.isEmpty })
  }

  @Test(
    "an offence in the name of a court, an office or a person is none",
    arguments: [
      "Wanted by the Homicide Division", "Fiscalía de Homicidios", "Tribunal des stupéfiants",
      "victim Peter Murder", "محكمة جرائم القتل", "Special Anti-Corruption Court",
    ]
  )
  func names(text: String) {
    #expect(codes(text) == [])
  }

  @Test(
    "what is denied is not charged",
    arguments: [
      ("Theft, not guilty of murder", ["PTS"]), ("Vol sans violence", ["PTS"]),
      ("Hurto sin violencia", ["PTS"]),
    ]
  )
  func denied(text: String, wanted: [String]) {
    #expect(codes(text) == wanted)
  }

  @Test(
    "short words and words that only look alike are not guessed",
    arguments: ["Rate of exchange", "Former minister", "Marital status", "Robert", "Vola"]
  )
  func noGuess(text: String) {
    #expect(codes(text) == [])
  }

  @Test(
    "slips of the pen, capitals, look-alike letters and odd marks do not matter",
    arguments: [
      ("ROBERRY", ["PTY"]), ("Kidnaping", ["IKK"]), ("h\u{43E}micide", ["ILM"]),
      ("Fraud\u{37E} Murder", ["PFF", "ILM"]), ("Extor\u{AD}tion", ["PTE"]),
      ("Estupefasientes", ["PDD"]), ("القَتْلُ العَمْدُ", ["ILM"]), ("الاحتيــال", ["PFF"]),
    ]
  )
  func slips(text: String, wanted: [String]) {
    #expect(codes(text) == wanted)
  }

  @Test("a list is split at its numbers, bullets, semicolons and lines, and marks are cut off")
  func lists() {
    for text in [
      "1. Murder 2. Theft", "(1) Murder; (2) Theft", "a) Murder\nb) Theft", "• Murder • Theft",
      "- Murder\r\n- Theft", "Murder;Theft", "Murder\nTheft", "i) Murder ii) Theft",
    ] {
      let parts = LexiconFile.lexicon.read(text).parts
      #expect(parts.map(\.text) == ["Murder", "Theft"], "\(text)")
    }
  }

  @Test("a conjunction splits only where both sides are offences")
  func conjunctions() {
    let both = LexiconFile.lexicon.read("Murder of a man and rape of a woman").parts
    #expect(both.map(\.text) == ["Murder of a man", "rape of a woman"])
    let one = LexiconFile.lexicon.read("Murder of a man and a woman in Lyon").parts
    #expect(one.map(\.text) == ["Murder of a man and a woman in Lyon"])
    #expect(one.flatMap(\.offences).map(\.code) == ["ILM"])
  }

  @Test("a sentence that was wrapped is one part")
  func wrapped() {
    let parts = LexiconFile.lexicon.read("Illegal possession of\nfirearms and of\nammunition").parts
    #expect(parts.count == 1)
    #expect(parts.first?.offences.map(\.code) == ["PWC"])
  }

  @Test(
    "a reference to a law is kept as such, and is no border",
    arguments: [
      (
        "Murder (Article 205 para 1 of the Criminal Code)",
        "Article 205 para 1 of the Criminal Code"
      ),
      ("Totschlag, § 211 StGB", "§ 211 StGB"),
      ("Trafic de stupéfiants (art. 222-37 C. pén.)", "art. 222-37 C. pén"),
      ("Wire fraud, Section 18 USC 1343", "Section 18 USC 1343"),
      ("Мошенничество, статья 159 ч.4 УК", "статья 159 ч.4 УК"),
      ("تزوير المادة 211 من قانون العقوبات", "المادة 211 من قانون العقوبات"),
      ("Estafa, arts. 248, 249 y 250 del Código Penal", "arts. 248, 249 y 250 del Código Penal"),
    ]
  )
  func lawReferences(text: String, wanted: String) {
    let parts = LexiconFile.lexicon.read(text).parts
    #expect(parts.count == 1)
    #expect(parts.first?.offences.count == 1)
    #expect(parts.first?.lawReferences == [wanted])
  }

  @Test("an attempt marks the offence beside it, a conspiracy all that follow")
  func flags() {
    let attempt = LexiconFile.lexicon.read("Attempted murder and robbery").parts.flatMap(\.offences)
    #expect(attempt.map(\.isAttempt) == [true, false])
    let plot = LexiconFile.lexicon.read("Conspiracy to commit murder and robbery").parts
    #expect(plot.flatMap(\.offences).map(\.isConspiracy) == [true, true])
    let after = LexiconFile.lexicon.read("Homicidio en grado de tentativa").parts.flatMap(
      \.offences
    )
    #expect(after.map(\.isAttempt) == [true])
    let aided = LexiconFile.lexicon.read("Complicité d’assassinat").parts.flatMap(\.offences)
    #expect(aided.map(\.isAiding) == [true])
  }

  @Test("the longest phrase wins, and each offence names its row, its class and how surely")
  func mostSpecific() throws {
    let offences = LexiconFile.lexicon.read("Vol à main armée").parts.flatMap(\.offences)
    #expect(offences.map(\.code) == ["PTW"])
    let offence = try #require(offences.first)
    #expect(offence.rule.hasPrefix("fr-ptw-"))
    #expect(offence.iccs == "0401")
    #expect(offence.confidence > 0.8 && offence.confidence < 1)
    let guess = try #require(LexiconFile.lexicon.read("Roberry").parts.first?.offences.first)
    #expect(guess.confidence < offence.confidence)
  }

  @Test("marks of a list do not hide a phrase")
  func markedPhrase() {
    #expect(codes("a) Meurtre; b) vol à main armée; c) rapt") == ["ILM", "PTW", "IKK"])
  }

  @Test(
    "the language is told by script and words",
    arguments: [
      ("Trafic de stupéfiants en bande organisée", "fr"), ("Tráfico ilícito de drogas", "es"),
      ("Participation in a criminal organisation", "en"), ("الاتجار بالمخدرات", "ar"),
      ("Незаконный оборот наркотиков", "ru"), ("Vergewaltigung und Raub", "de"),
    ]
  )
  func languages(text: String, wanted: String) throws {
    let language = try #require(LexiconFile.lexicon.read(text).language)
    #expect(language.code == wanted)
    #expect((0...1).contains(language.confidence))
  }

  @Test("a text of any bytes is read in bounded time and never refused")
  func hostile() {
    let long = String(repeating: "murder and ((1) art. 5 ; ", count: 4000)
    #expect(LexiconFile.lexicon.read(long).codes == ["ILM"])
    #expect(LexiconFile.lexicon.read(String(repeating: "a", count: 100_000)).codes == [])
    #expect(LexiconFile.lexicon.read(String(repeating: "1) ", count: 10_000)).codes == [])
    #expect(LexiconFile.lexicon.read("\u{0}\u{FFFF}§§§ Article").codes == [])
  }
}
