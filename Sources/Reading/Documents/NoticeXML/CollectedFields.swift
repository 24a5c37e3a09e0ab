import JSON
import Notices

/// The values of one group while its elements are read, by the names of its fields.
struct CollectedFields {
  let shape: RecordShape
  /// Whether the group has an element of its own for the issuer.
  let hasIssuer: Bool
  private let base: String
  private var names: [String] = []
  private var values: [String: [JSONNode]] = [:]

  init(_ shape: RecordShape, path: String, hasIssuer: Bool = false) {
    self.shape = shape
    self.hasIssuer = hasIssuer
    base = path
  }

  /// The canonical path of a field.
  func path(_ name: String) -> String { base.isEmpty ? name : "\(base).\(name)" }

  /// The canonical path of the value that a field gets next.
  func next(_ name: String) -> String {
    isList(name) ? "\(path(name))[\(values[name]?.count ?? 0)]" : path(name)
  }

  func has(_ name: String) -> Bool { values[name] != nil }

  var isEmpty: Bool { names.isEmpty }

  private func isList(_ name: String) -> Bool {
    if case .list? = shape.member(name)?.type { true } else { false }
  }

  mutating func add(_ name: String, _ node: JSONNode) {
    if values[name] == nil { names.append(name) }
    values[name, default: []].append(node)
  }

  /// Adds a member to the last object of a list, or to a new one when that has the member already.
  ///
  /// Answers the canonical path of the member.
  mutating func addToLast(_ name: String, member: String, _ node: JSONNode) -> String {
    let new = JSONMember(key: member, keyOffset: node.offset, node: node)
    if let last = values[name]?.last, last[member] == nil, case .object(let members) = last.value {
      let index = (values[name]?.count ?? 1) - 1
      values[name]?[index] = JSONNode(value: .object(members + [new]), offset: last.offset)
      return "\(path(name))[\(index)].\(member)"
    }
    let path = "\(next(name)).\(member)"
    add(name, JSONNode(value: .object([new]), offset: node.offset))
    return path
  }

  /// Adds one parent's name to the parents.
  mutating func addParent(_ member: String, _ node: JSONNode) {
    let new = JSONMember(key: member, keyOffset: node.offset, node: node)
    if let last = values["parents"]?.last, case .object(let members) = last.value {
      let object = JSONNode(value: .object(members + [new]), offset: last.offset)
      values["parents"]?[0] = object
    } else {
      add("parents", JSONNode(value: .object([new]), offset: node.offset))
    }
  }

  /// The fields of one value that have several, each with the place of the second.
  var repeated: [(name: String, offset: Int32)] {
    names.compactMap { name in
      guard !isList(name), let nodes = values[name], nodes.count > 1 else { return nil }
      return (name, nodes[1].offset)
    }
  }

  func object(at offset: Int32) -> JSONNode {
    let members = names.compactMap { name -> JSONMember? in
      guard let nodes = values[name], let first = nodes.first else { return nil }
      let node = isList(name) ? JSONNode(value: .array(nodes), offset: first.offset) : first
      return JSONMember(key: name, keyOffset: first.offset, node: node)
    }
    return JSONNode(value: .object(members), offset: offset)
  }
}
