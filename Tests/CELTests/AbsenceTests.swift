import CEL
import Testing

@Suite("What is not there")
struct AbsenceTests {
  private let nameless = ["person": Sample.person(["height_cm": .int(180)])]

  @Test(
    "an absent field is an error that names its path",
    arguments: [
      ("person.birth_date == ''", "person.birth_date"),
      ("person.home.city == ''", "person.home"),
      ("size(person.family_name) > 0", "person.family_name"),
      ("limit > 1", "limit"),
      ("!(person.birth_date == '')", "person.birth_date"),
      ("person.nationalities.all(n, n != '')", "person.nationalities"),
    ]
  )
  func absent(source: String, path: String) throws {
    let outcome = try Sample.evaluate(source, nameless)
    #expect(outcome == .failure(CELError(.noSuchField(path: path))))
  }

  @Test("an absent field of an element is told by the list's path")
  func absentInElement() throws {
    let bindings = ["file": Sample.file([Sample.item(["label": .string("a")])])]
    let outcome = try Sample.evaluate("file.items.all(i, i.months > 1)", bindings)
    #expect(outcome == .failure(CELError(.noSuchField(path: "file.items[].months"))))
  }

  @Test(
    "has() is false when the field or anything on the way is absent",
    arguments: [
      "has(person.birth_date)", "has(person.home.city)", "has(file.items)",
      "has(file.items[0].label)", "has(person.nationalities)",
    ]
  )
  func hasNot(source: String) throws {
    #expect(try Sample.evaluate(source, nameless) == .success(.bool(false)))
  }

  @Test("has() is true for a field that is there, whatever its value")
  func has() throws {
    let bindings = [
      "person": Sample.person([
        "family_name": .string(""),
        "home": .object(CELObject(type: Sample.home, fields: ["city": .string("")])),
      ])
    ]
    #expect(try Sample.evaluate("has(person.family_name)", bindings) == .success(.bool(true)))
    #expect(try Sample.evaluate("has(person.home.city)", bindings) == .success(.bool(true)))
    #expect(try Sample.evaluate("has(person.home.country)", bindings) == .success(.bool(false)))
  }

  @Test("has() does not hide an error in an index")
  func hasWithError() throws {
    let bindings = ["file": Sample.file([])]
    #expect(try Sample.evaluate("has(file.items[0].label)", bindings) == .failure(.init(.badIndex)))
    let outcome = try Sample.evaluate("has(file.items[limit].label)", bindings)
    #expect(outcome == .failure(CELError(.noSuchField(path: "limit"))))
  }

  @Test("an absent field does not matter where the other side decides")
  func decided() throws {
    let either = try Sample.evaluate("person.birth_date == '' || person.height_cm > 1", nameless)
    #expect(either == .success(.bool(true)))
    let both = try Sample.evaluate("person.birth_date == '' && person.height_cm < 1", nameless)
    #expect(both == .success(.bool(false)))
  }

  @Test("a null record counts as absent")
  func nullRecord() throws {
    let bindings = ["person": Sample.person(["home": .null])]
    #expect(try Sample.evaluate("has(person.home.city)", bindings) == .success(.bool(false)))
    let outcome = try Sample.evaluate("person.home.city", bindings)
    #expect(outcome == .failure(CELError(.noSuchField(path: "person.home.city"))))
    #expect(try Sample.evaluate("person.home == null", bindings) == .success(.bool(true)))
  }

  @Test("no error's text holds a value that was read")
  func noValues() throws {
    let bindings: [String: CELValue] = [
      "person": Sample.person(["family_name": .string("SECRETNAME")]),
      "notes": .map(CELMap(["SECRETKEY": .string("SECRETNAME")])),
      "anything": .string("SECRETNAME"),
    ]
    let sources = [
      "int(person.family_name) > 1", "timestamp(person.family_name) > now", "anything > 1",
      "notes[person.family_name] == ''", "[1][size(person.family_name)] > 1", "anything.field",
      "person.family_name.matches(person.family_name + '(')", "anything.all(x, x)", "-anything",
      "duration(anything) > duration('1s')", "size(anything + 1) > 1", "notes.nothing == ''",
    ]
    for source in sources {
      guard case .failure(let error) = try Sample.evaluate(source, bindings) else {
        Issue.record("no error from \(source)")
        continue
      }
      #expect(!error.message.contains("SECRET"))
      #expect(!"\(error)".contains("SECRET"))
    }
  }
}
