/// A document about wanted persons or a method, as it was decoded; every field may be missing.
package struct Notice: Record {
  package var documentKind: DocumentKind?
  package var colour: NoticeColour?
  package var purpose: DiffusionPurpose?
  /// The number of the person's file (`YYYY/N`); it survives cancellation and re-publication.
  package var entityID: String?
  package var controlNumber: String?
  package var issuer: CountryCode?
  package var issuerKind: IssuerKind?
  package var issuerReference: String?
  package var publishedAt: PartialDate?
  /// When the bureau received it, as far as the document says so.
  package var receivedAt: Instant?
  package var expiresAt: PartialDate?
  package var secretariatStatus: SecretariatStatus?
  package var channel: Channel?
  /// Empty when no circulation list was given.
  package var recipients: [CountryCode] = []
  package var accessRestrictions: [CountryCode] = []
  /// Nil is read as for official use only (RPD 112).
  package var confidentiality: Confidentiality?
  package var purposeCode: String?
  package var languages: [String] = []
  package var related: [String] = []
  package var supersedes: [String] = []
  /// Whether the General Secretariat states particular importance (RPD 83(1)(b)).
  package var importanceStated: Bool?
  package var seal: String?
  package var remarks: String?
  /// Files that came with it, by their hashes; the files themselves are in the original bytes.
  package var attachments: [Attachment] = []
  /// What a lifecycle document changes.
  package var refersTo: Reference?
  /// Why: a lifecycle document's ground, in words.
  package var reason: String?
  /// Until when a suspension or an extension runs.
  package var until: PartialDate?
  package var persons: [Person] = []
  package var caseFacts: CaseFacts?
  package var warrant: Warrant?
  package var judgment: Judgment?
  package var extradition: Extradition?
  package var modusOperandi: ModusOperandi?

  package init() {}

  package static let recordName = "notice"

  /// The value of `format` that marks a canonical notice document.
  package static let format = "noticed/notice/1"

  package static let fields: [Field<Notice>] = [
    Field("doc_kind", \.documentKind, "What the document does."),
    Field("notice_type", \.colour, "The colour of the notice."),
    Field("diffusion_purpose", \.purpose, "What the diffusion asks for."),
    Field("entity_id", \.entityID, "The number of the person's file, YYYY/N."),
    Field("control_no", \.controlNumber, "The control number, for example A-123/4-2026."),
    Field("issuer", \.issuer, "The country or entity that asked for it."),
    Field("issuer_kind", \.issuerKind, "What kind of issuer it is."),
    Field("issuer_ref", \.issuerReference, "The issuer's own reference."),
    Field("published_at", \.publishedAt, "The date of publication, or of sending."),
    Field("received_at", \.receivedAt, "When the bureau received it."),
    Field("expires_at", \.expiresAt, "The last day of validity."),
    Field("gs_status", \.secretariatStatus, "Where the General Secretariat's review stands."),
    Field("channel", \.channel, "The way on which it came."),
    Field("recipients", list: \.recipients, "To whom it was circulated."),
    Field("access_restr", list: \.accessRestrictions, "Who may not see it."),
    Field("confidentiality", \.confidentiality, "How confidential it is."),
    Field("purpose_code", \.purposeCode, "The purpose of processing (RPD 10)."),
    Field("languages", list: \.languages, "The languages it is written in."),
    Field("related", list: \.related, "References of related notices."),
    Field("supersedes", list: \.supersedes, "References that it replaces."),
    Field("importance_stated", \.importanceStated, "Whether particular importance is stated."),
    Field("seal", \.seal, "An electronic seal, as given."),
    Field("remarks", \.remarks, "Anything else, in words."),
    Field("attachments", list: \.attachments, "Files that came with it."),
    Field("refers_to", \.refersTo, "What a lifecycle document changes."),
    Field("reason", \.reason, "Why, in words."),
    Field("until", \.until, "Until when a suspension or extension runs."),
    Field("persons", list: \.persons, "The persons sought, each one subject."),
    Field("case", \.caseFacts, "The facts and charges."),
    Field("warrant", \.warrant, "The arrest warrant."),
    Field("judgment", \.judgment, "The judgment."),
    Field("extradition", \.extradition, "What is said of extradition."),
    Field("mo", \.modusOperandi, "The method."),
  ]
}

/// What a lifecycle document refers to: any of the numbers by which the earlier document can be found.
package struct Reference: Record {
  package var entityID: String?
  package var controlNumber: String?
  package var issuerReference: String?
  package var publishedAt: PartialDate?
  package var warrantNumber: String?

  package init() {}

  package static let recordName = "refers_to"

  package static let fields: [Field<Reference>] = [
    Field("entity_id", \.entityID, "The number of the person's file."),
    Field("control_no", \.controlNumber, "The control number."),
    Field("issuer_ref", \.issuerReference, "The issuer's own reference."),
    Field("published_at", \.publishedAt, "The date of publication."),
    Field("warrant_no", \.warrantNumber, "The warrant's number."),
  ]
}

/// A file that came with a document.
package struct Attachment: Record {
  /// The file's name as its sender gave it, with control characters written out; never a path.
  package var name: String?
  /// The media type that its sender stated, for example `application/pdf`.
  package var mediaType: String?
  /// Of the file's bytes, 64 hexadecimal digits.
  package var fingerprint: String?
  /// Bytes.
  package var size: Int?

  package init() {}

  package static let recordName = "attachment"

  package static let fields: [Field<Attachment>] = [
    Field("name", \.name, "The file's name as given."),
    Field("media_type", \.mediaType, "The media type as stated, for example application/pdf."),
    Field("sha256", \.fingerprint, "The SHA-256 of its bytes."),
    Field("size", \.size, "Its size in bytes."),
  ]
}
