import Foundation
import JSON
import Matching
import Notices
import Testing

@testable import noticed

/// Screens that a person reads, in each script; `NOTICED_RECORD=1` keeps the new ones.
@Suite("Explanations on the screen")
struct ExplanationScreenTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    let name: String
    let query: Person
    let candidate: Person
    let isRaised: Bool

    var testDescription: String { name }
  }

  private static func person(
    _ family: String?,
    _ forenames: String?,
    _ birth: String,
    _ country: String,
    sex: Sex = .male,
    full: String? = nil,
    script: String? = nil
  ) -> Person {
    var person = Person()
    person.familyName = family
    person.forenames = forenames
    person.fullName = full
    person.scriptName = script
    person.birthDate = PartialDate(birth)
    person.nationalities = [CountryCode(country)].compactMap { $0 }
    person.sex = sex
    return person
  }

  static let pairs: [Pair] = [
    Pair(
      name: "latin",
      query: person("HRADECKÝ", "Viktor Jan", "1971-05-09", "CZ"),
      candidate: person("HRADECKY", "Viktor", "1971-09-05", "CZ"),
      isRaised: true
    ),
    Pair(
      name: "arabic",
      query: person("AL-JUBOURI", "Mahmoud Khalid", "1979-03-11", "IQ"),
      candidate: person(nil, nil, "1979-03-11", "IQ", full: "محمود خالد الجبوري"),
      isRaised: true
    ),
    Pair(
      name: "cyrillic",
      query: person("ZAKHARCHUK", "Oleksandr", "1983-11-30", "UA"),
      candidate: person("Захарчук", "Олександр Петрович", "1983-11", "UA"),
      isRaised: true
    ),
    Pair(
      name: "chinese",
      query: person("CHAN", "Chi-ming", "1968-10-02", "CN"),
      candidate: person(nil, nil, "1968-10-02", "CN", script: "陳志明"),
      isRaised: true
    ),
    Pair(
      name: "namesake",
      query: person("HASSAN", "Ali", "1985-02-14", "SY"),
      candidate: person("HASSAN", "Ali", "1962-07-01", "EG"),
      isRaised: false
    ),
  ]

  private static let scorer = PersonScorer(
    policy: PersonPolicy(),
    rarity: .builtIn,
    prior: .population(20_000)
  )

  private static func told(_ pair: Pair) -> ComparisonTable {
    ComparisonTable(
      scorer.explain(
        query: PreparedPerson(pair.query),
        candidate: PreparedPerson(pair.candidate),
        queryPerson: pair.query,
        candidatePerson: pair.candidate
      )
    )
  }

  @Test(
    "both records stand side by side, part by part, and fit the terminal",
    arguments: pairs,
    [60, 80]
  )
  func screen(pair: Pair, width: Int) throws {
    let terminal = Terminal(isTerminal: true, width: width, usesColor: false)
    let text = Self.told(pair).text(.asked, .record, terminal, room: width)
    for line in text.split(separator: "\n") {
      #expect(displayWidth(line) <= width, "\(line)")
    }
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Snapshots/explanation-\(pair.name)-\(width).txt")
    if ProcessInfo.processInfo.environment["NOTICED_RECORD"] != nil {
      try Data(text.utf8).write(to: file)
    }
    let kept = try? String(contentsOf: file, encoding: .utf8)
    #expect(text == kept, "if the change is meant, run the tests with NOTICED_RECORD=1")
  }

  @Test("the grade is the one to expect, and only what is not raised says why", arguments: pairs)
  func grade(pair: Pair) {
    let told = Self.told(pair)
    #expect((told.grade != "none") == pair.isRaised)
    #expect((told.notRaised == nil) == pair.isRaised)
  }

  @Test(
    "where another name was compared, the record's own is told; bits of parts stand in brackets"
  )
  func namesAreTold() {
    let terminal = Terminal(isTerminal: true, width: 80, usesColor: false)
    let told = Self.told(Self.pairs[1])
    let text = told.text(
      .notice,
      .record,
      names: ("AL-JUBOURI, Mahmoud Khalid", "X"),
      terminal,
      room: 80
    )
    #expect(!text.contains("The notice calls"))
    #expect(text.contains("Your record calls the person X."))
    #expect(text.contains("two scripts") && text.contains("(+5.2)"))
  }

  @Test("a hit that is not strong says what is missing, or what keeps it down")
  func gradeIsTold() {
    for pair in Self.pairs {
      let told = Self.told(pair)
      #expect((told.gradeSays == nil) == ["strong", "none"].contains(told.grade))
      if told.grade == "probable" { #expect(told.gradeSays == "strong from +31.6 on") }
      #expect(told.node["grade_says"]?.string == told.gradeSays)
    }
    // Brothers: the own names contradict, whatever else agrees.
    let brother = Self.told(
      Pair(
        name: "brother",
        query: Self.person("HRADECKÝ", "Viktor", "1971-05-09", "CZ"),
        candidate: Self.person("HRADECKÝ", "Viktor", "1941-01-19", "CZ"),
        isRaised: true
      )
    )
    #expect(brother.grade == "none" || brother.gradeSays != nil)
  }

  @Test("programs are told the same: the names part by part, the sentence, and why not raised")
  func node() throws {
    for pair in Self.pairs {
      let told = Self.told(pair)
      let node = told.node
      #expect(node["names"]?.array?.count == told.names.count)
      #expect(node["says"]?.string == told.sentence)
      #expect(node["not_raised"]?.string == told.notRaised)
      let sum = (node["features"]?.array ?? []).compactMap { $0["bits"]?.double }.reduce(0, +)
      #expect(abs(sum - told.bits) < 0.1)
    }
  }

  @Test("a table keeps its columns where names are wide, or run from right to left")
  func aligned() {
    let terminal = Terminal(isTerminal: true, width: 80, usesColor: false)
    for pair in Self.pairs {
      let lines = Self.told(pair).text(.asked, .record, terminal, room: 80)
        .split(separator: "\n")
      guard let head = lines.first, let how = head.range(of: "HOW") else {
        Issue.record("no table for \(pair.name)")
        continue
      }
      let column = displayWidth(head[..<how.lowerBound])
      let names = lines.filter { $0.hasPrefix("·") && !$0.contains("–") }
      #expect(!names.isEmpty)
      for line in names {
        // Two blanks end the column before.
        var width = 0
        var beginnings: [Int] = []
        var blanks = 2
        for character in line {
          if character == " " {
            blanks += 1
          } else {
            if blanks >= 2 { beginnings.append(width) }
            blanks = 0
          }
          width += displayWidth(String(character))
        }
        #expect(beginnings.contains(column), "\(line)")
      }
    }
  }
}
