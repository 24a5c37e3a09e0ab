import Compliance
import Notices
import RuleSets
import Testing

@Suite("Mistakes in tables, pipelines and settings")
struct TableMistakeTests {
  @Test(
    "a mistake in a table is told at its line",
    arguments: [
      (
        "offences", "PFF,OTY,Fraud,fraud,allow,", "PFF,OTY,Fraud,fraud,alow,",
        "did you mean “allow”?"
      ),
      ("offences", "PFF,OTY,", "PFF,OTY,more,", "has 14 fields where the header has 13"),
      ("offences", "code,scheme", "kode,scheme", "the first line must be code,scheme,name"),
      ("offences", "2028-12-31", "2028-12-32", "“expiry” is not a date that exists"),
      ("word-lists", "state-security,en,", "state-security,xx,", "is not a language"),
      ("value-words", "month,12,en,", "month,13,en,", "is not a number from 1 to 12"),
      ("value-words", "month,12,en,December", "month,12,en,May", "already means 5"),
      ("value-words", "month,12,en,", "moth,12,en,", "is not a kind of word"),
    ]
  )
  func tables(table: String, old: String, new: String, says: String) throws {
    let draft = try Draft()
    try draft.replace(old, by: new, in: "codes/\(table).csv")
    let found = draft.problems()
    #expect(found.contains { $0.hasPrefix("codes/\(table).csv:") && $0.contains(says) }, "\(found)")
  }

