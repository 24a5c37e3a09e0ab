package import Notices

/// The way from a notice to one of its fields, as a mapping names it: `persons.documents.number`.
///
/// A row has one person: a list of groups on the way is entered at its first, but the innermost takes
/// several values side by side, one a group.
package struct FieldPath: Sendable, Hashable {
  /// One name of the way.
  struct Step: Sendable, Hashable {
    let name: String
    /// Whether a list of groups stands there.
    let isList: Bool
  }

  package let field: String
  let steps: [Step]
  /// The type of one value.
  package let type: FieldType
  /// Whether the field itself holds several values.
  package let isList: Bool

  /// Finds a field; nil when a notice has none of the name.
  package init?(_ field: String) {
    var shape: RecordShape? = Notice.shape
    var steps: [Step] = []
    var found: (type: FieldType, isList: Bool)?
    for name in field.split(separator: ".", omittingEmptySubsequences: false) {
      guard let member = shape?.member(String(name)) else { return nil }
      shape = nil
      switch member.type {
      case .record(let inner):
        shape = inner
        found = (member.type, false)
      case .list(let inner):
        if case .record(let record) = inner { shape = record }
        found = (inner, true)
      default: found = (member.type, false)
      }
      steps.append(Step(name: String(name), isList: found?.isList ?? false))
    }
    guard let found else { return nil }
    self.field = field
    self.steps = steps
    type = found.type
    isList = found.isList
  }

  /// Whether a cell may hold several values.
  package var takesSeveral: Bool { steps.contains(where: \.isList) }

  /// The path in a document of the value at an index, for example `persons[0].documents[1].number`.
  func path(of index: Int) -> String {
    let last = steps.lastIndex(where: \.isList)
    return steps.enumerated().map { place, step in
      guard step.isList else { return step.name }
      return "\(step.name)[\(place == last ? index : 0)]"
    }.joined(separator: ".")
  }
}
