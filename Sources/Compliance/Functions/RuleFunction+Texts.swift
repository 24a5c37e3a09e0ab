import CEL
import Notices

extension RuleFunction {
  /// Questions about words, without regard to case and accents; they raise flags and decide nothing alone.
  static func texts(in tables: CodeTables) -> [RuleFunction] {
    let listed: @Sendable (String) -> Result<WordList, CELError> = { name in
      tables.words[name].map { .success($0) }
        ?? .failure(CELError(.invalid("no word list of this name is there")))
    }
    let charges = tables.charges
    let placeholders = tables.words["placeholder-name"] ?? WordList([])
    return [
      RuleFunction(
        "mentions(text, list)",
        "Whether a word of a list of codes/word-lists.csv occurs in a text.",
        parameters: [.string, .string],
        result: .bool
      ) { values in
        let arguments = Arguments(values)
        return listed(arguments.text(1)).map { .bool($0.occurs(in: arguments.text(0))) }
      },
      RuleFunction(
        "mentioned(text, list)",
        "The words of a list that occur in a text.",
        parameters: [.string, .string],
        result: .list(.string)
      ) { values in
        let arguments = Arguments(values)
        return listed(arguments.text(1)).flatMap { .texts($0.words(in: arguments.text(0))) }
      },
      RuleFunction(
        "mentioned(texts, list)",
        "The words of a list that occur in any of several texts.",
        parameters: [.list(.string), .string],
        result: .list(.string)
      ) { values in
        let arguments = Arguments(values)
        return listed(arguments.text(1)).flatMap { list in
          .texts(unique(arguments.texts(0).flatMap { list.words(in: $0) }))
        }
      },
      RuleFunction(
        "classify(text)",
        "The offence codes that the words of a charge suggest (codes/charge-words.csv).",
        parameters: [.string],
        result: .list(.string)
      ) { values in .texts(charges.labels(in: Arguments(values).text(0))) },
      RuleFunction(
        "classify(texts)",
        "The offence codes that the words of several charges suggest.",
        parameters: [.list(.string)],
        result: .list(.string)
      ) { values in
        .texts(unique(Arguments(values).texts(0).flatMap { charges.labels(in: $0) }))
      },
      RuleFunction(
        "sameText(a, b)",
        "Whether two texts differ in nothing but case, accents and punctuation.",
        parameters: [.string, .string],
        result: .bool
      ) { values in
        let arguments = Arguments(values)
        return .truth(
          TextFolding.folded(arguments.text(0)) == TextFolding.folded(arguments.text(1))
        )
      },
      RuleFunction(
        "placeholder(name)",
        "Whether a filler stands in place of a name: nothing but marks, one letter, or a word of the list "
          + "placeholder-name.",
        parameters: [.string],
        result: .bool
      ) { values in
        let name = Arguments(values).text(0)
        return .truth(TextFolding.folded(name).count <= 3 || placeholders.isWhole(name))
      },
    ]
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
