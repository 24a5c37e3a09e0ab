import Testing

@testable import Reading

@Suite("Encodings of text")
struct TextTests {
  static let declaredCases: [(String, [UInt8], String)] = [
    ("ISO-8859-1", [0xE9], "é"), ("latin1", [0x93, 0xE9, 0x94], "“é”"),
    ("iso-8859-2", [0xB3], "ł"), ("ISO-8859-5", [0xDF, 0xE0], "пр"),
    ("iso-8859-6", [0xE3], "ك"), ("ISO-8859-7", [0xE1], "α"), ("ISO-8859-8-I", [0xE0], "א"),
    ("latin5", [0xFD], "ı"), ("ISO-8859-15", [0xA4], "€"), ("cp1250", [0xB3], "ł"),
    ("windows-1251", [0xCF, 0xF0], "Пр"), ("Windows-1253", [0xE1], "α"),
    ("windows-1254", [0xFE], "ş"), ("windows-1255", [0xE0], "א"), ("WINDOWS-1256", [0xE3], "م"),
    ("KOI8-R", [0xD0, 0xD2], "пр"), ("koi8-u", [0xA4], "є"), ("cp866", [0x8F], "П"),
    ("gb2312", [0xD6, 0xD0], "中"), ("GB18030", [0x81, 0x30, 0x81, 0x30], "\u{80}"),
    ("Shift_JIS", [0x82, 0xA0], "あ"), ("ks_c_5601-1987", [0xB0, 0xA1], "가"),
    ("Big5", [0xA4, 0xA4], "中"), ("EUC-JP", [0xA4, 0xA2], "あ"), ("utf8", [0xC3, 0xA9], "é"),
  ]

  static let refusedCases: [([UInt8], String?, RejectionCode, String?)] = [
    ([0x61, 0x0A, 0xE9, 0x62], "utf-8", RejectionCode.notUTF8, "2:1"),
    ([0xEF, 0xBB, 0xBF, 0xE9, 0x62], nil, .notUTF8, "1:1"),
    ([0x61, 0xC3], "utf-8", .incomplete, "1:2"),
    ([0x61, 0x81, 0x62], "windows-1252", .wrongEncoding, "1:2"),
    ([0x61, 0xE9], "x-nothing", .wrongEncoding, nil),
    ([0x82, 0xA0, 0x82], "Shift_JIS", .incomplete, nil),
    ([0xFF, 0xFE, 0x61], nil, .incomplete, nil),
    ([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00], nil, .loneSurrogate, nil),
    ([0xFE, 0xFF, 0xDC, 0x00], nil, .loneSurrogate, nil),
    ([0x4A, 0x6F, 0x73, 0xE9], nil, .unclearEncoding, "1:4"),
    ([0x61, 0xF8, 0xFF, 0x81, 0x8D, 0x20], nil, .unclearEncoding, nil),
  ]

  static let twiceCases: [(String, DoubleEncoding)] = [
    ("CÃ´te d’Ivoire", .repaired("Côte d’Ivoire")), ("ÐŸÑ€Ð¸Ð¼ÐµÑ€", .repaired("Пример")),
    ("EXEMPLÃ‰ Test", .repaired("EXEMPLÉ Test")), ("MÃœLLER", .repaired("MÜLLER")),
    ("donâ€™t Ã© ", .repaired("don’t é ")), ("Côte d’Ivoire", .none), ("«MANHÃ»", .none),
    ("CAFÉ’S", .none), ("Пример", .none), ("GRANDE IRMÃ™", .none), ("ÀÉÎÕÜ", .none),
    ("CÃ´te et é Ã", .doubtful), ("", .none), ("plain", .none), ("Ã", .none),
  ]

  private func text(_ decoded: DecodedText) -> String {
    String(decoding: decoded.bytes, as: UTF8.self)
  }

  private func code(_ bytes: [UInt8], declared: String? = nil) -> RejectionCode? {
    do throws(Rejection) {
      _ = try decodedText(bytes, declared: declared)
      return nil
    } catch {
      return error.code
    }
  }

