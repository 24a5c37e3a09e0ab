/// An identity or travel document of a person.
package struct IdentityDocument: Record {
  /// What it is, for example `passport`, in the sender's word.
  package var type: String?
  package var number: String?
  package var issuer: CountryCode?
  package var validFrom: PartialDate?
  package var validTo: PartialDate?
  /// The machine-readable zone as it stands, its lines apart by line feeds.
  package var zone: String?

  package init() {}

  package static let recordName = "document"

  package static let fields: [Field<IdentityDocument>] = [
    Field("type", \.type, "What the document is, for example passport."),
    Field("number", \.number, "The document's number as printed."),
    Field("issuer", \.issuer, "The country that issued it."),
    Field("valid_from", \.validFrom, "The day of issue."),
    Field("valid_to", \.validTo, "The last day of validity."),
    Field("mrz", \.zone, "The machine-readable zone as it stands, a line feed between its lines."),
  ]
}

/// The names of a person's parents.
package struct Parents: Record {
  package var father: String?
  package var mother: String?

  package init() {}

  package static let recordName = "parents"

  package static let fields: [Field<Parents>] = [
    Field("father", \.father, "The father's name."),
    Field("mother", \.mother, "The mother's name."),
  ]
}
