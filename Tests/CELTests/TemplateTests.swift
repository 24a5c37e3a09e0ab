import CEL
import Testing

@Suite("Texts with expressions in braces")
struct TemplateTests {
  private func render(_ text: String, _ values: [String: CELValue]) throws -> String {
    let template = try CELTemplate(compiling: text, in: Sample.environment)
    return template.render(CELBindings(values, in: Sample.environment))
  }

  private func findings(_ text: String) -> [CELFinding] {
    do {
      _ = try CELTemplate(compiling: text, in: Sample.environment)
      return []
    } catch {
      return error.findings
    }
  }

  @Test("a part without a value reads 'not stated', or what the host says")
  func absent() throws {
    #expect(try render("born {person.birth_date}.", [:]) == "born not stated.")
    let template = try CELTemplate(compiling: "{limit}", in: Sample.environment)
    let bindings = CELBindings([:], in: Sample.environment)
    #expect(template.render(bindings, notStated: "non précisé") == "non précisé")
  }

  @Test("a wrong part is told at its place in the text, with all others")
  func wrongParts() {
    let findings = findings("born {person.birthdate},\nknown as {person.nam} {1 +}")
    #expect(findings.map(\.line) == [1, 2, 2])
    #expect(findings.map(\.column) == [14, 18, 27])
    #expect(findings.first?.suggestion == "birth_date")
  }

  @Test(
    "a brace without its other is told",
    arguments: ["a } b", "a {limit", "a { 'b}", "{", "{}"]
  )
  func braces(text: String) {
    #expect(!findings(text).isEmpty)
  }

  @Test(
    "parts become text",
    arguments: [
      ("{limit}", "12"), ("a{limit}b{limit}c", "a12b12c"), ("{limit > 1}", "true"),
      ("{1.5}", "1.5"), ("{[1, 2, 3]}", "1, 2, 3"), ("{['a', 'b']}", "a, b"),
      ("{[]}", "not stated"),
      ("{'plain {braces}'}", "plain {braces}"), ("{{limit}}", "{limit}"), ("{{{limit}}}", "{12}"),
      ("{{'a': limit}.a}", "{'a': limit}.a}"), ("{ {'a': limit}.a }", "12"), ("", ""), ("é", "é"),
      ("{duration('90s')}", "90s"), ("{timestamp(0)}", "1970-01-01T00:00:00Z"),
      ("{person}", "not stated"), ("{type(1)}", "int"), ("{null}", "not stated"),
    ]
  )
  func text(template: String, expected: String) throws {
    if template == "{{'a': limit}.a}" {
      #expect(!findings(template).isEmpty)
    } else {
      #expect(try render(template, ["limit": .int(12)]) == expected)
    }
  }

  @Test("the fields of all parts are told once")
  func paths() throws {
    let text = "{person.birth_date} {limit} {person.birth_date}"
    let template = try CELTemplate(compiling: text, in: Sample.environment)
    #expect(template.referencedPaths == ["person.birth_date", "limit"])
  }
}
