import JSON
import Notices
import Pipeline

/// Reads persons that are asked for, in the fields of a local record.
struct PersonReading {
  private static let known = Set(LocalPerson.shape.members.map(\.name))

  /// Everything that is wrong, each with its field.
  private(set) var issues: [String] = []
  /// Fields that no person has.
  private(set) var ignored: [String] = []

  /// The person at a node; nil when there is none to speak of.
  ///
  /// What is wrong calls the node by `name`, which is empty for the whole line.
  mutating func person(_ node: JSONNode, _ name: String) -> Person? {
    record(node, name)?.person
  }

  /// The record at a node; nil when there is none to speak of.
  mutating func record(_ node: JSONNode, _ name: String) -> LocalPerson? {
    let prefix = name.isEmpty ? "" : "\(name)."
    guard case .object(let members) = node.value else {
      issues.append("\(name.isEmpty ? "the line" : name): is not an object; write { … }")
      return nil
    }
    var kept: [JSONMember] = []
    kept.reserveCapacity(members.count)
    for member in members {
      if Self.known.contains(member.key) {
        kept.append(member.withTextID)
      } else {
        ignored.append(prefix + member.key)
      }
    }
    var log = FieldLog()
    let read = LocalPerson(
      field: JSONNode(value: .object(kept), offset: node.offset).statedOnly,
      log: &log
    )
    issues += log.issues.map { "\(prefix)\($0.path): \($0.message)" }
    guard log.issues.isEmpty, let read else { return nil }
    guard read.person.displayName != nil || !read.person.documents.isEmpty else {
      issues.append("\(name.isEmpty ? "the person" : name): has neither a name nor a document")
      return nil
    }
    return read
  }
}
