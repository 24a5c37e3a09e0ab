import JSON
import Lifecycle
import Matching
import Notices
import Postgres
import Records

/// The matching of one batch of tasks within its transaction.
struct MatchBatch {
  let walk: MatchWalk
  let now: Instant
  let rarity: (number: Int64?, snapshot: RaritySnapshot)
  var generator = SystemRandomNumberGenerator()

  init(walk: MatchWalk, now: Instant) {
    self.walk = walk
    self.now = now
    rarity = walk.rarity.current
  }

  /// A pair of a subject and a local record.
  struct Pair: Hashable {
    let subject: Identifier<Subject>
    let record: Int64
  }

  mutating func run(
    _ tasks: [MatchTask],
    in session: borrowing Session
  ) throws(DatabaseError) -> MatchCount {
    var subjects: Set<Identifier<Subject>> = []
    var persons: Set<Int64> = []
    var moduses: Set<Int64> = []
    var isSwept = false
    for task in tasks {
      switch task.target {
      case .subject(let subject): subjects.insert(subject)
      case .person(let person): persons.insert(person)
      case .modus(let modus): moduses.insert(modus)
      case .sweep: isSwept = true
      }
    }
    if isSwept { try MatchTasks.spreadSweep(on: now.day, in: session) }
    var count = MatchCount(tasks: tasks.count)
    let asked = try Candidates.subjects(subjects.sorted(), on: now.day, in: session)
    count.hits += try match(
      .person,
      asked: asked.filter { !$0.isModus },
      records: persons,
      in: session
    )
    count.hits += try match(
      .modus,
      asked: asked.filter(\.isModus),
      records: moduses,
      in: session
    )
    return count
  }

  /// Matches one kind of local record, from both sides, and writes what follows for the hits.
  private mutating func match(
    _ kind: LocalKind,
    asked: [MatchSubject],
    records: Set<Int64>,
    in session: borrowing Session
  ) throws(DatabaseError) -> Int {
    guard !asked.isEmpty || !records.isEmpty else { return 0 }
    let versions = try KeyVersions.read(in: session)
    let limits = walk.engine.limits
    var comparison = PairComparison(batch: self, kind: kind, keyVersion: versions.asked)
    var pairs = Set(
      try candidates(
        for: asked.filter(\.isMatchable).map {
          CandidateQuery($0.id, keys: comparison.keys(of: $0))
        },
        of: kind,
        keyVersion: versions.inForce,
        in: session
      ).map { Pair(subject: $0.subject, record: $0.record) }
    )
    pairs.formUnion(
      try Candidates.subjects(
        like: questions(of: records.sorted(), &comparison, in: session),
        of: kind,
        keyVersion: versions.inForce,
        limits: limits,
        on: now.day,
        in: session
      ).map { Pair(subject: $0.subject, record: $0.record) }
    )
    let standing = try Hits.standing(
      subjects: asked.map(\.id),
      persons: kind == .person ? records.sorted() : [],
      moduses: kind == .modus ? records.sorted() : [],
      in: session
    ).filter { $0.kind == kind }
    // A hit is compared again even when the keys no longer bring its pair together.
    pairs.formUnion(standing.map { Pair(subject: $0.subject, record: $0.record) })
    guard !pairs.isEmpty else { return 0 }
    let known = Set(asked.map(\.id))
    let others = Set(pairs.map(\.subject)).subtracting(known)
    let all = try asked + Candidates.subjects(others.sorted(), on: now.day, in: session)
    return try raise(
      kind,
      pairs: pairs,
      subjects: Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      standing: standing,
      by: &comparison,
      in: session
    )
  }

  /// The local records that share keys with subjects.
  private func candidates(
    for queries: [CandidateQuery<Identifier<Subject>>],
    of kind: LocalKind,
    keyVersion: Int,
    in session: borrowing Session
  ) throws(DatabaseError) -> [CandidatePair] {
    guard !queries.isEmpty else { return [] }
    let limits = walk.engine.limits
    switch kind {
    case .person:
      let common = try walk.common.keys(
        of: rarity.number,
        keyVersion: keyVersion,
        in: session
      )
      return try Candidates.persons(
        like: queries,
        keyVersion: keyVersion,
        common: common,
        limits: limits,
        in: session
      )
    case .modus:
      return try Candidates.moduses(
        like: queries,
        keyVersion: keyVersion,
        limits: limits,
        in: session
      )
    }
  }

  /// The questions of local records that are kept, by the keys of their prepared forms.
  private func questions(
    of records: [Int64],
    _ comparison: inout PairComparison,
    in session: borrowing Session
  ) throws(DatabaseError) -> [CandidateQuery<Int64>] {
    let forms = try Candidates.preparedForms(of: records, comparison.kind, in: session)
    var questions: [CandidateQuery<Int64>] = []
    var outdated: [Int64] = []
    for number in records {
      guard let form = forms[number] else { continue }
      if let keys = comparison.keys(of: form) {
        questions.append(CandidateQuery(number, keys: keys))
      } else {
        outdated.append(number)
      }
    }
    for record in try Candidates.records(outdated, of: comparison.kind, in: session)
    where !record.isRemoved {
      questions.append(CandidateQuery(record.number, keys: comparison.keys(of: record)))
    }
    return questions
  }
}
