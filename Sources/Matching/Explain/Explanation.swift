/// Why two persons scored as they did: each feature with what was compared, how it agreed and what that is worth.
package struct Explanation: Sendable {
  /// One feature that at least one side states.
  package struct Line: Sendable, Equatable {
    package let feature: Feature
    package let outcome: Outcome
    /// What the outcome adds to the score; the lines' bits sum to the score.
    package let bits: Float
    /// The value of the query; nil when it does not say.
    package let query: String?
    /// The value of the candidate; nil when it does not say.
    package let candidate: String?
    /// The outcome in a plain sentence.
    package let says: String
  }

  package let score: PersonScore
  /// The features that either side states, the name first.
  package let lines: [Line]
  /// The names side by side, part by part.
  package let names: [NamePair]
  /// The whole in one plain sentence: what agrees, what speaks against.
  package let sentence: String
  /// Why it is no hit; nil when it has a grade.
  package let notRaised: String?
  /// What keeps a hit from a higher grade; nil for strong ones, and for what is no hit.
  package let gradeSays: String?
}
