import Reading
import Testing

/// With the shipped words, and with mappings for tables as a pipeline has them.
private func rejection(of bytes: [UInt8]) -> Rejection? {
  var policy = SharedVocabulary.policy
  policy.tables = TableSamples.policy.tables
  return read(bytes, name: "letter", policy: policy).rejection
}

/// What is a letter, and what only seems to be one.
@Suite("Letters and what is none")
struct LetterTests {
  private static let nonsense: [[UInt8]] = {
    // UTF-16 of what nobody has assigned, of private use, and of controls.
    var unassigned: [UInt8] = [0xFF, 0xFE]
    for step in 0..<200 { unassigned += [0xE0 + UInt8(step % 16), 0x2F] }
    var privateUse: [UInt8] = [0xFE, 0xFF]
    for step in 0..<100 { privateUse += [0xE0 + UInt8(step % 8), UInt8(step)] }
    let controls: [UInt8] = [0xFF, 0xFE, 0x41, 0, 0x42, 0] + (0..<40).map { UInt8(1 - $0 % 2) }
    return [
      [UInt8](repeating: 0xFF, count: 1000), [UInt8](repeating: 0xE9, count: 7), Array("?".utf8),
      Array("-- \n....\n".utf8), [UInt8](repeating: 0x78, count: 5000), unassigned, privateUse,
      controls,
    ]
  }()

  @Test("bytes without words are no message", arguments: Self.nonsense.indices)
  func wordless(_ index: Int) {
    let rejection = rejection(of: Self.nonsense[index])
    #expect(rejection?.ending == .rejected)
    #expect(
      [.unknownFormat, .unclearEncoding].contains(rejection?.code),
      "\(rejection?.code.rawValue ?? "read")"
    )
  }

  private static let marks: [[UInt8]] = [
    [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE, 0x20, 0, 0x0A, 0],
  ]

  @Test("a byte order mark and nothing else is an empty file", arguments: Self.marks)
  func markOnly(_ bytes: [UInt8]) {
    #expect(rejection(of: bytes)?.code == .emptyFile)
  }

  @Test(
    "a letter with the marks that divide tables is a letter",
    arguments: [
      "Dear all; the meeting is at nine; see you there\nRegards\n",
      "Dear colleagues; thank you; regards",
      "We need names, dates, places, numbers, photographs, prints, samples, and answers\nsoon\n",
      "Chers collègues ; la réunion commence à neuf heures ; merci\n\nBien à vous\n",
      "Thank you, received\n", "ok", "42\n", "Спасибо", "谢谢", "شكرا",
    ]
  )
  func divided(_ text: String) {
    #expect(rejection(of: Array(text.utf8))?.code == .plainMessage)
  }

  @Test(
    "a table that no mapping knows is not taken for a letter",
    arguments: [
      "a;b;c\n1;2;3\n", "Name,First name,City\n1,A,B\n", "Name, First name, City\nA, B, C\n",
      "name;forename;city\n", "a\tb\tc\n1\t2\t3\n",
    ]
  )
  func table(_ text: String) {
    #expect(rejection(of: Array(text.utf8))?.code == .unknownTable)
  }

  private static let floods: [String] = {
    let many = (0..<10_000).map { "X-\($0): y\r\n" }.joined()
    let copies = (0..<40_000).map { "bureau\($0)@example.org, " }.joined()
    return [
      many, "Cc: \(copies)a@b.example\r\n",
      "X-Long: \(String(repeating: "x", count: 5_000_000))\r\n",
      "X-Folded: x\r\n\(String(repeating: " x\r\n", count: 200_000))",
    ]
  }()

  @Test(
    "a mail whose header has no end is refused, wherever what tells that it is a mail stands",
    arguments: Self.floods.indices
  )
  func flood(_ index: Int) {
    let fields = Self.floods[index]
    let head = "From: a@b.example\r\nTo: c@d.example\r\nMessage-ID: <1@b.example>\r\n"
    let letter = "Subject: hello\r\n\r\nDear colleagues,\r\nplease see below.\r\n"
    let last = head + "Subject: hello\r\n" + fields + "\r\nDear all\r\n"
    for text in [fields + head + letter, head + fields + letter, last] {
      #expect(rejection(of: Array(text.utf8))?.code == .fieldTooLarge)
    }
  }

  @Test("a second byte order mark does not make a letter of what is none")
  func twoMarks() {
    for text in [#"{"format":"noticed/notice/1"}"#, "<notice/>", "[]"] {
      #expect(rejection(of: Array("\u{FEFF}\u{FEFF}\(text)".utf8))?.code != .plainMessage)
    }
  }

  @Test("a mail with a long header that ends is read")
  func longHeader() {
    let fields = (0..<400).map { "X-\($0): some words of a server on the way\r\n" }.joined()
    let text =
      fields
      + "From: a@b.example\r\nMessage-ID: <1@b.example>\r\nSubject: hello\r\n\r\nDear all\r\n"
    #expect(rejection(of: Array(text.utf8))?.code == .plainMessage)
  }
}
