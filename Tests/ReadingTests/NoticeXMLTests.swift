import Foundation
import JSON
import Notices
import Testing

@testable import Reading

@Suite("Notices in XML")
struct NoticeXMLTests {
  /// A document in which every field of the tables stands, several values in each list.
  private func full(_ type: FieldType, depth: Int = 0) -> JSONNode {
    switch type {
    case .text: return JSONNode("Té & <xt> \(depth)")
    case .code(let words): return JSONNode(words[words.count / 2])
    case .country: return "FR"
    case .partialDate: return "1971-05"
    case .instant: return "2026-03-15T08:00:00Z"
    case .integer: return 42
    case .number: return 1.5
    case .boolean: return true
    case .list(let element):
      return .array([full(element, depth: depth), full(element, depth: depth + 1)])
    case .record(let shape):
      return .object(shape.members.map { ($0.name, full($0.type, depth: depth + 1)) })
    }
  }

  /// The document as XML: the element of a field has the field's name.
  private func xml(_ node: JSONNode, _ name: String) -> String {
    switch node.value {
    case .object(let members):
      return "<\(name)>\n\(members.map { xml($0.node, $0.key) }.joined())</\(name)>\n"
    case .array(let items): return items.map { xml($0, name) }.joined()
    case .string(let text):
      // By scalars: a line end of two is one character to Swift.
      let escapes: [Unicode.Scalar: String] = ["&": "&amp;", "<": "&lt;", "\r": "&#13;"]
      let escaped = text.unicodeScalars.map { escapes[$0] ?? String($0) }.joined()
      let outer = [text.unicodeScalars.first, text.unicodeScalars.last]
      let isPadded = outer.contains { $0?.properties.isWhitespace == true }
      return "<\(name)\(isPadded ? " xml:space=\"preserve\"" : "")>\(escaped)</\(name)>\n"
    case .number(let text): return "<\(name)>\(text)</\(name)>"
    case .bool(let flag): return "<\(name)>\(flag)</\(name)>"
    case .null: return ""
    }
  }

  private func document(_ node: JSONNode) -> [UInt8] {
    let members = (node.object ?? []).filter { $0.key != "format" }
    let body = members.map { xml($0.node, $0.key) }.joined()
    return Array("<notice xmlns=\"\(NoticeXML.namespace)\">\n\(body)</notice>".utf8)
  }

  @Test("every field of the tables can be said in XML, and knows its place")
  func everyField() throws {
    let whole = full(Notice.fieldType)
    var log = FieldLog()
    let notice = Notice(document: whole, log: &log)
    #expect(log.issues.isEmpty)
    let bytes = document(notice.document)
    let reading = read(bytes, name: "all.xml")
    #expect(reading.rejection == nil, "\(reading.rejection?.description ?? "")")
    let found = try #require(reading.documents.first)
    #expect(found.notice == notice)
    #expect(found.remarks.allSatisfy { $0.path.hasSuffix(".mrz") })
    #expect(
      found.origins["mo.persons[1].documents[1].valid_to"]?.pointer
        == "/notice/mo/persons[2]/documents[2]/valid_to"
    )
  }

  @Test("every canonical fixture is the same notice in XML", arguments: FixtureTests.cases)
  func fixtures(_ name: String) throws {
    let folder = FixtureTests.folder.appending(path: name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let input = try #require(files.first { $0.hasPrefix("input.") })
    let bytes = try Array(Data(contentsOf: folder.appending(path: input)))
    for original in read(bytes, name: input, policy: SharedVocabulary.policy).documents {
      let again = read(document(original.notice.document), name: "again.xml")
      #expect(again.rejection == nil, "\(again.rejection?.description ?? "")")
      #expect(again.documents.first?.notice == original.notice)
    }
  }

  @Test("what looks like an address or a web page is no XML")
  func notXML() {
    for text in [
      "<someone@example.org> wrote:", "<html><a/></html>", "<!DOCTYPE html>", "< a", "<<a>>",
      "a<b/>", "",
    ] {
      #expect(!XMLFile.recognises(FileHead(Array(text.utf8))), "\(text)")
    }
    for text in ["<a>", "<a/>", "<a b='c'/>", "\u{FEFF} \n<?xml?>", "<!-- x --><a/>", "<n:é/>"] {
      #expect(XMLFile.recognises(FileHead(Array(text.utf8))), "\(text)")
    }
  }

  @Test("a policy that does not take XML says so")
  func notTaken() {
    let bytes = Array("<notice xmlns=\"\(NoticeXML.namespace)\"/>".utf8)
    let rejection = read(bytes, name: "x", policy: ReadingPolicy(formats: [.canonical])).rejection
    #expect(rejection?.code == .formatNotTaken)
  }

  @Test("NUL and control characters are refused, all of them with their places")
  func controls() {
    let bytes = Array("<notice>\n\u{0}<remarks>\u{1}\u{7F}</remarks></notice>".utf8)
    let rejection = read(bytes, name: "x").rejection
    #expect(rejection?.reasons.map(\.code) == [.nulCharacter, .controlCharacter])
    #expect(rejection?.reasons.map { $0.origin?.description } == ["2:1", "2:11"])
  }

  @Test("no change of a file of XML makes the reading crash, or a range leave the file")
  func mutations() throws {
    var generator = SeededGenerator(seed: 23)
    var files: [[UInt8]] = []
    for name in FixtureTests.cases {
      let file = FixtureTests.folder.appending(path: "\(name)/input.xml")
      if let data = try? Data(contentsOf: file) { files.append(Array(data)) }
    }
    #expect(files.count >= 14)
    let tokens = [
      "<!DOCTYPE a [", "<![CDATA[", "]]>", "&#0;", "&amp;", "<!--", "<?", "xmlns:n=\"\"", "</",
      "/>", "\u{0}",
    ]
    for file in files {
      for _ in 0..<120 {
        var bytes = file
        for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
          let at = Int.random(in: 0..<bytes.count, using: &generator)
          switch Int.random(in: 0..<6, using: &generator) {
          case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
          case 1: bytes.remove(at: at)
          case 2:
            bytes.insert(contentsOf: (tokens.randomElement(using: &generator) ?? "").utf8, at: at)
          case 3: bytes.removeLast(bytes.count - at)
          case 4: bytes.removeSubrange(at..<min(bytes.count, at + 40))
          default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 60)], at: at)
          }
        }
        let reading = read(bytes, name: "mutated", policy: SharedVocabulary.policy)
        #expect(reading.rejection != nil || !reading.items.isEmpty)
        for document in reading.documents {
          #expect(document.range.upperBound <= bytes.count)
          let again = read(document.notice.document.serialized(), name: "again")
          #expect(again.documents.map(\.notice) == [document.notice])
        }
      }
    }
  }

  @Test("a long list in another encoding knows the bytes of each of its notices")
  func legacyRanges() throws {
    let item = { (number: Int) in
      "<notice><doc_kind>notice</doc_kind><remarks>Ünïcödé \(number) €</remarks></notice>"
    }
    let items = (0..<300).map(item)
    let head =
      "<?xml version=\"1.0\" encoding=\"windows-1252\"?><notices xmlns=\"\(NoticeXML.namespace)\">"
    let text = head + items.joined(separator: "\n") + "</notices>"
    let special: [Unicode.Scalar: UInt8] = ["€": 0x80]
    let bytes = text.unicodeScalars.map { special[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
    let reading = read(bytes, name: "x")
    #expect(reading.documents.count == 300)
    for document in reading.documents {
      let slice = document.slice.map { $0 == 0x80 ? "€" : String(Unicode.Scalar($0)) }.joined()
      #expect(slice == items[document.index])
    }
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text.replacing("windows-1252", with: "UTF-16").utf16 {
      wide += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
    }
    let again = read(wide, name: "x")
    #expect(again.documents.map(\.notice) == reading.documents.map(\.notice))
    for document in again.documents {
      #expect(document.range.count == items[document.index].utf16.count * 2)
    }
  }

  @Test("a list of three megabytes is read entry by entry")
  func longList() throws {
    var text = "<CONSOLIDATED_LIST><INDIVIDUALS>"
    for number in 0..<3000 {
      text += """
        <INDIVIDUAL><DATAID>\(number)</DATAID><FIRST_NAME>TEST</FIRST_NAME><SECOND_NAME>SPECIMEN\(number)</SECOND_NAME>
        <REFERENCE_NUMBER>UTi.\(number)</REFERENCE_NUMBER><COMMENTS1>\(String(repeating: "Said to be nobody. ", count: 40))</COMMENTS1>
        <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Sample \(number)</ALIAS_NAME></INDIVIDUAL_ALIAS></INDIVIDUAL>

        """
    }
    text += "</INDIVIDUALS></CONSOLIDATED_LIST>"
    let file = try OpenedFile(Array(text.utf8))
    #expect(text.utf8.count > 3_000_000)
    #expect(file.count == 3000)
    for index in [0, 1499, 2999] {
      guard case .document(let document) = file.item(at: index) else {
        Issue.record("entry \(index) was refused")
        continue
      }
      #expect(document.notice.entityID == "UTi.\(index)")
    }
  }
}
