import JSON
import Notices

/// A document while its values are put in, in any order.
struct DocumentTree {
  private indirect enum Branch {
    case value(JSONNode)
    case group([(name: String, branch: Branch)])
    case list([Branch])
  }

  private var root = Branch.group([])

  /// Puts a value at a field; `index` counts the values of the field.
  mutating func put(_ value: JSONNode, at path: FieldPath, _ index: Int) {
    let last = path.steps.lastIndex(where: \.isList)
    var places: [(name: String, index: Int?)] = []
    for (place, step) in path.steps.enumerated() {
      places.append((step.name, step.isList ? (place == last ? index : 0) : nil))
    }
    Self.put(value, into: &root, places[...])
  }

  private static func put(
    _ value: JSONNode,
    into branch: inout Branch,
    _ places: ArraySlice<(name: String, index: Int?)>
  ) {
    guard let first = places.first else {
      branch = .value(value)
      return
    }
    guard case .group(var members) = branch else { return }
    branch = .group([])
    let place: Int
    if let known = members.firstIndex(where: { $0.name == first.name }) {
      place = known
    } else {
      place = members.count
      members.append((first.name, first.index == nil ? .group([]) : .list([])))
    }
    if let index = first.index, case .list(var items) = members[place].branch {
      members[place].branch = .list([])
      while items.count <= index { items.append(.group([])) }
      put(value, into: &items[index], places.dropFirst())
      members[place].branch = .list(items)
    } else {
      put(value, into: &members[place].branch, places.dropFirst())
    }
    branch = .group(members)
  }

  /// The document, its members in the order in which they were put in.
  var node: JSONNode { Self.node(root) }

  private static func node(_ branch: Branch) -> JSONNode {
    switch branch {
    case .value(let node): node
    case .group(let members):
      JSONNode(value: .object(members.map { JSONMember(key: $0.name, node: node($0.branch)) }))
    case .list(let items): JSONNode(items.map { node($0) })
    }
  }
}
