package import JSON

extension Notice {
  /// Reads a canonical notice document, logging everything that is wrong with it.
  ///
  /// The notice holds what could be read even when issues were logged; whether that is enough is the caller's question
  /// (what takes away is used as far as it can be read).
  package init(document: JSONNode, log: inout FieldLog) {
    self.init()
    guard case .object(let members) = document.value else {
      log.issue(.wrongType, document, "is not an object; a notice document is { … }")
      return
    }
    read(members.filter { $0.key != "format" }, log: &log)
  }

  /// The canonical notice document: fields in the order of the table, absent fields left out.
  package var document: JSONNode {
    guard case .object(let members) = field.value else { return field }
    let format = JSONMember(key: "format", keyOffset: -1, node: JSONNode(Notice.format))
    return JSONNode(value: .object([format] + members), offset: -1)
  }
}

extension JSONNode {
  /// Finds the node at a path of the canonical document, for example `persons[0].birth_date`.
  ///
  /// Its offset is where the value stands in the source. Nil when the document has no such value.
  package func node(atField path: String) -> JSONNode? {
    var current = self
    for step in path.split(separator: ".") {
      let parts = step.split(separator: "[")
      guard let name = parts.first, let next = current[String(name)] else { return nil }
      current = next
      for index in parts.dropFirst() {
        guard index.last == "]", let number = Int(index.dropLast()),
          case .array(let items) = current.value,
          items.indices.contains(number)
        else { return nil }
        current = items[number]
      }
    }
    return current
  }
}
