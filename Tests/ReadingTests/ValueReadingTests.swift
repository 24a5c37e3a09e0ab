import Notices
import Reading
import Testing

@Suite("Values as senders write them")
struct ValueReadingTests {
  private let words = SharedVocabulary.words

  @Test(
    "penalties are whole months",
    arguments: [
      ("8 YEARS", 96), ("18 mois", 18), ("cadena perpetua", 9999), ("life imprisonment", 9999),
      ("up to 20 years", 240), ("2 years and 6 months", 30), ("de 5 a 8 años", 96),
      ("from 3 to 10 years' imprisonment", 120), ("eight (8) years", 96), ("ocho años", 96),
      ("réclusion criminelle à perpétuité", 9999), ("السجن المؤبد", 9999), ("٨ سنوات", 96),
      ("1.5 years", 18), ("peine de mort", 9999), ("10 лет", 120),
      ("5 à 10 ans d'emprisonnement", 120),
      ("90 days", 2), ("104 weeks", 23), ("3-10 years", 120), ("15 years or life", 9999),
      ("1000 years", 9999), ("833 years", 9996),
    ]
  )
  func penalties(_ text: String, months: Int) {
    #expect(readPenalty(text, in: words).value == months)
  }

  @Test(
    "what is no penalty gives none",
    arguments: ["", "8", "-", "years", "not stated", "3 days", "99999999 years", "fine of 500 EUR"]
  )
  func noPenalty(_ text: String) {
    let reading = readPenalty(text, in: words)
    #expect(reading.value == nil)
    #expect(reading.act == .readAsMissing)
  }

  @Test(
    "heights are whole centimetres",
    arguments: [
      ("1.80 m", 180), ("1,80", 180), ("180 cm", 180), ("180", 180), ("5'11\"", 180), ("1m80", 180),
      ("5 ft 11 in", 180), ("175-180 cm", 178), ("1.725", 173), ("about 1.80 m", 180), ("6'", 183),
      ("١٨٠ سم", 180), ("1.75 - 1.80 m", 178), ("1 m 80", 180), ("1,80 metros", 180),
    ]
  )
  func heights(_ text: String, centimetres: Int) {
    #expect(readHeight(text, in: words).value == centimetres)
  }

  @Test(
    "what is no height gives none",
    arguments: [
      "", "0", "-", "tall", "18 m", "1800", "unknown", "5'11'12'13\"", "-180x", "1e9", "NaN",
    ]
  )
  func noHeight(_ text: String) {
    let reading = readHeight(text, in: words)
    #expect(reading.value == nil)
    #expect(reading.act == .readAsMissing)
  }

  @Test(
    "weights are whole kilograms",
    arguments: [
      ("80", 80), ("80 kg", 80), ("176 lbs", 80), ("75-80 kg", 78), ("74.5", 75), ("80كغ", 80),
    ]
  )
  func weights(_ text: String, kilograms: Int) {
    #expect(readWeight(text, in: words).value == kilograms)
  }

  @Test("no weight is invented", arguments: ["0", "", "heavy", "5000", "80 stones", "-"])
  func noWeight(_ text: String) {
    #expect(readWeight(text, in: words).value == nil)
  }

  @Test(
    "sexes are read in four languages",
    arguments: [
      ("M", Sex.male), ("male", .male), ("Féminin", .female), ("Mujer", .female), ("ذكر", .male),
      ("أنثى", .female), ("муж.", .male), ("X", .unknown), ("H", .male), ("Femme", .female),
    ]
  )
  func sexes(_ text: String, sex: Sex) {
    #expect(readSex(text, in: words).value == sex)
  }

  @Test(
    "countries are read from codes, names and nationalities",
    arguments: [
      ("FR", "FR"), ("fr", "FR"), ("FRA", "FR"), ("France", "FR"), ("Francia", "FR"),
      ("française", "FR"), ("فرنسا", "FR"), ("914", "914"), ("UNK", "UNK"), ("Türkiye", "TR"),
      ("RUSSIAN FEDERATION", "RU"), ("Côte d’Ivoire", "CI"), ("FRA (not confirmed)", "FR"),
      ("UTO", "UTO"), ("colombiana", "CO"), ("XKX", "UNK"), ("USA", "US"), ("NA", "NA"),
      ("NC", "NC"), ("NO", "NO"), ("U.K.", "GB"),
    ]
  )
  func countries(_ text: String, code: String) {
    #expect(readCountry(text, in: words).value?.code == code)
  }

  @Test(
    "what is no country gives none and says so",
    arguments: ["", "-", "Atlantis", "ZZ", "stateless"]
  )
  func noCountry(_ text: String) {
    let reading = readCountry(text, in: words)
    #expect(reading.value == nil && reading.act == .readAsMissing)
  }

  @Test("several countries are told apart, and each once")
  func severalCountries() {
    #expect(readCountries("FR; BE, FR", in: words).values.map(\.code) == ["FR"])
    #expect(readCountries("FR/BE/FRA", in: words).values.map(\.code) == ["FR", "BE"])
    #expect(readCountries("Korea, Republic of", in: words).values.map(\.code) == ["KR"])
    #expect(readCountries("French, Atlantis", in: words).values.map(\.code) == ["FR"])
    #expect(readCountries("French, Atlantis", in: words).remarks.count == 2)
  }

  @Test("languages become codes")
  func languages() {
    #expect(readLanguages("English, français; ", in: words).values == [])
    #expect(readLanguages("English, français", in: words).values == ["ENG", "FRE"])
    #expect(readLanguages("ENG;es;العربية", in: words).values == ["ENG", "SPA", "ARA"])
  }

  @Test("colours become INTERPOL's codes")
  func colours() {
    #expect(readColour("Brown", of: .eyes, in: words).value == "BRO")
    #expect(readColour("marron foncé", of: .eyes, in: words).value == "BROD")
    #expect(readColour("negro", of: .hair, in: words).value == "BLA")
    #expect(readColour("BLA, GRY", of: .hair, in: words).value == "BLA,GRY")
    #expect(readColour("plaid", of: .hair, in: words).value == nil)
  }

  @Test("documents are told with kind, number and issuer")
  func documents() {
    let list = readDocuments(
      "PASSPORT: L898902C3 (UTO); Carte d'identité n° D23145890 FR; AB123456",
      type: "passport",
      in: words
    )
    #expect(list.values.map(\.type) == ["passport", "national_id", "passport"])
    #expect(list.values.map(\.number) == ["L898902C3", "D23145890", "AB123456"])
    #expect(list.values.map { $0.issuer?.code } == ["UTO", "FR", nil])
    #expect(readDocuments("PASSPORT", in: words).values.isEmpty)
    #expect(readDocuments("PASSPORT", in: words).remarks.count == 1)
  }

  @Test("warnings are read, and what is none is remarked")
  func danger() {
    let list = readDanger("ARMED, dangereux; fond of cats", in: words)
    #expect(list.values.isEmpty)
    #expect(readDanger("ARMED; dangereux; fond of cats", in: words).values == [.armed, .dangerous])
    #expect(readDanger("ARMED; dangereux; fond of cats", in: words).remarks.count == 1)
  }

  @Test("without a vocabulary codes are still read")
  func empty() {
    #expect(readCountry("FR", in: .empty).value?.code == "FR")
    #expect(readSex("M", in: .empty).value == .male)
    #expect(readDate("25/05/1971", in: .empty).date?.description == "1971-05-25")
  }
}
