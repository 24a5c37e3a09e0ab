package import JSON

/// A group of fields that reads and writes itself by its table of fields.
package protocol Record: FieldValue, Hashable {
  /// The group's name in rules and documentation.
  static var recordName: String { get }
  /// The fields in the order in which documents are written.
  static var fields: [Field<Self>] { get }
  /// An empty record.
  init()
}

extension Record {
  /// The record as schema, rules and documentation see it.
  package static var shape: RecordShape {
    RecordShape(
      name: recordName,
      members: fields.map { .init(name: $0.name, type: $0.type, sentence: $0.sentence) }
    )
  }

  package static var fieldType: FieldType { .record(shape) }

  package init?(field node: JSONNode, log: inout FieldLog) {
    guard case .object(let members) = node.value else {
      log.issue(.wrongType, node, "is not an object; write { … }")
      return nil
    }
    self.init()
    read(members, log: &log)
  }

  /// This record with every field that another one states: lists are replaced whole, records within field by field.
  package func updated(by other: Self) -> Self {
    var record = self
    for field in Self.fields { field.update(other, &record) }
    return record
  }

  /// Reads the members that the table knows and logs the others; null is the same as absent.
  mutating func read(_ members: [JSONMember], log: inout FieldLog) {
    let fields = Self.fields
    // Documents are mostly written in the table's order, so the search starts where the last one ended.
    var next = 0
    for member in members {
      var found = -1
      for step in 0..<fields.count {
        let index = next + step < fields.count ? next + step : next + step - fields.count
        if fields[index].name == member.key {
          found = index
          break
        }
      }
      log.inside(name: member.key) { log in
        guard found >= 0 else {
          let meant =
            nearest(to: member.key, among: fields.map(\.name))
            .map { "; did you mean “\($0)”?" } ?? ""
          log.issue(
            .unknownField,
            offset: member.keyOffset,
            "is not a field of “\(Self.recordName)”\(meant)"
          )
          return
        }
        if case .null = member.node.value { return }
        fields[found].read(member.node, &self, &log)
      }
      if found >= 0 { next = found + 1 < fields.count ? found + 1 : 0 }
    }
  }

  package var field: JSONNode {
    var members: [JSONMember] = []
    for field in Self.fields {
      if let node = field.write(self) {
        members.append(JSONMember(key: field.name, keyOffset: -1, node: node))
      }
    }
    return JSONNode(value: .object(members), offset: -1)
  }
}
