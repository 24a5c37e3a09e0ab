import Notices

extension TableReader {
  private static let ownership = ["owner", "date", "expiry"]

  /// Reads what only the bureau's own country can fill, each row with who answers for it and until when.
  mutating func nationalTables(_ countries: [CountryRow]) -> NationalTables {
    var tables = NationalTables()
    let names = CountryNames(countries)
    tables.clocks = treatyClocks(names)
    let treaties = tables.clocks.map(\.treaty)
    tables.legalValues = rows(
      of: "legal-value",
      [
        "issuer", "kind", "treaty", "own_national", "sentence", "authority", "verify",
        "verify_with",
      ]
    ) { row in
      if row.text("verify").isEmpty != row.text("verify_with").isEmpty {
        row.report(
          "says what to verify and not with whom, or the reverse; fill both or none",
          at: row.text("verify").isEmpty ? "verify" : "verify_with"
        )
      }
      let value = LegalValueRow(
        scope: row.scope(names, treaties),
        sentence: row.required("sentence"),
        authority: row.required("authority"),
        verify: row.text("verify"),
        verifyWith: row.text("verify_with"),
        confirmation: row.confirmation()
      )
      return (value, "\(value.scope)", value.confirmation)
    }
    tables.ownNationals = rows(
      of: "own-nationality",
      ["issuer", "treaty", "rule", "sentence", "authority"]
    ) { row in
      let value = OwnNationalRow(
        scope: row.scope(names, treaties),
        rule: row.word("rule", of: ["surrendered", "not-surrendered", "conditions"]),
        sentence: row.required("sentence"),
        authority: row.required("authority"),
        confirmation: row.confirmation()
      )
      return (value, "\(value.scope)", value.confirmation)
    }
    tables.protections = rows(
      of: "protection-status",
      ["country", "status", "sentence", "authority"]
    ) { row in
      let value = ProtectionRow(
        scope: NationalScope(issuer: row.country("country", names, allowsAll: true)),
        status: row.word("status", of: ["presumed", "ask"]),
        sentence: row.required("sentence"),
        authority: row.required("authority"),
        confirmation: row.confirmation()
      )
      return (value, "\(value.scope)", value.confirmation)
    }
    tables.contexts = contexts(names)
    tables.retentions = rows(of: "retention", ["kind", "months", "basis"]) { row in
      let kind = NoticeKind(rawValue: row.word("kind", of: NoticeKind.allCases.map(\.rawValue)))
      let months = row.integer("months") ?? 1
      if !(1...1200).contains(months) {
        row.report("“months” is a whole number from 1 to 1200", at: "months")
      }
      let value = RetentionRow(
        kind: kind ?? .redNotice,
        months: months,
        basis: row.required("basis"),
        confirmation: row.confirmation()
      )
      return (value, value.kind.rawValue, value.confirmation)
    }
    return tables
  }

  private mutating func treatyClocks(_ names: CountryNames) -> [TreatyClock] {
    rows(
      of: "treaty-clocks",
      ["treaty", "name", "article", "parties", "days", "max_days", "interpol_named"]
    ) { row in
      let days = row.integer("days") ?? 1
      let most = row.integer("max_days") ?? days
      if days < 1 { row.report("“days” is a whole number from 1", at: "days") }
      if most < days { row.report("“max_days” is less than “days”", at: "max_days") }
      let parties = row.text("parties").split(separator: " ").map(String.init)
      for party in parties where !names.knows(party) {
        row.report(names.refusal(of: party), at: "parties")
      }
      let clock = TreatyClock(
        treaty: row.required("treaty"),
        name: row.required("name"),
        article: row.required("article"),
        parties: parties,
        days: days,
        maximumDays: most,
        namesInterpol: row.word("interpol_named", of: ["yes", "no"]) == "yes",
        confirmation: row.confirmation()
      )
      return (clock, clock.treaty, clock.confirmation)
    }
  }

