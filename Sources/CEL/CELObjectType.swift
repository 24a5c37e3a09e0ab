/// A declared record type: a name, and fields in the order of their slots.
package final class CELObjectType: Sendable {
  /// As it stands in findings, and as `type()` gives it.
  package let name: String
  /// In the order of their slots.
  package let fields: [(name: String, type: CELType)]
  private let slots: [String: Int]

  /// Declares a record; of two fields of one name the first counts.
  package init(name: String, fields: [(String, CELType)]) {
    self.name = name
    self.fields = fields.map { (name: $0.0, type: $0.1) }
    var slots: [String: Int] = [:]
    for (slot, field) in fields.enumerated() where slots[field.0] == nil {
      slots[field.0] = slot
    }
    self.slots = slots
  }

  /// The place of a field among ``fields``; nil when the record has none of that name.
  package func slot(of field: String) -> Int? { slots[field] }
}

extension CELObjectType: Hashable {
  package static func == (left: CELObjectType, right: CELObjectType) -> Bool {
    if left === right { return true }
    guard left.name == right.name, left.fields.count == right.fields.count else { return false }
    return zip(left.fields, right.fields).allSatisfy { $0.name == $1.name && $0.type == $1.type }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
