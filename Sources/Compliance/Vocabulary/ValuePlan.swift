import CEL
import JSON
import Notices

/// How a value of the canonical document becomes a value of the rules' language.
indirect enum ValuePlan: Sendable {
  case text
  case integer
  case number
  case boolean
  case list(ValuePlan)
  case record(RecordPlan)

  /// Converts a node; nil when it is not of the planned type.
  func value(of node: JSONNode) -> CELValue? {
    switch (self, node.value) {
    case (.text, .string(let text)): .string(text)
    case (.integer, .number): node.int.map(CELValue.int)
    case (.number, .number): node.double.map(CELValue.double)
    case (.boolean, .bool(let flag)): .bool(flag)
    case (.list(let plan), .array(let items)): .list(items.compactMap { plan.value(of: $0) })
    case (.record(let plan), .object(let members)): .object(plan.object(of: members))
    case (.record(let plan), .string): plan.named(node)
    default: nil
    }
  }
}

/// How a record of the canonical document becomes an object of the rules' language.
final class RecordPlan: Sendable {
  let type: CELObjectType
  let fields: [(name: String, plan: ValuePlan)]

  init(type: CELObjectType, fields: [(name: String, plan: ValuePlan)]) {
    self.type = type
    self.fields = fields
  }

  /// Converts members that stand in the order of the fields, as a written document has them.
  func slots(of members: [JSONMember]) -> [CELValue?] {
    var slots = [CELValue?](repeating: nil, count: type.fields.count)
    var next = 0
    for member in members {
      var place = next
      while place < fields.count, fields[place].name != member.key { place += 1 }
      guard place < fields.count else { continue }
      slots[place] = fields[place].plan.value(of: member.node)
      next = place + 1
    }
    return slots
  }

  func object(of members: [JSONMember]) -> CELObject {
    CELObject(type: type, slots: slots(of: members))
  }

  /// An object of which only the name is given, as an alias may be written.
  func named(_ node: JSONNode) -> CELValue? {
    guard let place = type.slot(of: "name") else { return nil }
    var slots = [CELValue?](repeating: nil, count: type.fields.count)
    slots[place] = fields[place].plan.value(of: node)
    return .object(CELObject(type: type, slots: slots))
  }
}

extension RecordPlan {
  /// The plan of a record by its table of fields, with further fields that are filled in by hand.
  convenience init(
    _ shape: RecordShape,
    named name: String? = nil,
    adding extra: [(String, CELType)] = []
  ) {
    let parts = shape.members.map { (name: $0.name, kinds: Self.kinds(of: $0.type)) }
    self.init(
      type: CELObjectType(
        name: name ?? shape.name,
        fields: parts.map { ($0.name, $0.kinds.type) } + extra
      ),
      fields: parts.map { (name: $0.name, plan: $0.kinds.plan) }
    )
  }

  private static func kinds(of type: FieldType) -> (type: CELType, plan: ValuePlan) {
    switch type {
    case .text, .code, .country, .partialDate, .instant: return (.string, .text)
    case .integer: return (.int, .integer)
    case .number: return (.double, .number)
    case .boolean: return (.bool, .boolean)
    case .list(let element):
      let (type, plan) = kinds(of: element)
      return (.list(type), .list(plan))
    case .record(let shape):
      let plan = RecordPlan(shape)
      return (.object(plan.type), .record(plan))
    }
  }
}
