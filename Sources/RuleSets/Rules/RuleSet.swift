package import Compliance

/// The rules of one file of `rules/`, with the examples that show what they mean.
package struct RuleSet: Sendable {
  /// The file's name without its ending.
  package let name: String
  package let title: String
  package internal(set) var rules: [Rule]
  /// By rule id.
  package let examples: [String: [RuleExample]]
  let source: SourceFile

  /// Every rule file of the product, in the order in which rules are asked.
  package static let shippedNames = [
    "envelope", "identity", "offence", "penalty", "judicial", "neutrality", "modus",
    "blue", "green", "yellow", "black", "orange", "un-special", "silver", "other-diffusion",
    "public-extract", "lifecycle", "review", "hit",
  ]
}
