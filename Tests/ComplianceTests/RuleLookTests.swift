import Compliance
import JSON
import Notices
import Testing

@Suite("What a rule looks at")
struct RuleLookTests {
  private func look(
    _ require: String,
    when: String? = nil,
    perPerson: Bool = false,
    subject: Int? = nil,
    _ document: JSONNode
  ) throws -> RuleLook {
    let book = try Sample().book(require: require, when: when, perPerson: perPerson)
    let rule = try #require(book.rule("TST-01"))
    return RuleLook(of: rule, at: document, subject: subject)
  }

  private static let document: JSONNode = [
    "issuer": "DE", "remarks": "x", "warrant": ["no": "1", "date": "2026-01-01"],
    "persons": [["birth_date": "1971", "eyes": "BRO"], ["birth_date": "1980"]],
    "case": ["charges": [["text": "fraud", "max_months": 12]]],
  ]

  private func changed(_ key: String, _ node: JSONNode) -> JSONNode {
    .object((Self.document.object ?? []).map { ($0.key, $0.key == key ? node : $0.node) })
  }

  @Test("it is the fields that the condition and the requirement name, nothing beside the document")
  func fields() throws {
    let look = try look(
      "warrant.date > '2000' && context.today > '2000'",
      when: "notice.issuer == 'DE' && has(warrant.no)",
      Self.document
    )
    #expect(look.fields == ["issuer", "warrant.date", "warrant.no"])
  }

  @Test(
    "another value of a field that it does not look at changes nothing, of one that it does everything"
  )
  func values() throws {
    let source = "has(warrant.date)"
    let before = try look(source, Self.document)
    #expect(try look(source, changed("remarks", "y")) == before)
    #expect(try look(source, changed("warrant", ["no": "2", "date": "2026-01-01"])) == before)
    #expect(try look(source, changed("warrant", ["no": "1"])).values != before.values)
    #expect(try look(source, changed("warrant", ["date": "2026-01-02"])).values != before.values)
  }

  @Test("a list that it walks counts whole")
  func list() throws {
    let source = "charges.exists(c, c.max_months >= 24)"
    let before = try look(source, Self.document)
    #expect(before.fields == ["case.charges"])
    let other = changed("case", ["charges": [["text": "theft", "max_months": 12]]])
    #expect(try look(source, other).values != before.values)
  }

  @Test("of a rule about each person it is that person, wherever among the others")
  func person() throws {
    let source = "person.birth_date > '1900'"
    let second = try look(source, perPerson: true, subject: 1, Self.document)
    #expect(second.fields == ["persons[1].birth_date"])
    let moved = changed("persons", [["birth_date": "1980"], ["birth_date": "1971"]])
    #expect(try look(source, perPerson: true, subject: 0, moved).values == second.values)
    let first = try look(source, perPerson: true, subject: 0, Self.document)
    #expect(first.values != second.values)
  }
}
