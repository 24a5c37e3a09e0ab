import JSON
import Notices
import Reading
import Testing

@Suite("Zones in documents")
struct ZoneCompletionTests {
  private static let policy = ReadingPolicy(zones: .shipped)

  private func document(_ person: String, published: String = "2026-01-05") throws -> ReadDocument {
    let text = #"""
      {"format":"noticed/notice/1","doc_kind":"notice","notice_type":"red",
       "published_at":"\#(published)","persons":[{\#(person)}]}
      """#
    let reading = read(Array(text.utf8), name: "x", policy: Self.policy)
    return try #require(reading.documents.first, "\(reading.rejection?.description ?? "")")
  }

  private func zone(
    _ line: String = "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    name: String = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
  ) -> String {
    #""documents":[{"mrz":"\#(name)\n\#(line)"}]"#
  }

  @Test("what is not stated is taken from the zone")
  func fills() throws {
    let document = try document(zone())
    let person = try #require(document.notice.persons.first)
    #expect(person.familyName == "ERIKSSON")
    #expect(person.forenames == "ANNA MARIA")
    #expect(person.birthDate?.description == "1974-08-12")
    #expect(person.sex == .female)
    #expect(person.nationalities.map(\.code) == ["UTO"])
    let paper = try #require(person.documents.first)
    #expect(paper.type == "passport")
    #expect(paper.number == "L898902C3")
    #expect(paper.issuer?.code == "UTO")
    #expect(paper.validTo?.description == "2012-04-15")
    #expect(
      document.remarks.contains { $0.path == "persons[0].birth_date" && $0.act == .converted }
    )
    let again = read(document.notice.document.serialized(), name: "x", policy: Self.policy)
    #expect(again.documents.first?.notice == document.notice)
  }

  @Test("nothing that is stated is changed; what disagrees is said")
  func contradictions() throws {
    let document = try document(
      #""family_name":"EXAMPLE","birth_date":"1975-08-12","sex":"M","nationalities":["FR"],"#
        + zone().replacing(
          #"{"mrz""#,
          with: #"{"number":"X1","valid_to":"2020","issuer":"FR","mrz""#
        )
    )
    let person = try #require(document.notice.persons.first)
    #expect(person.familyName == "EXAMPLE")
    #expect(person.forenames == nil)
    #expect(person.birthDate?.description == "1975-08-12")
    #expect(person.documents.first?.number == "X1")
    #expect(document.remarks.count { $0.message.contains("stated otherwise") } == 7)
  }

  @Test(
    "what agrees in another spelling or with fewer parts is no contradiction",
    arguments: [
      #""family_name":"Eriksson","forenames":"Anna","birth_date":"1974""#,
      #""full_name":"Anna Maria Eriksson","birth_date":"1974-08""#,
      #""family_name":"OTHER","aliases":["ERIKSSON Anna-Maria"],"sex":"U""#,
      #""family_name":"OTHER","name_at_birth":"Eriksson","forenames":"Anna Maria Sofia""#,
    ]
  )
  func agreements(_ person: String) throws {
    let document = try document(person + "," + zone())
    #expect(!document.remarks.contains { $0.message.contains("stated otherwise") })
  }

  @Test("a value whose check digit is wrong is not taken")
  func unconfirmed() throws {
    let document = try document(zone("L898902C46UTO7408123F1204159ZE184226B<<<<<10"))
    let person = try #require(document.notice.persons.first)
    #expect(person.documents.first?.number == nil)
    #expect(person.birthDate == nil)
    #expect(person.documents.first?.validTo?.description == "2012-04-15")
    #expect(document.remarks.count { $0.message.hasPrefix("the check digit") } == 3)
  }

  @Test("unknown parts of a birth date stay unknown, and the century is the one that can be")
  func births() throws {
    let line = "L898902C36UTO74<<<<\(6 - 0)F1204159<<<<<<<<<<<<<<<0"
    let document = try document(zone(line))
    let person = try #require(document.notice.persons.first)
    // The check digit over 74<<<< is 7·7 + 4·3 = 61.
    #expect(person.birthDate == nil)
    let right = try self.document(zone(line.replacing("74<<<<6F", with: "74<<<<1F")))
    #expect(right.notice.persons.first?.birthDate?.description == "1974")
    #expect(
      right.remarks.contains {
        $0.path == "persons[0].birth_date" && $0.message.contains("fillers")
      }
    )
  }

  @Test(
    "codes of zones that no country has stand for what the standard says",
    arguments: [
      ("D<<", "DE"), ("FRA", "FR"), ("RKS", "UNK"), ("GBD", "GB"), ("XXA", nil), ("XXB", nil),
      ("XPO", "XPO"), ("XOM", "XOM"), ("QQQ", "QQQ"), ("D0<", nil), ("<<<", nil),
    ] as [(String, String?)]
  )
  func nationalities(_ code: String, _ expected: String?) throws {
    let document = try document(zone("L898902C36\(code)7408122F1204159ZE184226B<<<<<10"))
    #expect(
      document.notice.persons.first?.nationalities.map(\.code) == (expected.map { [$0] } ?? [])
    )
    let isPlain = code == "FRA" || code == "<<<"
    #expect(document.remarks.contains { $0.message.contains("of the nationality") } != isPlain)
  }

  @Test("what is no zone is kept and said")
  func noZone() throws {
    let document = try document(#""documents":[{"mrz":"P<UTO"}]"#)
    #expect(document.notice.persons.first?.documents.first?.zone == "P<UTO")
    #expect(document.remarks.map(\.path) == ["persons[0].documents[0].mrz"])
  }
}
