import Notices

/// The words of values in the languages that senders write: months, countries, colours, units.
///
/// It is compiled from the tables of `codes/`; an empty one knows codes and digits only.
package struct Vocabulary: Sendable {
  /// What a word is a word for.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// To a code of a country or entity.
    case country
    /// To ISO 639-2/B in capitals.
    case language
    case eyes
    case hair
    case sex
    /// To the number of a month of the Gregorian calendar.
    case month
    /// To the number of a month of the Islamic calendar.
    case hijriMonth = "hijri-month"
    /// To the number of a month of the Iranian calendar.
    case solarMonth = "solar-month"
    /// To `gregorian`, `hijri`, `solar` or `buddhist`.
    case calendar
    /// Words that make a date or a measure a rough one.
    case approximate
    /// Words beside a date that say nothing.
    case filler
    /// To `year`, `month`, `week` or `day`.
    case unit
    /// To `life` or `death`.
    case penalty
    /// To a whole number.
    case number
    /// To the type of an identity document.
    case document
    /// To a warning about a person.
    case danger
    /// To `yes` or `no`.
    case answer
    /// Words for “not known”.
    case missing
  }

  private var codes: [Kind: [String: String]] = [:]
  /// The labels of fields in tagged texts.
  package var labels = LabelTable()
  /// What a message says of itself and of the persons in it.
  package var phrases = PhraseTable()

  package init() {}

  package static let empty = Vocabulary()

  /// Teaches a word; answers what it means already when that is something else, and nil when all is well.
  package mutating func add(_ word: String, as code: String, of kind: Kind) -> String? {
    let key = Self.folded(word)
    guard !key.isEmpty else { return nil }
    if let known = codes[kind]?[key] { return known == code ? nil : known }
    codes[kind, default: [:]][key] = code
    return nil
  }

  /// What a word means; nil when it is not known.
  ///
  /// Case, accents and punctuation do not count.
  package func code(of word: String, _ kind: Kind) -> String? {
    guard let words = codes[kind] else { return nil }
    return words[Self.folded(word)]
  }

  /// What a folded word means.
  func code(ofFolded word: String, _ kind: Kind) -> String? { codes[kind]?[word] }

  package func isEmpty(_ kind: Kind) -> Bool { codes[kind]?.isEmpty ?? true }

  /// A text as words are compared: small letters without accents, one space between words.
  package static func folded(_ text: String) -> String {
    let bytes = TextFolding.folded(text)
    guard bytes.count > 2 else { return "" }
    return String(decoding: bytes[1..<bytes.count - 1], as: UTF8.self)
  }
}
