import Compliance
import Notices

extension TableReader {
  private static let ownership = ["owner", "date", "expiry"]

  /// The tables that a bureau fills itself: instructions, pilots and local offences, and the national ones.
  mutating func readBureauLists(_ tables: inout BureauTables) {
    var lists = tables.codes.lists
    for name in ["instructions", "local-offences", "silver-pilot"] { lists[name] = [:] }
    let dated = ["valid_from", "valid_to"] + Self.ownership
    forEachRow(of: "instructions", columns: ["issuer", "instruction", "authority"] + dated) { row in
      let period = CodeTables.Period(from: row.day("valid_from"), to: row.day("valid_to"))
      lists["instructions"]?[row.required("issuer"), default: []].append(period)
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
    tables.national = nationalTables(tables.countries)
    lists.merge(tables.national.lists) { $1 }
    tables.codes.lists = lists
  }
}

extension NationalTables {
  /// What rules ask of these tables: the issuers that they name, `*` for all, and the treaties.
  var lists: [String: [String: [CodeTables.Period]]] {
    func keyed(_ rows: [(String, CodeTables.Period)]) -> [String: [CodeTables.Period]] {
      Dictionary(rows.map { ($0.0, [$0.1]) }, uniquingKeysWith: +)
    }
    func issuers(_ rows: [some NationalRow]) -> [String: [CodeTables.Period]] {
      keyed(rows.map { ($0.scope.issuer, $0.confirmation.period) })
    }
    return [
      "legal-value": issuers(legalValues),
      "own-nationality": issuers(ownNationals),
      "protection-status": issuers(protections.filter { $0.status == "presumed" }),
      "political-context": keyed(
        contexts.map { ($0.scope.issuer, CodeTables.Period(from: $0.days.from, to: $0.days.to)) }
      ),
      "treaties": keyed(clocks.map { ($0.treaty, $0.confirmation.period) }),
    ]
  }
}

extension Confirmation {
  var period: CodeTables.Period { CodeTables.Period(from: date, to: expiry) }
}
