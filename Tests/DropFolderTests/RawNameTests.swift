import DropFolder
import Testing

@Suite("Raw names")
struct RawNameTests {
  @Test(
    "what moves a cursor, hides or turns the writing is shown escaped",
    arguments: [
      ("plain é.json", "plain é.json"),
      ("a\nb\u{1B}[2Jc\u{7F}", "a\\u{A}b\\u{1B}[2Jc\\u{7F}"),
      ("a\u{9B}b", "a\\u{9B}b"),
      ("x\u{202E}nosj.exe", "x\\u{202E}nosj.exe"),
      ("z\u{200B}w\u{FEFF}s\u{2028}t\u{E0041}", "z\\u{200B}w\\u{FEFF}s\\u{2028}t\\u{E0041}"),
      ("back\\slash", "back\\\\slash"),
    ]
  )
  func escapes(name: String, readable: String) {
    #expect(RawName(name).readable == readable)
  }

  @Test("bytes that are not UTF-8 are shown one by one")
  func notUTF8() {
    #expect(RawName([0x61, 0xFF, 0xC3, 0x28, 0x62]).readable == "a\\xFF\\xC3(b")
    #expect(RawName([0xE2, 0x82]).readable == "\\xE2\\x82")
    #expect(RawName([0xC0, 0x80, 0xED, 0xA0, 0x80]).readable == "\\xC0\\x80\\xED\\xA0\\x80")
  }

  @Test(
    "base64 keeps every byte",
    arguments: [("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")]
  )
  func base64(name: String, encoded: String) {
    #expect(RawName(name).base64 == encoded)
  }

  @Test(
    "a writer's temporary name is known, whatever the case",
    arguments: [
      ".x", "x~", "x.tmp", "X.TMP", "x.part", "x.filepart", "x.crdownload", "~$x", "#x#",
      ".nfs0001",
    ]
  )
  func temporary(name: String) {
    #expect(RawName(name).isTemporary)
  }

  @Test("other names are taken", arguments: ["x", "x.json", "tmp", "~x", "#x", "x.tmp.json", "$"])
  func taken(name: String) {
    #expect(!RawName(name).isTemporary)
  }
}
