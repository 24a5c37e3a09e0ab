import Notices
import Reading
import Testing

@Suite("Reading e-mail")
struct MailTests {
  private static func read(_ text: String) -> Reading {
    readShared(Array(text.replacing("\n", with: "\r\n").utf8))
  }

  private static func read(_ bytes: [UInt8]) -> Reading {
    readShared(bytes)
  }

  private static let head = """
    From: NCB France <ncb@france.example>
    Date: Sat, 14 Mar 2026 09:30:00 +0100
    MIME-Version: 1.0

    """

  private static let body = """
    OUR REF: FR/2026/1
    FAMILY NAME: EXAMPLE
    FORENAME: TEST
    WARRANT: 5/2026
    """

  @Test(
    "a subject is read however it is encoded",
    arguments: [
      "WANTED PERSON DIFFUSION", "=?UTF-8?Q?WANTED_PERSON_DIFFUSION?=",
      "=?utf-8?b?V0FOVEVEIFBFUlNPTg==?= DIFFUSION", "WANTED\n PERSON\n\tDIFFUSION",
      "=?iso-8859-1*en?Q?WANTED?= =?iso-8859-1?Q?_PERSON_?=\n =?UTF-8?Q?DIFFUSION?=",
      "=?UTF-8?Q?DIFUSI=C3?= =?UTF-8?Q?=93N_DE_PERSONA_BUSCADA?=",
      "Diffusion personne recherchée",
    ]
  )
  func subject(_ subject: String) {
    let reading = Self.read("Subject: \(subject)\n\(Self.head)\n\(Self.body)")
    #expect(reading.documents.first?.notice.purpose == .arrest)
    #expect(reading.documents.first?.notice.channel == .email)
  }

  @Test(
    "the moment of receipt is that of the header, in UTC",
    arguments: [
      ("Sat, 14 Mar 2026 09:30:00 +0100", "2026-03-14T08:30:00Z"),
      ("14 Mar 26 09:30 GMT", "2026-03-14T09:30:00Z"),
      ("Sat, 14 Mar 2026 09:30:00 (night (duty)) -0500 (EST)", "2026-03-14T14:30:00Z"),
      ("Sat, 14 Mar 2026 09:30:00 EST", "2026-03-14T14:30:00Z"),
      ("Sat, 30 Feb 2026 09:30:00 +0100", nil), ("yesterday", nil), ("", nil),
      ("Sat, 14 Mar 2026 25:30:00 +0100", nil), ("14 Mar 99999999999999999999 09:30 GMT", nil),
    ] as [(String, String?)]
  )
  func date(_ date: String, _ expected: String?) {
    let text = "Subject: WANTED PERSON DIFFUSION\nFrom: NCB France <a@b.example>\nDate: \(date)\n"
    let reading = Self.read(text + "MIME-Version: 1.0\n\n\(Self.body)")
    #expect(reading.documents.first?.notice.receivedAt?.description == expected)
  }

  @Test(
    "an attachment keeps the name that its header gives, with what deceives written out",
    arguments: [
      ("filename=a.bin", "a.bin"), ("filename=\"a b.bin\"", "a b.bin"),
      ("filename=\"a\\\"b.bin\"", "a\"b.bin"), ("filename=a.bin; filename=b.bin", "a.binb.bin"),
      ("filename*=utf-8'en'%C3%A9.bin", "é.bin"), ("filename*=iso-8859-1''%E9.bin", "é.bin"),
      ("filename*0=aa; filename*1=bb", "aabb"), ("filename*1=bb; filename*0=aa", "aabb"),
      ("filename*0*=utf-8''%C3; filename*1*=%A9.bin", "é.bin"),
      ("filename=\"=?UTF-8?B?w6k=?=\"", "é"),
      ("filename=\"a\u{202E}nib.exe\"", "a\\u{202e}nib.exe"),
      ("filename=\"../../etc/x\"", "../../etc/x"), ("filename=", nil), ("filename=\"", "\""),
      ("(comment) ; filename=(other)a", "a"),
    ] as [(String, String?)]
  )
  func fileName(_ parameter: String, _ expected: String?) {
    let text = """
      Subject: WANTED PERSON DIFFUSION
      \(Self.head)Content-Type: multipart/mixed; boundary=x

      --x

      \(Self.body)
      --x
      Content-Type: application/octet-stream
      Content-Disposition: attachment; \(parameter)

      abc
      --x--
      """
    let notice = Self.read(text).documents.first?.notice
    #expect(notice?.attachments.count == 1)
    #expect(notice?.attachments.first?.name == expected)
    #expect(notice?.attachments.first?.size == 3)
    #expect(
      notice?.attachments.first?.fingerprint
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
  }

  @Test(
    "quoted-printable is undone, and what is no code in it is kept and said",
    arguments: [
      ("FAMILY NAME: EX=C3=89MPLE", "EXÉMPLE", false),
      ("FAMILY NAME: EX=\n=C3=89=  \nMPLE", "EXÉMPLE", false),
      ("FAMILY NAME: A=3DB", "A=B", false), ("FAMILY NAME: A=ZZB", "A=ZZB", true),
      ("FAMILY NAME: A=c3=89", "AÉ", false),
    ]
  )
  func quoted(_ line: String, _ expected: String, _ isOdd: Bool) throws {
    let text =
      "Subject: WANTED PERSON DIFFUSION\n\(Self.head)"
      + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
      + "OUR REF: 1\n\(line)\nWARRANT: 5\n"
    let document = try #require(Self.read(text).documents.first)
    #expect(document.notice.persons.first?.familyName == expected)
    #expect(document.remarks.contains { $0.act == .keptRaw } == isOdd)
  }

