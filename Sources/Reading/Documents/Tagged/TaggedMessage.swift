import JSON
import Notices

/// What a mail's header says beside its text.
struct MailEnvelope {
  var subject = ""
  var subjectOffset = 0
  /// Names and addresses of the sender.
  var from: String?
  var fromOffset = 0
  var to: String?
  var toOffset = 0
  var receivedAt: Instant?
  var messageID: String?
  var attachments: [Attachment] = []
}

/// A message taken apart, before anything is read from it.
struct TaggedMessage {
  let fields: [TaggedField]
  /// What phrases say that stand where the sender says what the message is.
  let phrases: [Phrase]
  /// Whether the text is that of a message forwarded below.
  let isForwarded: Bool
  let hasQuotes: Bool
  let mail: MailEnvelope?
  let start: Int

  struct Phrase {
    var field: String
    var value: String
    var offset: Int
    /// Whether it stands in the subject or a label of its own, and not in a passage.
    var isTitle: Bool
  }

  init(_ text: PlacedText, mail: MailEnvelope?, policy: ReadingPolicy) throws(Rejection) {
    let vocabulary = policy.vocabulary
    let parts = OwnText(text, subject: mail?.subject ?? "")
    self.mail = mail
    hasQuotes = parts.hasQuotes || !parts.forwarded.isEmpty
    start = text.lines.first?.offset ?? 0
    var fields = try LabelScanner(parts.own, table: vocabulary.labels, limits: policy.text).fields
    var isForwarded = false
    if !parts.forwarded.isEmpty, !Self.isSubstantial(fields) {
      // Who forwards a notice with a word of their own sends the notice.
      let below = try LabelScanner(parts.forwarded, table: vocabulary.labels, limits: policy.text)
      if Self.isSubstantial(below.fields) {
        fields += below.fields
        isForwarded = true
      }
    }
    self.fields = fields
    self.isForwarded = isForwarded
    phrases = Self.phrases(of: fields, mail: mail, vocabulary.phrases)
  }

  /// Whether the labels are those of a notice and not of a letter.
  static func isSubstantial(_ fields: [TaggedField]) -> Bool {
    let known = fields.filter { field in
      field.label != nil && !field.value.isEmpty
        && contentGroups.contains { field.path.hasPrefix($0) }
    }
    return known.count >= 2 || known.contains { $0.path == "mo.description" }
  }

  /// What a phrase says of the message as a whole.
  static let titleFields: Set<String> = [
    "doc_kind", "diffusion", "diffusion_purpose", "notice_type", "status", "confidentiality",
  ]

  private static let contentGroups = ["persons.", "case.", "warrant", "judgment.", "mo."]

  private static func phrases(
    of fields: [TaggedField],
    mail: MailEnvelope?,
    _ table: PhraseTable
  ) -> [Phrase] {
    var found: [Phrase] = []
    func look(_ text: String, _ offset: Int, isTitle: Bool, isPassage: Bool = false) {
      for (meaning, words) in table.phrases(in: LineWords(text)) {
        // “Valid until cancelled” cancels nothing: in a passage the word must come first.
        if isPassage, meaning.field == "doc_kind", words.lowerBound > 2 { continue }
        found.append(
          Phrase(field: meaning.field, value: meaning.value, offset: offset, isTitle: isTitle)
        )
      }
    }
    if let mail, !OwnText.isReply(mail.subject) {
      look(mail.subject, mail.subjectOffset, isTitle: true)
    }
    var isHead = true
    for field in fields {
      if contentGroups.contains(where: field.path.hasPrefix) { isHead = false }
      switch field.path {
      case "subject":
        if !OwnText.isReply(field.value) {
          look(field.value, field.offset, isTitle: true)
        }
      case "doc_kind", "persons.status": look(field.value, field.offset, isTitle: true)
      case "action": look(field.value, field.offset, isTitle: true, isPassage: true)
      case "heading": look("\(field.name) \(field.value)", field.offset, isTitle: true)
      case "":
        guard field.label == nil, field.name.isEmpty else { continue }
        for line in field.value.split(separator: "\n").prefix(40) where line.utf8.count <= 400 {
          look(
            String(line),
            field.offset,
            isTitle: isHead && line.utf8.count <= 100,
            isPassage: true
          )
        }
      default: break
      }
    }
    return found
  }
}
