/// Finds the format of a file by its content; its name says nothing.
///
/// - Throws: `Rejection` that names what was recognised, when it is nothing that is read here.
func format(of bytes: [UInt8], policy: ReadingPolicy) throws(Rejection) -> any FileFormat.Type {
  let head = FileHead(bytes)
  guard let first = head.first else {
    throw Rejection(.init(.emptyFile, "the file holds nothing but white space"))
  }
  for (mark, words) in foreignMarks where bytes.starts(with: mark) {
    throw unknownFormat("this is \(words)")
  }
  // Before the marks, one of which is that of UTF-16.
  if XMLFile.recognises(head) { return XMLFile.self }
  if let format = otherEncoding(bytes, policy) { return format }
  if PDFFile.recognises(head) { return PDFFile.self }
  if let words = onlyForPersons(bytes) {
    throw Rejection(.init(.needsKeying, "this is \(words), which only a person can read"))
  }
  for format in fileFormats where format.recognises(head) {
    // Without a mapping a table is only named.
    if format is DelimitedTable.Type, policy.tables.isEmpty { continue }
    return format
  }
  let start = bytes[head.start...].prefix(2048)
  throw unknownFormat(
    "this is \(first == UInt8(ascii: "<") ? markup(start) : textInWords(start))"
  )
}

/// The format of a text in UTF-16 with its mark; nil when it is none, or no format reads it.
private func otherEncoding(_ bytes: [UInt8], _ policy: ReadingPolicy) -> (any FileFormat.Type)? {
  guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]),
    let text = try? decodedText(bytes.prefix(8192 + 2))
  else { return nil }
  let head = FileHead(text.bytes)
  return fileFormats.first { format in
    // Without a mapping a table is only named.
    format.readsOtherEncodings && format.recognises(head)
      && !(format is DelimitedTable.Type && policy.tables.isEmpty)
  }
}

/// What a file is that may hold a notice and that no program here can read, by its first bytes.
///
/// Nil when it is nothing of the kind.
func onlyForPersons(_ bytes: [UInt8]) -> String? {
  if let mark = marksForPersons.first(where: { bytes.starts(with: $0.0) }) { return mark.1 }
  // The two letters begin many a word; the four bytes after the size are always zero.
  if bytes.starts(with: Array("BM".utf8)), bytes.dropFirst(6).starts(with: [0, 0, 0, 0]) {
    return "a BMP picture"
  }
  return laterMarksForPersons.first { bytes.dropFirst($0.0).starts(with: $0.1) }?.2
}

/// Marks that stand some bytes after the first.
private let laterMarksForPersons: [(Int, [UInt8], String)] = [
  (4, [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], "a HEIF picture"),
  (4, [0x66, 0x74, 0x79, 0x70, 0x6D, 0x69, 0x66], "a HEIF picture"),
  (4, [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66], "an AVIF picture"),
  (4, [0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A], "a JPEG 2000 picture"),
  (8, Array("WEBPVP8".utf8), "a WebP picture"), (257, Array("ustar".utf8), "a tar archive"),
]

/// The first bytes of what a person has to read, with its name in words.
private let marksForPersons: [([UInt8], String)] = [
  (Array("%PDF-".utf8), "a PDF document"),
  (Array("{\\rtf".utf8), "a rich-text (RTF) document"),
  ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive (also Word, Excel and OpenDocument files are)"),
  ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
  ([0xD0, 0xCF, 0x11, 0xE0], "an old Word, Excel or Outlook file"),
  ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
  ([0x49, 0x49, 0x2A, 0x00], "a TIFF picture"), ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF picture"),
  (Array("GIF8".utf8), "a GIF picture"), ([0x42, 0x5A, 0x68], "a bzip2 archive"),
  ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
  ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive"), ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"),
  (Array("Rar!".utf8), "a RAR archive"),
  (Array("-----BEGIN PGP MESSAGE".utf8), "an encrypted (PGP) message"),
]

/// The first bytes of what arrives by mistake, with its name in words.
private let foreignMarks: [([UInt8], String)] = [
  ([0x1F, 0x8B], "gzip within gzip"), ([0xFF, 0xFE, 0, 0], "text in UTF-32"),
  ([0, 0, 0xFE, 0xFF], "text in UTF-32"),
]

func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}

/// Whether a text that begins with an object is objects on lines of their own.
func isLines(_ bytes: [UInt8], from start: Int) -> Bool {
  guard let first = line(bytes, from: start), first.last == UInt8(ascii: "}"),
    let second = line(bytes, from: first.endIndex)
  else { return false }
  return second.first == UInt8(ascii: "{")
}

/// The next line that is not blank, without the white space around it.
private func line(_ bytes: [UInt8], from start: Int) -> ArraySlice<UInt8>? {
  var start = start
  while start < bytes.count, isSpace(bytes[start]) { start += 1 }
  guard start < bytes.count else { return nil }
  var end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
  while end > start, isSpace(bytes[end - 1]) { end -= 1 }
  return bytes[start..<end]
}

private func markup(_ bytes: ArraySlice<UInt8>) -> String {
  if isWebPage(bytes) {
    return "a web page (HTML), perhaps an error page saved in place of the data"
  }
  return "XML"
}

/// Whether the beginning of a file of markup is that of a web page.
func isWebPage(_ start: some Collection<UInt8>) -> Bool {
  let head = FileHead(Array(start))
  return head.contains("<!doctype html") || head.contains("<html")
}

/// What a text is that no format has taken, for a message.
func textInWords(_ bytes: ArraySlice<UInt8>) -> String {
  if bytes.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0D, 0x0C].contains($0) }) {
    return "binary data"
  }
  let text = String(decoding: bytes, as: UTF8.self)
  let firstLine = text.drop(while: \.isNewline).prefix { !$0.isNewline }
  let small = firstLine.lowercased()
  let headers = ["from:", "received:", "return-path:", "message-id:", "mime-version:", "subject:"]
  if headers.contains(where: { small.hasPrefix($0) }) {
    return "an e-mail or a tagged text message"
  }
  for (mark, words) in [(",", "commas"), (";", "semicolons"), ("\t", "tabs")]
  where firstLine.split(separator: mark, omittingEmptySubsequences: false).count > 2 {
    return "a table of text separated by \(words) (CSV)"
  }
  return "plain text"
}
