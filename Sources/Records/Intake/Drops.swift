package import JSON
package import Notices
package import Postgres

/// A drop that is recorded already.
package struct RecordedDrop: Sendable {
  package let id: Identifier<Drop>
  package let outcome: DropOutcome
  package let sha256: [UInt8]?
  package let recordedAt: String
  package let isSettled: Bool
  package let reasons: [DropReason]
  package let counts: [(outcome: String, count: Int)]
  package let keepsWhole: Bool
  package let duplicateOf: Identifier<Drop>?
}

/// The rows of drops and documents.
package enum Drops {
  /// Finds, by their bytes, the first drops of files that arrive again.
  package static func first(
    withBytes hashes: [[UInt8]],
    in session: borrowing Session
  ) throws(DatabaseError) -> [RecordedDrop] {
    guard !hashes.isEmpty else { return [] }
    return try read(
      session.query(
        "\(selection) where sha256 = any(\(hashes)) and duplicate_of is null and retried_at is null"
      )
    )
  }

  /// Finds the drops of claims that a dead daemon left behind.
  package static func claimed(
    _ ids: [Identifier<Drop>],
    in session: borrowing Session
  ) throws(DatabaseError) -> [RecordedDrop] {
    guard !ids.isEmpty else { return [] }
    return try read(
      session.query("\(selection) where id = any(\(ids)::uuid[])")
    )
  }

  private static let selection: SQL = """
    select id::text as id, outcome::text as outcome, sha256, settled_at is not null as settled, reasons::text as reasons,
      counts::text as counts, whole_kept, duplicate_of::text as duplicate_of,
      to_char(recorded_at, 'YYYY-MM-DD HH24:MI') as recorded_at
    from noticed.drop
    """

  private static func read(_ rows: Rows) throws(DatabaseError) -> [RecordedDrop] {
    var drops: [RecordedDrop] = []
    for row in rows {
      drops.append(
        RecordedDrop(
          id: try row.identifier("id"),
          outcome: try row.code("outcome"),
          sha256: try row.bytesIfPresent("sha256"),
          recordedAt: try row.string("recorded_at"),
          isSettled: try row.bool("settled"),
          reasons: reasons(try row.utf8("reasons")),
          counts: counts(try row.utf8("counts")),
          keepsWhole: try row.bool("whole_kept"),
          duplicateOf: try row.identifierIfPresent("duplicate_of")
        )
      )
    }
    return drops
  }

  static func counts(_ json: [UInt8]) -> [(outcome: String, count: Int)] {
    guard case .success(let node) = parseJSON(json) else { return [] }
    return (node.object ?? []).map { ($0.key, Int($0.node.int ?? 0)) }
      .sorted { $0.outcome < $1.outcome }
  }

  static func reasons(_ json: [UInt8]) -> [DropReason] {
    guard case .success(let node) = parseJSON(json) else { return [] }
    return (node.array ?? []).map(DropReason.init(node:))
  }

  /// Writes drops, documents and findings in one round trip.
  package static func record(
    _ drops: [DropRow],
    documents: [DocumentRow],
    node: Identifier<Node>,
    in session: borrowing Session
  ) throws(DatabaseError) {
    var statements: [SQL] = []
    if !drops.isEmpty { statements.append(insertion(of: drops, node: node)) }
    if !documents.isEmpty { statements.append(insertion(of: documents)) }
    if let findings = findings(of: documents) { statements.append(findings) }
    _ = try session.pipeline(statements)
  }

  /// The rows of what the rules found in documents; nil when they found nothing.
  static func findings(of documents: [DocumentRow]) -> SQL? {
    findings(
      documents.flatMap { document in
        document.findings.enumerated().map {
          (document: document.id.description, number: $0.offset, row: $0.element)
        }
      }
    )
  }

  /// The rows of findings, each with its number among those of its document; nil when there are none.
  static func findings(_ findings: [(document: String, number: Int, row: FindingRow)]) -> SQL? {
    guard !findings.isEmpty else { return nil }
    return """
      insert into noticed.finding (document, number, phase, rule, basis, result, severity, message, operator_message, field,
        place, subject, looked_at, fields)
      select x.document, x.number, x.phase::noticed.rule_phase, x.rule, x.basis, x.result::noticed.finding_result,
        x.severity::noticed.severity, x.message, x.operator_message, x.field, x.place::jsonb, x.subject, x.looked_at,
        coalesce(string_to_array(nullif(x.fields, ''), ' '), '{}')
      from unnest(\(findings.map(\.document))::uuid[], \(findings.map(\.number)), \(findings.map(\.row.phase)),
        \(findings.map(\.row.rule)), \(findings.map(\.row.basis)), \(findings.map(\.row.result)),
        \(findings.map(\.row.severity)), \(findings.map(\.row.message)), \(findings.map(\.row.operatorMessage)),
        \(findings.map(\.row.field)), \(findings.map { $0.row.place?.text(pretty: false) }), \(findings.map(\.row.subject)),
        \(findings.map(\.row.lookedAt)), \(findings.map { $0.row.fields.joined(separator: " ") }))
        as x (document, number, phase, rule, basis, result, severity, message, operator_message, field, place, subject, looked_at, fields)
      """
  }

  /// Makes one row for each object that may not be opened, however often the folder is looked at; returns the new ones.
  package static func recordIgnored(
    _ drops: [DropRow],
    node: Identifier<Node>,
    in session: borrowing Session
  ) throws(DatabaseError) -> [Identifier<Drop>] {
    guard !drops.isEmpty else { return [] }
    let rows = try session.query(
      "\(insertion(of: drops, node: node)) on conflict (node, pipeline, name, inode) where sha256 is null and inode is not null do nothing returning id::text"
    )
    var ids: [Identifier<Drop>] = []
    for row in rows { ids.append(try row.identifier(0)) }
    return ids
  }

  /// Notes that files have left `claimed/` for the archive or the quarantine.
  ///
  /// The commit does not wait for the disk: a note that is lost is made again from what is on the disk.
  package static func settled(
    _ ids: [Identifier<Drop>],
    in session: borrowing Session
  ) throws(DatabaseError) {
    guard !ids.isEmpty else { return }
    _ = try session.pipeline([
      "set local synchronous_commit = off",
      "update noticed.drop set settled_at = now() where id = any(\(ids)::uuid[]) and settled_at is null",
    ])
  }

  /// Notes as settled what was put away by a daemon that could not say so: no claim of the node is left on the disk.
  package static func settleRest(
    of node: Identifier<Node>,
    in session: borrowing Session
  ) throws(DatabaseError) {
    try session.execute(
      """
      update noticed.drop set settled_at = now()
      where node = \(node.description)::uuid and settled_at is null and sha256 is not null
      """
    )
  }

  private static func insertion(of drops: [DropRow], node: Identifier<Node>) -> SQL {
    """
    insert into noticed.drop (id, node, pipeline, name, name_readable, inode, sha256, size, format, attempts, outcome, counts,
      reasons, duplicate_of, whole_kept, arrived_at)
    select x.id, \(node.description)::uuid, x.pipeline, x.name, x.name_readable, x.inode, x.sha256, x.size, x.format, x.attempts,
      x.outcome::noticed.drop_outcome, x.counts::jsonb, x.reasons::jsonb, x.duplicate_of, x.whole_kept, x.arrived_at::timestamptz
    from unnest(\(drops.map(\.id))::uuid[], \(drops.map(\.pipeline)), \(drops.map(\.name)),
      \(drops.map(\.readableName)), \(drops.map(\.inode)), \(drops.map(\.sha256)), \(drops.map(\.size)), \(drops.map(\.format)),
      \(drops.map(\.attempts)), \(drops.map(\.outcome.rawValue)), \(drops.map { countsJSON($0.counts) }),
      \(drops.map { reasonsJSON($0.reasons) }), \(drops.map { $0.duplicateOf })::uuid[],
      \(drops.map(\.keepsWhole)), \(drops.map(\.arrivedAt.description)))
      as x (id, pipeline, name, name_readable, inode, sha256, size, format, attempts, outcome, counts, reasons, duplicate_of,
        whole_kept, arrived_at)
    """
  }

  private static func insertion(of documents: [DocumentRow]) -> SQL {
    """
    insert into noticed.document (id, drop, ordinal, doc_kind, kind, tier, reference, outcome, effect, disposition, notice,
      version, content_fingerprint, slice_sha256, reasons, rule_book)
    select x.id, x.drop, x.ordinal, x.doc_kind, x.kind, x.tier::noticed.trust_tier, x.reference, x.outcome, x.effect,
      x.disposition::noticed.disposition, x.notice, x.version, x.content_fingerprint, x.slice_sha256, x.reasons::jsonb, x.rule_book
    from unnest(\(documents.map(\.id))::uuid[], \(documents.map(\.drop))::uuid[],
      \(documents.map(\.ordinal)), \(documents.map(\.documentKind)), \(documents.map { $0.kind?.rawValue }),
      \(documents.map { $0.tier?.rawValue }), \(documents.map(\.reference)), \(documents.map(\.outcome.rawValue)),
      \(documents.map(\.effect)), \(documents.map { $0.disposition?.rawValue }),
      \(documents.map { $0.notice })::uuid[], \(documents.map { $0.version })::uuid[],
      \(documents.map(\.contentFingerprint)), \(documents.map(\.sliceSHA256)), \(documents.map { reasonsJSON($0.reasons) }),
      \(documents.map(\.ruleBook)))
      as x (id, drop, ordinal, doc_kind, kind, tier, reference, outcome, effect, disposition, notice, version,
        content_fingerprint, slice_sha256, reasons, rule_book)
    """
  }

  static func countsJSON(_ counts: [(outcome: String, count: Int)]) -> String {
    text(.object(counts.map { ($0.outcome, JSONNode($0.count)) }))
  }

  static func reasonsJSON(_ reasons: [DropReason]) -> String {
    text(.array(reasons.map(\.node)))
  }

  private static func text(_ node: JSONNode) -> String {
    String(decoding: node.serialized(), as: UTF8.self)
  }
}

extension DropReason {
  /// The reason as it is kept and shown.
  package var node: JSONNode {
    .object([
      ("code", JSONNode(code)), ("text", JSONNode(text)), ("line", line.map { JSONNode($0) }),
      ("column", column.map { JSONNode($0) }), ("pointer", pointer.map { JSONNode($0) }),
    ])
  }

  package init(node: JSONNode) {
    self.init(
      code: node["code"]?.string ?? "",
      text: node["text"]?.string ?? "",
      line: node["line"]?.int.map { Int($0) },
      column: node["column"]?.int.map { Int($0) },
      pointer: node["pointer"]?.string
    )
  }

  func text(pretty: Bool) -> String {
    String(decoding: node.serialized(pretty: pretty), as: UTF8.self)
  }
}
