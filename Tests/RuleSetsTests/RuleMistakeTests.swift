import RuleSets
import Testing

@Suite("Mistakes in rule files")
struct RuleMistakeTests {
  /// A rule file with one rule, whose lines can be replaced by their key.
  private func file(_ changes: [String: String] = [:], adding extra: String = "") -> String {
    let keys = [
      ("id", "PEN-77"), ("title", "A title"), ("basis", "RPD 83(1)(a)(ii)"),
      ("validFrom", "2019-11-01"), ("appliesTo", "[red-notice]"), ("require", "\"true\""),
      ("severity", "hold"), ("message", "\"It does not hold\""),
    ]
    var lines = ["set: penalty", "title: Penalty", "rules:"]
    for (place, (key, value)) in keys.enumerated() {
      lines.append("\(place == 0 ? "  - " : "    ")\(key): \(changes[key] ?? value)")
    }
    return lines.joined(separator: "\n") + "\n" + extra
  }

  private func problems(_ changes: [String: String], adding extra: String = "") throws -> [String] {
    let draft = try Draft()
    try draft.write(file(changes, adding: extra), to: "rules/penalty.yaml")
    return draft.problems()
  }

  @Test("the file without mistakes loads")
  func sound() throws {
    #expect(try problems([:]) == [])
  }

