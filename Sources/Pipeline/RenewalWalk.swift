import JSON
import Matching
import Notices
package import Postgres
import Records

/// The way of records that another version of the program prepared: prepared and keyed again, a few at a time beside the
/// other work, then a sweep that matches everything in force once more.
///
/// Nothing is hidden meanwhile: hits stand, and the matcher prepares on the spot what it meets in an old form.
package struct RenewalWalk: Sendable {
  let engine: Engine
  let database: Database
  let events: any WalkEvents

  package init(
    engine: Engine,
    database: Database,
    events: any WalkEvents
  ) {
    self.engine = engine
    self.database = database
    self.events = events
  }

  /// The records of one transaction: few, so that a notice that arrives does not wait for them.
  private static let batch = 200

  /// The form that this program writes of a kind.
  private static func form(_ kind: LocalKind) -> Int {
    switch kind {
    case .person: Int(PreparedPerson.version)
    case .modus: Int(PreparedModus.version)
    }
  }

  /// Prepares the next records again; 0 when everything is up to date.
  package func walk() async throws(WalkError) -> Int {
    let walk = self
    let count = try await Pipeline.database { () async throws(DatabaseError) in
      try await walk.database.transactionRetrying { session throws(DatabaseError) -> Int in
        let count = try walk.renew(in: session)
        if count > 0 { try OutdatedForms.askForSweep(in: session) }
        return count
      }
    }
    if count > 0 { events.prepared(records: count, troubled: 0) }
    return count
  }

  private func renew(in session: borrowing Session) throws(DatabaseError) -> Int {
    let keyVersion = try LocalRecords.currentKeyVersion(in: session)
    for kind in [LocalKind.person, .modus] {
      let records = try OutdatedForms.records(
        kind,
        form: Self.form(kind),
        keyVersion: keyVersion,
        atMost: Self.batch,
        in: session
      )
      if !records.isEmpty {
        try LocalRecords.keep(
          records.map {
            PreparedRecord($0, kind: kind, shared: engine.shared)
          },
          of: kind,
          keyVersion: keyVersion,
          asksForMatching: false,
          in: session
        )
        return records.count
      }
      let subjects = try OutdatedForms.subjects(
        kind,
        form: Self.form(kind),
        keyVersion: keyVersion,
        atMost: Self.batch,
        in: session
      )
      if !subjects.isEmpty {
        let renewed = subjects.map { renew($0) }
        try OutdatedForms.keep(renewed, keyVersion: keyVersion, in: session)
        return subjects.count
      }
    }
    return 0
  }

  private func renew(_ subject: OutdatedSubject) -> RenewedSubject {
    let forms =
      HeldReading.notice(from: subject.content).map { engine.subjects(of: $0) }
      ?? []
    return RenewedSubject(
      id: subject.id,
      isKeyed: subject.isKeyed,
      form: forms.first { $0.ordinal == subject.ordinal && $0.isModus == subject.isModus }
    )
  }
}
