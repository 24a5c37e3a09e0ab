import JSON
package import Notices
package import Postgres

/// A file as it is listed.
package struct DropLine: Sendable {
  package let id: Identifier<Drop>
  package let pipeline: String
  package let host: String
  package let home: String
  /// The name's bytes.
  package let name: [UInt8]
  package let readableName: String
  package let sha256: [UInt8]?
  package let size: Int?
  package let format: String?
  package let attempts: Int
  package let outcome: DropOutcome
  package let counts: [(outcome: String, count: Int)]
  package let reasons: [DropReason]
  package let duplicateOf: Identifier<Drop>?
  package let keepsWhole: Bool
  package let arrivedAt: String
  /// Nil while the file has not left `claimed/`.
  package let settledAt: String?
  /// When a rejected file was put back into its inbox; nil when it never was.
  package let retriedAt: String?
  /// The kinds of its documents, each once.
  package let kinds: [String]
  package let documents: [DropDocumentLine]
}

/// A document of a file as it is listed.
package struct DropDocumentLine: Sendable {
  package let id: String
  package let ordinal: Int
  package let documentKind: String?
  package let kind: String?
  package let tier: String?
  package let reference: String?
  package let outcome: String
  package let effect: String
  package let disposition: String?
  package let notice: String?
  package let slice: String?
  package let reasons: [DropReason]
  package let findings: [FindingLine]
}

/// A finding as an operator may read it.
package struct FindingLine: Sendable {
  package let rule: String
  package let basis: String
  package let result: String
  package let severity: String
  /// The operator's sentence: it names no personal status.
  package let message: String
  package let field: String?
  package let place: DropReason?
  package let subject: Int?
  /// The fields that the rule looked at; empty when that was not kept.
  package let fields: [String]

  package init(
    rule: String,
    basis: String,
    result: String,
    severity: String,
    message: String,
    field: String?,
    place: DropReason?,
    subject: Int?,
    fields: [String] = []
  ) {
    self.rule = rule
    self.basis = basis
    self.result = result
    self.severity = severity
    self.message = message
    self.field = field
    self.place = place
    self.subject = subject
    self.fields = fields
  }
}

/// Which files are asked for.
package struct DropFilter: Sendable {
  /// A drop's identifier or its first or last digits, or the first digits of its SHA-256.
  package var wanted: String?
  package var outcomes: [DropOutcome] = []
  package var pipeline: String?
  package var since: Instant?
  package var limit = 50

  package init() {}
}

