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
  package var legalValues: [LegalValueRow] = []
  package var treatyClocks: [TreatyClock] = []
  /// Working days on which the bureau does not work.
  package var holidays: Set<CivilDay> = []
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

/// A row of `codes/legal-value.csv`: the competent authority's own sentence on what a request is worth here.
package struct LegalValueRow: Sendable, Hashable {
  package let issuer: String
  /// A kind of notice; empty for all.
  package let kind: String
  package let treaty: String
  /// Whether it is about own nationals; nil for all persons.
  package let ownNational: Bool?
  package let sentence: String
  package let authority: String
  package let owner: String
  package let date: CivilDay?
  package let expiry: CivilDay?
}

/// A row of `codes/treaty-clocks.csv`: how long a provisional arrest lasts without papers.
package struct TreatyClock: Sendable, Hashable {
  package let treaty: String
  package let name: String
  package let article: String
  /// Countries of a bilateral treaty; empty for one of many parties.
  package let parties: [String]
  package let days: Int
  /// Never longer than this many days.
  package let maximumDays: Int
  package let namesInterpol: Bool
}
