package import JSON
import Notices
package import Reading
import Records

/// What of a file was left aside, and how often.
package struct ImportRemarks: Sendable {
  /// Fields, columns and properties that no field of a record takes.
  package var ignored: [String: Int] = [:]
  /// Entities that are no persons, by their schema.
  package var skipped: [String: Int] = [:]

  package init() {}
}

/// An entry with the line of the file on which it begins.
package struct LocatedEntry: Sendable {
  let line: Int
  let entry: ImportWalk.Entry
}

/// Turns records as they stand in a file into records that can be written.
package struct ImportDecoder: Sendable {
  private let walk: ImportWalk
  private let columns: ColumnReader?
  private let known: Set<String>
  /// The words of values in entities of the FollowTheMoney model.
  private let vocabulary: Vocabulary

  /// Decodes for a walk; without columns the records are JSON.
  package init(_ walk: ImportWalk, columns: ColumnReader?, vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    self.walk = walk
    self.columns = columns
    let shape = walk.kind == .person ? LocalPerson.shape : LocalModus.shape
    known = Set(shape.members.map(\.name))
  }

  /// Reads, prepares and keys records; what belongs to another schema is left out.
  package func entries(
    of chunk: RecordChunk,
    remarks: inout ImportRemarks
  ) -> [LocatedEntry] {
    var places: JSONPlaces?
    var entries: [LocatedEntry] = []
    entries.reserveCapacity(chunk.records.count)
    for record in chunk.records {
      if let columns {
        if let entry = row(record, of: chunk, columns) {
          entries.append(LocatedEntry(line: record.line, entry: entry))
        }
        continue
      }
      switch parseJSON(chunk.bytes, in: record.range, limits: .record, places: places) {
      case .failure(let rejection):
        // One look for the lines serves all faults of the chunk.
        places = places ?? JSONPlaces(chunk.bytes)
        entries.append(
          LocatedEntry(
            line: record.line,
            entry: .refused(line: record.line, issues: rejection.reasons.map(\.text))
          )
        )
      case .success(let node):
        if let entry = entry(node, line: record.line, remarks: &remarks) {
          entries.append(LocatedEntry(line: record.line, entry: entry))
        }
      }
    }
    return entries
  }

  private func row(
    _ record: RecordChunk.Record,
    of chunk: RecordChunk,
    _ columns: ColumnReader
  ) -> ImportWalk.Entry? {
    let (read, issues) = columns.record(chunk.bytes, in: record.range)
    guard let node = read else {
      return issues.isEmpty ? nil : .refused(line: record.line, issues: issues)
    }
    let entry = walk.entry(node, line: record.line)
    guard !issues.isEmpty else { return entry }
    if case .refused(_, let more) = entry {
      return .refused(line: record.line, issues: issues + more)
    }
    return .refused(line: record.line, issues: issues)
  }

  private func entry(
    _ node: JSONNode,
    line: Int,
    remarks: inout ImportRemarks
  ) -> ImportWalk.Entry? {
    guard case .object(let members) = node.value else {
      return .refused(line: line, issues: ["is no object; a record is { … }"])
    }
    if FollowTheMoney.isEntity(node) {
      guard walk.kind == .person else {
        return .refused(line: line, issues: ["is a FollowTheMoney entity, which tells no method"])
      }
      switch FollowTheMoney.entity(node, in: vocabulary, remarks: &remarks) {
      case .other(let schema):
        remarks.skipped[schema, default: 0] += 1
        return nil
      case .person(let record): return walk.entry(record.statedOnly, line: line)
      }
    }
    var kept: [JSONMember] = []
    kept.reserveCapacity(members.count)
    for member in members {
      if known.contains(member.key) {
        kept.append(member.withTextID)
      } else {
        remarks.ignored[member.key, default: 0] += 1
      }
    }
    return walk.entry(JSONNode(value: .object(kept), offset: node.offset).statedOnly, line: line)
  }

  /// The field that was probably meant by one that is not known.
  package func meant(by field: String) -> String? {
    nearest(to: field, among: known.sorted())
  }
}

extension JSONLimits {
  /// A record of a register is small.
  fileprivate static let record = JSONLimits(
    bytes: RecordFile.longest * 2,
    depth: 16,
    values: 50_000,
    mustBeStorable: true
  )
}

extension JSONReason {
  /// The reason with its place within the record.
  fileprivate var text: String { pointer.isEmpty ? message : "\(pointer): \(message)" }
}

extension JSONMember {
  /// The same with the text of an id that a register writes as a number.
  package var withTextID: JSONMember {
    guard key == "id", case .number(let text) = node.value else { return self }
    return JSONMember(
      key: key,
      keyOffset: keyOffset,
      node: JSONNode(value: .string(text), offset: node.offset)
    )
  }
}

extension JSONNode {
  /// The same without empty texts and null, which registers write for what they do not know.
  package var statedOnly: JSONNode {
    guard hasUnstated else { return self }
    switch value {
    case .object(let members):
      return JSONNode(
        value: .object(
          members.compactMap { member in
            guard !member.node.isUnstated else { return nil }
            return JSONMember(
              key: member.key,
              keyOffset: member.keyOffset,
              node: member.node.statedOnly
            )
          }
        ),
        offset: offset
      )
    case .array(let nodes):
      return JSONNode(
        value: .array(nodes.compactMap { $0.isUnstated ? nil : $0.statedOnly }),
        offset: offset
      )
    default: return self
    }
  }

  private var isUnstated: Bool {
    switch value {
    case .null: true
    case .string(let text): !text.utf8.contains { $0 > 0x20 }
    default: false
    }
  }

  private var hasUnstated: Bool {
    switch value {
    case .object(let members):
      members.contains { $0.node.isUnstated || $0.node.hasUnstated }
    case .array(let nodes): nodes.contains { $0.isUnstated || $0.hasUnstated }
    default: false
    }
  }
}