  @Test(
    "base64 that is broken is refused with what is wrong; odd lines are not",
    arguments: [
      ("T1VSIFJFRjogMQpGQU1J\n\nTFkgTkFNRTogRVgKV0FSUkFOVDogNQo=", nil),
      ("T1VSIFJFRjogMQpGQU1JTFkgTkFNRTogRVgKV0FSUkFOVDogNQo", nil),
      ("T1VSIFJFRjogMQpG*U1J", "does not have"), ("T1VSI", "breaks off"),
      ("T1VS=T1VSIFJF", "after its end"), ("T1VS====", "padding"),
    ] as [(String, String?)]
  )
  func base64(_ content: String, _ words: String?) {
    let text =
      "Subject: WANTED PERSON DIFFUSION\n\(Self.head)"
      + "Content-Transfer-Encoding: base64\n\n\(content)\n"
    let reading = Self.read(text)
    if let words {
      #expect(reading.rejection?.code == .syntax)
      #expect(reading.rejection?.description.contains(words) == true)
    } else {
      #expect(reading.documents.first?.notice.issuerReference == "1")
    }
  }

  @Test("a transfer encoding that is not known is refused by name of the fault")
  func unknownEncoding() {
    let text = "Subject: DIFFUSION\n\(Self.head)Content-Transfer-Encoding: x-own\n\n\(Self.body)"
    #expect(Self.read(text).rejection?.code == .syntax)
  }

  @Test("parts nested too deep, too many parts and a header without an end are refused")
  func ceilings() {
    var nested = "Subject: x\n\(Self.head)"
    for depth in 0..<40 {
      nested += "Content-Type: multipart/mixed; boundary=b\(depth)\n\n--b\(depth)\n"
    }
    #expect(Self.read(nested).rejection?.code == .tooDeep)
    let parts =
      "Subject: x\n\(Self.head)Content-Type: multipart/mixed; boundary=b\n\n"
      + String(repeating: "--b\n\nx\n", count: 2000) + "--b--\n"
    #expect(Self.read(parts).rejection?.code == .tooManyValues)
    let fields = Self.head + String(repeating: "X-A: b\n", count: 5000) + "\nx"
    #expect(Self.read(fields).rejection?.code == .fieldTooLarge)
    let long = Self.head + "Subject: a" + String(repeating: "\n b", count: 200_000) + "\n\nx"
    #expect(Self.read(long).rejection?.code == .fieldTooLarge)
    let attached =
      "Subject: x\n\(Self.head)Content-Type: multipart/mixed; boundary=b\n\n"
      + String(repeating: "--b\nContent-Type: application/json\n\n{}\n", count: 100) + "--b--\n"
    #expect(Self.read(attached).rejection?.code == .tooManyItems)
  }

  @Test("a mail within a mail within a mail ends")
  func mailsWithinMails() {
    var text = "Subject: DIFFUSION\n\(Self.head)\nhello\n"
    for depth in 0..<60 {
      text =
        "Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\(depth)\n\n"
        + "--b\(depth)\nContent-Type: message/rfc822\n\n\(text)\n--b\(depth)--\n"
    }
    #expect(Self.read(text).documents.isEmpty)
  }

  @Test(
    "a charset that is not known, or that the bytes are not of, is not guessed in silence",
    arguments: ["x-own", "utf-8", "us-ascii"]
  )
  func charset(_ charset: String) {
    let head =
      "Subject: WANTED PERSON DIFFUSION\n\(Self.head)Content-Type: text/plain; charset=\(charset)\n\n"
    let bytes = Array(head.utf8) + Array("\(Self.body)\nMARKS: ".utf8) + [0xE9, 0xE8, 0x0A]
    let reading = Self.read(bytes)
    let said = reading.documents.first?.remarks.contains { $0.path.isEmpty && $0.act == .converted }
    #expect(reading.rejection != nil || said == true)
  }

  @Test("encrypted mail and mail with only a document for persons waits to be keyed")
  func keyed() {
    let encrypted =
      "Subject: x\n\(Self.head)Content-Type: multipart/encrypted; boundary=b\n\n"
      + "--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b--\n"
    #expect(Self.read(encrypted).rejection?.code == .needsKeying)
    let enclosed = "Subject: x\n\(Self.head)Content-Type: application/pkcs7-mime\n\nabc\n"
    #expect(Self.read(enclosed).rejection?.code == .needsKeying)
    let armoured = "Subject: x\n\(Self.head)\n-----BEGIN PGP MESSAGE-----\nabc\n"
    #expect(Self.read(armoured).rejection?.code == .needsKeying)
  }

  @Test("a signature's picture does not make a letter wait for a person")
  func signature() {
    let text =
      "Subject: x\n\(Self.head)Content-Type: multipart/related; boundary=b\n\n"
      + "--b\n\nGood morning.\n--b\nContent-Type: image/jpeg\nContent-ID: <1>\n"
      + "Content-Transfer-Encoding: base64\n\n/9j/4AAQ\n--b--\n"
    #expect(Self.read(text).rejection?.code == .plainMessage)
  }
}
