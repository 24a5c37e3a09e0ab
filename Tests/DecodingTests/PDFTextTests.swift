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
  private static func program(_ text: String) throws -> String {
    let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data("#!/bin/sh\n\(text)\n".utf8).write(to: place)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place.path)
    return place.path
  }

  private func reason(_ text: ExtractedText) -> String {
    if case .missing(let why) = text { return why }
    return "text"
  }

  @Test("without pdftotext it is said to be missing")
  func missing() {
    #expect(reason(PDFText(program: "/nowhere").extract([])).contains("not installed"))
  }

  @Test("a program that fails, hangs, floods or reads nothing costs its document only")
  func bad() throws {
    let bytes = [UInt8](repeating: 0x20, count: 4 << 20)
    for (script, words) in [
      ("exit 1", "damaged"), ("kill -9 $$", "damaged"), ("exec sleep 60", "in 1 seconds"),
      ("exec cat /dev/zero", "more text"), ("exec 0<&-; echo said; exit 3", "damaged"),
    ] {
      let program = try Self.program(script)
      defer { try? FileManager.default.removeItem(atPath: program) }
      let text = PDFText(program: program, seconds: 1, most: 1 << 20).extract(bytes)
      #expect(reason(text).contains(words), "\(script): \(reason(text))")
    }
  }

  @Test("a program that says all before it has read all is heard out")
  func early() throws {
    let program = try Self.program("echo said; exec 0<&-; exit 0")
    defer { try? FileManager.default.removeItem(atPath: program) }
    let text = PDFText(program: program).extract([UInt8](repeating: 0x20, count: 4 << 20))
    #expect(text == .text(Array("said\n".utf8)))
  }

  @Test("a broken document is not refused", .enabled(if: PDFTextTests.isThere))
  func broken() {
    #expect(reason(PDFText().extract(Array("%PDF-1.4\nnothing".utf8))).contains("damaged"))
  }

  @Test("an encrypted document is named as one", .enabled(if: PDFTextTests.isThere))
  func encrypted() {
    let locked = "/Encrypt<</Filter/Standard/V 1/R 2/O<00>/U<00>/P -4>>/ID[<00><00>]"
    #expect(reason(PDFText().extract(Self.document(["x"], more: locked))).contains("encrypted"))
  }

  @Test("the text layer comes out as it is laid out", .enabled(if: PDFTextTests.isThere))
  func layer() {
    guard case .text(let text) = PDFText().extract(Self.document(["OUR REF: UY/2026/1", "b"]))
    else {
      Issue.record("no text")
      return
    }
    #expect(String(decoding: text, as: UTF8.self).contains("OUR REF: UY/2026/1\n"))
  }

  @Test("a page without text gives a text without words", .enabled(if: PDFTextTests.isThere))
  func scan() {
    guard case .text(let text) = PDFText().extract(Self.document([])) else {
      Issue.record("no text")
      return
    }
    #expect(text.allSatisfy { $0 <= 0x20 })
  }
}
