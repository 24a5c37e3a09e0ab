import CEL
import Compliance
import Foundation
import RuleSets
import Testing

@Suite("What rules say")
struct RuleTextTests {
  private func configuration() throws -> Configuration {
    try loadConfiguration(directory: shipped, parts: .all.subtracting(.charges))
  }

  /// What stands in braces, in any order: the values that a sentence names.
  private func holes(_ text: String) -> [String] {
    text.matches(of: /\{[^{}]*\}/).map { String($0.output) }.sorted()
  }

  @Test("every shipped rule speaks the four working languages, and names the same values in each")
  func languages() throws {
    for rule in try configuration().ruleSets.flatMap(\.rules) {
      let english = try #require(rule.messages[.english], "\(rule.id)")
      for language in WorkingLanguage.allCases {
        #expect(rule.titles[language] != nil, "\(rule.id) has no title in \(language.rawValue)")
        let message = try #require(rule.messages[language], "\(rule.id) \(language.rawValue)")
        #expect(holes(message.source) == holes(english.source), "\(rule.id) \(language.rawValue)")
        if rule.isSensitive {
          #expect(rule.operatorMessages[language] != nil, "\(rule.id) \(language.rawValue)")
        }
      }
      #expect(Set(rule.messages.values.map(\.source)).count == WorkingLanguage.allCases.count)
    }
  }

  @Test("every topic that only a person can answer is asked by a rule, in four languages")
  func questions() throws {
    let configuration = try configuration()
    let topics = configuration.tables.codes.questions
    #expect(topics.count == 14)
    #expect(Set(configuration.ruleSets.flatMap(\.rules).compactMap(\.asks)) == Set(topics.keys))
    for (topic, texts) in topics {
      #expect(texts.count == WorkingLanguage.allCases.count, "\(topic)")
      for text in texts.values { #expect(text.hasSuffix("?") || text.hasSuffix("؟"), "\(topic)") }
    }
  }

  @Test("the catalogue has its size, and a rule set for every colour")
  func size() throws {
    let sets = try configuration().ruleSets
    #expect(sets.reduce(0) { $0 + $1.rules.count } >= 190)
    for name in ["blue", "green", "yellow", "black", "orange", "un-special", "silver"] {
      #expect(sets.contains { $0.name == name && $0.rules.count >= 4 }, "\(name)")
    }
  }

  @Test("a word in a text never rejects, and every list of words speaks the four languages")
  func words() throws {
    for rule in try configuration().ruleSets.flatMap(\.rules) {
      let asksWords = ["mentions(", "classify("].contains { rule.require.source.contains($0) }
      guard asksWords else { continue }
      #expect(!rule.severity.values.contains(.reject), "\(rule.id)")
      #expect(!rule.notStated.values.contains(.reject), "\(rule.id)")
    }
    var languages: [Substring: Set<Substring>] = [:]
    let table = try String(contentsOfFile: "\(shipped)/codes/word-lists.csv", encoding: .utf8)
    for line in table.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",")
      languages[fields[0], default: []].insert(fields[1])
    }
    #expect(languages.count >= 23)
    for (list, spoken) in languages { #expect(spoken.count == 4, "\(list)") }
  }

  @Test("docs/rules.md is what the files say")
  func committed() throws {
    let root = shipped.split(separator: "/").dropLast().joined(separator: "/")
    let path = "/\(root)/docs/rules.md"
    let wanted = try configuration().documentation
    if ProcessInfo.processInfo.environment["NOTICED_RECORD"] != nil {
      try Data(wanted.utf8).write(to: URL(fileURLWithPath: path))
    }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(
      text == wanted,
      "run `scripts/test --record --filter RuleSetsTests` and look at the change"
    )
  }
}