  @Test("an unknown field is told at its line and column, with the name that was meant")
  func unknownField() throws {
    #expect(
      try problems(["require": "\"case.fact == ''\""]) == [
        "rules/penalty.yaml:9:20: require: 'case' has no field 'fact'; did you mean 'facts'?"
      ]
    )
  }

  @Test("a place within a folded block is the place in the file")
  func foldedBlock() throws {
    let found = try problems([
      "require": ">-\n      case.facts != ''\n      && case.amont > 2.0"
    ])
    #expect(
      found == [
        "rules/penalty.yaml:11:15: require: 'case' has no field 'amont'; did you mean 'amount'?"
      ]
    )
  }

  @Test("a place behind escaped quotes is the place in the file")
  func escapedQuotes() throws {
    let found = try problems(["message": "\"He said \\\"no\\\" to {case.place2}\""])
    #expect(
      found.first?.hasPrefix("rules/penalty.yaml:11:39: message: 'case' has no field") == true
    )
  }

  @Test(
    "a mistake is refused with file, line and column, whatever it is",
    arguments: [
      ("require", "\"person.birthdate == '1971'\"", "9:22", "did you mean 'birth_date'?"),
      ("require", "case.facts > 3", "9:25", "'>' has no form for string and int"),
      ("id", "ENV-03", "4:9", "is already a rule of rules/envelope.yaml"),
      ("validFrom", "2019-02-30", "7:16", "a date that exists, written YYYY-MM-DD"),
      ("asks", "predominence", "12:11", "did you mean “predominance”?"),
      ("title", "{en: A, frr: B}", "5:20", "did you mean “fr”?"),
      ("title", "{fr: Un titre}", "5:12", "has no “en”"),
      ("message", "{en: A, fr: \"{case.fact}\"}", "11:33", "did you mean 'facts'?"),
    ]
  )
  func places(key: String, value: String, place: String, says: String) throws {
    let extra = key == "asks" ? "    asks: \(value)\n" : ""
    let found = try problems([key: value], adding: extra)
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix("rules/penalty.yaml:\(place): ") == true, "\(found)")
    #expect(found.first?.contains(says) == true, "\(found)")
  }

  @Test("a rule that stands twice in one file is told where it stands again")
  func twice() throws {
    let again = file().split(separator: "\n").dropFirst(3).joined(separator: "\n") + "\n"
    #expect(
      try problems([:], adding: again) == [
        "rules/penalty.yaml:12:9: PEN-77 is already a rule of rules/penalty.yaml; give this one its own id"
      ]
    )
  }

  @Test("a rule that ends before it begins is told")
  func validity() throws {
    let found = try problems([:], adding: "    validTo: 2019-10-31\n")
    #expect(
      found == [
        "rules/penalty.yaml:12:14: “validTo” lies before “validFrom” (2019-11-01); the rule would never be asked"
      ]
    )
  }

  @Test("a wrong type is told")
  func wrongType() throws {
    let found = try problems(["require": "case.amount == 'a'"])
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("rules/penalty.yaml:9:26:") == true, "\(found)")
  }

  @Test("an expression that gives no truth value is told")
  func noTruth() throws {
    let found = try problems(["require": "case.facts"])
    #expect(found.first?.contains("bool is needed") == true)
  }

  @Test(
    "a mistake in a key's value is told with what is known",
    arguments: [
      ("id", "PEN1", "is no rule id"), ("id", "ENV-03", "is already a rule of rules/envelope.yaml"),
      ("basis", "RPD eighty", "is not a form of article"),
      ("basis", "The usual", "is not a form of article"),
      ("validFrom", "2019-02-30", "a date that exists"),
      ("appliesTo", "[red-notise]", "did you mean “red-notice”?"),
      ("severity", "holdd", "did you mean “hold”?"),
      ("severity", "{red-notice: hold, purple-notice: hold}", "“purple-notice” is not a key"),
      ("severity", "{}", "has no “red-notice”"),
      ("require", "\"person.sex == 'M'\"", "“person” is known only to rules with “each: person”"),
      ("require", "\"local.deceased\"", "“local” is known only in phase hit"),
      ("require", "\"mentions(case.facts, 'state-securty')\"", "did you mean “state-security”?"),
      ("require", "\"listed(notice.issuer, 'issuer')\"", "did you mean “issuers”?"),
      ("require", "\"earlyest(notice.published_at) == ''\"", "earliest"),
      ("message", "{fr: Non}", "has no “en”"), ("message", "\"{case.facts\"", "never closed"),
    ]
  )
  func values(key: String, value: String, says: String) throws {
    let found = try problems([key: value])
    #expect(found.contains { $0.contains(says) }, "\(found)")
    #expect(found.allSatisfy { $0.hasPrefix("rules/penalty.yaml:") }, "\(found)")
  }

  @Test(
    "an unknown key, a missing companion or a wrong place is told",
    arguments: [
      ("    severty: warn\n", "“severty” is not a key of a rule; did you mean “severity”?"),
      ("    at: person.birthdate\n", "“person.birthdate” is not a field of the notice document"),
      ("    sensitive: true\n", "needs an “operatorMessage”"),
      ("    each: charge\n", "“each” can only be “person”"),
      ("    notStated: maybe\n", "“maybe” is not a severity"),
      ("    phase: [intak]\n", "did you mean “intake”?"),
      ("    sensitive: yes\n", "“sensitive” is true or false"),
      ("    title: Again\n", "“title” stands here twice"),
    ]
  )
  func keys(line: String, says: String) throws {
    let found = try problems([:], adding: line)
    #expect(found.contains { $0.contains(says) }, "\(found)")
  }

  @Test("anchors, aliases and tags are refused")
  func anchors() throws {
    let anchored = try problems(["title": "&a A title"], adding: "    at: *a\n")
    #expect(anchored.contains { $0.contains("anchors and aliases are not used here") })
    let tagged = try problems(["title": "!!str A title"])
    #expect(tagged.contains { $0.contains("tags are not used here") })
  }

  @Test("what is no YAML is told at its place")
  func noYAML() throws {
    let draft = try Draft()
    try draft.write("set: penalty\ntitle: [\n", to: "rules/penalty.yaml")
    #expect(draft.problems().first?.hasPrefix("rules/penalty.yaml:3:") == true)
    try draft.write("", to: "rules/penalty.yaml")
    #expect(draft.problems() == ["rules/penalty.yaml: is empty"])
  }

  @Test("all mistakes of all files are told at once")
  func allAtOnce() throws {
    let draft = try Draft()
    try draft.write(
      file(["severity": "holdd", "basis": "x"], adding: "    at: nowhere\n"),
      to: "rules/penalty.yaml"
    )
    try draft.replace("set: identity", by: "set: identities", in: "rules/identity.yaml")
    try draft.remove("rules/hit.yaml")
    let found = draft.problems()
    #expect(found.count == 5, "\(found)")
    #expect(found.contains { $0.hasPrefix("rules/hit.yaml: is not there") })
  }
}
