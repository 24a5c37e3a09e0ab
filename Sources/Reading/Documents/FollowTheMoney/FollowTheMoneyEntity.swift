package import JSON

/// An entity of the FollowTheMoney model: an id, a schema, and properties that are lists of texts.
package struct FollowTheMoneyEntity: Sendable {
  /// One text of a property, with its place.
  package struct Value: Sendable {
    package let text: String
    package let offset: Int
    package let pointer: String
  }

  package let id: String
  package let schema: String
  /// The names of the sets of data that it is from, in small letters.
  package let datasets: [String]
  /// Entities that stand within this one instead of beside it.
  package let nested: [FollowTheMoneyEntity]
  private var properties: [(name: String, values: [Value])] = []
  /// Properties that hold something else than texts.
  private var troubled: [String] = []

  /// Takes an entity apart; nil when the JSON is none.
  ///
  /// `base` is the JSON pointer of the entity.
  package init?(_ node: JSONNode, base: String = "") {
    guard let schema = node["schema"]?.string,
      case .object(let members)? = node["properties"]?.value
    else { return nil }
    self.schema = schema
    id = node["id"]?.string ?? ""
    let sets = (node["datasets"]?.array ?? []) + [node["dataset"]].compactMap { $0 }
    datasets = sets.compactMap { $0.string?.lowercased() }
    var nested: [FollowTheMoneyEntity] = []
    for member in members {
      let pointer = "\(base)/properties/\(Self.escaped(member.key))"
      let nodes = member.node.array ?? [member.node]
      var values: [Value] = []
      for (index, value) in nodes.enumerated() {
        let place = member.node.array == nil ? pointer : "\(pointer)/\(index)"
        if let text = value.string {
          guard text.utf8.contains(where: { $0 > 0x20 }) else { continue }
          values.append(Value(text: text, offset: Int(value.offset), pointer: place))
        } else if let entity = FollowTheMoneyEntity(value, base: place) {
          nested.append(entity)
        } else if case .number(let text) = value.value {
          values.append(Value(text: text, offset: Int(value.offset), pointer: place))
        } else if !value.isNull {
          troubled.append(member.key)
        }
      }
      if !values.isEmpty { properties.append((member.key, values)) }
    }
    self.nested = nested
  }

  private static func escaped(_ key: String) -> String {
    key.replacing("~", with: "~0").replacing("/", with: "~1")
  }

  /// Whether JSON is an entity.
  package static func isEntity(_ node: JSONNode) -> Bool {
    node["schema"]?.string != nil && node["properties"]?.object != nil
  }

  /// The values of properties, in the order of the names; each text once.
  func values(_ names: [String]) -> [Value] {
    var found: [Value] = []
    for name in names {
      for value in properties.first(where: { $0.name == name })?.values ?? []
      where !found.contains(where: { $0.text == value.text }) { found.append(value) }
    }
    return found
  }

  /// Takes the values of properties away, so that ``leftOver`` is what nobody asked for.
  package mutating func take(_ names: String...) -> [Value] {
    let found = values(names)
    properties.removeAll { names.contains($0.name) }
    return found
  }

  /// Names of properties that were not taken, or held something that cannot be read.
  package var leftOver: [String] {
    Set(properties.map(\.name)).union(troubled).sorted()
  }
}
