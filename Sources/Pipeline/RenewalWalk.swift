import JSON
import Matching
import Notices
package import Postgres
import Records

/// The way of records that another version of the program prepared or keyed: done again, a few at a time beside the other
/// work.
///
/// Nothing is hidden meanwhile. Hits stand; the matcher prepares on the spot what it meets in an old form; the set of keys in
/// force is asked and written until everything has the one that is made, and the flip changes over in one transaction.
package struct RenewalWalk: Sendable {
  let engine: Engine
  let database: Database
  let events: any WalkEvents
  /// The records of one transaction: few, so that a notice that arrives does not wait for them.
  let batch: Int

  package init(
    engine: Engine,
    database: Database,
    events: any WalkEvents,
    batch: Int = 200
  ) {
    self.engine = engine
    self.database = database
    self.events = events
    self.batch = batch
  }

  /// The form that this program writes of a kind.
  private static func form(_ kind: LocalKind) -> Int {
    switch kind {
    case .person: Int(PreparedPerson.version)
    case .modus: Int(PreparedModus.version)
    }
  }

  /// How much one step did.
  private enum Step: Sendable {
    /// Records were prepared again, and keyed.
    case prepared(Int)
    /// Records got keys of the version in making beside those that they have.
    case keyed(Int)
    /// Everything is prepared in this program's form, and has keys of this version.
    case done(KeyVersions)
    /// A newer program prepares and keys; what it did is not to be undone.
    case behind
  }

  /// Does the next records again, or the flip when all are done; 0 when everything is up to date.
  package func walk() async throws(WalkError) -> Int {
    let walk = self
    let step = try await Pipeline.database { () async throws(DatabaseError) in
      try await walk.database.transactionRetrying { session throws(DatabaseError) -> Step in
        let step = try walk.renew(in: session)
        if case .prepared = step { try OutdatedForms.askForSweep(in: session) }
        return step
      }
    }
    switch step {
    case .behind: return 0
    case .prepared(let count), .keyed(let count):
      events.prepared(records: count, troubled: 0)
      return count
    case .done(let keys):
      guard let made = keys.inMaking else { return 0 }
      return try await flip(to: made, from: keys.inForce)
    }
  }

  /// Counts the common keys of the version that was made, then puts it in force; 0 when that must be tried again later.
  private func flip(to made: Int, from old: Int) async throws(WalkError) -> Int {
    let database = database
    let flip = try await Pipeline.database { () async throws(DatabaseError) in
      // Not within the flip, for which everybody waits: it looks at every key there is.
      let isFinished = try await database.transactionRetrying {
        session throws(DatabaseError) -> Bool in
        let lacking = try OutdatedForms.count(
          personForm: Self.form(.person),
          modusForm: Self.form(.modus),
          in: session
        )
        // What others had locked is still to be done.
        guard lacking == 0 else { return false }
        if try !KeyRebuild.isCounted(made, in: session) {
          try RaritySnapshots.countCommonKeys(of: made, in: session)
        }
        return true
      }
      guard isFinished else { return KeyRebuild.Flip.unfinished }
      return try await database.transactionRetrying { session throws(DatabaseError) in
        try KeyRebuild.flip(
          personForm: Self.form(.person),
          modusForm: Self.form(.modus),
          in: session
        )
      }
    }
    guard flip == .flipped else { return 0 }
    events.keysChanged(from: old, to: made)
    return 1
  }

  private func renew(in session: borrowing Session) throws(DatabaseError) -> Step {
    let keys = try KeyVersions.read(in: session)
    guard !keys.isBehind else { return .behind }
    for kind in [LocalKind.person, .modus] {
      if let count = try key(kind, keys, in: session) { return .keyed(count) }
      let records = try OutdatedForms.records(
        kind,
        form: Self.form(kind),
        keys: keys,
        atMost: batch,
        in: session
      )
      if !records.isEmpty {
        try LocalRecords.keep(
          records.map {
            PreparedRecord($0, kind: kind, shared: engine.shared)
          },
          of: kind,
          keys: keys,
          asksForMatching: false,
          in: session
        )
        return .prepared(records.count)
      }
      let subjects = try OutdatedForms.subjects(
        kind,
        form: Self.form(kind),
        keys: keys,
        atMost: batch,
        in: session
      )
      if !subjects.isEmpty {
        let renewed = subjects.map { renew($0) }
        try OutdatedForms.keep(renewed, keys: keys, in: session)
        let isKeyed = subjects.allSatisfy(\.lacksKeysAlone)
        return isKeyed ? .keyed(subjects.count) : .prepared(subjects.count)
      }
    }
    return .done(keys)
  }

  /// Adds the keys that local records lack beside those in force; nil when none lacks only keys.
  private func key(
    _ kind: LocalKind,
    _ keys: KeyVersions,
    in session: borrowing Session
  ) throws(DatabaseError) -> Int? {
    guard let made = keys.inMaking else { return nil }
    let records = try KeyRebuild.unkeyed(
      kind,
      form: Self.form(kind),
      keys: keys,
      atMost: batch,
      in: session
    )
    guard !records.isEmpty else { return nil }
    var keyed: [(number: Int64, keys: [RecordKey])] = []
    var damaged: [Int64] = []
    for (number, prepared) in records {
      let making: KeyMaking? =
        switch kind {
        case .person: (try? PreparedPerson(encoded: prepared))?.keptKeys
        case .modus: (try? PreparedModus(encoded: prepared))?.keptKeys
        }
      if let making { keyed.append((number, making(made))) } else { damaged.append(number) }
    }
    try KeyRebuild.add(keyed, of: kind, version: made, in: session)
    try KeyRebuild.distrust(damaged, of: kind, in: session)
    return records.count
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
