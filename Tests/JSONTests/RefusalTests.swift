import JSON
import Testing

/// A text that must be refused, and for what.
struct Refused: Sendable, CustomTestStringConvertible {
  var text: [UInt8]
  var code: JSONFault
  var name: String

  init(_ text: String, _ code: JSONFault) {
    self.text = Array(text.utf8)
    self.code = code
    name = text
  }

  init(bytes: [UInt8], _ code: JSONFault) {
    text = bytes
    self.code = code
    name = bytes.map { String($0, radix: 16) }.joined(separator: " ")
  }

  var testDescription: String { "\(code.rawValue): \(name.prefix(40))" }

  static let grammar: [Refused] = [
    Refused("", .empty), Refused(" \n\t\r ", .empty), Refused("\u{FEFF}", .empty),
    Refused("[1,]", .trailingComma), Refused(#"{"a":1,}"#, .trailingComma),
    Refused("[1,,2]", .syntax), Refused("[,1]", .syntax), Refused("[1 2]", .syntax),
    Refused("[", .unclosed), Refused("[1", .unclosed), Refused("[1,", .unclosed),
    Refused("{", .unclosed), Refused(#"{"a""#, .unclosed), Refused(#"{"a":"#, .unclosed),
    Refused(#"{"a":1"#, .unclosed), Refused(#"{"a":1,"#, .unclosed), Refused(#"{"a"#, .unclosed),
    Refused(#"""#, .unclosed), Refused(#""abc"#, .unclosed), Refused(#""abc\"#, .unclosed),
    Refused(#""\u12"#, .unclosed), Refused("1.", .unclosed), Refused("-", .unclosed),
    Refused("1e", .unclosed), Refused("1e+", .unclosed),
    Refused("]", .syntax), Refused("}", .syntax), Refused("[}", .syntax), Refused("{]", .syntax),
    Refused("[1}", .syntax), Refused(#"{"a":1]"#, .syntax), Refused(#"{"a" 1}"#, .syntax),
    Refused(#"{"a",1}"#, .syntax), Refused("{a:1}", .syntax), Refused("{'a':1}", .syntax),
    Refused("{1:1}", .syntax), Refused("{,}", .syntax), Refused(#"{"a":}"#, .syntax),
    Refused(#"{"a":1,,"b":2}"#, .syntax), Refused("['a']", .syntax), Refused("[True]", .syntax),
    Refused("[nul]", .syntax), Refused("[nullx]", .syntax), Refused("tru", .syntax),
    Refused("undefined", .syntax), Refused("[“a”]", .syntax), Refused("é", .syntax),
    Refused("// a\n1", .comment), Refused("[1 /* a */]", .comment), Refused("{# a\n}", .comment),
    Refused("01", .badNumber), Refused("-01", .badNumber), Refused("00", .badNumber),
    Refused("1.e1", .badNumber), Refused("[.5]", .badNumber), Refused("+1", .badNumber),
    Refused("[-]", .badNumber), Refused("[1ea]", .badNumber), Refused("NaN", .badNumber),
    Refused("[Infinity]", .badNumber), Refused("-Infinity", .badNumber),
    Refused("0x10", .junkAfterValue), Refused("1 2", .junkAfterValue),
    Refused("{}{}", .junkAfterValue), Refused("[]]", .junkAfterValue),
    Refused("1,", .junkAfterValue),
    Refused("null\u{FEFF}", .junkAfterValue),
    Refused(#""\x41""#, .badEscape), Refused(#""\'""#, .badEscape),
    Refused(#""\u00g0""#, .badEscape),
    Refused(#""\U0041""#, .badEscape),
  ]

  static let meaning: [Refused] = [
    Refused("\"a\tb\"", .controlCharacter), Refused("\"a\nb\"", .controlCharacter),
    Refused("[\"\u{0}\"]", .controlCharacter), Refused("[\u{B}1]", .controlCharacter),
    Refused("[1\u{7F}]", .controlCharacter),
    Refused(#""\uD800""#, .loneSurrogate), Refused(#""\uDC00""#, .loneSurrogate),
    Refused(#""\uD800\uD800""#, .loneSurrogate), Refused(#""\uD83Dx""#, .loneSurrogate),
    Refused(#"{"\uDEAD":1}"#, .loneSurrogate),
    Refused(#"{"a":1,"a":1}"#, .duplicateKey), Refused(#"{"a":1,"\u0061":2}"#, .duplicateKey),
    Refused("{\"\u{E9}\":1,\"e\u{301}\":2}", .duplicateKey),
    Refused(#"{"":1,"":2}"#, .duplicateKey),
    Refused("{\"\u{212B}\":1,\"\u{C5}\":2}", .duplicateKey),
    Refused(String(repeating: "[", count: 65), .tooDeep),
    Refused(String(repeating: "[", count: 1_000_000), .tooDeep),
    Refused(String(repeating: #"{"a":"#, count: 65), .tooDeep),
  ]

  /// What the grammar allows and the database cannot hold.
  static let notStorable: [Refused] = [
    Refused(#""\u0000""#, .nulCharacter), Refused(#"{"a\u0000":1}"#, .nulCharacter),
    Refused(#"["a\u0000b", 1]"#, .nulCharacter), Refused("1e400", .badNumber),
    Refused("[1e-999999]", .badNumber), Refused("-0.1E+00000000000000000400", .badNumber),
    Refused("0." + String(repeating: "9", count: 16_000), .badNumber),
  ]

  static let bytes: [Refused] = [
    Refused(bytes: [0xFF], .notUTF8), Refused(bytes: [0x22, 0xFF, 0x22], .notUTF8),
    Refused(bytes: [0x22, 0xC0, 0x80, 0x22], .notUTF8),
    Refused(bytes: [0x22, 0xE2, 0x80, 0x22], .notUTF8),
    Refused(bytes: [0x22, 0xED, 0xA0, 0x80, 0x22], .notUTF8),
    Refused(bytes: [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], .notUTF8),
    Refused(bytes: [0x22, 0x5C, 0x6E, 0x80, 0x22], .notUTF8),
    Refused(bytes: [0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00], .notUTF8),
    Refused(bytes: [0xFE, 0xFF, 0x00, 0x5B, 0x00, 0x5D], .notUTF8),
    Refused(bytes: [0x5B, 0x00, 0x5D, 0x00], .notUTF8), Refused(bytes: [0x00, 0x5B], .notUTF8),
    Refused(bytes: [0x5B, 0x31, 0xE9, 0x5D], .notUTF8),
    Refused(bytes: [0x20, 0xEF, 0xBB, 0xBF, 0x31], .syntax),
    Refused(bytes: [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 0x31], .syntax),
    Refused(bytes: [0xEF, 0xBB, 0x31], .notUTF8),
  ]
}

@Suite("Refusing JSON")
struct RefusalTests {
  @Test(
    "what is not JSON, or not fit to be kept, is refused by its code",
    arguments: Refused.grammar + Refused.meaning + Refused.bytes
  )
  func refuses(_ refused: Refused) {
    switch parseJSON(refused.text) {
    case .success: Issue.record("accepted")
    case .failure(let rejection):
      #expect(rejection.reasons.contains { $0.code == refused.code }, "\(rejection)")
    }
  }

  @Test(
    "what the database cannot hold is read, and refused with its place where it is to be stored",
    arguments: Refused.notStorable
  )
  func notStorable(_ refused: Refused) throws {
    let node = try parseJSON(refused.text).get()
    #expect(try parseJSON(node.serialized()).get() == node)
    guard case .failure(let rejection) = parseJSON(refused.text, limits: .storable) else {
      Issue.record("accepted")
      return
    }
    #expect(rejection.reasons.map(\.code) == [refused.code])
  }

  @Test("a long number is stored as it was written")
  func longNumber() throws {
    let text = "0." + String(repeating: "0", count: 200) + "1"
    let node = try parseJSON(Array(text.utf8), limits: .storable).get()
    #expect(node.serialized() == Array(text.utf8))
  }

  @Test("every reason of meaning is told at once, with line, column and pointer")
  func allReasons() {
    let text = "{\"a\": 1,\n \"é\": [\"\\u0000\", {\"x\":1, \"x\":2}],\n \"a\": \"\\uD800\"}"
    guard case .failure(let rejection) = parseJSON(Array(text.utf8), limits: .storable) else {
      Issue.record("accepted")
      return
    }
    #expect(
      rejection.reasons.map(\.code) == [
        .nulCharacter, .duplicateKey, .loneSurrogate, .duplicateKey,
      ]
    )
    #expect(rejection.reasons.map(\.pointer) == ["/é/0", "/é/1/x", "/a", "/a"])
    #expect(rejection.reasons.map(\.place.line) == [2, 2, 3, 3])
    #expect(rejection.reasons.map(\.place.column) == [9, 26, 8, 2])
  }

  @Test("a fault of grammar is told beside the faults of meaning before it")
  func grammarEnds() {
    let rejection = rejection(#"{"a":"\u0000","a":1,"b":tru}"#, .storable)
    #expect(rejection?.reasons.map(\.code) == [.nulCharacter, .syntax])
    #expect(rejection?.reasons.last?.pointer == "/b")
  }

  @Test("many faults are counted, not all listed")
  func flood() {
    let rejection = rejection(
      "[" + Array(repeating: #""\u0000""#, count: 1000).joined(separator: ",") + "]x",
      .storable
    )
    #expect(rejection?.reasons.count == 50)
    #expect(rejection?.unlisted == 951)
    #expect(rejection?.reasons.last?.code == .junkAfterValue)
  }

  @Test("no reason repeats a text of the document")
  func noValues() {
    let rejection = rejection(#"{"name":"SOMEBODY\u0000","name":"SOMEBODY"}"#)
    #expect(rejection?.description.contains("SOMEBODY") == false)
  }

  @Test("limits of size, field and number of values hold")
  func limits() {
    #expect(rejection("[1,2,3]", .init(bytes: 6))?.reasons.first?.code == .tooLarge)
    #expect(rejection(#"["abcd"]"#, .init(field: 3))?.reasons.first?.code == .fieldTooLarge)
    #expect(rejection(#"{"ab\u0041cd":1}"#, .init(field: 3))?.reasons.first?.code == .fieldTooLarge)
    #expect(rejection("[1,2,3]", .init(values: 3))?.reasons.first?.code == .tooManyValues)
    #expect(rejection("[1,2,3]", .init(bytes: 7, values: 4)) == nil)
    #expect(rejection("[[1]]", .init(depth: 1))?.reasons.first?.code == .tooDeep)
  }

  @Test("no prefix of a document is taken for the whole")
  func prefixes() {
    let text = Array(#"{"a":[1,-2.5e3,"é\n\ud83d\ude00"],"b":{"t":true,"n":null}}"#.utf8)
    for count in 0..<text.count {
      guard case .failure = parseJSON(Array(text[..<count])) else {
        Issue.record("a prefix of \(count) bytes was accepted")
        continue
      }
      guard case .failure = outlineJSON(Array(text[..<count])) else {
        Issue.record("a prefix of \(count) bytes was outlined")
        continue
      }
    }
  }

  @Test("no change of one byte crashes the reading")
  func mutations() {
    let text = Array(#"{"a":[1,-2.5e3,"é\n\ud83d\ude00"],"b":{"t":true,"n":null}}"#.utf8)
    var accepted = 0
    for index in text.indices {
      for byte in UInt8.min...UInt8.max {
        var changed = text
        changed[index] = byte
        _ = outlineJSON(changed)
        guard case .success(let node) = parseJSON(changed) else { continue }
        accepted += 1
        #expect((try? parseJSON(node.serialized()).get()) == node)
      }
    }
    #expect(accepted > text.count)
  }

  private func rejection(_ text: String, _ limits: JSONLimits = .standard) -> JSONRejection? {
    guard case .failure(let rejection) = parseJSON(Array(text.utf8), limits: limits) else {
      return nil
    }
    return rejection
  }
}
