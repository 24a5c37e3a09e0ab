extension Vocabulary {
  /// The tables of `codes/` that it is compiled from, each with its columns.
  package static let tables: [String: [String]] = [
    "countries": [
      "code", "alpha3", "kind", "successor", "name_en", "name_fr", "name_es", "name_ar",
    ],
    "languages": ["code", "name", "alpha2"],
    "physical": ["kind", "code", "current", "label_en", "label_fr", "label_es"],
    "value-words": ["kind", "code", "language", "word"],
    "field-labels": ["label", "language", "path", "colon"],
    "message-words": ["phrase", "language", "field", "value"],
  ]

  /// Teaches the words of a row; answers what is wrong with it, nil when nothing is.
  ///
  /// A name that two rows share (as `Africa` in a list) keeps its first meaning.
  package mutating func learn(_ row: [String: String], of table: String) -> String? {
    func text(_ column: String) -> String { row[column] ?? "" }
    switch table {
    case "countries":
      for column in ["code", "alpha3", "name_en", "name_fr", "name_es", "name_ar"] {
        // A former state's code may be another's now; the table has states first.
        _ = add(text(column), as: text("code"), of: .country)
      }
    case "languages":
      for column in ["code", "alpha2", "name"] {
        _ = add(text(column), as: text("code"), of: .language)
      }
    case "physical":
      guard let kind = Kind(rawValue: text("kind")) else { return nil }
      let current = text("current")
      _ = add(text("code"), as: text("code"), of: kind)
      guard current.isEmpty else { return nil }
      for column in ["label_en", "label_fr", "label_es"] {
        for label in text(column).split(separator: "/") {
          _ = add(String(label), as: text("code"), of: kind)
        }
      }
    case "field-labels":
      let label = LabelTable.Label(
        path: text("path"),
        language: text("language"),
        needsColon: text("colon") == "needed"
      )
      return labels.add(text("label"), label).map { "the label already stands for \($0)" }
    case "message-words":
      phrases.add(
        text("phrase"),
        .init(field: text("field"), value: text("value"), language: text("language"))
      )
    default:
      return learn(word: text("word"), as: text("code"), of: text("kind"))
    }
    return nil
  }

  private mutating func learn(word: String, as code: String, of name: String) -> String? {
    guard let kind = Kind(rawValue: name) else {
      let known = Kind.allCases.map(\.rawValue).joined(separator: ", ")
      return "“\(name)” is not a kind of word; known are \(known)"
    }
    if Self.folded(word).isEmpty { return "the word is empty" }
    let numbers: ClosedRange<Int>? =
      switch kind {
      case .month, .hijriMonth, .solarMonth: 1...12
      case .number: 1...999
      default: nil
      }
    if let numbers, !(Int(code).map(numbers.contains) ?? false) {
      return "“\(code)” is not a number from \(numbers.lowerBound) to \(numbers.upperBound)"
    }
    return add(word, as: code, of: kind).map { "the word already means \($0)" }
  }
}
