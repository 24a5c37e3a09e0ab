import JSON
import Notices

/// Reads a message in tagged text into a notice.
///
/// Labels decide what a value is; values of a closed kind are read with the words of the
/// vocabulary, everything else is taken over. What no field takes is remarked with its label.
struct TaggedReader {
  let message: TaggedMessage
  let vocabulary: Vocabulary
  let limits: TextLimits
  let orders: DateOrders
  var draft: NoticeDraft
  /// Index of the person that is described; nil before the first.
  var person: Int?
  /// Labels that were filled for the present person, by path.
  var filled: Set<String> = []
  /// Laws, penalties and time limits that are to go to charges.
  var laws: [(value: String, field: TaggedField)] = []
  var penalties: [(months: Int, isDeath: Bool, field: TaggedField)] = []
  var limitations: [(date: PartialDate, field: TaggedField)] = []
  /// The first charge that laws and penalties behind it can be about.
  var openCharge = 0
  var references: [(kind: ReferenceKind, value: String, field: TaggedField)] = []
  var languages: [String: Int] = [:]

  enum ReferenceKind { case our, your, about }

  init(_ message: TaggedMessage, policy: ReadingPolicy, draft: NoticeDraft) {
    self.message = message
    vocabulary = policy.vocabulary
    limits = policy.text
    self.draft = draft
    orders = DateOrders(message, vocabulary: policy.vocabulary)
  }

  /// Reads everything; the draft is finished by ``notice(as:)``.
  mutating func read() {
    for field in message.fields { take(field) }
    closeCharges()
    completePersons()
    decideKind()
    readMail()
    completeEnvelope()
    completeReferences()
    if message.isForwarded {
      remark("", nil, .converted, "the notice is that of a message forwarded below")
    } else if message.hasQuotes {
      remark("", nil, .notRead, "messages quoted below were not read")
    }
  }

  // MARK: - Fields

  private mutating func take(_ field: TaggedField) {
    guard let label = field.label else { return passage(field) }
    languages[label.language, default: 0] += 1
    if field.value.isEmpty {
      if label.path == "person" { startPerson(field) }
      return
    }
    if standsForMissing(field.value, in: vocabulary), label.path != "heading" {
      remark(label.path, field.value, .readAsMissing, "a placeholder stands in place of a value")
      return
    }
    let group = label.path.split(separator: ".").first ?? ""
    switch group {
    case "persons": takePerson(field)
    case "person": startPerson(field)
    case "case", "warrant", "judgment", "extradition", "action": takeCase(field)
    case "mo": takeModus(field)
    case "unread", "priority":
      remark(field, .notRead, "the label is known, but no field takes its value")
    case "heading":
      if !isAllPhrases(field.value) {
        remark(field, .notRead, "what stands behind the heading was not read")
      }
    default: takeEnvelope(field)
    }
  }

  private mutating func passage(_ field: TaggedField) {
    if !field.name.isEmpty {
      draft.remark(
        shownLabel(field.name),
        field.value.isEmpty ? nil : field.value,
        .notRead,
        "the label is not known"
      )
      return
    }
    let unread = field.value.split(separator: "\n").filter { !isAllPhrases(String($0)) }
    guard !unread.isEmpty else { return }
    draft.remark("", unread.joined(separator: "\n"), .notRead, "a passage has no label")
  }

  /// Whether a line says nothing but what the message is.
  private func isAllPhrases(_ text: String) -> Bool {
    let line = LineWords(text)
    var covered = 0
    for (meaning, words) in vocabulary.phrases.phrases(in: line)
    where TaggedMessage.titleFields.contains(meaning.field) {
      covered = max(covered, words.upperBound)
    }
    return covered > 0 && line.words.count <= covered + 1
  }

  // MARK: - Remarks and places

  mutating func note(_ path: String, _ field: TaggedField) {
    draft.note(path, at: field.offset, shownLabel(field.name))
  }

  mutating func remark(_ field: TaggedField, _ act: ReadingRemark.Act, _ message: String) {
    draft.remark(shownLabel(field.name), field.value, act, message)
  }

  mutating func remark(
    _ path: String,
    _ raw: String?,
    _ act: ReadingRemark.Act,
    _ message: String
  ) {
    draft.remark(path, raw, act, message)
  }

  /// A label as far as a message can bear it.
  func shownLabel(_ name: String) -> String {
    name.utf8.count <= 80 ? name : String(name.unicodeScalars.prefix(80)) + "…"
  }

  /// The value as one line, its white space put right.
  func text(_ field: TaggedField, to path: String) -> String? {
    let text = cleaned(field.value)
    return text.isEmpty ? nil : text
  }

  /// Takes a value that was read, with its place and what is to be said of it.
  mutating func taken<Value>(_ reading: ValueReading<Value>, _ field: TaggedField, _ path: String)
    -> Value?
  {
    if let act = reading.act { remark(path, field.value, act, reading.message) }
    if reading.value != nil { note(path, field) }
    return reading.value
  }

  mutating func taken<Value>(
    _ reading: ListReading<Value>,
    _ field: TaggedField,
    _ path: String,
    from first: Int = 0
  ) -> [Value] {
    for one in reading.remarks { remark(path, one.raw, one.act, one.message) }
    for index in reading.values.indices { note("\(path)[\(first + index)]", field) }
    return reading.values
  }

  /// Sets a text once; a second value that differs is remarked and not lost.
  mutating func set(
    _ keyPath: WritableKeyPath<Notice, String?>,
    _ path: String,
    _ field: TaggedField,
    _ value: String? = nil
  ) {
    guard let value = value ?? text(field, to: path) else { return }
    if let known = draft.notice[keyPath: keyPath] {
      if known != value { remark(field, .notRead, "“\(path)” was given before") }
      return
    }
    draft.notice[keyPath: keyPath] = value
    note(path, field)
  }
}
