import Charges
import Reading

extension TableReader {
  /// Reads and compiles the lexicon of charges; its version names its own bytes, apart from those of the other tables.
  mutating func readLexicon() -> ChargeLexicon {
    var classes: [String: String] = [:]
    var known: Set<String> = []
    // What is wrong with this table is told where it is read for itself.
    var unheard = ProblemLog()
    if let source = SourceFile("codes/offences.csv", in: directory, &unheard),
      let file = CSVFile(source, columns: Self.offenceColumns, &unheard)
    {
      for row in file.rows {
        known.insert(row.fields[0])
        if !row.fields[6].isEmpty { classes[row.fields[0]] = row.fields[6] }
      }
    }
    var phrases: [ChargePhrase] = []
    var lines: [String: Int] = [:]
    let columns = [
      "id", "language", "phrase", "means", "code", "iccs", "specificity", "owner", "date", "expiry",
    ]
    forEachRow(of: "charge-phrases", columns: columns) { row in
      if let line = lines.updateValue(row.row.line, forKey: row.text("id")) {
        row.report("the id “\(row.text("id"))” stands in line \(line) already")
      }
      guard let phrase = row.phrase(known) else { return }
      phrases.append(phrase)
    }
    let version = sources.last.map { Fingerprint(of: $0.bytes).description.prefix(12) } ?? ""
    let lexicon = ChargeLexicon(phrases, iccs: classes, version: String(version))
    for id in lexicon.unusable {
      log.add(
        ConfigurationProblem(
          file: "codes/charge-phrases.csv",
          line: lines[id] ?? 0,
          message: "only one word of the phrase counts, the others are stop words; write one word"
        )
      )
    }
    return lexicon
  }

  private static let offenceColumns =
    [
      "code", "scheme", "name", "family", "disposition", "exception_allowed", "iccs", "valid_from",
      "valid_to", "basis", "owner", "date", "expiry",
    ]
}

extension RowReader {
  /// The phrase of a row; nil when something is wrong with it, which is then reported.
  fileprivate mutating func phrase(_ known: Set<String>) -> ChargePhrase? {
    let before = log.problems.count
    let id = required("id")
    let words = required("phrase")
    let language = text("language")
    if language.utf8.count != 2 || !language.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
      report("“language” is two small letters of ISO 639-1")
    }
    let word = word("means", of: ChargePhrase.Meaning.allCases.map(\.rawValue))
    let code = text("code")
    if word == "offence" {
      if !known.contains(code) { report("the code “\(code)” is not in codes/offences.csv") }
    } else if !code.isEmpty {
      report("only what means an offence has a code")
    }
    let iccs = text("iccs")
    if !iccs.isEmpty, !known.contains(iccs) {
      report("the class “\(iccs)” is not in codes/offences.csv")
    }
    let specificity = integer("specificity") ?? 0
    if !(1...9).contains(specificity) { report("“specificity” is a whole number from 1 to 9") }
    guard log.problems.count == before, let meaning = ChargePhrase.Meaning(rawValue: word) else {
      return nil
    }
    return ChargePhrase(
      id: id,
      language: language,
      phrase: words,
      meaning: meaning,
      code: code.isEmpty ? nil : code,
      iccs: iccs.isEmpty ? nil : iccs,
      specificity: specificity
    )
  }
}
