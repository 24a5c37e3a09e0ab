import Foundation
import Pipeline
import Testing

@Suite("Files of records")
struct AnalystRecordFileTests {
  /// Opens a text as a file is opened.
  private func open(_ text: String) throws -> RecordFile {
    let path = "/tmp/noticed-records-\(getpid())-\(UInt32.random(in: 0 ... .max))"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    unlink(path)
    return try RecordFile(descriptor: descriptor)
  }

  private func all(_ file: RecordFile, atMost count: Int = 5000) throws -> [(
    text: String, line: Int
  )] {
    var records: [(text: String, line: Int)] = []
    while let chunk = try file.chunk(atMost: count) {
      records += chunk.records.map {
        (String(decoding: chunk.bytes[$0.range], as: UTF8.self), $0.line)
      }
    }
    return records
  }

  @Test(
    "what cannot be read at all is refused with the reason",
    arguments: [("", "empty"), (" \n\t\n", "empty"), ("\u{1F}\u{8B}\u{8}", "breaks off")]
  )
  func unreadable(text: String, reason: String) throws {
    if reason == "empty" {
      #expect(throws: ImportFileError.self) { try open(text) }
    } else {
      // Bytes of no kind are a table of one odd name, whose columns nobody knows.
      #expect(try open(text).layout == .table)
    }
  }

  @Test(
    "a list that breaks off or lacks a comma is told at its line, after what stands before it",
    arguments: [
      ("[{\"id\":\"1\"},\n{\"id\":\"2\"", 2), ("[{\"id\":\"1\"}\n{\"id\":\"2\"}]", 2),
      ("[{\"id\":\"1\"},\n]", 2), ("[{\"id\":\"1\"}]\n{}", 2), ("[{\"id\":\"1\"}", 1),
    ]
  )
  func brokenList(text: String, line: Int) throws {
    let file = try open(text)
    let fault = #expect(throws: ImportFileError.self) {
      let first = try file.chunk(atMost: 1)
      #expect(first?.records.count == 1)
      _ = try file.chunk(atMost: 1)
    }
    #expect(fault?.line == line)
  }

  @Test("a quotation mark that is never closed stops a table at its line")
  func openQuotation() throws {
    let file = try open("id,name\n1,a\n2,\"b\n3,c\n")
    _ = try file.header(delimiters: [UInt8(ascii: ",")]) { _ in 1 }
    #expect(try file.chunk(atMost: 1)?.records.count == 1)
    let fault = #expect(throws: ImportFileError.self) { try file.chunk(atMost: 1) }
    #expect(fault?.line == 3)
  }

  @Test("lines are counted through blank lines and breaks within quotation marks")
  func lines() throws {
    let plain = try all(open("{\"id\":\"1\"}\r\n\n  {\"id\":\"2\"}\n{\"id\":\"3\"}"))
    #expect(plain.map(\.line) == [1, 3, 4])
    #expect(plain[1].text == "{\"id\":\"2\"}")
    let table = try open("id;name\n1;\"a\nb\"\n2;c \"quoted\" d\n")
    let header = try table.header(delimiters: Array(",;".utf8)) { $0.count }
    #expect(header.names == ["id", "name"])
    let rows = try all(table)
    #expect(rows.map(\.line) == [2, 4])
    #expect(rows[1].text == "2;c \"quoted\" d")
  }

  @Test("what is larger than a piece of the file is put together again", arguments: [true, false])
  func large(isList: Bool) throws {
    let record = "{\"id\":\"x\",\"marks\":\"" + String(repeating: "]},{", count: 200) + "\"}"
    let text = Array(repeating: record, count: 3000).joined(separator: isList ? ",\n" : "\n")
    let records = try all(open(isList ? "[\(text)]" : text), atMost: 1000)
    #expect(records.count == 3000)
    #expect(records.allSatisfy { $0.text == record })
    #expect(records.last?.line == 3000)
  }

  @Test("an empty list has no records, and is whole")
  func emptyList() throws {
    #expect(try all(open(" [ \n ] \n")).isEmpty)
  }
}
