import JSON
import Testing

@testable import Reading

@Suite("Reading XML as a stream")
struct XMLTests {
  private func read(_ text: String, limits: XMLLimits = .standard) -> Result<XMLElement, XMLFaults>
  {
    let bytes = Array(text.utf8)
    return readXML(bytes, in: 0..<bytes.count, limits: limits)
  }

  private func faults(_ text: String, limits: XMLLimits = .standard) -> [XMLFault] {
    if case .failure(let faults) = read(text, limits: limits) { return faults.faults }
    return []
  }

  static let hostile: [(String, RejectionCode)] = [
    ("<!DOCTYPE a><a/>", .doctype),
    ("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", .doctype),
    ("<?xml version=\"1.0\"?>\n<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", .doctype),
    ("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>", .doctype),
    ("<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/\"> %p;]><a/>", .doctype),
    (
      "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]><l>&d;</l>",
      .doctype
    ),
    ("<a>&who;</a>", .syntax), ("<a b='&who;'/>", .syntax),
    ("<a><b></a>", .syntax), ("<a", .incomplete), ("<a><b>", .incomplete), ("<a>text", .incomplete),
    ("<a><!-- b", .incomplete), ("<a><![CDATA[ b", .incomplete), ("", .incomplete),
    ("<a/><b/>", .syntax), ("<a/>text", .syntax), ("text<a/>", .syntax),
    ("<a b=\"1\" b=\"2\"/>", .duplicateKey),
    ("<a xmlns:x=\"u\" xmlns:y=\"u\" x:b=\"1\" y:b=\"2\"/>", .duplicateKey),
    ("<a b=1/>", .syntax), ("<a b/>", .syntax), ("<a b=\"<\"/>", .syntax),
    ("<a>1 & 2</a>", .syntax),
    ("<a>&#0;</a>", .controlCharacter), ("<a>&#1;</a>", .controlCharacter),
    ("<a>&#xFFFF;</a>", .controlCharacter), ("<a>\u{FFFF}</a>", .controlCharacter),
    ("<a>]]></a>", .syntax), ("<a/><?xml version=\"1.0\"?>", .syntax),
    ("<?xml version=\"1.0\"><a/>", .syntax),
    (String(repeating: "<a>", count: 65), .tooDeep),
    (String(repeating: "<a>", count: 100_000), .tooDeep),
    ("<a " + (0..<65).map { "b\($0)=\"\" " }.joined() + "/>", .tooManyValues),
    ("<a " + (0..<40_000).map { "b\($0)=\"\" " }.joined() + "/>", .fieldTooLarge),
    ("<a " + (0..<65).map { "xmlns:b\($0)=\"u\" " }.joined() + "/>", .tooManyValues),
    ("<\(String(repeating: "n", count: 257))/>", .fieldTooLarge),
    ("<a>\(String(repeating: "x", count: 1 << 20 + 1))y</a>", .fieldTooLarge),
    ("<a><![CDATA[\(String(repeating: "x", count: 1 << 21))]]></a>", .fieldTooLarge),
    ("<a b=\"\(String(repeating: "x", count: 200_000))\"/>", .fieldTooLarge),
    ("<a><!--\(String(repeating: "x", count: 200_000))--></a>", .fieldTooLarge),
    ("<a>\(String(repeating: "<b/>", count: 50_000))</a>", .tooManyValues),
    ("<a xmlns=\"http://www.w3.org/2001/XInclude\">&#x80000000;</a>", .controlCharacter),
  ]

  @Test("what is hostile or broken is refused by its code", arguments: hostile)
  func refused(_ text: String, _ code: RejectionCode) {
    let found = faults(text)
    #expect(found.first?.code == code, "\(found.prefix(3)) in \(text.prefix(80))")
  }

  @Test("an inclusion is an element like others, and nothing is fetched")
  func inclusion() throws {
    let text =
      "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"/etc/hostname\" parse=\"text\"/></a>"
    let element = try read(text).get()
    #expect(element.children.map(\.name) == ["include"])
    #expect(element.children[0].text.isEmpty)
  }

  @Test("all faults are told at once, each where it stands")
  func several() {
    let found = faults("<a>\n  <b c=\"1\" c=\"2\"/>\n  <d>&x;</d>\n  <e>&#2;</e>\n</a>")
    #expect(found.map(\.code) == [.duplicateKey, .syntax, .controlCharacter])
    let places = JSONPlaces(
      Array("<a>\n  <b c=\"1\" c=\"2\"/>\n  <d>&x;</d>\n  <e>&#2;</e>\n</a>".utf8)
    )
    #expect(found.map { places.place(of: $0.offset).line } == [2, 3, 4])
  }

  @Test("faults beyond a number are not collected")
  func endless() {
    let found = faults("<a>\(String(repeating: "&x; ", count: 10_000))</a>")
    #expect(found.count <= XMLLimits.standard.faults)
  }

