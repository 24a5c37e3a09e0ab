import Notices
import Reading
import Testing

@Suite("Dates as senders write them")
struct DateReadingTests {
  private let words = SharedVocabulary.words

  private func read(_ text: String, _ orders: DateOrder...) -> [String] {
    readDate(text, orders: orders, in: words).dates.map(\.description)
  }

  @Test(
    "what is no date gives none",
    arguments: [
      "", " ", "-", "n/a", "unknown", "inconnu", "غير معروف", "tomorrow", "1971-05-09-11", "99",
      "123456789012345678901234567890", "12/1984/05", "0000/00/00", "00/00/0000", "12:30", ":",
      "May", "9 May", "9999999999", "١", "1971 1984 1999", "5000-6000", "31/31", "1/2/3/4/5/6/7",
      "9 Foo 1971", "1975-1971", "\u{0}", "12345", "13/13/1313131", "6666",
      "31/12/9999", "9999-12-31", "0666-0666",
    ]
  )
  func none(_ text: String) {
    let reading = readDate(text, in: words)
    #expect(reading.dates.isEmpty)
    #expect(reading.act == .readAsMissing)
    #expect(!reading.message.isEmpty)
  }

  @Test(
    "a day that does not exist is left out, never invented",
    arguments: [
      ("31/02/1984", "1984-02"), ("1984-02-30", "1984-02"), ("30 February 1984", "1984-02"),
      ("31/13/1984", "1984"), ("1984/13/13", "1984"), ("29/02/1983", "1983-02"),
      ("19840231", "1984-02"), ("00 May 1984", "1984-05"), ("45/45/1984", "1984"),
    ]
  )
  func impossible(_ text: String, expected: String) {
    #expect(read(text) == [expected])
    #expect(readDate(text, in: words).act != nil)
  }

  @Test("a year that stands twice is one year")
  func yearTwice() {
    #expect(read("1971-1971") == ["1971"])
  }

  @Test(
    "zeros are parts that are not known",
    arguments: [
      ("00/00/1971", "1971"), ("1971/00/00", "1971"), ("1971-05-00", "1971-05"),
      ("00/05/1971", "1971-05"), ("05/00/1971", "1971"), ("19710000", "1971"),
      ("19710500", "1971-05"), ("00.00.1971", "1971"), ("1971/00/09", "1971"), ("00/1971", "1971"),
    ]
  )
  func zeros(_ text: String, expected: String) {
    #expect(read(text) == [expected])
    #expect(readDate(text, in: words).act != nil)
  }

  @Test(
    "the usual orders are told apart where they can be",
    arguments: [
      ("1971-05-09", "1971-05-09"), ("1971/5/9", "1971-05-09"), ("1971.05.09", "1971-05-09"),
      ("19710509", "1971-05-09"), ("25/05/1971", "1971-05-25"), ("05/25/1971", "1971-05-25"),
      ("25.5.1971", "1971-05-25"), ("25-05-1971", "1971-05-25"), ("05/05/1971", "1971-05-05"),
      ("1971", "1971"), ("1971-05", "1971-05"), ("05/1971", "1971-05"), ("197105", "1971-05"),
      ("25051971", "1971-05-25"), ("1971-05-09T00:00:00Z", "1971-05-09"),
      ("1971-05-09 00:00:00", "1971-05-09"), ("25/05/1971 14:30", "1971-05-25"),
      ("1971-25-05", "1971-05-25"), ("٢٥/٠٥/١٩٧١", "1971-05-25"), ("۱۹۷۱/۰۵/۲۵", "1971-05-25"),
      (" 25 / 05 / 1971 ", "1971-05-25"),
    ]
  )
  func orders(_ text: String, expected: String) {
    #expect(read(text) == [expected])
  }

  @Test(
    "months are read in English, French, Spanish, Russian and both kinds of Arabic",
    arguments: [
      ("9 May 1971", "1971-05-09"), ("May 9, 1971", "1971-05-09"), ("9-MAY-1971", "1971-05-09"),
      ("09MAY1971", "1971-05-09"), ("9th of May, 1971", "1971-05-09"), ("Sept. 1971", "1971-09"),
      ("1er août 1971", "1971-08-01"), ("né le 12 févr. 1971", "1971-02-12"),
      ("12 de agosto de 1971", "1971-08-12"), ("3 dic. 1971", "1971-12-03"),
      ("12 августа 1971 г.", "1971-08-12"), ("9 мая 1971 года", "1971-05-09"),
      ("٩ أيار ١٩٧١", "1971-05-09"), ("9 مايو 1971", "1971-05-09"), ("9 ماي 1971", "1971-05-09"),
      ("12 تشرين الثاني 1971", "1971-11-12"), ("12 غشت 1971", "1971-08-12"),
      ("3 كانون الأول 1971", "1971-12-03"), ("3 كانون الثاني 1971", "1971-01-03"),
      ("12 جويلية 1971", "1971-07-12"), ("Monday, 10 May 1971", "1971-05-10"),
      ("1971 May 9", "1971-05-09"), ("mars 1971", "1971-03"),
    ]
  )
  func months(_ text: String, expected: String) {
    #expect(read(text) == [expected])
    #expect(readDate(text, in: words).act == nil)
  }

