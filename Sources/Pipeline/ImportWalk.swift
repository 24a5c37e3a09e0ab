package import JSON
package import Matching
import Notices
package import Postgres
package import Records

/// The way of a bulk import: read, prepare and key on one core, write by COPY on the other, then a sweep.
package struct ImportWalk: Sendable {
  let database: Database
  let kind: LocalKind
  /// The register that records without a source of their own come from.
  let source: String
  let shared: SharedIndicators

  package init(
    database: Database,
    kind: LocalKind,
    source: String,
    shared: SharedIndicators
  ) {
    self.database = database
    self.kind = kind
    self.source = source
    self.shared = shared
  }

  /// The records of one transaction.
  package static let chunk = 5000

  /// One record of an import: its place in the file, and the record or what is wrong with it.
  package enum Entry: Sendable {
    case record(ImportedRecord)
    case refused(line: Int, issues: [String])
  }

  /// Reads, prepares and keys one record given as JSON.
  ///
  /// The line of the file stands in what is refused.
  package func entry(_ bytes: ArraySlice<UInt8>, line: Int) -> Entry {
    switch parseJSON(Array(bytes), limits: .storable) {
    case .failure(let rejection):
      return .refused(line: line, issues: rejection.reasons.map(\.message))
    case .success(let node): return entry(node, line: line)
    }
  }

  /// Prepares and keys one record of the product's vocabulary.
  package func entry(_ node: JSONNode, line: Int) -> Entry {
    var log = FieldLog()
    switch kind {
    case .person:
      let local = LocalPerson(field: node, log: &log)
      guard log.issues.isEmpty, var local, let id = local.id else {
        return .refused(line: line, issues: issues(log, hasID: local?.id != nil))
      }
      guard local.person.displayName != nil || !local.person.documents.isEmpty else {
        return .refused(
          line: line,
          issues: ["has neither a name nor a document; nothing can find it"]
        )
      }
      local.source = local.source ?? source
      let prepared = PreparedPerson(local.person)
      return .record(
        ImportedRecord(
          source: local.source ?? source,
          id: id,
          category: local.category ?? .other,
          retainUntil: local.retainUntil?.latest,
          deceased: local.deceased ?? false,
          protection: local.protection,
          record: local.person.field.serialized(),
          prepared: prepared.encoded(),
          keys: prepared.keptKeysMade
        )
      )
    case .modus:
      let local = LocalModus(field: node, log: &log)
      guard log.issues.isEmpty, let local, let id = local.id else {
        return .refused(line: line, issues: issues(log, hasID: local?.id != nil))
      }
      let prepared = PreparedModus(local.modus, shared: shared)
      return .record(
        ImportedRecord(
          source: local.source ?? source,
          id: id,
          retainUntil: local.retainUntil?.latest,
          record: local.modus.field.serialized(),
          prepared: prepared.encoded(),
          keys: prepared.keptKeys
        )
      )
    }
  }

  private func issues(_ log: FieldLog, hasID: Bool) -> [String] {
    (hasID ? [] : ["id: is missing; every record needs one"])
      + log.issues.map { "\($0.path): \($0.message)" }
  }

  /// Announces the sweep that follows the import; if the importer dies, it follows by itself.
  package func begin() async throws(WalkError) {
    let (source, database) = (source, database)
    try await Pipeline.database { () async throws(DatabaseError) in
      try await database.transactionRetrying { session throws(DatabaseError) in
        try MatchTasks.announceSweep(of: source, silentSeconds: 900, in: session)
      }
    }
  }

  /// Writes one chunk of records with distinct (source, id) in one transaction.
  package func write(_ records: [ImportedRecord]) async throws(WalkError) -> ImportCount {
    guard !records.isEmpty else { return ImportCount() }
    let (kind, database) = (kind, database)
    var tries = 0
    while true {
      do throws(DatabaseError) {
        return try await database.transactionRetrying { session throws(DatabaseError) in
          try LocalImport.write(
            records,
            of: kind,
            keys: try KeyVersions.read(in: session),
            in: session
          ).count
        }
      } catch {
        // Somebody else wrote one of them between the look and the copy.
        guard error.code == "23505", tries < 3 else { throw .database(error) }
        tries += 1
      }
    }
  }

  /// Ends the import: records of the source that a whole import did not bring are ended, and the sweep begins.
  package func end(
    keeping ids: [String]?,
    by actor: String,
    count: ImportCount
  ) async throws(WalkError) -> Int {
    let (kind, source, database) = (kind, source, database)
    return try await Pipeline.database { () async throws(DatabaseError) in
      try await database.transactionRetrying { session throws(DatabaseError) in
        var removed = 0
        if let ids {
          removed = try LocalImport.removeMissing(from: source, of: kind, notIn: ids, in: session)
        }
        try MatchTasks.announceSweep(of: source, silentSeconds: 0, in: session)
        try Custody.record(
          [
            CustodyEvent(
              "import",
              "local-\(kind.rawValue)",
              source,
              detail:
                #"{"new":\#(count.new),"changed":\#(count.changed),"unchanged":\#(count.unchanged),"removed":\#(removed)}"#
            )
          ],
          by: actor,
          in: session
        )
        return removed
      }
    }
  }
}