  @Test(
    "what is not what it says is refused, with the place",
    arguments: refusedCases
  )
  func refused(_ bytes: [UInt8], _ label: String?, _ code: RejectionCode, _ place: String?) {
    do throws(Rejection) {
      let decoded = try decodedText(bytes, declared: label)
      Issue.record("read as \(decoded.encoding.name): \(text(decoded))")
    } catch {
      #expect(error.code == code)
      if let place { #expect(error.reasons.first?.origin?.description == place) }
    }
  }

  @Test(
    "declared encodings are read",
    arguments: declaredCases
  )
  func declared(_ label: String, _ bytes: [UInt8], _ expected: String) throws {
    let decoded = try decodedText(Array("a ".utf8) + bytes + [0x62], declared: label)
    #expect(text(decoded) == "a \(expected)b")
    #expect(decoded.notes.isEmpty == (decoded.encoding == .utf8))
    // Each character is where it was.
    let end = decoded.bytes.count
    #expect(
      decoded.sourceOffsets(of: [0, 2, end - 1, end]) == [0, 2, 2 + bytes.count, 3 + bytes.count]
    )
  }

  @Test("marks are believed before declarations")
  func marks() throws {
    let wide: [UInt8] = [0xFF, 0xFE, 0x61, 0x00, 0x3D, 0xD8, 0x00, 0xDE, 0x1F, 0x04]
    let decoded = try decodedText(wide, declared: "utf-8")
    #expect(text(decoded) == "a😀П")
    #expect(decoded.sourceOffsets(of: [0, 1, 5, 7]) == [2, 4, 8, 10])
    #expect(text(try decodedText([0xFE, 0xFF, 0x04, 0x1F])) == "П")
    let marked = try decodedText([0xEF, 0xBB, 0xBF, 0x61], declared: "latin1")
    #expect(text(marked) == "a" && marked.markLength == 3 && marked.notes.isEmpty)
  }

