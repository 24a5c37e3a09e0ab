import Decoding
import Foundation
import Glibc
import Reading
import Testing

@Suite("The text of PDF documents")
struct PDFTextTests {
  static let isThere = access("/usr/bin/pdftotext", X_OK) == 0

  /// A page with these lines of text; its table of objects is left for the reader to find.
  private static func document(_ lines: [String], more: String = "") -> [UInt8] {
    let shown = lines.map { "(\($0)) Tj T*" }.joined(separator: "\n")
    let page = "BT /F1 12 Tf 14 TL 50 780 Td\n\(shown)\nET"
    return Array(
      """
      %PDF-1.4
      1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
      2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
      3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
      4 0 obj <</Length \(page.utf8.count)>> stream
      \(page)
      endstream endobj
      5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
      trailer <</Root 1 0 R/Size 6\(more)>>
      %%EOF

      """.utf8
    )
  }

  /// A program of the shell in place of pdftotext.
  ///
  /// It lies in the tree: a file that this process had just written could not be executed while a program that another
  /// test starts at that moment still has it open.
  private static func program(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "fixtures/pdftotext/\(name)").path
  }

  private func reason(_ text: ExtractedText) -> String {
    if case .missing(let why) = text { return why }
    return "text"
  }

  @Test("without pdftotext it is said to be missing")
  func missing() {
    #expect(reason(PDFText(program: "/nowhere").extract([])).contains("not installed"))
  }

  @Test(
    "a program that fails, hangs, floods or reads nothing costs its document only",
    arguments: [
      ("fails", 30, "damaged"), ("is-killed", 30, "damaged"), ("hangs", 1, "in 1 seconds"),
      ("floods", 30, "more text"), ("fails-unread", 30, "damaged"),
    ]
  )
  func bad(name: String, seconds: Int, words: String) {
    let bytes = [UInt8](repeating: 0x20, count: 4 << 20)
    let program = PDFText(program: Self.program(name), seconds: seconds, most: 1 << 20)
    #expect(reason(program.extract(bytes)).contains(words))
  }

  @Test("a program that says all before it has read all is heard out")
  func early() {
    let program = PDFText(program: Self.program("says-before-reading"), seconds: 30)
    #expect(
      program.extract([UInt8](repeating: 0x20, count: 4 << 20)) == .text(Array("said\n".utf8))
    )
  }

  @Test("a broken document is not refused", .enabled(if: PDFTextTests.isThere))
  func broken() {
    #expect(
      reason(PDFText(seconds: 60).extract(Array("%PDF-1.4\nnothing".utf8))).contains("damaged")
    )
  }

  @Test("an encrypted document is named as one", .enabled(if: PDFTextTests.isThere))
  func encrypted() {
    let locked = "/Encrypt<</Filter/Standard/V 1/R 2/O<00>/U<00>/P -4>>/ID[<00><00>]"
    #expect(
      reason(PDFText(seconds: 60).extract(Self.document(["x"], more: locked))).contains("encrypted")
    )
  }

  @Test("the text layer comes out as it is laid out", .enabled(if: PDFTextTests.isThere))
  func layer() {
    guard
      case .text(let text) = PDFText(seconds: 60).extract(
        Self.document(["OUR REF: UY/2026/1", "b"])
      )
    else {
      Issue.record("no text")
      return
    }
    #expect(String(decoding: text, as: UTF8.self).contains("OUR REF: UY/2026/1\n"))
  }

  @Test("a page without text gives a text without words", .enabled(if: PDFTextTests.isThere))
  func scan() {
    guard case .text(let text) = PDFText(seconds: 60).extract(Self.document([])) else {
      Issue.record("no text")
      return
    }
    #expect(text.allSatisfy { $0 <= 0x20 })
  }
}
