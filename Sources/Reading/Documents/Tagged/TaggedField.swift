/// A label of a message with its value, or a passage that has none.
struct TaggedField {
  /// Nil for a label that is not known, and for a passage without one.
  var label: LabelTable.Label?
  /// The label as it stands; empty for a passage without one.
  var name: String
  /// The value; lines that belong to it are parted by line breaks where they are items or paragraphs.
  var value: String
  /// Where the label stands in the file.
  var offset: Int
  /// How many lines it has.
  var lines = 1

  var path: String { label?.path ?? "" }
}

/// How the value of a label goes on over lines.
enum ValueShape {
  /// Words of one line, as a date or a sex: what follows on the next line is no part of it.
  case single
  /// A name or place, which is wrapped only where the line above shows it.
  case text
  /// Several values; a line break parts two of them.
  case list
  /// Sentences: everything until the next label.
  case prose
  /// No value at all: a heading.
  case heading

  init(path: String) {
    if Self.sentences.contains(path) {
      self = .prose
    } else if Self.series.contains(path) || path.hasPrefix("persons.documents") {
      self = .list
    } else if Self.words.contains(path) {
      self = .single
    } else {
      self = path == "heading" || path == "person" ? .heading : .text
    }
  }

  private static let sentences: Set<String> = [
    "case.facts", "remarks", "reason", "mo.description", "mo.prevention", "mo.questions",
    "mo.similarity_note", "unread.prose", "persons.marks", "case.charges", "action",
  ]
  private static let series: Set<String> = [
    "persons.aliases", "persons.addresses", "case.charges.law_ref", "mo.objects", "mo.devices",
    "mo.concealment", "mo.targets", "mo.indicators", "mo.events", "mo.elements.techniques",
    "mo.elements.cves", "mo.elements.wallets", "persons.nationalities", "related", "unread",
  ]
  private static let words: Set<String> = [
    "persons.sex", "persons.birth_date", "persons.height_cm", "persons.weight_kg", "persons.eyes",
    "persons.hair", "published_at", "expires_at", "warrant.date", "warrant.expiry", "entity_id",
    "control_no", "issuer_ref", "your_ref", "until", "judgment.date", "judgment.enforce_until",
    "case.charges.max_months", "case.charges.limitation_date", "case.facts_from", "case.facts_to",
    "persons.birth_country", "mo.cases", "priority", "judgment.sentence_months",
    "judgment.remaining_months",
  ]
}