  @Test("day and month in unknown order give both readings and say so")
  func ambiguous() {
    let reading = readDate("05/06/1984", in: words)
    #expect(reading.dates.map(\.description) == ["1984-06-05", "1984-05-06"])
    #expect(reading.act == .ambiguous && reading.isAmbiguous)
    #expect(reading.message.contains("either order"))
  }

  @Test("a stated order decides")
  func stated() {
    #expect(read("05/06/1984", .dayFirst) == ["1984-06-05"])
    #expect(read("05/06/1984", .monthFirst) == ["1984-05-06"])
    #expect(readDate("05/06/1984", orders: [.dayFirst], in: words).act == nil)
    #expect(read("05/31/1984", .dayFirst) == ["1984"])
    #expect(read("25051971", .dayFirst) == ["1971-05-25"])
    #expect(read("05251971", .monthFirst) == ["1971-05-25"])
    #expect(read("19710525", .dayFirst, .compact) == ["1971-05-25"])
    #expect(read("05/00/1971", .monthFirst) == ["1971-05"])
    #expect(read("71-05-09", .yearFirst) == ["1971-05-09"])
  }

  @Test(
    "a year of two digits gets its century with a remark",
    arguments: [
      ("25/05/71", "1971-05-25"), ("25/05/05", "2005-05-25"), ("14 MAR 71", "1971-03-14"),
      ("71-05-25", "1971-05-25"), ("25.05.20", "1920-05-25"), ("710525", "1971-05-25"),
    ]
  )
  func twoDigits(_ text: String, expected: String) {
    #expect(read(text) == [expected])
    #expect(readDate(text, in: words).message.contains("century"))
    #expect(
      readDate("02/02/36", window: .events, in: words).dates.map(\.description) == ["2036-02-02"]
    )
  }

  @Test("six digits that are a month or a short date give both")
  func sixDigits() {
    #expect(read("200512") == ["2005-12", "1920-05-12"])
  }

  @Test(
    "the Islamic calendar is converted, a day either way",
    arguments: [
      ("1 محرم 1405 هـ", "1984-09-27"), ("15 Ramadan 1391", "1971-11-04"),
      ("14/03/1391 AH", "1971-05-10"), ("١٤/٠٣/١٣٩١ هـ", "1971-05-10"),
    ]
  )
  func hijri(_ text: String, expected: String) throws {
    let reading = readDate(text, in: words)
    let found = try #require(reading.date)
    let wanted = try #require(PartialDate(expected))
    #expect(abs(found.earliest.number - wanted.earliest.number) <= 1)
    #expect(reading.act == .converted)
    #expect(reading.message.contains("a day more or less"))
  }

  @Test("a month or year of another calendar spans two of ours")
  func spans() {
    #expect(read("1391 هـ") == ["1971", "1972"])
    #expect(readDate("1391 AH", in: words).act == .ambiguous)
    #expect(read("1350 SH") == ["1971", "1972"])
  }

  @Test(
    "the Iranian calendar is converted exactly",
    arguments: [
      ("1 فروردین 1350", "1971-03-21"), ("30 Esfand 1403", "2025-03-20"),
      ("1 Farvardin 1404", "2025-03-21"), ("19 اردیبهشت ۱۳۵۰", "1971-05-09"),
      ("1350/02/19 ش", "1971-05-09"),
    ]
  )
  func solar(_ text: String, expected: String) {
    #expect(read(text) == [expected])
    #expect(readDate(text, in: words).act == .converted)
  }

  @Test("a year of the Islamic or Iranian calendar without its name gives both readings")
  func unnamed() {
    let reading = readDate("1350/02/19", in: words)
    #expect(reading.dates.map(\.description).contains("1971-05-09"))
    #expect(reading.dates.count == 2 && reading.act == .ambiguous)
    #expect(read("2514-05-09") == ["1971-05-09"])
  }

  @Test("a date that is said to be rough is kept and says so")
  func rough() {
    #expect(read("about 1971") == ["1971"])
    #expect(readDate("vers 1971", in: words).message.contains("rough"))
    #expect(read("1970 or 1971") == ["1970", "1971"])
    #expect(read("1970-1972") == ["1970", "1972"])
  }

  @Test("no text brings the reader down, and what it reads exists")
  func anything() {
    var state: UInt64 = 7
    let alphabet = Array("0123456789//--.. :TZمحرم١٢هـMayأيار,'\"()\u{301}\u{0}".unicodeScalars)
    for _ in 0..<1500 {
      var text = String.UnicodeScalarView()
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      for _ in 0..<Int(state >> 59) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(alphabet[Int((state >> 33) % UInt64(alphabet.count))])
      }
      for date in readDate(String(text), in: words).dates {
        #expect(PartialDate(date.description) == date)
      }
    }
  }
}
