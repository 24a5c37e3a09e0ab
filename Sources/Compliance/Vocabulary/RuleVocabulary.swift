package import CEL
import Notices

/// The names and types that rules may use: the fields of notices by their table, and the functions of this module.
///
/// | name | what it holds |
/// |---|---|
/// | `notice` | every field of the document |
/// | `person` | the person asked about, in rules `each: person` and at a hit |
/// | `case` `warrant` `judgment` `extradition` `mo` | those parts of the document; without fields when absent |
/// | `charges` | the charges that are not struck, each with `says` (text and translation) and `offence` |
/// | `context` | the occasion and what the bureau decided for itself |
/// | `history` | what is known of the case from earlier |
/// | `local` | at a hit, the local record with `refusals` |
///
/// Dates are texts (`1971`, `1971-05`, `1971-05-09`); ``RuleFunction`` lists what can be asked of them.
package struct RuleVocabulary: Sendable {
  /// Where rules and their messages are compiled.
  package let environment: CELEnvironment
  package let tables: CodeTables
  let shapes = VocabularyShapes.shared

  /// The vocabulary over a bureau's code tables.
  package init(tables: CodeTables) {
    self.tables = tables
    environment = CELEnvironment(
      variables: VocabularyShapes.shared.variables,
      functions: CELFunction.standard + RuleFunction.all(over: tables).map(\.function)
    )
  }

  /// The names at which paths of rules may start, for checks of `at:` and of what a phase knows.
  package static var variableNames: [String] {
    VocabularyShapes.shared.variables.keys.sorted()
  }

  /// Whether a path such as `person.birth_date` or `entity_id` names a field of the document.
  package static func isField(_ path: String) -> Bool {
    let steps = path.split(separator: ".").map(String.init)
    guard let first = steps.first else { return false }
    var type: CELObjectType
    var rest = steps.dropFirst()
    if first == "person" {
      type = VocabularyShapes.shared.person.type
    } else {
      type = VocabularyShapes.shared.notice.type
      rest = steps[...]
    }
    while let step = rest.popFirst() {
      guard let slot = type.slot(of: step) else { return false }
      switch type.fields[slot].type {
      case .object(let inner), .list(.object(let inner)): type = inner
      default: return rest.isEmpty
      }
    }
    return true
  }
}
