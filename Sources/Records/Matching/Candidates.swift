package import Notices
package import Postgres

/// How many candidates come back, and how far the keys of a query are read.
package struct CandidateLimits: Sendable, Hashable {
  /// The best so many candidates a query.
  package var best: Int
  /// The rarest keys of a query are read as long as they are expected to find so many entries together.
  package var reach: Int
  /// The same where subjects ask for local persons, who are many more than anything else that is asked for.
  package var reachOfPersons: Int

  package init(best: Int = 32, reach: Int = 3000, reachOfPersons: Int = 2000) {
    self.best = best
    self.reach = reach
    self.reachOfPersons = reachOfPersons
  }
}

/// A subject of a notice as the matcher takes it, its notice locked against what takes away.
package struct MatchSubject: Sendable {
  package let id: Identifier<Subject>
  package let notice: Identifier<Notice>
  package let ordinal: Int
  package let isModus: Bool
  package let kind: NoticeKind
  package let tier: TrustTier
  package let isMatchable: Bool
  /// The notice itself is restricted: its hits go to the legal queue.
  package let isRestricted: Bool
  package let isDanger: Bool
  package let version: Identifier<NoticeVersion>
  package let prepared: [UInt8]
  /// The canonical notice document, JSON in UTF-8.
  package let content: [UInt8]
}

/// A version of a notice.
package enum NoticeVersion {}

/// The local side of a pair, with what the rules of the hit phase look at.
package struct MatchRecord: Sendable {
  package let number: Int64
  package let isRemoved: Bool
  package let prepared: [UInt8]
  package let record: [UInt8]
  package let category: LocalCategory
  package let deceased: Bool
  package let retainUntil: CivilDay?
  package let protectionStatus: ProtectionStatus?
  package let protectionFrom: [CountryCode]
  /// Earlier refusals to extradite the person.
  package let refusals: [RecordedRefusal]
}

/// A question of the matcher: what is like this subject or this local record, by these keys.
///
/// The keys are made when the question is asked, with the count of rarities then in use; those that are kept on the other
/// side depend on no count.
package struct CandidateQuery<Asker: Sendable>: Sendable {
  package let asker: Asker
  package let keys: [RecordKey]

  package init(_ asker: Asker, keys: [RecordKey]) {
    self.asker = asker
    self.keys = keys
  }
}

/// A pair that the keys brought together.
package struct CandidatePair: Sendable, Hashable {
  package let subject: Identifier<Subject>
  package let record: Int64
  /// The sum of the keys' weights, in bits.
  package let weight: Double
}

extension LocalKind {
  /// The function that ranks the subjects of notices that are of this kind.
  fileprivate var rankingSubjects: SQL {
    self == .person ? "lookup.ranked_wanted" : "lookup.ranked_subjects"
  }
}

