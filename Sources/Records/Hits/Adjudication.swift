package import Lifecycle
package import Notices
package import Postgres

/// What a person does to a hit.
package enum HitDecision: String, Sendable, Hashable {
  case take
  case confirm
  case dismiss
  case reopen
  case note
}

/// What became of a decision.
package enum DecisionOutcome: Sendable, Hashable {
  /// Done; the hit's new revision.
  case done(revision: Int)
  /// The hit changed since it was shown: its present revision and status.
  case changed(revision: Int, status: HitStatus)
  /// The move is not possible in the hit's status.
  case impossible(status: HitStatus)
  /// Somebody else has taken the hit.
  case taken(by: String)
  case notFound
}

/// The decisions of analysts; each is a row that stays.
package enum Adjudications {
  /// Decides a hit, unless it changed since the given revision was shown.
  ///
  /// `revision` is the one that the analyst saw; only a note goes without. Others act on a confirmed hit, so that it is
  /// called back when its notice is taken away.
  package static func decide(
    _ decision: HitDecision,
    hit: Identifier<Hit>,
    seen revision: Int?,
    note: String?,
    on ground: Ground = Ground(),
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> DecisionOutcome {
    let rows = try session.query(
      """
      select status::text as status, revision, taken_by from noticed.hit
      where id = \(hit.description)::uuid and (not sensitive or lookup.worn() = 'noticed_compliance') for update
      """
    )
    guard let row = rows.first else { return .notFound }
    let status: HitStatus = try row.code("status")
    let current = try row.int("revision")
    if decision != .note, let revision, revision != current {
      return .changed(revision: current, status: status)
    }
    let takenBy = try row.stringIfPresent("taken_by")
    let next: HitStatus
    switch decision {
    case .note: next = status
    case .take:
      guard status == .open || status == .taken else { return .impossible(status: status) }
      if let takenBy, takenBy != actor { return .taken(by: takenBy) }
      next = .taken
    case .confirm, .dismiss:
      guard status == .open || status == .taken else { return .impossible(status: status) }
      if let takenBy, takenBy != actor { return .taken(by: takenBy) }
      next = decision == .confirm ? .confirmed : .dismissed
    case .reopen:
      guard status.isDecided else { return .impossible(status: status) }
      next = .open
    }
    let changed = decision == .note ? current : current + 1
    let holder: String? = decision == .reopen ? nil : decision == .note ? takenBy : actor
    if decision != .note {
      try session.execute(
        """
        update noticed.hit set status = \(next.rawValue)::noticed.hit_status, revision = \(changed), changed_at = now(),
          taken_by = \(holder) where id = \(hit.description)::uuid
        """
      )
    }
    try session.execute(
      """
      insert into noticed.adjudication (hit, revision, act, by_whom, grade, score, note)
      select id, \(changed), \(decision.rawValue), \(actor), grade, score, \(note) from noticed.hit
      where id = \(hit.description)::uuid
      """
    )
    if decision == .confirm {
      var disclosure = Disclosure(.decision, to: actor, by: "noticed hit confirm")
      disclosure.hit = hit
      _ = try Disclosures.record(disclosure, on: ground, in: session)
    }
    try Custody.record(
      [CustodyEvent("hit-\(decision.rawValue)", "hit", hit.description)],
      by: actor,
      in: session
    )
    return .done(revision: changed)
  }
}
