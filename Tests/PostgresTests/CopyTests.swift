import Postgres
import TestSupport
import Testing

@Suite("COPY", .emptyDatabase)
struct CopyTests {
  @Test("every kind of field comes back as it was copied")
  func roundTrip() async throws {
    try await TestDatabase.connect().transaction { session throws(DatabaseError) in
      try session.executeScript(
        "create table t (n int, text text, texts text[], bytes bytea, list bytea[], x float8, b bool)"
      )
      let copied = try session.copyIn(
        "copy t (n, text, texts, bytes, list, x, b) from stdin",
        rows: ValueTests.awkward
      ) { writer, text throws(DatabaseError) in
        writer.field(text.utf8.count)
        writer.field(text)
        writer.field([text, nil, text + text] as [String?])
        writer.field(Array(text.utf8))
        writer.field([Array(text.utf8), []])
        writer.field(0.1)
        writer.field(true)
      }
      #expect(copied == ValueTests.awkward.count)
      for row in try session.query("select * from t") {
        let text = try row.string("text")
        let known = ValueTests.awkward.first { Array($0.utf8) == Array(text.utf8) }
        #expect(known != nil)
        #expect(try row.int("n") == text.utf8.count)
        #expect(try row.optionalStrings("texts") == [text, nil, text + text])
        #expect(try row.bytes("bytes") == Array(text.utf8))
        #expect(try row.bytesArray("list") == [Array(text.utf8), []])
        #expect(try row.double("x") == 0.1)
        #expect(try row.bool("b"))
      }
    }
  }

  @Test("nothing is null and nothing else is")
  func nulls() async throws {
    try await TestDatabase.connect().transaction { session throws(DatabaseError) in
      try session.executeScript("create table t (a text, b bytea, c text[], d int, e text)")
      try session.copyIn("copy t from stdin") { writer throws(DatabaseError) in
        writer.field(String?.none)
        writer.field([UInt8]?.none)
        writer.field([String]?.none)
        writer.null()
        writer.field("NULL")
        try writer.endRow()
      }
      let row = try session.query("select * from t").only()
      for column in 0..<4 { #expect(try row.isNull(.place(column))) }
      #expect(try row.string("e") == "NULL")
    }
  }

  @Test("many rows go in chunks")
  func chunks() async throws {
    let sum = try await TestDatabase.connect().transaction { session throws(DatabaseError) in
      try session.executeScript("create table t (n int, pad text)")
      let pad = String(repeating: "p", count: 100)
      try session.copyIn("copy t from stdin", rows: 1...20_000) { writer, n throws(DatabaseError) in
        writer.field(n)
        writer.field(pad)
      }
      return try session.query("select sum(n) from t").only().int(0)
    }
    #expect(sum == 20_000 * 20_001 / 2)
  }

  @Test("a NUL byte undoes the copy, and the connection serves on")
  func nullByte() async throws {
    let database = try await TestDatabase.connect()
    try await database.run { session throws(DatabaseError) in
      try session.executeScript("create table t (a text)")
    }
    let error = await #expect(throws: DatabaseError.self) {
      try await database.transaction { session throws(DatabaseError) in
        try session.copyIn("copy t from stdin", rows: ["a", "b\0c"]) {
          writer,
          text throws(DatabaseError) in writer.field(text)
        }
      }
    }
    #expect(error?.isPermanentDataFault == true)
    let count = try await database.run { session throws(DatabaseError) in
      try session.query("select * from t").count
    }
    #expect(count == 0)
  }

  @Test("a row that the server refuses is an error without its value")
  func refused() async throws {
    let database = try await TestDatabase.connect()
    let error = await #expect(throws: DatabaseError.self) {
      try await database.transaction { session throws(DatabaseError) in
        try session.executeScript("create table t (a date)")
        try session.copyIn("copy t from stdin", rows: ["2026-01-01", "Qwertz"]) {
          writer,
          text throws(DatabaseError) in writer.field(text)
        }
      }
    }
    #expect(error?.code == "22007")
    #expect(error?.description.contains("Qwertz") == false)
    #expect(await database.isHealthy)
  }

  @Test("another statement than COPY is refused")
  func noCopy() async throws {
    let error = await #expect(throws: DatabaseError.self) {
      try await TestDatabase.connect().run { session throws(DatabaseError) in
        try session.copyIn("select 1") { _ throws(DatabaseError) in }
      }
    }
    #expect(error?.kind == .misuse)
  }
}
