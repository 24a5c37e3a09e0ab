import JSON
import Notices
import Reading

/// Reads persons of the FollowTheMoney model as records of a register.
enum FollowTheMoney {
  /// What an entity is here.
  enum Entity {
    case person(JSONNode)
    /// No person: its schema.
    case other(String)
  }

  static func isEntity(_ node: JSONNode) -> Bool { FollowTheMoneyEntity.isEntity(node) }

  /// The record of an entity; properties and values that say nothing here are counted.
  static func entity(
    _ node: JSONNode,
    in vocabulary: Vocabulary,
    remarks: inout ImportRemarks
  ) -> Entity {
    guard let entity = FollowTheMoneyEntity(node), entity.schema == "Person" else {
      return .other(node["schema"]?.string ?? "")
    }
    var reader = FollowTheMoneyPerson(entity, in: vocabulary)
    reader.read(with: entity.nested)
    var rest = reader.entity
    var members: [(String, JSONNode?)] = [("id", node["id"]?.string.map { JSONNode($0) })]
    members += (reader.person.field.object ?? []).map { ($0.key, $0.node) }
    if !rest.take("deathDate").isEmpty { members.append(("deceased", true)) }
    if rest.take("topics").contains(where: { $0.text == "wanted" }) {
      members.append(("category", "wanted"))
    }
    for name in rest.leftOver { remarks.ignored["properties.\(name)", default: 0] += 1 }
    // What a value says that could not be read must not go under unseen.
    for remark in reader.remarks where remark.act == .readAsMissing || remark.act == .notRead {
      remarks.ignored[remark.path, default: 0] += 1
    }
    return .person(.object(members))
  }
}
