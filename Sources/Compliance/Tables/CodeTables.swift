package import Notices

/// The bureau's tables that rules ask: offences, code lists, word lists.
package struct CodeTables: Sendable {
  /// From when to when a key stands in a table; nil means without limit.
  package struct Period: Sendable, Hashable {
    package let from: CivilDay?
    package let to: CivilDay?

    package init(from: CivilDay? = nil, to: CivilDay? = nil) {
      self.from = from
      self.to = to
    }

    func contains(_ day: CivilDay) -> Bool { from ?? day <= day && day <= to ?? day }
  }

  package var offences: OffenceTable
  /// Keys by table, as `listed(key, "table")` asks for them.
  package var lists: [String: [String: [Period]]]
  /// Word lists by name, as `mentions(text, "list")` asks for them.
  package var words: [String: WordList]
  /// Words of charges, labelled with the offence that they suggest.
  package var charges: WordList
  /// Values that everyone shares, as `type:value`.
  package var sharedIndicators: Set<String>

  /// What only a person can answer, by topic.
  package var questions: [String: [WorkingLanguage: String]]

  package init(
    offences: OffenceTable = OffenceTable([]),
    lists: [String: [String: [Period]]] = [:],
    words: [String: WordList] = [:],
    charges: WordList = WordList([]),
    sharedIndicators: Set<String> = [],
    questions: [String: [WorkingLanguage: String]] = [:]
  ) {
    self.offences = offences
    self.lists = lists
    self.words = words
    self.charges = charges
    self.sharedIndicators = sharedIndicators
    self.questions = questions
  }

  /// The question of a topic in a language, or in English when the table has none in it.
  package func question(_ topic: String, in language: WorkingLanguage) -> String? {
    let texts = questions[topic]
    return texts?[language] ?? texts?[.english]
  }
}
