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
  /// How surely the language was detected, 0…1; nil when the issuer stated it.
  package var languageConfidence: Double?
  package var translation: String?
  /// INTERPOL's offence type (three letters) or an ICCS code (digits).
  package var code: String?
  /// Nil when nobody looked.
  package var codeSource: CodeSource?
  /// The row of the lexicon by which the code was recognised.
  package var codeRule: String?
  /// How surely the code was recognised, 0…1.
  package var codeConfidence: Double?
  /// The version of the lexicon, so that a later one changes nothing that was decided.
  package var codeLexicon: String?
  /// The class of ICCS that follows from the code or the words.
  package var iccs: String?
  package var isAttempt: Bool?
  package var isConspiracy: Bool?
  package var isAiding: Bool?
  package var lawReference: String?
  /// The longest penalty that can be imposed, in whole months; life and death are 9999.
  package var maximumMonths: Int?
  package var limitationDate: PartialDate?
  package var deathPossible: Bool?
  /// Whether the charge is struck from what is shown (RPD 83(1)(c)).
  package var struck: Bool?
  /// The number, from 1, of the charge of the document of which this one is a part.
  package var partOf: Int?

  package init() {}

  package static let recordName = "charge"

  package static let fields: [Field<Charge>] = [
    Field("text", \.text, "The charge as the issuer wrote it."),
    Field("lang", \.language, "The language of the text."),
    Field("lang_confidence", \.languageConfidence, "How surely the language was detected, 0 to 1."),
    Field("translation", \.translation, "A translation of the text."),
    Field("code", \.code, "INTERPOL's offence type or an ICCS code."),
    Field("code_source", \.codeSource, "Whether the code was stated or recognised in the words."),
    Field("code_rule", \.codeRule, "The row of the lexicon by which it was recognised."),
    Field("code_confidence", \.codeConfidence, "How surely it was recognised, 0 to 1."),
    Field("code_lexicon", \.codeLexicon, "The version of the lexicon."),
    Field("iccs", \.iccs, "The class of ICCS that follows."),
    Field("attempt", \.isAttempt, "Whether the offence was attempted."),
    Field("conspiracy", \.isConspiracy, "Whether it was agreed upon."),
    Field("aiding", \.isAiding, "Whether it was aided, abetted or instigated."),
    Field("law_ref", \.lawReference, "The law that covers the offence."),
    Field("max_months", \.maximumMonths, "The maximum penalty in months; life or death is 9999."),
    Field("limitation_date", \.limitationDate, "When prosecution becomes time-barred."),
    Field("death_possible", \.deathPossible, "Whether the death penalty is possible."),
    Field("struck", \.struck, "Whether the charge is struck from what is shown."),
    Field("part_of", \.partOf, "Of which charge of the document this one is a part, from 1."),
  ]
}