  @Test("an element has its names, attributes, texts and places")
  func tree() throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"koi8-r\"?>\n<!-- é -->\n<n:a xmlns:n=\"urn:n\" x=\"1 &amp; 2\">\n"
      + "  <n:é>  Пример &lt;x&gt; <![CDATA[<&>]]> &#233; </n:é><b/><c></c>\n</n:a>\n"
    let bytes = Array(text.utf8)
    let element = try read(text).get()
    #expect(element.name == "a" && element.namespace == "urn:n")
    #expect(element.attributes == [XMLAttribute(name: "x", namespace: nil, value: "1 & 2")])
    #expect(element.children.map(\.name) == ["é", "b", "c"])
    #expect(element["é"]?.value == "Пример <x> <&> é")
    #expect(element.value("b") == nil)
    func begins(_ offset: Int?, _ start: String) -> Bool {
      bytes[(offset ?? 0)...].starts(with: start.utf8)
    }
    #expect(begins(element.offset, "<n:a xmln"))
    #expect(begins(element["é"]?.offset, "<n:é>"))
    #expect(begins(element["é"]?.content, "Прим"))
    #expect(begins(element["b"]?.offset, "<b/>"))
    #expect(begins(element["c"]?.content, "</c>"))
  }

  @Test("places are right far behind the first chunk")
  func farPlaces() throws {
    var text = "<list xmlns=\"urn:l\">\n"
    var starts: [Int] = []
    for number in 0..<20_000 {
      starts.append(text.utf8.count)
      text += "<item n=\"\(number)\"><v>Wért \(number)</v><!-- ü --></item>\n"
    }
    text += "</list>"
    let bytes = Array(text.utf8)
    let outline = try outlineXML(bytes, of: [["list"]], most: 100_000, limits: .standard).get()
    #expect(outline.root?.name == "list" && outline.root?.namespace == "urn:l")
    #expect(outline.root?.range == 0..<bytes.count)
    #expect(outline.entries.map(\.range.lowerBound) == starts)
    for index in [0, 1, 777, 19_999] {
      let entry = outline.entries[index]
      #expect(bytes[entry.range].last == UInt8(ascii: ">"))
      let element = try readXML(
        bytes,
        in: entry.range,
        around: outline.around(entry),
        limits: .standard
      ).get()
      #expect(element.namespace == "urn:l")
      #expect(element.offset == starts[index])
      #expect(element.value("v") == "Wért \(index)")
      let content = try #require(element["v"]?.content)
      #expect(String(decoding: bytes[content...].prefix(5), as: UTF8.self) == "Wért")
    }
    let whole = try #require(try? read(text, limits: XMLLimits(elements: 100_000)).get())
    #expect(whole.children.map(\.offset) == starts)
  }

  @Test("an outline says what is too much")
  func outlineLimits() {
    let bytes = Array("<a>\(String(repeating: "<b/>", count: 11))</a>".utf8)
    guard case .failure(let faults) = outlineXML(bytes, of: [["a"]], most: 10, limits: .standard)
    else {
      Issue.record("eleven of ten were taken")
      return
    }
    #expect(faults.faults.map(\.code) == [.tooManyItems])
  }

  @Test(
    "the declared encoding is found",
    arguments: [
      ("<?xml version=\"1.0\" encoding=\"windows-1251\"?><a/>", "windows-1251"),
      ("<?xml version='1.0' encoding = 'UTF-8' standalone='yes'?>", "UTF-8"),
      ("<?xml version='1.0'?><a encoding='x'/>", nil), ("<a/>", nil), ("<?xml encoding=", nil),
      ("", nil),
    ] as [(String, String?)]
  )
  func declaration(_ text: String, _ name: String?) {
    #expect(declaredXMLEncoding(Array(text.utf8)) == name)
    let wide = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(declaredXMLEncoding(wide) == name)
  }

  @Test("several threads read at once")
  func threads() async {
    let text = "<a>\(String(repeating: "<b c=\"é\">Пример</b>", count: 500))</a>"
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<16 {
        group.addTask { (try? self.read(text).get().children.count { $0.text == "Пример" }) ?? 0 }
      }
      for await count in group { #expect(count == 500) }
    }
  }

  @Test("no bytes make it crash")
  func anyBytes() {
    var generator = SeededGenerator(seed: 11)
    let seed = Array(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><n:a xmlns:n=\"urn:n\" b=\"c\"><!-- d --><e f='g'>&lt;h<![CDATA[i]]></e><?j k?><l/></n:a>"
        .utf8
    )
    for _ in 0..<4000 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let at = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(UInt8.random(in: 0x20...0x7E, using: &generator), at: at)
        case 3: bytes.removeLast(bytes.count - at)
        default: bytes.insert(contentsOf: bytes[0..<at], at: at)
        }
        if bytes.isEmpty { bytes = [0x3C] }
      }
      if case .success(let outline) = outlineXML(
        bytes,
        of: [["a"], ["a", "e"]],
        most: 50,
        limits: .standard
      ) {
        for entry in outline.entries {
          #expect(bytes.indices.contains(entry.range.lowerBound))
          _ = readXML(bytes, in: entry.range, around: outline.around(entry), limits: .standard)
        }
      }
      _ = readXML(bytes, in: 0..<bytes.count, limits: .standard)
    }
  }
}
