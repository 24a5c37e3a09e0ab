import CEL
import Testing

@Suite("Hostile expressions")
struct BoundTests {
  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(
    "nesting beyond the bound is an error of compilation",
    arguments: [
      ("(", "1", ")"), ("[", "", "]"), ("!", "true", ""), ("-", "limit", ""), ("{1:", "1", "}"),
      ("size([", "", "])"), ("true ? 1 : ", "1", ""), ("[1].map(x, ", "1", ")"), ("1 + ", "1", ""),
      ("", "notes", ".a"), ("", "anything", "[0]"), ("1 - (", "1", ")"), ("1 == ", "1", ""),
      ("", "anything", ".f()"), ("has(anything.a) ? (", "1", ") : 2"),
    ]
  )
  func nesting(before: String, middle: String, after: String) throws {
    let count = 5_000
    let source = repeated(before, count) + middle + repeated(after, count)
    let finding = try #require(Sample.findings(of: source).first)
    #expect(finding.message.contains("nests more than") || finding.message.contains("bytes"))
  }

  @Test(
    "what nests up to the bound compiles and runs without exhausting the stack",
    arguments: [
      ("(", "1", ")", 190), ("[", "1", "]", 190), ("!", "true", "", 190), ("1 + ", "1", "", 190),
      ("[1].map(x, ", "1", ")", 190), ("true ? 1 : ", "1", "", 190), ("{1: ", "1", "}", 190),
      ("size([", "1", "]) + 0", 60), ("", "anything", "[0]", 190),
    ]
  )
  func atTheBound(before: String, middle: String, after: String, count: Int) throws {
    let source = repeated(before, count) + middle + repeated(after, count)
    _ = try Sample.evaluate(source, ["anything": .int(1)])
  }

  @Test("a chain of 'and' or 'or' of any length does not count as nesting")
  func longChain() throws {
    let all = repeated("limit > 0 && ", 3_000) + "true"
    #expect(try Sample.evaluate(all, ["limit": .int(1)]) == .success(.bool(true)))
    let any = repeated("limit < 0 || ", 3_000) + "false"
    #expect(try Sample.evaluate(any, ["limit": .int(1)]) == .success(.bool(false)))
  }

  @Test("a source beyond 64 KiB is refused")
  func longSource() throws {
    let finding = try #require(Sample.findings(of: repeated(" ", 70_000) + "1").first)
    #expect(finding.message.contains("at most 65536 bytes"))
  }

  @Test(
    "an expression that costs too much is stopped",
    arguments: [
      "ten.all(a, ten.all(b, ten.all(c, ten.all(d, ten.all(e, ten.all(f, ten.all(g, true)))))))",
      "ten.map(a, ten.map(b, ten.map(c, ten.map(d, ten.map(e, ten.map(f, [a, b, c, d, e]))))))",
      "!ten.all(a, ten.all(b, ten.all(c, ten.all(d, ten.all(e, ten.all(f, ten.all(g, true)))))))"
        + " || true",
      "true || ten.exists(x, 1 / 0 == 1) ? ten.exists(a, ten.exists(b, ten.exists(c, ten.exists(d,"
        + " ten.exists(e, ten.exists(f, f > 10)))))) : false",
    ]
  )
  func cost(source: String) throws {
    let environment = CELEnvironment(variables: ["ten": .list(.int)])
    let ten: CELValue = .list((0..<10).map { .int($0) })
    let outcome = try CELProgram(compiling: source, in: environment).evaluate(["ten": ten])
    #expect(outcome == .failure(CELError(.costExceeded)))
  }

  @Test("text that doubles again and again is stopped")
  func doubling() throws {
    var source = "'0123456789abcdef'"
    for _ in 0..<40 { source = "[\(source)].map(x, x + x)[0]" }
    #expect(try Sample.evaluate(source) == .failure(CELError(.costExceeded)))
  }

  @Test("comparing values that share their parts is stopped")
  func sharing() throws {
    var source = "[1]"
    for _ in 0..<50 { source = "[\(source)].map(x, [x, x])[0]" }
    let twice = "[\(source)].exists(y, y == [y][0])"
    #expect(try Sample.evaluate(twice) == .failure(CELError(.costExceeded)))
  }

  @Test("a lower limit stops earlier, and the same limit always gives the same")
  func limit() throws {
    let source = "1 + 2 + 3 + 4 > 0"
    #expect(try Sample.evaluate(source, costLimit: 100) == .success(.bool(true)))
    #expect(try Sample.evaluate(source, costLimit: 5) == .failure(CELError(.costExceeded)))
    #expect(try Sample.evaluate(source, costLimit: 0) == .failure(CELError(.costExceeded)))
  }

  @Test("any text either compiles or is refused with places inside it", arguments: 0..<8)
  func anyText(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let parts = [
      "1", "-", "'a'", "r'\\'", "\"", "b'x'", "(", ")", "[", "]", "{", "}", ".", ",", ":", "?",
      "&&", "||", "==", "<", "in", "+", "%", "!", "person", ".birth_date", "file.items", ".all(",
      "x", ".map(x,", "has(", "size(", "null", "true", " ", "\n", "//", "'''", "\\", "0x", "1u",
      "1e3", "`a`", "é", "\u{0}", "limit", "timestamp(", "..", "9223372036854775808",
    ]
    for _ in 0..<2_000 {
      let count = Int(random.next() % 12) + 1
      let source = (0..<count).map { _ in parts[Int(random.next() % UInt64(parts.count))] }.joined()
      for environment in [Sample.environment, CELEnvironment(dynamicVariables: ["person"])] {
        do {
          let program = try CELProgram(compiling: source, in: environment)
          _ = program.evaluate(["person": Sample.person([:]), "limit": .int(3)])
        } catch {
          #expect(!error.findings.isEmpty)
          #expect(error.findings.allSatisfy { (0...source.utf8.count).contains($0.offset) })
        }
        _ = try? CELTemplate(compiling: source, in: environment)
      }
    }
  }
}

/// A small generator that gives the same numbers on every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
