/// What was read in the text of a charge: its parts in their order, and its language.
package struct ChargeReading: Sendable, Hashable {
  package let parts: [ChargePart]
  /// Nil when nothing tells the language.
  package let language: DetectedLanguage?

  /// The codes that were recognised, each once, in their order.
  package var codes: [String] {
    var seen: Set<String> = []
    return parts.flatMap(\.offences).map(\.code).filter { seen.insert($0).inserted }
  }
}

/// A part of a charge that stands by itself.
package struct ChargePart: Sendable, Hashable {
  /// The part as the issuer wrote it, without its number or bullet.
  package let text: String
  /// The references to laws in it, as written.
  package let lawReferences: [String]
  /// The surest first; empty when no offence was recognised.
  package let offences: [RecognisedOffence]
}

/// An offence recognised in a text, with why and how surely.
package struct RecognisedOffence: Sendable, Hashable {
  package let code: String
  /// Nil when the code has no class of ICCS.
  package let iccs: String?
  /// The id of the row of the lexicon.
  package let rule: String
  /// 0…1; a rank of sureness, not a measured probability.
  package let confidence: Double
  package var isAttempt = false
  package var isConspiracy = false
  /// Aided, abetted or instigated.
  package var isAiding = false
}

/// The language of a text and how surely.
package struct DetectedLanguage: Sendable, Hashable {
  /// ISO 639-1.
  package let code: String
  /// 0…1.
  package let confidence: Double
}