/// The reading side of the matcher: what is to be matched, and with what.
package enum Candidates {
  /// Reads subjects and locks their notices for share: what takes a notice away waits until the hits are raised, and
  /// then closes them.
  package static func subjects(
    _ ids: [Identifier<Subject>],
    on day: CivilDay,
    in session: borrowing Session
  ) throws(DatabaseError) -> [MatchSubject] {
    guard !ids.isEmpty else { return [] }
    let rows = try session.query(
      """
      select s.id::text as id, n.id::text as notice, s.ordinal, s.kind = 'modus' as is_modus, n.kind, n.tier::text as tier,
        noticed.is_matchable(n, \(day.description)::date) and s.removed_at is null and s.prepared is not null
          and v.content is not null as is_matchable,
        n.disposition = 'restricted' as is_restricted, n.danger, s.version::text as version,
        coalesce(s.prepared, '') as prepared, coalesce(v.content, '{}') as content
      from noticed.subject s join noticed.notice n on n.id = s.notice join noticed.notice_version v on v.id = s.version
      where s.id = any(\(ids)::uuid[])
      order by n.id, s.id for share of n
      """
    )
    var subjects: [MatchSubject] = []
    subjects.reserveCapacity(rows.count)
    for row in rows {
      subjects.append(
        MatchSubject(
          id: try row.identifier("id"),
          notice: try row.identifier("notice"),
          ordinal: try row.int("ordinal"),
          isModus: try row.bool("is_modus"),
          kind: try row.code("kind"),
          tier: try row.code("tier"),
          isMatchable: try row.bool("is_matchable"),
          isRestricted: try row.bool("is_restricted"),
          isDanger: try row.bool("danger"),
          version: try row.identifier("version"),
          prepared: try row.bytes("prepared"),
          content: try row.utf8("content")
        )
      )
    }
    return subjects
  }

  /// Ranks the local records of methods that share keys with subjects.
  package static func moduses(
    like queries: [CandidateQuery<Identifier<Subject>>],
    keyVersion: Int,
    limits: CandidateLimits,
    in session: borrowing Session
  ) throws(DatabaseError) -> [CandidatePair] {
    let asked = QueryColumns(queries.map(\.keys))
    guard !asked.keys.isEmpty else { return [] }
    let rows = try session.query(
      """
      select ordinal, record, weight
      from lookup.ranked_moduses(\(asked.columns(of: .modus)), \(keyVersion)::smallint, \(limits.best), \(limits.reach))
      """
    )
    var pairs: [CandidatePair] = []
    pairs.reserveCapacity(rows.count)
    for row in rows {
      pairs.append(
        CandidatePair(
          subject: queries[try row.int("ordinal")].asker,
          record: try row.int64("record"),
          weight: try row.double("weight")
        )
      )
    }
    return pairs
  }

  /// Ranks the subjects of matchable notices that share keys with local records.
  package static func subjects(
    like queries: [CandidateQuery<Int64>],
    of kind: LocalKind,
    keyVersion: Int,
    limits: CandidateLimits,
    on day: CivilDay,
    in session: borrowing Session
  ) throws(DatabaseError) -> [CandidatePair] {
    let asked = QueryColumns(queries.map(\.keys))
    guard !asked.keys.isEmpty else { return [] }
    let rows = try session.query(
      """
      select ordinal, subject::text as subject, weight
      from \(kind.rankingSubjects)(\(asked.columns(of: kind)), \(keyVersion)::smallint, \(limits.best), \(limits.reach),
        \(day.description)::date)
      """
    )
    var pairs: [CandidatePair] = []
    pairs.reserveCapacity(rows.count)
    for row in rows {
      pairs.append(
        CandidatePair(
          subject: try row.identifier("subject"),
          record: queries[try row.int("ordinal")].asker,
          weight: try row.double("weight")
        )
      )
    }
    return pairs
  }

  /// The keys of several queries as columns, each with the place of its query.
  private struct QueryColumns {
    var ordinals: [Int] = []
    var keys: [Int64] = []
    var weights: [Double] = []
    var others: [Double] = []

    init(_ queries: [[RecordKey]]) {
      for (ordinal, query) in queries.enumerated() {
        for key in query {
          ordinals.append(ordinal)
          keys.append(key.key)
          weights.append(Double(key.weight))
          others.append(Double(key.other))
        }
      }
    }

    /// The arguments of the ranking function.
    func columns(of kind: LocalKind) -> SQL {
      switch kind {
      case .person: "\(ordinals)::integer[], \(keys), \(weights)::real[], \(others)::real[]"
      case .modus: "\(ordinals)::integer[], \(keys), \(weights)::real[]"
      }
    }
  }

  /// Reads the prepared forms of local records that are kept, by their numbers, without a lock.
  package static func preparedForms(
    of numbers: [Int64],
    _ kind: LocalKind,
    in session: borrowing Session
  ) throws(DatabaseError) -> [Int64: [UInt8]] {
    guard !numbers.isEmpty else { return [:] }
    let rows = try session.query(
      """
      select number, prepared from \(kind.table)
      where number = any(\(numbers)) and removed_at is null and prepared is not null
      """
    )
    var forms: [Int64: [UInt8]] = [:]
    forms.reserveCapacity(rows.count)
    for row in rows { forms[try row.int64(0)] = try row.bytes(1) }
    return forms
  }

  /// Reads local records by their numbers, locked so that a removal waits until the hits are raised.
  package static func records(
    _ numbers: [Int64],
    of kind: LocalKind,
    in session: borrowing Session
  ) throws(DatabaseError) -> [MatchRecord] {
    guard !numbers.isEmpty else { return [] }
    let facts: SQL =
      kind == .person
      ? "category, deceased, protection_status, array_to_string(protection_from, ',') as protection_from"
      : "'other' as category, false as deceased, null as protection_status, '' as protection_from"
    let rows = try session.query(
      """
      select number, removed_at is not null or prepared is null as is_removed, coalesce(prepared, '') as prepared,
        coalesce(record, '{}') as record, retain_until::text as retain_until, \(facts)
      from \(kind.table) where number = any(\(numbers)) order by number for share
      """
    )
    let refusals = kind == .person ? try HitOutcomes.refusals(of: numbers, in: session) : [:]
    var records: [MatchRecord] = []
    records.reserveCapacity(rows.count)
    for row in rows {
      let number = try row.int64("number")
      records.append(
        MatchRecord(
          number: number,
          isRemoved: try row.bool("is_removed"),
          prepared: try row.bytes("prepared"),
          record: try row.utf8("record"),
          category: try row.code("category"),
          deceased: try row.bool("deceased"),
          retainUntil: try row.stringIfPresent("retain_until").flatMap { PartialDate($0)?.latest },
          protectionStatus: try row.stringIfPresent("protection_status")
            .flatMap { ProtectionStatus(rawValue: $0) },
          protectionFrom: try row.string("protection_from").split(separator: ",")
            .compactMap { CountryCode(String($0)) },
          refusals: refusals[number] ?? []
        )
      )
    }
    return records
  }
}