  @Test("UTF-16 without a mark is known by its zeros")
  func unmarked() throws {
    let bytes = Array("<a>Пример text</a>".utf16).flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)]
    }
    #expect(text(try decodedText(bytes)) == "<a>Пример text</a>")
    #expect(text(try decodedText(bytes, declared: "UTF-16")) == "<a>Пример text</a>")
  }

  @Test(
    "a declaration that makes nonsense of the letters is not believed",
    arguments: [
      ("windows-1251", "ISO-8859-1"), ("windows-1251", "KOI8-R"), ("KOI8-R", "windows-1251"),
      ("windows-1251", "windows-1252"), ("IBM866", "windows-1252"),
    ]
  )
  func nonsense(_ actual: String, _ declared: String) throws {
    let sentence =
      "Фамилия: Примеров, имя: Образец. Разыскивается за мошенничество в крупном размере."
    let bytes = try encoded(sentence, as: try #require(TextEncoding(label: actual)))
    #expect(code(bytes, declared: declared) == .wrongEncoding)
    let overcome = try decodedText(bytes, declared: declared, onWrongDeclaration: .detect)
    #expect(text(overcome) == sentence)
    #expect(overcome.notes.count == 2)
    // The right declaration, and one for letters that no table knows, are believed.
    #expect(text(try decodedText(bytes, declared: actual)) == sentence)
  }

  @Test("a declared encoding of a language that no table knows is believed")
  func unknownLanguage() throws {
    let sentence = "ผู้ต้องสงสัยถูกต้องการตัวในข้อหาฉ้อโกง เกิดที่เมืองตัวอย่าง"
    let encoding = try #require(TextEncoding(label: "windows-874"))
    #expect(text(try decodedText(encoded(sentence, as: encoding), declared: "TIS-620")) == sentence)
  }

  @Test("sound UTF-8 is not read as the single-byte encoding that it claims to be")
  func wronglyDeclared() throws {
    let decoded = try decodedText(Array("Exemplé".utf8), declared: "ISO-8859-1")
    #expect(text(decoded) == "Exemplé")
    #expect(decoded.encoding == .utf8)
    #expect(decoded.notes.count == 1)
  }

  @Test(
    "what is declared by nobody is told by its letters",
    arguments: [
      (
        "windows-1251",
        "Фамилия: Примеров, имя: Образец. Разыскивается за мошенничество в крупном размере."
      ),
      (
        "KOI8-R",
        "Фамилия: Примеров, имя: Образец. Разыскивается за мошенничество в крупном размере."
      ),
      ("ISO-8859-5", "Фамилия: Примеров, имя: Образец. Разыскивается за мошенничество."),
      ("cp866", "Фамилия: Примеров, имя: Образец. Разыскивается за мошенничество."),
      (
        "windows-1252",
        "Né à Évry, l'accusé a été condamné à la réclusion; il était âgé de trente ans, près de Besançon."
      ),
      (
        "windows-1252",
        "El acusado nació en España; según la acusación cometió el delito en la región de Cataluña."
      ),
      (
        "windows-1250",
        "Podejrzany jest poszukiwany za przestępstwo popełnione w Łodzi; miał przy sobie broń, późną nocą."
      ),
      (
        "windows-1254",
        "Şüpheli kişi İstanbul'da doğmuş; dolandırıcılık suçundan aranıyor, boyu uzun, saçı kısa."
      ),
      ("windows-1253", "Ο κατηγορούμενος γεννήθηκε στην Αθήνα και αναζητείται για απάτη."),
      ("windows-1255", "החשוד נולד בעיר ומבוקש בגין הונאה"),
      ("windows-1256", "المشتبه به مطلوب بتهمة الاحتيال وقد ولد في المدينة"),
      ("ISO-8859-6", "المشتبه به مطلوب بتهمة الاحتيال وقد ولد في المدينة"),
      ("GB18030", "该人因诈骗罪被通缉，出生于中国，使用过多个名字和文件。"),
      ("Big5", "該人因詐騙罪被通緝，出生於中國，使用過多個名字和文件。"),
      ("Shift_JIS", "この人物は詐欺の容疑で指名手配されています。名前と生年月日を確認してください。"),
      ("EUC-KR", "이 사람은 사기 혐의로 수배되었습니다. 이름과 생년월일을 확인하십시오."),
    ]
  )
  func detected(_ label: String, _ sentence: String) throws {
    let encoding = try #require(TextEncoding(label: label))
    let bytes = try encoded(sentence, as: encoding)
    let decoded = try decodedText(bytes)
    #expect(text(decoded) == sentence, "\(decoded.encoding.name) \(decoded.confidence)")
    #expect(decoded.basis == .detected)
    #expect(decoded.confidence >= leastConfidence)
    #expect(decoded.notes.first?.contains("% sure") == true)
    // A wrong declaration is overcome only where that is allowed.
    #expect(code(bytes, declared: "utf-8") == .notUTF8)
    let overcome = try decodedText(bytes, declared: "us-ascii", onWrongDeclaration: .detect)
    #expect(text(overcome) == sentence)
  }

  @Test("plain UTF-8 passes as it is")
  func plain() throws {
    for label in [nil, "utf-8", "windows-1252", "nothing"] {
      let decoded = try decodedText(Array("EXEMPLÉ Пример".utf8), declared: label)
      #expect(text(decoded) == "EXEMPLÉ Пример")
    }
    #expect(text(try decodedText([])) == "")
  }

  @Test(
    "what was encoded twice is put right only where that is certain",
    arguments: twiceCases
  )
  func twice(_ raw: String, _ expected: DoubleEncoding) {
    #expect(doubleEncoding(of: raw) == expected)
  }

  @Test("no bytes make it crash, and whatever is read is UTF-8")
  func anyBytes() {
    var generator = SeededGenerator(seed: 7)
    let labels = [
      nil, "utf-8", "utf-16", "koi8-r", "gb18030", "shift_jis", "big5", "euc-kr", "iso-2022-jp",
      "latin1",
    ]
    for round in 0..<1500 {
      let count = Int.random(in: 0...60, using: &generator)
      let bytes = (0..<count).map { _ in
        round % 2 == 0 || Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator)
          : UInt8.random(in: 0x20...0x7E, using: &generator)
      }
      for label in [labels[round % labels.count]] {
        for wrong in [WrongDeclaration.refuse, .detect] {
          guard
            let decoded = try? decodedText(bytes, declared: label, onWrongDeclaration: wrong)
          else { continue }
          #expect(firstOutsideUTF8(decoded.bytes[...]) == nil)
          _ = doubleEncoding(of: text(decoded))
          let ends = decoded.sourceOffsets(of: [0, decoded.bytes.count])
          #expect(ends[0] <= ends[1])
        }
      }
    }
  }

  /// Writes a text in an encoding, by looking each character up in what its bytes decode to.
  private func encoded(_ text: String, as encoding: TextEncoding) throws -> [UInt8] {
    if case .multiByte(let name) = encoding.kind {
      return try MultiByte(name: name).encoded(Array(text.utf8)[...]).get()
    }
    let table = try #require(SingleByte(encoding))
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for byte in UInt8.min...UInt8.max {
      if let scalar = table.scalar(byte) { bytes[scalar] = byte }
    }
    return try text.unicodeScalars.map { try #require(bytes[$0]) }
  }
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