/// Reads what became of files.
package enum DropLookups {
  /// Lists files, the last recorded first, each with its documents and their findings.
  package static func list(
    _ filter: DropFilter,
    in session: borrowing Session
  ) throws(DatabaseError) -> [DropLine] {
    var conditions = [wanted(filter.wanted)]
    if !filter.outcomes.isEmpty {
      conditions.append("d.outcome::text = any(\(filter.outcomes.map(\.rawValue)))")
    }
    if let pipeline = filter.pipeline { conditions.append("d.pipeline = \(pipeline)") }
    if let since = filter.since {
      conditions.append("d.recorded_at >= \(since.description)::timestamptz")
    }
    let rows = try session.query(
      """
      select d.id::text as id, d.pipeline, n.host, n.home, coalesce(d.name, '') as name,
        coalesce(d.name_readable, '') as name_readable, d.sha256, d.size, d.format, d.attempts, d.outcome::text as outcome,
        d.counts::text as counts, d.reasons::text as reasons, d.duplicate_of::text as duplicate_of, d.whole_kept,
        to_char(d.arrived_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as arrived_at,
        to_char(d.settled_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as settled_at,
        to_char(d.retried_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as retried_at
      from noticed.drop d join noticed.node n on n.id = d.node
      where \(conditions.joined(separator: " and "))
      order by d.recorded_at desc, d.id desc limit \(filter.limit)
      """
    )
    var ids: [String] = []
    for row in rows { ids.append(try row.string("id")) }
    let documents = try documents(of: ids, in: session)
    var lines: [DropLine] = []
    lines.reserveCapacity(rows.count)
    for row in rows { lines.append(try line(row, documents[try row.string("id")] ?? [])) }
    return lines
  }

  private static func wanted(_ text: String?) -> SQL {
    guard let text = text?.lowercased() else { return "true" }
    if Identifier<Drop>(text) != nil { return "d.id = \(text)::uuid" }
    // Digits and dashes only, so that no pattern can be smuggled in.
    guard !text.isEmpty,
      text.utf8.allSatisfy({
        (0x30...0x39).contains($0) || (0x61...0x66).contains($0) || $0 == 0x2D
      })
    else { return "false" }
    return """
      (d.id::text like \(text + "%") or d.id::text like \("%" + text) or encode(d.sha256, 'hex') like \(text + "%"))
      """
  }

  private static func line(
    _ row: Row,
    _ documents: [DropDocumentLine]
  ) throws(DatabaseError) -> DropLine {
    let reasons = Drops.reasons(try row.utf8("reasons"))
    var kinds: [String] = []
    for document in documents {
      if let kind = document.kind ?? document.documentKind, !kinds.contains(kind) {
        kinds.append(kind)
      }
    }
    return DropLine(
      id: try row.identifier("id"),
      pipeline: try row.string("pipeline"),
      host: try row.string("host"),
      home: try row.string("home"),
      name: try row.bytes("name"),
      readableName: try row.string("name_readable"),
      sha256: try row.bytesIfPresent("sha256"),
      size: try row.intIfPresent("size"),
      format: try row.stringIfPresent("format"),
      attempts: try row.int("attempts"),
      outcome: try row.code("outcome"),
      counts: Drops.counts(try row.utf8("counts")),
      reasons: reasons,
      duplicateOf: try row.identifierIfPresent("duplicate_of"),
      keepsWhole: try row.bool("whole_kept"),
      arrivedAt: try row.string("arrived_at"),
      settledAt: try row.stringIfPresent("settled_at"),
      retriedAt: try row.stringIfPresent("retried_at"),
      kinds: kinds,
      documents: documents
    )
  }

  private static func documents(
    of drops: [String],
    in session: borrowing Session
  ) throws(DatabaseError) -> [String: [DropDocumentLine]] {
    guard !drops.isEmpty else { return [:] }
    let rows = try session.query(
      """
      select x.drop::text as drop, x.id::text as id, x.ordinal, x.doc_kind, x.kind, x.tier::text as tier, x.reference,
        x.outcome, x.effect, x.disposition::text as disposition, x.notice::text as notice,
        encode(x.slice_sha256, 'hex') as slice, x.reasons::text as reasons
      from noticed.document x where x.drop = any(\(drops)::uuid[]) order by x.drop, x.ordinal
      """
    )
    var ids: [String] = []
    for row in rows { ids.append(try row.string("id")) }
    let findings = try findings(of: ids, in: session)
    var documents: [String: [DropDocumentLine]] = [:]
    for row in rows {
      let id = try row.string("id")
      documents[try row.string("drop"), default: []].append(
        DropDocumentLine(
          id: id,
          ordinal: try row.int("ordinal"),
          documentKind: try row.stringIfPresent("doc_kind"),
          kind: try row.stringIfPresent("kind"),
          tier: try row.stringIfPresent("tier"),
          reference: try row.stringIfPresent("reference"),
          outcome: try row.string("outcome"),
          effect: try row.string("effect"),
          disposition: try row.stringIfPresent("disposition"),
          notice: try row.stringIfPresent("notice"),
          slice: try row.stringIfPresent("slice"),
          reasons: Drops.reasons(try row.utf8("reasons")),
          findings: findings[id] ?? []
        )
      )
    }
    return documents
  }

  /// The findings of documents, by document.
  static func findings(
    of documents: [String],
    in session: borrowing Session
  ) throws(DatabaseError) -> [String: [FindingLine]] {
    guard !documents.isEmpty else { return [:] }
    let rows = try session.query(
      """
      select f.document::text as document, f.rule, f.basis, f.result::text as result, f.severity::text as severity,
        coalesce(f.operator_message, '') as message, f.field, f.place::text as place, f.subject, f.fields
      from noticed.finding f where f.document = any(\(documents)::uuid[]) order by f.document, f.number
      """
    )
    var findings: [String: [FindingLine]] = [:]
    for row in rows {
      findings[try row.string("document"), default: []].append(try finding(row))
    }
    return findings
  }

  private static func finding(_ row: Row) throws(DatabaseError) -> FindingLine {
    var place: DropReason?
    if let json = try row.utf8IfPresent("place"), case .success(let node) = parseJSON(json) {
      place = DropReason(node: node)
    }
    return FindingLine(
      rule: try row.string("rule"),
      basis: try row.string("basis"),
      result: try row.string("result"),
      severity: try row.string("severity"),
      message: try row.string("message"),
      field: try row.stringIfPresent("field"),
      place: place,
      subject: try row.intIfPresent("subject"),
      fields: try row.strings("fields")
    )
  }
}
