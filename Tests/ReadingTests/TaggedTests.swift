import Notices
import Reading
import Testing

@Suite("Reading tagged text")
struct TaggedTests {
  private static func notice(_ text: String) -> Notice? {
    readShared(Array(text.utf8)).documents.first?.notice
  }

  private static func diffusion(_ lines: String) -> Notice? {
    notice(
      "FROM: NCB FRANCE\nOUR REF: FR/1\nSUBJECT: WANTED PERSON DIFFUSION\n\(lines)\nWARRANT: 5/2026\n"
    )
  }

  @Test(
    "a label is found however it is written",
    arguments: [
      "FAMILY NAME: EXAMPLE", "Family name : EXAMPLE", "1. FAMILY NAME: EXAMPLE",
      "1.1 Family Name.....: EXAMPLE", "(a) Present family name   EXAMPLE", "FAMILY NAME EXAMPLE",
      "FAMILY NAME\nEXAMPLE", "FAMILY NAME / NOM DE FAMILLE: EXAMPLE", "• Surname – EXAMPLE",
      "NOM DE FAMILLE : EXAMPLE", "Apellidos: EXAMPLE", "اسم العائلة: EXAMPLE",
      "\u{202B}اسم العائلة\u{202C}\u{200F} : EXAMPLE", "SEX: M   FAMILY NAME: EXAMPLE   DOB: 1971",
      "SEX: M; FAMILY NAME: EXAMPLE; DOB: 1971", "SEX: M FAMILY NAME: EXAMPLE DOB: 1971",
      "A) FAMILY NAME\u{A0}: EXAMPLE", "FAMILY NAME\t:\tEXAMPLE", "NAME: EXAMPLE\nFORENAME: TEST",
      "FAMILY NAME： EXAMPLE",
    ]
  )
  func labels(_ line: String) {
    #expect(Self.diffusion(line)?.persons.first?.familyName == "EXAMPLE", "\(line)")
  }

  @Test("a label within sentences is a part of them")
  func prose() {
    let notice = Self.diffusion(
      "FACTS: He gave the name of his brother: a man without a date of birth: unknown to all.\n"
        + "The weight 80 and the sex offender register were told.\nFAMILY NAME: EXAMPLE"
    )
    #expect(notice?.persons.count == 1)
    #expect(notice?.persons.first?.familyName == "EXAMPLE")
    #expect(notice?.caseFacts?.facts?.hasSuffix("register were told.") == true)
  }

  @Test(
    "what changes a notice becomes what it does, in four languages",
    arguments: [
      ("SUBJECT: CANCELLATION OF DIFFUSION", DocumentKind.cancellation),
      ("ASUNTO: CESE DE BÚSQUEDA", .cancellation),
      ("OBJET : Annulation de diffusion", .cancellation),
      ("الموضوع: إلغاء تعميم", .cancellation), ("SUBJECT: WITHDRAWAL OF DIFFUSION", .withdrawal),
      ("OBJET : Retrait de diffusion", .withdrawal), ("الموضوع: سحب تعميم", .withdrawal),
      ("ASUNTO: SUSPENSIÓN DE DIFUSIÓN", .suspension),
      ("الموضوع: تعليق النشرة الحمراء", .suspension),
      ("SUBJECT: LIFTING OF SUSPENSION", .resumption),
      ("OBJET : levée de la suspension", .resumption),
      ("SUBJECT: AMENDMENT TO DIFFUSION", .update), ("ASUNTO: MODIFICACIÓN DE DIFUSIÓN", .update),
      ("الموضوع: تعديل تعميم", .update), ("SUBJECT: ADDENDUM TO RED NOTICE", .addendum),
      ("OBJET : Additif", .addendum), ("SUBJECT: EXTENSION OF VALIDITY OF DIFFUSION", .extension),
      ("ASUNTO: PRÓRROGA", .extension), ("الموضوع: تمديد تعميم", .extension),
      ("SUBJECT: EXAMPLE\n\nPLEASE CANCEL OUR DIFFUSION.", .cancellation),
    ]
  )
  func changes(_ line: String, _ kind: DocumentKind) {
    let notice = Self.notice("FROM: NCB FRANCE\nOUR REF: FR/2026/1\n\(line)\n")
    #expect(notice?.documentKind == kind)
    #expect(notice?.refersTo?.issuerReference == "FR/2026/1")
  }

  @Test(
    "a word of change that is no title changes nothing",
    arguments: [
      "THIS DIFFUSION IS VALID UNTIL CANCELLED", "REMARKS: THE FIRST WARRANT WAS CANCELLED",
      "FACTS: HE TOOK PART IN THE SUSPENSION OF A BRIDGE",
      "ACTION: ARREST; WE SHALL SEND A CANCELLATION",
    ]
  )
  func noChange(_ line: String) {
    #expect(Self.diffusion("FAMILY NAME: EXAMPLE\n\(line)")?.documentKind == .diffusion)
    let before = "FROM: NCB FRANCE\nOUR REF: FR/1\nSUBJECT: WANTED PERSON DIFFUSION\n\(line)\n"
    #expect(Self.notice(before + "FAMILY NAME: EXAMPLE\nWARRANT: 5\n")?.documentKind == .diffusion)
  }

