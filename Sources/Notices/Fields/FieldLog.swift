import JSON

/// What is wrong with one field of a document.
package struct FieldIssue: Sendable, Hashable {
  /// The kinds of wrong, in the words that rejections use.
  package enum Code: String, Sendable, Hashable, CaseIterable {
    case unknownField = "unknown-field"
    case wrongType = "wrong-type"
    case wrongValue = "wrong-value"
    case emptyText = "empty-text"
  }

  package let code: Code
  /// The place in the canonical document, for example `persons[0].birth_date`.
  package let path: String
  /// The byte offset in the source, or -1 when the value was made by a program.
  package let offset: Int32
  /// The reason and the remedy; never the value of a person's field.
  package let message: String
}

/// Collects every issue of a document while its fields are read, with the path at which each was met.
package struct FieldLog: Sendable {
  package private(set) var issues: [FieldIssue] = []
  private var steps: [Step] = []

  private enum Step: Sendable {
    case name(String)
    case index(Int)
  }

  package init() {}

  mutating func inside(name: String, _ body: (inout FieldLog) -> Void) {
    steps.append(.name(name))
    body(&self)
    steps.removeLast()
  }

  mutating func inside(index: Int, _ body: (inout FieldLog) -> Void) {
    steps.append(.index(index))
    body(&self)
    steps.removeLast()
  }

  mutating func issue(_ code: FieldIssue.Code, _ node: JSONNode, _ message: String) {
    issue(code, offset: node.offset, message)
  }

  mutating func issue(_ code: FieldIssue.Code, offset: Int32, _ message: String) {
    issues.append(FieldIssue(code: code, path: path, offset: offset, message: message))
  }

  private var path: String {
    var text = ""
    for step in steps {
      switch step {
      case .name(let name): text += text.isEmpty ? name : ".\(name)"
      case .index(let index): text += "[\(index)]"
      }
    }
    return text
  }
}
