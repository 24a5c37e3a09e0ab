import JSON

/// One field of a record: its name in documents, its type, and the ways in and out of the Swift value.
///
/// The tables of fields are the one place where a new notice field is added: reading, writing, the JSON Schema, the
/// rules' types and the documentation all come from them.
package struct Field<Root: Sendable>: Sendable {
  package let name: String
  package let type: FieldType
  /// What the field says, in one sentence, for the documentation.
  package let sentence: String
  let read: @Sendable (JSONNode, inout Root, inout FieldLog) -> Void
  let write: @Sendable (Root) -> JSONNode?
  /// Takes into the second record what the first states; what is absent there, or an empty list, changes nothing.
  let update: @Sendable (Root, inout Root) -> Void

  /// A field that may be absent.
  init<Value: FieldValue>(
    _ name: String,
    _ path: any WritableKeyPath<Root, Value?> & Sendable,
    _ sentence: String
  ) {
    self.name = name
    self.type = Value.fieldType
    self.sentence = sentence
    self.read = { node, root, log in
      if let value = Value(field: node, log: &log) { root[keyPath: path] = value }
    }
    self.write = { $0[keyPath: path]?.field }
    self.update = { other, root in
      guard let stated = other[keyPath: path] else { return }
      root[keyPath: path] = root[keyPath: path]?.updated(by: stated) ?? stated
    }
  }

  /// A field of several values; absent and empty are the same.
  init<Value: FieldValue>(
    _ name: String,
    list path: any WritableKeyPath<Root, [Value]> & Sendable,
    _ sentence: String
  ) {
    self.name = name
    self.type = .list(Value.fieldType)
    self.sentence = sentence
    self.read = { node, root, log in
      guard case .array(let items) = node.value else {
        log.issue(.wrongType, node, "is not a list; write [ … ] even for one value")
        return
      }
      var values: [Value] = []
      values.reserveCapacity(items.count)
      for (index, item) in items.enumerated() {
        log.inside(index: index) { log in
          if let value = Value(field: item, log: &log) { values.append(value) }
        }
      }
      root[keyPath: path] = values
    }
    self.write = { root in
      let values = root[keyPath: path]
      return values.isEmpty ? nil : JSONNode.array(values.map(\.field))
    }
    self.update = { other, root in
      if !other[keyPath: path].isEmpty { root[keyPath: path] = other[keyPath: path] }
    }
  }

  private init(
    name: String,
    type: FieldType,
    sentence: String,
    read: @escaping @Sendable (JSONNode, inout Root, inout FieldLog) -> Void,
    write: @escaping @Sendable (Root) -> JSONNode?,
    update: @escaping @Sendable (Root, inout Root) -> Void
  ) {
    self.name = name
    self.type = type
    self.sentence = sentence
    self.read = read
    self.write = write
    self.update = update
  }

  /// The same field as seen from a record that contains this one flat, as a local person contains a person.
  func lifted<Outer: Sendable>(
    _ path: any WritableKeyPath<Outer, Root> & Sendable
  ) -> Field<Outer> {
    Field<Outer>(
      name: name,
      type: type,
      sentence: sentence,
      read: { [read] node, outer, log in read(node, &outer[keyPath: path], &log) },
      write: { [write] outer in write(outer[keyPath: path]) },
      update: { [update] other, outer in update(other[keyPath: path], &outer[keyPath: path]) }
    )
  }
}
