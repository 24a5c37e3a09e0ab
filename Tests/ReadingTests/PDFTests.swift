import Notices
import Reading
import Testing

@Suite("Reading PDF documents")
struct PDFTests {
  private static let bytes = Array("%PDF-1.4\n".utf8)

  private static let message = """
    WANTED PERSON DIFFUSION
    FROM: NCB France
    OUR REF: FR/2026/1
    FAMILY NAME: EXAMPLE
    FORENAME: TEST
    WARRANT: 5/2026
    """

  private static func readPDF(_ text: ExtractedText?, _ bytes: [UInt8] = bytes) -> Reading {
    var policy = SharedVocabulary.policy
    if let text { policy.extractText = { _ in text } }
    return read(bytes, name: "file", policy: policy)
  }

  private static let layers: [ExtractedText?] = [
    nil,
    ExtractedText.missing(because: "that is encrypted"),
    ExtractedText.text([]),
    laidOut(" \n\u{C}"),
    laidOut("The canteen is closed on Friday.\n"),
    laidOut("{\"a\":1}"),
    ExtractedText.text([0xFF, 0xFE, 0x00]),
    laidOut("WANTED PERSON DIFFUSION\n"),
  ]

  private static func laidOut(_ text: String) -> ExtractedText { .text(Array(text.utf8)) }

  @Test(
    "without a text that is a notice it waits to be keyed, whatever is wrong, and is never refused",
    arguments: layers
  )
  func waits(_ text: ExtractedText?) {
    let reading = Self.readPDF(text)
    #expect(reading.rejection?.code == .needsKeying)
    #expect(reading.rejection?.ending == .held)
    #expect(reading.rejection?.description.contains("PDF") == true)
  }

  @Test("a text layer that is a message is read, keeps the document's bytes and says whence it is")
  func layer() throws {
    let document = try #require(Self.readPDF(.text(Array(Self.message.utf8))).documents.first)
    #expect(document.notice.purpose == .arrest)
    #expect(document.notice.persons.first?.familyName == "EXAMPLE")
    #expect(Array(document.slice) == Self.bytes)
    #expect(document.remarks.contains { $0.message.contains("PDF") })
  }

  private static func mail(_ body: String, _ parts: [String]) -> [UInt8] {
    let head =
      "Subject: x\nFrom: NCB France <ncb@france.example>\nDate: Sat, 14 Mar 2026 09:30:00 +0100\n"
      + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n\(body)\n"
    return Array((head + parts.map { "--b\n\($0)\n" }.joined() + "--b--\n").utf8)
  }

  private static let pdf = "Content-Type: application/pdf\n\n%PDF-1.4\n"
  private static let json =
    "Content-Type: application/json\n\n"
    + #"{"format":"noticed/notice/1","doc_kind":"notice","notice_type":"blue","entity_id":"2026/7"}"#
  private static let picture = "Content-Type: image/gif\nContent-Disposition: attachment\n\nGIF89a"

  @Test("attached to a letter, its text is read; attached to a notice, it is the notice's annex")
  func attached() {
    let text = ExtractedText.text(Array(Self.message.utf8))
    let letter = Self.readPDF(text, Self.mail("Please find attached.", [Self.pdf]))
    #expect(letter.documents.first?.notice.persons.first?.familyName == "EXAMPLE")
    let notice = Self.readPDF(text, Self.mail(Self.message, [Self.pdf]))
    #expect(notice.items.count == 1)
  }

  @Test("beside an attached notice a PDF waits by itself, and a picture is the notice's own")
  func beside() {
    let text = ExtractedText.text(Array(Self.message.utf8))
    let reading = Self.readPDF(
      text,
      Self.mail("Please find attached.", [Self.json, Self.pdf, Self.picture])
    )
    #expect(reading.documents.map(\.notice.colour) == [.blue])
    #expect(reading.rejected.map(\.rejection.code) == [.needsKeying])
  }
}
