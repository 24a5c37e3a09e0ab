/// The rules by which a pipeline judges, in the order in which they are asked.
package struct RuleBook: Sendable {
  package let rules: [Rule]
  /// Names the content: the same files give the same hash, and any change another.
  package let hash: String
  package let vocabulary: RuleVocabulary
  private let places: [Occasion: [Int]]

  private struct Occasion: Hashable, Sendable {
    let ruleClass: RuleClass
    let phase: Phase
  }

  /// A book of rules that were compiled in the vocabulary's environment.
  package init(rules: [Rule], hash: String, vocabulary: RuleVocabulary) {
    self.rules = rules
    self.hash = hash
    self.vocabulary = vocabulary
    var places: [Occasion: [Int]] = [:]
    for (place, rule) in rules.enumerated() {
      for ruleClass in rule.appliesTo {
        for phase in rule.phases {
          places[Occasion(ruleClass: ruleClass, phase: phase), default: []].append(place)
        }
      }
    }
    self.places = places
  }

  /// The rules asked of a class in a phase, in force or not.
  package func rules(for ruleClass: RuleClass, in phase: Phase) -> [Rule] {
    places[Occasion(ruleClass: ruleClass, phase: phase), default: []].map { rules[$0] }
  }

  /// Runs a body for each rule asked of a class in a phase.
  func forEach(_ ruleClass: RuleClass, _ phase: Phase, _ body: (Rule) -> Void) {
    guard let found = places[Occasion(ruleClass: ruleClass, phase: phase)] else { return }
    for place in found { body(rules[place]) }
  }

  /// The rule of an id; nil when the book has none.
  package func rule(_ id: String) -> Rule? {
    rules.first { $0.id == id }
  }
}
