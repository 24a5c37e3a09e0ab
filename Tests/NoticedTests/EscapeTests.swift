import JSON
import Testing

@testable import noticed

@Suite("Text of records on a terminal")
struct EscapeTests {
  @Test(
    "whatever could move, hide or turn is spelt out",
    arguments: [
      ("\u{1B}[2Jgone", #"\u{1B}[2Jgone"#), ("a\nb", #"a\u{A}b"#), ("a\tb", #"a\u{9}b"#),
      ("a\rb", #"a\u{D}b"#), ("\u{7F}", #"\u{7F}"#), ("\u{9B}31m", #"\u{9B}31m"#),
      ("\u{85}", #"\u{85}"#), ("a\u{202E}b", #"a\u{202E}b"#), ("a\u{2066}b", #"a\u{2066}b"#),
      ("a\u{61C}b", #"a\u{61C}b"#), ("a\u{200B}b", #"a\u{200B}b"#), ("a\u{200D}b", #"a\u{200D}b"#),
      ("a\u{2028}b", #"a\u{2028}b"#), ("a\u{2029}b", #"a\u{2029}b"#),
      ("a\u{FEFF}b", #"a\u{FEFF}b"#),
      ("a\u{E0041}b", #"a\u{E0041}b"#), ("a\u{AD}b", #"a\u{AD}b"#), ("a\u{3164}b", #"a\u{3164}b"#),
    ]
  )
  func spelt(text: String, shown: String) {
    #expect(escaped(text) == shown)
  }

  @Test(
    "names of every script stay as they are",
    arguments: ["Jose\u{301}", "Владимир", "王小明", "محمد", "ישראל", "김민준", "Zoë O'Neill-Łódź", "😀"]
  )
  func kept(text: String) {
    #expect(escaped(text) == text)
  }

  @Test("the mark that keeps two Persian letters apart stays between them, and nowhere else")
  func apart() {
    #expect(escaped("علی\u{200C}رضا") == "علی\u{200C}رضا")
    for text in [
      "\u{200C}رضا", "علی\u{200C}", "a\u{200C}b", "علی\u{200C}\u{200C}رضا", "علی\u{200C}a",
    ] {
      #expect(escaped(text).contains(#"\u{200C}"#), "\(text)")
    }
  }

  @Test(
    "what runs from right to left in a sentence stands between isolates, and nothing else does",
    arguments: [
      ("birth place الموصل; height 173 cm", "birth place \u{2068}الموصل\u{2069}; height 173 cm"),
      ("“الجبوري” and “علي” are", "“\u{2068}الجبوري\u{2069}” and “\u{2068}علي\u{2069}” are"),
      ("calls the person محمود خالد.", "calls the person \u{2068}محمود خالد\u{2069}."),
      ("شارع 12 بغداد (notice)", "\u{2068}شارع 12 بغداد\u{2069} (notice)"),
      ("Захарчук, 陳志明 and Ali", "Захарчук, 陳志明 and Ali"),
    ]
  )
  func isolated(line: String, shown: String) {
    #expect(isolatedRuns(line) == shown)
    #expect(displayWidth(isolatedRuns(line)) == displayWidth(line))
  }

  @Test("what is escaped is not escaped again")
  func once() {
    let text = escaped("\u{1B}\u{202E}x")
    #expect(escaped(text) == text)
  }

  @Test("no scalar that misleads is left, whatever the text")
  func none() {
    for value in Array(0...0x2FF) + Array(0x2000...0x206F) + Array(0xFE00...0xFE0F) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let shown = escaped("<\(Character(scalar))>")
      for found in shown.unicodeScalars {
        let category = found.properties.generalCategory
        #expect(category != .control && category != .format, "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test("JSON with such characters reads back as the same text")
  func lossless() throws {
    let text = "\u{9B}a\u{202E}b\u{E0041}c\u{200D}d\u{2028}"
    let bytes = escapedJSON(JSONNode(["name": JSONNode(text)]).serialized())
    #expect(bytes.allSatisfy { $0 < 0x7F && $0 >= 0x20 })
    #expect(try parseJSON(bytes).get()["name"]?.string == text)
  }
}

extension JSONNode {
  /// An object of one member, which a literal in a call cannot spell.
  fileprivate init(_ members: [String: JSONNode]) {
    self = .object(members.map { ($0.key, $0.value) })
  }
}
