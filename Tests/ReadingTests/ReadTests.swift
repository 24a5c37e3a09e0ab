import JSON
import Notices
import Reading
import Testing

@Suite("Reading files")
struct ReadTests {
  static let notice = Array(
    #"""
    {"format":"noticed/notice/1","doc_kind":"notice","notice_type":"red","entity_id":"2026/1",
     "persons":[{"family_name":"EXÉMPLE","birth_date":"1971-05"}]}
    """#.utf8
  )

  @Test(
    "what is no known format is refused with what it was recognised as",
    arguments: [
      ("<!DOCTYPE html><html>", "web page"),
      ("<?xml version=\"1.0\"?><a/>", "XML"),
      ("<gpx/>", "“gpx”"),
      ("FROM: NCB UTOPIA\n", "e-mail"), ("a;b;c\n1;2;3", "semicolons"), ("a,b,c\n", "commas"),
      ("hello", "plain text"), ("\u{1}\u{2}", "binary"),
      (#"{"doc_kind":"notice"}"#, "without"),
      (#"{"format":"noticed/notice/2"}"#, "another version"),
      (#"{"format":7}"#, "is not"), (#"{}"#, "another kind"),
      (#"{"_embedded":{"notices":1}}"#, "is not the list"),
    ]
  )
  func unknown(_ text: String, _ words: String) {
    let rejection = read(Array(text.utf8), name: "x").rejection
    #expect(rejection?.code == .unknownFormat)
    #expect(rejection?.description.contains(words) == true, "\(rejection?.description ?? "")")
    #expect(rejection?.code.remedy.contains("noticed formats") == true)
  }

  @Test(
    "what only a person can read waits to be keyed, and is not rejected",
    arguments: [
      ("%PDF-1.7\n", "PDF"), ("PK\u{3}\u{4}", "ZIP"), ("{\\rtf1}", "RTF"), ("Rar!\u{1A}", "RAR"),
      ("-----BEGIN PGP MESSAGE-----\n", "PGP"), ("PK\u{5}\u{6}\u{0}", "ZIP"),
      ("BM6\u{4}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}6", "BMP"),
      ("RIFF\u{64}\u{2}\u{0}\u{0}WEBPVP8 ", "WebP"), ("\u{0}\u{0}\u{0}\u{18}ftypheic", "HEIF"),
      ("\u{0}\u{0}\u{0}\u{C}jP  \r\n", "JPEG 2000"),
      ("notice.json" + String(repeating: "\u{0}", count: 246) + "ustar\u{0}", "tar"),
    ]
  )
  func keyed(_ text: String, _ words: String) {
    let rejection = read(Array(text.utf8), name: "x").rejection
    #expect(rejection?.code == .needsKeying)
    #expect(rejection?.ending == .held)
    #expect(rejection?.description.contains(words) == true, "\(rejection?.description ?? "")")
  }

  @Test("an empty file is refused as empty", arguments: ["", " \n", "\u{FEFF}"])
  func empty(_ text: String) {
    #expect(read(Array(text.utf8), name: "x").rejection?.code == .emptyFile)
  }

  @Test("UTF-16 is refused as such")
  func wide() {
    let rejection = read([0xFF, 0xFE, 0x7B, 0, 0x7D, 0], name: "x").rejection
    #expect(rejection?.description.contains("UTF-16") == true)
    let wider = read([0xFF, 0xFE, 0, 0, 0x7B, 0, 0, 0, 0x7D, 0, 0, 0], name: "x").rejection
    #expect(wider?.code == .unknownFormat)
    #expect(wider?.description.contains("UTF-32") == true)
    #expect(read([0x7B, 0, 0x7D, 0], name: "x").rejection?.code == .notUTF8)
    #expect(
      read(
        Array(#"{"format":"\#("noticed/notice/1")","reason":""#.utf8) + [0xE9] + Array(#""}"#.utf8),
        name: "x"
      ).rejection?.code == .notUTF8
    )
  }

  @Test("no prefix of a notice or of a list is taken for the whole")
  func prefixes() {
    let list = Array("[".utf8) + Self.notice + Array(",".utf8) + Self.notice + Array("]".utf8)
    for text in [Self.notice, list] {
      #expect(!read(text, name: "x").documents.isEmpty)
      for count in 0..<text.count {
        let reading = read(Array(text[..<count]), name: "x")
        #expect(reading.rejection != nil, "\(count) bytes")
        #expect(reading.items.isEmpty, "\(count) bytes")
      }
    }
  }

  @Test("a last line that breaks off is refused alone and never accepted")
  func lines() {
    let line = Self.notice.map { $0 == 0x0A ? 0x20 : $0 }
    for count in 1..<line.count {
      let reading = read(line + [0x0A] + line[..<count], name: "x")
      #expect(
        reading.documents.count == 1 && reading.rejected.count == 1 || reading.rejection != nil
      )
    }
    let reading = read(line + [0x0A] + line, name: "x")
    #expect(reading.envelope == .lines)
    #expect(reading.documents.map(\.index) == [0, 1])
    #expect(reading.documents.last?.origins["doc_kind"]?.line == 2)
  }

  @Test("no change of one byte crashes the reading, and what is accepted is whole")
  func mutations() {
    for index in Self.notice.indices {
      for byte in [0x00, 0x22, 0x2C, 0x5B, 0x5D, 0x7B, 0x7D, 0x5C, 0x80, 0xFF, 0x20, 0x30]
        as [UInt8]
      {
        var text = Self.notice
        text[index] = byte
        let reading = read(text, name: "x")
        #expect(reading.rejection != nil || reading.items.count == 1)
      }
    }
  }

  @Test("a field's origin is its line, column and pointer; a missing one's is what should hold it")
  func origins() throws {
    let document = try #require(read(Self.notice, name: "x").documents.first)
    let date = try #require(document.origins["persons[0].birth_date"])
    #expect(date.description == "2:51 /persons/0/birth_date")
    #expect(document.origins["persons[0].eyes"] == nil)
    #expect(document.origins.nearest(to: "persons[0].eyes").pointer == "/persons/0")
    #expect(document.origins.nearest(to: "warrant.no").pointer == "")
  }

  @Test("an adapted record's origins point into the source")
  func adaptedOrigins() throws {
    let text = """
      [{"entity_id":"2026/1","forename":"T",
        "arrest_warrants":[{"charge":"c","issuing_country_id":"UT"}],"nationalities":[null,"FR"]}]
      """
    let document = try #require(read(Array(text.utf8), name: "x").documents.first)
    #expect(document.origins["persons[0].forenames"]?.description == "1:35 /0/forename")
    #expect(document.origins["case.charges[0].text"]?.pointer == "/0/arrest_warrants/0/charge")
    #expect(
      document.origins["issuer"]?.description == "2:57 /0/arrest_warrants/0/issuing_country_id"
    )
    #expect(document.origins["persons[0].nationalities[0]"]?.pointer == "/0/nationalities/1")
    #expect(document.origins.nearest(to: "persons[0].sex").description == "1:2 /0")
  }

  @Test("the content's fingerprint ignores when and on which way it came, and nothing else")
  func contentFingerprint() {
    func fingerprint(_ more: String) -> Fingerprint? {
      let text = #"{"format":"noticed/notice/1","doc_kind":"notice"\#(more)}"#
      return read(Array(text.utf8), name: "x").documents.first?.contentFingerprint
    }
    let plain = fingerprint("")
    #expect(plain != nil)
    #expect(fingerprint(#", "channel":"email","received_at":"2026-01-01T00:00:00Z""#) == plain)
    #expect(fingerprint(#","remarks":null"#) == plain)
    #expect(fingerprint(#","remarks":"x""#) != plain)
  }

  @Test("a pipeline's formats, and its limits of bytes and notices, hold")
  func policy() {
    let canonical = ReadingPolicy(formats: [.canonical])
    let publicItem = Array(#"{"entity_id":"2026/1","forename":"T"}"#.utf8)
    #expect(read(publicItem, name: "x", policy: canonical).rejection?.code == .formatNotTaken)
    #expect(read(publicItem, name: "x").documents.first?.format == .publicExtract)
    let small = ReadingPolicy(bytes: Self.notice.count - 1)
    #expect(read(Self.notice, name: "x", policy: small).rejection?.code == .tooLarge)
    let few = ReadingPolicy(items: 2)
    #expect(read(Array("[1,2,3]".utf8), name: "x", policy: few).rejection?.code == .tooManyItems)
    #expect(read(Array("{}\n{}\n{}".utf8), name: "x", policy: few).rejection?.code == .tooManyItems)
    #expect(read(Array("[]".utf8), name: "x").rejection?.code == .noNotice)
  }

  @Test("each code has a sentence and a remedy of its own")
  func codes() {
    #expect(Set(RejectionCode.allCases.map(\.sentence)).count == RejectionCode.allCases.count)
    #expect(RejectionCode.allCases.allSatisfy { !$0.remedy.isEmpty })
  }

  @Test("no reason repeats a person's name or birth date")
  func discretion() {
    let text = #"""
      {"format":"noticed/notice/1","persons":[{"family_name":"SOMEBODY","birth_date":"1971-02-30",
       "sex":"SOMEBODY","nationalities":["SOMEBODY"],"aliases":[{"name":7}]}]}
      """#
    let rejection = read(Array(text.utf8), name: "x").rejection
    #expect(rejection?.reasons.count == 5)
    #expect(rejection?.description.contains("SOMEBODY") == false)
    #expect(rejection?.description.contains("1971") == false)
  }
}

@Suite("Dates of the public pages")
struct PublicDateTests {
  @Test(
    "a date is read as far as it says something",
    arguments: [
      ("1971/05/09", "1971-05-09"), ("1971/5/9", "1971-05-09"), ("1971", "1971"),
      ("1971/05", "1971-05"),
      ("1975/00/00", "1975"), ("1985/03/00", "1985-03"), ("1975/00", "1975"),
      ("1975/00/12", "1975"),
      ("1985/02/30", "1985-02"), ("1985/13/02", "1985"), (" 1971/05/09 ", "1971-05-09"),
      ("1971-05-09", "1971-05-09"), ("2000/02/29", "2000-02-29"), ("1900/02/29", "1900-02"),
    ]
  )
  func reads(_ raw: String, _ expected: String) {
    #expect(date(raw) == expected)
  }

  @Test(
    "what is no date is missing, with a remark",
    arguments: [
      "0000/00/00", "0000", "71/05/09", "09/05/1971", "1971/05/09/1", "1971//09", "May 1971",
      "19710509",
      "1971/005/09", "１９７１", "+971", "1971/", "-",
    ]
  )
  func refuses(_ raw: String) throws {
    let document = try #require(self.document(raw))
    #expect(document.notice.persons.first?.birthDate == nil)
    #expect(
      document.remarks.contains { $0.path == "persons[0].birth_date" && $0.act == .readAsMissing }
    )
    #expect(document.origins["persons[0].birth_date"] == nil)
  }

  private func date(_ raw: String) -> String? {
    document(raw)?.notice.persons.first?.birthDate?.description
  }

  private func document(_ raw: String) -> ReadDocument? {
    let text = #"{"entity_id":"2026/1","date_of_birth":"\#(raw)","arrest_warrants":null}"#
    return read(Array(text.utf8), name: "x").documents.first
  }
}

@Suite("Sentinels of the public pages")
struct PublicSentinelTests {
  @Test("anything but the number may be null")
  func nulls() throws {
    let keys = [
      "name", "forename", "date_of_birth", "nationalities", "sex_id", "country_of_birth_id",
      "place_of_birth", "height", "weight", "eyes_colors_id", "hairs_id", "languages_spoken_ids",
      "distinguishing_marks", "arrest_warrants", "_embedded", "_links",
    ]
    let text =
      "{\"entity_id\":\"2026/1\"," + keys.map { "\"\($0)\":null" }.joined(separator: ",") + "}"
    let document = try #require(read(Array(text.utf8), name: "x").documents.first)
    #expect(document.notice.persons == [Person()])
    #expect(document.notice.tier == .publicExtract)
    #expect(document.remarks.map(\.path) == [])
  }

  @Test(
    "heights are metres in the source and whole centimetres here",
    arguments: [
      ("1.8", 180), ("1.725", 173), ("1.005", 101), ("0", nil), ("0.0", nil), ("178", 178),
      ("17.8", nil),
      ("-1.8", nil), ("\"1.80\"", 180), ("\"-\"", nil), ("9e200", nil), ("2", 200),
    ] as [(String, Int?)]
  )
  func heights(_ raw: String, _ expected: Int?) {
    #expect(person(#""height":\#(raw)"#)?.heightInCentimetres == expected)
  }

  @Test(
    "weights are whole kilograms, and 0 is not known",
    arguments: [
      ("74", 74), ("74.5", 75), ("0", nil), ("900", nil), ("\"80\"", 80), ("-3", nil),
    ] as [(String, Int?)]
  )
  func weights(_ raw: String, _ expected: Int?) {
    #expect(person(#""weight":\#(raw)"#)?.weightInKilograms == expected)
  }

  @Test("codes of courts are no nationality, the union's list is taken apart, Kosovo's is kept")
  func countries() {
    let codes = person(#""nationalities":["914","AT,BE, BG","UNK","fr",null,"-","AT"]"#)?
      .nationalities
    #expect(codes?.map(\.code) == ["AT", "BE", "BG", "UNK", "FR"])
  }

  @Test("a warrant of a court names an international entity as the issuer")
  func court() {
    let text =
      #"{"entity_id":"2026/1","arrest_warrants":[{"issuing_country_id":"914","charge":"c"}]}"#
    let notice = read(Array(text.utf8), name: "x").documents.first?.notice
    #expect(notice?.issuer?.code == "914")
    #expect(notice?.issuerKind == .internationalEntity)
    #expect(notice?.warrant?.country?.code == "914")
  }

  @Test(
    "names lose placeholders and needless spaces, nothing else",
    arguments: [
      ("-", nil), ("", nil), (" – ", nil), ("O", "O"), ("  EXAMPLE   TEST ", "EXAMPLE TEST"),
      ("EXAM\u{AD}PLE", "EXAMPLE"), ("EXAMPLE\u{A0}(ALIAS), A/B @", "EXAMPLE (ALIAS), A/B @"),
      ("e\u{301}", "e\u{301}"),
    ] as [(String, String?)]
  )
  func names(_ raw: String, _ expected: String?) {
    let name = person(#""name":"\#(raw)""#)?.familyName
    #expect(name.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }

  private func person(_ members: String) -> Person? {
    let text = #"{"entity_id":"2026/1","_links":{},\#(members)}"#
    return read(Array(text.utf8), name: "x").documents.first?.notice.persons.first
  }
}
