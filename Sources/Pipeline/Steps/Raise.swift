import JSON
import Lifecycle
import Matching
import Notices
import Postgres
import Records

extension MatchBatch {
  /// Compares the pairs and writes what follows: new hits, refreshed, re-opened and closed ones.
  mutating func raise(
    _ kind: LocalKind,
    pairs: Set<Pair>,
    subjects: [Identifier<Subject>: MatchSubject],
    standing: [StandingHit],
    by comparison: inout PairComparison,
    in session: borrowing Session
  ) throws(DatabaseError) -> Int {
    let hits = Dictionary(
      standing.map { (Pair(subject: $0.subject, record: $0.record), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    // Most candidates are no leads: they are told by a look without a lock. A record that changes meanwhile has a task
    // of its own; what may become a hit is compared again with the record as it stands under the lock.
    let unheld = Set(pairs.filter { hits[$0] == nil }.map(\.record)).sorted()
    let forms = try Candidates.preparedForms(of: unheld, kind, in: session)
    let pairs = pairs.filter {
      hits[$0] != nil || comparison.mayBeLead(subjects[$0.subject], forms[$0.record])
    }
    guard !pairs.isEmpty else { return 0 }
    let records = Dictionary(
      try Candidates.records(Set(pairs.map(\.record)).sorted(), of: kind, in: session)
        .map { ($0.number, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var raised: [HitDraft] = []
    var refreshed: [RefreshedHit] = []
    var closed: [(id: Identifier<Hit>, because: String)] = []
    for pair in pairs.sorted(by: { ($0.subject, $0.record) < ($1.subject, $1.record) }) {
      let hit = hits[pair]
      let result = comparison.compare(subjects[pair.subject], records[pair.record], standing: hit)
      switch foldHit(hit?.status, result.finding) {
      case .leave: continue
      case .raise: if let draft = result.draft { raised.append(draft) }
      case .refresh:
        guard let hit, let draft = result.draft, draft.differs(from: hit) else { continue }
        refreshed.append(RefreshedHit(id: hit.id, draft: draft, reopenedBecause: []))
      case .reopen(let changes):
        guard let hit, let draft = result.draft else { continue }
        refreshed.append(RefreshedHit(id: hit.id, draft: draft, reopenedBecause: changes))
      case .close(let reason): if let hit { closed.append((hit.id, reason)) }
      }
    }
    let new = try carryOver(raised, in: session)
    try Hits.raise(new, by: Engine.actor, in: session)
    try Hits.refresh(refreshed, by: Engine.actor, in: session)
    try Hits.close(closed, by: Engine.actor, in: session)
    return new.count + refreshed.count + closed.count
  }

  /// Gives new hits the decision that was made on the superseded notice, unless the evidence changed since.
  private mutating func carryOver(
    _ drafts: [HitDraft],
    in session: borrowing Session
  ) throws(DatabaseError) -> [NewHit] {
    let decisions = try Hits.decisions(
      supersededBy: Set(drafts.map(\.notice)).sorted(),
      in: session
    )
    return drafts.map { draft in
      let carried = decisions.first { decision in
        decision.notice == draft.notice && decision.kind == draft.kind
          && decision.record == draft.record
          && materialChange(
            old: ScoreSummary(stored: decision.evidence),
            new: ScoreSummary(stored: draft.evidence)
          ) == nil
      }
      return NewHit(
        id: Identifier<Hit>(using: &generator),
        draft: draft,
        status: carried?.status ?? .open,
        carriedFrom: carried?.hit
      )
    }
  }
}

extension HitDraft {
  /// Whether the desk would show something else than now.
  func differs(from hit: StandingHit) -> Bool {
    abs(score - hit.score) > 0.001 || grade != hit.grade || evidence != hit.evidence
      || queue != hit.queue || flags != hit.flags || restrictedBy != hit.restrictedBy
      || isSensitive != hit.isSensitive
  }
}

extension ScoreSummary {
  /// Reads what ``stored`` wrote.
  init(stored bytes: [UInt8]) {
    self.init(
      grade: bytes.first.flatMap { Grade(rawValue: $0) } ?? .none,
      bits: 0,
      outcomes: Array(bytes.dropFirst())
    )
  }

  /// The grade and the outcome of each feature, a byte each.
  var stored: [UInt8] { [grade.rawValue] + outcomes }
}
