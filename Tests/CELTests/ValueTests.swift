import CEL
import Testing

@Suite("Values")
struct ValueTests {
  @Test("a map refuses keys of other kinds and repeated ones")
  func wrongKeys() {
    #expect(throws: CELError.self) { try CELMap(entries: [(.double(1), .null)]) }
    #expect(throws: CELError.self) { try CELMap(entries: [(.null, .null)]) }
    #expect(throws: CELError.self) {
      try CELMap(entries: [(.int(1), .null), (.uint(1), .null)])
    }
  }

  @Test("a map finds a number under any numeric type")
  func lookup() throws {
    let map = try CELMap(entries: [
      (.int(1), .string("one")), (.uint(UInt64.max), .string("most")),
      (.bool(true), .string("yes")),
    ])
    #expect(map[.uint(1)] == .string("one"))
    #expect(map[.double(1)] == .string("one"))
    #expect(map[.double(1.5)] == nil)
    #expect(map[.double(.nan)] == nil)
    #expect(map[.uint(.max)] == .string("most"))
    #expect(map[.int(-1)] == nil)
    #expect(map[.bool(true)] == .string("yes"))
    #expect(map[.null] == nil)
  }

  @Test("a map keeps the order of its entries")
  func order() throws {
    let entries = (0..<50).reversed().map { (CELValue.int($0), CELValue.int($0)) }
    #expect(try CELMap(entries: entries).entries.map(\.key) == entries.map(\.0))
    #expect(CELMap(["b": .null, "a": .null]).entries.map(\.key) == [.string("a"), .string("b")])
  }

  @Test("a record keeps only declared fields, by name or by slot")
  func records() {
    let named = CELObject(
      type: Sample.item,
      fields: ["months": .int(3), "shoe": .int(4)]
    )
    let placed = CELObject(type: Sample.item, slots: [nil, .int(3)])
    #expect(named == placed)
    #expect(named["months"] == .int(3))
    #expect(named["label"] == nil)
    #expect(named["shoe"] == nil)
    #expect(named.slots.count == 3)
  }

  @Test("a record of another declaration of the same shape is read by name")
  func sameShape() throws {
    let other = CELObjectType(
      name: "item",
      fields: [("label", .string), ("months", .int), ("struck", .bool)]
    )
    let program = try CELProgram(
      compiling: "item.months + 1",
      in: CELEnvironment(variables: ["item": .object(Sample.item)])
    )
    let value = CELValue.object(CELObject(type: other, fields: ["months": .int(3)]))
    #expect(program.evaluate(["item": value]) == .success(.int(4)))
  }

  @Test("strings equal only byte by byte, and hash so")
  func strings() {
    let composed = CELValue.string("\u{e9}")
    let decomposed = CELValue.string("e\u{301}")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed, composed]).count == 2)
  }

  @Test("values of different kinds differ for the host, though the language equates numbers")
  func kinds() {
    #expect(CELValue.int(1) != CELValue.uint(1))
    #expect(CELValue.int(1) != CELValue.double(1))
  }

  @Test("every day of four centuries comes back from its text")
  func days() throws {
    for day in stride(from: Int64(-135_140), through: 11_000, by: 1) {
      let moment = try #require(CELTimestamp(seconds: day * 86_400 + 1))
      let text = moment.description
      if CELTimestamp(text) != moment { Issue.record("day \(day) reads back wrong from \(text)") }
    }
  }

  @Test("sums and differences of moments undo each other", arguments: 0..<4)
  func sums(seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<500 {
      let seconds = Int64.random(in: -62_135_596_800...253_402_300_799, using: &random)
      let nanoseconds = Int64.random(in: 0...999_999_999, using: &random)
      let span = CELDuration(nanoseconds: Int64.random(in: .min...(.max), using: &random))
      let moment = try #require(CELTimestamp(seconds: seconds, nanoseconds: nanoseconds))
      guard let later = moment.adding(span) else { continue }
      #expect(later.subtracting(span) == moment)
      #expect(later.since(moment) == span)
      #expect((later > moment) == (span.nanoseconds > 0))
      #expect(CELDuration(span.description) == span)
    }
  }

  @Test("bindings of another environment are taken by name")
  func foreignBindings() throws {
    let one = CELEnvironment(variables: ["a": .int, "b": .int, "c": .int])
    let other = CELEnvironment(variables: ["b": .int, "c": .int, "d": .int])
    let program = try CELProgram(compiling: "b - c", in: one)
    let values: [String: CELValue] = ["b": .int(5), "c": .int(3), "d": .int(9)]
    #expect(program.evaluate(CELBindings(values, in: other)) == .success(.int(2)))
    #expect(program.evaluate(CELBindings(values, in: one)) == .success(.int(2)))
    #expect(program.evaluate(values) == .success(.int(2)))
  }
}
