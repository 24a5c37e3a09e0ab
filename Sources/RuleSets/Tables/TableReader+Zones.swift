import Notices
import Reading

extension TableReader {
  /// The tables by which machine-readable zones are read; the states' codes come from the countries.
  mutating func zones(_ countries: [CountryRow]) -> ZoneTables {
    var zones = ZoneTables()
    for row in countries where !row.alpha3.isEmpty && zones.codes[row.alpha3] == nil {
      zones.codes[row.alpha3] = ZoneTables.Code(country: CountryCode(row.code), meaning: "")
    }
    forEachRow(of: "mrz-codes", columns: ["code", "country", "kind", "meaning"]) { row in
      let text = row.text("country")
      let country = CountryCode(text)
      if country == nil, !text.isEmpty { row.report("“\(text)” is no code of a country") }
      _ = row.word(
        "kind",
        of: ["state", "territory", "nationality", "organisation", "status", "specimen"]
      )
      zones.codes[row.required("code")] = ZoneTables.Code(
        country: country,
        meaning: row.required("meaning")
      )
    }
    forEachRow(of: "mrz-transliteration", columns: ["letter", "spelling", "script", "use"]) { row in
      if let fault = zones.addSpelling(row.text("spelling"), of: row.required("letter")) {
        row.report("“\(row.text("letter"))” \(fault)")
      }
    }
    return zones
  }
}
