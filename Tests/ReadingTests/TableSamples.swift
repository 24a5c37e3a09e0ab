import Reading

/// A mapping as a bureau writes it for a register, in little.
enum TableSamples {
  static let mapping = TableMapping(
    name: "sample-register",
    title: "A register of the tests",
    columns: [
      TableColumn(field: "doc_kind", headers: ["kind"], words: ["annulled": "cancellation"]),
      TableColumn(field: "issuer", headers: ["country"]),
      TableColumn(field: "issuer_ref", headers: ["reference", "our ref"]),
      TableColumn(field: "control_no", headers: ["control no"]),
      TableColumn(field: "persons.family_name", headers: ["family name", "nom"]),
      TableColumn(field: "persons.forenames", headers: ["forenames", "prénom"]),
      TableColumn(field: "persons.aliases", headers: ["alias", "alias 2"], separator: ";"),
      TableColumn(field: "persons.birth_date", headers: ["born", "né le"]),
      TableColumn(field: "persons.nationalities", headers: ["nationality"]),
      TableColumn(field: "persons.documents.number", headers: ["passport"], separator: ";"),
      TableColumn(field: "persons.documents.issuer", headers: ["passport of"], separator: ";"),
      TableColumn(field: "persons.height_cm", headers: ["height"]),
      TableColumn(field: "case.facts", headers: ["facts"]),
      TableColumn(field: "case.charges.text", headers: ["charges"], separator: "|"),
      TableColumn(field: "case.charges.max_months", headers: ["penalty"], separator: "|"),
      TableColumn(field: "case.amount", headers: ["amount"]),
      TableColumn(field: "warrant.no", headers: ["warrant"]),
      TableColumn(field: "warrant.date", headers: ["warrant date"], dates: [.dayFirst]),
    ],
    fixed: [
      .init(field: "diffusion_purpose", value: "arrest"),
      .init(field: "persons.documents.type", value: "passport"),
    ],
    needed: ["persons.family_name", "persons.birth_date"]
  )

  static let policy = ReadingPolicy(vocabulary: SharedVocabulary.words, tables: [mapping])
}
