package import Compliance
package import Notices
package import Reading

/// Everything of `codes/`: what rules ask and what commands show.
package struct BureauTables: Sendable {
  package var codes = CodeTables()
  /// The words of values that senders write, for reading.
  package var vocabulary = Vocabulary()
  /// How machine-readable zones spell letters and name countries.
  package var zones = ZoneTables()
  /// By code, in the order of the file.
  package var countries: [CountryRow] = []
  /// Working days on which the bureau does not work.
  package var holidays: Set<CivilDay> = []
  /// What only the bureau's own country can say.
  package var national = NationalTables()
  /// Which rows somebody has to renew.
  package var owned: [OwnedRows] = []
  /// Names the content of the tables.
  package var hash = ""

  /// The rows whose confirmation has run out on a day.
  package func expiredRows(on day: CivilDay) -> [OwnedRows] {
    owned.filter { $0.expiry < day }
  }

  /// The name of a country or entity; the code itself when the table lacks it.
  package func countryName(_ code: CountryCode, in language: WorkingLanguage) -> String {
    guard let row = countries.first(where: { $0.code == code.code }) else { return code.code }
    let name = row.names[language] ?? ""
    return name.isEmpty ? row.names[.english] ?? code.code : name
  }
}

/// A row of `codes/countries.csv`.
package struct CountryRow: Sendable, Hashable {
  package let code: String
  /// Empty for entities.
  package let alpha3: String
  /// `state`, `territory`, `tribunal` or `former`.
  package let kind: String
  /// What a former state's records belong to now; empty for others.
  package let successor: String
  package let names: [WorkingLanguage: String]
}
