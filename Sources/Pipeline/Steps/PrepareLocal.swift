import JSON
import Matching
import Notices
import Postgres
import Records

extension MatchWalk {
  /// Prepares and keys local records that were written by plain SQL, and asks for them to be matched.
  func prepare() async throws(WalkError) -> Int {
    var total = 0
    for kind in [LocalKind.person, .modus] {
      let walk = self
      let (count, troubled) = try await Pipeline.database { () async throws(DatabaseError) in
        try await walk.database.transactionRetrying {
          session throws(DatabaseError) -> (Int, Int) in
          let records = try LocalRecords.unprepared(kind, atMost: 500, in: session)
          guard !records.isEmpty else { return (0, 0) }
          let prepared = records.map {
            PreparedRecord($0, kind: kind, shared: walk.engine.shared)
          }
          try LocalRecords.keep(
            prepared,
            of: kind,
            keys: try KeyVersions.read(in: session),
            in: session
          )
          return (prepared.count, prepared.count { !$0.trouble.isEmpty })
        }
      }
      if count > 0 { events.prepared(records: count, troubled: troubled) }
      total += count
    }
    return total
  }
}

extension PreparedRecord {
  /// Prepares what can be read of a record, and keeps as trouble what cannot.
  init(
    _ record: UnpreparedRecord,
    kind: LocalKind,
    shared: SharedIndicators
  ) {
    var log = FieldLog()
    let bytes: [UInt8]
    let keys: KeyMaking
    var trouble: [String] = []
    let node: JSONNode
    switch parseJSON(record.record) {
    case .success(let parsed): node = parsed
    case .failure:
      node = .object([])
      trouble.append("record: not-json")
    }
    switch kind {
    case .person:
      let person = LocalPerson(field: node, log: &log)?.person ?? Person()
      let prepared = PreparedPerson(person)
      bytes = prepared.encoded()
      keys = prepared.keptKeys
    case .modus:
      let modus = LocalModus(field: node, log: &log)?.modus ?? ModusOperandi()
      let prepared = PreparedModus(modus, shared: shared)
      bytes = prepared.encoded()
      keys = prepared.keptKeys
    }
    self.init(
      number: record.number,
      prepared: bytes,
      trouble: trouble + log.issues.map { "\($0.path): \($0.code.rawValue)" },
      keys: keys
    )
  }
}
