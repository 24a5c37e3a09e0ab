import JSON
import Notices
import Reading
import Testing

@Suite("Tables of registers")
struct TableTests {
  private func reading(_ text: String) -> Reading {
    read(Array(text.utf8), name: "table", policy: TableSamples.policy)
  }

  private func names(_ reading: Reading) -> [String?] {
    reading.documents.map { $0.notice.persons.first?.familyName }
  }

  @Test(
    "a header that no mapping knows refuses the file and says what stood there and what is nearest"
  )
  func unknownHeader() throws {
    let rejection = try #require(reading("Reference,Family name,City\n1,A,B\n").rejection)
    #expect(rejection.code == .unknownTable)
    let text = rejection.description
    #expect(text.contains("“Family name”") && text.contains("“City”"))
    #expect(text.contains("“sample-register”"))
    #expect(text.contains("persons.birth_date (born, né le)"))
  }

  @Test("a first row of values instead of names is not shown")
  func noHeader() throws {
    let rejection = try #require(
      reading("EXEMPEL,Test,Alphaville\nMUSTER,Tom,Betatown\n").rejection
    )
    #expect(rejection.code == .unknownTable)
    #expect(!rejection.description.contains("EXEMPEL"))
  }

  @Test("a table without a row holds no notice")
  func onlyHeader() {
    #expect(reading("family name,born,country\n").rejection?.code == .noNotice)
    #expect(reading("family name,born,country\n\n\r\n").rejection?.code == .noNotice)
  }

  @Test("without a mapping, or where tables are not taken, the table is refused by name")
  func notTaken() {
    let bytes = Array("family name,born,country\nA,1971,FR\n".utf8)
    #expect(read(bytes, name: "t").rejection?.code == .unknownFormat)
    var policy = TableSamples.policy
    policy.formats = [.canonical]
    #expect(read(bytes, name: "t", policy: policy).rejection?.code == .formatNotTaken)
  }

  @Test(
    "one bad row is refused by its number and the others are read",
    arguments: [
      ("B,1971,FR,x,y", "5 cells under 3 columns"), ("\"B,1971,FR", "quotation mark"),
      ("\"B\nC,1972,FR", "quotation mark"),
      ("\"B,1971,FR\nC\",1972,FR", "quotation mark"),
      ("B,\"1971,FR\nC,1972\",FR", "quotation mark"), ("B\u{0},1971,FR", "U+0000"),
      ("-,n/a,", "no column"),
      ("B", "1 cells under 3 columns"),
    ]
  )
  func badRow(_ row: String, says: String) throws {
    let text =
      "family name,born,country\nA,1970-01-01,FR\n\(row)\nD,1970-01-02,BE\nE,1970-01-03,BE\n"
    let found = reading(text)
    #expect(found.rejection == nil)
    let names = names(found).compactMap { $0 }
    #expect(names.first == "A" && names.suffix(2) == ["D", "E"])
    let bad = try #require(found.rejected.first)
    #expect(bad.rejection.description.contains(says), "\(bad.rejection)")
    #expect(bad.index == 1 && bad.origin.line == 3)
  }

  @Test("a line break that is not quoted refuses the two halves and no other row")
  func halves() {
    let text =
      "family name,born,country,facts,warrant\nA,1970,FR,x,1\nB,1971,FR,two\nlines,2\nC,1972,FR,x,3\n"
    let found = reading(text)
    #expect(names(found) == ["A", "C"])
    #expect(found.rejected.count == 2)
    #expect(found.rejected.allSatisfy { $0.rejection.code == .brokenRow })
  }

  @Test("a kind that is none refuses the row, because what it does must be certain")
  func badKind() {
    let found = reading(
      "family name,born,kind\nA,1970,nonsense\nB,1970,diffusion\nC,1970,Annulled\n"
    )
    #expect(names(found) == ["B", "C"])
    #expect(found.rejected.first?.rejection.code == .wrongValue)
    #expect(found.documents.last?.notice.documentKind == .cancellation)
  }

  @Test(
    "delimiters, quotes, marks and line ends are told from the text",
    arguments: [
      "family name,born,country\nA,1970-01-01,FR\nB,1970-01-02,BE\n",
      "family name;born;country\nA;1970-01-01;FR\nB;1970-01-02;BE",
      "family name\tborn\tcountry\r\nA\t1970-01-01\tFR\r\nB\t1970-01-02\tBE\r\n",
      "family name|born|country\rA|1970-01-01|FR\rB|1970-01-02|BE\r",
      "\u{FEFF}Family Name,BORN,Country\r\nA,1970-01-01,FR\nB,1970-01-02,BE\r",
      "\"family_name\",\"born\",\"country\"\n\"A\",\"1970-01-01\",\"FR\"\n\n\"B\",\"1970-01-02\",\"BE\"\n",
      "sep=;\nfamily name;born;country\nA;1970-01-01;FR\nB;1970-01-02;BE\n",
      "country,born,family-name,,\nFR,1970-01-01,A,,\nBE,1970-01-02,B,,\n",
      "family name,born,country,facts,amount\nA,1970-01-01,FR\nB,1970-01-02,BE,,\n",
      "\n\nNom,Né le,country\nA,1970-01-01,FR\nB,1970-01-02,BE\n",
    ]
  )
  func shapes(_ text: String) {
    let found = reading(text)
    #expect(names(found) == ["A", "B"], "\(found.rejection.map(\.description) ?? "")")
    #expect(found.documents.map { $0.notice.issuer?.code } == ["FR", "BE"])
    #expect(found.documents.map { $0.notice.persons[0].birthDate?.day } == [1, 2])
    #expect(found.envelope == .table && found.format == .table)
  }

  @Test("UTF-16 of both orders is read, and each notice keeps bytes that can be read alone")
  func wide() throws {
    let text =
      "family name;born;facts\r\nÉXÉMPEL;1970-01-01;one\r\nПРИМЕР;1970-01-02;two 😀\r\nZ;1971;x\r\n"
    for bigEndian in [false, true] {
      var bytes: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
      for unit in text.utf16 {
        let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        bytes += bigEndian ? pair : pair.reversed()
      }
      let found = read(bytes, name: "wide", policy: TableSamples.policy)
      #expect(
        names(found) == ["ÉXÉMPEL", "ПРИМЕР", "Z"],
        "\(found.rejection.map(\.description) ?? "")"
      )
      for document in found.documents {
        let again = read(Array(document.slice), name: "slice", policy: TableSamples.policy)
        #expect(again.documents.map(\.notice) == [document.notice])
      }
      let first = try #require(found.documents.first)
      #expect(first.range.lowerBound == 2 + 2 * 24)
    }
  }

  @Test("an encoding that the mapping states is used where the file says nothing")
  func stated() {
    let mapping = TableMapping(
      name: "cyrillic",
      title: "t",
      encoding: "windows-1251",
      columns: TableSamples.mapping.columns,
      needed: TableSamples.mapping.needed
    )
    var policy = TableSamples.policy
    policy.tables = [mapping]
    let bytes =
      Array("family name;born;country\n".utf8) + [0xCF, 0xD0, 0xC8] + Array(";1971;FR\n".utf8)
    #expect(names(read(bytes, name: "t", policy: policy)) == ["ПРИ"])
  }

  @Test("quoted cells hold delimiters, line breaks and doubled quotes; stray quotes are letters")
  func quotes() {
    let text = #"""
      family name,born,facts,warrant
      "A, ""the tall""",1970,"line one
      line two",5" wide
      O"NEIL,1971,"x" y,"2"

      """#
    let found = reading(text)
    #expect(names(found) == ["A, \"the tall\"", "O\"NEIL"])
    #expect(found.documents[0].notice.caseFacts?.facts == "line one\nline two")
    #expect(found.documents[0].notice.warrant?.number == "5\" wide")
    #expect(found.documents[1].notice.caseFacts?.facts == "x y")
  }

  @Test("values are read with their remarks, and lists side by side")
  func values() throws {
    let text = #"""
      family name;born;alias;alias 2;nationality;passport;passport of;height;charges;penalty;amount;warrant date;colour of car
      A;05/06/1984;"B; C";D;FRA/Belgian;L1234567;France;5'11";fraud|theft|x;8 years|18 mois|life;1.234,5;05/06/2024;red

      """#
    let document = try #require(reading(text).documents.first)
    let person = try #require(document.notice.persons.first)
    #expect(person.birthDate?.description == "1984-06-05")
    #expect(person.birthDates.map(\.description) == ["1984-05-06"])
    #expect(person.aliases.map(\.name) == ["B", "C", "D"])
    #expect(person.nationalities.map(\.code) == ["FR", "BE"])
    #expect(person.documents.map(\.type) == ["passport"])
    #expect(person.documents.first?.issuer?.code == "FR")
    #expect(person.heightInCentimetres == 180)
    let charges = try #require(document.notice.caseFacts?.charges)
    #expect(charges.map(\.maximumMonths) == [96, 18, 9999])
    #expect(document.notice.caseFacts?.amount == 1234.5)
    #expect(document.notice.warrant?.date?.description == "2024-06-05")
    #expect(document.notice.purpose == .arrest)
    let acts = Dictionary(document.remarks.map { ($0.path, $0.act) }) { first, _ in first }
    #expect(acts["persons[0].birth_date"] == .ambiguous)
    #expect(acts["colour of car"] == .notRead)
    #expect(document.origins["persons[0].birth_date"]?.description == "2:3 /born")
    #expect(document.origins["case.charges[1].max_months"]?.pointer == "/penalty")
  }

  @Test("a date that is no birth and can be two keeps what both share")
  func sharedDate() {
    let mapping = TableMapping(
      name: "m",
      title: "t",
      columns: TableSamples.mapping.columns.map {
        $0.field == "warrant.date" ? TableColumn(field: $0.field, headers: $0.headers) : $0
      },
      needed: TableSamples.mapping.needed
    )
    var policy = TableSamples.policy
    policy.tables = [mapping]
    let found = read(
      Array("nom,born,warrant date\nA,1970,05/06/2024\n".utf8),
      name: "t",
      policy: policy
    )
    #expect(found.documents.first?.notice.warrant?.date?.description == "2024")
  }

  @Test("text encoded in UTF-8 twice is put right with a remark")
  func mojibake() {
    let found = reading("nom,born,facts\nExempl\u{C3}\u{A9}e,1970,x\n")
    #expect(names(found) == ["Exemplée"])
    #expect(found.documents.first?.remarks.first?.act == .converted)
  }

  @Test("more rows than are read refuse the file")
  func tooMany() {
    var policy = TableSamples.policy
    policy.items = 2
    let text = "nom,born,facts\nA,1970,x\nB,1970,x\nC,1970,x\n"
    #expect(read(Array(text.utf8), name: "t", policy: policy).rejection?.code == .tooManyItems)
  }

  @Test("no change of bytes brings the reader down, and every row ends in one place")
  func mutations() {
    let seed = Array(
      #"""
      "family name";born;alias;nationality;passport;passport of;height;charges;penalty;kind\#r
      A;05/06/1984;"B; ""C""";FRA/Belgian;L1234567;France;5'11";fraud|theft;8 years|18 mois;diffusion\#r
      "É;1";1971;"x\#ny";FR;;;1,80;z;life;notice\#n
      """#.utf8
    )
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let signs: [UInt8] = [
      0x22, 0x3B, 0x2C, 0x0A, 0x0D, 0x00, 0xFF, 0xFE, 0xC3, 0x09, 0x7C, 0x2F, 0x30,
    ]
    for _ in 0..<1000 {
      var bytes = seed
      for _ in 0...next(6) {
        let at = next(bytes.count)
        switch next(4) {
        case 0: bytes[at] = signs[next(signs.count)]
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(signs[next(signs.count)], at: at)
        default: bytes.removeSubrange(at..<min(bytes.count, at + next(40)))
        }
        if bytes.isEmpty { bytes = [0x3B] }
      }
      let found = read(bytes, name: "m", policy: TableSamples.policy)
      var end = 0
      for item in found.items {
        let range =
          switch item {
          case .document(let document): document.range
          case .rejection(let rejected): rejected.range
          }
        #expect(range.lowerBound >= end && range.upperBound <= bytes.count)
        end = range.upperBound
      }
    }
  }
}
