/// A record value: one slot a declared field, nil where the field is absent.
package struct CELObject: Sendable {
  // One reference to count when a record is passed on.
  private final class Storage: Sendable {
    let type: CELObjectType
    let slots: [CELValue?]

    init(_ type: CELObjectType, _ slots: [CELValue?]) {
      self.type = type
      self.slots = slots
    }
  }

  private let storage: Storage

  /// The declaration that the slots follow.
  package var type: CELObjectType { storage.type }
  /// In the order of the type's fields, always one each.
  package var slots: [CELValue?] { storage.slots }

  /// Builds a record by names; a name that the type does not declare is left out.
  package init(type: CELObjectType, fields: [String: CELValue]) {
    storage = Storage(type, type.fields.map { fields[$0.name] })
  }

  /// Builds a record by slots in the order of the type's fields; missing ones count as absent.
  package init(type: CELObjectType, slots: [CELValue?]) {
    if slots.count == type.fields.count {
      storage = Storage(type, slots)
    } else {
      let padding = [CELValue?](repeating: nil, count: type.fields.count)
      storage = Storage(type, Array((slots + padding).prefix(type.fields.count)))
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
