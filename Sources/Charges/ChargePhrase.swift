/// One row of the bureau's lexicon of charges: a phrase, its language, and what it means.
///
/// A word that ends in `*` stands for all words that begin so; `…` stands for up to three words in between.
package struct ChargePhrase: Sendable, Hashable {
  /// What a phrase does where it stands.
  package enum Meaning: String, Sendable, Hashable, CaseIterable {
    /// It names an offence.
    case offence
    /// The offence beside it was attempted.
    case attempt
    /// The offence beside it was agreed upon.
    case conspiracy
    /// The offence beside it was aided or instigated.
    case aiding
    /// What follows is denied.
    case not
    /// It is a court, an office or a unit, and an offence in its name is none.
    case institution
    /// A name follows, and an offence in the name is none.
    case name
    /// It names no offence although a part of it would.
    case ignore
    /// A number of a law follows: article, section, paragraph.
    case article
    /// It is a law or a part of its title.
    case law
    /// It connects what it stands between.
    case and
    /// It carries nothing, and is passed over.
    case stop
    /// It carries nothing, and ties a noun to the one before.
    case of
    /// It stands for any offence: crime, charge, count.
    case generic
  }

  package let id: String
  /// ISO 639-1.
  package let language: String
  package let phrase: String
  package let meaning: Meaning
  /// A code of the table of offences; nil when the phrase names none.
  package let code: String?
  /// The class of ICCS when it is closer than that of the code; else nil.
  package let iccs: String?
  /// 1…9: how surely the phrase means this; 1 and 2 count only where nothing surer stands beside.
  package let specificity: Int

  package init(
    id: String,
    language: String,
    phrase: String,
    meaning: Meaning,
    code: String?,
    iccs: String? = nil,
    specificity: Int
  ) {
    self.id = id
    self.language = language
    self.phrase = phrase
    self.meaning = meaning
    self.code = code
    self.iccs = iccs
    self.specificity = specificity
  }

  /// Whether the phrase names goods or means rather than an offence.
  var isWeak: Bool { specificity <= 2 }
}
