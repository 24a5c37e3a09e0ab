import CEL
package import JSON

/// What a rule looks at in a document: its fields, and their values as one text.
///
/// Two documents with equal values are one to the rule, as far as the document goes; a list that it walks counts whole.
package struct RuleLook: Sendable, Hashable {
  /// In order of name, for example `persons[0].birth_date`.
  package let fields: [String]
  /// The canonical text of the values, in UTF-8.
  package let values: [UInt8]

  /// Looks with a rule at a canonical document; `subject` is the person that it was asked of.
  package init(of rule: Rule, at document: JSONNode, subject: Int?) {
    let paths = (rule.when?.program.referencedPaths ?? []) + rule.require.program.referencedPaths
    var found: [String: JSONNode?] = [:]
    for path in paths {
      guard let field = Self.field(path, subject) else { continue }
      found[field] = Self.value(at: field, in: document)
    }
    // A part of what is looked at whole adds nothing.
    fields = found.keys.filter { field in
      !found.keys.contains { $0 != field && field.hasPrefix($0 + ".") }
    }.sorted()
    values = fields.map { field in
      // The place of a person among several is no value.
      let name = field.hasPrefix("persons[") ? field.drop { $0 != "." } : field[...]
      return "\(name)=\((found[field] ?? nil)?.text(sorted: true) ?? "-")\n"
    }.joined().utf8.map { $0 }
  }

  /// The field of the document that a path of a rule names; nil when it names something beside the document.
  private static func field(_ path: String, _ subject: Int?) -> String? {
    let steps = path.split(separator: ".", maxSplits: 1).map(String.init)
    switch steps.first {
    case "notice": return steps.count > 1 ? steps[1] : nil
    case "case", "warrant", "judgment", "extradition", "mo": return path
    case "charges": return "case.charges"
    // How many parts of the method are told is counted for the rules.
    case "context": return path == "context.slots" ? "mo.elements" : nil
    case "person": return Finding.place(path, subject)
    default: return nil
    }
  }

  private static func value(at field: String, in document: JSONNode) -> JSONNode? {
    var node: JSONNode? = document
    for step in field.split(separator: ".") {
      let parts = step.split(separator: "[")
      node = parts.first.flatMap { node?[String($0)] }
      guard parts.count > 1, let index = Int(parts[1].dropLast()) else { continue }
      node = node?[index]
    }
    return node
  }
}
