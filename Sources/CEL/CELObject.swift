/// A record value: one slot a declared field, nil where the field is absent.
package struct CELObject: Sendable {
  package let type: CELObjectType
  /// In the order of the type's fields, always one each.
  package let slots: [CELValue?]

  /// Builds a record by names; a name that the type does not declare is left out.
  package init(type: CELObjectType, fields: [String: CELValue]) {
    self.type = type
    slots = type.fields.map { fields[$0.name] }
  }

  /// Builds a record by slots in the order of the type's fields; missing ones count as absent.
  package init(type: CELObjectType, slots: [CELValue?]) {
    self.type = type
    if slots.count == type.fields.count {
      self.slots = slots
    } else {
      let padding = [CELValue?](repeating: nil, count: type.fields.count)
      self.slots = Array((slots + padding).prefix(type.fields.count))
    }
  }

  /// The value of a field; nil when it is absent or not declared.
  package subscript(field: String) -> CELValue? {
    type.slot(of: field).flatMap { slots[$0] }
  }
}

extension CELObject: Hashable {
  package static func == (left: CELObject, right: CELObject) -> Bool {
    left.type == right.type && left.slots == right.slots
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(type)
    hasher.combine(slots)
  }
}
