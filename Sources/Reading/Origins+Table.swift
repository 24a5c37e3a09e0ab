package import JSON

extension Origins {
  /// Where each field of a notice comes from: the canonical path and the origin, the notice itself
  /// under the empty path.
  ///
  /// `others` are paths of fields that stand in the source and could not be taken into the notice. It is all that ``init(table:)`` needs to answer the same in another process.
  package func table(of document: JSONNode, and others: [String] = []) -> [(
    path: String, origin: Origin
  )] {
    var table: [(path: String, origin: Origin)] = [("", nearest(to: ""))]
    if let source {
      list(document, as: source, at: "", "", in: &table)
    } else {
      list(document, at: "", in: &table)
    }
    for path in others { if let origin = self[path] { table.append((path, origin)) } }
    return table
  }

  /// Goes down the document and the one that it was read from together, so that no path is looked up from the root.
  private func list(
    _ node: JSONNode,
    as source: JSONNode,
    at path: String,
    _ pointer: String,
    in table: inout [(path: String, origin: Origin)]
  ) {
    switch node.value {
    case .object(let members):
      for member in members {
        guard let found = source[member.key] else { continue }
        let inner = path.isEmpty ? member.key : "\(path).\(member.key)"
        let place = pointer + Self.pointer(of: member.key)
        table.append((inner, origin(found.offset, place)))
        list(member.node, as: found, at: inner, place, in: &table)
      }
    case .array(let elements):
      guard case .array(let found) = source.value else { return }
      for (index, (element, found)) in zip(elements, found).enumerated() {
        let inner = "\(path)[\(index)]"
        let place = "\(pointer)/\(index)"
        table.append((inner, origin(found.offset, place)))
        list(element, as: found, at: inner, place, in: &table)
      }
    default: break
    }
  }

  private func list(
    _ node: JSONNode,
    at path: String,
    in table: inout [(path: String, origin: Origin)]
  ) {
    switch node.value {
    case .object(let members):
      for member in members {
        let inner = path.isEmpty ? member.key : "\(path).\(member.key)"
        if let origin = self[inner] { table.append((inner, origin)) }
        list(member.node, at: inner, in: &table)
      }
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        let inner = "\(path)[\(index)]"
        if let origin = self[inner] { table.append((inner, origin)) }
        list(element, at: inner, in: &table)
      }
    default: break
    }
  }
}
