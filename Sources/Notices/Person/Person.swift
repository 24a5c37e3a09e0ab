/// A person as a notice or a local record describes them; every field may be missing.
package struct Person: Record {
  package var familyName: String?
  package var forenames: String?
  /// The whole name when its parts are not told apart.
  package var fullName: String?
  package var nameAtBirth: String?
  package var aliases: [Alias] = []
  /// The name in its original script.
  package var scriptName: String?
  package var sex: Sex?
  package var birthDate: PartialDate?
  /// Other birth dates that are given beside the first.
  package var birthDates: [PartialDate] = []
  package var birthPlace: String?
  package var birthCountry: CountryCode?
  package var nationalities: [CountryCode] = []
  package var parents: Parents?
  package var documents: [IdentityDocument] = []
  package var addresses: [String] = []
  /// Whole centimetres.
  package var heightInCentimetres: Int?
  /// Whole kilograms.
  package var weightInKilograms: Int?
  package var eyes: String?
  package var hair: String?
  package var marks: String?
  /// ISO 639-2/B in capitals, as INTERPOL writes them.
  package var languages: [String] = []
  package var photographs: [String] = []
  package var fingerprints: [String] = []
  package var dnaProfile: String?
  package var status: PersonStatus?
  package var danger: [DangerWarning] = []
  package var minorAtFacts: Bool?
  package var occupationFlag: OccupationFlag?

  package init() {}

  package static let recordName = "person"

  package static let fields: [Field<Person>] = [
    Field("family_name", \.familyName, "The present family name."),
    Field("forenames", \.forenames, "All forenames, in order."),
    Field("full_name", \.fullName, "The whole name, when its parts are not told apart."),
    Field("name_at_birth", \.nameAtBirth, "The family name at birth."),
    Field("aliases", list: \.aliases, "Other names: a text, or an object with quality and kind."),
    Field("script_name", \.scriptName, "The name in its original script."),
    Field("sex", \.sex, "M, F or U for unknown."),
    Field("birth_date", \.birthDate, "The date of birth, as far as it is known."),
    Field("birth_dates", list: \.birthDates, "Other dates of birth that are given."),
    Field("birth_place", \.birthPlace, "The place of birth, in words."),
    Field("birth_country", \.birthCountry, "The country of birth."),
    Field("nationalities", list: \.nationalities, "Every nationality that is stated."),
    Field("parents", \.parents, "The parents' names."),
    Field("documents", list: \.documents, "Identity and travel documents."),
    Field("addresses", list: \.addresses, "Addresses, each as one text."),
    Field("height_cm", \.heightInCentimetres, "The height in centimetres."),
    Field("weight_kg", \.weightInKilograms, "The weight in kilograms."),
    Field("eyes", \.eyes, "The colour of the eyes, as INTERPOL's code."),
    Field("hair", \.hair, "The colour of the hair, as INTERPOL's code."),
    Field("marks", \.marks, "Distinguishing marks, in words."),
    Field("languages", list: \.languages, "Languages spoken, ISO 639-2/B in capitals."),
    Field("photo", list: \.photographs, "References of photographs."),
    Field("fingerprint", list: \.fingerprints, "References of fingerprints."),
    Field("dna", \.dnaProfile, "The reference of a DNA profile."),
    Field("status", \.status, "Why the person stands in the notice."),
    Field("danger", list: \.danger, "Warnings about the person."),
    Field("minor_at_facts", \.minorAtFacts, "Whether the person was a minor at the facts."),
    Field("occupation_flag", \.occupationFlag, "An occupation that asks for care."),
  ]

  /// The name for a reader: family name first in capitals as notices print it, or the whole name.
  ///
  /// Nil when no name is given.
  package var displayName: String? {
    switch (familyName, forenames) {
    case (let family?, let forenames?): "\(family.uppercased()), \(forenames)"
    case (let family?, nil): family.uppercased()
    case (nil, let forenames?): forenames
    case (nil, nil): fullName ?? scriptName ?? aliases.first?.name
    }
  }
}
