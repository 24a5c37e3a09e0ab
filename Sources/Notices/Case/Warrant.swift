/// The arrest warrant or the decision with the same effect (`warrant`; RPD 83(2)(b)(v)).
package struct Warrant: Record {
  package var number: String?
  package var date: PartialDate?
  package var authority: String?
  package var authorityKind: AuthorityKind?
  package var country: CountryCode?
  package var expiry: PartialDate?
  /// Whether a copy is attached or held by the General Secretariat.
  package var copy: Bool?
  /// What is said of an appeal to a judge when the warrant is not judicial (RPD 84(c)).
  package var appealStatement: String?

  package init() {}

  package static let recordName = "warrant"

  package static let fields: [Field<Warrant>] = [
    Field("no", \.number, "The warrant's number."),
    Field("date", \.date, "The day of issue."),
    Field("authority", \.authority, "The authority that issued it."),
    Field("authority_kind", \.authorityKind, "What kind of authority it is."),
    Field("country", \.country, "The country of the authority."),
    Field("expiry", \.expiry, "The last day of validity."),
    Field("copy", \.copy, "Whether a copy is attached or held."),
    Field("appeal_statement", \.appealStatement, "What is said of an appeal to a judge."),
  ]
}

/// The judgment under which a sentence is to be served (`judgment`).
package struct Judgment: Record {
  package var court: String?
  package var date: PartialDate?
  /// Whole months imposed.
  package var sentenceMonths: Int?
  /// Whole months left to serve.
  package var remainingMonths: Int?
  package var inAbsentia: Bool?
  package var retrialRight: Bool?
  package var enforceUntil: PartialDate?

  package init() {}

  package static let recordName = "judgment"

  package static let fields: [Field<Judgment>] = [
    Field("court", \.court, "The court."),
    Field("date", \.date, "The day of the judgment."),
    Field("sentence_months", \.sentenceMonths, "The sentence imposed, in months."),
    Field("remaining_months", \.remainingMonths, "What is left to serve, in months."),
    Field("in_absentia", \.inAbsentia, "Whether the person was absent."),
    Field("retrial_right", \.retrialRight, "Whether a retrial is assured."),
    Field("enforce_until", \.enforceUntil, "When enforcement becomes time-barred."),
  ]
}

/// What the issuer says of extradition (`extradition`; RPD 84(b)).
package struct Extradition: Record {
  package var assured: Bool?
  /// The countries from which extradition will be sought; empty means no list was given.
  package var from: [CountryCode] = []
  package var notFrom: [CountryCode] = []
  package var provisionalRequest: Bool?
  package var treaty: String?

  package init() {}

  package static let recordName = "extradition"

  package static let fields: [Field<Extradition>] = [
    Field("assured", \.assured, "Whether extradition will be sought on arrest."),
    Field("from", list: \.from, "The countries from which it will be sought."),
    Field("not_from", list: \.notFrom, "The countries from which it will not be sought."),
    Field("provisional_request", \.provisionalRequest, "Whether this asks for provisional arrest."),
    Field("treaty", \.treaty, "The treaty relied on."),
  ]
}
