import CEL
import Testing

@Suite("The check before an expression runs")
struct CheckTests {
  @Test(
    "a near miss is named",
    arguments: [
      ("person.birthdate == ''", "birth_date"), ("person.birthDate == ''", "birth_date"),
      ("person.hieght_cm > 1", "height_cm"), ("persn.birth_date == ''", "person"),
      ("file.items.exists(i, i.struk)", "struck"), ("file.items.exist(i, i.struck)", "exists"),
      ("person.birth_date.startWith('1')", "startsWith"), ("person.home.contry == ''", "country"),
      ("durration('1h') > now - now", "duration"), ("has(person.home.citty)", "city"),
      ("file.items.exists(item, itm.struck)", "item"),
    ]
  )
  func suggestion(source: String, name: String) throws {
    let finding = try #require(Sample.findings(of: source).first)
    #expect(finding.suggestion == name)
    #expect(finding.message.contains("did you mean '\(name)'?"))
  }

  @Test("a name that resembles nothing gets no suggestion")
  func noSuggestion() throws {
    let finding = try #require(Sample.findings(of: "person.shoe == ''").first)
    #expect(finding.suggestion == nil)
    #expect(finding.message == "'person' has no field 'shoe'")
  }

  @Test(
    "a wrong type is told with its types",
    arguments: [
      ("person.height_cm == 'tall'", "'==' has no form for int and string"),
      ("person.height_cm + 1.5", "'+' has no form for int and double; convert one"),
      ("person.height_cm && true", "'&&' needs bool, this is int"),
      ("!person.height_cm", "'!' needs bool, this is int"),
      ("-person.family_name", "'-' has no form for string"),
      ("person < person", "'<' has no form for person and person"),
      ("person.family_name ? 1 : 2", "the condition of '?' needs bool, this is string"),
      ("true ? 1 : 'a'", "the branches of '?' differ in type: int and string"),
      ("1 in person.nationalities", "'in' looks for a int in a list of string"),
      ("'a' in person", "'in' needs a list or a map on its right"),
      ("1 in notes", "'in' looks for a int among keys of type string"),
      ("person.nationalities['a']", "a list is indexed by int, not by string"),
      ("notes[1]", "this map has keys of type string, not int"),
      ("person['a']", "a field is taken by '.'"),
      ("now[1]", "a value of type timestamp cannot be indexed"),
      ("file.items.label", "a list has no field 'label'; take an element"),
      ("now.year", "a value of type timestamp has no field 'year'"),
      ("limit.all(x, true)", "all() walks a list or a map, not int"),
      ("file.items.all(i, i.label)", "the test of all() needs bool, this is string"),
      ("size(limit)", "no form of 'size' fits size(int); there is size(string)"),
      ("contains('a', 'b')", "'contains' is called as string.contains(string)"),
      ("file.items.all()", "'all' is called as list.all(x, … x …)"),
      ("person.birth_date == null", "a string is never null"),
      ("nothing_like_it(1)", "no function is named 'nothing_like_it'"),
      ("{1.5: 1}", "a map's key is bool, int, uint or string, this one is double"),
      ("{'a': 1, 'a': 2}", "a map has the same key twice"),
      ("person.family_name.matches('(')", "the regular expression is not valid: missing )"),
      ("timestamp('2026')", "cannot convert: this string is no timestamp"),
      ("duration('1d')", "cannot convert: this string is no duration"),
      ("now.getHours(1)", "no form of 'getHours' fits timestamp.getHours(int)"),
    ]
  )
  func wrongType(source: String, message: String) throws {
    let finding = try #require(Sample.findings(of: source).first)
    #expect(finding.message.contains(message))
  }

  @Test("everything wrong is told at once, in order of place")
  func allAtOnce() {
    let findings = Sample.findings(of: "person.hight_cm > 'a' + 1 &&\n  nobody.x || !limit")
    #expect(findings.map(\.line) == [1, 1, 2, 2])
    #expect(findings.map(\.column) == [8, 23, 3, 15])
    #expect(findings.map(\.offset) == [7, 22, 31, 43])
  }

  @Test("columns count code points, offsets bytes")
  func columns() throws {
    let finding = try #require(Sample.findings(of: "'ééé' == nobody").first)
    #expect(finding.offset == 12)
    #expect(finding.column == 10)
  }

  @Test("the wanted type is checked")
  func expecting() throws {
    let finding = try #require(Sample.findings(of: "limit + 1", expecting: .bool).first)
    #expect(finding.message == "this gives int where bool is needed")
    #expect(Sample.findings(of: "anything", expecting: .bool).isEmpty)
    #expect(Sample.findings(of: "limit > 1", expecting: .bool).isEmpty)
  }

  @Test(
    "the type of an expression is found",
    arguments: [
      ("1", CELType.int), ("[1, 2]", .list(.int)), ("[1, 'a']", .list(.dyn)),
      ("{'a': 1u}", .map(.string, .uint)), ("person.home", .object(Sample.home)),
      ("file.items.map(i, i.months)", .list(.int)), ("file.items[0].label", .string),
      ("file.items.filter(i, i.struck)", .list(.object(Sample.item))),
      ("now - now", .duration), ("now + duration('1h')", .timestamp), ("notes['a']", .string),
      ("notes.a", .string), ("anything.x.y", .dyn), ("anything + 1", .dyn), ("size('a')", .int),
      ("type(1)", .type), ("has(person.home)", .bool), ("limit > 0 ? 1 : 2", .int),
      ("notes.map(k, k)", .list(.string)), ("[1] + [2]", .list(.int)),
      ("timestamp('2026-01-01T00:00:00Z')", .timestamp),
    ]
  )
  func types(source: String, type: CELType) throws {
    let program = try CELProgram(compiling: source, in: Sample.environment)
    #expect(program.resultType == type)
  }

  @Test(
    "the fields that an expression looks at are told",
    arguments: [
      ("person.birth_date != '' && limit > 1", ["person.birth_date", "limit"], []),
      (
        "file.items.exists(c, !c.struck && c.months >= limit)", ["file.items", "limit"],
        ["file.items[].struck", "file.items[].months"]
      ),
      ("has(person.home.city)", ["person.home.city"], []),
      ("person.home.city == person.home.city", ["person.home.city"], []),
      ("file.items[0].label == ''", [], ["file.items[].label"]),
      ("size(person.family_name) > 1", ["person.family_name"], []),
      ("person.family_name.size() > 1", ["person.family_name"], []),
      ("[1, 2].all(x, x > 0)", [], []),
      ("anything.x", ["anything.x"], []),
    ]
  )
  func paths(source: String, paths: [String], elements: [String]) throws {
    let program = try CELProgram(compiling: source, in: Sample.environment)
    #expect(program.referencedPaths == paths)
    #expect(program.referencedElementPaths == elements)
  }
}
