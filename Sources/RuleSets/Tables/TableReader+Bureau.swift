import Compliance
import Notices

extension TableReader {
  private static let ownership = ["owner", "date", "expiry"]

  /// The tables that a bureau fills itself: instructions, contexts, legal value, treaties, local offences.
  mutating func readBureauLists(_ tables: inout BureauTables) {
    var lists = tables.codes.lists
    for name in [
      "instructions", "political-context", "local-offences", "legal-value", "treaties",
      "silver-pilot",
    ] {
      lists[name] = [:]
    }
    let dated = ["valid_from", "valid_to"] + Self.ownership
    forEachRow(of: "instructions", columns: ["issuer", "instruction", "authority"] + dated) { row in
      let period = CodeTables.Period(from: row.day("valid_from"), to: row.day("valid_to"))
      lists["instructions"]?[row.required("issuer"), default: []].append(period)
    }
    forEachRow(of: "political-context", columns: ["issuer", "reason"] + dated) { row in
      let period = CodeTables.Period(from: row.day("valid_from"), to: row.day("valid_to"))
      lists["political-context"]?[row.required("issuer"), default: []].append(period)
    }
    forEachRow(of: "silver-pilot", columns: ["country"] + dated) { row in
      let period = CodeTables.Period(from: row.day("valid_from"), to: row.day("valid_to"))
      lists["silver-pilot"]?[row.required("country"), default: []].append(period)
    }
    forEachRow(of: "local-offences", columns: ["code", "law"] + Self.ownership) { row in
      lists["local-offences"]?[row.required("code")] = [CodeTables.Period()]
    }
    // A bureau whose files are older than this table has no holidays.
    if has("holidays") {
      forEachRow(of: "holidays", columns: ["day", "name"] + Self.ownership) { row in
        _ = row.required("day")
        if let day = row.day("day") { tables.holidays.insert(day) }
      }
    }
    let values = legalValues()
    for row in values {
      lists["legal-value"]?[row.issuer, default: []].append(
        CodeTables.Period(from: row.date, to: row.expiry)
      )
    }
    let clocks = treatyClocks()
    for clock in clocks { lists["treaties"]?[clock.treaty] = [CodeTables.Period()] }
    tables.codes.lists = lists
    tables.legalValues = values
    tables.treatyClocks = clocks
  }

  private mutating func legalValues() -> [LegalValueRow] {
    let columns =
      ["issuer", "kind", "treaty", "own_national", "sentence", "authority"] + Self.ownership
    var rows: [LegalValueRow] = []
    forEachRow(of: "legal-value", columns: columns) { row in
      let own = row.word("own_national", of: ["yes", "no", ""])
      let kind = row.word("kind", of: NoticeKind.allCases.map(\.rawValue) + [""])
      rows.append(
        LegalValueRow(
          issuer: row.required("issuer"),
          kind: kind,
          treaty: row.text("treaty"),
          ownNational: own.isEmpty ? nil : own == "yes",
          sentence: row.required("sentence"),
          authority: row.required("authority"),
          owner: row.required("owner"),
          date: row.day("date"),
          expiry: row.day("expiry")
        )
      )
    }
    return rows
  }

  private mutating func treatyClocks() -> [TreatyClock] {
    let columns =
      ["treaty", "name", "article", "parties", "days", "max_days", "interpol_named"]
      + Self.ownership
    var clocks: [TreatyClock] = []
    forEachRow(of: "treaty-clocks", columns: columns) { row in
      guard let days = row.integer("days"), let most = row.integer("max_days") else { return }
      clocks.append(
        TreatyClock(
          treaty: row.required("treaty"),
          name: row.required("name"),
          article: row.text("article"),
          parties: row.text("parties").split(separator: " ").map(String.init),
          days: days,
          maximumDays: most,
          namesInterpol: row.word("interpol_named", of: ["yes", "no"]) == "yes"
        )
      )
    }
    return clocks
  }
}