  private mutating func contexts(_ names: CountryNames) -> [PoliticalContextRow] {
    rows(of: "political-context", ["issuer", "reason", "valid_from", "valid_to"]) { row in
      let (from, to) = (row.day("valid_from"), row.day("valid_to"))
      if let from, let to, to < from {
        row.report("“valid_to” is before “valid_from”", at: "valid_to")
      }
      let value = PoliticalContextRow(
        scope: NationalScope(issuer: row.country("issuer", names, allowsAll: false)),
        reason: row.required("reason"),
        from: from,
        to: to,
        confirmation: row.confirmation()
      )
      // Several contexts of one issuer may hold at once.
      return (value, "\(value.scope) \(value.reason)", value.confirmation)
    }
  }

  /// The rows of a national table, each told from the others by a text; two that hold at once contradict each other.
  private mutating func rows<Row>(
    of table: String,
    _ columns: [String],
    _ read: (inout RowReader) -> (Row, key: String, confirmation: Confirmation)
  ) -> [Row] {
    var rows: [Row] = []
    var known: [String: [(line: Int, confirmation: Confirmation)]] = [:]
    forEachRow(of: table, columns: columns + Self.ownership) { row in
      let (value, key, confirmation) = read(&row)
      if let other = known[key]?.first(where: {
        $0.confirmation.date <= confirmation.expiry && confirmation.date <= $0.confirmation.expiry
      }) {
        row.report("line \(other.line) is about the same at the same time; keep one of the two")
      }
      known[key, default: []].append((row.row.line, confirmation))
      rows.append(value)
    }
    return rows
  }
}

/// The codes of countries and entities, and how else they are written.
private struct CountryNames {
  private var codes: Set<String> = []
  private var meant: [String: String] = [:]

  init(_ rows: [CountryRow]) {
    for row in rows {
      codes.insert(row.code)
      meant[row.code.lowercased()] = row.code
      meant[row.alpha3.lowercased()] = row.code
      for name in row.names.values { meant[name.lowercased()] = row.code }
    }
    meant[""] = nil
  }

  func knows(_ code: String) -> Bool { codes.contains(code) }

  func refusal(of text: String) -> String {
    let word = text.lowercased()
    let code =
      meant[word] ?? nearest(to: word, among: meant.keys.sorted()).flatMap { meant[$0] }
    let remedy = code.map { "did you mean “\($0)”?" } ?? "see codes/countries.csv"
    return "“\(text)” is no code of a country or entity; \(remedy)"
  }
}

extension RowReader {
  /// The code of a country or entity, or `*` where every one may be meant.
  fileprivate mutating func country(
    _ column: String,
    _ names: CountryNames,
    allowsAll: Bool
  ) -> String {
    let text = required(column)
    if !text.isEmpty, !names.knows(text), !(allowsAll && text == "*") {
      report(names.refusal(of: text), at: column)
    }
    return text
  }

  /// What a row is about, from the columns that it has.
  fileprivate mutating func scope(_ names: CountryNames, _ treaties: [String]) -> NationalScope {
    var scope = NationalScope(issuer: country("issuer", names, allowsAll: true))
    if !text("kind").isEmpty {
      scope.kind = NoticeKind(rawValue: word("kind", of: NoticeKind.allCases.map(\.rawValue)))
    }
    scope.treaty = text("treaty")
    if !scope.treaty.isEmpty, !treaties.contains(scope.treaty) {
      let meant = nearest(to: scope.treaty, among: treaties)
      let remedy = meant.map { "did you mean “\($0)”?" } ?? "add it there, or leave the field empty"
      report("no treaty “\(scope.treaty)” is in codes/treaty-clocks.csv; \(remedy)", at: "treaty")
    }
    if !text("own_national").isEmpty {
      scope.ownNational = word("own_national", of: ["yes", "no"]) == "yes"
    }
    return scope
  }

  /// Who answers for the row, and until when; both are required here.
  fileprivate mutating func confirmation() -> Confirmation {
    let owner = required("owner")
    _ = (required("date"), required("expiry"))
    let never = CivilDay(number: 0)
    let (date, expiry) = (day("date") ?? never, day("expiry") ?? never)
    if date != never, expiry != never, expiry < date {
      report("“expiry” is before “date”", at: "expiry")
    }
    return Confirmation(owner: owner, date: date, expiry: expiry)
  }
}