  @Test(
    "a cancellation that names its target only in the subject is obeyed, one that names none waits"
  )
  func reference() {
    let notice = Self.notice("FROM: NCB FRANCE\nSUBJECT: CANCELLATION OF DIFFUSION FR/FUG/2026/7\n")
    #expect(notice?.refersTo?.issuerReference == "FR/FUG/2026/7")
    let vague = readShared(Array("FROM: NCB FRANCE\nSUBJECT: CANCELLATION OF DIFFUSION\n".utf8))
    #expect(vague.rejection?.ending == .held)
  }

  @Test(
    "quoted messages are not read again",
    arguments: [
      "> FAMILY NAME: OTHER\n> WARRANT: 7\n>", "-----Original Message-----\nFAMILY NAME: OTHER",
      "----- Message d'origine -----\nNOM DE FAMILLE : OTHER",
      "-------- Mensaje original --------\nAPELLIDOS: OTHER",
      "-----الرسالة الأصلية-----\nاسم العائلة: OTHER",
      "On Sat, 14 Mar 2026, NCB Spain <a@b.example> wrote:\nFAMILY NAME: OTHER",
      "Le sam. 14 mars 2026, BCN Espagne\na écrit :\nNOM DE FAMILLE : OTHER",
      "El sáb, 14 mar 2026, OCN escribió:\nAPELLIDOS: OTHER",
      "From: NCB Spain\nSent: Saturday\nTo: NCB France\nFAMILY NAME: OTHER",
      "De : BCN Espagne\nEnvoyé : samedi\nNOM DE FAMILLE : OTHER",
      "---------- Forwarded message ---------\nFAMILY NAME: OTHER",
    ]
  )
  func quotes(_ quoted: String) {
    let mark = quoted.hasPrefix(">") ? "> " : ""
    let below = "\(mark)FORENAME: X\n\(mark)WARRANT: 5\n\(mark)DOB: 1971"
    let notice = Self.diffusion("FAMILY NAME: EXAMPLE\nWARRANT: 5/2026\n\n\(quoted)\n\(below)")
    #expect(notice?.persons.map(\.familyName) == ["EXAMPLE"])
    #expect(notice?.persons.first?.forenames == nil)
    let alone = readShared(
      Array("Thank you.\n\n\(quoted)\n\(below)\n".utf8)
    )
    #expect(alone.documents.isEmpty || quoted.contains("Forwarded"))
  }

  @Test("nothing with a value is dropped in silence")
  func leftOver() throws {
    let text = """
      FROM: NCB FRANCE
      OUR REF: FR/1
      SUBJECT: WANTED PERSON DIFFUSION
      FAMILY NAME: EXAMPLE   SHOE SIZE: 44
      OCCUPATION: BAKER
      WARRANT: 5/2026
      THE PERSON IS ARMED, THEY SAY.
      """
    let document = try #require(readShared(Array(text.utf8)).documents.first)
    let raw = document.remarks.filter { $0.act == .notRead }.compactMap(\.raw)
    for value in ["44", "BAKER", "THE PERSON IS ARMED, THEY SAY."] {
      #expect(raw.contains(value), "\(value)")
    }
  }

  @Test("the place of a value is its line in the file, with its label")
  func origins() throws {
    let text =
      "FROM: NCB FRANCE\r\nOUR REF: FR/1\r\nSUBJECT: DIFFUSION\r\n\r\nFAMILY NAME: É\r\nWARRANT: 5\r\n"
    let document = try #require(readShared(Array(text.utf8)).documents.first)
    #expect(document.origins["persons[0].family_name"]?.description == "5:1 FAMILY NAME")
    #expect(document.origins["warrant.no"]?.description == "6:1 WARRANT")
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(readShared(wide).documents.first?.notice == document.notice)
  }

  @Test("penalties of life and death, ranges and several are read to months")
  func penalties() {
    func months(_ text: String) -> [Int?]? {
      Self.diffusion("FAMILY NAME: A\nOFFENCE: X; Y\nMAX PENALTY: \(text)")?.caseFacts?.charges
        .map(\.maximumMonths)
    }
    #expect(months("LIFE IMPRISONMENT") == [9999, 9999])
    #expect(months("8 YEARS; 18 MONTHS") == [96, 18])
    #expect(months("FROM 5 TO 10 YEARS") == [120, 120])
    #expect(months("SEVERE") == [nil, nil])
    let death = Self.diffusion("FAMILY NAME: A\nOFFENCE: X\nMAX PENALTY: DEATH PENALTY")
    #expect(death?.caseFacts?.charges.first?.deathPossible == true)
  }
}
