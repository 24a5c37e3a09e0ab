import Postgres
import TestSupport
import Testing

@Suite("Values", .emptyDatabase)
struct ValueTests {
  static let awkward = [
    "", "plain", "O'Hara", #"back\slash"#, #"a "quoted" word"#, "{braces},commas", "NULL", "null",
    "tab\tnewline\ncarriage\rbell\u{7}", "žluťoučký кот 习近平 👮🏽‍♀️", "e\u{301}", #"\N"#, #"\."#,
    " edge ",
    "'; drop table kept; --", "$1", #"\x41"#,
  ]

  @Test("a text comes back as it went, whatever it holds")
  func texts() async throws {
    try await TestDatabase.connect().run { session throws(DatabaseError) in
      for text in Self.awkward {
        let back = try session.query("select \(text)::text as t").only().string("t")
        #expect(Array(back.utf8) == Array(text.utf8))
      }
    }
  }

  @Test("an attempt at injection stays a value")
  func injection() async throws {
    let database = try await TestDatabase.connect()
    let found = try await database.run { session throws(DatabaseError) in
      try session.executeScript("create table kept (name text); insert into kept values ('a')")
      let name = "x' or 'a' = 'a'; drop table kept; --"
      let hits = try session.query("select * from kept where name = \(name)").count
      return (hits, try session.query("select * from kept").count)
    }
    #expect(found == (0, 1))
  }

  @Test("a NUL byte in a text is refused, not cut off there")
  func nullByte() async throws {
    let error = await #expect(throws: DatabaseError.self) {
      try await TestDatabase.connect().run { session throws(DatabaseError) in
        try session.execute("select \("Ali\0ce")")
      }
    }
    #expect(error?.code == .nullByte)
    #expect(error?.isPermanentDataFault == true)
    let inArray = await #expect(throws: DatabaseError.self) {
      try await TestDatabase.connect().run { session throws(DatabaseError) in
        try session.execute("select \(["Ali\0ce"])::text[]")
      }
    }
    #expect(inArray?.isPermanentDataFault == true)
  }

  @Test("scalars come back as they went")
  func scalars() async throws {
    try await TestDatabase.connect().run { session throws(DatabaseError) in
      let every = Array(UInt8.min...UInt8.max)
      let none: [UInt8]? = nil
      let row = try session.query(
        """
        select \(Int.min)::bigint as low, \(Int.max)::bigint as high, \(true)::bool as yes,
          \(-0.1)::float8 as tenth, \(Double.infinity)::float8 as endless, \(every)::bytea as bytes,
          \([UInt8]())::bytea as no_bytes, \(none)::bytea as nothing, \(Int32(7))::int as seven,
          \(String?.none)::date as no_date, \("2026-03-14")::date as day,
          '2026-03-14T08:00:00+02'::timestamptz as moment
        """
      ).only()
      #expect(try row.int("low") == .min)
      #expect(try row.int64("high") == .max)
      #expect(try row.bool("yes"))
      #expect(try row.double("tenth") == -0.1)
      #expect(try row.double("endless") == .infinity)
      #expect(try row.bytes("bytes") == every)
      #expect(try row.bytes("no_bytes") == [])
      #expect(try row.bytesIfPresent("nothing") == nil)
      #expect(try row.int("seven") == 7)
      #expect(try row.stringIfPresent("no_date") == nil)
      #expect(try row.isNull("no_date"))
      #expect(try row.string("day") == "2026-03-14")
      #expect(try row.string("moment") == "2026-03-14 06:00:00+00")
      #expect(try row.utf8("day") == Array("2026-03-14".utf8))
    }
  }

  @Test("arrays come back as they went, element by element")
  func arrays() async throws {
    try await TestDatabase.connect().run { session throws(DatabaseError) in
      let texts = Self.awkward
      let holes: [String?] = ["NULL", nil, "", #"""#]
      let bytes: [[UInt8]] = [[], [0, 92, 34], Array("\\x".utf8)]
      let row = try session.query(
        """
        select \(texts)::text[] as texts, \(holes)::text[] as holes, \(bytes)::bytea[] as bytes,
          \([Int.min, 0, 5])::bigint[] as ints, \([Int64(3)])::int[] as narrow,
          \([0.1, -2])::float8[] as doubles, \([true, false])::bool[] as bools,
          \([String]())::text[] as none
        """
      ).only()
      #expect(try row.strings("texts").map { Array($0.utf8) } == texts.map { Array($0.utf8) })
      #expect(try row.optionalStrings("holes") == holes)
      #expect(try row.bytesArray("bytes") == bytes)
      #expect(try row.ints("ints") == [.min, 0, 5])
      #expect(try row.ints("narrow") == [3])
      #expect(try row.doubles("doubles") == [0.1, -2])
      #expect(try row.bools("bools") == [true, false])
      #expect(try row.strings("none") == [])
      #expect(throws: DatabaseError.self) { try row.strings("holes") }
    }
  }

  @Test("several arrays unnest into rows")
  func unnest() async throws {
    let count = try await TestDatabase.connect().run { session throws(DatabaseError) in
      try session.executeScript("create table t (id uuid, born date, n int, hash bytea)")
      let ids: [String?] = ["0b0e3f14-5a7e-4b06-9a08-000000000001", nil]
      return try session.execute(
        """
        insert into t select * from unnest(\(ids)::uuid[], \(["1971-05-09", "1980-01-01"])::date[],
          \([1, 2])::int[], \([[UInt8]](repeating: [1, 2], count: 2)))
        """
      )
    }
    #expect(count == 2)
  }

  @Test("a reader that finds something else names the column and not the value")
  func decoding() async throws {
    try await TestDatabase.connect().run { session throws(DatabaseError) in
      let row = try session.query("select 'Qwertz' as name, null as gone").only()
      let wrong = #expect(throws: DatabaseError.self) { try row.int("name") }
      #expect(wrong?.kind == .decoding)
      #expect(wrong?.column == "name")
      #expect(wrong?.description.contains("Qwertz") == false)
      #expect(throws: DatabaseError.self) { try row.string("gone") }
      #expect(throws: DatabaseError.self) { try row.string("absent") }
      #expect(throws: DatabaseError.self) { try row.string(2) }
      #expect(try row.string(0) == "Qwertz")
    }
  }

  @Test("a number that does not fit is refused")
  func numbers() async throws {
    try await TestDatabase.connect().run { session throws(DatabaseError) in
      for text in ["9223372036854775808", "-", "1e3", ""] {
        let row = try session.query("select \(text) as n").only()
        #expect(throws: DatabaseError.self) { try row.int("n") }
      }
    }
  }
}
