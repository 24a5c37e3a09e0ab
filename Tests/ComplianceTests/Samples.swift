import CEL
import Compliance
import Notices

/// A book of one rule in a vocabulary with a few table rows.
struct Sample {
  let vocabulary: RuleVocabulary

  init() {
    vocabulary = RuleVocabulary(tables: Self.tables)
  }

  static let tables = CodeTables(
    offences: OffenceTable([
      row("PFF", "fraud", "allow"), row("X1", "military", "excluded-3"),
      row("X4", "private dispute", "excluded-83.3", isExceptionAllowed: true),
      row("06", "drugs", "allow"), row("0601", "drugs", "ask"),
      row("X3", "cheque", "allow", to: CivilDay(year: 2022, month: 1, day: 27)),
      row("X3", "cheque", "excluded-83.3", from: CivilDay(year: 2022, month: 1, day: 28)),
    ]),
    lists: [
      "issuers": ["DE": [CodeTables.Period()]],
      "instructions": [
        "IS": [CodeTables.Period(to: CivilDay(year: 2025, month: 12, day: 31))]
      ],
    ],
    words: [
      "state": WordList([
        ("treason", "state"), ("separatis*", "state"), ("coup d etat", "state"),
        ("trahison", "state"), ("أمن الدولة", "state"), ("خيانة", "state"),
      ]),
      "placeholder-name": WordList([("unknown", "x"), ("no name", "x")]),
    ],
    charges: WordList([("murder*", "ILM"), ("fraud", "PFF"), ("estafa*", "PFF")]),
    sharedIndicators: ["domain:popular.example"]
  )

  private static func row(
    _ code: String,
    _ family: String,
    _ disposition: String,
    isExceptionAllowed: Bool = false,
    from: CivilDay? = nil,
    to: CivilDay? = nil
  ) -> OffenceRow {
    OffenceRow(
      code: code,
      scheme: "OTY",
      name: code,
      family: family,
      disposition: disposition,
      isExceptionAllowed: isExceptionAllowed,
      iccs: nil,
      validFrom: from,
      validTo: to
    )
  }

  func book(
    require: String,
    when: String? = nil,
    perPerson: Bool = false,
    phases: [Phase] = [.intake],
    severity: Severity = .hold,
    notStated: Severity? = nil,
    message: String = "It does not hold",
    neutral: String? = nil,
    validFrom: CivilDay = CivilDay(year: 2020, month: 1, day: 1),
    validTo: CivilDay? = nil,
    at field: String? = nil
  ) throws -> RuleBook {
    let classes: [RuleClass] = [.redNotice, .wantedDiffusion, .purpleNotice]
    func all(_ severity: Severity) -> [RuleClass: Severity] {
      Dictionary(uniqueKeysWithValues: classes.map { ($0, severity) })
    }
    func condition(_ source: String) throws -> Rule.Condition {
      Rule.Condition(
        source: source,
        program: try CELProgram(
          compiling: source,
          in: vocabulary.environment,
          expecting: .bool
        )
      )
    }
    let rule = Rule(
      id: "TST-01",
      set: "test",
      titles: [.english: "Something holds"],
      basis: "bureau",
      validFrom: validFrom,
      validTo: validTo,
      phases: phases,
      appliesTo: classes,
      isPerPerson: perPerson,
      when: try when.map(condition),
      require: try condition(require),
      severity: all(severity),
      notStated: notStated.map(all),
      messages: [.english: try CELTemplate(compiling: message, in: vocabulary.environment)],
      operatorMessages: try neutral.map {
        [.english: try CELTemplate(compiling: $0, in: vocabulary.environment)]
      } ?? [:],
      isSensitive: neutral != nil,
      field: field
    )
    return RuleBook(rules: [rule], hash: "h", vocabulary: vocabulary)
  }

  static func context(_ phase: Phase = .intake) throws -> JudgementContext {
    let home = try unwrapped(CountryCode("FR"))
    return JudgementContext(
      phase: phase,
      now: Instant(startOf: CivilDay(year: 2026, month: 6, day: 1)),
      policy: BureauPolicy(home: home)
    )
  }

  static func red(persons: Int = 1) -> Notice {
    var notice = Notice()
    notice.documentKind = .notice
    notice.colour = .red
    notice.channel = .secureNetwork
    for _ in 0..<persons { notice.persons.append(Person()) }
    return notice
  }
}

struct Missing: Error {}

func unwrapped<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw Missing() }
  return value
}
