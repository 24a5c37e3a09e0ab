/// The facts and charges of a case (`case`; RPD 83(2)(b)).
package struct CaseFacts: Record {
  /// The summary of the facts, in words.
  package var facts: String?
  package var factsFrom: PartialDate?
  package var factsTo: PartialDate?
  package var place: String?
  package var country: CountryCode?
  /// The person's part in the facts, in words.
  package var role: String?
  package var charges: [Charge] = []
  package var organizedCrimeLink: Bool?
  package var facilitatesSeriousCrime: Bool?
  /// Why an exception of RPD 83(1)(a)(i) is claimed.
  package var exceptionReason: String?
  /// The amount at stake, in whole units of ``currency``.
  package var amount: Double?
  /// ISO 4217.
  package var currency: String?

  package init() {}

  package static let recordName = "case"

  package static let fields: [Field<CaseFacts>] = [
    Field("facts", \.facts, "The summary of the facts."),
    Field("facts_from", \.factsFrom, "The first day of the facts."),
    Field("facts_to", \.factsTo, "The last day of the facts."),
    Field("place", \.place, "The place of the facts, in words."),
    Field("country", \.country, "The country of the facts."),
    Field("role", \.role, "The person's part in the facts."),
    Field("charges", list: \.charges, "The charges, each by itself."),
    Field("oc_link", \.organizedCrimeLink, "Whether organized crime is suspected."),
    Field("facilitates_serious", \.facilitatesSeriousCrime, "Whether a serious crime is aided."),
    Field("exception_reason", \.exceptionReason, "Why an exception is claimed."),
    Field("amount", \.amount, "The amount at stake."),
    Field("currency", \.currency, "The amount's currency, ISO 4217."),
  ]
}

/// One charge of a case.
package struct Charge: Record {
  package var text: String?
  package var language: String?
  package var translation: String?
  /// INTERPOL's offence type (three letters) or an ICCS code (digits).
  package var code: String?
  package var lawReference: String?
  /// The longest penalty that can be imposed, in whole months; life and death are 9999.
  package var maximumMonths: Int?
  package var limitationDate: PartialDate?
  package var deathPossible: Bool?
  /// Whether the charge is struck from what is shown (RPD 83(1)(c)).
  package var struck: Bool?

  package init() {}

  package static let recordName = "charge"

  package static let fields: [Field<Charge>] = [
    Field("text", \.text, "The charge as the issuer wrote it."),
    Field("lang", \.language, "The language of the text."),
    Field("translation", \.translation, "A translation of the text."),
    Field("code", \.code, "INTERPOL's offence type or an ICCS code."),
    Field("law_ref", \.lawReference, "The law that covers the offence."),
    Field("max_months", \.maximumMonths, "The maximum penalty in months; life or death is 9999."),
    Field("limitation_date", \.limitationDate, "When prosecution becomes time-barred."),
    Field("death_possible", \.deathPossible, "Whether the death penalty is possible."),
    Field("struck", \.struck, "Whether the charge is struck from what is shown."),
  ]
}
