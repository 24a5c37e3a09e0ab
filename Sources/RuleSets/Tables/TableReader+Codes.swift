import Compliance
import Notices
import Reading

extension TableReader {
  private static let ownership = ["owner", "date", "expiry"]

  /// Reads every table of the directory.
  mutating func readAll() -> BureauTables {
    var tables = BureauTables()
    tables.codes.offences = offences()
    readCountries(&tables)
    readCodeLists(&tables)
    readBureauLists(&tables)
    tables.codes.words = wordLists()
    tables.codes.charges = chargeWords()
    tables.codes.sharedIndicators = sharedIndicators()
    tables.codes.questions = questions()
    tables.zones = zones(tables.countries)
    tables.owned = owned
    var content: [UInt8] = []
    for source in sources { content += Array(source.name.utf8) + [0] + source.bytes + [0] }
    tables.hash = Fingerprint(of: content).description
    return tables
  }

  private mutating func offences() -> OffenceTable {
    let columns =
      [
        "code", "scheme", "name", "family", "disposition", "exception_allowed", "iccs",
        "valid_from", "valid_to", "basis",
      ] + Self.ownership
    var rows: [OffenceRow] = []
    forEachRow(of: "offences", columns: columns) { row in
      let iccs = row.text("iccs")
      let basis = row.text("basis")
      if !ArticleForm.isKnown(basis) { row.report("“\(basis)” is not a form of article") }
      rows.append(
        OffenceRow(
          code: row.required("code"),
          scheme: row.word("scheme", of: ["OTY", "ICCS", "local"]),
          name: row.required("name"),
          family: row.text("family"),
          disposition: row.word(
            "disposition",
            of: ["allow", "ask", "excluded-3", "excluded-83.1", "excluded-83.2", "excluded-83.3"]
          ),
          isExceptionAllowed: row.word("exception_allowed", of: ["yes", "no"]) == "yes",
          iccs: iccs.isEmpty ? nil : iccs,
          validFrom: row.day("valid_from"),
          validTo: row.day("valid_to")
        )
      )
    }
    return OffenceTable(rows)
  }

  private mutating func readCountries(_ tables: inout BureauTables) {
    let columns = Vocabulary.tables["countries"] ?? []
    var rows: [CountryRow] = []
    forEachRow(of: "countries", columns: columns) { row in
      tables.vocabulary.learn(&row, of: "countries")
      rows.append(
        CountryRow(
          code: row.required("code"),
          alpha3: row.text("alpha3"),
          kind: row.word("kind", of: ["state", "territory", "tribunal", "former"]),
          successor: row.text("successor"),
          names: [
            .english: row.required("name_en"), .french: row.text("name_fr"),
            .spanish: row.text("name_es"), .arabic: row.text("name_ar"),
          ]
        )
      )
    }
    tables.countries = rows
    let always = [CodeTables.Period()]
    for row in rows {
      tables.codes.lists["countries", default: [:]][row.code] = always
      if row.kind != "former" { tables.codes.lists["issuers", default: [:]][row.code] = always }
    }
  }

  private mutating func readCodeLists(_ tables: inout BureauTables) {
    let always = [CodeTables.Period()]
    var lists = tables.codes.lists
    lists["languages"] = [:]
    forEachRow(of: "languages", columns: Vocabulary.tables["languages"] ?? []) { row in
      tables.vocabulary.learn(&row, of: "languages")
      lists["languages"]?[row.required("code")] = always
    }
    lists["purposes"] = [:]
    forEachRow(of: "purposes", columns: ["code", "text", "basis"]) { row in
      lists["purposes"]?[row.required("code")] = always
    }
    for kind in ["eyes", "hair", "sex"] { lists[kind] = [:] }
    forEachRow(of: "physical", columns: Vocabulary.tables["physical"] ?? []) { row in
      tables.vocabulary.learn(&row, of: "physical")
      let kind = row.word("kind", of: ["eyes", "hair", "sex"])
      lists[kind]?[row.required("code")] = always
    }
    tables.codes.lists = lists
    // After the tables of codes: their names come first where a word has two meanings.
    for table in ["value-words", "field-labels", "message-words"] {
      forEachRow(of: table, columns: Vocabulary.tables[table] ?? []) { row in
        tables.vocabulary.learn(&row, of: table)
      }
    }
  }

  private mutating func wordLists() -> [String: WordList] {
    var words: [String: [(word: String, label: String)]] = [:]
    let columns = ["list", "language", "word"] + Self.ownership
    forEachRow(of: "word-lists", columns: columns) { row in
      let list = row.required("list")
      _ = row.word("language", of: WorkingLanguage.allCases.map(\.rawValue))
      words[list, default: []].append((row.required("word"), list))
    }
    return words.mapValues { WordList($0) }
  }

  private mutating func chargeWords() -> WordList {
    var words: [(word: String, label: String)] = []
    let columns = ["offence", "language", "word"] + Self.ownership
    forEachRow(of: "charge-words", columns: columns) { row in
      words.append((row.required("word"), row.required("offence")))
    }
    return WordList(words)
  }

  private mutating func questions() -> [String: [WorkingLanguage: String]] {
    var questions: [String: [WorkingLanguage: String]] = [:]
    let languages = WorkingLanguage.allCases
    let columns = ["topic", "basis"] + languages.map(\.rawValue) + Self.ownership
    forEachRow(of: "questions", columns: columns) { row in
      let basis = row.text("basis")
      if !ArticleForm.isKnown(basis) { row.report("“\(basis)” is not a form of article") }
      var texts = [WorkingLanguage.english: row.required("en")]
      for language in languages where !row.text(language.rawValue).isEmpty {
        texts[language] = row.text(language.rawValue)
      }
      if questions.updateValue(texts, forKey: row.required("topic")) != nil {
        row.report("the topic “\(row.text("topic"))” stands in the table already")
      }
    }
    return questions
  }

  private mutating func sharedIndicators() -> Set<String> {
    var values: Set<String> = []
    forEachRow(of: "shared-indicators", columns: ["type", "value", "reason"]) { row in
      let type = row.word("type", of: IndicatorType.allCases.map(\.rawValue))
      values.insert("\(type):\(row.required("value"))")
    }
    return values
  }
}

extension Vocabulary {
  /// Teaches the words of a row; what is wrong with it is reported at its line.
  fileprivate mutating func learn(_ row: inout RowReader, of table: String) {
    let fields = Dictionary(
      zip(row.columns, row.row.fields),
      uniquingKeysWith: { first, _ in first }
    )
    if let fault = learn(fields, of: table) { row.report(fault) }
  }
}