  @Test("mistakes in the lexicon of charges are told at their lines, all at once")
  func lexicon() throws {
    let draft = try Draft()
    let owned = "compliance officer,2026-01-15,2028-12-31"
    try draft.write(
      """
      id,language,phrase,means,code,iccs,specificity,owner,date,expiry
      a,en,murder*,offence,ILN,,5,\(owned)
      b,english,murder*,offence,ILM,,5,\(owned)
      c,en,attempt,atempt,,,5,\(owned)
      d,en,court,institution,ILM,,5,\(owned)
      d,en,theft,offence,PTS,99999,0,\(owned)
      e,en,the,stop,,,5,\(owned)
      f,en,the thing,offence,NLC,,5,\(owned)
      """,
      to: "codes/charge-phrases.csv"
    )
    let found = draft.problems(parts: [.tables, .charges])
    let wanted = [
      "2: the code “ILN”", "3: “language” is two", "4: “atempt” is not a means",
      "5: only what means",
      "6: the class “99999”", "6: “specificity” is", "6: the id “d” stands in line 5",
      "8: only one word of the phrase",
    ]
    for says in wanted {
      #expect(
        found.contains {
          $0.hasPrefix("codes/charge-phrases.csv:\(says.prefix(1))")
            && $0.contains(says.dropFirst(3))
        },
        "\(says) in \(found)"
      )
    }
  }

  @Test(
    "a mistake in the bureau's settings is told at its place",
    arguments: [
      ("home: FR", "home: france", "“home” is a country code"),
      ("minimumAge: 14", "minimumAge: 140", "a whole number from 0 to 21"),
      ("minimumAge: 14", "minimumAge: 014", "a whole number"),
      ("amountFloor: 1000", "amountFloor: .nan", "“amountFloor” is a number"),
      ("amountFloor: 1000", "amountFloor: .inf", "“amountFloor” is a number"),
      ("clearance: restricted", "clearance: secret", "is not a level"),
      ("holdDays:", "holddays:", "did you mean “holdDays”?"),
    ]
  )
  func settings(old: String, new: String, says: String) throws {
    let draft = try Draft()
    try draft.replace(old, by: new, in: "bureau.yaml")
    let found = draft.problems()
    #expect(found.contains { $0.hasPrefix("bureau.yaml:") && $0.contains(says) }, "\(found)")
  }

  @Test(
    "a mistake in a pipeline or import is told",
    arguments: [
      ("red-notice.yaml", "penalty,", "penality,", "did you mean “penalty”?"),
      ("red-notice.yaml", "matching: person", "matching: people", "matching/people.yaml"),
      ("purple-notice.yaml", "expects: [purple-notice, lifecycle]", "expects: []", "no pipeline"),
      ("local-person.yaml", "forenames:", "forename:", "did you mean “forenames”?"),
      ("local-modus.yaml", "elements.entry:", "elements.entri:", "did you mean “entry”?"),
      ("local-person.yaml", "DD/MM/YYYY", "DD/MM/YY", "is not a date order"),
      (
        "tables/wanted-register.yaml", "  warrant.no:", "  warant.no:", "is not a field of a notice"
      ),
      (
        "tables/wanted-register.yaml", "  issuer_ref:", "  isuer_ref:", "did you mean “issuer_ref”?"
      ),
      (
        "tables/wanted-register.yaml", "needs: [persons.family_name,", "needs: [persons.name,",
        "“persons.name” is not among the columns"
      ),
      (
        "tables/wanted-register.yaml", "fixed: {persons", "fixed: {doc_kind: notise, persons",
        "did you mean “notice”?"
      ),
      (
        "tables/wanted-register.yaml", "table: wanted-register",
        "table: wanted-register\ndelimiter: ab",
        "“delimiter” is one ASCII character"
      ),
      (
        "tables/wanted-register.yaml", "table: wanted-register",
        "table: wanted-register\nencoding: latin-99", "is no encoding that is read"
      ),
      ("diffusion.yaml", "tables: [wanted-register]", "tables: [register]", "is not there"),
      ("matching/person.yaml", "possible:", "posible:", "did you mean “possible”?"),
    ]
  )
  func pipelines(file: String, old: String, new: String, says: String) throws {
    let draft = try Draft()
    try draft.replace(old, by: new, in: file)
    let found = draft.problems()
    #expect(found.contains { $0.contains(says) }, "\(found)")
  }

  @Test("rows that nobody confirmed in time are listed with their owner")
  func expiredRows() throws {
    let tables = try loadConfiguration(directory: shipped, parts: .tables).tables
    #expect(tables.expiredRows(on: CivilDay(year: 2026, month: 6, day: 1)).isEmpty)
    let late = tables.expiredRows(on: CivilDay(year: 2029, month: 1, day: 1))
    #expect(late.contains { $0.file == "codes/offences.csv" && $0.owner == "compliance officer" })
  }

  @Test("countries and entities have names in the working languages")
  func names() throws {
    let tables = try loadConfiguration(directory: shipped, parts: .tables).tables
    let court = try #require(CountryCode("914"))
    #expect(tables.countryName(court, in: .french) == "Cour pénale internationale")
    let unknown = try #require(CountryCode("QQ"))
    #expect(tables.countryName(unknown, in: .english) == "QQ")
  }

  @Test("every code that charge words suggest is an offence, and every offence is weighed")
  func consistency() throws {
    let tables = try loadConfiguration(directory: shipped, parts: .tables).tables
    let draft = try Draft()
    for line in try draft.text(of: "codes/charge-words.csv").split(separator: "\n").dropFirst() {
      let code = String(line.prefix { $0 != "," })
      #expect(tables.codes.offences.contains(code), "\(code)")
    }
  }

  @Test("another content gives another hash, the same content the same")
  func hash() throws {
    let draft = try Draft()
    let first = try loadConfiguration(directory: draft.directory, parts: .all.subtracting(.charges))
      .hash
    #expect(
      try loadConfiguration(
        directory: shipped,
        parts: .all.subtracting(.charges)
      ).hash == first
    )
    try draft.replace("holdDays: 3", by: "holdDays: 4", in: "bureau.yaml")
    let second = try loadConfiguration(
      directory: draft.directory,
      parts: .all.subtracting(.charges)
    ).hash
    #expect(first != second)
    try draft.replace("severity: warn", by: "severity: restrict", in: "rules/penalty.yaml")
    #expect(
      try loadConfiguration(directory: draft.directory, parts: .all.subtracting(.charges)).hash
        != second
    )
  }
}
