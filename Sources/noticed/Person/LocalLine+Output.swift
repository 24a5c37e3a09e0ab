import JSON
import Notices
import Records

extension LocalLine {
  static let persons = Listing<LocalLine>(
    fields: [
      "id", "source", "name", "birth_date", "sex", "nationalities", "category", "retain_until",
      "deceased", "protection_status", "protection_from", "changed_at",
    ],
    columns: [
      Table.Column("ID", .cut(least: 8)), Table.Column("SOURCE", .cut(least: 8)),
      Table.Column("NAME", .cut(least: 14)), Table.Column("BORN"), Table.Column("SEX"),
      Table.Column("NAT.", .cut(least: 4)), Table.Column("CATEGORY"),
    ],
    whenEmpty: "No person is on record. Take a register in with: noticed person import FILE",
    node: \.node,
    cells: { line in
      let record = line.content
      return [
        Table.Cell(line.id), Table.Cell(line.source, .dim), Table.Cell(LocalLine.name(of: record)),
        Table.Cell(record?["birth_date"]?.string), Table.Cell(record?["sex"]?.string),
        Table.Cell(CSVText.text(of: record?["nationalities"])),
        Table.Cell(line.category.map { line.deceased ? "\($0), deceased" : $0 }),
      ]
    }
  )

  static let moduses = Listing<LocalLine>(
    fields: [
      "id", "source", "title", "offence_code", "investigation_state", "retain_until", "changed_at",
    ],
    columns: [
      Table.Column("ID", .cut(least: 8)), Table.Column("SOURCE", .cut(least: 8)),
      Table.Column("TITLE", .wrapped(least: 20)), Table.Column("OFFENCE"), Table.Column("STATE"),
    ],
    whenEmpty: "No method is on record. Take cases in with: noticed modus import FILE",
    node: \.node,
    cells: { line in
      let record = line.content
      return [
        Table.Cell(line.id), Table.Cell(line.source, .dim), Table.Cell(record?["title"]?.string),
        Table.Cell(record?["offence_code"]?.string),
        Table.Cell(record?["investigation_state"]?.string),
      ]
    }
  )

  /// The record, its fields in the order of the vocabulary; nil after a purge.
  private var content: JSONNode? {
    guard !record.isEmpty, case .success(let node) = parseJSON(record) else { return nil }
    var log = FieldLog()
    let read =
      category == nil
      ? ModusOperandi(field: node, log: &log)?.field : Person(field: node, log: &log)?.field
    // What a feeder wrote in words of its own is shown as it is.
    return log.issues.isEmpty ? read ?? node : node
  }

  /// The record's own fields with what the register says of it before and after them.
  var node: JSONNode {
    var members: [JSONMember] = []
    func add(_ key: String, _ node: JSONNode?) {
      if let node { members.append(JSONMember(key: key, node: node)) }
    }
    add("id", JSONNode(id))
    add("source", JSONNode(source))
    let content = content
    if category != nil { add("name", Self.name(of: content).map { JSONNode($0) } ?? .null) }
    add("category", category.map { JSONNode($0) })
    add("retain_until", retainUntil.map { JSONNode($0) } ?? .null)
    if category != nil { add("deceased", JSONNode(deceased)) }
    add("protection_status", protectionStatus.map { JSONNode($0) })
    if protectionStatus != nil { add("protection_from", .array(protectionFrom)) }
    add("changed_at", JSONNode(changedAt))
    add("removed_at", removedAt.map { JSONNode($0) } ?? .null)
    members += content?.object ?? []
    return JSONNode(value: .object(members))
  }

  /// The name as notices print it; nil when the record states none.
  private static func name(of record: JSONNode?) -> String? {
    let family = record?["family_name"]?.string?.uppercased()
    let forenames = record?["forenames"]?.string
    let parts = [family, forenames].compactMap { $0 }
    if !parts.isEmpty { return parts.joined(separator: ", ") }
    return record?["full_name"]?.string ?? record?["script_name"]?.string
      ?? record?["aliases"]?[0]?.string ?? record?["aliases"]?[0]?["name"]?.string
  }

  func page(terminal: Terminal) -> String {
    var facts = [("id", id), ("source", source)]
    if let category { facts.append(("category", category)) }
    if deceased { facts.append(("deceased", "yes")) }
    if let protectionStatus {
      let from = protectionFrom.isEmpty ? "" : " from \(protectionFrom.joined(separator: ", "))"
      facts.append(("protection", protectionStatus + from))
    }
    if let retainUntil { facts.append(("keep until", retainUntil)) }
    if let removedAt { facts.append(("ended", removedAt)) }
    facts.append(("changed", changedAt))
    for member in content?.object ?? [] { Self.add(member.key, member.node, to: &facts) }
    if content == nil { facts.append(("record", "purged; nothing of it is kept")) }
    return FactSheet.text(
      facts.map { ($0.0.replacing("_", with: " "), $0.1) },
      width: terminal.width.map { min($0, 110) } ?? 110
    )
  }

  private static func add(_ key: String, _ node: JSONNode, to facts: inout [(String, String)]) {
    switch node.value {
    case .object(let members):
      for member in members { add("\(key) \(member.key)", member.node, to: &facts) }
    case .array(let items) where items.contains(where: { $0.object != nil }):
      for item in items {
        facts.append((key, item.object == nil ? CSVText.text(of: item) : plain(item)))
      }
    default: facts.append((key, CSVText.text(of: node)))
    }
  }

  private static func plain(_ node: JSONNode) -> String {
    (node.object ?? []).map { "\($0.key.replacing("_", with: " ")) \(CSVText.text(of: $0.node))" }
      .joined(separator: ", ")
  }
}
