import Notices

extension TaggedReader {
  mutating func takeEnvelope(_ field: TaggedField) {
    switch field.path {
    case "issuer": takeIssuer(field.value, field)
    case "from": takeSender(field.value, field)
    case "recipients": takeRecipients(field)
    case "access_restr":
      let reading = readCountries(field.value, in: vocabulary)
      draft.notice.accessRestrictions += taken(reading, field, field.path)
    case "issuer_ref": references.append((.our, cleaned(field.value), field))
    case "your_ref": references.append((.your, cleaned(field.value), field))
    case "refers_to": references.append((.about, cleaned(field.value), field))
    case "entity_id": set(\.entityID, "entity_id", field)
    case "control_no": set(\.controlNumber, "control_no", field)
    case "published_at":
      if draft.notice.publishedAt == nil {
        draft.notice.publishedAt = oneDate(field.value, field, field.path)
      }
    case "expires_at": draft.notice.expiresAt = oneDate(field.value, field, field.path)
    case "until": draft.notice.until = oneDate(field.value, field, field.path)
    case "reason": set(\.reason, "reason", field, paragraphs(field.value))
    case "remarks": set(\.remarks, "remarks", field, paragraphs(field.value))
    case "purpose_code": set(\.purposeCode, "purpose_code", field)
    case "related":
      draft.notice.related += taken(ListReading(values: listParts(field.value)), field, field.path)
    case "supersedes":
      draft.notice.supersedes += taken(
        ListReading(values: listParts(field.value)),
        field,
        field.path
      )
    case "confidentiality": takeConfidentiality(field)
    case "subject", "doc_kind":
      // What they say of the kind is read with the phrases.
      if phraseless(field.value) {
        remark(field, .notRead, "the words say nothing of the kind of the message")
      }
    default: remark(field, .notRead, "the label is known, but no field takes its value")
    }
  }

  private func phraseless(_ text: String) -> Bool {
    vocabulary.phrases.phrases(in: LineWords(cleaned(text))).isEmpty
  }

  private mutating func takeConfidentiality(_ field: TaggedField) {
    let found = vocabulary.phrases.phrases(in: LineWords(cleaned(field.value)))
      .first { $0.meaning.field == "confidentiality" }
    guard let level = found.flatMap({ Confidentiality(rawValue: $0.meaning.value) }) else {
      remark(field, .readAsMissing, "this is no known level of confidentiality")
      return
    }
    draft.notice.confidentiality = level
    note(field.path, field)
  }

  // MARK: - Who sent it

  private mutating func takeIssuer(_ value: String, _ field: TaggedField) {
    let code = taken(readCountry(value, in: vocabulary), field, "issuer")
    guard let code else { return }
    draft.notice.issuer = code
  }

  /// “NCB Utopia”, “IP France”, “IPSG Lyon”: the country that the words name.
  mutating func takeSender(_ value: String, _ field: TaggedField) {
    guard draft.notice.issuer == nil else { return }
    let line = LineWords(cleaned(value))
    if vocabulary.phrases.phrases(in: line).contains(where: {
      $0.meaning.field == "issuer_kind"
        && $0.meaning.value == IssuerKind.generalSecretariat.rawValue
    }) {
      draft.notice.issuerKind = .generalSecretariat
      note("issuer_kind", field)
      return
    }
    guard let country = country(named: line) else {
      remark(field, .notRead, "no country can be told from it")
      return
    }
    draft.notice.issuer = country
    draft.notice.issuerKind = .bureau
    note("issuer", field)
    note("issuer_kind", field)
  }

  /// The country of the longest run of words that names one.
  func country(named line: LineWords) -> CountryCode? {
    let words = line.words.prefix(16)
    for count in stride(from: min(words.count, 6), to: 0, by: -1) {
      for start in 0...(words.count - count) {
        let run = words[start..<start + count]
        // Two letters are a code only in capitals, and not as a word of the sentence.
        if count == 1, let only = run.first, only.range.count <= 3 {
          let text = line.text(only.range)
          guard text == text.uppercased(), !["NCB", "BCN", "OCN", "IP", "SG", "GS"].contains(text)
          else { continue }
        }
        let phrase = run.map(\.folded).joined(separator: " ")
        if let code = vocabulary.code(ofFolded: phrase, .country) { return CountryCode(code) }
      }
    }
    // A code that no list has, as the specimen state of travel documents.
    guard let last = words.last, last.range.count == 3, words.count == 2 else { return nil }
    return CountryCode(line.text(last.range))
  }

  private mutating func takeRecipients(_ field: TaggedField) {
    var unread: [String] = []
    for part in listParts(field.value, separators: [";", "\n", "|", ","]) {
      guard let code = country(named: LineWords(part)) else {
        unread.append(part)
        continue
      }
      guard !draft.notice.recipients.contains(code) else { continue }
      note("recipients[\(draft.notice.recipients.count)]", field)
      draft.notice.recipients.append(code)
    }
    if !unread.isEmpty {
      draft.remark(
        "recipients",
        unread.joined(separator: "; "),
        .notRead,
        "this is no country; zones and groups have no field"
      )
    }
  }

  // MARK: - The mail's header

  mutating func readMail() {
    guard let mail = message.mail else { return }
    draft.notice.channel = .email
    draft.notice.attachments = mail.attachments
    if let moment = mail.receivedAt { draft.notice.receivedAt = moment }
    if let from = mail.from, draft.notice.issuer == nil, draft.notice.issuerKind == nil {
      if let country = country(named: LineWords(cleaned(from))) {
        draft.notice.issuer = country
        draft.note("issuer", at: mail.fromOffset, "From")
        draft.remark("issuer", from, .converted, "the country was taken from the sender's name")
        let isBureau = vocabulary.phrases.phrases(in: LineWords(cleaned(from))).contains {
          $0.meaning.field == "issuer_kind" && $0.meaning.value == IssuerKind.bureau.rawValue
        }
        if isBureau {
          draft.notice.issuerKind = .bureau
          draft.note("issuer_kind", at: mail.fromOffset, "From")
        }
      } else {
        draft.remark("From", from, .notRead, "no country can be told from the sender's name")
      }
    }
    if let to = mail.to, draft.notice.recipients.isEmpty {
      for part in listParts(to, separators: [",", ";"]) {
        guard let code = country(named: LineWords(part)) else { continue }
        guard !draft.notice.recipients.contains(code) else { continue }
        draft.note("recipients[\(draft.notice.recipients.count)]", at: mail.toOffset, "To")
        draft.notice.recipients.append(code)
      }
      if draft.notice.recipients.isEmpty {
        draft.remark("To", to, .notRead, "no country can be told from the recipients' names")
      }
    }
    if let id = mail.messageID {
      draft.remark("Message-ID", id, .notRead, "it has no field; the original bytes keep it")
    }
  }

  private static let languageCodes = ["en": "ENG", "fr": "FRE", "es": "SPA", "ar": "ARA"]

  /// What follows from the rest once everything was read.
  mutating func completeEnvelope() {
    for phrase in message.phrases where phrase.field == "confidentiality" {
      if draft.notice.confidentiality == nil {
        draft.notice.confidentiality = Confidentiality(rawValue: phrase.value)
        draft.note("confidentiality", at: phrase.offset, "")
      }
    }
    let most = languages.filter { Self.languageCodes[$0.key] != nil }
      .max { ($0.value, $1.key) < ($1.value, $0.key) }
    if draft.notice.languages.isEmpty, let most, most.value >= 2 {
      draft.notice.languages = [Self.languageCodes[most.key] ?? most.key]
      remark("languages", nil, .converted, "the language was taken from the labels")
    }
  }
}
