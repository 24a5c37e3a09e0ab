/// A person in the bureau's own records.
package struct LocalPerson: Record {
  /// The id within ``source``.
  package var id: String?
  /// The register that the record comes from.
  package var source: String?
  package var category: LocalCategory?
  /// The last day on which the record may be kept and matched; nil means no limit is known.
  package var retainUntil: PartialDate?
  package var deceased: Bool?
  package var protection: Protection?
  package var person = Person()

  package init() {}

  package static let recordName = "local"

  package static let fields: [Field<LocalPerson>] =
    [
      Field("id", \.id, "The id within the source."),
      Field("source", \.source, "The register that the record comes from."),
      Field("category", \.category, "Why the person is on record."),
      Field("retain_until", \.retainUntil, "The last day on which the record may be kept."),
      Field("deceased", \.deceased, "Whether the person is known to be dead."),
      Field("protection", \.protection, "What is known of international protection."),
    ] + Person.fields.map { $0.lifted(\.person) }
}

/// Why a person is on local record.
package enum LocalCategory: String, CodeValue {
  case suspect
  case convicted
  case wanted
  case victim
  case witness
  case missing
  case staff
  case other
}

/// What is known of a local person's international protection (GA-2017-86-RES-09).
package struct Protection: Record {
  package var status: ProtectionStatus?
  /// The countries from which the person is protected.
  package var from: [CountryCode] = []

  package init() {}

  package static let recordName = "protection"

  package static let fields: [Field<Protection>] = [
    Field("status", \.status, "recognised, applied, refused or none."),
    Field("from", list: \.from, "The countries from which the person is protected."),
  ]
}

/// How far a claim for protection has come.
package enum ProtectionStatus: String, CodeValue {
  case recognised
  case applied
  case refused
  case none
}
